package fr.territoiresindustrie.benchmarks.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.benchmarks.workload.Application;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    private final Score score = new Score();

    @ParameterizedTest
    @CsvSource({
        "1_000_000, 0, 20000",
        "1_000_000, 1_000_000, 0",
        "1_000_000, 1_000_001, 0",
        "40_000, 39_999, 1", // half a thousandth goes up
        "40_001, 40_000, 0", // a hair less does not
        "39_999, 39_998, 1",
        "40_000, 1, 20000", // 19,999.5
        "3, 2, 6667"
    })
    void thrift_is_rounded_half_up_to_the_thousandth(String investment, String grant, long expected) {
        Application application =
                application(Long.parseLong(investment.replace("_", "")), Long.parseLong(grant.replace("_", "")), "0.0");

        assertThat(score.thrift(application)).isEqualTo(expected);
    }

    @Test
    void thrift_is_exact_near_halves_of_large_amounts() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            // Amounts of which a share can lie on half a thousandth, and the shares next to it.
            long investment = 40_000L * (6_000_000 + random.nextInt(800_000));
            long left = investment / 40_000 * (2L * random.nextInt(20_000) + 1) + random.nextInt(3) - 1;
            BigDecimal exact =
                    BigDecimal.valueOf(20_000L * left).divide(BigDecimal.valueOf(investment), 0, RoundingMode.HALF_UP);

            assertThat(score.thrift(application(investment, investment - left, "0.0")))
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void carbon_is_three_thousandths_for_each_tenth_of_a_ton() {
        for (int tenths = 0; tenths <= 20_000; tenths++) {
            Application application =
                    application(1, 0, BigDecimal.valueOf(tenths, 1).toString());

            assertThat(score.carbon(application)).isEqualTo(Math.min(3L * tenths, 30_000L));
        }
    }

    private static Application application(long investment, long grant, String tons) {
        LocalDate day = LocalDate.of(2024, 6, 1);
        return new Application("A", "", "", "", "", "", "", 1, 0, investment, grant, 1, new BigDecimal(tons), day, day);
    }
}
