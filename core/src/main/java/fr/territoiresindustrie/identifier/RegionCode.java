package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The code of a région in the Code officiel géographique (INSEE), two digits.
 *
 * <p>In the value {@code 24} the région is Centre-Val de Loire. Which codes exist in a year is known by
 * {@code Geography}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value two digits
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode>, Serializable {

    private static final CodeReader<RegionCode> READER =
            new CodeReader<>(CodeReader::joined, RegionCode::fault, RegionCode::new);

    /**
     * Checks the form.
     *
     * @param value two digits
     * @throws IllegalArgumentException if the value does not have that form
     */
    public RegionCode {
        CodeReader.require("région code", value, fault(value));
    }

    /**
     * Obtains a code from its canonical text; nothing is trimmed or corrected.
     *
     * @param value two digits
     * @return the code
     * @throws IllegalArgumentException if the value does not have that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /**
     * Reads a code as people write it: spaces, no-break spaces and dots are dropped.
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is not such a code, see {@link #tryParse}
     */
    public static RegionCode parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a code as {@link #parse} does, and returns the problem instead of throwing. A leading zero that was lost is
     * a problem that names the likely code; it is never put back in silence.
     *
     * @param text the text, or null if there is none
     * @return the code or the problem
     */
    public static Checked<RegionCode> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    private static @Nullable Problem fault(String value) {
        if (value.length() == 1 && CodeReader.digits(value)) {
            return CodeReader.lostZero(value);
        }
        boolean formed = value.length() == 2 && CodeReader.digits(value);
        return formed ? null : CodeReader.malformed(value, "24");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the code, read back by {@link #of}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
