package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a commune in the Code officiel géographique (INSEE), which is not its postcode: a département and three
 * digits, or two overseas.
 *
 * <p>In the value {@code 18033} (Bourges) the département is 18; Corsica has {@code 2A} and {@code 2B}, overseas
 * départements and collectivities three digits ({@code 97209}, Fort-de-France). Codes of delegated communes and of the
 * arrondissements of Paris, Lyon and Marseille have the same form. Whether a code exists, and in which year, is known
 * by {@code Geography}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value five characters: digits, or {@code 2A} or {@code 2B} and three digits
 */
public record CommuneCode(@JsonValue String value) implements Comparable<CommuneCode>, Serializable {

    private static final Pattern FORM = Pattern.compile("(?:[0-9]{2}|2[AB])[0-9]{3}");
    private static final Pattern SHORT = Pattern.compile("[1-9][0-9]{3}");
    private static final CodeReader<CommuneCode> READER =
            new CodeReader<>(CodeReader::joinedCapitals, CommuneCode::fault, CommuneCode::new);

    /**
     * Checks the form.
     *
     * @param value five characters: digits, or {@code 2A} or {@code 2B} and three digits
     * @throws IllegalArgumentException if the value does not have that form
     */
    public CommuneCode {
        CodeReader.require("commune code", value, fault(value));
    }

    /**
     * Obtains a code from its canonical text; nothing is trimmed or corrected.
     *
     * @param value five characters: digits, or {@code 2A} or {@code 2B} and three digits
     * @return the code
     * @throws IllegalArgumentException if the value does not have that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommuneCode of(String value) {
        return new CommuneCode(value);
    }

    /**
     * Reads a code as people write it: spaces, no-break spaces and dots are dropped and {@code 2a} becomes {@code 2A}.
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is not such a code, see {@link #tryParse}
     */
    public static CommuneCode parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a code as {@link #parse} does, and returns the problem instead of throwing. A leading zero that was lost is
     * a problem that names the likely code; it is never put back in silence.
     *
     * @param text the text, or null if there is none
     * @return the code or the problem
     */
    public static Checked<CommuneCode> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    private static @Nullable Problem fault(String value) {
        if (SHORT.matcher(value).matches()) {
            return CodeReader.lostZero(value);
        }
        boolean formed = FORM.matcher(value).matches() && DepartementCode.exists(departementOf(value));
        return formed ? null : CodeReader.malformed(value, "18033, 2A004, 97209");
    }

    private static String departementOf(String value) {
        return value.substring(0, value.startsWith("97") || value.startsWith("98") ? 3 : 2);
    }

    /**
     * Returns the département, or the overseas collectivity, that the code belongs to.
     *
     * @return the first two characters, or three overseas
     */
    public DepartementCode departement() {
        return new DepartementCode(departementOf(value));
    }

    @Override
    public int compareTo(CommuneCode other) {
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
