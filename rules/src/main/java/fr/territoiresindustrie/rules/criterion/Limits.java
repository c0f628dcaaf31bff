package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says what an analysis does not look into. */
final class Limits {

    private final Examination examination;
    private final List<Argument> code = new ArrayList<>();
    private final List<Argument> comparisons = new ArrayList<>();
    private final List<Argument> parameters = new ArrayList<>();
    private final List<Argument> related = new ArrayList<>();

    private Limits(Examination examination) {
        this.examination = examination;
    }

    static void tell(Examination examination, Model model) {
        Limits limits = new Limits(examination);
        for (Model.Variable variable : model.variables()) {
            limits.sort(variable, model);
        }
        limits.say("analysis.limit.code", "tests", limits.code);
        limits.say("analysis.limit.comparisons", "tests", limits.comparisons);
        limits.say("analysis.limit.parameters", "parameters", limits.parameters);
        limits.say("analysis.limit.related", "facts", limits.related);
    }

    private void sort(Model.Variable variable, Model model) {
        if (variable.hidden() instanceof Dated<?> dated) {
            parameters.add(dated.parameter.term());
        } else if (variable.hidden() instanceof OtherFact) {
            comparisons.add(Model.titleOf(variable));
        } else if (variable.hidden() != null) {
            code.add(Model.titleOf(variable));
        } else if (variable.fact() != null && related(variable.fact(), model)) {
            related.add(variable.fact().term());
        }
    }

    /** Whether the fact is worked out from another one that is read, or from what another one is worked out from. */
    private static boolean related(Fact<?, ?> fact, Model model) {
        return model.variables().stream()
                .map(Model.Variable::fact)
                .anyMatch(other -> other != null
                        && !other.equals(fact)
                        && !Collections.disjoint(other.withSources(), fact.withSources()));
    }

    private void say(String code, String name, List<Argument> listed) {
        if (!listed.isEmpty()) {
            Reason reason = Reason.of(code).with(name, Argument.of(listed));
            examination.add(Severity.INFORMATION, reason, List.of());
        }
    }
}
