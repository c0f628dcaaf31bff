package fr.territoiresindustrie.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set changes in the one that it extends, and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is done
 * @param rule the rule that is changed, or the new one
 * @param enforcement what the rule leads to from now on; null unless that is the change
 * @param motive why, in the words of the author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSetOverride(
        Kind kind, RuleId rule, @Nullable Enforcement enforcement, Label motive) implements Serializable {

    /** What is done with a rule. */
    public enum Kind {

        /** The rule is replaced by another one under the same identifier. */
        @JsonProperty("replace")
        REPLACE,

        /** The rule no longer stands in the set. */
        @JsonProperty("remove")
        REMOVE,

        /** The rule leads to something else. */
        @JsonProperty("enforce")
        ENFORCE,

        /** The rule is a new one, at the end of the set. */
        @JsonProperty("add")
        ADD
    }

    /**
     * Checks that nothing is missing.
     *
     * @param kind what is done
     * @param rule the rule
     * @param enforcement what it leads to from now on
     * @param motive why
     */
    public RuleSetOverride {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(motive, "motive");
    }

    /**
     * Writes the change as one line.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String text(Locale locale) {
        String code = enforcement == null ? Phrasebook.codeOf(kind) : "enforce-" + Phrasebook.codeOf(enforcement);
        return Reason.of("rule-set." + code)
                .with("rule", rule.value())
                .with("motive", motive)
                .text(locale);
    }

    /**
     * Returns the English sentence.
     *
     * @return the same as {@code text(Locale.ENGLISH)}
     */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
