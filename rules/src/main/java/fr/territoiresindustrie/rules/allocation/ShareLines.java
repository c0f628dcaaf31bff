package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.BoundedSplit;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes down who gets which share, and why. */
final class ShareLines {

    private final ProportionalShares rule;
    private final AllocationProblem problem;
    private final Lineup lineup;
    private final ShareRounds rounds;
    private final ShareMargins margins;
    private final List<AllocationLine> lines = new ArrayList<>();

    ShareLines(ProportionalShares rule, AllocationProblem problem) {
        this.rule = rule;
        this.problem = problem;
        this.lineup = rule.lineup(problem);
        this.rounds = new ShareRounds(rule, problem, lineup);
        this.margins = new ShareMargins(rule, problem);
    }

    Allocation allocation() {
        List<ShareRounds.Claim> nothing = paid();
        int before = 0;
        for (int i = rounds.departures().size() - 1; i >= 0; i--) {
            before = departed(rounds.departures().get(i), before);
        }
        for (ShareRounds.Claim claim : nothing) {
            Reason reason = Reason.of("allocation.share.nothing");
            lines.add(waiting(claim, before + 1, reason));
        }
        excluded();
        Euros awarded = Euros.sum(lines.stream().map(AllocationLine::award).toList());
        EnvelopeBalance balance = new EnvelopeBalance(
                problem.envelope().id(),
                problem.available(),
                awarded,
                problem.available().minus(awarded));
        return new Allocation(rule, List.of(balance), lines, null);
    }

    /** Writes down those that are paid, and returns those that stay and get not even a cent. */
    private List<ShareRounds.Claim> paid() {
        List<ShareRounds.Claim> nothing = new ArrayList<>();
        for (int i = 0; i < rounds.staying().size(); i++) {
            ShareRounds.Claim claim = rounds.staying().get(i);
            Euros award = rounds.parts().get(i);
            if (award.positive()) {
                lines.add(paid(claim, award));
            } else {
                nothing.add(claim);
            }
        }
        return nothing;
    }

    private AllocationLine paid(ShareRounds.Claim claim, Euros award) {
        boolean full = award.equals(claim.candidate().payable());
        BoundedSplit shared = Objects.requireNonNull(rounds.shared());
        return new AllocationLine(
                claim.candidate().project(),
                full ? AllocationStatus.FUNDED : AllocationStatus.PARTLY_FUNDED,
                award,
                null,
                full ? ShareReasons.full(claim) : ShareReasons.part(rule, claim, award, shared),
                full ? Margins.NONE : margins.of(claim.candidate(), award));
    }

    private int departed(ShareRounds.Departure departure, int before) {
        for (int i = 0; i < departure.claims().size(); i++) {
            ShareRounds.Claim claim = departure.claims().get(i);
            lines.add(waiting(
                    claim,
                    before + 1,
                    ShareReasons.departed(claim, departure.shares().get(i))));
        }
        return before + departure.claims().size();
    }

    private AllocationLine waiting(ShareRounds.Claim claim, int rank, Reason reason) {
        return new AllocationLine(
                claim.candidate().project(),
                AllocationStatus.WAITING,
                Euros.ZERO,
                rank,
                reason,
                margins.of(claim.candidate(), Euros.ZERO));
    }

    private void excluded() {
        Map<ProjectId, Candidate> candidates = new HashMap<>();
        problem.candidates().forEach(candidate -> candidates.put(candidate.project(), candidate));
        Reasons reasons = new Reasons(problem, lineup);
        lineup.excluded().forEach((project, status) -> {
            Candidate candidate = Objects.requireNonNull(candidates.get(project));
            Margins margin =
                    status == AllocationStatus.BELOW_THRESHOLD ? margins.belowThreshold(candidate) : Margins.NONE;
            lines.add(new AllocationLine(project, status, Euros.ZERO, null, reasons.of(candidate, status), margin));
        });
    }
}
