package fr.territoiresindustrie.benchmarks.byhand;

import static fr.territoiresindustrie.benchmarks.workload.Terms.CLOSES_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.DIVISIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.OPENS_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.REGIONS;

import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer for a draft, written by hand to be read rather than to be fast, and in whole numbers: every contender is
 * compared with it, and it is not measured. Null stands for what nobody can decide yet.
 */
public final class DraftReference {

    private final Set<String> priority = Terms.PRIORITY_COMMUNES;

    /** Screens a draft. */
    public Answer answer(Draft d) {
        List<@Nullable Boolean> met = Arrays.asList(
                known(d.title(), title -> title.length() >= 5 && title.length() <= 120),
                known(d.siren(), siren -> siren.matches("[0-9]{9}")),
                known(d.region(), REGIONS::contains),
                known(d.nafCode(), naf -> naf.length() >= 2 && DIVISIONS.contains(naf.substring(0, 2))),
                known(d.employees(), employees -> employees >= 1 && employees <= 4_999),
                known(d.turnover(), turnover -> turnover <= 1_500_000_000L),
                known(d.investment(), investment -> investment >= 400_000L),
                known(d.grant(), d.investment(), (grant, investment) -> grant * 100 <= investment * 60),
                and(
                        known(d.jobsCreated(), jobs -> jobs >= 1),
                        known(d.jobsCreated(), d.employees(), (jobs, employees) -> jobs <= 3 * employees)),
                known(d.submittedOn(), day -> !day.isBefore(OPENS_ON) && !day.isAfter(CLOSES_ON)),
                known(d.startOn(), d.submittedOn(), (start, submitted) -> !start.isBefore(submitted)),
                known(d.email(), email -> email.matches("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}")));
        List<@Nullable Long> points = Arrays.asList(
                known(d.jobsCreated(), jobs -> Math.min(600L * Math.max(jobs, 0), 30_000L)),
                known(d.co2SavedTons(), tons -> Math.min(tons.movePointRight(1).longValueExact() * 3, 30_000L)),
                known(d.grant(), d.investment(), DraftReference::thrift),
                known(d.commune(), commune -> priority.contains(commune) ? 20_000L : 0L));
        return new Answer(codes(met, false), codes(met, null), sum(points, 0, 0, 0, 0), sum(points, 30, 30, 20, 20));
    }

    private static long thrift(long grant, long investment) {
        long left = Math.max(investment - grant, 0);
        return (2 * 20_000 * left + investment) / (2 * investment);
    }

    private static <V, R> @Nullable R known(@Nullable V value, Function<V, R> function) {
        return value == null ? null : function.apply(value);
    }

    private static <V, W, R> @Nullable R known(@Nullable V one, @Nullable W other, BiFunction<V, W, R> function) {
        return one == null || other == null ? null : function.apply(one, other);
    }

    private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null ? null : other;
    }

    private static List<String> codes(List<@Nullable Boolean> met, @Nullable Boolean wanted) {
        return IntStream.range(0, met.size())
                .filter(i -> Objects.equals(met.get(i), wanted))
                .mapToObj(Terms.CODES::get)
                .toList();
    }

    private static long sum(List<@Nullable Long> points, long... otherwise) {
        long sum = 0;
        for (int i = 0; i < otherwise.length; i++) {
            Long known = points.get(i);
            sum += known == null ? 1_000 * otherwise[i] : known;
        }
        return sum;
    }
}
