package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnapsackTest {

    private static final Path FILES = Path.of("../../shared/data/knapsack");

    private static KnapsackBudget usual() {
        return new KnapsackBudget(1 << 18, 20_000_000L, () -> false);
    }

    @ParameterizedTest
    @CsvSource({
        "00Uncorrelated_n00200_R01000_s000.kp, 84317",
        "02StronglyCorrelated_n00200_R01000_s000.kp, 65363",
        "05SubsetSum_n00200_R01000_s000.kp, 51563"
    })
    void published_instances_are_solved_to_their_known_optimum(String name, long optimum) throws IOException {
        Path file = FILES.resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "needs the file " + name);
        List<long[]> rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.trim().split("\\s+"))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        List<long[]> items = rows.subList(2, rows.size());
        Knapsack knapsack = new Knapsack(
                items.stream().mapToLong(item -> item[0]).toArray(),
                items.stream().mapToLong(item -> item[1]).toArray(),
                rows.get(1)[0]);
        assertThat(items).hasSize((int) rows.get(0)[0]);
        assertSolved(knapsack, optimum);
    }

    private static void assertSolved(Knapsack knapsack, long optimum) {
        KnapsackResult result = knapsack.solve(usual(), true);
        assertThat(result.profit()).isEqualTo(optimum);
        assertThat(result.upper()).isEqualTo(optimum);
        assertThat(knapsack.profitOf(result.plan())).isEqualTo(optimum);
        assertThat(knapsack.weightOf(result.plan())).isLessThanOrEqualTo(knapsack.capacity());
        assertThat(knapsack.bound()).isGreaterThanOrEqualTo(optimum);
    }

    @ParameterizedTest
    @EnumSource
    void every_class_is_solved_as_by_a_plain_table(KnapsackClasses instances) {
        for (long seed = 1; seed <= 3; seed++) {
            for (int items : new int[] {50, 200}) {
                Knapsack knapsack = instances.draw(items, 1000, seed);
                assertSolved(knapsack, table(knapsack));
            }
        }
        Knapsack large = instances.draw(1000, 100, 4);
        assertSolved(large, table(large));
    }

    /** The textbook table, over the weights or over the profits, whichever is shorter. */
    private static long table(Knapsack knapsack) {
        long profits = Arrays.stream(knapsack.profit()).sum();
        return profits < knapsack.capacity() ? lightest(knapsack, (int) profits) : richest(knapsack);
    }

    private static long richest(Knapsack knapsack) {
        long[] best = new long[(int) knapsack.capacity() + 1];
        for (int item = 0; item < knapsack.profit().length; item++) {
            int weight = (int) knapsack.weight()[item];
            for (int room = best.length - 1; room >= weight; room--) {
                best[room] = Math.max(best[room], best[room - weight] + knapsack.profit()[item]);
            }
        }
        return best[best.length - 1];
    }

    private static long lightest(Knapsack knapsack, int most) {
        long[] weight = new long[most + 1];
        Arrays.fill(weight, Long.MAX_VALUE / 2);
        weight[0] = 0;
        for (int item = 0; item < knapsack.profit().length; item++) {
            int profit = (int) knapsack.profit()[item];
            for (int sum = most; sum >= profit; sum--) {
                weight[sum] = Math.min(weight[sum], weight[sum - profit] + knapsack.weight()[item]);
            }
        }
        int best = most;
        while (weight[best] > knapsack.capacity()) {
            best--;
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_is_cut_short_never_claims_too_much(KnapsackClasses instances) {
        Knapsack knapsack = instances.draw(100, 1000, 5);
        long optimum = table(knapsack);
        long least = 0;
        for (int states : new int[] {4, 16, 256, 4096}) {
            for (long steps : new long[] {0, 10, 1000, 100_000}) {
                KnapsackResult result = knapsack.solve(new KnapsackBudget(states, steps, () -> false), true);
                assertThat(result.upper()).isGreaterThanOrEqualTo(optimum);
                assertThat(result.profit()).isLessThanOrEqualTo(optimum).isEqualTo(knapsack.profitOf(result.plan()));
                assertThat(knapsack.weightOf(result.plan())).isLessThanOrEqualTo(knapsack.capacity());
                assertThat(result.proven() || !result.canonical()).isTrue();
                least = Math.max(least, result.profit());
            }
        }
        assertThat(least).isEqualTo(optimum);
    }

    @Test
    void a_stop_returns_the_best_plan_found_with_its_bound() {
        Knapsack knapsack = KnapsackClasses.STRONGLY_CORRELATED.draw(200, 1000, 1);
        int[] asked = new int[1];
        KnapsackResult result = knapsack.solve(new KnapsackBudget(1000, 1 << 30, () -> ++asked[0] > 5), true);
        assertThat(result.proven()).isFalse();
        assertThat(result.profit()).isPositive().isLessThan(table(knapsack));
        assertThat(result.upper()).isGreaterThanOrEqualTo(table(knapsack));
    }

    @Test
    void nothing_to_pack_is_an_answer() {
        KnapsackResult result = new Knapsack(new long[0], new long[0], 5).solve(usual(), true);
        assertThat(result.plan().isEmpty()).isTrue();
        assertThat(result.canonical()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, 2, 6, 0", // 12 and 12
        "9223372036854775807, 9223372036854775807, 9223372036854775806, 9223372036854775807, 1",
        "-3, 4, -2, 6, 0",
        "-9223372036854775807, 2, 1, 1, -1",
        "4294967296, 4294967296, 4294967295, 4294967297, 1"
    })
    void products_are_compared_without_loss(long a, long b, long c, long d, int expected) {
        assertThat(Wide.compare(a, b, c, d)).isEqualTo(expected);
        assertThat(Wide.compare(c, d, a, b)).isEqualTo(-expected);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 2, 10",
        "-7, 3, 2, -11",
        "9223372036854775807, 10, 20, 4611686018427387903",
        "-9223372036854775807, 10, 20, -4611686018427387904",
        "9223372036854775807, 3, 2, 9223372036854775807"
    })
    void products_are_divided_downwards(long a, long b, long d, long expected) {
        assertThat(Wide.floor(a, b, d)).isEqualTo(expected);
    }
}
