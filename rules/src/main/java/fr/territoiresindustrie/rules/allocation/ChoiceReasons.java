package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.Comparator;
import java.util.List;

/** Says why a candidate is chosen or not when the plan with the most points is looked for. */
final class ChoiceReasons {

    private final AllocationProblem problem;
    private final boolean proven;

    ChoiceReasons(AllocationProblem problem, boolean proven) {
        this.problem = problem;
        this.proven = proven;
    }

    AllocationLine line(Candidate candidate, boolean chosen) {
        return new AllocationLine(
                candidate.project(),
                chosen ? AllocationStatus.FUNDED : AllocationStatus.NOT_CHOSEN,
                chosen ? candidate.payable() : Euros.ZERO,
                null,
                reason(candidate, chosen),
                Margins.NONE);
    }

    /** Writes down those between which there is no choice; how far they were from being chosen is not worked out. */
    List<AllocationLine> excluded(Lineup lineup) {
        Reasons reasons = new Reasons(problem, lineup);
        return problem.candidates().stream()
                .filter(candidate -> lineup.excluded().containsKey(candidate.project()))
                .sorted(Comparator.comparing(Candidate::project))
                .map(candidate -> {
                    AllocationStatus status = lineup.excluded().get(candidate.project());
                    Reason reason = reasons.of(candidate, status);
                    return new AllocationLine(candidate.project(), status, Euros.ZERO, null, reason, Margins.NONE);
                })
                .toList();
    }

    private Reason reason(Candidate candidate, boolean chosen) {
        if (Contest.points(candidate) == 0) {
            return Reason.of("allocation.choice.without-points");
        }
        if (candidate.payable().compareTo(problem.available()) > 0) {
            return Reason.of("allocation.choice.too-large")
                    .with("payable", candidate.payable())
                    .with("available", problem.available());
        }
        String code = (chosen ? "funded" : "not-chosen") + (proven ? "" : ".unproven");
        return Reason.of("allocation.choice." + code)
                .with("payable", candidate.payable())
                .with("points", Reasons.points(Contest.points(candidate)));
    }
}
