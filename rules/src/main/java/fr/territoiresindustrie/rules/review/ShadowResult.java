package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.IntakeRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How past decisions and a set of criteria agree. Made by {@link ShadowRun}.
 *
 * <p>No row is lost: the rows that were accepted are {@link #agreed}, {@link #others} and {@link #withoutSubject}
 * together; each of the others has a diagnostic.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param criteria the set of criteria
 * @param date the date for which it was asked
 * @param rows the projects that were read from the file, with the diagnostics of all other rows
 * @param agreed how many decisions and outcomes agree
 * @param others the decisions that do not agree, or that cannot be compared, in the order of the subjects
 * @param withoutSubject the decisions on projects that are not among the subjects, in the order of the file
 * @param withoutDecision the subjects on which there is no decision that could be read
 */
public record ShadowResult(
        RuleId criteria,
        LocalDate date,
        IntakeResult<ProjectId> rows,
        long agreed,
        List<Comparison> others,
        List<IntakeRow<Past>> withoutSubject,
        List<ProjectId> withoutDecision)
        implements Serializable {

    private static final int MOST_DIAGNOSTICS = 20;

    /** How a decision and an outcome do not agree. */
    public enum Agreement {

        /** The decision held the project for eligible; it does not meet a blocking rule. */
        ENGINE_REFUSES,

        /** The decision held the project for not eligible; it meets all blocking rules that apply. */
        ENGINE_ACCEPTS,

        /** A fact is missing without which the outcome cannot be decided. */
        ENGINE_UNDECIDED,

        /** The decision says nothing about eligibility. */
        PAST_UNDECIDED;

        /** How they do not agree, or null if they do. */
        static @Nullable Agreement of(Outcome past, Outcome engine) {
            if (past == Outcome.UNKNOWN) {
                return PAST_UNDECIDED;
            }
            if (engine == Outcome.UNKNOWN) {
                return ENGINE_UNDECIDED;
            }
            boolean before = past != Outcome.NOT_MET;
            boolean now = engine != Outcome.NOT_MET;
            return before == now ? null : now ? ENGINE_ACCEPTS : ENGINE_REFUSES;
        }
    }

    /**
     * A decision as it was read.
     *
     * @param project the project
     * @param word the word of the decision
     * @param says what the word says about eligibility
     * @param motive the motive, or null if none is given
     * @param rule the rule by which it was taken, or null if none of the criteria is named
     */
    public record Past(
            ProjectId project,
            String word,
            Outcome says,
            @Nullable String motive,
            @Nullable RuleId rule) implements Serializable {

        /**
         * Checks that what is always known is there.
         *
         * @param project the project
         * @param word the word of the decision
         * @param says what it says about eligibility
         * @param motive the motive
         * @param rule the rule
         */
        public Past {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(says, "says");
        }
    }

    /**
     * What a rule found.
     *
     * @param rule the rule
     * @param explanation why
     */
    public record Found(RuleId rule, Explanation explanation) implements Serializable {}

    /**
     * A decision that does not agree with the outcome, or that cannot be compared.
     *
     * @param past the decision, with its row and line
     * @param engine the outcome
     * @param agreement how they do not agree
     * @param found what tells why: the rules that are not met, or not decided, or the rule that the decision names
     */
    public record Comparison(IntakeRow<Past> past, Outcome engine, Agreement agreement, List<Found> found)
            implements Serializable {

        /**
         * Copies what was found.
         *
         * @param past the decision
         * @param engine the outcome
         * @param agreement how they do not agree
         * @param found what tells why
         */
        public Comparison {
            Objects.requireNonNull(past, "past");
            Objects.requireNonNull(engine, "engine");
            Objects.requireNonNull(agreement, "agreement");
            found = List.copyOf(found);
        }

        Explanation explanation() {
            Past decision = past.value();
            Reason reason = Reason.of(
                            "shadow." + Phrasebook.codeOf(agreement) + (decision.motive() == null ? "" : ".motive"))
                    .with("word", decision.word())
                    .with("line", past.line())
                    .with("outcome", OutcomeDiff.word(engine));
            return Explanation.of(
                            engine.mark(),
                            decision.motive() == null ? reason : reason.with("motive", decision.motive()))
                    .titled(Label.of(decision.project().value()))
                    .with(found.stream().map(Found::explanation).toList());
        }
    }

    /**
     * Copies the lists.
     *
     * @param criteria the set of criteria
     * @param date the date for which it was asked
     * @param rows the projects that were read
     * @param agreed how many agree
     * @param others those that do not
     * @param withoutSubject the decisions on other projects
     * @param withoutDecision the subjects without a decision
     */
    public ShadowResult {
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(rows, "rows");
        others = List.copyOf(others);
        withoutSubject = List.copyOf(withoutSubject);
        withoutDecision = List.copyOf(withoutDecision);
    }

    /**
     * Lists the decisions that do not agree in one way.
     *
     * @param agreement the way
     * @return the decisions, in their order
     */
    public List<Comparison> list(Agreement agreement) {
        return others.stream().filter(one -> one.agreement() == agreement).toList();
    }

    /**
     * Lists the decisions by the rules that tell why they do not agree in one way. A decision stands under each of its
     * rules; one without any, such as a refusal of which no rule is known, stands nowhere here.
     *
     * @param agreement the way
     * @return the decisions by rule, sorted by its identifier, unmodifiable
     */
    public SortedMap<RuleId, List<Comparison>> byRule(Agreement agreement) {
        SortedMap<RuleId, List<Comparison>> rules = new TreeMap<>();
        for (Comparison one : list(agreement)) {
            one.found()
                    .forEach(found -> rules.computeIfAbsent(found.rule(), rule -> new ArrayList<>())
                            .add(one));
        }
        rules.replaceAll((rule, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(rules);
    }

    /**
     * Explains the result: the counts, the rules on which past and criteria do not agree, and each such decision.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        for (Agreement agreement : Agreement.values()) {
            String code = "shadow." + Phrasebook.codeOf(agreement);
            parts.add(Explanation.note(Reason.of(code + ".count")
                            .with("count", list(agreement).size()))
                    .with(rules(agreement)));
        }
        parts.add(Explanation.note(Reason.of("shadow.without-subject")
                .with("count", withoutSubject.size())
                .with(
                        "projects",
                        withoutSubject.stream()
                                .map(row -> row.value().project().value())
                                .toList())));
        parts.add(Explanation.note(Reason.of("shadow.without-decision")
                .with("count", withoutDecision.size())
                .with("projects", withoutDecision.stream().map(ProjectId::value).toList())));
        parts.add(Explanation.note(Reason.of(rows.complete() ? "shadow.rejected" : "shadow.incomplete")
                        .with("count", rows.rejected()))
                .with(diagnostics()));
        others.stream()
                .filter(one -> one.agreement() != Agreement.PAST_UNDECIDED)
                .map(Comparison::explanation)
                .forEach(parts::add);
        Reason head = Reason.of("shadow.head")
                .with("criteria", criteria.value())
                .with("date", date)
                .with("agreed", agreed)
                .with("rows", rows.rowsRead());
        return Explanation.note(head).with(parts);
    }

    /** Why rows could not be read, the first of them. */
    private List<Explanation> diagnostics() {
        return rows.diagnostics().stream()
                .limit(MOST_DIAGNOSTICS)
                .map(one -> Explanation.note(Reason.of("shadow.diagnostic", Label.of("{said}"))
                        .with("said", Label.of(one.text(Locale.ENGLISH), one.text(Locale.FRENCH)))))
                .toList();
    }

    private List<Explanation> rules(Agreement agreement) {
        List<Explanation> lines = new ArrayList<>();
        for (Map.Entry<RuleId, List<Comparison>> rule : byRule(agreement).entrySet()) {
            lines.add(Explanation.note(Reason.of("shadow.rule")
                    .with("rule", rule.getKey().value())
                    .with("count", rule.getValue().size())));
        }
        return lines;
    }
}
