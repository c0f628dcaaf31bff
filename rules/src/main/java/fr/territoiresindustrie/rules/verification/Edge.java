package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Form;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end of a comparison with a fixed value.
 *
 * @param criterion the comparison
 * @param threshold the argument of its condition that holds the end
 * @param outwards the direction from the end in which the outcome turns: 1 or -1
 */
record Edge(Criterion<?> criterion, String threshold, int outwards) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** By the code of the condition, for a threshold alone; a range has two ends of its own. */
    private static final Map<String, Integer> OUTWARDS = Map.of(
            "at-least.title", -1,
            "on-or-after.title", -1,
            "at-most.title", 1,
            "on-or-before.title", 1,
            "above.title", 1,
            "after.title", 1,
            "below.title", -1,
            "before.title", -1);

    /** The edges of a criterion and of its parts. */
    static List<Edge> of(Criterion<?> criterion) {
        List<Edge> edges = new ArrayList<>();
        collect(criterion, edges);
        return edges;
    }

    private static void collect(Criterion<?> criterion, List<Edge> edges) {
        criterion.parts().forEach(part -> collect(part, edges));
        if (criterion.form() != Form.FACT) {
            return;
        }
        String code = criterion.condition().code();
        Integer outwards = OUTWARDS.get(code);
        if (outwards != null) {
            edges.add(new Edge(criterion, "threshold", outwards));
        } else if (code.equals("between.title") || code.equals("in-period.title")) {
            edges.add(new Edge(criterion, "low", -1));
            edges.add(new Edge(criterion, "high", 1));
        }
    }

    EdgeCoverage tested(List<Verdict> verdicts) {
        Reason condition = criterion.condition();
        Argument end = condition.arguments().get(threshold);
        List<Argument> values = new ArrayList<>();
        verdicts.forEach(verdict -> values(verdict, values));
        boolean at = values.contains(end);
        boolean beyond = unit(end) == null || values.stream().anyMatch(value -> justBeyond(value, end));
        return new EdgeCoverage(condition, end, at, beyond);
    }

    private void values(Verdict verdict, List<Argument> values) {
        Optional<Argument> value = verdict.criterion().equals(criterion) ? verdict.value() : Optional.empty();
        value.ifPresent(values::add);
        verdict.parts().forEach(part -> values(part, values));
    }

    private boolean justBeyond(Argument value, Argument end) {
        BigDecimal unit = unit(end);
        BigDecimal distance = distance(value, end);
        return unit != null
                && distance != null
                && distance.signum() == outwards
                && distance.abs().compareTo(unit) <= 0;
    }

    private static @Nullable BigDecimal unit(Argument end) {
        if (end instanceof Argument.Amount) {
            return CENT;
        }
        return end instanceof Argument.Day || end instanceof Argument.Quantity ? BigDecimal.ONE : null;
    }

    /** How far a value is above an end, in euros, days or by number. */
    private static @Nullable BigDecimal distance(Argument value, Argument end) {
        if (value instanceof Argument.Amount a && end instanceof Argument.Amount b) {
            return BigDecimal.valueOf(a.value().cents(), 2)
                    .subtract(BigDecimal.valueOf(b.value().cents(), 2));
        }
        if (value instanceof Argument.Day a && end instanceof Argument.Day b) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(b.value(), a.value()));
        }
        return value instanceof Argument.Quantity a && end instanceof Argument.Quantity b
                ? a.value().subtract(b.value())
                : null;
    }
}
