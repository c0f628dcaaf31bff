package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out again what a rule gives, for {@link AllocationCheck}. It shares no code with the allocation: the order
 * comes from written keys instead of comparators, and what is left at a candidate's turn is counted from the awards
 * of the plan.
 */
final class RuleCheck {

    private final AllocationProblem problem;
    private final AllocationRule rule;
    private final Map<ProjectId, Euros> awards;
    private final Map<ProjectId, AllocationStatus> expected = new HashMap<>();
    private final Map<ProjectId, Euros> due = new HashMap<>();
    private final Map<ProjectId, Integer> waitingRanks = new HashMap<>();
    private final @Nullable Optimality claim;
    private @Nullable LocalDate exhaustedOn;
    private @Nullable ChoiceCheck choice;

    RuleCheck(
            AllocationProblem problem, AllocationRule rule, Map<ProjectId, Euros> awards, @Nullable Optimality claim) {
        this.problem = problem;
        this.rule = rule;
        this.awards = awards;
        this.claim = claim;
        work();
    }

    void awards(AllocationCheck.Findings findings) {
        for (Candidate candidate : problem.candidates()) {
            ProjectId project = candidate.project();
            Euros found = awards.getOrDefault(project, Euros.ZERO);
            Euros right = Objects.requireNonNull(due.get(project));
            AllocationStatus status = Objects.requireNonNull(expected.get(project));
            if (found.equals(right)) {
                continue;
            }
            boolean tie = status == AllocationStatus.TIED || status == AllocationStatus.BEHIND_TIE;
            findings.add(
                    tie ? Anomaly.Code.TIE_BROKEN : Anomaly.Code.WRONG_AWARD,
                    project,
                    "award",
                    found,
                    "expected",
                    right);
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
        optimality(findings);
        if (!Objects.equals(allocation.exhaustedOn(), exhaustedOn)) {
            findings.add(
                    Anomaly.Code.WRONG_EXHAUSTION,
                    null,
                    "day",
                    String.valueOf(allocation.exhaustedOn()),
                    "expected",
                    String.valueOf(exhaustedOn));
        }
    }

    private void optimality(AllocationCheck.Findings findings) {
        if (choice != null && rule instanceof MostPoints) {
            choice.sought(claim, findings);
        } else if (choice != null) {
            choice.notSought(claim, findings);
        }
    }

    // ---- the order ----

    /** Writes each key of a candidate as a number, smaller first; null where the fact is missing. */
    private List<Function<Candidate, @Nullable Long>> keys() {
        List<ProjectId> ids =
                problem.candidates().stream().map(Candidate::project).sorted().toList();
        Map<ProjectId, Long> places = new HashMap<>();
        ids.forEach(id -> places.put(id, (long) places.size()));
        List<Function<Candidate, @Nullable Long>> keys = new ArrayList<>();
        if (rule instanceof FirstCome firstCome) {
            keys.add(candidate -> wave(firstCome, candidate));
        }
        if (rule instanceof BestPerEuro) {
            Map<ProjectId, Long> ratios = ratios();
            keys.add(candidate -> ratios.get(candidate.project()));
        }
        order().forEach(priority -> keys.add(candidate -> number(priority, candidate, places)));
        return keys;
    }

    private List<Priority> order() {
        if (rule instanceof FirstCome firstCome) {
            return firstCome.within();
        }
        if (rule instanceof BestPerEuro best) {
            return best.ties();
        }
        return rule instanceof MostPoints most ? most.order() : ((RankOrder) rule).order();
    }

    /** Numbers the different ratios of points to cents, the largest first. */
    private Map<ProjectId, Long> ratios() {
        List<Candidate> known = problem.candidates().stream()
                .filter(candidate -> candidate.pointThousandths() != null && cents(candidate) > 0)
                .sorted((one, other) -> product(other, one).compareTo(product(one, other)))
                .toList();
        Map<ProjectId, Long> ratios = new HashMap<>();
        long number = 0;
        for (int i = 0; i < known.size(); i++) {
            boolean same =
                    i > 0 && product(known.get(i - 1), known.get(i)).equals(product(known.get(i), known.get(i - 1)));
            number += same ? 0 : 1;
            ratios.put(known.get(i).project(), number);
        }
        return ratios;
    }

    private static BigInteger product(Candidate points, Candidate cents) {
        return BigInteger.valueOf(Objects.requireNonNull(points.pointThousandths()))
                .multiply(BigInteger.valueOf(cents(cents)));
    }

    private static @Nullable Long number(Priority priority, Candidate candidate, Map<ProjectId, Long> places) {
        return switch (priority) {
            case RANK -> candidate.rank() == null ? null : (long) candidate.rank();
            case POINTS -> candidate.pointThousandths() == null ? null : -candidate.pointThousandths();
            case FILED_ON ->
                candidate.filedOn() == null ? null : candidate.filedOn().toEpochDay();
            case IDENTIFIER -> places.get(candidate.project());
        };
    }

    private static @Nullable Long wave(FirstCome rule, Candidate candidate) {
        LocalDate filedOn = candidate.filedOn();
        if (filedOn == null) {
            return null;
        }
        for (LocalDate closing : rule.closings()) {
            if (filedOn.compareTo(closing) <= 0) {
                return closing.toEpochDay();
            }
        }
        return rule.closings().isEmpty() ? filedOn.toEpochDay() : Long.MAX_VALUE;
    }

    /** Puts candidates into groups of equals by refining all groups one key at a time. */
    private List<List<Candidate>> groups(List<Candidate> placed, List<Function<Candidate, @Nullable Long>> keys) {
        List<List<Candidate>> groups = new ArrayList<>();
        groups.add(placed);
        List<List<Candidate>> open = groups;
        Set<List<Candidate>> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Function<Candidate, @Nullable Long> key : keys) {
            List<List<Candidate>> refined = new ArrayList<>();
            for (List<Candidate> group : open) {
                if (closed.contains(group) || group.stream().anyMatch(candidate -> key.apply(candidate) == null)) {
                    closed.add(group);
                    refined.add(group);
                } else {
                    TreeMap<Long, List<Candidate>> parts = new TreeMap<>();
                    for (Candidate candidate : group) {
                        parts.computeIfAbsent(Objects.requireNonNull(key.apply(candidate)), k -> new ArrayList<>())
                                .add(candidate);
                    }
                    refined.addAll(parts.values());
                }
            }
            open = refined;
        }
        return open;
    }

    // ---- the turns ----

    private void work() {
        List<Function<Candidate, @Nullable Long>> keys = keys();
        List<Candidate> placed = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            AllocationStatus status =
                    apart(candidate, rule instanceof MostPoints ? Candidate::pointThousandths : keys.get(0));
            if (status == null) {
                placed.add(candidate);
            } else {
                expect(candidate, status, Euros.ZERO);
            }
        }
        if (rule instanceof MostPoints) {
            choose(placed, keys);
        } else {
            choice = rule instanceof BestPerEuro ? new ChoiceCheck(placed, awards, problem.available()) : null;
            walk(groups(placed, keys), keys.get(0));
        }
    }

    private void choose(List<Candidate> placed, List<Function<Candidate, @Nullable Long>> keys) {
        List<Candidate> inOrder = new ArrayList<>(placed);
        for (int i = keys.size() - 1; i >= 0; i--) {
            Function<Candidate, @Nullable Long> key = keys.get(i);
            inOrder.sort(Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        ChoiceCheck check = new ChoiceCheck(inOrder, awards, problem.available());
        check.search(problem.available());
        for (Candidate candidate : inOrder) {
            boolean funded = check.funded(candidate, claim);
            expect(
                    candidate,
                    funded ? AllocationStatus.FUNDED : AllocationStatus.NOT_CHOSEN,
                    funded ? candidate.payable() : Euros.ZERO);
        }
        choice = check;
    }

    private @Nullable AllocationStatus apart(Candidate candidate, Function<Candidate, @Nullable Long> first) {
        Long threshold = problem.thresholdThousandths();
        Long points = candidate.pointThousandths();
        Long place = first.apply(candidate);
        long most = Math.min(
                candidate.request().cents(),
                candidate.ceiling() == null
                        ? Long.MAX_VALUE
                        : candidate.ceiling().cents());
        long least = candidate.viableMinimum() == null
                ? 1
                : Math.max(1, candidate.viableMinimum().cents());
        if (threshold != null && points != null && points < threshold) {
            return AllocationStatus.BELOW_THRESHOLD;
        } else if (rule instanceof FirstCome && Objects.equals(place, Long.MAX_VALUE)) {
            return AllocationStatus.OUT_OF_TIME;
        } else if (most < least) {
            return AllocationStatus.CEILING_TOO_LOW;
        }
        return place == null || (threshold != null && points == null) ? AllocationStatus.UNPLACED : null;
    }

    private void walk(List<List<Candidate>> groups, Function<Candidate, @Nullable Long> first) {
        long left = problem.available().cents();
        AllocationStatus rest = null;
        @Nullable LocalDate last = null;
        for (List<Candidate> group : groups) {
            if (group.isEmpty()) {
                continue;
            }
            int waitingBefore = waitingRanks.size();
            rest = rest == null ? turn(group, left) : repeat(group, rest);
            for (Candidate candidate : group) {
                if (expected.get(candidate.project()) == AllocationStatus.WAITING) {
                    waitingRanks.put(candidate.project(), waitingBefore + 1);
                }
                left -= awards.getOrDefault(candidate.project(), Euros.ZERO).cents();
            }
            last = rule instanceof FirstCome
                    ? LocalDate.ofEpochDay(Objects.requireNonNull(first.apply(group.get(0))))
                    : null;
            boolean short_ =
                    group.stream().anyMatch(candidate -> expected.get(candidate.project()) != AllocationStatus.FUNDED);
            exhaustedOn = exhaustedOn == null && short_ ? last : exhaustedOn;
        }
        exhaustedOn = exhaustedOn == null && left == 0 ? last : exhaustedOn;
    }

    private AllocationStatus repeat(List<Candidate> group, AllocationStatus status) {
        group.forEach(candidate -> expect(candidate, status, Euros.ZERO));
        return status;
    }

    /** Says what a group gets of what is left, and returns what all behind it get if the turns end here. */
    private @Nullable AllocationStatus turn(List<Candidate> group, long left) {
        List<Candidate> payable = rule.whenShort() == WhenShort.SKIP
                ? group.stream().filter(candidate -> cents(candidate) <= left).toList()
                : group;
        long asked = payable.stream().mapToLong(RuleCheck::cents).sum();
        if (asked <= left) {
            group.forEach(candidate -> expectNothing(candidate, AllocationStatus.WAITING));
            payable.forEach(candidate -> expect(candidate, AllocationStatus.FUNDED, candidate.payable()));
            return null;
        }
        boolean someCouldBePaid =
                group.stream().anyMatch(candidate -> cents(candidate) <= left || cut(candidate, left));
        if (!someCouldBePaid) {
            return repeat(group, AllocationStatus.WAITING);
        }
        if (group.size() == 1) {
            expect(group.get(0), AllocationStatus.PARTLY_FUNDED, Euros.ofCents(left));
            return AllocationStatus.WAITING;
        }
        repeat(group, AllocationStatus.TIED);
        return AllocationStatus.BEHIND_TIE;
    }

    private boolean cut(Candidate candidate, long left) {
        return rule.whenShort() == WhenShort.PARTIAL
                && candidate.viableMinimum() != null
                && left > 0
                && left >= candidate.viableMinimum().cents();
    }

    private static long cents(Candidate candidate) {
        return candidate.payable().cents();
    }

    private void expectNothing(Candidate candidate, AllocationStatus status) {
        expect(candidate, status, Euros.ZERO);
    }

    private void expect(Candidate candidate, AllocationStatus status, Euros award) {
        expected.put(candidate.project(), status);
        due.put(candidate.project(), award);
    }
}
