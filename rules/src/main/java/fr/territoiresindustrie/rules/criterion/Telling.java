package fr.territoiresindustrie.rules.criterion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which missing facts can still change the outcome of verdicts together.
 *
 * <p>Where no missing fact is read twice, {@link Influence} tells exactly. Otherwise the {@link Cells} of the facts are
 * tried, within a number of steps for each fact: a fact that cannot be ruled out within them counts as one that can
 * change the outcome. What is not looked into (code, forms of texts, comparisons of two facts, a fact worked out from
 * the one in question) is taken as free.
 */
final class Telling {

    /** Steps for one fact; they take some milliseconds, and are needed in full only where much hangs together. */
    static final int STEPS = 10_000;

    private final List<Verdict> verdicts;
    private final boolean readOnce;
    private @Nullable Parts parts;

    Telling(List<Verdict> verdicts) {
        this.verdicts = verdicts;
        Set<Fact<?, ?>> read = new HashSet<>();
        this.readOnce = verdicts.stream().allMatch(verdict -> readOnce(verdict, read));
    }

    /** Whether no fact is asked for twice, and every open test can be met and not met. */
    private static boolean readOnce(Verdict verdict, Set<Fact<?, ?>> read) {
        if (Possible.decided(verdict.possible())) {
            return true;
        }
        if (!verdict.parts().isEmpty()) {
            return verdict.parts().stream().allMatch(part -> readOnce(part, read));
        }
        return varies(verdict.criterion()) && verdict.missing().stream().allMatch(read::add);
    }

    private static boolean varies(Criterion<?> criterion) {
        return !(criterion instanceof FactCriterion<?, ?> test)
                || test instanceof OtherFact
                || Cells.of(test.fact, List.of(test)).outcomes(test).stream().reduce(0, (a, b) -> a | b)
                        == Possible.EITHER;
    }

    /** Whether the fact can change the outcome. */
    boolean on(Fact<?, ?> fact) {
        return Influence.on(verdicts, fact) && (readOnce || parts().turnedBy(fact));
    }

    /** The outcome that holds whatever the missing facts turn out to be. */
    Optional<Outcome> settled() {
        int together = Possible.NOT_APPLICABLE;
        for (Verdict verdict : verdicts) {
            together = Possible.and(together, verdict.possible());
        }
        int reached = Possible.decided(together) || readOnce ? together : parts().reached();
        return Optional.of(Possible.outcome(reached)).filter(Outcome::decided);
    }

    private Parts parts() {
        if (parts == null) {
            parts = new Parts(verdicts);
        }
        return parts;
    }

    /** The verdicts as formulas, in groups that share no variable: what one does is independent of the others. */
    private static final class Parts {

        private final Model model;
        private final int settled;
        private final List<Formula.Combined> groups;
        private final List<Integer> reach = new ArrayList<>();
        private int left;

        Parts(List<Verdict> verdicts) {
            this.model = Model.of(verdicts);
            List<Formula> open = new ArrayList<>();
            int known = Possible.NOT_APPLICABLE;
            for (Verdict verdict : verdicts) {
                if (Possible.decided(verdict.possible())) {
                    known = Possible.and(known, verdict.possible());
                } else {
                    open.add(model.formula(verdict));
                }
            }
            this.settled = known;
            this.groups = Groups.of(open);
            Search search = new Search(model.variables().size(), STEPS);
            groups.forEach(group -> reach.add(search.reach(group)));
        }

        int reached() {
            return reach.stream().reduce(settled, Possible::and);
        }

        boolean turnedBy(Fact<?, ?> fact) {
            BitSet turned = new BitSet();
            for (int i = 0; i < model.variables().size(); i++) {
                turned.set(i, model.variables().get(i).missing().contains(fact));
            }
            List<Formula> touched = new ArrayList<>();
            List<Formula> beside = new ArrayList<>();
            int rest = settled;
            for (int i = 0; i < groups.size(); i++) {
                if (Groups.variables(groups.get(i)).intersects(turned)) {
                    groups.get(i)
                            .parts()
                            .forEach(part -> (Groups.variables(part).intersects(turned) ? touched : beside).add(part));
                } else {
                    rest = Possible.and(rest, reach.get(i));
                }
            }
            left = STEPS;
            return turns(new Turning(touched, beside, turned, rest), opened());
        }

        private int[] opened() {
            int[] values = new int[model.variables().size()];
            Arrays.fill(values, Formula.OPEN);
            return values;
        }

        /** Whether two outcomes differ that have all but the turned variables in common. */
        private boolean turns(Turning turning, int[] values) {
            if (left-- <= 0) {
                return true;
            }
            if (!turning.open(values)) {
                return false;
            }
            Formula.Test open = turning.whole().branch(values, turning.turned());
            if (open == null) {
                return differ(collected(turning.whole(), values), turning.rest());
            }
            for (int value = 0; value < open.outcomes().size(); value++) {
                values[open.variable()] = value;
                if (turns(turning, values)) {
                    return true;
                }
            }
            values[open.variable()] = Formula.OPEN;
            return false;
        }

        /** All outcomes that the variables which are still open lead to. */
        private int collected(Formula formula, int[] values) {
            int possible = formula.possible(values);
            Formula.Test open = left-- <= 0 ? null : formula.branch(values, new BitSet());
            if (open == null) {
                return possible;
            }
            int reached = 0;
            for (int value = 0; value < open.outcomes().size(); value++) {
                values[open.variable()] = value;
                reached |= collected(formula, values);
            }
            values[open.variable()] = Formula.OPEN;
            return reached;
        }

        /**
         * What a fact may turn.
         *
         * @param touched the formulas in which the turned variables stand
         * @param whole these first, then those that share other variables with them
         * @param rest the outcomes that all others together can have
         */
        private record Turning(List<Formula> touched, Formula whole, BitSet turned, int rest) {

            Turning(List<Formula> touched, List<Formula> beside, BitSet turned, int rest) {
                this(touched, Formula.Combined.all(joined(touched, beside)), turned, rest);
            }

            private static List<Formula> joined(List<Formula> first, List<Formula> second) {
                List<Formula> all = new ArrayList<>(first);
                all.addAll(second);
                return all;
            }

            boolean open(int[] values) {
                return touched.stream().anyMatch(formula -> !Possible.decided(formula.possible(values)))
                        && differ(whole.possible(values), rest);
            }
        }

        /** Whether two of the outcomes, with one of the rest, come to two different ones. */
        private static boolean differ(int outcomes, int rest) {
            for (int one = 1; one <= Possible.NOT_APPLICABLE; one <<= 1) {
                if ((rest & one) != 0 && !Possible.decided(Possible.and(outcomes, one))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Conjunctions of formulas that share variables, directly or through others. */
    static final class Groups {

        private Groups() {}

        static List<Formula.Combined> of(List<? extends Formula> formulas) {
            List<Set<Formula>> groups = new ArrayList<>();
            List<BitSet> variables = new ArrayList<>();
            for (Formula formula : formulas) {
                Set<Formula> group = new LinkedHashSet<>();
                BitSet own = variables(formula);
                for (int i = groups.size() - 1; i >= 0; i--) {
                    if (variables.get(i).intersects(own)) {
                        own.or(variables.remove(i));
                        Set<Formula> joined = groups.remove(i);
                        joined.addAll(group);
                        group = joined;
                    }
                }
                group.add(formula);
                groups.add(group);
                variables.add(own);
            }
            return groups.stream()
                    .map(group -> Formula.Combined.all(List.copyOf(group)))
                    .toList();
        }

        static BitSet variables(Formula formula) {
            BitSet variables = new BitSet();
            formula.collectVariables(variables);
            return variables;
        }
    }
}
