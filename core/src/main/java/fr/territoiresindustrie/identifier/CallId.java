package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a call for projects.
 *
 * <p>Any text of 1 to 100 characters that neither begins nor ends with a space and holds no control character. The text
 * is kept as it is: {@code P-014} and {@code p-014} are two identifiers.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value the text
 */
public record CallId(@JsonValue String value) implements Comparable<CallId>, Serializable {

    private static final CodeReader<CallId> READER = FreeText.reader(CallId::new);

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public CallId {
        CodeReader.require("call id", value, FreeText.fault(value));
    }

    /**
     * Obtains an identifier.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallId of(String value) {
        return new CallId(value);
    }

    /**
     * Reads an identifier; spaces around it are dropped, nothing else is changed.
     *
     * @param text the text, or null if there is none
     * @return the identifier or the problem
     */
    public static Checked<CallId> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    @Override
    public int compareTo(CallId other) {
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
