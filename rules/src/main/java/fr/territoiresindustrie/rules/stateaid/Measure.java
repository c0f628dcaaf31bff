package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
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
 * @param amount how much of it counts
 */
record Measure(
        GrantedAid aid, @Nullable Ground ground, @Nullable BitSet covers, AidRange amount) implements Serializable {

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

    /** Whether it surely (true), surely not (false) or perhaps (null) rests on a legal basis. */
    @Nullable
    Boolean restsOn(Ground basis) {
        if (!aid.stateAid()) {
            return false;
        }
        boolean unknown = ground == null && aid.scheme() == null;
        return unknown ? null : basis.scheme().id().equals(aid.scheme());
    }

    /** The same money as if it had been granted under a basis, as far as it may have been. */
    Measure under(Ground basis) {
        AidRange counting = Boolean.TRUE.equals(restsOn(basis)) ? amount : new AidRange(Euros.ZERO, amount.most());
        return new Measure(aid, basis, covers, counting);
    }
}
