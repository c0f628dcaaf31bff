package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as a function of variables, each of which has finitely many values. A variable whose value is not settled
 * stands for all of them: what is then possible is never too little, and it is exact once all are settled.
 */
sealed interface Formula extends Serializable {

    /** Stands for all the values of a variable. */
    int OPEN = -1;

    /** The outcomes that are possible, as of {@link Possible}. */
    int possible(int[] values);

    /** The first test that keeps the outcome open and whose variable is not spared; null if there is none. */
    @Nullable
    Test branch(int[] values, BitSet spared);

    /** The same formula as if one of its parts did not concern the case; what does not hold that part stays itself. */
    Formula without(Formula part);

    void collectVariables(BitSet variables);

    /** An outcome that is settled. */
    record Constant(int outcome) implements Formula {

        static final Constant NOT_APPLICABLE = new Constant(Possible.NOT_APPLICABLE);

        @Override
        public int possible(int[] values) {
            return outcome;
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return null;
        }

        @Override
        public Formula without(Formula part) {
            return part == this ? NOT_APPLICABLE : this;
        }

        @Override
        public void collectVariables(BitSet variables) {
            // There are none.
        }
    }

    /** One outcome for each value of one variable. */
    record Test(int variable, List<Integer> outcomes, int any) implements Formula {

        Test(int variable, List<Integer> outcomes) {
            this(variable, List.copyOf(outcomes), outcomes.stream().reduce(0, (a, b) -> a | b));
        }

        @Override
        public int possible(int[] values) {
            return values[variable] == OPEN ? any : outcomes.get(values[variable]);
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return values[variable] == OPEN && !Possible.decided(any) && !spared.get(variable) ? this : null;
        }

        @Override
        public Formula without(Formula part) {
            return part == this ? Constant.NOT_APPLICABLE : this;
        }

        @Override
        public void collectVariables(BitSet variables) {
            variables.set(variable);
        }
    }

    /** The formula of a criterion, so that it can be named. */
    record Named(Criterion<?> criterion, Formula formula) implements Formula {

        @Override
        public int possible(int[] values) {
            return formula.possible(values);
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return formula.branch(values, spared);
        }

        @Override
        public Formula without(Formula part) {
            if (part == this) {
                return Constant.NOT_APPLICABLE;
            }
            Formula less = formula.without(part);
            return less == formula ? this : new Named(criterion, less);
        }

        @Override
        public void collectVariables(BitSet variables) {
            formula.collectVariables(variables);
        }
    }

    /** Parts put together as those of a criterion of that form are. */
    record Combined(Form form, int needed, List<Formula> parts) implements Formula {

        static Combined all(List<? extends Formula> parts) {
            return new Combined(Form.ALL, parts.size(), List.copyOf(parts));
        }

        static Combined any(List<? extends Formula> parts) {
            return new Combined(Form.ANY, 1, List.copyOf(parts));
        }

        @Override
        public int possible(int[] values) {
            return switch (form) {
                case ALL -> together(values);
                case ANY -> either(values);
                case NOT -> Possible.not(parts.get(0).possible(values));
                case WHEN ->
                    Possible.when(parts.get(0).possible(values), parts.get(1).possible(values));
                default -> counted(values);
            };
        }

        private int together(int[] values) {
            int all = Possible.NOT_APPLICABLE;
            for (int i = 0; i < parts.size() && all != Possible.NOT_MET; i++) {
                all = Possible.and(all, parts.get(i).possible(values));
            }
            return all;
        }

        private int either(int[] values) {
            int any = Possible.NOT_APPLICABLE;
            for (int i = 0; i < parts.size() && any != Possible.MET; i++) {
                any = Possible.or(any, parts.get(i).possible(values));
            }
            return any;
        }

        private int counted(int[] values) {
            int sure = 0;
            int may = 0;
            int union = 0;
            int common = Possible.NOT_APPLICABLE;
            for (Formula part : parts) {
                int one = part.possible(values);
                sure += one == Possible.MET ? 1 : 0;
                may += one & Possible.MET;
                union |= one;
                common &= one;
            }
            return AtLeastOf.possible(needed, sure, may, union, common);
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return firstOf(this, parts, values, spared);
        }

        @Override
        public Formula without(Formula part) {
            if (part == this) {
                return Constant.NOT_APPLICABLE;
            }
            List<Formula> less = new ArrayList<>();
            boolean same = true;
            for (Formula one : parts) {
                less.add(one.without(part));
                same &= less.get(less.size() - 1) == one;
            }
            return same ? this : new Combined(form, needed, List.copyOf(less));
        }

        @Override
        public void collectVariables(BitSet variables) {
            parts.forEach(part -> part.collectVariables(variables));
        }
    }

    /** Met where the part has one of the outcomes that are wanted, otherwise not met. */
    record Among(Formula part, int wanted) implements Formula {

        @Override
        public int possible(int[] values) {
            int possible = part.possible(values);
            return ((possible & wanted) == 0 ? 0 : Possible.MET) | ((possible & ~wanted) == 0 ? 0 : Possible.NOT_MET);
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return firstOf(this, List.of(part), values, spared);
        }

        @Override
        public Formula without(Formula other) {
            return new Among(part.without(other), wanted);
        }

        @Override
        public void collectVariables(BitSet variables) {
            part.collectVariables(variables);
        }
    }

    /** Met where two formulas have different outcomes, otherwise not met. */
    record Differs(Formula first, Formula second) implements Formula {

        @Override
        public int possible(int[] values) {
            int one = first.possible(values);
            int other = second.possible(values);
            boolean surelyEqual = one == other && Possible.decided(one);
            return (surelyEqual ? 0 : Possible.MET) | ((one & other) == 0 ? 0 : Possible.NOT_MET);
        }

        @Override
        public @Nullable Test branch(int[] values, BitSet spared) {
            return firstOf(this, List.of(first, second), values, spared);
        }

        @Override
        public Formula without(Formula part) {
            return new Differs(first.without(part), second.without(part));
        }

        @Override
        public void collectVariables(BitSet variables) {
            first.collectVariables(variables);
            second.collectVariables(variables);
        }
    }

    private static @Nullable Test firstOf(Formula whole, List<Formula> parts, int[] values, BitSet spared) {
        if (Possible.decided(whole.possible(values))) {
            return null;
        }
        for (Formula part : parts) {
            Test open = part.branch(values, spared);
            if (open != null) {
                return open;
            }
        }
        return null;
    }
}
