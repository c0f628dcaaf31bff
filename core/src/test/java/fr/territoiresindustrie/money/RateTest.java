package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30%                    | 3                   | 10
                    30 %                   | 3                   | 10
                    12,5 %                 | 1                   | 8
                    12.5%                  | 1                   | 8
                    -5%                    | -1                  | 20
                    150%                   | 3                   | 2
                    0%                     | 0                   | 1
                    1/3                    | 1                   | 3
                    2 / 6                  | 1                   | 3
                    -1/3                   | -1                  | 3
                    0.000000000001%        | 1                   | 100000000000000
                    9223372036854775807/2  | 9223372036854775807 | 2
                    """)
    void is_read_as_people_write_it(String text, long numerator, long denominator) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5\u00A0%", "12,5\u202F%", " 12,5 % "})
    void is_read_with_any_space(String text) {
        assertThat(Rate.parse(text)).isEqualTo(Rate.of(1, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30                      | MALFORMED
                    0.3                     | MALFORMED
                    30 pour cent            | MALFORMED
                    %                       | MALFORMED
                    1/0                     | MALFORMED
                    1/-3                    | MALFORMED
                    1.5/2                   | MALFORMED
                    1e2%                    | MALFORMED
                    ٣٠%                     | MALFORMED
                    0.0000000000001%        | MALFORMED
                    9223372036854775808/1   | OUT_OF_RANGE
                    1/9999999999999999999   | OUT_OF_RANGE
                    999999999999999999999%  | OUT_OF_RANGE
                    """)
    void is_not_guessed(String text, ProblemCode code) {
        assertThat(Rate.tryParse(text).problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void writes_a_fraction_where_a_percentage_would_be_too_long_to_read_back() {
        Rate twelveDecimals = Rate.of(1, 100_000_000_000_000L);
        Rate thirteenDecimals = Rate.of(1, 1_000_000_000_000_000L);

        assertThat(twelveDecimals).hasToString("0.000000000001%");
        assertThat(thirteenDecimals).hasToString("1/1000000000000000");
        assertThat(Rate.parse(thirteenDecimals.toString())).isEqualTo(thirteenDecimals);
    }

    @Test
    void a_missing_rate_is_told_apart() {
        assertThat(Rate.tryParse(null).problems()).extracting(Problem::code).containsExactly(ProblemCode.REQUIRED);
    }

    @Test
    void a_zero_denominator_and_what_has_no_opposite_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rate.of(Long.MIN_VALUE, 3));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rate.of(3, Long.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1E+22", "1E-20"})
    void a_percentage_that_does_not_fit_is_refused_without_working_it_out(BigDecimal percent) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rate.ofPercent(percent));
    }

    @Test
    void a_percentage_is_the_same_from_a_whole_and_from_a_decimal_number() {
        assertThat(Rate.ofPercent(new BigDecimal("3E+1"))).isEqualTo(Rate.ofPercent(30));
        assertThat(Rate.ofPercent(BigDecimal.ZERO)).isEqualTo(Rate.ZERO);
        assertThat(Rate.ofPercent(100)).isEqualTo(Rate.ONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3/10   | 30%       | 30%      | 30_%
                    1/8    | 12.5%     | 12.5%    | 12,5_%
                    1/3    | 1/3       | ≈ 33.33% | ≈ 33,33_%
                    -2/3   | -2/3      | ≈ -66.67% | ≈ -66,67_%
                    2/1    | 200%      | 200%     | 200_%
                    0/1    | 0%        | 0%       | 0_%
                    1/16   | 6.25%     | 6.25%    | 6,25_%
                    1/32   | 3.125%    | ≈ 3.12%  | ≈ 3,12_%
                    """)
    void is_written_for_programs_and_for_people(String fraction, String text, String english, String french) {
        Rate rate = Rate.parse(fraction);

        assertThat(rate).hasToString(text);
        assertThat(rate.format(Locale.ENGLISH)).isEqualTo(english);
        assertThat(rate.format(Locale.FRENCH)).isEqualTo(french.replace('_', '\u00A0'));
    }
}
