package fr.territoiresindustrie.rules.stateaid.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Kind;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDutiesTest {

    private static final RuleId ARTICLE_14 = RuleId.of("gber.art14");
    private static final RuleId DE_MINIMIS = RuleId.of("de-minimis");

    private static AidCase.Builder firm() {
        return AidCase.builder(ProjectId.of("P-014")).activity(NafCode.of("25.62B"));
    }

    private static AidAward.Builder award(@Nullable String naf, RuleId scheme, String day, @Nullable String amount) {
        return AidAward.builder(
                        firm().activity(naf == null ? null : NafCode.of(naf)).build(),
                        Granting.on(LocalDate.parse(day)))
                .scheme(scheme)
                .equivalent(amount == null ? null : Euros.parse(amount));
    }

    private static Duty duty(AidAward.Builder award, Kind kind) {
        return PublicationDuties.of(award.build()).get(kind);
    }

    @Nested
    class Transparency {

        /** Article 9(1)(c); "exceeding", so that the threshold itself is not published. */
        @ParameterizedTest(name = "{0}: {2} on {1} is {3}")
        @CsvSource({
            "W-66, 2024-02-01, 100000.00, NOT_DUE",
            "W-66, 2024-02-01, 100000.01, DUE",
            "W-66, 2022-09-01, 500000.00, NOT_DUE",
            "W-66, 2022-09-01, 500000.01, DUE",
            "last day of the old threshold, 2023-06-30, 500000.00, NOT_DUE",
            "first day of the new one, 2023-07-01, 100000.01, DUE",
            "before the regulation, 2014-06-30, 900000, NOT_MODELLED",
            "after its end and outside of a scheme, 2027-01-01, 900000, NOT_MODELLED",
            "amount not known, 2024-02-01, , UNKNOWN",
        })
        void is_due_above_the_threshold(String id, String day, @Nullable String amount, Standing expected) {
            assertThat(duty(award("25.62B", ARTICLE_14, day, amount), Kind.TRANSPARENCY)
                            .standing())
                    .as(id)
                    .isEqualTo(expected);
        }

        /** Article 9(1)(c) since 2023: 10,000 for primary production. */
        @ParameterizedTest(name = "{0} on {1}, {2}: {3}")
        @CsvSource({
            "01.11Z, 2024-02-01, 10000.01, DUE",
            "01.11Z, 2024-02-01, 10000.00, NOT_DUE",
            "01.11Z, 2022-02-01, 10000.01, NOT_DUE",
            "01.61Z, 2024-02-01, 10000.01, UNKNOWN",
            "03.11Z, 2024-02-01, 10000.01, DUE",
            "02.10Z, 2024-02-01, 10000.01, NOT_DUE",
            ", 2024-02-01, 10000.01, UNKNOWN",
            ", 2024-02-01, 10000.00, NOT_DUE",
            ", 2024-02-01, 100000.01, DUE",
        })
        void goes_by_the_sector(@Nullable String naf, String day, String amount, Standing expected) {
            assertThat(duty(award(naf, ARTICLE_14, day, amount), Kind.TRANSPARENCY)
                            .standing())
                    .isEqualTo(expected);
        }

        @Test
        void has_another_threshold_for_investeu() {
            AidAward.Builder own = award("25.62B", RuleId.of("own.loans"), "2024-02-01", "300000")
                    .regime(AwardRegime.BLOCK_EXEMPTION);
            assertThat(duty(own, Kind.TRANSPARENCY).standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(duty(own.investEu(true), Kind.TRANSPARENCY).standing()).isEqualTo(Standing.NOT_DUE);
            assertThat(duty(own.investEu(false), Kind.TRANSPARENCY).standing()).isEqualTo(Standing.DUE);
        }

        @Test
        void keeps_the_threshold_of_a_scheme_that_keeps_its_terms() {
            AidAward.Builder old = AidAward.builder(
                            firm().build(),
                            Granting.on(LocalDate.of(2023, 9, 1)).underSchemeOf(LocalDate.of(2022, 1, 1)))
                    .scheme(ARTICLE_14)
                    .equivalent(Euros.of(300_000));
            assertThat(duty(old, Kind.TRANSPARENCY).standing()).isEqualTo(Standing.NOT_DUE);
        }

        @Test
        void has_a_deadline_of_six_months_and_stays_for_ten_years() {
            Duty duty = duty(award("25.62B", ARTICLE_14, "2024-08-31", "250000"), Kind.TRANSPARENCY);
            assertThat(duty.deadline()).isEqualTo("2025-02-28");
            assertThat(duty.keptUntil()).isEqualTo("2034-08-31");
        }

        @Test
        void of_a_tax_advantage_goes_by_the_declaration_and_by_ranges() {
            AidAward.Builder tax =
                    award("25.62B", ARTICLE_14, "2024-02-01", "750000").taxDeclarationOn(LocalDate.of(2025, 5, 20));
            Duty duty = duty(tax, Kind.TRANSPARENCY);
            assertThat(duty.deadline()).isEqualTo("2026-05-20");
            assertThat(value(duty, "amount")).isEqualTo("500000-1000000");
            assertThat(value(duty(tax.equivalent(Euros.of(31_000_000)), Kind.TRANSPARENCY), "amount"))
                    .isEqualTo("30000000+");
            assertThat(value(duty(tax.equivalent(Euros.of(500_000)), Kind.TRANSPARENCY), "amount"))
                    .isEqualTo("100000-500000");
        }

        @Test
        void fills_in_what_is_known_and_lists_what_is_missing() {
            AidCase project = firm().applicant(new Applicant(
                            "Ateliers du Grand Pré (invented)",
                            Siret.of("73282932000074"),
                            HolderKind.ENTERPRISE,
                            null,
                            null,
                            null,
                            null))
                    .size(EnterpriseSize.SMALL)
                    .commune(CommuneCode.of("36044"))
                    .build();
            Duty duty = duty(
                    AidAward.builder(project, Granting.on(LocalDate.of(2024, 2, 1)))
                            .scheme(ARTICLE_14)
                            .equivalent(Euros.parse("250000.50"))
                            .instrument(Instrument.GRANT)
                            .with("objective", "regional development"),
                    Kind.TRANSPARENCY);
            assertThat(value(duty, "identifier")).isEqualTo("73282932000074");
            assertThat(value(duty, "size")).isEqualTo("SME");
            assertThat(value(duty, "region")).isEqualTo("FRB0");
            assertThat(value(duty, "sector")).isEqualTo("25.6");
            assertThat(value(duty, "amount")).isEqualTo("250000.50");
            assertThat(duty.missing()).extracting(DutyField::name).containsExactly("authority", "measure");
            assertThat(duty.notes()).extracting(note -> note.code()).containsExactly("aid.duty.transparency.region");
        }

        @Test
        void guesses_neither_size_nor_region_nor_sector() {
            AidCase project = firm().activity(NafCode.of("NAF2025:25.53Y"))
                    .sizes(Set.of(EnterpriseSize.MEDIUM, EnterpriseSize.LARGE))
                    .communes(List.of(CommuneCode.of("36044"), CommuneCode.of("21231")))
                    .build();
            Duty duty = duty(
                    AidAward.builder(project, Granting.on(LocalDate.of(2024, 2, 1)))
                            .scheme(ARTICLE_14)
                            .equivalent(Euros.of(250_000)),
                    Kind.TRANSPARENCY);
            assertThat(duty.missing()).extracting(DutyField::name).contains("size", "region", "sector", "beneficiary");
        }

        @Test
        void of_a_decision_of_the_commission_is_not_modelled() {
            assertThat(duty(award("25.62B", RuleId.of("tf.3-1"), "2021-06-01", "900000"), Kind.TRANSPARENCY)
                            .standing())
                    .isEqualTo(Standing.NOT_MODELLED);
            assertThat(duty(award("25.62B", RuleId.of("own"), "2021-06-01", "900000"), Kind.TRANSPARENCY)
                            .standing())
                    .isEqualTo(Standing.UNKNOWN);
        }
    }

    private static @Nullable String value(Duty duty, String field) {
        return duty.fields().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Nested
    class DeMinimis {

        /** Regulation (EU) 2023/2831, Article 6: from 1 January 2026, within 20 working days. */
        @ParameterizedTest(name = "granted on {0}: {1}, by {2}")
        @CsvSource({
            "2025-12-31, NOT_DUE,",
            // Twenty weekdays without a holiday among them.
            "2026-01-02, DUE, 2026-01-30",
            // New Year's Day is none of them.
            "2026-01-01, DUE, 2026-01-29",
            // Easter Monday (6 April).
            "2026-03-30, DUE, 2026-04-28",
            // 1 May, 8 May, Ascension (14 May), Whit Monday (25 May).
            "2026-04-30, DUE, 2026-06-03",
        })
        void register_is_due_in_time(String day, Standing expected, @Nullable LocalDate deadline) {
            Duty duty = duty(award("25.62B", DE_MINIMIS, day, "60000"), Kind.DE_MINIMIS_REGISTER);
            assertThat(duty.standing()).isEqualTo(expected);
            assertThat(duty.deadline()).isEqualTo(deadline);
        }

        @Test
        void register_entries_are_kept_ten_years() {
            assertThat(duty(award("25.62B", DE_MINIMIS, "2026-02-01", "60000"), Kind.DE_MINIMIS_REGISTER)
                            .keptUntil())
                    .isEqualTo("2036-02-01");
        }

        @ParameterizedTest(name = "granted on {0}: declaration {1}")
        @CsvSource({
            "2021-06-01, DUE",
            "2024-02-01, DUE",
            "2026-02-01, DUE",
            "2028-12-31, DUE",
            "2029-01-01, NOT_MODELLED",
            "2013-12-31, NOT_MODELLED",
        })
        void declaration_is_asked_before_granting(String day, Standing expected) {
            Duty duty = duty(award("25.62B", DE_MINIMIS, day, "60000"), Kind.DE_MINIMIS_DECLARATION);
            assertThat(duty.standing()).isEqualTo(expected);
        }

        @Test
        void is_of_no_concern_to_other_aid() {
            assertThat(duty(award("25.62B", ARTICLE_14, "2026-02-01", "60000"), Kind.DE_MINIMIS_REGISTER)
                            .standing())
                    .isEqualTo(Standing.NOT_DUE);
        }
    }

    @Nested
    class Convention {

        /** Loi 2000-321, article 10: above 23,000 euros in the year. */
        @ParameterizedTest(name = "equivalent {0}, nominal {1}, year {2}: {3}")
        @CsvSource({
            "23000.01, , , DUE",
            "23000.00, , , UNKNOWN",
            "20000, 23000.01, , DUE",
            "20000, 21000, 23000.00, NOT_DUE",
            "20000, 21000, 23000.01, DUE",
            ", , , UNKNOWN",
        })
        void is_due_above_the_sum_of_the_year(
                @Nullable String amount, @Nullable String nominal, @Nullable String year, Standing expected) {
            AidAward.Builder award = award("25.62B", ARTICLE_14, "2024-02-01", amount)
                    .nominal(nominal == null ? null : Euros.parse(nominal))
                    .yearTotal(year == null ? null : Euros.parse(year))
                    .instrument(Instrument.GRANT);
            assertThat(duty(award, Kind.CONVENTION).standing()).isEqualTo(expected);
            assertThat(duty(award, Kind.SUBSIDY_DATA).standing()).isEqualTo(expected);
        }

        @Test
        void concerns_grants_to_bodies_of_private_law() {
            AidAward.Builder loan =
                    award("25.62B", ARTICLE_14, "2024-02-01", "60000").instrument(Instrument.LOAN);
            assertThat(duty(loan, Kind.CONVENTION).standing()).isEqualTo(Standing.NOT_DUE);
            assertThat(duty(loan.instrument(null), Kind.CONVENTION).standing()).isEqualTo(Standing.UNKNOWN);
            AidCase city = firm().applicant(
                            new Applicant(null, null, HolderKind.LOCAL_AUTHORITY, null, null, null, null))
                    .build();
            AidAward.Builder grant = AidAward.builder(city, Granting.on(LocalDate.of(2024, 2, 1)))
                    .equivalent(Euros.of(60_000))
                    .instrument(Instrument.GRANT);
            assertThat(duty(grant, Kind.CONVENTION).standing()).isEqualTo(Standing.NOT_DUE);
        }

        @Test
        void publishes_its_essential_data_three_months_after_it_is_signed() {
            AidAward.Builder award = award("25.62B", ARTICLE_14, "2024-02-01", "60000")
                    .instrument(Instrument.GRANT)
                    .nominal(Euros.of(60_000));
            assertThat(duty(award, Kind.SUBSIDY_DATA).deadline()).isNull();
            Duty signed = duty(award.signedOn(LocalDate.of(2024, 2, 29)).with("objet", "presse"), Kind.SUBSIDY_DATA);
            assertThat(signed.deadline()).isEqualTo("2024-05-29");
            assertThat(signed.fields()).extracting(DutyField::name).startsWith("nomAttribuant", "idAttribuant");
            assertThat(value(signed, "montant")).isEqualTo("60000.00");
            assertThat(value(signed, "objet")).isEqualTo("presse");
            assertThat(duty(award.signedOn(LocalDate.of(2017, 7, 31)), Kind.SUBSIDY_DATA)
                            .standing())
                    .isEqualTo(Standing.NOT_DUE);
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, until {3}")
    @CsvSource({
        "gber.art14, 2022-09-01, DUE, 2032-09-01",
        "de-minimis, 2022-09-01, DUE, 2032-09-01",
        "de-minimis, 2024-09-01, NOT_MODELLED,",
        "tf.3-1, 2021-06-01, NOT_MODELLED,",
        "own, 2021-06-01, UNKNOWN,",
    })
    void records_are_kept(String scheme, String day, Standing expected, @Nullable LocalDate until) {
        Duty duty = duty(award("25.62B", RuleId.of(scheme), day, "60000"), Kind.RECORDS);
        assertThat(duty.standing()).isEqualTo(expected);
        assertThat(duty.keptUntil()).isEqualTo(until);
    }

    @Test
    void amounts_that_cannot_be_are_refused() {
        AidAward.Builder award =
                award("25.62B", ARTICLE_14, "2024-02-01", "60000").nominal(Euros.of(50_000));
        assertThatIllegalArgumentException().isThrownBy(award::build).withMessageContaining("nominal");
    }

    @Test
    void every_duty_can_be_read_in_both_languages() {
        PublicationDuties duties = PublicationDuties.of(
                award("25.62B", DE_MINIMIS, "2026-03-30", "60000").build());
        assertThat(duties.due())
                .extracting(Duty::kind)
                .containsExactly(Kind.DE_MINIMIS_DECLARATION, Kind.DE_MINIMIS_REGISTER);
        assertThat(duties.explanation().text(Locale.ENGLISH))
                .contains("To be done by 28 April 2026", "Still to be given:")
                .doesNotContain("{", "aid.duty");
        assertThat(duties.explanation().text(Locale.FRENCH))
                .containsPattern("au plus tard le 28.avril.2026")
                .doesNotContain("{", "aid.duty");
    }
}
