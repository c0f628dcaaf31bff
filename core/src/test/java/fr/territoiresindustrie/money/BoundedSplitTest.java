package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoundedSplitTest {

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(" ")).map(Long::valueOf).toList();
    }

    private static List<Long> shared(Split split, long whole, String weights) {
        return split.share(Euros.ofCents(whole), numbers(weights)).stream()
                .map(Euros::cents)
                .toList();
    }

    /** Portions written as weight:floor:cap, with - for no cap. */
    private static List<Portion> portions(String text) {
        return Stream.of(text.split(" "))
                .map(one -> one.split(":"))
                .map(one -> new Portion(
                        Long.parseLong(one[0]),
                        Euros.ofCents(Long.parseLong(one[1])),
                        one[2].equals("-") ? null : Euros.ofCents(Long.parseLong(one[2]))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LARGEST_REMAINDER | 100 | 1:0:- 1:0:- 2:0:-           | 25 25 50
                    LARGEST_REMAINDER | 100 | 1:40:- 1:0:- 2:0:-          | 40 20 40
                    LARGEST_REMAINDER | 100 | 1:0:- 1:0:- 2:0:30          | 35 35 30
                    LARGEST_REMAINDER | 100 | 1:40:- 1:0:10 2:0:-         | 40 10 50
                    LARGEST_REMAINDER | 100 | 0:7:- 1:0:- 2:0:-           | 7 31 62
                    LARGEST_REMAINDER | 3   | 0:0:- 1:3:- 2:0:-           | 0 3 0
                    LARGEST_REMAINDER | 11  | 1:0:3 1:0:3 4:0:5           | 3 3 5
                    FIRST_PARTS       | 101 | 1:0:20 1:0:- 1:0:-          | 20 41 40
                    LAST_PARTS        | 101 | 1:0:20 1:0:- 1:0:-          | 20 40 41
                    HEAVIEST_PART     | 11  | 4:0:6 4:0:- 1:0:-           | 6 4 1
                    HEAVIEST_PART     | 20  | 4:0:8 3:0:5 3:0:- 3:0:-     | 8 4 4 4
                    D_HONDT           | 8   | 10:0:- 8:0:- 3:0:- 2:0:-    | 4 3 1 0
                    SAINTE_LAGUE      | 8   | 10:0:- 8:0:- 3:0:- 2:0:-    | 3 3 1 1
                    HUNTINGTON_HILL   | 3   | 90:0:- 5:0:- 5:0:-          | 1 1 1
                    LEXIMIN           | 4   | 90:0:- 5:0:- 5:0:-          | 2 1 1
                    D_HONDT           | 10  | 60:0:4 30:0:- 10:2:-        | 4 4 2
                    """)
    void bounds_hold_and_the_others_share_one_level(Split split, long whole, String portions, String parts) {
        assertThat(split.shareWithin(Euros.ofCents(whole), portions(portions)).parts())
                .extracting(Euros::cents)
                .isEqualTo(numbers(parts));
    }

    @Test
    void the_level_and_what_holds_each_part_are_told() {
        BoundedSplit shared =
                Split.LARGEST_REMAINDER.shareWithin(Euros.ofCents(100), portions("1:40:- 1:0:10 2:0:- 1:0:- 0:5:9"));
        assertThat(shared.level()).isEqualTo(Rate.of(45, 3));
        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(shared::hold)
                .containsExactly(
                        BoundedSplit.Hold.FLOOR,
                        BoundedSplit.Hold.CAP,
                        BoundedSplit.Hold.LEVEL,
                        BoundedSplit.Hold.LEVEL,
                        BoundedSplit.Hold.FLOOR);
        assertThat(shared.parts()).extracting(Euros::cents).containsExactly(40L, 10L, 30L, 15L, 5L);
        RoundTrips.assertTravels(shared, BoundedSplit.class);
    }

    @Test
    void eighteen_regions_share_400_million_with_floors_and_caps() {
        List<Portion> portions = new ArrayList<>();
        for (int i = 1; i <= 18; i++) {
            portions.add(
                    Portion.of(i * i * 1000L + 7).withFloor(Euros.of(9_000_000)).withCap(Euros.of(40_000_000)));
        }
        for (Split split : Split.values()) {
            BoundedSplit shared = split.shareWithin(Euros.of(400_000_000), portions);
            assertThat(Euros.sum(shared.parts())).isEqualTo(Euros.of(400_000_000));
            assertThat(shared.parts().get(0)).isEqualTo(Euros.of(9_000_000));
            assertThat(shared.parts().get(17)).isEqualTo(Euros.of(40_000_000));
        }
    }

    @Test
    void caps_that_bind_one_after_the_other_are_all_found() {
        // Each round of a first level finds one more cap: the part that one leaves raises the level for the next.
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            portions.add(Portion.of(1).withCap(Euros.ofCents(1L << i)));
        }
        BoundedSplit shared = Split.SAINTE_LAGUE.shareWithin(Euros.ofCents((1L << 40) - 1), portions);
        assertThat(shared.parts())
                .extracting(Euros::cents)
                .isEqualTo(Stream.iterate(1L, cap -> 2 * cap).limit(40).toList());
    }

    @Nested
    class Bounds_that_cannot_hold {

        private Problem problem(long whole, String portions) {
            Checked<BoundedSplit> shared = Split.LEXIMIN.tryShareWithin(Euros.ofCents(whole), portions(portions));
            assertThat(shared.valid()).isFalse();
            assertThat(shared.problems()).hasSize(1);
            return shared.problems().get(0);
        }

        @Test
        void floors_above_the_whole() {
            Problem problem = problem(9, "1:5:- 1:5:-");
            assertThat(problem.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
            assertThat(problem.path()).isEqualTo("whole");
            assertThat(problem.text(Locale.ENGLISH)).contains("0.09", "portions[].floor", "0.10");
        }

        @Test
        void caps_below_the_whole() {
            assertThat(problem(9, "1:0:4 1:0:4").text(Locale.FRENCH)).contains("portions[].cap", "0.08");
        }

        @Test
        void parts_without_weight_take_no_more_than_their_floor() {
            assertThat(problem(9, "0:2:- 1:0:4 1:0:2").arguments().get("expected"))
                    .contains("0.08");
        }

        @Test
        void negative_amounts_and_no_portions() {
            assertThat(problem(-1, "1:0:-").code()).isEqualTo(ProblemCode.NEGATIVE);
            assertThat(Split.LEXIMIN.tryShareWithin(Euros.ZERO, List.of()).problems())
                    .extracting(Problem::path)
                    .containsExactly("portions");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Split.LEXIMIN.shareWithin(Euros.of(1), portions("1:0:1")))
                    .withMessageContaining("portions[].cap");
        }

        @Test
        void a_cap_below_its_own_floor() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portion.of(1).withFloor(Euros.of(2)).withCap(Euros.of(1)))
                    .withMessageContaining("cap");
            assertThatIllegalArgumentException().isThrownBy(() -> Portion.of(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> Portion.of(1).withFloor(Euros.of(-1)));
        }

        @Test
        void floors_beyond_what_can_be_counted() {
            Portion most = Portion.of(1).withFloor(Euros.ofCents(Long.MAX_VALUE));
            assertThat(Split.LEXIMIN
                            .tryShareWithin(Euros.of(1), List.of(most, most))
                            .problems()
                            .get(0)
                            .arguments()
                            .get("expected"))
                    .contains("18446744073709551614 c");
        }
    }

    /** One instance of each fault that no method is wholly free of (Balinski and Young, Fair Representation, 1982). */
    @Nested
    class Paradoxes {

        @Test
        void alabama__one_cent_more_lowers_a_part_under_the_largest_remainder() {
            assertThat(shared(Split.LARGEST_REMAINDER, 10, "6 6 2")).containsExactly(4L, 4L, 2L);
            assertThat(shared(Split.LARGEST_REMAINDER, 11, "6 6 2")).containsExactly(5L, 5L, 1L);
            for (Split split : List.of(Split.D_HONDT, Split.SAINTE_LAGUE, Split.HUNTINGTON_HILL, Split.LEXIMIN)) {
                List<Long> ten = shared(split, 10, "6 6 2");
                List<Long> eleven = shared(split, 11, "6 6 2");
                assertThat(eleven.get(2)).as(split.name()).isGreaterThanOrEqualTo(ten.get(2));
            }
        }

        @Test
        void new_state__a_newcomer_with_its_fair_share_moves_a_cent_between_the_others() {
            List<Long> before = shared(Split.LARGEST_REMAINDER, 4, "623 377");
            assertThat(before).containsExactly(2L, 2L);
            // 200 units of weight are worth 0.8 cents, so one cent comes with the newcomer.
            List<Long> after = shared(Split.LARGEST_REMAINDER, 5, "623 377 200");
            assertThat(after).containsExactly(3L, 1L, 1L);
            assertThat(shared(Split.SAINTE_LAGUE, 4, "623 377")).containsExactly(2L, 2L);
            assertThat(shared(Split.SAINTE_LAGUE, 5, "623 377 200").subList(0, 2))
                    .containsExactly(2L, 2L);
        }

        @Test
        void population__a_part_that_grew_loses_a_cent_to_one_that_did_not() {
            assertThat(shared(Split.LARGEST_REMAINDER, 8, "3 11 1")).containsExactly(2L, 6L, 0L);
            assertThat(shared(Split.LARGEST_REMAINDER, 8, "6 14 1")).containsExactly(2L, 5L, 1L);
            for (Split split : List.of(Split.D_HONDT, Split.SAINTE_LAGUE, Split.HUNTINGTON_HILL, Split.LEXIMIN)) {
                boolean loses = shared(split, 8, "6 14 1").get(1)
                        < shared(split, 8, "3 11 1").get(1);
                boolean wins = shared(split, 8, "6 14 1").get(2)
                        > shared(split, 8, "3 11 1").get(2);
                assertThat(loses && wins).as(split.name()).isFalse();
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        D_HONDT         | 10 | 700 60 60 60 60 60 | 7.00 | 10
                        LEXIMIN         | 10 | 700 60 60 60 60 60 | 7.00 | 5
                        SAINTE_LAGUE    | 4  | 50 6 6 6           | 2.94 | 4
                        HUNTINGTON_HILL | 4  | 50 1 1 1           | 3.77 | 1
                        """)
        void quota__a_divisor_method_strays_by_more_than_a_cent(
                Split split, long whole, String weights, double exact, long first) {
            assertThat(shared(split, whole, weights).get(0)).isEqualTo(first);
            assertThat(Math.abs(first - exact)).isGreaterThan(1);
            assertThat(Math.abs(shared(Split.LARGEST_REMAINDER, whole, weights).get(0) - exact))
                    .isLessThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void a_tie_goes_to_the_heavier_part(Split split) {
        if (split != Split.FIRST_PARTS && split != Split.LAST_PARTS) {
            // Both are half a cent short of the next one.
            List<Long> parts = shared(split, 2, "1 3");
            assertThat(parts)
                    .isEqualTo(
                            split == Split.HUNTINGTON_HILL || split == Split.LEXIMIN
                                    ? Arrays.asList(1L, 1L)
                                    : Arrays.asList(0L, 2L));
        }
    }
}
