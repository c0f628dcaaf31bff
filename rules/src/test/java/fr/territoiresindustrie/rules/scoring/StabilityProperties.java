package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sides, margins and moves against scoring and ranking again. */
class StabilityProperties {

    private static final RankingRule<Dossier> BY_COST =
            RankingRule.<Dossier>byScore().then(TieBreak.lowest(Dossier.COST));
    private static final RankingRule<Dossier> TOTAL = BY_COST.then(TieBreak.identifier());

    private static Dossier dossier(int place, Integer jobs, Boolean labelled, String kind, Integer cost) {
        return new Dossier("P-" + place, jobs, labelled, cost == null ? null : Euros.of(cost), kind, null);
    }

    @Provide
    Arbitrary<Dossier> known() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(true, false),
                        Arbitraries.of("extension", "creation"),
                        Arbitraries.integers().between(1, 3))
                .as((jobs, labelled, kind, cost) -> dossier(0, jobs, labelled, kind, cost));
    }

    @Provide
    Arbitrary<List<Dossier>> knownLists() {
        return known().list().ofMaxSize(7).map(StabilityProperties::named);
    }

    @Provide
    Arbitrary<List<Dossier>> lists() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8).injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.of("extension", "creation"),
                        Arbitraries.integers().between(1, 3).injectNull(0.2))
                .as((jobs, labelled, kind, cost) -> dossier(0, jobs, labelled, kind, cost))
                .list()
                .ofMaxSize(6)
                .map(StabilityProperties::named);
    }

    private static List<Dossier> named(List<Dossier> dossiers) {
        List<Dossier> named = new ArrayList<>();
        for (Dossier one : dossiers) {
            named.add(new Dossier(
                    "P-" + named.size(), one.jobs(), one.labelled(), one.cost(), one.kind(), one.filedOn()));
        }
        return named;
    }

    private static List<Scored<Dossier>> scored(List<Dossier> dossiers, ScoringGrid<Dossier> grid) {
        return dossiers.stream()
                .map(one -> new Scored<>(ProjectId.of(one.name()), one, grid.score(one, CONTEXT)))
                .toList();
    }

    /** By the ranks that the rule gives, for scores that are known. */
    private static Map<ProjectId, CutLine.Side> byRanks(Ranking ranking, int count) {
        Map<ProjectId, CutLine.Side> sides = new TreeMap<>();
        for (Ranking.Place place : ranking.places()) {
            int last = place.rank() + place.tiedWith().size();
            sides.put(
                    place.project(),
                    last <= count
                            ? CutLine.Side.ABOVE
                            : place.rank() > count ? CutLine.Side.BELOW : CutLine.Side.UNDECIDED);
        }
        return sides;
    }

    @Property(tries = 300)
    void sides_by_number_are_those_of_the_ranks(
            @ForAll("knownLists") List<Dossier> dossiers, @ForAll @IntRange(max = 8) int count) {
        List<Scored<Dossier>> scored = scored(dossiers, Dossier.grid());
        for (RankingRule<Dossier> rule : List.of(RankingRule.<Dossier>byScore(), BY_COST, TOTAL)) {
            assertThat(CutLine.<Dossier>first(count).sides(scored, rule, CONTEXT))
                    .isEqualTo(byRanks(rule.rank(scored, CONTEXT), count));
        }
    }

    @Property(tries = 300)
    void sides_by_money_are_those_of_adding_up(
            @ForAll("knownLists") List<Dossier> dossiers, @ForAll @IntRange(max = 12) int money) {
        List<Scored<Dossier>> scored = scored(dossiers, Dossier.grid());
        Map<ProjectId, Dossier> subjects = new HashMap<>();
        dossiers.forEach(one -> subjects.put(ProjectId.of(one.name()), one));
        Map<ProjectId, CutLine.Side> expected = new TreeMap<>();
        long spent = 0;
        boolean over = false;
        for (Ranking.Place place : TOTAL.rank(scored, CONTEXT).places()) {
            spent += subjects.get(place.project()).cost().cents();
            over |= spent > money * 100L;
            expected.put(place.project(), over ? CutLine.Side.BELOW : CutLine.Side.ABOVE);
        }
        assertThat(CutLine.within(Euros.of(money), Dossier.COST).sides(scored, TOTAL, CONTEXT))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void a_side_that_is_told_stays_in_every_completion(
            @ForAll("lists") List<Dossier> dossiers,
            @ForAll("known") Dossier facts,
            @ForAll boolean costs,
            @ForAll @IntRange(max = 7) int count,
            @ForAll @IntRange(max = 3) int kind) {
        CutLine<Dossier> line = switch (kind) {
            case 0 -> CutLine.first(count);
            case 1 -> CutLine.atLeast(Points.of(10L * count));
            default -> CutLine.within(Euros.of(2L * count), Dossier.COST);
        };
        List<Dossier> completed = dossiers.stream()
                .map(one -> new Dossier(
                        one.name(),
                        one.jobs() == null ? facts.jobs() : one.jobs(),
                        one.labelled() == null ? facts.labelled() : one.labelled(),
                        one.cost() == null && costs ? facts.cost() : one.cost(),
                        one.kind(),
                        null))
                .toList();
        RankingRule<Dossier> rule = kind == 3 ? TOTAL : BY_COST;
        Map<ProjectId, CutLine.Side> before = line.sides(scored(dossiers, Dossier.grid()), rule, CONTEXT);
        Map<ProjectId, CutLine.Side> after = line.sides(scored(completed, Dossier.grid()), rule, CONTEXT);
        before.forEach((project, side) -> {
            if (side != CutLine.Side.UNDECIDED) {
                assertThat(after).containsEntry(project, side);
            }
        });
    }

    @Example
    void the_chain_decides_for_nobody_if_somebody_may_come_of_whom_it_knows_nothing() {
        List<Dossier> dossiers = List.of(
                dossier(1, 3, true, "creation", 1),
                dossier(2, 3, true, "creation", 2),
                dossier(3, 3, null, "creation", null));
        CutLine<Dossier> line = CutLine.first(2);
        // Once the third is known to be labelled, all three are equal and the cost of one of them is not known.
        assertThat(line.sides(scored(dossiers, Dossier.grid()), BY_COST, CONTEXT)
                        .values())
                .containsOnly(CutLine.Side.UNDECIDED);
    }

    private static CutLine<Dossier> line(int kind, int figure) {
        return switch (kind) {
            case 0 -> CutLine.first(figure);
            case 1 -> CutLine.atLeast(Points.of(10L * figure));
            default -> CutLine.within(Euros.of(2L * figure), Dossier.COST);
        };
    }

    /** The card with so many thousandths more on its whole, however they came about. */
    private static Scored<Dossier> moved(Scored<Dossier> one, long by) {
        Adjustment step = new Adjustment(
                Adjustment.Kind.CAP,
                "step",
                Label.of("step", "pas"),
                Points.ZERO,
                Points.ofThousandths(by),
                Points.ofThousandths(by),
                Reason.of("step"));
        return new Scored<>(one.project(), one.subject(), one.card().with(step));
    }

    private static Map<ProjectId, CutLine.Side> movedSides(
            List<Scored<Dossier>> scored,
            ProjectId project,
            long by,
            RankingRule<Dossier> rule,
            CutLine<Dossier> line) {
        return line.sides(
                scored.stream()
                        .map(one -> one.project().equals(project) ? moved(one, by) : one)
                        .toList(),
                rule,
                CONTEXT);
    }

    private static Map<ProjectId, CutLine.Side> changed(
            Map<ProjectId, CutLine.Side> before, Map<ProjectId, CutLine.Side> after) {
        Map<ProjectId, CutLine.Side> changed = new TreeMap<>(after);
        changed.entrySet().removeIf(one -> before.get(one.getKey()) == one.getValue());
        return changed;
    }

    private static Map<ProjectId, CutLine.Side> after(StabilityReport.Move move) {
        Map<ProjectId, CutLine.Side> after = new TreeMap<>();
        move.changes().forEach(one -> after.put(one.project(), one.after()));
        return after;
    }

    @Property(tries = 150)
    void moves_and_margins_are_those_of_scoring_and_ranking_again(
            @ForAll("lists") List<Dossier> dossiers,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(max = 7) int figure,
            @ForAll boolean total,
            @ForAll boolean capped) {
        ScoringGrid<Dossier> grid = grid(capped);
        long outOf = grid.outOf().thousandths();
        RankingRule<Dossier> rule = total ? TOTAL : BY_COST;
        CutLine<Dossier> line = line(kind, figure);
        List<Scored<Dossier>> scored = scored(dossiers, grid);
        Map<ProjectId, CutLine.Side> sides = line.sides(scored, rule, CONTEXT);
        StabilityReport report =
                Stability.of(grid, rule, line).scoreStep(Points.parse("8.571")).examine(scored, CONTEXT);

        Map<String, Map<ProjectId, CutLine.Side>> found = new TreeMap<>();
        report.moves().forEach(move -> found.put(move.project() + " " + move.line() + " " + move.to(), after(move)));
        Map<String, Map<ProjectId, CutLine.Side>> expected = new TreeMap<>();
        for (ScoringLine<Dossier, ?> one : grid.lines()) {
            for (long by : new long[] {1000, -1000}) {
                Points to = Points.ofThousandths(one.weight().thousandths() + by);
                List<ScoringLine<Dossier, ?>> lines = new ArrayList<>();
                grid.lines().forEach(each -> lines.add(each.id().equals(one.id()) ? heavier(each, to) : each));
                Map<ProjectId, CutLine.Side> again =
                        line.sides(scored(dossiers, ScoringGrid.of(lines, grid.groups())), rule, CONTEXT);
                expected.put("null " + one.id() + " " + to, changed(sides, again));
            }
        }
        for (Scored<Dossier> one : scored) {
            for (long by : new long[] {8571, -8571}) {
                long low = one.card().lowest().thousandths() + by;
                if (low >= 0 && one.card().highest().thousandths() + by <= outOf) {
                    expected.put(
                            one.project() + " null " + Points.ofThousandths(low),
                            changed(sides, movedSides(scored, one.project(), by, rule, line)));
                }
            }
        }
        assertThat(report.tried()).isEqualTo(expected.size());
        expected.values().removeIf(Map::isEmpty);
        assertThat(found).isEqualTo(expected);
        assertThat(report.stable()).isEqualTo(expected.isEmpty());

        for (StabilityReport.Standing one : report.standings()) {
            assertThat(one.side()).isEqualTo(sides.get(one.project()));
            assertMargin(one, one.loss(), -1, one.lowest().thousandths(), scored, rule, line);
            assertMargin(one, one.gain(), 1, outOf - one.highest().thousandths(), scored, rule, line);
        }
    }

    private static ScoringGrid<Dossier> grid(boolean capped) {
        List<ScoringLine<Dossier, ?>> lines = Dossier.grid().lines();
        Label label = Label.of("roots", "ancrage");
        return capped
                ? ScoringGrid.of(
                        lines, List.of(new LineGroup("roots", label, Points.of(28), List.of("labelled", "kind"))))
                : ScoringGrid.of(lines);
    }

    private static void assertMargin(
            StabilityReport.Standing one,
            Points margin,
            int direction,
            long most,
            List<Scored<Dossier>> scored,
            RankingRule<Dossier> rule,
            CutLine<Dossier> line) {
        long last = margin == null ? most : margin.thousandths() - 1;
        assertThat(movedSides(scored, one.project(), direction * last, rule, line))
                .as("just before the margin, %s of %s", margin, one)
                .containsEntry(one.project(), one.side());
        if (margin != null) {
            assertThat(movedSides(scored, one.project(), direction * margin.thousandths(), rule, line)
                            .get(one.project()))
                    .isNotEqualTo(one.side());
        }
    }

    private static <V> ScoringLine<Dossier, V> heavier(ScoringLine<Dossier, V> line, Points weight) {
        return new ScoringLine<>(line.id(), line.label(), weight, line.fact(), line.scale());
    }

    @Property(tries = 100)
    void marks_of_scales_move_to_the_next_one(
            @ForAll("lists") List<Dossier> dossiers, @ForAll @IntRange(max = 7) int figure, @ForAll boolean capped) {
        ScoringGrid<Dossier> grid = grid(capped);
        CutLine<Dossier> line = CutLine.first(figure);
        List<Scored<Dossier>> scored = scored(dossiers, grid);
        Map<ProjectId, CutLine.Side> sides = line.sides(scored, TOTAL, CONTEXT);
        StabilityReport report =
                Stability.of(grid, TOTAL, line).withScaleUnits().examine(scored, CONTEXT);
        // The other value of a yes or no, and of a list of two, is that of the same project with the other fact.
        Map<String, Map<ProjectId, CutLine.Side>> expected = new TreeMap<>();
        for (Dossier one : dossiers) {
            if (one.labelled() != null) {
                Dossier other = new Dossier(one.name(), one.jobs(), !one.labelled(), one.cost(), one.kind(), null);
                expected.put(one.name() + " labelled", changed(sides, with(dossiers, one, other, line, grid)));
            }
            String kind = one.kind().equals("creation") ? "extension" : "creation";
            Dossier other = new Dossier(one.name(), one.jobs(), one.labelled(), one.cost(), kind, null);
            expected.put(one.name() + " kind", changed(sides, with(dossiers, one, other, line, grid)));
        }
        expected.values().removeIf(Map::isEmpty);
        Map<String, Map<ProjectId, CutLine.Side>> found = new TreeMap<>();
        for (StabilityReport.Move move : report.moves()) {
            if (move.what() == StabilityReport.What.LINE && !move.line().equals("jobs")) {
                found.put(move.project() + " " + move.line(), after(move));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<ProjectId, CutLine.Side> with(
            List<Dossier> dossiers, Dossier one, Dossier other, CutLine<Dossier> line, ScoringGrid<Dossier> grid) {
        List<Dossier> changed =
                dossiers.stream().map(each -> each == one ? other : each).toList();
        return line.sides(scored(changed, grid), TOTAL, CONTEXT);
    }

    @Example
    void says_by_how_much_and_by_what_in_both_languages() {
        List<Scored<Dossier>> scored = scored(
                List.of(
                        dossier(1, 5, false, "creation", 1),
                        dossier(2, 3, true, "extension", 1),
                        dossier(3, 1, false, "extension", 1)),
                Dossier.grid());
        // 52.857, 55.714 and 13.571 points; ten points on jobs, 5/7 against 3/7, make 60 of both.
        CutLine<Dossier> line = CutLine.first(1);
        StabilityReport report = Stability.of(Dossier.grid(), TOTAL, line)
                .weightStep(Points.of(10))
                .scoreStep(Points.of(3))
                .examine(scored, CONTEXT);
        assertThat(report.fragile()).containsExactly(ProjectId.of("P-1"), ProjectId.of("P-2"));
        assertThat(report.explanation().text(Locale.ENGLISH)).isEqualTo("""
                Not stable: 5 of the 12 moves tried on 3 projects change who is retained; projects concerned: 2.
                  Cut line: number of projects retained, 1.
                  P-1
                    Not retained: 52.857; that changes from a gain of 2.857 points.
                  P-2
                    Retained: 55.714; that changes from a loss of 2.857 points.
                  P-3
                    Not retained: 13.571; that changes from a gain of 42.144 points.
                  Weight of “jobs created” moved from 60 to 70 points: P-1 (not retained → retained) and P-2 (retained → not retained).
                  Weight of “in a labelled territory” moved from 25 to 15 points: P-1 (not retained → retained) and P-2 (retained → not retained).
                  Weight of “kind” moved from 15 to 25 points: P-1 (not retained → retained) and P-2 (retained → not retained).
                  Score of P-1 moved from 52.857 to 55.857 points: P-1 (not retained → retained) and P-2 (retained → not retained).
                  Score of P-2 moved from 55.714 to 52.714 points: P-1 (not retained → retained) and P-2 (retained → not retained).
                """);
        assertThat(report.explanation().text(Locale.FRENCH))
                .contains("P-1 (non retenu → retenu) et P-2 (retenu → non retenu).");
        RoundTrips.assertTravels(report, StabilityReport.class);
        RoundTrips.assertTravels(report.standings().get(0), StabilityReport.Standing.class);
    }

    @Example
    void refuses_scores_that_are_not_those_of_the_grid() {
        List<Scored<Dossier>> scored = scored(
                List.of(dossier(1, 5, false, "creation", 1), dossier(2, 3, true, "extension", 1)), Dossier.grid());
        Stability<Dossier> stability = Stability.of(Dossier.grid(), TOTAL, CutLine.first(1));
        List<Scored<Dossier>> normalised = Normalisation.byRank(Points.of(50)).apply(Label.of("north", "nord"), scored);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stability.examine(normalised, CONTEXT))
                .withMessageContaining("normalised");
        assertThatIllegalArgumentException().isThrownBy(() -> stability.weightStep(Points.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> CutLine.first(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> CutLine.within(Euros.of(-1), Dossier.COST));
    }
}
