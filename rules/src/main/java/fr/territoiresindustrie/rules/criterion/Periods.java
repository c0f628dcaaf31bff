package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The periods between the days on which something changes in criteria: a rule begins or ends, a parameter moves. */
final class Periods {

    private final List<Validity> periods;

    private Periods(List<Validity> periods) {
        this.periods = periods;
    }

    static Periods of(Collection<? extends Rule<?>> rules, Collection<? extends Criterion<?>> criteria) {
        TreeSet<LocalDate> firstDays = new TreeSet<>();
        for (Rule<?> rule : rules) {
            add(rule.validity(), firstDays);
            collect(rule.criterion(), firstDays);
        }
        criteria.forEach(criterion -> collect(criterion, firstDays));
        List<Validity> periods = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate next : firstDays) {
            periods.add(new Validity(from, next.minusDays(1)));
            from = next;
        }
        periods.add(new Validity(from, null));
        return new Periods(List.copyOf(periods));
    }

    private static void collect(Criterion<?> criterion, TreeSet<LocalDate> firstDays) {
        if (criterion instanceof Dated<?> dated) {
            dated.parameter.values().forEach(value -> add(value.validity(), firstDays));
        }
        criterion.parts().forEach(part -> collect(part, firstDays));
    }

    private static void add(Validity validity, TreeSet<LocalDate> firstDays) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        if (from != null && from.isAfter(LocalDate.MIN)) {
            firstDays.add(from);
        }
        if (to != null && to.isBefore(LocalDate.MAX)) {
            firstDays.add(to.plusDays(1));
        }
    }

    int size() {
        return periods.size();
    }

    /** Some day of a period. */
    LocalDate day(int period) {
        LocalDate from = periods.get(period).from();
        LocalDate to = periods.get(period).to();
        return from != null ? from : to != null ? to : LocalDate.EPOCH;
    }

    /** The periods of a set, neighbours joined; none if they are all. */
    List<Validity> of(BitSet some) {
        List<Validity> joined = new ArrayList<>();
        for (int first = some.nextSetBit(0); first >= 0; first = some.nextSetBit(first)) {
            int end = some.nextClearBit(first);
            joined.add(new Validity(from(first), periods.get(end - 1).to()));
            first = end;
        }
        return some.cardinality() == periods.size() ? List.of() : joined;
    }

    private @Nullable LocalDate from(int period) {
        return periods.get(period).from();
    }
}
