package fr.territoiresindustrie.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"64, 64000", "64.5, 64500", "'64,5', 64500", " 0.001 , 1", "-3, -3000", "12.3450, 12345"})
    void reads_points_as_people_write_them(String text, long thousandths) {
        assertThat(Points.parse(text)).isEqualTo(Points.ofThousandths(thousandths));
    }

    @ParameterizedTest
    @CsvSource({"1.2345, TOO_PRECISE", "1e3, MALFORMED", "'1.234,5', MALFORMED", "9999999999999999, OUT_OF_RANGE"})
    void says_what_is_wrong_with_a_text(String text, ProblemCode code) {
        assertThat(Points.tryParse(text).problems())
                .extracting(problem -> problem.code())
                .containsExactly(code);
    }

    @Test
    void has_a_text_form_for_programs_and_one_for_people() {
        assertThat(Points.parse("64.5")).hasToString("64.500");
        assertThat(Points.parse("64.5").format(Locale.FRENCH)).isEqualTo("64,5");
        assertThat(Points.of(100).format(Locale.ENGLISH)).isEqualTo("100");
    }

    @Test
    void rounds_once_and_as_told() {
        assertThat(Points.of(1).times(Rate.of(2, 3), RoundingMode.HALF_UP)).isEqualTo(Points.ofThousandths(667));
        assertThatThrownBy(() -> Points.of(1).times(Rate.of(2, 3), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void never_wraps_around() {
        Points most = Points.ofThousandths(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Points.ofThousandths(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(new BigDecimal("1E+999999999"))).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Points.parse("a lot"));
    }
}
