package fr.territoiresindustrie.money;

import java.math.BigInteger;

/**
 * Where a divisor method rounds up: the next cent goes to the part with the largest weight over its signpost, which
 * depends on the cents that it has already.
 */
enum Signpost {

    /** At the next whole cent: parts are rounded down. */
    AT_NEXT {
        @Override
        long rounded(long whole, long lost, long divisor) {
            return whole;
        }

        @Override
        long tuned(long level, long between) {
            return level + between / 2;
        }

        @Override
        int compare(long weight, long cents, long other, long otherCents) {
            return Wide.compareProducts(weight, otherCents + 1, other, cents + 1);
        }

        @Override
        BigInteger squared(BigInteger cents) {
            return cents.add(BigInteger.ONE).pow(2);
        }
    },

    /** Half way: parts are rounded to the nearest cent. */
    HALF_WAY {
        @Override
        long rounded(long whole, long lost, long divisor) {
            return lost > divisor - lost ? whole + 1 : whole;
        }

        @Override
        int compare(long weight, long cents, long other, long otherCents) {
            return Wide.compareProducts(weight, 2 * otherCents + 1, other, 2 * cents + 1);
        }

        @Override
        BigInteger squared(BigInteger cents) {
            // Four times the square of the signpost, for all parts alike.
            return cents.shiftLeft(1).add(BigInteger.ONE).pow(2);
        }
    },

    /** At the geometric mean of the two cents: parts are rounded where they are as far from both in proportion. */
    GEOMETRIC {
        @Override
        long rounded(long whole, long lost, long divisor) {
            if (whole == 0 || lost > divisor - lost) {
                return whole + (lost > 0 ? 1 : 0);
            }
            // The signpost is less than a half by no more than 1/(8 · whole).
            long short_ = divisor - 2 * lost;
            if (Wide.compareProducts(short_, whole, divisor, 1) >= 0) {
                return whole;
            }
            BigInteger part = big(whole).multiply(big(divisor)).add(big(lost));
            BigInteger post = squared(big(whole)).multiply(big(divisor).pow(2));
            return part.pow(2).compareTo(post) > 0 ? whole + 1 : whole;
        }

        @Override
        int compare(long weight, long cents, long other, long otherCents) {
            return Geometric.compare(weight, cents, other, otherCents);
        }

        @Override
        BigInteger squared(BigInteger cents) {
            return cents.multiply(cents.add(BigInteger.ONE));
        }
    },

    /** At the cents that the part has: parts are rounded up. */
    AT_OWN {
        @Override
        long rounded(long whole, long lost, long divisor) {
            return lost > 0 ? whole + 1 : whole;
        }

        @Override
        long tuned(long level, long between) {
            return Math.max(0, level - between / 2);
        }

        @Override
        int compare(long weight, long cents, long other, long otherCents) {
            return Wide.compareProducts(weight, otherCents, other, cents);
        }

        @Override
        BigInteger squared(BigInteger cents) {
            return cents.pow(2);
        }
    };

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    /** Rounds a part whose exact amount is {@code whole + lost / divisor}. */
    abstract long rounded(long whole, long lost, long divisor);

    /** Compares the claims of two parts to one more cent: weight over signpost. */
    abstract int compare(long weight, long cents, long other, long otherCents);

    /** Returns the square of the signpost, up to a factor that is the same for all. */
    abstract BigInteger squared(BigInteger cents);

    /**
     * Moves the level so that the rounded parts sum to the whole more or less.
     *
     * @param level the cents of the exact level
     * @param between how many parts are at the level
     */
    long tuned(long level, long between) {
        return level;
    }

    /** Compares claims whatever the size of the numbers. */
    int compare(BigInteger weight, BigInteger cents, BigInteger other, BigInteger otherCents) {
        return weight.pow(2)
                .multiply(squared(otherCents))
                .compareTo(other.pow(2).multiply(squared(cents)));
    }
}
