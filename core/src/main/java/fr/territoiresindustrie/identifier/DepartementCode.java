package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a département, or of an overseas collectivity: {@code 01} to {@code 95}, {@code 2A} and {@code 2B} for
 * Corsica, {@code 971} to {@code 978} and {@code 984} to {@code 989} overseas.
 *
 * <p>{@code 20} stood for Corsica until 1976 and is refused, as is {@code 96}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value two characters, or three digits overseas
 */
public record DepartementCode(@JsonValue String value) implements Comparable<DepartementCode>, Serializable {

    private static final Pattern FORM = Pattern.compile("0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46789]");
    private static final CodeReader<DepartementCode> READER =
            new CodeReader<>(CodeReader::joinedCapitals, DepartementCode::fault, DepartementCode::new);

    /**
     * Checks the form.
     *
     * @param value two characters, or three digits overseas
     * @throws IllegalArgumentException if the value does not have that form
     */
    public DepartementCode {
        CodeReader.require("département code", value, fault(value));
    }

    /**
     * Obtains a code from its canonical text; nothing is trimmed or corrected.
     *
     * @param value two characters, or three digits overseas
     * @return the code
     * @throws IllegalArgumentException if the value does not have that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartementCode of(String value) {
        return new DepartementCode(value);
    }

    /**
     * Reads a code as people write it: spaces, no-break spaces and dots are dropped and {@code 2a} becomes {@code 2A}.
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is not such a code, see {@link #tryParse}
     */
    public static DepartementCode parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a code as {@link #parse} does, and returns the problem instead of throwing. A leading zero that was lost is
     * a problem that names the likely code; it is never put back in silence.
     *
     * @param text the text, or null if there is none
     * @return the code or the problem
     */
    public static Checked<DepartementCode> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    static boolean exists(String value) {
        return FORM.matcher(value).matches();
    }

    private static @Nullable Problem fault(String value) {
        if (value.length() == 1 && exists("0" + value)) {
            return CodeReader.lostZero(value);
        }
        return exists(value) ? null : CodeReader.malformed(value, "01, 2A, 974");
    }

    /**
     * Tells whether the code is one of an overseas département or collectivity.
     *
     * @return true for the codes of three digits
     */
    public boolean overseas() {
        return value.length() == 3;
    }

    @Override
    public int compareTo(DepartementCode other) {
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
