package fr.territoiresindustrie.rules.stateaid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Support already granted, with the legal basis on which it rests.
 *
 * @param aid the support
 * @param ground its legal basis on its own day; null if it is no State aid, or if its scheme or its day is not known
 * @param covers the positions of the lines that it covers; null if it is not known which
 */
record Measure(
        GrantedAid aid, @Nullable Ground ground, @Nullable BitSet covers) implements Serializable {

    /** Those of unknown day last, then by identifier: no answer goes by the order in which aids were told. */
    static final Comparator<Measure> IN_ORDER_OF_GRANTING = Comparator.comparing(
                    Measure::grantedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(measure -> measure.aid().id());

    private @Nullable LocalDate grantedOn() {
        return aid.granting() == null ? null : aid.granting().grantedOn();
    }

    static List<String> ids(List<Measure> measures) {
        return measures.stream()
                .sorted(IN_ORDER_OF_GRANTING)
                .map(measure -> measure.aid().id())
                .toList();
    }

    boolean tied() {
        return covers != null && !covers.isEmpty();
    }

    boolean onUnknownLines() {
        return covers == null;
    }

    AidRange amount() {
        return aid.equivalent();
    }
}
