package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out again what a proportional rule gives, for {@link AllocationCheck}. It shares no code with the allocation:
 * minima and order are worked out anew, and {@link NaiveShares} shares in another way.
 */
final class ShareCheck {

    /** A candidate that takes part; groups that the order leaves equal have one number. */
    private record Part(Candidate candidate, BigInteger weight, BigInteger cap, BigInteger minimum, int group) {}

    private final AllocationProblem problem;
    private final ProportionalShares rule;
    private final Map<ProjectId, AllocationStatus> expected = new HashMap<>();
    private final Map<ProjectId, Euros> due = new HashMap<>();
    private final Map<ProjectId, Integer> waitingRanks = new HashMap<>();

    ShareCheck(AllocationProblem problem, ProportionalShares rule) {
        this.problem = problem;
        this.rule = rule;
        List<Part> parts = new ArrayList<>();
        int group = 0;
        for (List<Candidate> equals : groups(placed(), 0)) {
            for (Candidate candidate : equals) {
                parts.add(part(candidate, group));
            }
            group++;
        }
        work(parts);
    }

    void awards(Map<ProjectId, Euros> awards, AllocationCheck.Findings findings) {
        for (Candidate candidate : problem.candidates()) {
            Euros found = awards.getOrDefault(candidate.project(), Euros.ZERO);
            Euros right = due.getOrDefault(candidate.project(), Euros.ZERO);
            if (!found.equals(right)) {
                findings.add(Anomaly.Code.WRONG_AWARD, candidate.project(), "award", found, "expected", right);
            }
        }
    }

    void lines(Allocation allocation, Map<ProjectId, AllocationLine> lines, AllocationCheck.Findings findings) {
        lines.forEach((project, line) -> {
            AllocationStatus status = Objects.requireNonNull(expected.get(project));
            if (line.status() != status) {
                findings.add(
                        Anomaly.Code.WRONG_STATUS,
                        project,
                        "status",
                        line.status().term(),
                        "expected",
                        status.term());
            } else if (!Objects.equals(line.waitingRank(), waitingRanks.get(project))) {
                findings.add(Anomaly.Code.WRONG_WAITING_RANK, project, "rank", String.valueOf(line.waitingRank()));
            }
        });
        if (allocation.exhaustedOn() != null) {
            findings.add(Anomaly.Code.WRONG_EXHAUSTION, null, "day", allocation.exhaustedOn(), "expected", "null");
        }
    }

    // ---- who takes part, and in which order ----

    private List<Candidate> placed() {
        List<Candidate> placed = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            AllocationStatus status = apart(candidate);
            if (status == null) {
                placed.add(candidate);
            } else {
                expected.put(candidate.project(), status);
            }
        }
        return placed;
    }

    private @Nullable AllocationStatus apart(Candidate candidate) {
        Long threshold = problem.thresholdThousandths();
        Long points = candidate.pointThousandths();
        if (threshold != null && points != null && points < threshold) {
            return AllocationStatus.BELOW_THRESHOLD;
        }
        long most = cap(candidate);
        boolean tooLow = most == 0
                || (candidate.viableMinimum() != null
                        && most < candidate.viableMinimum().cents());
        if (tooLow) {
            return AllocationStatus.CEILING_TOO_LOW;
        }
        return weight(candidate) == null || (threshold != null && points == null) ? AllocationStatus.UNPLACED : null;
    }

    private static long cap(Candidate candidate) {
        Euros ceiling = candidate.ceiling();
        return Math.min(candidate.request().cents(), ceiling == null ? Long.MAX_VALUE : ceiling.cents());
    }

    private @Nullable Long weight(Candidate candidate) {
        if (rule.basis() == ShareBasis.KEY) {
            for (ShareKey key : rule.keys()) {
                if (key.project().equals(candidate.project())) {
                    return key.weight();
                }
            }
            return null;
        }
        return rule.basis() == ShareBasis.POINTS
                ? candidate.pointThousandths()
                : Long.valueOf(candidate.request().cents());
    }

    private Part part(Candidate candidate, int group) {
        BigInteger cap = BigInteger.valueOf(cap(candidate));
        Euros stated = candidate.viableMinimum();
        Rate part = rule.unstatedMinimum();
        BigInteger minimum = cap;
        if (stated != null) {
            minimum = BigInteger.valueOf(stated.cents());
        } else if (part != null) {
            BigInteger[] exact = cap.multiply(BigInteger.valueOf(part.numerator()))
                    .divideAndRemainder(BigInteger.valueOf(part.denominator()));
            minimum = exact[0].add(BigInteger.valueOf(exact[1].signum()));
        }
        BigInteger weight = BigInteger.valueOf(Objects.requireNonNull(weight(candidate)));
        return new Part(candidate, weight, cap, minimum, group);
    }

    /** Refines a group of equals by one priority after the other, as long as all of them have the fact. */
    private List<List<Candidate>> groups(List<Candidate> equals, int from) {
        if (equals.size() < 2
                || from == rule.order().size()
                || !told(equals, rule.order().get(from))) {
            TreeMap<ProjectId, Candidate> sorted = new TreeMap<>();
            equals.forEach(candidate -> sorted.put(candidate.project(), candidate));
            return List.of(List.copyOf(sorted.values()));
        }
        Function<Candidate, Comparable<?>> key = key(rule.order().get(from));
        TreeMap<Comparable<?>, List<Candidate>> parts = new TreeMap<>();
        equals.forEach(candidate -> parts.computeIfAbsent(key.apply(candidate), any -> new ArrayList<>())
                .add(candidate));
        List<List<Candidate>> groups = new ArrayList<>();
        parts.values().forEach(part -> groups.addAll(groups(part, from + 1)));
        return groups;
    }

    private static boolean told(List<Candidate> candidates, Priority priority) {
        return candidates.stream().allMatch(candidate -> switch (priority) {
            case RANK -> candidate.rank() != null;
            case POINTS -> candidate.pointThousandths() != null;
            case FILED_ON -> candidate.filedOn() != null;
            case IDENTIFIER -> true;
        });
    }

    private static Function<Candidate, Comparable<?>> key(Priority priority) {
        return candidate -> switch (priority) {
            case RANK -> Objects.requireNonNull(candidate.rank());
            case POINTS -> -Objects.requireNonNull(candidate.pointThousandths());
            case FILED_ON -> Objects.requireNonNull(candidate.filedOn());
            case IDENTIFIER -> candidate.project();
        };
    }

    // ---- the rounds ----

    private void work(List<Part> taking) {
        List<Part> parts = new ArrayList<>(taking);
        List<List<Part>> leaving = new ArrayList<>();
        List<BigInteger> shares = shares(parts);
        for (int last = last(parts, shares); last >= 0; last = last(parts, shares)) {
            List<Part> together = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).group() == last
                        && shares.get(i).compareTo(parts.get(i).minimum()) < 0) {
                    together.add(parts.get(i));
                }
            }
            leaving.add(0, together);
            parts.removeAll(together);
            shares = shares(parts);
        }
        leaving.forEach(this::wait);
        List<Part> nothing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (shares.get(i).signum() == 0) {
                nothing.add(part);
            } else {
                boolean full = shares.get(i).equals(part.cap());
                expected.put(
                        part.candidate().project(), full ? AllocationStatus.FUNDED : AllocationStatus.PARTLY_FUNDED);
                due.put(part.candidate().project(), Euros.ofCents(shares.get(i).longValueExact()));
            }
        }
        wait(nothing);
    }

    private void wait(List<Part> together) {
        int rank = waitingRanks.size() + 1;
        for (Part part : together) {
            expected.put(part.candidate().project(), AllocationStatus.WAITING);
            waitingRanks.put(part.candidate().project(), rank);
        }
    }

    private static int last(List<Part> parts, List<BigInteger> shares) {
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean below = shares.get(i).compareTo(parts.get(i).minimum()) < 0;
            last = below ? Math.max(last, parts.get(i).group()) : last;
        }
        return last;
    }

    private List<BigInteger> shares(List<Part> parts) {
        return new NaiveShares(
                        parts.stream().map(Part::weight).toList(),
                        parts.stream().map(Part::cap).toList())
                .of(BigInteger.valueOf(problem.available().cents()), rule.split());
    }
}
