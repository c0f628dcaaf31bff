package fr.territoiresindustrie.rules.verification;

import static fr.territoiresindustrie.rules.verification.Office.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.verification.Office.Dossier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/verification");
    private static final Label WORDS = Label.of("words", "mots");

    private static Dossier base(Euros base) {
        return new Dossier(base, null, null, null, null);
    }

    private static Dossier start(String day) {
        return new Dossier(null, null, LocalDate.parse(day), null, null);
    }

    private static Dossier jobs(int jobs) {
        return new Dossier(null, null, null, jobs, null);
    }

    private static Coverage coverage(CriteriaSet<Dossier> set, Dossier... dossiers) {
        List<CriteriaReport> reports = Arrays.stream(dossiers)
                .map(dossier -> set.explain(dossier, MARCH))
                .toList();
        return Coverage.of(set, reports);
    }

    private static Coverage coverage(Criterion<Dossier> criterion, Dossier... dossiers) {
        return coverage(CriteriaSet.of("one", WORDS, List.of(Office.rule("one", criterion))), dossiers);
    }

    static Stream<Arguments> edges() {
        Criterion<Dossier> floor = Office.FLOOR;
        LocalDate day = LocalDate.of(2021, 3, 1);
        Parameter<Euros> dated = Parameter.<Euros>builder("p", WORDS)
                .value(Validity.ALWAYS, Euros.of(200_000), Office.LAW)
                .build();
        Fact<Dossier, Rate> rate = Office.BASE.map(base -> Rate.of(base.cents(), 100));
        Fact<Dossier, BigDecimal> decimal = Office.BASE.map(Euros::toBigDecimal);
        return Stream.of(
                edge(floor, base(Euros.of(200_000)), base(Euros.ofCents(19_999_999))),
                edge(Office.BASE.atLeast(dated), base(Euros.of(200_000)), base(Euros.ofCents(19_999_999))),
                edge(floor.not(), base(Euros.of(200_000)), base(Euros.ofCents(19_999_999))),
                edge(Office.BASE.atMost(Euros.of(5)), base(Euros.of(5)), base(Euros.ofCents(501))),
                edge(Office.BASE.above(Euros.of(5)), base(Euros.of(5)), base(Euros.ofCents(501))),
                edge(Office.BASE.below(Euros.of(5)), base(Euros.of(5)), base(Euros.ofCents(499))),
                edge(Office.START.atLeast(day), start("2021-03-01"), start("2021-02-28")),
                edge(Office.START.atMost(day), start("2021-03-01"), start("2021-03-02")),
                edge(Office.START.above(day), start("2021-03-01"), start("2021-03-02")),
                edge(Office.START.below(day), start("2021-03-01"), start("2021-02-28")),
                edge(Office.JOBS.atLeast(3), jobs(3), jobs(2)),
                edge(decimal.atLeast(new BigDecimal("2.5")), base(Euros.ofCents(250)), base(Euros.ofCents(200))),
                edge(rate.atMost(Rate.of(1, 1)), base(Euros.ofCents(100)), null));
    }

    private static Arguments edge(Criterion<Dossier> criterion, Dossier at, @Nullable Dossier beyond) {
        return Arguments.of(criterion, at, beyond);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void a_threshold_wants_its_own_value_and_one_just_beyond(
            Criterion<Dossier> criterion, Dossier at, @Nullable Dossier beyond) {
        assertThat(edges(coverage(criterion))).containsExactly(edge(false, beyond == null));
        assertThat(edges(coverage(criterion, at))).containsExactly(edge(true, beyond == null));
        if (beyond != null) {
            assertThat(edges(coverage(criterion, beyond))).containsExactly(edge(false, true));
            assertThat(edges(coverage(criterion, at, beyond))).containsExactly(edge(true, true));
        }
    }

    private static List<Boolean> edge(boolean at, boolean beyond) {
        return List.of(at, beyond);
    }

    private static List<List<Boolean>> edges(Coverage coverage) {
        return coverage.rules().get(0).edges().stream()
                .map(edge -> edge(edge.at(), edge.beyond()))
                .toList();
    }

    @Test
    void a_range_has_two_edges() {
        Criterion<Dossier> range = Office.JOBS.between(1, 50);
        assertThat(edges(coverage(range, jobs(1), jobs(51)))).containsExactly(edge(true, false), edge(false, true));
        assertThat(edges(coverage(range, jobs(0), jobs(50)))).containsExactly(edge(false, true), edge(true, false));
        Criterion<Dossier> period = Office.START.between(Office.FIRST_DAY, Office.FIRST_DAY.plusDays(9));
        assertThat(edges(coverage(period, start("2021-02-28"), start("2021-03-10"))))
                .containsExactly(edge(false, true), edge(true, false));
        // Near the edge, but on the side where nothing turns.
        assertThat(edges(coverage(range, jobs(2), jobs(49)))).containsExactly(edge(false, false), edge(false, false));
        assertThat(edges(coverage(range, jobs(-5), jobs(99)))).containsExactly(edge(false, false), edge(false, false));
    }

    @Test
    void two_comparisons_of_one_fact_are_told_apart() {
        Criterion<Dossier> both = Office.JOBS.atLeast(1).and(Office.JOBS.atMost(9));
        assertThat(edges(coverage(both, jobs(1), jobs(0)))).containsExactly(edge(true, true), edge(false, false));
    }

    @Test
    void what_was_never_seen_is_named() {
        Coverage coverage = coverage(Office.set(), base(Euros.of(200_000)), base(Euros.of(1)));
        RuleCoverage floor = coverage.rules().get(0);
        assertThat(floor.neverSeen()).containsExactly(Outcome.UNKNOWN);
        assertThat(floor.count(Outcome.MET)).isOne();
        assertThat(coverage.rules().get(4).neverSeen()).containsExactly(Outcome.MET, Outcome.NOT_MET);
        assertThatThrownBy(coverage::requireCovered)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("5 of them are not covered")
                .hasMessageContaining("Rule on floor (office.floor)")
                .hasMessageContaining("Never seen: " + word(Outcome.UNKNOWN))
                .hasMessageContaining("Eligible base of at least €200,000: no case just beyond it (€200,000)");
    }

    private static String word(Outcome outcome) {
        return outcome.mark().text(Locale.ENGLISH);
    }

    @Test
    void rules_that_are_off_or_left_out_need_no_case() {
        CriteriaSet<Dossier> set = Office.set().enforcing(RuleId.of("office.place"), Enforcement.OFF);
        Coverage coverage = coverage(set, Dossier.EMPTY);
        assertThat(coverage.rules()).hasSize(4);
        coverage.without("office.floor", "office.share", "office.start", "office.jobs")
                .requireCovered();
        assertThatThrownBy(() -> coverage.without("office.place"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("office.place");
    }

    @Test
    void reports_of_another_set_are_refused() {
        CriteriaReport other = CriteriaSet.<Dossier>empty("other", WORDS).explain(Dossier.EMPTY, MARCH);
        assertThatThrownBy(() -> Coverage.of(Office.set(), List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one is of other");
    }

    @Test
    void reads_as_agreed() throws IOException {
        CaseResult result = CaseTable.of(Office.set(), Office.BOOK)
                .run("cases.csv", "case;date;base;jobs;expect\na;2021-03-18;200 000 €;51;met\nb;2021-03-18;x;;met");
        Golden.assertReadsAs(
                FILES.resolve("coverage.fr.txt"), result.explanation().text(Locale.FRENCH));
        Golden.assertReadsAs(
                FILES.resolve("coverage.en.txt"), result.explanation().text(Locale.ENGLISH));
        Golden.assertReadsAs(
                FILES.resolve("coverage.fr.md"), result.explanation().markdown(Locale.FRENCH));
    }
}
