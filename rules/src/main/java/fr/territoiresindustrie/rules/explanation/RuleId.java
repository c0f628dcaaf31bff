package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The identifier of a rule or of a set of rules, such as {@code faiit.2021.eligible-base}.
 *
 * <p>One to a hundred ASCII letters, digits, dots, hyphens, underscores, colons and slashes, beginning with a letter
 * or a digit. Case counts.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value the text
 */
public record RuleId(@JsonValue String value) implements Comparable<RuleId>, Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    /**
     * Checks the form.
     *
     * @param value the text
     * @throws IllegalArgumentException if the text does not have the form of an identifier
     */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The rule id (" + value
                    + ") must be 1 to 100 letters, digits and . _ : / -, beginning with a letter or a digit.");
        }
    }

    /**
     * Obtains an identifier.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text does not have the form of an identifier
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the text, read back by {@link #of}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
