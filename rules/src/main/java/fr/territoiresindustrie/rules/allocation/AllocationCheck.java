package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks a plan without trusting whoever made it.
 *
 * <p>Feasibility is checked from the problem alone: one line for each candidate, awards within bounds and within the
 * envelope, sums that add up. A declared rule is checked by going through the candidates once more, with code that
 * shares nothing with the one that allocates: for each of them, seeing what those before it got in the plan, is its
 * award the one that the rule gives? Plans made by hand, or by other programs, are checked in the same way.
 *
 * <p>An anomaly is data. None means that the plan is feasible and follows the rule.
 */
public final class AllocationCheck {

    private AllocationCheck() {}

    /**
     * Checks an allocation: its feasibility, and its rule if it declares one. Its margins are checked apart, by
     * {@link #marginAnomalies}.
     *
     * @param problem the envelope and the candidates
     * @param allocation the plan
     * @return what is wrong; empty if nothing is
     */
    public static List<Anomaly> anomalies(AllocationProblem problem, Allocation allocation) {
        Findings findings = new Findings();
        Map<ProjectId, AllocationLine> lines = linesOf(problem, allocation, findings);
        Map<ProjectId, Euros> awards = new TreeMap<>();
        lines.forEach((project, line) -> awards.put(project, line.award()));
        feasibility(problem, awards, findings);
        sums(problem, allocation, findings);
        if (allocation.rule() instanceof ProportionalShares shares) {
            ShareCheck check = new ShareCheck(problem, shares);
            check.awards(awards, findings);
            check.lines(allocation, lines, findings);
            return findings.list();
        }
        if (allocation.rule() == null) {
            statuses(problem, lines, findings);
        } else {
            RuleCheck check = new RuleCheck(problem, allocation.rule(), awards, allocation.optimality());
            check.awards(findings);
            check.lines(allocation, lines, findings);
        }
        return findings.list();
    }

    /**
     * Checks awards, for example of a plan made by hand, against a rule.
     *
     * @param problem the envelope and the candidates
     * @param awards what each candidate gets; a candidate that is not named gets nothing
     * @param rule the rule that they are said to follow, or null to check their feasibility only
     * @return what is wrong; empty if nothing is
     */
    public static List<Anomaly> anomalies(
            AllocationProblem problem, Map<ProjectId, Euros> awards, @Nullable AllocationRule rule) {
        Findings findings = new Findings();
        Map<ProjectId, Candidate> candidates = candidatesOf(problem);
        new TreeMap<>(awards).forEach((project, award) -> {
            if (!candidates.containsKey(project)) {
                findings.add(Anomaly.Code.STRANGER, project);
            }
        });
        Map<ProjectId, Euros> all = new TreeMap<>();
        candidates.keySet().forEach(project -> all.put(project, awards.getOrDefault(project, Euros.ZERO)));
        feasibility(problem, all, findings);
        if (rule instanceof ProportionalShares shares) {
            new ShareCheck(problem, shares).awards(all, findings);
            return findings.list();
        }
        if (rule != null) {
            new RuleCheck(problem, rule, all, null).awards(findings);
        }
        return findings.list();
    }

    /**
     * Checks the margins of an allocation that declares its rule, by running the rule again with each margin and with
     * one unit less. That is thorough and takes its time: six runs for each line.
     *
     * @param problem the envelope and the candidates
     * @param allocation the plan
     * @return what is wrong; empty if nothing is, or if there is no declared rule
     */
    public static List<Anomaly> marginAnomalies(AllocationProblem problem, Allocation allocation) {
        Findings findings = new Findings();
        AllocationRule rule = allocation.rule();
        if (rule != null) {
            MarginCheck check = new MarginCheck(problem, rule);
            allocation.lines().forEach(line -> check.check(line, findings));
        }
        return findings.list();
    }

    private static Map<ProjectId, Candidate> candidatesOf(AllocationProblem problem) {
        Map<ProjectId, Candidate> candidates = new TreeMap<>();
        problem.candidates().forEach(candidate -> candidates.put(candidate.project(), candidate));
        return candidates;
    }

    private static Map<ProjectId, AllocationLine> linesOf(
            AllocationProblem problem, Allocation allocation, Findings findings) {
        Map<ProjectId, Candidate> candidates = candidatesOf(problem);
        Map<ProjectId, AllocationLine> lines = new TreeMap<>();
        for (AllocationLine line : allocation.lines()) {
            if (!candidates.containsKey(line.project())) {
                findings.add(Anomaly.Code.STRANGER, line.project());
            } else if (lines.putIfAbsent(line.project(), line) != null) {
                findings.add(Anomaly.Code.REPEATED_LINE, line.project());
            }
        }
        for (ProjectId project : candidates.keySet()) {
            if (!lines.containsKey(project)) {
                findings.add(Anomaly.Code.MISSING_LINE, project);
            }
        }
        return lines;
    }

    private static void feasibility(AllocationProblem problem, Map<ProjectId, Euros> awards, Findings findings) {
        BigInteger total = BigInteger.ZERO;
        for (Candidate candidate : problem.candidates()) {
            Euros award = awards.getOrDefault(candidate.project(), Euros.ZERO);
            total = total.add(BigInteger.valueOf(award.cents()));
            bounds(candidate, award, findings);
            boolean paid = award.positive();
            if (paid && !reaches(candidate, problem.thresholdThousandths())) {
                findings.add(Anomaly.Code.THRESHOLD_IGNORED, candidate.project(), "award", award);
            }
        }
        BigInteger available = BigInteger.valueOf(problem.available().cents());
        if (total.compareTo(available) > 0) {
            findings.add(
                    Anomaly.Code.OVERSPENT, null, "available", problem.available(), "excess", euros(total, available));
        }
    }

    private static Object euros(BigInteger total, BigInteger available) {
        BigInteger excess = total.subtract(available);
        return excess.bitLength() < Long.SIZE ? Euros.ofCents(excess.longValueExact()) : excess + " c";
    }

    private static void bounds(Candidate candidate, Euros award, Findings findings) {
        if (award.negative()) {
            findings.add(Anomaly.Code.NEGATIVE_AWARD, candidate.project(), "award", award);
        } else if (award.compareTo(candidate.payable()) > 0) {
            findings.add(
                    Anomaly.Code.ABOVE_PAYABLE, candidate.project(), "award", award, "payable", candidate.payable());
        } else if (award.positive()
                && candidate.viableMinimum() != null
                && award.compareTo(candidate.viableMinimum()) < 0) {
            findings.add(
                    Anomaly.Code.BELOW_MINIMUM,
                    candidate.project(),
                    "award",
                    award,
                    "minimum",
                    candidate.viableMinimum());
        }
    }

    private static boolean reaches(Candidate candidate, @Nullable Long threshold) {
        Long points = candidate.pointThousandths();
        return threshold == null || (points != null && points >= threshold);
    }

    private static void sums(AllocationProblem problem, Allocation allocation, Findings findings) {
        BigInteger total = allocation.lines().stream()
                .map(line -> BigInteger.valueOf(line.award().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        EnvelopeBalance balance = allocation.balances().get(0);
        boolean right = balance.envelope().equals(problem.envelope().id())
                && balance.available().equals(problem.available())
                && total.equals(BigInteger.valueOf(balance.awarded().cents()))
                && total.add(BigInteger.valueOf(balance.remainder().cents()))
                        .equals(BigInteger.valueOf(balance.available().cents()));
        if (!right) {
            findings.add(
                    Anomaly.Code.WRONG_SUM,
                    null,
                    "available",
                    balance.available(),
                    "awarded",
                    balance.awarded(),
                    "remainder",
                    balance.remainder());
        }
    }

    /** Without a rule, a status must at least fit the award. */
    private static void statuses(AllocationProblem problem, Map<ProjectId, AllocationLine> lines, Findings findings) {
        Map<ProjectId, Candidate> candidates = new HashMap<>(candidatesOf(problem));
        lines.forEach((project, line) -> {
            Candidate candidate = Objects.requireNonNull(candidates.get(project));
            AllocationStatus fitting =
                    line.award().equals(candidate.payable()) ? AllocationStatus.FUNDED : AllocationStatus.PARTLY_FUNDED;
            boolean paid = line.status() == AllocationStatus.FUNDED || line.status() == AllocationStatus.PARTLY_FUNDED;
            if (line.award().positive() ? line.status() != fitting : paid) {
                Reason reason = Reason.of("allocation.anomaly.status-and-award")
                        .with("status", line.status().term())
                        .with("award", line.award());
                findings.list.add(new Anomaly(Anomaly.Code.WRONG_STATUS, project, reason));
            }
        });
    }

    /** Collects anomalies. */
    static final class Findings {

        private final List<Anomaly> list = new ArrayList<>();

        /** Adds an anomaly; the arguments of its reason are names, each followed by its value. */
        void add(Anomaly.Code code, @Nullable ProjectId project, Object... namesAndValues) {
            Reason reason = code.reason();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                reason = reason.with((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            list.add(new Anomaly(code, project, reason));
        }

        List<Anomaly> list() {
            return List.copyOf(list);
        }
    }
}
