package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SplitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LARGEST_REMAINDER | 10000  | 1 1 1     | 3334 3333 3333
                    LARGEST_REMAINDER | 10     | 1 2 4     | 1 3 6
                    LARGEST_REMAINDER | -10    | 1 2 4     | -1 -3 -6
                    LARGEST_REMAINDER | 1      | 0 1 1     | 0 1 0
                    FIRST_PARTS       | 10     | 1 2 4     | 2 3 5
                    FIRST_PARTS       | 1      | 0 1 9     | 0 1 0
                    LAST_PARTS        | 10     | 1 2 4     | 1 3 6
                    LAST_PARTS        | 10001  | 1 1 1     | 3333 3334 3334
                    HEAVIEST_PART     | 11     | 1 4 4     | 1 6 4
                    HEAVIEST_PART     | -11    | 1 4 4     | -1 -6 -4
                    HEAVIEST_PART     | 0      | 1 4 4     | 0 0 0
                    """)
    void deals_the_odd_cents_as_its_name_says(Split split, long cents, String weights, String parts) {
        assertThat(split.share(Euros.ofCents(cents), numbers(weights)))
                .extracting(Euros::cents)
                .isEqualTo(numbers(parts));
    }

    @Test
    void parity_gives_the_odd_cent_to_the_first() {
        assertThat(Split.LARGEST_REMAINDER.shareEqually(Euros.ofCents(28_300_000_001L), 2))
                .containsExactly(Euros.ofCents(14_150_000_001L), Euros.ofCents(14_150_000_000L));
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void refuses_weights_that_say_nothing(Split split) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.share(Euros.of(1), List.of()))
                .withMessageContaining("shareEqually");
        assertThatIllegalArgumentException().isThrownBy(() -> split.share(Euros.of(1), List.of(0L, 0L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.share(Euros.of(1), List.of(3L, -1L)))
                .withMessageContaining("(-1)");
        assertThatIllegalArgumentException().isThrownBy(() -> split.shareEqually(Euros.of(1), 0));
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void shares_the_smallest_and_the_largest_amount_of_all(Split split) {
        for (long cents : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(split.share(Euros.ofCents(cents), List.of(Long.MAX_VALUE)))
                    .containsExactly(Euros.ofCents(cents));
            assertThat(split.share(Euros.ofCents(cents), List.of(0L, Long.MAX_VALUE, 0L)))
                    .containsExactly(Euros.ZERO, Euros.ofCents(cents), Euros.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void travels(Split split) {
        RoundTrips.assertTravels(split, Split.class);
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(" ")).map(Long::valueOf).toList();
    }
}
