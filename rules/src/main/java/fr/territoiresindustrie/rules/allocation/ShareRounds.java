package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.BoundedSplit;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Portion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shares an envelope again and again, each time among those that did not have to leave. */
final class ShareRounds {

    /**
     * A candidate that takes part.
     *
     * @param candidate the candidate
     * @param weight its weight
     * @param minimum what it must get at least
     * @param group its place in the declared order, shared by those that the order leaves equal
     */
    record Claim(Candidate candidate, long weight, Euros minimum, int group) {

        Portion portion() {
            return Portion.of(weight).withCap(candidate.payable());
        }
    }

    /**
     * Candidates that leave together.
     *
     * @param claims who leaves
     * @param shares what each would have got
     */
    record Departure(List<Claim> claims, List<Euros> shares) {}

    private final ProportionalShares rule;
    private final long available;
    private final List<Departure> departures = new ArrayList<>();
    private List<Claim> staying;
    private @Nullable BoundedSplit shared;

    ShareRounds(ProportionalShares rule, AllocationProblem problem, Lineup lineup) {
        this.rule = rule;
        this.available = problem.available().cents();
        this.staying = claims(rule, lineup);
        while (!staying.isEmpty() && !settled()) {
            // Each call lets somebody leave.
        }
    }

    private static List<Claim> claims(ProportionalShares rule, Lineup lineup) {
        Function<Candidate, @Nullable Long> weights = rule.weights();
        List<Claim> claims = new ArrayList<>();
        for (int group = 0; group < lineup.groups().size(); group++) {
            for (Candidate candidate : lineup.groups().get(group)) {
                long weight = Objects.requireNonNull(weights.apply(candidate));
                claims.add(new Claim(candidate, weight, rule.minimum(candidate), group));
            }
        }
        return claims;
    }

    /** Shares among those that are left; tells whether all of them get enough, and lets the last leave otherwise. */
    private boolean settled() {
        List<Portion> portions = staying.stream().map(Claim::portion).toList();
        long most = 0;
        for (Claim claim : staying) {
            most += claim.weight() == 0 ? 0 : claim.candidate().payable().cents();
        }
        BoundedSplit split = rule.split().shareWithin(Euros.ofCents(Math.min(available, most)), portions);
        int last = -1;
        for (int i = 0; i < staying.size(); i++) {
            last = enough(i, split) ? last : staying.get(i).group();
        }
        shared = split;
        if (last >= 0) {
            leave(last, split);
        }
        return last < 0;
    }

    private boolean enough(int i, BoundedSplit split) {
        return split.parts().get(i).compareTo(staying.get(i).minimum()) >= 0;
    }

    private void leave(int group, BoundedSplit split) {
        List<Claim> left = new ArrayList<>();
        List<Claim> leaving = new ArrayList<>();
        List<Euros> shares = new ArrayList<>();
        for (int i = 0; i < staying.size(); i++) {
            Claim claim = staying.get(i);
            if (claim.group() == group && !enough(i, split)) {
                leaving.add(claim);
                shares.add(split.parts().get(i));
            } else {
                left.add(claim);
            }
        }
        departures.add(new Departure(leaving, shares));
        staying = left;
        shared = left.isEmpty() ? null : shared;
    }

    /** Returns who stays, in the declared order. */
    List<Claim> staying() {
        return staying;
    }

    /** Returns what those get that stay. */
    List<Euros> parts() {
        return shared == null ? List.of() : shared.parts();
    }

    /** Returns the last split, or null if nobody stays. */
    @Nullable
    BoundedSplit shared() {
        return shared;
    }

    /** Returns who left, the first to leave first. */
    List<Departure> departures() {
        return departures;
    }

    /** Returns what each candidate gets that stays. */
    Map<ProjectId, Euros> awards() {
        Map<ProjectId, Euros> awards = new HashMap<>();
        for (int i = 0; i < staying.size(); i++) {
            awards.put(staying.get(i).candidate().project(), parts().get(i));
        }
        return awards;
    }
}
