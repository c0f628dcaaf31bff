package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocation;
import fr.territoiresindustrie.rules.allocation.AllocationLine;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.Allocator;
import fr.territoiresindustrie.rules.allocation.Candidate;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A review of projects: eligibility, then points, then the envelope.
 *
 * <p>It works on {@link Project} or on any type of the caller, of which it is told how to read the identifier and the
 * request. Only projects that meet all blocking criteria become candidates; those that cannot be decided yet hold no
 * money back. The same projects give the same result in any order.
 *
 * <p>This class is immutable and thread-safe, and serialisable if all that it is made of is.
 *
 * @param <T> the type of the projects
 */
public final class RegionalReview<T> implements Serializable {

    private final Builder.Readings<T> read;
    private final CriteriaSet<T> criteria;
    private final @Nullable ScoringGrid<T> grid;
    private final @Nullable Points threshold;
    private final Allocator allocator;

    private RegionalReview(Builder<T> builder) {
        this.read = builder.read;
        this.criteria = required(builder.criteria, "criteria", "criteria(CriteriaSet)");
        this.allocator = required(builder.allocator, "allocator", "allocatedBy(Allocator)");
        this.grid = builder.grid;
        this.threshold = builder.threshold;
        requireWithinReach(threshold, grid);
    }

    private static void requireWithinReach(@Nullable Points threshold, @Nullable ScoringGrid<?> grid) {
        if (threshold != null && grid == null) {
            throw new IllegalArgumentException("The threshold (" + threshold
                    + ") must come with a grid.\nMaybe grid(ScoringGrid) was not called.");
        }
        if (threshold != null && threshold.compareTo(grid.outOf()) > 0) {
            throw new IllegalArgumentException("The threshold (" + threshold + ") must not be above the " + grid.outOf()
                    + " points that the grid can give.");
        }
    }

    private static <V> V required(@Nullable V value, String name, String call) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " (null) must be given.\nMaybe call " + call + ".");
        }
        return value;
    }

    /**
     * Starts a review of projects of this library.
     *
     * @return a builder that reads the request and the day of filing from the project
     */
    public static Builder<Project> ofProjects() {
        return new Builder<>(new Builder.Readings<>(
                Project::id, ProjectFacts.REQUESTED_GRANT, ProjectFacts.FILED_ON, null, null, null));
    }

    /**
     * Starts a review of a type of the caller.
     *
     * @param <T> the type of the projects
     * @param id reads the identifier
     * @param request the grant that is asked for
     * @return a builder; name the day of filing if the rule of allocation needs it
     */
    public static <T> Builder<T> of(Fact.Reader<T, ProjectId> id, Fact<T, Euros> request) {
        return new Builder<>(new Builder.Readings<>(id, request, null, null, null, null));
    }

    /**
     * Decides on projects.
     *
     * @param projects the projects, each identifier once
     * @param envelope the money; not divided
     * @param context the date and the registers
     * @return one decision for each project
     * @throws IllegalArgumentException if two projects have one identifier
     */
    public ReviewResult decide(List<T> projects, Envelope envelope, EvaluationContext context) {
        return decide(projects, envelope, context, Map.of());
    }

    /**
     * Decides on projects, with what somebody found on rules for some of them: there the finding counts, and decision
     * and explanation show it beside what the engine found.
     *
     * @param projects the projects, each identifier once
     * @param envelope the money; not divided
     * @param context the date and the registers
     * @param findings what was found, by project
     * @return one decision for each project
     * @throws IllegalArgumentException if two projects have one identifier, if there are findings on a project that is
     *     not in the review, or on a rule that is not in its criteria, or two on one rule
     */
    public ReviewResult decide(
            List<T> projects, Envelope envelope, EvaluationContext context, Map<ProjectId, List<Finding>> findings) {
        Map<ProjectId, Draft> drafts = new HashMap<>();
        for (T project : projects) {
            ProjectId id = Objects.requireNonNull(read.id().read(project), "id");
            CriteriaReport report = criteria.explain(project, context, findings.getOrDefault(id, List.of()));
            if (drafts.put(id, draft(id, project, context, report)) != null) {
                throw new IllegalArgumentException("The project id (" + id + ") must stand once in a review.");
            }
        }
        requireInReview(findings, drafts);
        Allocation allocation = allocator.allocate(problem(drafts, envelope));
        return new ReviewResult(
                context.date(), criteria.id(), context.listVersions(), decisions(drafts, allocation), allocation);
    }

    /**
     * Returns what issues receipts for the decisions of this review, and replays them.
     *
     * @return receipts with the criteria and the grid of this review
     */
    public Receipts<T> receipts() {
        Receipts<T> receipts = Receipts.of(criteria);
        return grid == null ? receipts : receipts.withGrid(grid);
    }

    /**
     * A project before the money is shared: what is known of it, and a candidate unless something stands against it.
     */
    private record Draft(
            ProjectId id,
            @Nullable Euros request,
            @Nullable LocalDate filedOn,
            CriteriaReport report,
            @Nullable ScoreCard score,
            @Nullable AidCeiling aid,
            @Nullable Candidate candidate) {

        /** Nobody can decide on a file that is not there yet. */
        boolean filedAfterReview() {
            return filedOn != null && filedOn.isAfter(report.date());
        }

        Draft competing(Candidate other) {
            return new Draft(id, request, filedOn, report, score, aid, other);
        }

        Decision decided(
                DecisionStatus status, Reason reason, Euros award, @Nullable AllocationLine line, List<Reason> notes) {
            Reason complete = request == null ? reason : reason.with("request", request);
            return new Decision(
                    id, status, award, request, complete.with("award", award), report, score, line, notes, aid);
        }
    }

    private static void requireInReview(Map<ProjectId, List<Finding>> findings, Map<ProjectId, Draft> drafts) {
        for (ProjectId id : findings.keySet()) {
            if (!drafts.containsKey(id)) {
                throw new IllegalArgumentException("The project (" + id
                        + ") of a finding must be in the review.\nMaybe it was withdrawn, or its identifier mistyped.");
            }
        }
    }

    private Draft draft(ProjectId id, T project, EvaluationContext context, CriteriaReport report) {
        Euros request = read.request().read(project, context);
        Draft draft = new Draft(id, request, optional(read.filedOn(), project, context), report, null, null, null);
        boolean met = report.outcome() == Outcome.MET || report.outcome() == Outcome.NOT_APPLICABLE;
        if (!met || draft.filedAfterReview()) {
            return draft;
        }
        ScoreCard score = grid == null ? null : grid.score(project, context);
        AidCeiling aid = read.aid() == null ? null : read.aid().read(project);
        Draft known = new Draft(id, request, draft.filedOn(), report, score, aid, null);
        boolean candidate =
                request != null && request.positive() && !ceilingUnknown(project, context) && !aidUnknown(aid);
        return candidate ? known.competing(candidate(known, project, context)) : known;
    }

    private boolean ceilingUnknown(T project, EvaluationContext context) {
        return read.ceiling() != null && read.ceiling().read(project, context) == null;
    }

    /** Nothing is sure to be permitted, and something may be. */
    private boolean aidUnknown(@Nullable AidCeiling aid) {
        return read.aid() != null
                && (aid == null || unsure(aid) && !aid.permitted().least().positive());
    }

    private static boolean unsure(AidCeiling aid) {
        return aid.permitted().known().isEmpty();
    }

    /** The lower of the ceilings that are given, null if none is. */
    private @Nullable Euros ceiling(Draft draft, T project, EvaluationContext context) {
        Euros given = optional(read.ceiling(), project, context);
        Euros sure = draft.aid() == null ? null : draft.aid().permitted().least();
        return given == null || sure == null ? (given == null ? sure : given) : given.min(sure);
    }

    private Candidate candidate(Draft draft, T project, EvaluationContext context) {
        ScoreCard score = draft.score();
        return Candidate.of(draft.id(), Objects.requireNonNull(draft.request()))
                .withPointThousandths(score == null ? null : known(score))
                .withFiledOn(draft.filedOn())
                .withCeiling(ceiling(draft, project, context))
                .withViableMinimum(optional(read.viableMinimum(), project, context));
    }

    private static @Nullable Long known(ScoreCard score) {
        Points total = score.total();
        return total == null ? null : total.thousandths();
    }

    private static <T, V> @Nullable V optional(@Nullable Fact<T, V> fact, T project, EvaluationContext context) {
        return fact == null ? null : fact.read(project, context);
    }

    private AllocationProblem problem(Map<ProjectId, Draft> drafts, Envelope envelope) {
        List<Candidate> candidates = drafts.values().stream()
                .map(Draft::candidate)
                .filter(Objects::nonNull)
                .toList();
        AllocationProblem problem = candidates.isEmpty()
                ? AllocationProblem.withoutCandidates(envelope)
                : AllocationProblem.of(envelope, candidates);
        return threshold == null ? problem : problem.withThresholdThousandths(threshold.thousandths());
    }

    private List<Decision> decisions(Map<ProjectId, Draft> drafts, Allocation allocation) {
        List<Decision> decisions = new ArrayList<>();
        for (AllocationLine line : allocation.lines()) {
            DecisionStatus status = DecisionStatus.of(line.status());
            Draft draft = drafts.get(line.project());
            Reason said = Reason.of("review." + status.code() + ".said");
            decisions.add(draft.decided(status, said, line.award(), line, notes(draft)));
        }
        drafts.values().stream()
                .filter(draft -> draft.candidate() == null)
                .sorted(Comparator.comparing(Draft::id))
                .map(RegionalReview::withoutCandidate)
                .forEach(decisions::add);
        return decisions;
    }

    /**
     * Without a ceiling the amount rests on the request alone, and a reader must not take it for one that was
     * checked. With one that is not settled, more may become possible.
     */
    private List<Reason> notes(Draft draft) {
        AidCeiling aid = draft.aid();
        if (aid != null && unsure(aid)) {
            return List.of(Reason.of("review.aid-unsettled")
                    .with("sure", aid.permitted().least()));
        }
        boolean assessed = read.ceiling() != null || aid != null;
        return assessed ? List.of() : List.of(Reason.of("review.state-aid-not-assessed"));
    }

    private static Decision withoutCandidate(Draft draft) {
        if (draft.filedAfterReview()) {
            Reason late = Reason.of("review.filed-after-review")
                    .with("filed", draft.filedOn())
                    .with("review", draft.report().date());
            return draft.decided(DecisionStatus.OUT_OF_TIME, late, Euros.ZERO, null, List.of());
        }
        return switch (draft.report().outcome()) {
            case NOT_MET -> without(draft, DecisionStatus.INELIGIBLE, "review.ineligible.said");
            case UNKNOWN -> without(draft, DecisionStatus.UNDECIDED, "review.undecided.said");
            case MET, NOT_APPLICABLE -> withoutRequest(draft);
        };
    }

    private static Decision withoutRequest(Draft draft) {
        if (draft.request() == null) {
            return without(draft, DecisionStatus.UNDECIDED, "review.request-unknown");
        }
        return draft.request().positive()
                ? without(
                        draft,
                        DecisionStatus.UNDECIDED,
                        draft.aid() == null ? "review.ceiling-unknown" : "review.aid-unknown")
                : without(draft, DecisionStatus.INELIGIBLE, "review.nothing-requested");
    }

    private static Decision without(Draft draft, DecisionStatus status, String reason) {
        return draft.decided(status, Reason.of(reason), Euros.ZERO, null, List.of());
    }

    /**
     * Builds reviews. Criteria and the rule of allocation must be given; a grid is needed by rules that go by points.
     * Not thread-safe.
     *
     * @param <T> the type of the projects
     */
    public static final class Builder<T> {

        private Readings<T> read;
        private @Nullable CriteriaSet<T> criteria;
        private @Nullable ScoringGrid<T> grid;
        private @Nullable Points threshold;
        private @Nullable Allocator allocator;

        /** How to read from a project what the allocation needs. */
        private record Readings<T>(
                Fact.Reader<T, ProjectId> id,
                Fact<T, Euros> request,
                @Nullable Fact<T, LocalDate> filedOn,
                @Nullable Fact<T, Euros> ceiling,
                @Nullable Fact<T, Euros> viableMinimum,
                Fact.@Nullable Reader<T, AidCeiling> aid)
                implements Serializable {}

        private Builder(Readings<T> read) {
            this.read = read;
        }

        /**
         * Sets the criteria.
         *
         * @param set the criteria; those that are blocking decide
         * @return this builder
         */
        public Builder<T> criteria(CriteriaSet<T> set) {
            this.criteria = set;
            return this;
        }

        /**
         * Sets the grid of points. No grid was ever published for the fund: weights are always the caller's.
         *
         * @param value the grid
         * @return this builder
         */
        public Builder<T> grid(ScoringGrid<T> value) {
            this.grid = value;
            return this;
        }

        /**
         * Sets how many points a project needs in order to be paid at all.
         *
         * @param value the points
         * @return this builder
         */
        public Builder<T> threshold(Points value) {
            this.threshold = value;
            return this;
        }

        /**
         * Sets the rule by which the envelope is shared.
         *
         * @param value the rule
         * @return this builder
         */
        public Builder<T> allocatedBy(Allocator value) {
            this.allocator = value;
            return this;
        }

        /**
         * Sets the day that counts as the day of filing.
         *
         * @param fact the day
         * @return this builder
         */
        public Builder<T> filedOn(Fact<T, LocalDate> fact) {
            this.read = new Readings<>(read.id, read.request, fact, read.ceiling, read.viableMinimum, read.aid);
            return this;
        }

        /**
         * Sets the most that may be paid to a project, such as its State-aid ceiling. Without it the request is the
         * only limit, nothing here has assessed State aid, and each decision on a candidate says so.
         *
         * @param fact the ceiling; a project whose ceiling is not known cannot be decided
         * @return this builder
         */
        public Builder<T> ceiling(Fact<T, Euros> fact) {
            this.read = new Readings<>(read.id, read.request, read.filedOn, fact, read.viableMinimum, read.aid);
            return this;
        }

        /**
         * Sets how the State-aid ceiling of a project is worked out, for example by {@code StateAid}. What is certain
         * limits the award; a project of which nothing is certain to be permitted, and something is possible, cannot be
         * decided. The decision carries the ceiling with its explanation, and the questions that are open.
         *
         * @param reader the ceiling; null where it cannot be worked out, so that the project cannot be decided
         * @return this builder
         */
        public Builder<T> aid(Fact.Reader<T, AidCeiling> reader) {
            this.read = new Readings<>(read.id, read.request, read.filedOn, read.ceiling, read.viableMinimum, reader);
            return this;
        }

        /**
         * Sets the least with which a project can still go ahead, for rules that pay in part.
         *
         * @param fact the viable minimum; where it is not known, the project is never cut
         * @return this builder
         */
        public Builder<T> viableMinimum(Fact<T, Euros> fact) {
            this.read = new Readings<>(read.id, read.request, read.filedOn, read.ceiling, fact, read.aid);
            return this;
        }

        /**
         * Builds the review.
         *
         * @return the review
         * @throws IllegalArgumentException if criteria or rule are not given, or if there is a threshold without a
         *     grid that can reach it
         */
        public RegionalReview<T> build() {
            return new RegionalReview<>(this);
        }
    }
}
