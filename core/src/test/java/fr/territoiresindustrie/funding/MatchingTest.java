package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final Matching TO_STATE = Matching.oneForOne(Matching.Side.STATE);
    private static final Matching TO_REGION = Matching.oneForOne(Matching.Side.REGION);

    private static MatchedShares shares(long state, long region, long european) {
        return new MatchedShares(Euros.ofCents(state), Euros.ofCents(region), Euros.ofCents(european));
    }

    @Nested
    class Published {

        @Test
        void top_up_of_2021_is_matched_money_and_money_of_the_state_alone() {
            MatchedShares matched = TO_STATE.share(Euros.of(283_000_000));
            MatchedShares alone = Matching.STATE_ALONE.share(Euros.of(15_500_000));

            assertThat(matched.state()).isEqualTo(Euros.of(141_500_000));
            assertThat(matched.region()).isEqualTo(Euros.of(141_500_000));
            assertThat(matched.plus(alone).state()).isEqualTo(Euros.of(157_000_000));
            assertThat(matched.plus(alone).total()).isEqualTo(Euros.of(298_500_000));
        }
    }

    @Nested
    class Share {

        @ParameterizedTest
        @CsvSource({
            "0, 0, 0",
            "1, 1, 0",
            "2, 1, 1",
            "101, 51, 50",
            "9223372036854775807, 4611686018427387904, 4611686018427387903"
        })
        void gives_the_odd_cent_to_the_side_that_was_named(long total, long more, long less) {
            assertThat(TO_STATE.share(Euros.ofCents(total))).isEqualTo(shares(more, less, 0));
            assertThat(TO_REGION.share(Euros.ofCents(total))).isEqualTo(shares(less, more, 0));
        }

        @Test
        void sets_european_money_apart_unless_told() {
            assertThat(TO_STATE.share(Euros.ofCents(101), Euros.ofCents(20))).isEqualTo(shares(41, 40, 20));
        }

        @Test
        void counts_european_money_for_the_region_when_told() {
            Matching counting = TO_STATE.countingEuropeanMoney();
            assertThat(counting.share(Euros.ofCents(101), Euros.ofCents(20))).isEqualTo(shares(51, 30, 20));
            assertThat(counting.share(Euros.ofCents(101), Euros.ofCents(50))).isEqualTo(shares(51, 0, 50));
            assertThat(counting.tryShare(Euros.ofCents(101), Euros.ofCents(51)).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
                        assertThat(problem.path()).isEqualTo("european");
                        assertThat(problem.arguments()).containsEntry("expected", "≤ 0.50 EUR");
                    });
        }

        @Test
        void tells_what_is_missing_or_negative() {
            assertThat(TO_STATE.tryShare(null, Euros.of(-1)).problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("total", ProblemCode.REQUIRED), tuple("european", ProblemCode.NEGATIVE));
            assertThatIllegalArgumentException().isThrownBy(() -> TO_STATE.share(Euros.of(-1)));
        }

        @Test
        void names_only_funders_who_pay() {
            assertThat(shares(5, 0, 3).toFunderShares(RegionCode.of("24")))
                    .containsExactly(
                            FunderShare.of(Funder.STATE, Euros.ofCents(5)),
                            FunderShare.of(Funder.of(FunderKind.EU_SHARED, RegionCode.of("24")), Euros.ofCents(3)));
        }
    }

    @Nested
    class KeptBy {

        @ParameterizedTest
        @CsvSource({
            "100, 100, 0, 1, true",
            "101, 100, 0, 1, true",
            "100, 101, 0, 1, true",
            "102, 100, 0, 1, false",
            "102, 100, 0, 2, true"
        })
        void allows_one_odd_cent_for_each_amount(long state, long region, long european, int amounts, boolean kept) {
            assertThat(TO_STATE.keptBy(shares(state, region, european), amounts))
                    .isEqualTo(kept);
        }

        @Test
        void counts_european_money_only_when_told() {
            assertThat(TO_STATE.keptBy(shares(100, 60, 40), 1)).isFalse();
            assertThat(TO_STATE.imbalance(shares(100, 60, 40))).isEqualTo(Euros.ofCents(40));
            assertThat(TO_STATE.countingEuropeanMoney().keptBy(shares(100, 60, 40), 1))
                    .isTrue();
        }

        @Test
        void finds_what_a_region_pays_where_it_should_not() {
            assertThat(Matching.STATE_ALONE.keptBy(shares(100, 0, 7), 1)).isTrue();
            assertThat(Matching.STATE_ALONE.keptBy(shares(100, 1, 0), 5)).isFalse();
            assertThat(Matching.STATE_ALONE.imbalance(shares(100, 1, 0))).isEqualTo(Euros.ofCents(-1));
        }

        @Test
        void wants_at_least_one_amount() {
            assertThatIllegalArgumentException().isThrownBy(() -> TO_STATE.keptBy(shares(0, 0, 0), 0));
        }
    }

    @Test
    void choices_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matching(Matching.Basis.ONE_FOR_ONE, null, Matching.European.APART));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Matching(Matching.Basis.STATE_ALONE, Matching.Side.STATE, Matching.European.APART));
        assertThatIllegalArgumentException().isThrownBy(Matching.STATE_ALONE::countingEuropeanMoney);
    }
}
