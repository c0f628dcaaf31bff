package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the ceilings of some costs for one more aid, all support on the same costs together (Regulation (EU)
 * No 651/2014, Article 8).
 *
 * <p>The least supposes that what is unknown is as unfavourable as it can be: ceilings low, aids high, an aid to unknown
 * costs counted on the costs of the new one. The most supposes the reverse.
 */
final class Cumulation {

    private final LinePlaces places;
    private final BitSet covered;
    private final Bearings bearings;

    /** Support to known lines. */
    private final List<Measure> tied = new ArrayList<>();

    /** Support of which it is not known which lines it covers. */
    private final List<Measure> anywhere = new ArrayList<>();

    /**
     * Sorts the support.
     *
     * @param covered the lines of the new aid
     * @param counted the support that counts; what is not tied to costs is left aside
     */
    Cumulation(LinePlaces places, BitSet covered, Bearings bearings, List<Measure> counted) {
        this.places = places;
        this.covered = covered;
        this.bearings = bearings;
        for (Measure measure : counted) {
            if (measure.onUnknownLines()) {
                anywhere.add(measure);
            } else if (measure.tied()) {
                tied.add(measure);
            }
        }
    }

    /** What is left, and the lines and support that decide it. */
    record Left(
            AidRange ceiling,
            AidRange counted,
            AidRange room,
            BitSet lines,
            List<Measure> measures,
            List<Bearing> least,
            List<@Nullable Bearing> most) {

        /** The same, where another reading of what is unknown leaves more. */
        Left upTo(@Nullable Euros other) {
            AidRange wider = room.max(new AidRange(Euros.ZERO, other));
            return new Left(ceiling, counted, wider, lines, measures, least, most);
        }
    }

    Left left() {
        List<BitSet> covers = tied.stream().map(Cumulation::covers).toList();
        Cut low = Cut.of(covered, covers, i -> most(tied.get(i)), !anywhere.isEmpty(), bearings::least);
        if (settled(low)) {
            return left(low, low);
        }
        Cut high = Cut.of(covered, covers, i -> tied.get(i).amount().least().cents(), false, bearings::most);
        return left(low, high);
    }

    private static BitSet covers(Measure measure) {
        return measure.covers() == null ? new BitSet() : measure.covers();
    }

    private static long most(Measure measure) {
        Euros most = measure.amount().most();
        return most == null ? -1 : most.cents();
    }

    /** Whether nothing that could matter is unknown, so that the most is the least. */
    private boolean settled(Cut low) {
        return anywhere.isEmpty()
                && tied.stream().allMatch(measure -> measure.amount().known().isPresent())
                && bearings.knownOn(places.all());
    }

    private Left left(Cut low, Cut high) {
        BitSet lines = (BitSet) low.lines().clone();
        lines.or(high.lines());
        BitSet binding = (BitSet) low.aids().clone();
        binding.or(high.aids());
        List<Measure> measures = new ArrayList<>();
        binding.stream().forEach(i -> measures.add(tied.get(i)));
        measures.addAll(anywhere);
        AidRange counted = AidRange.ZERO;
        for (Measure measure : measures) {
            AidRange amount = measure.amount();
            counted = counted.plus(measure.onUnknownLines() ? new AidRange(Euros.ZERO, amount.most()) : amount);
        }
        List<Bearing> least = new ArrayList<>();
        List<@Nullable Bearing> most = new ArrayList<>();
        lines.stream().forEach(i -> {
            least.add(bearings.least(i));
            most.add(bearings.most(i));
        });
        // With no other support the ceiling is the room.
        AidRange room = room(low, high);
        AidRange ceiling = measures.isEmpty() ? room : ceiling(lines);
        return new Left(ceiling, counted, room, lines, measures, least, most);
    }

    private AidRange room(Cut low, Cut high) {
        Euros least = low.room() == null ? Euros.ZERO : low.room();
        for (Measure measure : anywhere) {
            Euros most = measure.amount().most();
            least = most == null ? Euros.ZERO : least.minus(most).max(Euros.ZERO);
        }
        return new AidRange(least, high.room());
    }

    private AidRange ceiling(BitSet lines) {
        Cut least = Cut.of(lines, List.of(), i -> 0, false, bearings::least);
        Cut most = Cut.of(lines, List.of(), i -> 0, false, bearings::most);
        return new AidRange(least.room() == null ? Euros.ZERO : least.room(), most.room());
    }
}
