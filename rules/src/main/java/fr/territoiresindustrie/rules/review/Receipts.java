package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Issues receipts for decisions by a set of criteria, with a scoring grid if there is one, and replays them.
 *
 * <pre>{@code
 * Receipts<Project> receipts = Receipts.of(FundRules.call2021());
 * Receipt receipt = receipts.issue("P-014", project, context);
 * …                                                                     // years later
 * ReplayResult replayed = receipts.replay(Receipt.parse(text), project, context);
 * replayed.identical();                                                 // or replayed.differences()
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if its criteria and scales are.
 *
 * @param <T> the type of the subjects
 */
public final class Receipts<T> implements Serializable {

    private final CriteriaSet<T> criteria;
    private final @Nullable ScoringGrid<T> grid;
    private final Map<String, Enum<?>> choices;
    private final ReceiptStamp stamp;
    private final List<Fact<T, ?>> facts;

    private Receipts(CriteriaSet<T> criteria, @Nullable ScoringGrid<T> grid, Map<String, Enum<?>> choices) {
        this.criteria = criteria;
        this.grid = grid;
        this.choices = choices;
        this.stamp = ReceiptStamp.of(criteria, grid);
        this.facts = ReceiptInputs.facts(criteria, grid);
    }

    /**
     * Obtains what issues receipts for a set of criteria.
     *
     * @param <T> the type of the subjects
     * @param criteria the criteria, with their enforcement
     * @return receipts without a grid
     */
    public static <T> Receipts<T> of(CriteriaSet<T> criteria) {
        return new Receipts<>(criteria, null, KeptFacts.libraryChoices());
    }

    /**
     * Returns a copy with a scoring grid.
     *
     * @param value the grid
     * @return the copy
     * @throws IllegalArgumentException if a fact of the grid has the name, but not the label, of one of the criteria
     */
    public Receipts<T> withGrid(ScoringGrid<T> value) {
        return new Receipts<>(criteria, value, choices);
    }

    /**
     * Returns a copy that can also rebuild values of a type of the caller's, in {@link #replay(Receipt)}. The choices
     * of this library are known already.
     *
     * @param <E> the type
     * @param type the choices
     * @return the copy
     */
    public <E extends Enum<E>> Receipts<T> withChoices(Class<E> type) {
        Map<String, Enum<?>> more = new LinkedHashMap<>(choices);
        KeptFacts.addChoices(type, more);
        return new Receipts<>(criteria, grid, more);
    }

    /**
     * Decides on a subject and issues the receipt.
     *
     * @param name what the subject is called, such as the identifier of a project
     * @param subject the subject
     * @param context the date and the registers
     * @return the receipt
     */
    public Receipt issue(String name, T subject, EvaluationContext context) {
        return issue(name, subject, context, List.of());
    }

    /**
     * Decides on a subject, with what somebody found on some of the rules, and issues the receipt.
     *
     * @param name what the subject is called
     * @param subject the subject
     * @param context the date and the registers
     * @param findings what was found, on each rule once at most
     * @return the receipt
     * @throws IllegalArgumentException if a rule is not in the set, or has two findings
     */
    public Receipt issue(String name, T subject, EvaluationContext context, List<Finding> findings) {
        return issued(name, subject, context, findings, grid != null, null);
    }

    /**
     * Issues the receipt for a decision of a review.
     *
     * @param decision the decision
     * @param project the project on which it was taken
     * @param context the date and the registers with which it was taken
     * @return the receipt, with what was proposed
     * @throws IllegalArgumentException if criteria and grid do not find on this project what the decision says
     */
    public Receipt issue(Decision decision, T project, EvaluationContext context) {
        List<Finding> findings = decision.eligibility().findings();
        CriteriaReport report = criteria.explain(project, context, findings);
        boolean scored = decision.score() != null;
        ScoreCard score = scored && grid != null ? grid.score(project, context) : null;
        if (!report.equals(decision.eligibility()) || !Objects.equals(score, decision.score())) {
            throw new IllegalArgumentException("The decision on " + decision.project()
                    + " must be one by these criteria and this grid on this project.\n"
                    + "Maybe the project or the context is another one, or has changed since.");
        }
        return issued(decision.project().value(), project, context, findings, scored, ReceiptStamp.proposal(decision));
    }

    private Receipt issued(
            String name,
            T subject,
            EvaluationContext context,
            List<Finding> findings,
            boolean scored,
            Receipt.@Nullable Proposal proposal) {
        CriteriaReport report = criteria.explain(subject, context, findings);
        ScoreCard score = scored && grid != null ? grid.score(subject, context) : null;
        List<Receipt.Input> inputs = ReceiptInputs.read(facts, subject, context);
        return stamp.receipt(name, ReceiptStamp.Registers.of(context), inputs, report, score, proposal);
    }

    /**
     * Decides again on the subject of a receipt and compares: the identical answer, or all that differs. The findings
     * of the receipt count again; what the review proposed depends on other projects and is not worked out again.
     *
     * @param receipt the receipt
     * @param subject the subject
     * @param context the date and the registers
     * @return what differs
     */
    public ReplayResult replay(Receipt receipt, T subject, EvaluationContext context) {
        Receipt again = issued(
                receipt.subject(),
                subject,
                context,
                known(receipt.findings()),
                receipt.score() != null,
                receipt.proposal());
        return ReceiptComparison.compare(receipt, again, List.of());
    }

    private List<Finding> known(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> criteria.findRule(finding.rule()).isPresent())
                .toList();
    }

    /**
     * Decides again from the receipt alone: the values that it keeps stand for the facts, and those that were read in
     * registers are not looked up again. Where that cannot be done honestly, the result says why: values were left
     * out or cannot be rebuilt from their text, or a criterion is code that reads the subject itself.
     *
     * @param receipt the receipt
     * @return what differs, or what stands in the way
     */
    public ReplayResult replay(Receipt receipt) {
        List<Reason> obstacles = new ArrayList<>(KeptFacts.obstacles(criteria, receipt));
        if (!obstacles.isEmpty() || receipt.inputs() == null) {
            return ReplayResult.impossible(receipt.subject(), obstacles);
        }
        KeptFacts kept = KeptFacts.of(receipt.inputs(), choices);
        try {
            return ReceiptComparison.compare(
                    receipt, again(receipt, kept), List.of(Reason.of("replay.note.registers")));
        } catch (KeptFacts.Missing e) {
            return ReplayResult.impossible(receipt.subject(), List.of(e.reason()));
        }
    }

    private Receipt again(Receipt receipt, KeptFacts kept) {
        EvaluationContext context = EvaluationContext.at(receipt.date());
        CriteriaSet<KeptFacts> bound = criteria.boundTo(KeptFacts.book(facts));
        CriteriaReport report = bound.explain(kept, context, known(receipt.findings()));
        ScoreCard score = receipt.score() == null || grid == null
                ? null
                : KeptFacts.bound(grid).score(kept, context);
        ReceiptStamp.Registers registers =
                new ReceiptStamp.Registers(receipt.date(), receipt.lists(), receipt.geography());
        return stamp.receipt(
                receipt.subject(),
                registers,
                Objects.requireNonNull(receipt.inputs()),
                report,
                score,
                receipt.proposal());
    }
}
