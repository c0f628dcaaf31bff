package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegionalReviewTest {

    /** A type of somebody else, with amounts and gaps as they come from a database. */
    record Dossier(
            String number,
            @Nullable BigDecimal base,
            @Nullable BigDecimal asked,
            @Nullable Integer jobs,
            @Nullable LocalDate filed,
            @Nullable BigDecimal ceiling)
            implements Serializable {}

    private static final Fact<Dossier, Euros> BASE =
            Fact.of("base", Label.of("base", "assiette"), Dossier::base).map(Euros::of);
    private static final Fact<Dossier, Euros> ASKED = Fact.of(
                    "asked", Label.of("grant asked", "subvention demandée"), Dossier::asked)
            .map(Euros::of);
    private static final Fact<Dossier, Euros> CEILING =
            Fact.of("ceiling", Label.of("ceiling", "plafond"), Dossier::ceiling).map(Euros::of);
    private static final Fact<Dossier, LocalDate> FILED =
            Fact.of("filed", Label.of("day of filing", "date de dépôt"), Dossier::filed);
    private static final Fact<Dossier, Integer> JOBS =
            Fact.of("jobs", Label.of("jobs created", "emplois créés"), Dossier::jobs);

    private static final CriteriaSet<Dossier> CRITERIA = CriteriaSet.of(
            "office.2026",
            Label.of("our call", "notre appel"),
            List.of(Rule.of(
                    "office.floor",
                    Label.of("floor", "plancher"),
                    LegalBasis.of(Label.of("our call", "notre appel")),
                    BASE.atLeast(Euros.of(200_000)))));

    private static final ScoringGrid<Dossier> GRID = ScoringGrid.<Dossier>builder()
            .line("jobs", Label.of("jobs created", "emplois créés"), Points.of(100), JOBS, Scales.linear(0, 10))
            .build();

    private static final Envelope ENVELOPE = Envelope.of(EnvelopeId.of("E"), "envelope", Euros.of(100_000));
    private static final EvaluationContext MAY = EvaluationContext.at(LocalDate.of(2026, 5, 5));

    private static RegionalReview.Builder<Dossier> review() {
        return RegionalReview.<Dossier>of(dossier -> ProjectId.of(dossier.number()), ASKED)
                .criteria(CRITERIA)
                .grid(GRID)
                .filedOn(FILED)
                .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON));
    }

    private static Dossier dossier(String number, @Nullable Long base, @Nullable Long asked, @Nullable Integer jobs) {
        return new Dossier(number, decimal(base), decimal(asked), jobs, LocalDate.of(2026, 3, 1), null);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long euros) {
        return euros == null ? null : BigDecimal.valueOf(euros);
    }

    private static Decision decide(RegionalReview<Dossier> review, Dossier... dossiers) {
        return review.decide(List.of(dossiers), ENVELOPE, MAY)
                .find(ProjectId.of(dossiers[0].number()))
                .orElseThrow();
    }

    @Nested
    class Status {

        @Test
        void an_eligible_project_is_awarded_what_it_asks_for() {
            Decision decision = decide(review().build(), dossier("A", 500_000L, 80_000L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.AWARDED);
            assertThat(decision.award()).isEqualTo(Euros.of(80_000));
            assertThat(decision.score()).isNotNull();
            assertThat(decision.line()).isNotNull();
        }

        @Test
        void a_project_that_misses_a_criterion_is_not_eligible_and_not_scored() {
            Decision decision = decide(review().build(), dossier("A", 199_999L, 80_000L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.INELIGIBLE);
            assertThat(decision.award()).isEqualTo(Euros.ZERO);
            assertThat(decision.score()).isNull();
            assertThat(decision.line()).isNull();
        }

        @Test
        void a_project_whose_base_is_not_known_is_not_decided_and_says_what_to_ask() {
            Decision decision = decide(review().build(), dossier("A", null, 80_000L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.UNDECIDED);
            assertThat(decision.eligibility().nextQuestions())
                    .extracting(Fact::name)
                    .containsExactly("base");
        }

        @Test
        void a_project_whose_request_is_not_known_is_not_decided() {
            Decision decision = decide(review().build(), dossier("A", 500_000L, null, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.UNDECIDED);
            assertThat(decision.reason().code()).isEqualTo("review.request-unknown");
        }

        @Test
        void a_project_that_asks_for_nothing_cannot_be_proposed_a_grant() {
            Decision decision = decide(review().build(), dossier("A", 500_000L, 0L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.INELIGIBLE);
            assertThat(decision.reason().code()).isEqualTo("review.nothing-requested");
        }

        @Test
        void a_project_whose_points_are_not_known_is_not_decided_where_points_count() {
            Decision decision = decide(review().build(), dossier("A", 500_000L, 80_000L, null));
            assertThat(decision.status()).isEqualTo(DecisionStatus.UNDECIDED);
            assertThat(decision.score().highest()).isEqualTo(Points.of(100));
        }

        @Test
        void a_project_whose_points_are_not_known_is_served_where_only_the_day_counts() {
            RegionalReview<Dossier> byDay =
                    review().allocatedBy(Allocators.firstCome(WhenShort.SKIP)).build();
            assertThat(decide(byDay, dossier("A", 500_000L, 80_000L, null)).status())
                    .isEqualTo(DecisionStatus.AWARDED);
        }

        @Test
        void a_project_below_the_threshold_is_not_paid() {
            RegionalReview<Dossier> strict = review().threshold(Points.of(60)).build();
            assertThat(decide(strict, dossier("A", 500_000L, 80_000L, 5)).status())
                    .isEqualTo(DecisionStatus.BELOW_THRESHOLD);
        }

        @Test
        void a_project_filed_after_the_review_belongs_to_a_later_one() {
            LocalDate day = MAY.date();
            Dossier inTime = new Dossier("A", decimal(500_000L), decimal(80_000L), 5, day, null);
            Dossier late = new Dossier("A", decimal(500_000L), decimal(80_000L), 5, day.plusDays(1), null);
            assertThat(decide(review().build(), inTime).status()).isEqualTo(DecisionStatus.AWARDED);
            Decision decision = decide(review().build(), late);
            assertThat(decision.status()).isEqualTo(DecisionStatus.OUT_OF_TIME);
            assertThat(decision.reason().text(Locale.FRENCH)).containsPattern("6.mai.2026.*5.mai.2026");
            assertThat(decision.score()).isNull();
        }

        @Test
        void a_project_behind_the_last_euro_waits() {
            Decision decision =
                    decide(review().build(), dossier("B", 500_000L, 80_000L, 4), dossier("A", 500_000L, 80_000L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.WAITING);
        }

        @Test
        void two_projects_that_nothing_tells_apart_are_left_to_the_committee() {
            Decision decision =
                    decide(review().build(), dossier("B", 500_000L, 80_000L, 5), dossier("A", 500_000L, 80_000L, 5));
            assertThat(decision.status()).isEqualTo(DecisionStatus.TIED);
            assertThat(decision.award()).isEqualTo(Euros.ZERO);
        }
    }

    @Nested
    class Ceiling {

        private final RegionalReview<Dossier> capped = review().ceiling(CEILING).build();

        private Dossier with(@Nullable BigDecimal ceiling) {
            return new Dossier("A", decimal(500_000L), decimal(80_000L), 5, LocalDate.of(2026, 3, 1), ceiling);
        }

        @Test
        void no_more_than_the_ceiling_is_awarded() {
            Decision decision = decide(capped, with(BigDecimal.valueOf(30_000)));
            assertThat(decision.status()).isEqualTo(DecisionStatus.AWARDED);
            assertThat(decision.award()).isEqualTo(Euros.of(30_000));
        }

        @Test
        void a_ceiling_that_is_not_known_is_no_permission() {
            Decision decision = decide(capped, with(null));
            assertThat(decision.status()).isEqualTo(DecisionStatus.UNDECIDED);
            assertThat(decision.reason().code()).isEqualTo("review.ceiling-unknown");
        }
    }

    @Test
    void a_project_is_cut_down_to_its_viable_minimum_where_the_rule_pays_in_part() {
        Fact<Dossier, Euros> minimum =
                Fact.of("minimum", Label.of("viable minimum", "minimum viable"), dossier -> Euros.of(90_000));
        RegionalReview<Dossier> partial = review().viableMinimum(minimum)
                .allocatedBy(Allocators.inRankOrder(WhenShort.PARTIAL, Priority.POINTS))
                .build();
        Decision decision = decide(partial, dossier("A", 500_000L, 150_000L, 5));
        assertThat(decision.status()).isEqualTo(DecisionStatus.AWARDED_IN_PART);
        assertThat(decision.award()).isEqualTo(ENVELOPE.ceiling());
    }

    @Test
    void projects_without_a_place_stand_by_identifier_behind_the_others() {
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            dossiers.add(dossier("D-" + i, i == 5 ? 500_000L : null, 1_000L, 5));
        }
        assertThat(review().build().decide(dossiers, ENVELOPE, MAY).decisions())
                .extracting(decision -> decision.project().value())
                .containsExactly("D-5", "D-0", "D-1", "D-2", "D-3", "D-4", "D-6", "D-7", "D-8", "D-9");
    }

    @Nested
    class Build {

        @Test
        void criteria_rule_and_grid_of_a_threshold_must_be_given() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegionalReview.ofProjects().build())
                    .withMessageContaining("criteria");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegionalReview.<Dossier>of(d -> ProjectId.of(d.number()), ASKED)
                            .criteria(CRITERIA)
                            .build())
                    .withMessageContaining("allocatedBy");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegionalReview.<Dossier>of(d -> ProjectId.of(d.number()), ASKED)
                            .criteria(CRITERIA)
                            .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP))
                            .threshold(Points.of(1))
                            .build())
                    .withMessageContaining("grid");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> review().threshold(Points.of(101)).build())
                    .withMessageContaining("101")
                    .withMessageContaining("100");
        }

        @Test
        void one_identifier_for_two_projects_is_refused() {
            Dossier twice = dossier("A", 500_000L, 80_000L, 5);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> review().build().decide(List.of(twice, twice), ENVELOPE, MAY))
                    .withMessageContaining("(A)");
        }

        @Test
        void a_review_without_projects_leaves_the_envelope_whole() {
            ReviewResult result = review().build().decide(List.of(), ENVELOPE, MAY);
            assertThat(result.decisions()).isEmpty();
            assertThat(result.allocation().remainder()).isEqualTo(ENVELOPE.ceiling());
        }
    }

    @Nested
    class Files {

        private final ReviewResult result = review().build()
                .decide(
                        List.of(
                                dossier("A", 500_000L, 80_000L, 5),
                                dossier("B", 500_000L, 80_000L, 4),
                                dossier("C", null, null, null)),
                        ENVELOPE,
                        MAY);

        @Test
        void awards_are_one_row_for_each_project() throws IOException {
            StringWriter csv = new StringWriter();
            ReviewFiles.writeAwards(result, csv);
            assertThat(csv.toString().lines())
                    .containsExactly(
                            "project;decision;award;request;points;waiting_rank",
                            "A;awarded;80000.00;80000.00;50.000;",
                            "B;waiting;0.00;80000.00;40.000;1",
                            "C;undecided;0.00;;;");
        }

        @Test
        void decisions_are_json_with_the_tree_of_reasons() throws IOException {
            StringWriter text = new StringWriter();
            ReviewFiles.writeJson(result, text);
            var json = fr.territoiresindustrie.fixture.Mappers.jackson3().readTree(text.toString());
            assertThat(json.get("envelope").get("awarded").decimalValue()).isEqualByComparingTo("80000");
            assertThat(json.get("decisions").size()).isEqualTo(3);
            assertThat(json.get("decisions").get(0).get("decision").asString()).isEqualTo("awarded");
            assertThat(json.get("decisions")
                            .get(0)
                            .get("explanation")
                            .get("parts")
                            .size())
                    .isEqualTo(4);
        }

        @Test
        void an_identifier_is_no_formula() throws IOException {
            StringWriter csv = new StringWriter();
            ReviewFiles.writeAwards(
                    review().build().decide(List.of(dossier("=1+1", null, null, null)), ENVELOPE, MAY), csv);
            assertThat(csv.toString()).contains("'=1+1;undecided");
        }
    }

    @Test
    void the_order_of_the_projects_does_not_matter() {
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            dossiers.add(dossier("D" + i, i % 7 == 0 ? null : 150_000L + i * 10_000L, 5_000L + i * 137L, i % 11));
        }
        ReviewResult result = review().build().decide(dossiers, ENVELOPE, MAY);
        Collections.reverse(dossiers);
        assertThat(review().build().decide(dossiers, ENVELOPE, MAY)).isEqualTo(result);
    }

    @Test
    void every_status_has_words_in_both_languages() {
        assertThat(Arrays.stream(DecisionStatus.values()))
                .allSatisfy(status -> assertThat(status.text(Locale.FRENCH))
                        .isNotEqualTo(status.text(Locale.ENGLISH))
                        .doesNotContain("review."));
    }

    @Test
    void a_result_can_be_sent_to_another_machine() {
        RoundTrips.assertSerializable(
                review().build().decide(List.of(dossier("A", 500_000L, 80_000L, 5)), ENVELOPE, MAY));
    }
}
