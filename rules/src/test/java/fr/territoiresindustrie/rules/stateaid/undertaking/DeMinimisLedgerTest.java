package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeMinimisLedgerTest {

    private static DeMinimisLedger ledger(DeMinimisGrant... grants) {
        return DeMinimisLedger.of(DeMinimisCoverage.all(), List.of(grants));
    }

    private static DeMinimisGrant grant(String day, long euros) {
        return DeMinimisGrant.of(LocalDate.parse(day), Euros.of(euros));
    }

    private static DeMinimisGrant grant(String day, long euros, DeMinimisKind kind) {
        return grant(day, euros).toBuilder().kind(kind).build();
    }

    private static DeMinimisRequest request(String day, long euros) {
        return DeMinimisRequest.ordinary(LocalDate.parse(day), Euros.of(euros));
    }

    private static String french(Explanation explanation) {
        return explanation.text(Locale.FRENCH).replaceAll("[\u00A0\u202F]", " ");
    }

    /** Entries written as {@code 2018-05-01 100000 / 2019-05-01 60000}. */
    private static DeMinimisLedger parsed(String entries) {
        List<DeMinimisGrant> grants = new ArrayList<>();
        for (String entry : entries.split(" / ")) {
            String[] parts = entry.strip().split(" ");
            grants.add(DeMinimisGrant.of(LocalDate.parse(parts[0]), Euros.parse(parts[1])));
        }
        return DeMinimisLedger.of(DeMinimisCoverage.all(), grants);
    }

    /** One row is one case: entries, closing day of the fiscal years, new aid, outcome, room. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "W-13 window of calendar years, 2018-05-01 100000 / 2019-05-01 60000 / 2020-05-01 90000, --12-31, 2021-06-01,"
                + " 50000, MET, 50000",
        "W-13 one cent more, 2018-05-01 100000 / 2019-05-01 60000 / 2020-05-01 90000, --12-31, 2021-06-01,"
                + " 50000.01, NOT_MET, 50000",
        "first day of the window counts, 2019-01-01 100000, --12-31, 2021-12-31, 100000.01, NOT_MET, 100000",
        "last day before it does not, 2018-12-31 100000, --12-31, 2021-01-01, 200000, MET, 200000",
        "fiscal years to June: June 2018 is out on 1 July 2020, 2018-06-30 150000, --06-30, 2020-07-01, 200000, MET,"
                + " 200000",
        "fiscal years to June: it still counts on 30 June 2020, 2018-06-30 150000, --06-30, 2020-06-30, 200000, NOT_MET,"
                + " 50000",
        "fiscal years to June: July 2017 counts on 30 June 2020, 2017-07-01 150000, --06-30, 2020-06-30, 50000.01,"
                + " NOT_MET, 50000",
        "W-15 anniversary kept in, 2021-03-10 120000 / 2022-07-01 100000, , 2024-03-10, 100000, NOT_MET, 80000",
        "W-16 the day after, 2021-03-10 120000 / 2022-07-01 100000, , 2024-03-11, 100000, MET, 200000",
        "300 000 exactly, 2024-01-01 100000, , 2024-02-01, 200000, MET, 200000",
        "one cent beyond 300 000, 2024-01-01 100000, , 2024-02-01, 200000.01, NOT_MET, 200000",
        "aid of the act of 2013 counts in 2024, 2022-11-30 180000, , 2024-01-02, 120000.01, NOT_MET, 120000",
        "last day of the act of 2013, 2023-06-01 150000, --12-31, 2023-12-31, 100000, NOT_MET, 50000",
        "first day of the act of 2023, 2023-06-01 150000, --12-31, 2024-01-01, 100000, MET, 150000",
        "already beyond, 2023-06-01 350000, , 2024-01-01, 0.01, NOT_MET, 0",
        "the same day counts, 2025-05-05 300000, , 2025-05-05, 0.01, NOT_MET, 0",
        "a later day does not, 2025-05-06 300000, , 2025-05-05, 300000, MET, 300000",
        "29 February is out three years and a day later, 2024-02-29 300000, , 2027-03-01, 300000, MET, 300000",
        "28 February still counts on 29 February, 2025-02-28 300000, , 2028-02-29, 300000, NOT_MET, 0"
    })
    void a_case_has_its_outcome_and_its_room(
            String name, String entries, MonthDay closing, LocalDate day, String amount, Outcome outcome, String room) {
        DeMinimisLedger ledger =
                parsed(entries).withFiscalYears(closing == null ? null : FiscalYears.closingOn(closing));
        DeMinimisAnswer answer = ledger.mayGrant(DeMinimisRequest.ordinary(day, Euros.parse(amount)));
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.room()).isEqualTo(new DeMinimisRoom(Euros.parse(room), Euros.parse(room)));
        assertThat(ledger.roomOn(day)).isEqualTo(answer.room());
        // No sentence may fail, in either language.
        assertThat(french(answer.explanation())).doesNotContain("aid.minimis", "{");
        assertThat(answer.explanation().text(Locale.ENGLISH)).doesNotContain("aid.minimis", "{");
    }

    @Test
    void w_13_is_explained_line_by_line() {
        DeMinimisAnswer answer = ledger(
                        grant("2018-05-01", 100_000), grant("2019-05-01", 60_000), grant("2020-05-01", 90_000))
                .withFiscalYears(FiscalYears.calendar())
                .mayGrant(request("2021-06-01", 50_000));
        assertThat(answer.counted()).hasSize(2);
        assertThat(answer.usedAtLeast()).isEqualTo(Euros.of(150_000));
        assertThat(answer.roomAfter()).isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.ZERO));
        assertThat(answer.ceiling()).contains(Euros.of(200_000));
        assertThat(answer.windowFrom()).contains(LocalDate.of(2019, 1, 1));
        assertThat(french(answer.explanation()))
                .contains("[rempli] Aides de minimis")
                .contains("1er mai 2018 : 100 000 € (aide de minimis générale), hors de la période.")
                .contains("1er mai 2019 : 60 000 € (aide de minimis générale), comptés.")
                .contains("Plafond par entreprise unique : 200 000 € − 150 000 € = 50 000 €.")
                .contains("règlement (UE) n° 1407/2013, art. 3(2)");
        RoundTrips.assertSerializable(answer);
    }

    @Test
    void w_15_refuses_the_whole_and_names_what_would_pass() {
        DeMinimisAnswer answer = ledger(grant("2021-03-10", 120_000), grant("2022-07-01", 100_000))
                .mayGrant(request("2024-03-10", 100_000));
        assertThat(french(answer.explanation()))
                .contains("[non rempli] Aides de minimis")
                .contains("au plus 80 000 € restent disponibles")
                .contains("aucune part de l’aide nouvelle ne bénéficie du règlement")
                .contains("art. 3(7)");
        assertThat(answer.duties()).isEmpty();
    }

    @Test
    void w_60_aid_without_eligible_costs_is_a_matter_of_the_ledger_alone() {
        assertThat(ledger().mayGrant(request("2024-06-01", 60_000)).outcome()).isEqualTo(Outcome.MET);
    }

    @Nested
    class Road_freight {

        private Outcome outcome(String day, RoadFreight freight, Boolean forFreight, Boolean vehicles, long euros) {
            DeMinimisRequest request = request(day, euros).toBuilder()
                    .roadFreight(freight)
                    .forRoadFreight(forFreight)
                    .buysFreightVehicles(vehicles)
                    .build();
            return ledger(grant("2022-06-01", 60_000).toBuilder()
                            .forRoadFreight(true)
                            .build())
                    .withFiscalYears(FiscalYears.calendar())
                    .mayGrant(request)
                    .outcome();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "W-18 in 2023, 2023-06-01, ONLY, , false, 50000, NOT_MET",
            "W-18 in 2024, 2024-06-01, ONLY, , false, 50000, MET",
            "up to the ceiling, 2023-06-01, ONLY, , false, 40000, MET",
            "activities not kept apart, 2023-06-01, NOT_SEPARATED, , false, 50000, NOT_MET",
            "kept apart: for another activity, 2023-06-01, SEPARATED, false, false, 140000, MET",
            "kept apart: beyond the ceiling of all, 2023-06-01, SEPARATED, false, false, 150000, NOT_MET",
            "kept apart: for freight, 2023-06-01, SEPARATED, true, false, 50000, NOT_MET",
            "kept apart: for freight within its part, 2023-06-01, SEPARATED, true, false, 40000, MET",
            "kept apart: nobody knows for what, 2023-06-01, SEPARATED, , false, 50000, UNKNOWN",
            "nobody knows but it fits in any case, 2023-06-01, , , false, 40000, MET",
            "nobody knows, 2023-06-01, , , false, 50000, UNKNOWN",
            "nobody knows but it never fits, 2023-06-01, , , false, 150000, NOT_MET",
            "nobody knows and it is no matter in 2024, 2024-06-01, , , , 240000, MET",
            "vehicles in 2023, 2023-06-01, ONLY, , true, 10000, NOT_MET",
            "vehicles in 2023 of one who carries its own goods, 2023-06-01, NONE, , true, 10000, MET",
            "vehicles in 2023 and nobody knows, 2023-06-01, ONLY, , , 10000, UNKNOWN",
            "vehicles in 2024, 2024-06-01, ONLY, , true, 10000, MET"
        })
        void has_a_ceiling_of_its_own_until_2023(
                String name,
                String day,
                RoadFreight freight,
                Boolean forFreight,
                Boolean vehicles,
                long euros,
                Outcome outcome) {
            assertThat(outcome(day, freight, forFreight, vehicles, euros)).isEqualTo(outcome);
        }
    }

    @Nested
    class Acts {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "scheme of 2020 within six months, 2020-03-01, 2024-06-30, 200000",
            "scheme of 2020 after six months, 2020-03-01, 2024-07-01, 300000",
            "scheme of 2024, 2024-01-01, 2024-06-30, 300000",
            "no scheme, , 2024-06-30, 300000",
            "scheme of 2024 within the tail of its act, 2024-02-01, 2031-06-30, 300000"
        })
        void are_chosen_by_the_day_and_the_scheme(String name, LocalDate scheme, LocalDate day, long ceiling) {
            DeMinimisRequest request = DeMinimisRequest.ordinary(day).toBuilder()
                    .schemeEnteredOn(scheme)
                    .build();
            DeMinimisAnswer answer =
                    ledger().withFiscalYears(FiscalYears.calendar()).mayGrant(request);
            assertThat(answer.ceiling()).contains(Euros.of(ceiling));
        }

        @ParameterizedTest
        @CsvSource({"2013-12-31, ", "2031-01-01, ", "2031-07-01, 2024-02-01"})
        void that_are_not_known_leave_the_answer_open(LocalDate day, LocalDate scheme) {
            DeMinimisAnswer answer = ledger(grant("2012-01-01", 1_000_000))
                    .mayGrant(DeMinimisRequest.ordinary(day, Euros.of(1)).toBuilder()
                            .schemeEnteredOn(scheme)
                            .build());
            assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(answer.room()).isEqualTo(new DeMinimisRoom(Euros.ZERO, null));
            assertThat(answer.ceiling()).isEmpty();
            assertThat(french(answer.explanation())).contains("ne se prononce pas");
        }

        @Test
        void a_covered_scheme_keeps_its_fiscal_years() {
            DeMinimisRequest request = DeMinimisRequest.ordinary(LocalDate.of(2024, 3, 1)).toBuilder()
                    .schemeEnteredOn(LocalDate.of(2020, 1, 1))
                    .build();
            DeMinimisAnswer answer = ledger(grant("2021-12-31", 50_000), grant("2022-01-01", 60_000))
                    .withFiscalYears(FiscalYears.calendar())
                    .mayGrant(request);
            assertThat(answer.room().most()).isEqualTo(Euros.of(140_000));
        }
    }

    @Nested
    class Other_regulations_and_states {

        @Test
        void agriculture_and_fishery_share_the_ceiling() {
            assertThat(ledger(
                                    grant("2024-01-05", 15_000, DeMinimisKind.AGRICULTURE),
                                    grant("2024-01-06", 30_000, DeMinimisKind.FISHERY))
                            .roomOn(LocalDate.of(2024, 6, 1))
                            .most())
                    .isEqualTo(Euros.of(255_000));
        }

        @Test
        void services_of_general_interest_share_a_wider_ceiling_until_2023_and_none_since() {
            DeMinimisLedger ledger =
                    ledger(grant("2023-02-01", 420_000, DeMinimisKind.SGEI)).withFiscalYears(FiscalYears.calendar());
            DeMinimisAnswer before = ledger.mayGrant(request("2023-06-01", 90_000));
            assertThat(before.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(before.room().most()).isEqualTo(Euros.of(80_000));
            assertThat(before.ceiling()).contains(Euros.of(500_000));
            assertThat(before.basis().orElseThrow().title().fr()).contains("360/2012");
            assertThat(french(before.explanation())).contains("ce plafond n’a pas été vérifié".replace("ce", "Ce"));
            assertThat(ledger.roomOn(LocalDate.of(2024, 6, 1)).least()).isEqualTo(Euros.of(300_000));
        }

        @Test
        void aid_of_another_member_state_does_not_count() {
            DeMinimisGrant belgian =
                    grant("2024-01-05", 200_000).toBuilder().memberState("BE").build();
            assertThat(ledger(belgian).roomOn(LocalDate.of(2024, 6, 1)).least()).isEqualTo(Euros.of(300_000));
            DeMinimisGrant unknown = belgian.toBuilder().memberState(null).build();
            assertThat(ledger(unknown).roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.of(100_000), Euros.of(300_000)));
        }
    }

    @Nested
    class Other_conditions {

        @ParameterizedTest
        @CsvSource({
            "PRIMARY_AGRICULTURE, 2023-06-01, NOT_MET",
            "FISHERY_PROCESSING, 2023-06-01, NOT_MET",
            "FISHERY_PROCESSING, 2024-06-01, MET",
            "FISHERY_PROCESSING_BY_QUANTITY, 2024-06-01, NOT_MET",
            "PRIMARY_FISHERY, 2024-06-01, NOT_MET",
            "EXPORT, 2024-06-01, NOT_MET",
            "DOMESTIC_OVER_IMPORTED, 2024-06-01, NOT_MET",
            ", 2024-06-01, UNKNOWN"
        })
        void exclusions_go_by_the_act(DeMinimisExclusion exclusion, String day, Outcome outcome) {
            DeMinimisRequest request = request(day, 10_000).toBuilder()
                    .exclusions(exclusion == null ? null : Set.of(exclusion))
                    .build();
            DeMinimisAnswer answer = ledger().mayGrant(request);
            assertThat(answer.outcome()).isEqualTo(outcome);
            if (outcome == Outcome.NOT_MET) {
                assertThat(answer.room()).isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.ZERO));
                assertThat(french(answer.explanation())).contains("une condition du règlement n’est pas remplie");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "GRANT, true, true, false, MET",
            "LOAN, true, false, , NOT_MET",
            "LOAN, false, false, , MET",
            "LOAN, false, true, false, NOT_MET",
            "LOAN, false, true, true, MET",
            "GUARANTEE, false, true, , UNKNOWN",
            "GUARANTEE, , false, , UNKNOWN",
            ", , , , UNKNOWN",
            ", false, false, , MET"
        })
        void difficulty_bars_loans_and_guarantees_only(
                Instrument instrument, Boolean insolvent, Boolean large, Boolean rated, Outcome outcome) {
            DeMinimisRequest request = request("2024-06-01", 10_000).toBuilder()
                    .instrument(instrument)
                    .insolvent(insolvent)
                    .large(large)
                    .ratedAtLeastBMinus(rated)
                    .build();
            assertThat(ledger().mayGrant(request).outcome()).isEqualTo(outcome);
        }
    }

    @Nested
    class Partial_ledgers {

        private DeMinimisAnswer asked(DeMinimisCoverage coverage, long euros) {
            return ledger(grant("2024-02-01", 200_000)).withCoverage(coverage).mayGrant(request("2026-06-01", euros));
        }

        @Test
        void never_say_yes_but_may_refuse() {
            assertThat(asked(DeMinimisCoverage.partial(), 1).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(asked(DeMinimisCoverage.partial(), 100_001).outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(asked(DeMinimisCoverage.partial(), 1).room())
                    .isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.of(100_000)));
        }

        @Test
        void decide_below_a_bound_of_what_is_missing() {
            DeMinimisCoverage bounded = DeMinimisCoverage.partial().withUndeclaredAtMost(Euros.of(40_000));
            assertThat(asked(bounded, 60_000).outcome()).isEqualTo(Outcome.MET);
            assertThat(asked(bounded, 60_001).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(asked(bounded, 100_001).outcome()).isEqualTo(Outcome.NOT_MET);
        }

        @Test
        void are_complete_where_a_register_covers_the_window() {
            assertThat(asked(DeMinimisCoverage.since(LocalDate.of(2023, 6, 1)), 100_000)
                            .outcome())
                    .isEqualTo(Outcome.MET);
            assertThat(asked(DeMinimisCoverage.since(LocalDate.of(2023, 6, 2)), 100_000)
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void hold_entries_without_day_or_amount() {
            DeMinimisLedger undated = ledger(
                    grant("2024-02-01", 50_000).toBuilder().grantedOn(null).build());
            assertThat(undated.roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.of(250_000), Euros.of(300_000)));
            DeMinimisLedger unvalued =
                    ledger(grant("2024-02-01", 50_000).toBuilder().amount(null).build());
            assertThat(unvalued.roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.of(300_000)));
        }

        @Test
        void without_fiscal_years_hold_for_every_closing_day() {
            // On 1 June 2021 a grant of 2 June 2018 counts for closings in early June only, one of June 2019 always.
            DeMinimisLedger ledger =
                    ledger(grant("2018-06-02", 70_000), grant("2019-06-01", 50_000), grant("2018-06-01", 9));
            DeMinimisAnswer answer = ledger.mayGrant(request("2021-06-01", 100_000));
            assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(answer.room()).isEqualTo(new DeMinimisRoom(Euros.of(80_000), Euros.of(150_000)));
            assertThat(answer.windowFrom()).contains(LocalDate.of(2018, 6, 2));
            assertThat(answer.windowSureFrom()).contains(LocalDate.of(2019, 6, 1));
        }
    }

    @Nested
    class Mergers_and_splits {

        private static final UndertakingRef ONE = UndertakingRef.of("invented firm one");
        private static final UndertakingRef TWO = UndertakingRef.of("invented firm two");

        @Test
        void a_merger_adds_all_earlier_aid() {
            DeMinimisLedger merged =
                    ledger(grant("2024-02-01", 250_000)).mergedWith(ledger(grant("2024-03-01", 250_000)));
            assertThat(merged.grants()).hasSize(2);
            assertThat(merged.roomOn(LocalDate.of(2024, 6, 1))).isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.ZERO));
            assertThatThrownBy(() -> ledger().mergedWith(DeMinimisLedger.of("BE", DeMinimisCoverage.all(), List.of())))
                    .hasMessageContaining("Member State");
        }

        @Test
        void a_split_follows_the_activity_and_else_the_equity() {
            DeMinimisGrant used = grant("2024-02-01", 100_000);
            DeMinimisGrant shared = grant("2024-03-01", 100);
            Map<UndertakingRef, DeMinimisLedger> parts = ledger(used, shared)
                    .splitInto(
                            List.of(new DeMinimisShare(ONE, Euros.of(2)), new DeMinimisShare(TWO, Euros.of(1))),
                            grant -> grant.equals(used) ? Optional.of(TWO) : Optional.empty());
            LocalDate day = LocalDate.of(2024, 6, 1);
            assertThat(parts.get(ONE).roomOn(day).least()).isEqualTo(Euros.parse("299933.33"));
            assertThat(parts.get(TWO).roomOn(day).least()).isEqualTo(Euros.parse("199966.67"));
        }

        @Test
        void a_split_without_known_equity_leaves_the_whole_to_each() {
            DeMinimisLedger ledger = ledger(grant("2024-03-01", 100_000));
            ledger.splitInto(
                            List.of(new DeMinimisShare(ONE, null), new DeMinimisShare(TWO, Euros.of(1))),
                            grant -> Optional.empty())
                    .values()
                    .forEach(part -> assertThat(part.roomOn(LocalDate.of(2024, 6, 1)))
                            .isEqualTo(new DeMinimisRoom(Euros.of(200_000), Euros.of(300_000))));
            assertThatThrownBy(
                            () -> ledger.splitInto(List.of(new DeMinimisShare(ONE, null)), grant -> Optional.of(TWO)))
                    .hasMessageContaining("invented firm two");
            assertThatThrownBy(() -> ledger.splitInto(List.of(), grant -> Optional.empty()))
                    .hasMessageContaining("must not be empty");
        }

        @Test
        void a_group_keeps_its_members_and_doubts_the_others() {
            DeMinimisLedger all = ledger(
                    grant("2024-02-01", 10_000).toBuilder().member(ONE).build(),
                    grant("2024-02-02", 20_000).toBuilder().member(TWO).build(),
                    grant("2024-02-03", 40_000).toBuilder()
                            .member(UndertakingRef.of("invented firm three"))
                            .build());
            assertThat(all.groupedAs(Set.of(ONE), Set.of(TWO)).roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.of(270_000), Euros.of(290_000)));
            assertThat(all.groupedAs(single(true)).roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.of(270_000), Euros.of(290_000)));
        }

        @Test
        void a_group_with_members_that_nobody_named_leaves_no_sure_room() {
            DeMinimisLedger ledger =
                    ledger(grant("2024-02-01", 10_000).toBuilder().member(ONE).build());
            assertThat(ledger.groupedAs(single(false)).roomOn(LocalDate.of(2024, 6, 1)))
                    .isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.of(290_000)));
        }

        private static SingleUndertaking single(boolean complete) {
            Explanation why = Explanation.note(Reason.of("test.invented"));
            return new SingleUndertaking(LocalDate.of(2024, 6, 1), Set.of(ONE), Set.of(TWO), complete, why);
        }
    }

    @Nested
    class Duties {

        private List<String> codes(String day) {
            return ledger().mayGrant(request(day, 1)).duties().stream()
                    .map(duty -> duty.reason().code())
                    .toList();
        }

        @Test
        void go_by_the_day() {
            assertThat(codes("2021-06-01")).containsExactly("aid.minimis.duty.declaration", "aid.minimis.duty.records");
            assertThat(codes("2025-06-01")).containsExactly("aid.minimis.duty.declaration");
            assertThat(codes("2026-01-01"))
                    .containsExactly("aid.minimis.duty.declaration", "aid.minimis.duty.register");
            assertThat(codes("2029-01-01")).containsExactly("aid.minimis.duty.register");
        }

        @ParameterizedTest
        @CsvSource({
            // From 4 May 2026: 8, 14 and 25 May are holidays (Victory Day, Ascension, Whit Monday).
            "2026-05-04, 2026-06-04",
            "2026-01-01, 2026-01-29",
            "2026-01-02, 2026-01-30",
            // Easter Monday is 6 April 2026.
            "2026-03-30, 2026-04-28"
        })
        void the_register_is_due_after_twenty_working_days(LocalDate day, LocalDate due) {
            DeMinimisAnswer answer = ledger().mayGrant(DeMinimisRequest.ordinary(day, Euros.of(1)));
            assertThat(answer.duties())
                    .filteredOn(duty -> duty.reason().code().endsWith("register"))
                    .extracting(DeMinimisDuty::dueOn)
                    .containsExactly(due);
        }

        @ParameterizedTest
        @CsvSource({"2000, 2000-04-23", "2016, 2016-03-27", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25"})
        void easter_is_found(int year, LocalDate sunday) {
            assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
        }
    }

    @Test
    void values_travel_and_bad_ones_name_the_place() {
        RoundTrips.assertTravels(
                grant("2024-02-01", 10).toBuilder()
                        .member(UndertakingRef.of("invented firm"))
                        .authority("invented region")
                        .build(),
                DeMinimisGrant.class);
        RoundTrips.assertTravels(
                request("2024-02-01", 10).toBuilder()
                        .exclusions(Set.of(DeMinimisExclusion.EXPORT))
                        .build(),
                DeMinimisRequest.class);
        RoundTrips.assertTravels(DeMinimisCoverage.since(LocalDate.of(2026, 1, 1)), DeMinimisCoverage.class);
        RoundTrips.assertSerializable(ledger(grant("2024-02-01", 10)).withFiscalYears(FiscalYears.calendar()));
        assertThatThrownBy(() -> grant("2024-02-01", 0)).hasMessageContaining("amount");
        assertThat(DeMinimisGrant.builder().memberState("France").tryBuild().problems())
                .extracting(problem -> problem.path())
                .containsExactly("memberState");
        assertThat(DeMinimisRequest.builder(LocalDate.of(2024, 1, 1))
                        .schemeEnteredOn(LocalDate.of(2024, 1, 2))
                        .amount(Euros.ZERO)
                        .tryBuild()
                        .problems())
                .extracting(problem -> problem.path())
                .containsExactly("amount", "grantedOn");
        assertThatThrownBy(() -> DeMinimisCoverage.all().withUndeclaredAtMost(Euros.of(1)))
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> FiscalYears.of(List.of())).hasMessageContaining("Maybe");
    }

    @Test
    void the_room_is_that_of_the_answer_for_a_request_of_which_nothing_is_known() {
        DeMinimisRequest bare =
                DeMinimisRequest.builder(LocalDate.of(2023, 6, 1)).build();
        DeMinimisAnswer answer = ledger(grant("2022-06-01", 30_000)).mayGrant(bare);
        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(answer.room()).isEqualTo(new DeMinimisRoom(Euros.ZERO, Euros.of(170_000)));
        assertThat(ledger(grant("2022-06-01", 30_000)).room(bare, AidLaw.shipped()))
                .isEqualTo(answer.room());
        assertThat(french(answer.explanation())).doesNotContain("aid.minimis", "{");
    }
}
