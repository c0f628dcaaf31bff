package fr.territoiresindustrie.rules.criterion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found on a rule instead of the engine: an outcome, with the person or system that answers for it and
 * the motive. A report that takes it into account shows it, and beside it what the engine had found.
 *
 * <pre>{@code
 * Finding seen = Finding.of(RuleId.of("faiit.2021.tax-and-social"), Outcome.MET, "DRFiP Centre-Val de Loire",
 *         "certificate of 12 March 2021, reference 2021-118");
 * CriteriaReport report = set.explain(project, context, List.of(seen));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule the rule on which it was found
 * @param outcome the outcome, decided
 * @param author the person, office or system that answers for it, not blank
 * @param motive why, with the evidence, not blank
 * @param on the day on which it was found, or null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"rule", "outcome", "author", "motive", "on"})
public record Finding(
        RuleId rule,
        Outcome outcome,
        String author,
        String motive,
        @Nullable LocalDate on) implements Serializable {

    /**
     * Checks that outcome, author and motive are there.
     *
     * @param rule the rule on which it was found
     * @param outcome the outcome
     * @param author who answers for it
     * @param motive why
     * @param on the day on which it was found
     * @throws IllegalArgumentException if the outcome is unknown, or author or motive is blank
     */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        if (!outcome.decided()) {
            throw new IllegalArgumentException("The outcome (" + outcome + ") found on " + rule
                    + " must be decided.\nMaybe the finding can be left out: the engine then says what is missing.");
        }
        requireText("author", author);
        requireText("motive", motive);
    }

    private static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + name + " (" + text + ") of a finding must not be blank.");
        }
    }

    /**
     * Obtains a finding whose day is not known.
     *
     * @param rule the rule on which it was found
     * @param outcome the outcome, decided
     * @param author who answers for it
     * @param motive why, with the evidence
     * @return the finding
     * @throws IllegalArgumentException if the outcome is unknown, or author or motive is blank
     */
    public static Finding of(RuleId rule, Outcome outcome, String author, String motive) {
        return new Finding(rule, outcome, author, motive, null);
    }
}
