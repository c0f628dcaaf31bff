package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks, for {@link AllocationCheck}, a plan of whole grants against the most points that the envelope can buy. */
final class ChoiceCheck {

    private final List<Candidate> placed;
    private final Map<ProjectId, Euros> awards;
    private final long reached;
    private final PlanProof proof;
    private @Nullable Set<ProjectId> best;

    /**
     * Prepares the check.
     *
     * @param placed the candidates that are not excluded, in the order of the rule
     * @param awards what the plan awards
     * @param available the envelope
     */
    ChoiceCheck(List<Candidate> placed, Map<ProjectId, Euros> awards, Euros available) {
        this.placed = placed;
        this.awards = awards;
        this.proof = new PlanProof(placed, available.cents());
        this.reached = points(placed.stream().filter(this::paid).toList());
    }

    /** Looks for the best plan; not needed for a rule that does not. */
    void search(Euros available) {
        long cost = 0;
        for (Candidate candidate : placed) {
            cost = Math.addExact(cost, paid(candidate) ? candidate.payable().cents() : 0);
        }
        best = proof.projects(cost <= available.cents() ? reached : 0);
    }

    boolean paid(Candidate candidate) {
        return candidate.payable().equals(awards.get(candidate.project()));
    }

    /** Tells whether the rule funds a candidate, or, where that cannot be told, whether the plan does. */
    boolean funded(Candidate candidate, @Nullable Optimality claim) {
        boolean unique = claim == null || claim.proof() == Optimality.Proof.CANONICAL;
        return unique && best != null ? best.contains(candidate.project()) : paid(candidate);
    }

    private static long points(List<Candidate> candidates) {
        long sum = 0;
        for (Candidate candidate : candidates) {
            Long points = candidate.pointThousandths();
            sum = Math.addExact(sum, points == null ? 0 : points);
        }
        return sum;
    }

    /** Checks what the plan of a rule that seeks the most points says of them. */
    void sought(@Nullable Optimality claim, AllocationCheck.Findings findings) {
        long most = best == null
                ? reached
                : points(placed.stream()
                        .filter(candidate -> best.contains(candidate.project()))
                        .toList());
        boolean right = claim != null
                && claim.reachedThousandths() == reached
                && claim.boundThousandths() >= most
                && claim.proof() != Optimality.Proof.NOT_SOUGHT
                && (claim.proof() == Optimality.Proof.STOPPED) == (claim.gapThousandths() > 0);
        report(right, claim, most, findings);
    }

    /** Checks what the plan of a rule that does not seek the most points says of them. */
    void notSought(@Nullable Optimality claim, AllocationCheck.Findings findings) {
        boolean right = claim != null
                && claim.reachedThousandths() == reached
                && claim.boundThousandths() == proof.bound()
                && claim.proof() == Optimality.Proof.NOT_SOUGHT;
        report(right, claim, proof.bound(), findings);
    }

    private void report(boolean right, @Nullable Optimality claim, long found, AllocationCheck.Findings findings) {
        if (!right) {
            findings.add(
                    Anomaly.Code.WRONG_OPTIMALITY,
                    null,
                    "reached",
                    Reasons.points(claim == null ? reached : claim.reachedThousandths()),
                    "bound",
                    Reasons.points(claim == null ? found : claim.boundThousandths()),
                    "found",
                    Reasons.points(found));
        }
    }
}
