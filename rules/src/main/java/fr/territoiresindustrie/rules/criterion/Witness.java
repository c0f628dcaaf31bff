package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.criterion.Cells.Cell;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values and cases that a search has found. */
final class Witness {

    private Witness() {}

    /** The values of the variables that are settled. */
    static Argument of(Model model, int[] values) {
        List<Argument> seen = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Formula.OPEN) {
                seen.add(Argument.of(seen(model.variables().get(i), values[i]).label()));
            }
        }
        return Argument.of(seen);
    }

    private static Reason seen(Model.Variable variable, int value) {
        Reason seen = Reason.of("custom.seen");
        if (variable.fact() != null) {
            Cell cell = variable.apart().get(value);
            return seen.with("fact", variable.fact().term()).with("value", one(variable.fact(), cell));
        }
        Outcome outcome =
                List.of(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE).get(value);
        Reason mark = Reason.of("mark." + outcome.mark().code());
        return seen.with("fact", Model.titleOf(variable)).with("value", mark.label());
    }

    /** One value of a cell. */
    private static Argument one(Fact<?, ?> fact, Cell cell) {
        Object value = cell.value();
        if (value == Absence.NONE) {
            return Argument.of(List.of());
        }
        return value == null ? values(fact, List.of(cell), cell.kind() == Cells.Kind.BETWEEN) : fact.show(value);
    }

    /** All values of cells, which follow one another if they are on a line. */
    static Argument values(Fact<?, ?> fact, List<Cell> cells, boolean line) {
        if (!line) {
            List<Argument> each = cells.stream()
                    .map(cell -> cell.value() == null ? other() : fact.show(cell.value()))
                    .toList();
            return each.size() == 1 ? each.get(0) : Argument.of(each);
        }
        return range(fact, cells.get(0), cells.get(cells.size() - 1));
    }

    private static Argument other() {
        return Argument.of(Reason.of("analysis.values.other").label());
    }

    private static Argument range(Fact<?, ?> fact, Cell first, Cell last) {
        Object from = end(first, first.low(), 1);
        Object to = end(last, last.high(), -1);
        boolean fromInside = inside(first, from);
        boolean toInside = inside(last, to);
        boolean day = from instanceof LocalDate || to instanceof LocalDate;
        if (from != null && to != null && fromInside && toInside) {
            if (from.equals(to)) {
                return fact.show(from);
            }
            Reason range = Reason.of(day ? "analysis.values.period" : "analysis.values.range");
            return Argument.of(range.with("low", fact.show(from))
                    .with("high", fact.show(to))
                    .label());
        }
        List<Argument> ends = new ArrayList<>();
        add(ends, fact, from, fromInside ? (day ? "from-day" : "from") : "above");
        add(ends, fact, to, toInside ? (day ? "to-day" : "to") : "below");
        return ends.size() == 1 ? ends.get(0) : Argument.of(ends);
    }

    /** Whether an end is written as included; of kinds with a next value it always is. */
    private static boolean inside(Cell cell, @Nullable Object end) {
        return cell.kind() == Cells.Kind.EXACT || (end != null && Neighbours.discrete(end));
    }

    /** The first or last value of a cell where the kind has one, otherwise the end outside; null if it is open. */
    private static @Nullable Object end(Cell cell, @Nullable Object end, int step) {
        boolean outside = cell.kind() == Cells.Kind.BETWEEN && end != null;
        return outside && Neighbours.discrete(end) ? Neighbours.next(end, step) : end;
    }

    private static void add(List<Argument> ends, Fact<?, ?> fact, @Nullable Object end, String code) {
        if (end != null) {
            ends.add(Argument.of(Reason.of("analysis.values." + code)
                    .with("value", fact.show(end))
                    .label()));
        }
    }
}
