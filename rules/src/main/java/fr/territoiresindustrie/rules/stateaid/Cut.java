package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is left for one more aid on some costs, and the lines and aids that decide it: the costs of those lines bear no
 * more, wherever those aids are counted.
 *
 * @param room what is left in cents, not negative; null if nothing known bounds it
 * @param lines the positions of the lines that decide
 * @param aids the positions of the aids that decide
 */
record Cut(@Nullable Euros room, BitSet lines, BitSet aids) {

    /** Finer parts of a cent than this are not told apart: amounts would not fit into a long. */
    private static final long MOST_PARTS = 1_000_000;

    /**
     * Finds what is left.
     *
     * @param covered the lines that the new aid covers
     * @param aids the lines that each aid already granted covers
     * @param granted the amount of each of those aids in cents; negative if nothing known bounds it
     * @param together whether an aid to unknown lines may join any aids, so that all must be looked at together
     * @param bearing what a line bears; null if nothing known bounds it
     */
    static Cut of(
            BitSet covered,
            List<BitSet> aids,
            IntToLongFunction granted,
            boolean together,
            IntFunction<@Nullable Bearing> bearing) {
        for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
            if (bearing.apply(i) == null) {
                return new Cut(null, covered, new BitSet());
            }
        }
        BitSet joined = together ? all(aids) : joined(covered, aids);
        BitSet lines = (BitSet) covered.clone();
        joined.stream().forEach(aid -> lines.or(aids.get(aid)));
        long parts = parts(lines, bearing);
        try {
            return cut(covered, lines, joined, aids, granted, bearing, parts);
        } catch (ArithmeticException e) {
            // Amounts of State budgets times the denominator: then each line is rounded down by itself.
            return cut(covered, lines, joined, aids, granted, bearing, 1);
        }
    }

    private static BitSet all(List<BitSet> aids) {
        BitSet all = new BitSet();
        all.set(0, aids.size());
        return all;
    }

    /** The aids that overlap the new one, or overlap one that does, and so on: other costs never mix with these. */
    private static BitSet joined(BitSet covered, List<BitSet> aids) {
        BitSet lines = (BitSet) covered.clone();
        BitSet joined = new BitSet();
        int before;
        do {
            before = joined.cardinality();
            for (int i = 0; i < aids.size(); i++) {
                if (!joined.get(i) && aids.get(i).intersects(lines)) {
                    joined.set(i);
                    lines.or(aids.get(i));
                }
            }
        } while (joined.cardinality() > before);
        return joined;
    }

    /** In how many parts a cent must be cut so that no intensity leaves a rest. */
    private static long parts(BitSet lines, IntFunction<@Nullable Bearing> bearing) {
        long parts = 1;
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            Bearing line = bearing.apply(i);
            if (line != null && parts % line.rate().denominator() != 0) {
                BigInteger denominator = BigInteger.valueOf(line.rate().denominator());
                BigInteger own = BigInteger.valueOf(parts);
                BigInteger common = own.divide(own.gcd(denominator)).multiply(denominator);
                if (common.compareTo(BigInteger.valueOf(MOST_PARTS)) > 0) {
                    return 1;
                }
                parts = common.longValue();
            }
        }
        return parts;
    }

    private static Cut cut(
            BitSet covered,
            BitSet lines,
            BitSet joined,
            List<BitSet> aids,
            IntToLongFunction granted,
            IntFunction<@Nullable Bearing> bearing,
            long parts) {
        if (joined.isEmpty()) {
            long all = sum(lines, bearing, parts);
            return new Cut(Euros.ofCents(Math.floorDiv(all, parts)), lines, joined);
        }
        Parcels parcels = Parcels.of(covered, lines, joined, aids);
        long[] amounts = amounts(joined, granted, parts);
        long everything = everything(sum(lines, bearing, parts), amounts);
        return parcels.cut(parcels.bearable(lines, bearing, parts, everything), amounts, everything, parts);
    }

    /** More than all costs that are bounded bear and all aids that are bounded come to. */
    private static long everything(long bounded, long[] amounts) {
        long everything = Math.addExact(bounded, 1);
        for (long amount : amounts) {
            everything = amount < 0 ? everything : Math.addExact(everything, amount);
        }
        return everything;
    }

    private static long sum(BitSet lines, IntFunction<@Nullable Bearing> bearing, long parts) {
        long sum = 0;
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            Bearing line = bearing.apply(i);
            sum = line == null ? sum : Math.addExact(sum, line.in(parts));
        }
        return sum;
    }

    private static long[] amounts(BitSet joined, IntToLongFunction granted, long parts) {
        return joined.stream()
                .mapToLong(aid -> Math.multiplyExact(granted.applyAsLong(aid), parts))
                .toArray();
    }

    /** Lines that the same aids cover, put together: they bear aid as one. */
    private static final class Parcels {

        private final List<Integer> aids;
        private final List<BitSet> covers;
        private final Map<Integer, Integer> parcelOfLine;
        private final int count;

        private Parcels(List<Integer> aids, List<BitSet> covers, Map<Integer, Integer> parcelOfLine, int count) {
            this.aids = aids;
            this.covers = covers;
            this.parcelOfLine = parcelOfLine;
            this.count = count;
        }

        static Parcels of(BitSet covered, BitSet lines, BitSet joined, List<BitSet> aids) {
            List<Integer> numbers = joined.stream().boxed().toList();
            List<BitSet> covers = new ArrayList<>();
            for (int i = 0; i <= numbers.size(); i++) {
                covers.add(new BitSet());
            }
            Map<BitSet, Integer> parcels = new HashMap<>();
            Map<Integer, Integer> parcelOfLine = new HashMap<>();
            for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
                BitSet by = new BitSet();
                for (int i = 0; i < numbers.size(); i++) {
                    by.set(i, aids.get(numbers.get(i)).get(line));
                }
                by.set(numbers.size(), covered.get(line));
                int next = parcels.size();
                int parcel = parcels.computeIfAbsent(by, key -> next);
                parcelOfLine.put(line, parcel);
                by.stream().forEach(aid -> covers.get(aid).set(parcel));
            }
            return new Parcels(numbers, covers, parcelOfLine, parcels.size());
        }

        long[] bearable(BitSet lines, IntFunction<@Nullable Bearing> bearing, long parts, long everything) {
            long[] bearable = new long[count];
            for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
                Bearing line = bearing.apply(i);
                int parcel = parcelOfLine.get(i);
                long more = line == null ? everything : line.in(parts);
                bearable[parcel] = Math.min(everything, Math.addExact(bearable[parcel], more));
            }
            return bearable;
        }

        Cut cut(long[] bearable, long[] amounts, long everything, long parts) {
            Attribution attribution = new Attribution(bearable, covers);
            long excess = 0;
            BitSet over = new BitSet();
            for (int i = 0; i < amounts.length; i++) {
                long rest = attribution.attribute(i, amounts[i] < 0 ? everything : amounts[i]);
                over.set(i, rest > 0);
                excess = Math.addExact(excess, rest);
            }
            int added = amounts.length;
            long left = everything - attribution.attribute(added, everything);
            BitSet costs = new BitSet();
            BitSet reached = new BitSet();
            attribution.addBinding(added, costs, reached);
            over.stream().forEach(aid -> attribution.addBinding(aid, costs, reached));
            BitSet lines = new BitSet();
            parcelOfLine.forEach((line, parcel) -> lines.set(line, costs.get(parcel)));
            BitSet binding = new BitSet();
            reached.stream().filter(i -> i < added).forEach(i -> binding.set(aids.get(i)));
            long room = Math.max(0, left - excess);
            return new Cut(Euros.ofCents(Math.floorDiv(room, parts)), lines, binding);
        }
    }
}
