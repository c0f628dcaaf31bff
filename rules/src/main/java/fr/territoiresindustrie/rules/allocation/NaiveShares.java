package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Split;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Shares an amount by weights under caps in the plain way, for {@link ShareCheck}: caps by rounds of overflow, and
 * cents from a queue.
 */
final class NaiveShares {

    private static final List<Split> DIVISORS =
            List.of(Split.D_HONDT, Split.SAINTE_LAGUE, Split.HUNTINGTON_HILL, Split.LEXIMIN);

    private final List<BigInteger> weights;
    private final List<BigInteger> caps;
    private final BigInteger[] parts;
    private BigInteger levelCents = BigInteger.ZERO;
    private BigInteger levelWeight = BigInteger.ONE;

    NaiveShares(List<BigInteger> weights, List<BigInteger> caps) {
        this.weights = weights;
        this.caps = IntStream.range(0, caps.size())
                .mapToObj(i -> weights.get(i).signum() == 0 ? BigInteger.ZERO : caps.get(i))
                .toList();
        this.parts = new BigInteger[weights.size()];
    }

    List<BigInteger> of(BigInteger available, Split split) {
        BigInteger whole = available.min(sum(caps));
        BigInteger count = BigInteger.valueOf(parts.length);
        boolean divisor = DIVISORS.contains(split);
        // A divisor method strays from the level, but no part gets less than at the level of a cent less for each.
        findLevel(divisor ? whole.subtract(count).max(BigInteger.ZERO) : whole);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = exact(i).divide(levelWeight).min(caps.get(i));
        }
        if (divisor) {
            deal(whole.subtract(sum(List.of(parts))), split);
        } else {
            dealOdd(whole.subtract(sum(List.of(parts))), split);
        }
        return List.of(parts);
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger exact(int i) {
        return weights.get(i).multiply(levelCents);
    }

    /** Gives their cap to those whose share would be above it, and shares what is left among the others. */
    private void findLevel(BigInteger whole) {
        List<Integer> open = new ArrayList<>(IntStream.range(0, parts.length)
                .filter(i -> weights.get(i).signum() > 0)
                .boxed()
                .toList());
        levelCents = whole;
        boolean again = true;
        while (again && !open.isEmpty()) {
            levelWeight = sum(open.stream().map(weights::get).toList());
            List<Integer> full = open.stream()
                    .filter(i -> exact(i).compareTo(caps.get(i).multiply(levelWeight)) > 0)
                    .toList();
            again = !full.isEmpty();
            open.removeAll(full);
            levelCents = levelCents.subtract(sum(full.stream().map(caps::get).toList()));
        }
    }

    private Comparator<Integer> heavier() {
        return Comparator.<Integer, BigInteger>comparing(weights::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    private void dealOdd(BigInteger odd, Split split) {
        Comparator<Integer> lost = Comparator.<Integer, BigInteger>comparing(i -> exact(i).mod(levelWeight))
                .reversed();
        Comparator<Integer> order = switch (split) {
            case FIRST_PARTS -> Comparator.naturalOrder();
            case LAST_PARTS -> Comparator.reverseOrder();
            case HEAVIEST_PART -> heavier();
            default -> lost.thenComparing(heavier());
        };
        List<Integer> growing = IntStream.range(0, parts.length)
                .filter(i -> exact(i).compareTo(caps.get(i).multiply(levelWeight)) < 0)
                .boxed()
                .sorted(order)
                .toList();
        BigInteger left = odd;
        for (int at = 0; left.signum() > 0; at++) {
            int i = growing.get(at);
            BigInteger more =
                    split == Split.HEAVIEST_PART ? left.min(caps.get(i).subtract(parts[i])) : BigInteger.ONE;
            parts[i] = parts[i].add(more);
            left = left.subtract(more);
        }
    }

    private void deal(BigInteger cents, Split split) {
        Comparator<Integer> claims = (i, j) -> claim(split, j, i);
        PriorityQueue<Integer> queue = new PriorityQueue<>(claims.thenComparing(heavier()));
        IntStream.range(0, parts.length)
                .filter(i -> parts[i].compareTo(caps.get(i)) < 0)
                .forEach(queue::add);
        for (BigInteger left = cents; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int i = queue.remove();
            parts[i] = parts[i].add(BigInteger.ONE);
            if (parts[i].compareTo(caps.get(i)) < 0) {
                queue.add(i);
            }
        }
    }

    /** Compares weight over signpost of two parts, squared so that every number is whole. */
    private int claim(Split split, int i, int j) {
        BigInteger one = weights.get(i).pow(2).multiply(signpost(split, parts[j]));
        BigInteger other = weights.get(j).pow(2).multiply(signpost(split, parts[i]));
        return one.compareTo(other);
    }

    private static BigInteger signpost(Split split, BigInteger cents) {
        BigInteger next = cents.add(BigInteger.ONE);
        return switch (split) {
            case D_HONDT -> next.pow(2);
            case SAINTE_LAGUE -> cents.add(next).pow(2);
            case HUNTINGTON_HILL -> cents.multiply(next);
            default -> cents.pow(2);
        };
    }
}
