package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves candidates in turn and writes down who gets what. */
final class InTurn {

    private final AllocationRule rule;
    private final AllocationProblem problem;
    private final Lineup lineup;
    private final List<Turn> turns;
    private final Reasons reasons;
    private final MarginFinder margins;

    InTurn(AllocationRule rule, AllocationProblem problem, Lineup lineup) {
        this.rule = rule;
        this.problem = problem;
        this.lineup = lineup;
        this.turns = serve(lineup.groups(), problem.available(), rule.whenShort());
        this.reasons = new Reasons(problem, lineup);
        this.margins = new MarginFinder(problem, lineup, turns, rule.whenShort());
    }

    private static List<Turn> serve(List<List<Candidate>> groups, Euros available, WhenShort whenShort) {
        List<Turn> turns = new ArrayList<>(groups.size());
        Turn.State state = new Turn.State(available.cents(), Turn.Phase.OPEN);
        for (List<Candidate> group : groups) {
            Turn turn = Turn.of(group, state, whenShort);
            turns.add(turn);
            state = turn.after();
        }
        return turns;
    }

    Allocation allocation() {
        return allocation(null);
    }

    /**
     * Writes down the allocation.
     *
     * @param dayOf the day that stands for a turn, if the rule goes by dates
     */
    Allocation allocation(@Nullable Function<Candidate, LocalDate> dayOf) {
        List<AllocationLine> lines = new ArrayList<>(problem.candidates().size());
        int waiting = 0;
        for (int i = 0; i < turns.size(); i++) {
            int rank = waiting + 1;
            for (int member = 0; member < turns.get(i).members().size(); member++) {
                AllocationLine line = line(i, member, rank);
                lines.add(line);
                waiting += line.waitingRank() == null ? 0 : 1;
            }
        }
        lines.addAll(excluded());
        Euros awarded = Euros.sum(lines.stream().map(AllocationLine::award).toList());
        EnvelopeBalance balance = new EnvelopeBalance(
                problem.envelope().id(),
                problem.available(),
                awarded,
                problem.available().minus(awarded));
        return new Allocation(
                rule, List.of(balance), lines, dayOf == null ? null : exhaustedOn(dayOf, balance.remainder()));
    }

    private AllocationLine line(int index, int member, int rank) {
        Turn turn = turns.get(index);
        Candidate candidate = turn.members().get(member);
        AllocationStatus status = turn.statuses().get(member);
        return new AllocationLine(
                candidate.project(),
                status,
                turn.award(member),
                status == AllocationStatus.WAITING ? rank : null,
                reasons.of(candidate, status, turn),
                status == AllocationStatus.FUNDED ? Margins.NONE : margins.of(index, candidate));
    }

    private List<AllocationLine> excluded() {
        Map<ProjectId, Candidate> candidates =
                problem.candidates().stream().collect(Collectors.toMap(Candidate::project, candidate -> candidate));
        return lineup.excluded().entrySet().stream()
                .map(entry -> excluded(candidates.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private AllocationLine excluded(Candidate candidate, AllocationStatus status) {
        return new AllocationLine(
                candidate.project(),
                status,
                Euros.ZERO,
                null,
                reasons.of(candidate, status),
                status == AllocationStatus.BELOW_THRESHOLD ? margins.belowThreshold(candidate) : Margins.NONE);
    }

    private @Nullable LocalDate exhaustedOn(Function<Candidate, LocalDate> dayOf, Euros remainder) {
        for (Turn turn : turns) {
            if (turn.statuses().stream().anyMatch(status -> status != AllocationStatus.FUNDED)) {
                return dayOf.apply(turn.members().get(0));
            }
        }
        boolean allGone = !turns.isEmpty() && !remainder.positive();
        return allGone ? dayOf.apply(turns.get(turns.size() - 1).members().get(0)) : null;
    }
}
