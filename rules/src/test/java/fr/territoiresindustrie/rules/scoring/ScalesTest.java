package fr.territoiresindustrie.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    @ParameterizedTest
    @CsvSource({"-5, 0%", "0, 0%", "1, 1/7", "7, 100%", "8, 100%"})
    void a_linear_scale_is_exact_between_its_ends(int value, String share) {
        assertThat(Scales.linear(0, 7).share(value)).isEqualTo(Rate.parse(share));
    }

    @Test
    void less_is_better_where_the_second_end_is_the_smaller_one() {
        Scale<Euros> scale = Scales.linear(Euros.of(200_000), Euros.of(50_000));
        assertThat(scale.share(Euros.of(300_000))).isEqualTo(Rate.ZERO);
        assertThat(scale.share(Euros.of(100_000))).isEqualTo(Rate.of(2, 3));
        assertThat(scale.share(Euros.of(1))).isEqualTo(Rate.ONE);
    }

    @Test
    void a_linear_scale_takes_every_exact_number_and_no_double() {
        Scale<Number> scale = Scales.linear(new BigDecimal("0.5"), new BigDecimal("2.5"));
        assertThat(scale.share(2L)).isEqualTo(Rate.of(3, 4));
        assertThat(scale.share(new BigDecimal("0.75"))).isEqualTo(Rate.of(1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> scale.share(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.linear(3, 3));
    }

    @ParameterizedTest
    @CsvSource({"9, 0%", "10, 50%", "29, 50%", "30, 100%", "99, 100%"})
    void a_stepped_scale_takes_the_band_that_begins_last(int value, String share) {
        Scale<Integer> scale = Scales.stepped(Map.of(30, Rate.ONE, 10, Rate.ofPercent(50)));
        assertThat(scale.share(value)).isEqualTo(Rate.parse(share));
    }

    @Test
    void a_list_without_other_values_does_not_say_what_they_earn() {
        Map<String, Rate> shares = Map.of("extension", Rate.of(1, 3));
        assertThat(Scales.lookup(shares).share("creation")).isNull();
        assertThat(Scales.lookup(shares, Rate.ZERO).share("creation")).isEqualTo(Rate.ZERO);
        assertThat(Scales.lookup(shares).lowest()).isEqualTo(Rate.of(1, 3));
    }

    @Test
    void a_capped_scale_earns_no_more() {
        Scale<Number> scale = Scales.capped(Scales.linear(0, 10), Rate.ofPercent(60));
        assertThat(scale.share(5)).isEqualTo(Rate.ofPercent(50));
        assertThat(scale.share(9)).isEqualTo(Rate.ofPercent(60));
        assertThat(scale.highest()).isEqualTo(Rate.ofPercent(60));
    }

    @Test
    void shares_are_between_nothing_and_everything() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.lookup(Map.of("x", Rate.ofPercent(101))));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.lookup(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.capped(Scales.yesNo(), Rate.ofPercent(-1)));
    }

    @Test
    void scales_are_values() {
        List.of(
                        Scales.linear(0, 7),
                        Scales.linear(Euros.of(1), Euros.of(2)),
                        Scales.stepped(Map.of(10, Rate.ONE)),
                        Scales.yesNo(),
                        Scales.capped(Scales.yesNo(), Rate.ofPercent(50)))
                .forEach(RoundTrips::assertSerializable);
        assertThat(Scales.linear(0, 7)).isEqualTo(Scales.linear(0, 7)).isNotEqualTo(Scales.linear(0, 8));
    }
}
