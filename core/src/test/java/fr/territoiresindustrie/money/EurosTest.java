package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

    private static final Euros LARGEST = Euros.ofCents(Long.MAX_VALUE);
    private static final Euros SMALLEST = Euros.ofCents(Long.MIN_VALUE);

    @Nested
    class Parse {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        0                     | 0
                        7                     | 700
                        1234.56               | 123456
                        1234.5                | 123450
                        1234.500000           | 123450
                        1234.56 EUR           | 123456
                        1234.56EUR            | 123456
                        1234.56 eur           | 123456
                        1234,56 €             | 123456
                        1234,56€              | 123456
                        1 234,56 €            | 123456
                        1 234 567             | 123456700
                        1 234 567.89          | 123456789
                        12 euros              | 1200
                        1 Euro                | 100
                        -12,5                 | -1250
                        +12                   | 1200
                        007                   | 700
                        -0,01 €               | -1
                        92233720368547758,07  | 9223372036854775807
                        -92233720368547758.08 | -9223372036854775808
                        """)
        void accepts_what_people_write(String text, long cents) {
            assertThat(Euros.parse(text)).isEqualTo(Euros.ofCents(cents));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1\u00A0234,56\u00A0€", "1\u202F234,56\u00A0€", "1\u2009234,56 €", "  1 234,56 € \u00A0"})
        void accepts_any_space_between_groups(String text) {
            assertThat(Euros.parse(text)).isEqualTo(Euros.ofCents(123456));
        }

        @Test
        void accepts_the_true_minus_sign() {
            assertThat(Euros.parse("\u22125,00 €")).isEqualTo(Euros.of(-5));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        1.234,56             | MALFORMED
                        1,234.56             | MALFORMED
                        1'234.56             | MALFORMED
                        1 23                 | MALFORMED
                        12 34,5              | MALFORMED
                        1234 567             | MALFORMED
                        €1234                | MALFORMED
                        1234 $               | MALFORMED
                        1234 k€              | MALFORMED
                        12 EUR EUR           | MALFORMED
                        1e3                  | MALFORMED
                        1E+999999999         | MALFORMED
                        0x10                 | MALFORMED
                        .5                   | MALFORMED
                        5.                   | MALFORMED
                        --5                  | MALFORMED
                        - 5                  | MALFORMED
                        NULL                 | MALFORMED
                        €                    | MALFORMED
                        NaN                  | MALFORMED
                        Infinity             | MALFORMED
                        ١٢٣                  | MALFORMED
                        1 234,567            | TOO_PRECISE
                        1,234                | AMBIGUOUS
                        450.000              | AMBIGUOUS
                        450,000 €            | AMBIGUOUS
                        -12.500              | AMBIGUOUS
                        0.001                | TOO_PRECISE
                        12345.678999999999   | TOO_PRECISE
                        92233720368547758.08 | OUT_OF_RANGE
                        -92233720368547758.09 | OUT_OF_RANGE
                        """)
        void refuses_the_rest_and_says_why(String text, ProblemCode code) {
            assertThat(Euros.tryParse(text).problems())
                    .extracting(Problem::code, Problem::value)
                    .containsExactly(tuple(code, text));
            assertThatThrownBy(() -> Euros.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void tells_a_missing_amount_apart() {
            for (String text : new String[] {null, "", "  ", "\u00A0\u202F"}) {
                assertThat(Euros.tryParse(text).problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.REQUIRED);
            }
        }

        @Test
        void refuses_a_number_of_a_million_digits_at_once() {
            assertThat(Euros.tryParse("9".repeat(1_000_000)).problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.MALFORMED);
        }
    }

    @Nested
    class OfDecimal {

        @ParameterizedTest
        @CsvSource({"12.30, 1230", "12.300, 1230", "1.2E+3, 120000", "-0.01, -1", "0E+400, 0", "0E-400, 0"})
        void takes_any_scale(BigDecimal euros, long cents) {
            assertThat(Euros.of(euros)).isEqualTo(Euros.ofCents(cents));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12.345",
                    "1E-9",
                    "92233720368547758.08",
                    "1E+40",
                    "1E+999999999",
                    "1E-999999999",
                    "-1E+2147483647"
                })
        void refuses_what_does_not_fit_without_working_it_out(BigDecimal euros) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Euros.of(euros));
        }
    }

    @Nested
    class Json {

        @Test
        void is_a_number_with_two_decimals() throws Exception {
            assertThat(Mappers.jackson2().writeValueAsString(Euros.of(200_000))).isEqualTo("200000.00");
            assertThat(Mappers.jackson3().writeValueAsString(Euros.ofCents(-5))).isEqualTo("-0.05");
        }

        @ParameterizedTest
        @ValueSource(strings = {"12", "12.0", "12.00", "1.2e1"})
        void is_read_from_any_spelling_of_the_number(String json) throws Exception {
            assertThat(Mappers.jackson2().readValue(json, Euros.class)).isEqualTo(Euros.of(12));
            assertThat(Mappers.jackson3().readValue(json, Euros.class)).isEqualTo(Euros.of(12));
        }

        @ParameterizedTest
        @ValueSource(strings = {"12.345", "1e999999999", "1e-999999999", "true", "{}", "[1]", "\"x\""})
        void is_not_read_from_anything_else(String json) {
            assertThatThrownBy(() -> Mappers.jackson2().readValue(json, Euros.class))
                    .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
            assertThatThrownBy(() -> Mappers.jackson3().readValue(json, Euros.class))
                    .isInstanceOf(tools.jackson.core.JacksonException.class);
        }
    }

    @Nested
    class Overflow {

        @Test
        void always_throws() {
            Euros cent = Euros.ofCents(1);
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.plus(cent));
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SMALLEST.minus(cent));
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(SMALLEST::negated);
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LARGEST.times(2));
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SMALLEST.times(-1));
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Euros.of(Long.MAX_VALUE));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> LARGEST.times(Rate.of(2, 1), RoundingMode.FLOOR));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Euros.sum(List.of(LARGEST, cent, SMALLEST)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 1/3, FLOOR, 0.33",
        "1.00, 1/3, CEILING, 0.34",
        "-1.00, 1/3, FLOOR, -0.34",
        "-1.00, 1/3, DOWN, -0.33",
        "0.05, 50%, HALF_EVEN, 0.02",
        "0.05, 50%, HALF_UP, 0.03",
        "400000, 30%, UNNECESSARY, 120000.00",
        "0.01, 0%, UNNECESSARY, 0.00"
    })
    void a_rate_is_rounded_once_as_asked(BigDecimal euros, String rate, RoundingMode rounding, BigDecimal product) {
        assertThat(Euros.of(euros).times(Rate.parse(rate), rounding)).isEqualTo(Euros.of(product));
    }

    @Test
    void a_rate_is_not_rounded_unless_asked() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euros.of(1).times(Rate.of(1, 3), RoundingMode.UNNECESSARY));
    }

    @Test
    void the_share_in_nothing_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Euros.of(1).shareOf(Euros.ZERO));
        assertThat(Euros.of(1).shareOf(Euros.of(3))).isEqualTo(Rate.of(1, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0           | €0.00            | 0,00_€
                    5           | €0.05            | 0,05_€
                    99999       | €999.99          | 999,99_€
                    100000      | €1,000.00        | 1~000,00_€
                    -123456789  | -€1,234,567.89   | -1~234~567,89_€
                    9223372036854775807 | €92,233,720,368,547,758.07 | 92~233~720~368~547~758,07_€
                    -9223372036854775808 | -€92,233,720,368,547,758.08 | -92~233~720~368~547~758,08_€
                    """)
    void is_written_for_people(long cents, String english, String french) {
        Euros euros = Euros.ofCents(cents);

        assertThat(euros.format(Locale.UK)).isEqualTo(english);
        assertThat(euros.format(Locale.GERMANY)).isEqualTo(english);
        assertThat(euros.format(Locale.FRANCE))
                .isEqualTo(french.replace('~', '\u202F').replace('_', '\u00A0'));
    }

    @Test
    void tells_its_sign() {
        assertThat(List.of(Euros.ofCents(-1), Euros.ZERO, Euros.ofCents(1)))
                .extracting(Euros::negative, Euros::positive)
                .containsExactly(tuple(true, false), tuple(false, false), tuple(false, true));
    }
}
