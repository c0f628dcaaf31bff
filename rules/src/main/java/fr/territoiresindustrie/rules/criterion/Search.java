package fr.territoiresindustrie.rules.criterion;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks for values of the variables under which a formula has an outcome, in a fixed order and within a number of
 * steps for each question. One step is one look at the formula with some of the values settled.
 */
final class Search {

    /** What has come of a question. */
    enum Answer {
        FOUND,
        NONE,
        UNSETTLED
    }

    private static final BitSet NOTHING_SPARED = new BitSet();

    private final int most;
    private final int[] values;
    private int left;
    private long steps;

    Search(int variables, int most) {
        this.most = most;
        this.values = new int[variables];
    }

    /** The steps taken for all questions. */
    long steps() {
        return steps;
    }

    /** The values that were found last; those that do not matter are {@link Formula#OPEN}. */
    int[] found() {
        return values.clone();
    }

    /** Looks for values under which the outcome is one of those wanted. */
    Answer find(Formula formula, int wanted) {
        Arrays.fill(values, Formula.OPEN);
        left = most;
        return dig(formula, wanted);
    }

    private Answer dig(Formula formula, int wanted) {
        steps++;
        if (left-- <= 0) {
            return Answer.UNSETTLED;
        }
        int possible = formula.possible(values);
        if ((possible & wanted) == 0) {
            return Answer.NONE;
        }
        Formula.Test open = (possible & ~wanted) == 0 ? null : formula.branch(values, NOTHING_SPARED);
        return open == null ? Answer.FOUND : each(open, formula, wanted);
    }

    private Answer each(Formula.Test open, Formula formula, int wanted) {
        int variable = open.variable();
        for (int value = 0; value < open.outcomes().size(); value++) {
            values[variable] = value;
            Answer answer = dig(formula, wanted);
            if (answer != Answer.NONE) {
                return answer;
            }
        }
        values[variable] = Formula.OPEN;
        return Answer.NONE;
    }

    /** The outcomes that some values lead to; all that are still possible where that is not settled. */
    int reach(Formula formula) {
        int reached = 0;
        for (int outcome = 1; outcome <= Possible.NOT_APPLICABLE; outcome <<= 1) {
            reached |= find(formula, outcome) == Answer.NONE ? 0 : outcome;
        }
        return reached;
    }
}
