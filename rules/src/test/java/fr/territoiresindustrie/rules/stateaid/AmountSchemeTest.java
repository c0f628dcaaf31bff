package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisGrant;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemes that know amounts and no rates: de minimis aid and section 3.1 of the Temporary Framework. */
class AmountSchemeTest {

    private static AidCase.Builder large() {
        return Situations.sound("2021-09-01", EnterpriseSize.LARGE, Situations.NOT_LISTED)
                .line(Situations.machines(2_000_000));
    }

    private static AidRange maximum(AidScheme scheme, String day, AidCase.Builder project) {
        return Situations.maximum(scheme, Situations.on(day, project));
    }

    private static List<String> codes(AidScheme scheme, AidSituation situation) {
        return scheme.entitlement(situation).checks().stream().map(Reason::code).toList();
    }

    private static AidRange range(long least, long most) {
        return AidRange.of(Euros.of(least), Euros.of(most));
    }

    @Nested
    class CovidFramework {

        private static final AidScheme SCHEME = AidSchemes.COVID_3_1;

        /** Point 22 of the framework and its amendments; W-63 is the row of 1 June 2021. */
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2020-03-18, 0",
            "2020-03-19, 800000",
            "2021-01-27, 800000",
            "2021-01-28, 1800000",
            "2021-06-01, 1800000",
            "2021-11-17, 1800000",
            "2021-11-18, 2300000",
            "2022-06-30, 2300000",
            "2022-07-01, 0"
        })
        void the_ceiling_of_the_union_by_day(String day, long expected) {
            AidCase.Builder project = large().yes(Circumstance.FRAMEWORK_SCHEME_AMENDED);
            assertThat(maximum(SCHEME, day, project).known()).contains(Euros.of(expected));
        }

        @Test
        void w_63_the_ceiling_of_the_scheme_stands_beside_that_of_the_union() {
            AidSituation situation = Situations.on("2021-06-01", large().no(Circumstance.FRAMEWORK_SCHEME_AMENDED));
            assertThat(SCHEME.entitlement(situation).limits())
                    .extracting(AidLimit::kind, limit -> limit.ceiling().most())
                    .containsExactly(
                            tuple(ConstraintKind.FRAMEWORK_CEILING, Euros.of(1_800_000)),
                            tuple(ConstraintKind.PROGRAMME, Euros.of(800_000)));
        }

        @Test
        void whether_the_scheme_was_amended_decides_between_the_two() {
            AidCase.Builder open = large().unknown(Circumstance.FRAMEWORK_SCHEME_AMENDED);
            assertThat(maximum(SCHEME, "2021-06-01", open)).isEqualTo(range(800_000, 1_800_000));
            assertThat(maximum(SCHEME, "2020-10-01", open).known()).contains(Euros.of(800_000));
        }

        /** The day of the text of the scheme settles it, whatever else is said. */
        @ParameterizedTest(name = "text of {0}: {1}")
        @CsvSource({"2020-04-20, 800000", "2021-03-15, 1800000", "2021-12-01, 2300000"})
        void the_text_of_the_scheme_has_the_ceiling_of_its_day(String text, long expected) {
            AidSituation situation = Situations.on("2022-05-01", text, large());
            assertThat(Situations.maximum(SCHEME, situation).known()).contains(Euros.of(expected));
        }

        @Test
        void w_32c_nothing_was_granted_before_in_october_2020() {
            AidCase.Builder medium = large().size(EnterpriseSize.MEDIUM);
            assertThat(maximum(SCHEME, "2020-10-20", medium).known()).contains(Euros.of(800_000));
        }

        @Test
        void what_the_undertaking_received_before_is_taken_off() {
            AidCase.Builder project = large().yes(Circumstance.FRAMEWORK_SCHEME_AMENDED);
            assertThat(maximum(SCHEME, "2021-06-01", project.frameworkGranted(Euros.of(500_000)))
                            .known())
                    .contains(Euros.of(1_300_000));
            assertThat(maximum(SCHEME, "2021-06-01", project.frameworkGranted(Euros.of(1_900_000)))
                            .known())
                    .contains(Euros.ZERO);
            assertThat(maximum(SCHEME, "2021-06-01", project.frameworkGranted(null)))
                    .isEqualTo(range(0, 1_800_000));
        }

        /** Point 22(c): from 29 June 2020 micro and small enterprises are admitted unless insolvent or rescued. */
        @ParameterizedTest(name = "{0} {1}, in difficulty {2}, insolvent {3}: {4}")
        @CsvSource({
            "2020-06-28, SMALL, false, true, MET",
            "2020-06-28, SMALL, true, false, NOT_MET",
            "2020-06-29, SMALL, true, false, MET",
            "2020-06-29, MICRO, true, false, MET",
            "2020-06-29, MEDIUM, true, false, NOT_MET",
            "2020-06-29, LARGE, true, false, NOT_MET",
            "2020-06-29, SMALL, true, true, NOT_MET",
            "2020-06-29, SMALL, true, , UNKNOWN",
            "2020-06-29, SMALL, , false, MET",
            "2020-06-29, LARGE, , false, UNKNOWN",
            "2020-06-29, LARGE, false, , MET"
        })
        void difficulty_at_the_end_of_2019(
                String day,
                EnterpriseSize size,
                @Nullable Boolean difficulty,
                @Nullable Boolean insolvent,
                Outcome expected) {
            AidCase.Builder project = large().size(size);
            say(project, Circumstance.IN_DIFFICULTY_AT_END_2019, difficulty);
            say(project, Circumstance.INSOLVENCY_OR_RESCUE_AID, insolvent);
            assertThat(Situations.conditions(SCHEME, Situations.on(day, project)))
                    .isEqualTo(expected);
        }

        private static void say(AidCase.Builder project, Circumstance circumstance, @Nullable Boolean so) {
            project.unknown(circumstance);
            if (so != null) {
                AidCase.Builder said = so ? project.yes(circumstance) : project.no(circumstance);
                assertThat(said).isSameAs(project);
            }
        }

        @Test
        void farms_have_a_ceiling_that_is_not_modelled() {
            AidCase.Builder farm = large().activity(NafCode.of("01.11Z"));
            assertThat(Situations.conditions(SCHEME, Situations.on("2021-06-01", farm)))
                    .isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void the_figures_are_relayed_and_say_so() {
            AidSituation situation = Situations.on("2021-06-01", large());
            assertThat(SCHEME.basis(situation).confidence()).isEqualTo(Confidence.RELAYED);
            assertThat(codes(SCHEME, situation)).contains("aid.framework.check.group");
        }
    }

    @Nested
    class DeMinimis {

        private static final AidScheme SCHEME = AidSchemes.DE_MINIMIS;

        private static DeMinimisLedger ledger(DeMinimisGrant... grants) {
            return DeMinimisLedger.of(DeMinimisCoverage.all(), List.of(grants));
        }

        private static DeMinimisGrant grant(String day, long euros) {
            return DeMinimisGrant.of(LocalDate.parse(day), Euros.of(euros));
        }

        /** Article 3(2) of both regulations; W-32a is the row of October 2020. */
        @ParameterizedTest(name = "{0}, freight {1}: {2}")
        @CsvSource({
            "2014-01-01, false, 200000",
            "2020-10-15, false, 200000",
            "2023-12-31, false, 200000",
            "2024-01-01, false, 300000",
            "2030-12-31, false, 300000",
            "2023-12-31, true, 100000",
            "2024-01-01, true, 300000"
        })
        void the_ceiling_by_day(String day, boolean freight, long expected) {
            AidCase.Builder project = large();
            project = freight ? project.yes(Circumstance.ROAD_FREIGHT) : project;
            assertThat(maximum(SCHEME, day, project).known()).contains(Euros.of(expected));
        }

        @Test
        void after_the_last_regulation_nothing_is_known() {
            AidSituation later = Situations.on("2032-01-01", large());
            assertThat(Situations.conditions(SCHEME, later)).isEqualTo(Outcome.UNKNOWN);
            assertThat(SCHEME.entitlement(later).limits().get(0).ceiling()).isEqualTo(AidRange.UNKNOWN);
        }

        /** Article 7(4) of Regulation (EU) No 1407/2013: schemes stay covered for six months. */
        @Test
        void an_older_scheme_keeps_the_older_ceiling_for_six_months() {
            assertThat(Situations.maximum(SCHEME, Situations.on("2024-06-30", "2020-01-01", large()))
                            .most())
                    .isEqualTo(Euros.of(200_000));
        }

        @Test
        void w_18_road_freight_has_its_own_ceiling_until_2023() {
            AidCase.Builder haulier =
                    large().yes(Circumstance.ROAD_FREIGHT).ledger(ledger(grant("2023-02-01", 60_000)));
            assertThat(maximum(SCHEME, "2023-11-01", haulier).known()).contains(Euros.of(40_000));
            assertThat(maximum(SCHEME, "2024-02-01", haulier).known()).contains(Euros.of(240_000));
            assertThat(codes(SCHEME, Situations.on("2023-11-01", haulier))).contains("aid.small.check.freight");
            assertThat(codes(SCHEME, Situations.on("2024-02-01", haulier))).doesNotContain("aid.small.check.freight");
        }

        @Test
        void unknown_freight_leaves_both_ceilings_open() {
            AidCase.Builder project = large().unknown(Circumstance.ROAD_FREIGHT);
            assertThat(maximum(SCHEME, "2023-11-01", project).most()).isEqualTo(Euros.of(200_000));
            assertThat(maximum(SCHEME, "2023-11-01", project).least()).isLessThanOrEqualTo(Euros.of(100_000));
            assertThat(maximum(SCHEME, "2024-02-01", project).known()).contains(Euros.of(300_000));
        }

        /** W-15 and W-16: the anniversary still counts. */
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"2024-03-10, 80000", "2024-03-11, 200000"})
        void the_ledger_is_asked(String day, long expected) {
            AidCase.Builder project =
                    large().ledger(ledger(grant("2021-03-10", 120_000), grant("2022-07-01", 100_000)));
            assertThat(maximum(SCHEME, day, project).known()).contains(Euros.of(expected));
        }

        @Test
        void without_a_ledger_only_the_most_is_known() {
            AidCase.Builder project = large().ledger(null);
            assertThat(maximum(SCHEME, "2024-02-01", project)).isEqualTo(range(0, 300_000));
        }

        @Test
        void aid_to_the_project_counts_once() {
            GrantedAid here =
                    GrantedAid.of("region", FunderKind.REGION, SCHEME, Euros.of(50_000), LocalDate.parse("2024-01-10"));
            AidCase.Builder project = large().granted(here);
            assertThat(maximum(SCHEME, "2024-02-01", project).known()).contains(Euros.of(250_000));
            assertThat(maximum(SCHEME, "2024-02-01", project.ledger(ledger(grant("2024-01-10", 50_000))))
                            .known())
                    .contains(Euros.of(250_000));
            assertThat(maximum(SCHEME, "2024-02-01", project.ledger(null))).isEqualTo(range(0, 250_000));
        }

        /** Article 1(1) of both regulations. */
        @ParameterizedTest(name = "{0} on {1}: {2}")
        @CsvSource({
            "25.62B, 2023-06-01, MET",
            "10.51A, 2023-06-01, MET",
            "01.11Z, 2023-06-01, NOT_MET",
            "01.61Z, 2023-06-01, UNKNOWN",
            "03.21Z, 2024-06-01, NOT_MET",
            "10.20Z, 2023-06-01, NOT_MET",
            "10.20Z, 2024-06-01, UNKNOWN",
            ", 2024-06-01, UNKNOWN"
        })
        void sectors(@Nullable String activity, String day, Outcome expected) {
            AidCase.Builder project = large().activity(activity == null ? null : NafCode.of(activity));
            assertThat(Situations.conditions(SCHEME, Situations.on(day, project)))
                    .isEqualTo(expected);
        }

        /** Neither an application before the works nor a sound undertaking is asked of a grant. */
        @Test
        void a_firm_in_difficulty_that_started_its_works_is_admitted() {
            AidCase.Builder project = large().yes(Circumstance.IN_DIFFICULTY).appliedOn(LocalDate.parse("2021-12-01"));
            assertThat(Situations.conditions(SCHEME, Situations.on("2022-01-10", project)))
                    .isEqualTo(Outcome.MET);
            assertThat(Situations.conditions(AidSchemes.ARTICLE_36, Situations.on("2022-01-10", project)))
                    .isEqualTo(Outcome.NOT_MET);
        }

        @ParameterizedTest
        @CsvSource({"EXPORT_AID", "DOMESTIC_PREFERENCE"})
        void aid_to_exports_is_excluded(Circumstance circumstance) {
            assertThat(Situations.conditions(SCHEME, Situations.on("2024-01-10", large().yes(circumstance))))
                    .isEqualTo(Outcome.NOT_MET);
        }

        @Test
        void the_arithmetic_is_that_of_the_ledger() {
            AidSituation situation = Situations.on("2024-03-11", large().ledger(ledger(grant("2022-07-01", 100_000))));
            AidLimit limit = SCHEME.entitlement(situation).limits().get(0);
            assertThat(limit.kind()).isEqualTo(ConstraintKind.DE_MINIMIS);
            assertThat(limit.arithmetic().explanation().text(Locale.ENGLISH)).contains("200,000");
            assertThat(limit.basis().title().en()).contains("2023/2831");
        }
    }

    /** Whoever lays other figures over the shipped ones is answered by them. */
    @Test
    void figures_of_the_caller_count() throws IOException {
        AidLaw raised = AidLaw.shipped()
                .withOverrides(AidLaw.read(
                        new StringReader("tf.31.ceiling;TF point 22;2021-01-28;2021-11-17;1900000;EUR;seen\n")));
        AidSituation situation = AidSituation.of(
                large().yes(Circumstance.FRAMEWORK_SCHEME_AMENDED).build(),
                Granting.on(LocalDate.parse("2021-06-01")),
                raised,
                Situations.MAP);
        assertThat(Situations.maximum(AidSchemes.COVID_3_1, situation).known()).contains(Euros.of(1_900_000));
    }
}
