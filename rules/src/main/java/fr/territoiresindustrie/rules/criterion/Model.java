package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as formulas over variables with finitely many values: the {@link Cells} of each fact, and for what is not
 * looked into (code, forms of texts, comparisons of two facts) its outcome. The same test of the same facts is one
 * variable wherever it stands; otherwise variables are taken as independent, so that nothing that can happen is left
 * out.
 */
final class Model {

    /**
     * What can take one of several values.
     *
     * @param fact the fact, or null
     * @param cells the values of the fact, or null
     * @param hidden what is not looked into, or null
     * @param missing the facts that somebody must be asked for, where the criteria were tried on a subject
     */
    record Variable(
            @Nullable Fact<?, ?> fact,
            @Nullable Cells cells,
            @Nullable Criterion<?> hidden,
            Set<Fact<?, ?>> missing) {

        /** The cells that the tests can tell apart. */
        List<Cells.Cell> apart() {
            return cells == null ? List.of() : cells.apart();
        }
    }

    private static final List<Integer> MET_OR_NOT = List.of(Possible.MET, Possible.NOT_MET);
    private static final List<Integer> ANYTHING = List.of(Possible.MET, Possible.NOT_MET, Possible.NOT_APPLICABLE);

    private final List<Variable> variables = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private final Map<Fact<?, ?>, Set<FactCriterion<?, ?>>> tests = new LinkedHashMap<>();

    /** Takes criteria as they are on a day. */
    static Model of(Collection<? extends Criterion<?>> criteria, LocalDate date) {
        Model model = new Model();
        criteria.forEach(criterion -> model.gather(criterion, date));
        return model;
    }

    /** Takes what verdicts leave open. */
    static Model of(Collection<Verdict> verdicts) {
        Model model = new Model();
        verdicts.forEach(model::gather);
        return model;
    }

    List<Variable> variables() {
        return variables;
    }

    private void gather(Criterion<?> criterion, LocalDate date) {
        if (criterion instanceof Dated<?> dated) {
            int position = dated.parameter.position(date);
            if (position >= 0) {
                gather(dated.parts().get(position), date);
            }
        } else if (criterion instanceof OtherFact<?, ?> comparison) {
            tests.computeIfAbsent(comparison.fact, key -> new LinkedHashSet<>());
            tests.computeIfAbsent(comparison.other, key -> new LinkedHashSet<>());
        } else if (criterion instanceof FactCriterion<?, ?> test) {
            tests.computeIfAbsent(test.fact, key -> new LinkedHashSet<>()).add(test);
        } else {
            criterion.parts().forEach(part -> gather(part, date));
        }
    }

    private void gather(Verdict verdict) {
        if (Possible.decided(verdict.possible())) {
            return;
        }
        if (verdict.criterion() instanceof FactCriterion<?, ?> test && !(test instanceof OtherFact)) {
            tests.computeIfAbsent(test.fact, key -> new LinkedHashSet<>()).add(test);
        }
        verdict.parts().forEach(this::gather);
    }

    /** The formula of a criterion on a day, with that of each of its parts inside. */
    Formula.Named formula(Criterion<?> criterion, LocalDate date) {
        return new Formula.Named(criterion, unnamed(criterion, date));
    }

    private Formula unnamed(Criterion<?> criterion, LocalDate date) {
        if (criterion instanceof Dated<?> dated) {
            int position = dated.parameter.position(date);
            return position < 0
                    ? hidden(dated, ANYTHING, Set.of())
                    : unnamed(dated.parts().get(position), date);
        }
        if (criterion instanceof OtherFact<?, ?> comparison) {
            return comparison(comparison);
        }
        if (criterion instanceof FactCriterion<?, ?> test) {
            return test(test, Set.of());
        }
        return switch (criterion.form()) {
            case ALL, ANY, AT_LEAST, NOT, WHEN ->
                combined(
                        criterion,
                        criterion.parts().stream()
                                .map(part -> formula(part, date))
                                .toList());
            case SET_ASIDE -> Formula.Constant.NOT_APPLICABLE;
            case FOUND ->
                new Formula.Constant(
                        Possible.of(((Overruled<?>) criterion).finding().outcome()));
            default -> hidden(criterion, custom(criterion), Set.of());
        };
    }

    /** The formula of what a verdict leaves open. */
    Formula formula(Verdict verdict) {
        Criterion<?> criterion = verdict.criterion();
        if (Possible.decided(verdict.possible())) {
            return new Formula.Constant(verdict.possible());
        }
        if (criterion.form() == Form.DATED && !verdict.parts().isEmpty()) {
            return formula(verdict.parts().get(0));
        }
        if (!verdict.parts().isEmpty()) {
            return combined(
                    criterion, verdict.parts().stream().map(this::formula).toList());
        }
        Set<Fact<?, ?>> missing = new LinkedHashSet<>(verdict.missing());
        return criterion instanceof FactCriterion<?, ?> test && !(test instanceof OtherFact)
                ? test(test, missing)
                : hidden(criterion, verdict.possible() == Possible.EITHER ? MET_OR_NOT : ANYTHING, missing);
    }

    private static List<Integer> custom(Criterion<?> criterion) {
        return criterion instanceof CustomCriterion<?> code && code.strict() ? MET_OR_NOT : ANYTHING;
    }

    private static Formula combined(Criterion<?> criterion, List<? extends Formula> parts) {
        int needed = criterion instanceof AtLeastOf<?> counted ? counted.needed : 0;
        return new Formula.Combined(criterion.form(), needed, List.copyOf(parts));
    }

    /** Not met if one of the two is known to be absent; otherwise not looked into. */
    private Formula comparison(OtherFact<?, ?> comparison) {
        List<Formula> parts = new ArrayList<>();
        for (Fact<?, ?> fact : List.of(comparison.fact, comparison.other)) {
            if (fact.canBeAbsent()) {
                int variable = variable(fact, Set.of());
                parts.add(new Formula.Test(variable, cells(variable).presence()));
            }
        }
        Formula hidden = hidden(comparison, MET_OR_NOT, Set.of());
        parts.add(hidden);
        return parts.size() == 1 ? hidden : Formula.Combined.all(parts);
    }

    /** Told by the cell where it can be; otherwise by what is not looked into. */
    private Formula test(FactCriterion<?, ?> test, Set<Fact<?, ?>> missing) {
        int variable = variable(test.fact, missing);
        List<Integer> outcomes = cells(variable).outcomes(test);
        if (!outcomes.contains(Possible.EITHER)) {
            return new Formula.Test(variable, outcomes);
        }
        Formula surely = new Formula.Test(variable, replaced(outcomes, Possible.NOT_MET));
        Formula perhaps = new Formula.Test(variable, replaced(outcomes, Possible.MET));
        Formula hidden = hidden(test, MET_OR_NOT, missing);
        return Formula.Combined.all(List.of(perhaps, Formula.Combined.any(List.of(surely, hidden))));
    }

    private static List<Integer> replaced(List<Integer> outcomes, int open) {
        return outcomes.stream()
                .map(outcome -> outcome == Possible.EITHER ? Integer.valueOf(open) : outcome)
                .toList();
    }

    private Cells cells(int variable) {
        return Objects.requireNonNull(variables.get(variable).cells());
    }

    private int variable(Fact<?, ?> fact, Set<Fact<?, ?>> missing) {
        return places.computeIfAbsent(
                fact, key -> add(new Variable(fact, Cells.of(fact, tests.get(fact)), null, missing)));
    }

    private Formula hidden(Criterion<?> criterion, List<Integer> outcomes, Set<Fact<?, ?>> missing) {
        int variable = places.computeIfAbsent(
                List.of(criterion.getClass(), hiddenKey(criterion)),
                key -> add(new Variable(null, null, criterion, missing)));
        return new Formula.Test(variable, outcomes);
    }

    /** What makes the test what it is, whatever its words. That a is not below b is that b is not above a. */
    private static List<Object> hiddenKey(Criterion<?> criterion) {
        boolean turned = criterion instanceof OtherFact<?, ?> comparison
                && !comparison.atLeast
                && comparison.share.equals(Rate.ONE);
        if (!turned) {
            return criterion.key();
        }
        OtherFact<?, ?> comparison = (OtherFact<?, ?>) criterion;
        return List.of(comparison.other, comparison.fact, comparison.share, true);
    }

    /** The words for what is not looked into. */
    static Argument titleOf(Variable variable) {
        return Argument.of(Objects.requireNonNull(variable.hidden()).title());
    }

    private int add(Variable variable) {
        variables.add(variable);
        return variables.size() - 1;
    }
}
