package fr.territoiresindustrie.rules.stateaid.undertaking;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers an unknown one lies, both included.
 *
 * @param least the smallest number possible
 * @param most the largest number possible, or null if there is no limit
 */
record Bounds(Fraction least, @Nullable Fraction most) implements Serializable {

    static final Bounds ZERO = exactly(Fraction.ZERO);

    /** Any amount or headcount: none of them is negative. */
    static final Bounds ANY = new Bounds(Fraction.ZERO, null);

    static Bounds exactly(Fraction number) {
        return new Bounds(number, number);
    }

    boolean settled() {
        return least.equals(most);
    }

    Bounds plus(Bounds other) {
        return new Bounds(least.plus(other.least), most == null || other.most == null ? null : most.plus(other.most));
    }

    /** Nothing of an unlimited number is still nothing. */
    Bounds times(Bounds weight) {
        Fraction upper = weight.most;
        if (upper == null || (most == null && !upper.zero())) {
            return new Bounds(least.times(weight.least), null);
        }
        return new Bounds(least.times(weight.least), most == null ? Fraction.ZERO : most.times(upper));
    }

    /** The same share where others hold at least a part of the whole: nobody can hold what others do. */
    Bounds besides(Fraction others) {
        Fraction rest = Fraction.ONE.minus(others).max(least);
        return most == null ? this : new Bounds(least, most.min(rest));
    }

    Bounds unlimited() {
        return new Bounds(least, null);
    }

    Fraction in(View view) {
        Fraction upper = most;
        return view == View.LEAST || upper == null ? least : upper;
    }
}
