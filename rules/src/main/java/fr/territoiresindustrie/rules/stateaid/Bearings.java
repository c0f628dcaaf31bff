package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each cost line bears: the highest amount over the legal bases that are used on it and limit aid to a part of
 * costs (Regulation (EU) No 651/2014, Article 8(3)(b)), or the cost itself where none does.
 *
 * <p>The least supposes low intensities and that a basis in doubt does not count; the most supposes the reverse. Each is
 * a bound for whatever the missing facts turn out to be.
 */
final class Bearings {

    private final LinePlaces places;
    private final @Nullable Bearing[] least;

    /** Null where nothing known bounds it. */
    private final @Nullable Bearing[] most;

    /** The lowest over all legal bases, where the others keep the highest. */
    private final @Nullable Bearing[] lowest;

    private Bearings(LinePlaces places) {
        this.places = places;
        this.least = new Bearing[places.count()];
        this.most = new Bearing[places.count()];
        this.lowest = new Bearing[places.count()];
    }

    /** The costs themselves. */
    static Bearings ofCosts(LinePlaces places) {
        Bearings bearings = new Bearings(places);
        for (int i = 0; i < places.count(); i++) {
            CostLine line = places.line(i);
            bearings.least[i] = Bearing.cost(line.id(), line.cost().least());
            bearings.most[i] = line.amount() == null ? null : Bearing.cost(line.id(), line.amount());
        }
        return bearings;
    }

    /**
     * The highest intensities.
     *
     * @param covered the lines that the planned aid covers
     */
    static Bearings ofIntensities(LinePlaces places, Ground planned, BitSet covered, List<Measure> measures) {
        Bearings sure = new Bearings(places);
        Bearings possible = new Bearings(places);
        BitSet unboundedSure = new BitSet();
        BitSet unbounded = new BitSet();
        BitSet inDoubt = new BitSet();
        sure.add(planned, covered, unboundedSure);
        for (Measure measure : measures) {
            BitSet touched = Objects.requireNonNullElseGet(measure.covers(), places::all);
            Ground ground = measure.ground();
            if (ground == null) {
                inDoubt.or(touched);
            } else if (ground.met() && !measure.onUnknownLines()) {
                sure.add(ground, touched, unboundedSure);
            } else if (!ground.refused()) {
                possible.add(ground, touched, unbounded);
            }
        }
        unbounded.or(unboundedSure);
        Bearings all = new Bearings(places);
        for (int i = 0; i < places.count(); i++) {
            all.least[i] = sure.leastOf(i, possible, inDoubt.get(i));
            all.most[i] = sure.mostOf(i, possible, inDoubt.get(i), unbounded.get(i));
        }
        return all;
    }

    private void add(Ground ground, BitSet touched, BitSet unbounded) {
        for (LineEntitlement line : ground.entitlement().lines()) {
            int place = places.find(line.line());
            if (place >= 0 && touched.get(place)) {
                Bearing low = new Bearing(line.line(), line.base().least(), line.least(), ground, line);
                least[place] = least[place] == null ? low : low.max(least[place]);
                lowest[place] = lowest[place] == null ? low : low.min(lowest[place]);
                Euros top = line.base().most();
                if (top == null && !line.most().equals(Rate.ZERO)) {
                    unbounded.set(place);
                }
                Bearing high = new Bearing(line.line(), top == null ? Euros.ZERO : top, line.most(), ground, line);
                most[place] = most[place] == null ? high : high.max(most[place]);
            }
        }
    }

    private Bearing leastOf(int place, Bearings possible, boolean inDoubt) {
        CostLine line = places.line(place);
        if (least[place] != null) {
            return least[place];
        }
        if (inDoubt) {
            return Bearing.cost(line.id(), Euros.ZERO);
        }
        Bearing cost = Bearing.cost(line.id(), line.cost().least());
        return possible.lowest[place] == null ? cost : cost.min(possible.lowest[place]);
    }

    private @Nullable Bearing mostOf(int place, Bearings possible, boolean inDoubt, boolean unbounded) {
        CostLine line = places.line(place);
        boolean costCounts = inDoubt || most[place] == null;
        if (unbounded || (costCounts && line.amount() == null)) {
            return null;
        }
        Bearing high = most[place];
        if (costCounts) {
            Bearing cost = Bearing.cost(line.id(), line.amount());
            high = high == null ? cost : cost.max(high);
        }
        return possible.most[place] == null ? high : possible.most[place].max(Objects.requireNonNull(high));
    }

    Bearing least(int place) {
        return Objects.requireNonNull(least[place]);
    }

    /** The most, or null if nothing known bounds it. */
    @Nullable
    Bearing most(int place) {
        return most[place];
    }

    /** Whether least and most are the same on some lines. */
    boolean knownOn(BitSet lines) {
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            Bearing high = most[i];
            if (high == null || high.compareAmount(least(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
