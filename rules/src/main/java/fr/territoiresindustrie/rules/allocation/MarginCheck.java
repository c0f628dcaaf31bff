package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs a rule again with a margin, and with one unit less, for {@link AllocationCheck}. */
final class MarginCheck {

    private static final Euros CENT = Euros.ofCents(1);

    private final AllocationProblem problem;
    private final AllocationRule rule;

    MarginCheck(AllocationProblem problem, AllocationRule rule) {
        this.problem = problem;
        this.rule = rule;
    }

    void check(AllocationLine line, AllocationCheck.Findings findings) {
        ProjectId project = line.project();
        Margins margins = line.margins();
        Long points = margins.pointThousandths();
        boolean right = points == null || (paidWithPoints(project, points) && !paidWithPoints(project, points - 1));
        if (margins.shortfall() != null) {
            Euros missing = margins.shortfall().missing();
            right &= paidWithMoney(project, missing) && !paidWithMoney(project, missing.minus(CENT));
        }
        if (margins.reduction() != null) {
            Euros reduction = margins.reduction();
            right &= paidWithReduction(project, reduction) && !paidWithReduction(project, reduction.minus(CENT));
        }
        if (!right) {
            findings.add(Anomaly.Code.WRONG_MARGIN, project);
        }
    }

    private boolean paidWithPoints(ProjectId project, long more) {
        return paid(
                problem.withCandidates(with(project, candidate -> {
                    Long points = candidate.pointThousandths();
                    return points == null ? candidate : candidate.withPointThousandths(points + more);
                })),
                project);
    }

    private boolean paidWithReduction(ProjectId project, Euros reduction) {
        return paid(
                problem.withCandidates(with(
                        project,
                        candidate -> candidate.withRequest(candidate.payable().minus(reduction)))),
                project);
    }

    private boolean paidWithMoney(ProjectId project, Euros more) {
        Envelope envelope = problem.envelope();
        return paid(
                problem.withEnvelope(new Envelope(
                        envelope.id(),
                        envelope.label(),
                        envelope.ceiling().plus(more),
                        envelope.floor(),
                        envelope.funder(),
                        List.of())),
                project);
    }

    private List<Candidate> with(ProjectId project, UnaryOperator<Candidate> change) {
        return problem.candidates().stream()
                .map(candidate -> candidate.project().equals(project) ? change.apply(candidate) : candidate)
                .toList();
    }

    private boolean paid(AllocationProblem changed, ProjectId project) {
        return rule.allocate(changed)
                .find(project)
                .map(line -> line.status() == AllocationStatus.FUNDED)
                .orElse(false);
    }
}
