package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of one decision: by which rules, lists and parameters it was taken, on which facts, and what was found.
 * It can be kept, read by an auditor years later, and {@linkplain Receipts#replay replayed}.
 *
 * <p>{@link ReceiptFiles} writes receipts as JSON and reads them back. Nothing in a receipt comes from a clock or from
 * the machine: the same decision gives the same receipt.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject what the subject is called, such as the identifier of a project
 * @param date the date for which the question was asked
 * @param engine the version of this library
 * @param criteria the set of criteria
 * @param grid what the content of the scoring grid comes to, as 64 hexadecimal digits; null without a grid
 * @param lists the versions of the lists of territories in use on the date; none without a register
 * @param geography the years of the lists of communes that were at hand; none if codes were taken as written
 * @param parameters the values of the dated parameters of the criteria
 * @param inputsHash what the values of all facts come to, as 64 hexadecimal digits
 * @param inputs the facts that the criteria and the grid read, by name; null if they were left out
 * @param outcome the outcome of the blocking rules together
 * @param verdicts what each rule found, in the order of the set
 * @param score the points, or null if none were worked out
 * @param findings what somebody found instead of the engine
 * @param proposal what the review proposed, or null if there was none
 */
public record Receipt(
        String subject,
        LocalDate date,
        String engine,
        Criteria criteria,
        @Nullable String grid,
        List<ListVersion> lists,
        List<Integer> geography,
        List<ParameterValue> parameters,
        String inputsHash,
        @Nullable List<Input> inputs,
        Outcome outcome,
        List<Line> verdicts,
        @Nullable Score score,
        List<Finding> findings,
        @Nullable Proposal proposal)
        implements Serializable {

    /**
     * A set of criteria.
     *
     * @param id its identifier
     * @param version its version, or null if it has none
     * @param title what it is
     * @param fingerprint what its content comes to, as 64 hexadecimal digits
     */
    public record Criteria(RuleId id, @Nullable String version, Label title, String fingerprint)
            implements Serializable {

        /**
         * Checks that what is always known is there.
         *
         * @param id its identifier
         * @param version its version
         * @param title what it is
         * @param fingerprint its content
         */
        public Criteria {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }

    /**
     * A value in a text form of which there is one only: its type and its text, or its parts.
     *
     * @param type the kind of value, such as {@code euros}, {@code date}, {@code choice}, {@code list}, or the name of
     *     its type for others
     * @param text the text, or null for a value that has parts
     * @param parts the parts; none for a value that has a text
     */
    public record Value(String type, @Nullable String text, List<Value> parts) implements Serializable {

        /**
         * Copies the parts.
         *
         * @param type the kind of value
         * @param text the text
         * @param parts the parts
         */
        public Value {
            Objects.requireNonNull(type, "type");
            parts = List.copyOf(parts);
        }

        /**
         * Returns the text, or the texts of the parts in square brackets.
         *
         * @return the text, without the type
         */
        public String shown() {
            return text != null
                    ? text
                    : parts.stream().map(Value::shown).toList().toString();
        }

        String canonical() {
            StringBuilder all = new StringBuilder(Sha256.counted(type));
            all.append(text == null ? "-" : Sha256.counted(text)).append('(');
            parts.forEach(part -> all.append(part.canonical()));
            return all.append(')').toString();
        }
    }

    /** What is known of a fact. */
    public enum State {

        /** It has a value. */
        KNOWN,

        /** It is known that there is none. */
        ABSENT,

        /** It is not known. */
        UNKNOWN
    }

    /**
     * A fact that was read.
     *
     * @param fact its stable name
     * @param state what is known of it
     * @param value its value, or null unless it has one
     * @param explanation the fact and its value, for people
     */
    public record Input(String fact, State state, @Nullable Value value, Explanation explanation)
            implements Serializable {

        /**
         * Checks that there is a value if, and only if, it is known.
         *
         * @param fact its stable name
         * @param state what is known of it
         * @param value its value
         * @param explanation the fact and its value, for people
         * @throws IllegalArgumentException if a known value is missing, or there is one that is not known
         */
        public Input {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(explanation, "explanation");
            if ((state == State.KNOWN) != (value != null)) {
                throw new IllegalArgumentException("The value (" + value + ") of the fact " + fact
                        + " must be there if it is known, and only then.");
            }
        }

        String canonical() {
            return Sha256.counted(fact) + state + (value == null ? "" : value.canonical());
        }
    }

    /**
     * The value of a dated parameter on the date of the decision.
     *
     * @param name the stable name of the parameter
     * @param value the value, or null if there was none on that day
     * @param validity the days on which the value is in force, both ends included; null if there is no value
     * @param kept whether the value was kept after its last day
     * @param explanation the parameter, its value and its legal basis, for people
     */
    public record ParameterValue(
            String name, @Nullable Value value, @Nullable Validity validity, boolean kept, Explanation explanation)
            implements Serializable {

        /**
         * Checks that a value comes with its days.
         *
         * @param name the stable name of the parameter
         * @param value the value
         * @param validity the days on which it is in force
         * @param kept whether it was kept after its last day
         * @param explanation the parameter, for people
         * @throws IllegalArgumentException if one of value and days is missing
         */
        public ParameterValue {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(explanation, "explanation");
            if ((value == null) != (validity == null)) {
                throw new IllegalArgumentException("The value of the parameter (" + name + ") must have its days.");
            }
        }
    }

    /**
     * What a rule found.
     *
     * @param rule its identifier
     * @param outcome the outcome
     * @param enforcement what the rule leads to
     * @param fingerprint what the content of the rule comes to, as 64 hexadecimal digits
     * @param explanation why, with the legal basis
     */
    public record Line(
            RuleId rule, Outcome outcome, Enforcement enforcement, String fingerprint, Explanation explanation)
            implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param rule its identifier
         * @param outcome the outcome
         * @param enforcement what the rule leads to
         * @param fingerprint its content
         * @param explanation why
         */
        public Line {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(enforcement, "enforcement");
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * The points.
     *
     * @param lowest the fewest points that are possible: the score itself if nothing is missing
     * @param highest the most points that are possible: the score itself if nothing is missing
     * @param outOf the most that the grid gives
     * @param explanation the total, or the interval
     * @param lines what each line of the grid gave, in the order of the grid
     */
    public record Score(Points lowest, Points highest, Points outOf, Explanation explanation, List<ScoreLine> lines)
            implements Serializable {

        /**
         * Copies the lines.
         *
         * @param lowest the fewest points that are possible
         * @param highest the most points that are possible
         * @param outOf the most that the grid gives
         * @param explanation the total, or the interval
         * @param lines what each line gave
         */
        public Score {
            Objects.requireNonNull(explanation, "explanation");
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a line of the grid gave.
     *
     * @param line its identifier
     * @param weight the most that it gives
     * @param lowest the fewest points that are possible
     * @param highest the most points that are possible
     * @param explanation the value seen and the points
     */
    public record ScoreLine(String line, Points weight, Points lowest, Points highest, Explanation explanation)
            implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param line its identifier
         * @param weight the most that it gives
         * @param lowest the fewest points
         * @param highest the most points
         * @param explanation the value seen and the points
         */
        public ScoreLine {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * What the review proposed. The award depends on the other projects of the review and is kept as it was.
     *
     * @param status the status
     * @param award the grant, perhaps nothing
     * @param request the grant asked for, or null if it is not known
     * @param explanation the decision in one sentence, the notes, and the place in the envelope
     */
    public record Proposal(
            DecisionStatus status, Euros award, @Nullable Euros request, Explanation explanation)
            implements Serializable {

        /**
         * Checks that what is always known is there.
         *
         * @param status the status
         * @param award the grant
         * @param request the grant asked for
         * @param explanation the decision, for people
         */
        public Proposal {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Copies the lists.
     *
     * @param subject what the subject is called
     * @param date the date for which the question was asked
     * @param engine the version of this library
     * @param criteria the set of criteria
     * @param grid the content of the grid
     * @param lists the versions of the lists of territories
     * @param geography the years of the lists of communes
     * @param parameters the values of the dated parameters
     * @param inputsHash what the values of all facts come to
     * @param inputs the facts
     * @param outcome the outcome
     * @param verdicts what each rule found
     * @param score the points
     * @param findings what somebody found
     * @param proposal what the review proposed
     * @throws IllegalArgumentException if the facts do not come to the hash
     */
    public Receipt {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(outcome, "outcome");
        lists = List.copyOf(lists);
        geography = List.copyOf(geography);
        parameters = List.copyOf(parameters);
        inputs = inputs == null ? null : List.copyOf(inputs);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
        if (inputs != null && !ReceiptInputs.hash(inputs).equals(inputsHash)) {
            throw new IllegalArgumentException("The hash (" + inputsHash + ") must be that of the facts, "
                    + ReceiptInputs.hash(inputs) + ".\nMaybe the receipt was changed after it was issued.");
        }
    }

    /**
     * Lists the rules that decide nothing: those that only warn or inform, and those that are off.
     *
     * @return the identifiers, in the order of the set
     */
    public List<RuleId> relaxations() {
        return verdicts.stream()
                .filter(line -> line.enforcement() != Enforcement.BLOCKING)
                .map(Line::rule)
                .toList();
    }

    /**
     * Returns a copy without the values of the facts, for publication or where they may not be kept: the hash stays,
     * and so do outcomes, points and legal bases; the reasons go, since they quote values. A hash of few possible
     * values can be found by trying them all: it protects no secret.
     *
     * @return the copy
     */
    public Receipt withoutValues() {
        return ReceiptInputs.leftOut(this);
    }

    /**
     * Writes down the receipt for people: what was decided, by what, on which facts, and why.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return ReceiptText.of(this);
    }

    /**
     * Writes the receipt as one line of JSON, as {@link ReceiptFiles} does.
     *
     * @return the JSON text
     */
    public String json() {
        return ReceiptWriter.json(this);
    }

    /**
     * Reads a receipt.
     *
     * @param json the text of one receipt
     * @return the receipt
     * @throws IllegalArgumentException if the text is not that of one receipt; the message says where, see
     *     {@link ReceiptFiles#read}
     */
    public static Receipt parse(String json) {
        return ReceiptFiles.parseOne(json);
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
