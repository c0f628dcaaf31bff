package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Spoils right plans in every way and expects each to be found. */
class AllocationCheckProperties {

    @Provide
    Arbitrary<AllocationProblem> problems() {
        return AllocationFixtures.problems(7);
    }

    @Provide
    Arbitrary<AllocationRule> rules() {
        return AllocationFixtures.rules();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void any_other_award_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll @IntRange(max = 6) int which,
            @ForAll @LongRange(min = -3, max = 13) long cents) {
        Assume.that(!problem.candidates().isEmpty());
        Map<ProjectId, Euros> awards = new HashMap<>();
        rule.allocate(problem).lines().forEach(line -> awards.put(line.project(), line.award()));
        assertThat(AllocationCheck.anomalies(problem, awards, rule)).isEmpty();
        ProjectId project =
                problem.candidates().get(which % problem.candidates().size()).project();
        Euros before = awards.put(project, Euros.ofCents(cents));
        assertThat(AllocationCheck.anomalies(problem, awards, rule).isEmpty())
                .isEqualTo(Euros.ofCents(cents).equals(before));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void any_swap_of_two_awards_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll @IntRange(max = 6) int one,
            @ForAll @IntRange(max = 6) int other) {
        Assume.that(!problem.candidates().isEmpty());
        Map<ProjectId, Euros> awards = new HashMap<>();
        rule.allocate(problem).lines().forEach(line -> awards.put(line.project(), line.award()));
        ProjectId first =
                problem.candidates().get(one % problem.candidates().size()).project();
        ProjectId second =
                problem.candidates().get(other % problem.candidates().size()).project();
        Euros kept = awards.get(first);
        Assume.that(!kept.equals(awards.get(second)));
        awards.put(first, awards.get(second));
        awards.put(second, kept);
        assertThat(AllocationCheck.anomalies(problem, awards, rule)).isNotEmpty();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void any_other_status_or_waiting_rank_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll @IntRange(max = 6) int which,
            @ForAll AllocationStatus status,
            @ForAll @IntRange(max = 3) int rank) {
        Allocation right = rule.allocate(problem);
        Assume.that(!right.lines().isEmpty());
        int index = which % right.lines().size();
        AllocationLine line = right.lines().get(index);
        AllocationLine spoilt = new AllocationLine(
                line.project(), status, line.award(), rank == 0 ? null : rank, line.reason(), line.margins());
        List<AllocationLine> lines = new ArrayList<>(right.lines());
        lines.set(index, spoilt);
        Allocation plan =
                new Allocation(right.rule(), right.balances(), lines, right.exhaustedOn(), right.optimality());
        assertThat(AllocationCheck.anomalies(problem, plan).isEmpty()).isEqualTo(spoilt.equals(line));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void missing_repeated_and_foreign_lines_and_wrong_sums_are_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll @IntRange(max = 3) int how) {
        Allocation right = rule.allocate(problem);
        Assume.that(!right.lines().isEmpty());
        AllocationLine line = right.lines().get(0);
        List<AllocationLine> lines = new ArrayList<>(right.lines());
        EnvelopeBalance balance = right.balances().get(0);
        Anomaly.Code expected = switch (how) {
            case 0 -> {
                lines.remove(0);
                yield Anomaly.Code.MISSING_LINE;
            }
            case 1 -> {
                lines.add(line);
                yield Anomaly.Code.REPEATED_LINE;
            }
            case 2 -> {
                lines.add(new AllocationLine(
                        ProjectId.of("X"), line.status(), Euros.ZERO, null, line.reason(), line.margins()));
                yield Anomaly.Code.STRANGER;
            }
            default -> {
                balance = new EnvelopeBalance(
                        balance.envelope(),
                        balance.available(),
                        balance.awarded(),
                        balance.remainder().plus(Euros.ofCents(1)));
                yield Anomaly.Code.WRONG_SUM;
            }
        };
        Allocation plan =
                new Allocation(right.rule(), List.of(balance), lines, right.exhaustedOn(), right.optimality());
        List<Anomaly> anomalies = AllocationCheck.anomalies(problem, plan);
        assertThat(anomalies).extracting(Anomaly::code).contains(expected);
        for (Anomaly anomaly : anomalies) {
            RoundTrips.assertTravels(anomaly, Anomaly.class);
            assertThat(anomaly.text(Locale.FRENCH)).isNotBlank().doesNotContain("?", "allocation.anomaly");
            assertThat(anomaly.text(Locale.ENGLISH)).isNotBlank().doesNotContain("?", "allocation.anomaly");
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void any_other_margin_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll @IntRange(min = -2, max = 2) int by) {
        Allocation right = rule.allocate(problem);
        List<AllocationLine> short_ = right.lines().stream()
                .filter(line -> line.margins().shortfall() != null)
                .toList();
        Assume.that(by != 0 && !short_.isEmpty());
        AllocationLine line = short_.get(0);
        Shortfall shortfall = line.margins().shortfall();
        Euros missing = shortfall.missing().plus(Euros.ofCents(by));
        Assume.that(missing.positive());
        Margins spoilt = new Margins(null, new Shortfall(shortfall.envelope(), missing), null);
        Allocation plan = new Allocation(
                right.rule(),
                right.balances(),
                List.of(new AllocationLine(
                        line.project(), line.status(), line.award(), line.waitingRank(), line.reason(), spoilt)),
                right.exhaustedOn(),
                right.optimality());
        List<Anomaly> found = AllocationCheck.marginAnomalies(problem, plan);
        // Under SKIP there may be a second envelope size at which the candidate is paid anew; it is then as true a
        // statement of its own.
        if (rule.whenShort() != WhenShort.SKIP) {
            assertThat(found).extracting(Anomaly::code).containsExactly(Anomaly.Code.WRONG_MARGIN);
        }
    }
}
