package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "49.5; 49500",
                "49,5; 49500",
                "1 200; 1200000",
                "1 200,25; 1200250",
                "-3; -3000",
                "+0,001; 1",
                "007; 7000",
                "1\u00A0200; 1200000",
                "1\u202F200; 1200000",
                "5.0000; 5000"
            })
    void reads_what_people_write(String text, long thousandths) {
        assertThat(Quantity.parse(text)).isEqualTo(Quantity.ofThousandths(thousandths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200,5", "1,200.5", "1e3", "NaN", "12 ETP", "1 20", "٣", "--1", ".5", "5."})
    void refuses_what_could_mean_something_else(String text) {
        assertThat(Quantity.tryParse(text).problems()).extracting(Problem::code).containsExactly(ProblemCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "9223372036854775.808"})
    void refuses_what_cannot_be_kept_exactly(String text) {
        assertThat(Quantity.tryParse(text).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.OUT_OF_RANGE);
        assertThatThrownBy(() -> Quantity.of(new BigDecimal(text))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999"})
    void a_number_of_monstrous_scale_is_refused_at_once(String number) {
        assertThatThrownBy(() -> Quantity.of(new BigDecimal(number))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothing_given_is_required() {
        assertThat(Quantity.tryParse(null).problems()).extracting(Problem::code).containsExactly(ProblemCode.REQUIRED);
        assertThat(Quantity.tryParse(" ").problems()).extracting(Problem::code).containsExactly(ProblemCode.REQUIRED);
    }

    @Test
    void is_written_for_people_of_both_languages() {
        Quantity quantity = Quantity.parse("-1234567.5");

        assertThat(quantity.format(Locale.FRENCH)).isEqualTo("-1\u202F234\u202F567,5");
        assertThat(quantity.format(Locale.ENGLISH)).isEqualTo("-1,234,567.5");
        assertThat(Quantity.of(12).format(Locale.FRENCH)).isEqualTo("12");
    }

    @Test
    void overflow_throws() {
        Quantity most = Quantity.ofThousandths(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Quantity.ofThousandths(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Quantity.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void joins_shares_exactly() {
        // 40 AWU of its own, a third of a partner's 120 and all 30 of a linked firm.
        Rate sum = Quantity.of(40)
                .toRate()
                .plus(Rate.of(33, 100).times(Quantity.of(120).toRate()))
                .plus(Quantity.of(30).toRate());

        assertThat(sum).isEqualTo(Quantity.parse("109.6").toRate());
    }

    @Property
    void travels_and_reads_back_its_text(@ForAll long thousandths) {
        Quantity quantity = Quantity.ofThousandths(thousandths);

        RoundTrips.assertTravels(quantity, Quantity.class);
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void is_ordered_as_its_decimals_are(@ForAll long first, @ForAll long second) {
        Quantity one = Quantity.ofThousandths(first);
        Quantity other = Quantity.ofThousandths(second);

        assertThat(one.compareTo(other)).isEqualTo(one.toBigDecimal().compareTo(other.toBigDecimal()));
        assertThat(one.negative()).isEqualTo(one.compareTo(Quantity.ZERO) < 0);
    }
}
