package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A SIREN: the nine digits that identify a legal unit in the French business register (Sirene).
 *
 * <p>In the value {@code 732829320} the last digit makes Luhn's formula come out even. That the legal unit exists is
 * not checked.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value nine ASCII digits
 */
public record Siren(@JsonValue String value) implements Comparable<Siren>, Serializable {

    private static final CodeReader<Siren> READER = new CodeReader<>(CodeReader::joined, Siren::fault, Siren::new);

    /**
     * Checks the form and the check digit.
     *
     * @param value nine ASCII digits
     * @throws IllegalArgumentException if the value is not a SIREN
     */
    public Siren {
        CodeReader.require("siren", value, fault(value));
    }

    /**
     * Obtains a SIREN from its canonical text; nothing is trimmed or corrected.
     *
     * @param value nine ASCII digits
     * @return the SIREN
     * @throws IllegalArgumentException if the value is not a SIREN
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siren of(String value) {
        return new Siren(value);
    }

    /**
     * Reads a SIREN as people write it, with spaces, no-break spaces or dots.
     *
     * @param text the text, for example {@code 732 829 320}
     * @return the SIREN
     * @throws IllegalArgumentException if the text is not a SIREN, see {@link #tryParse}
     */
    public static Siren parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a SIREN as {@link #parse} does, and returns the problem instead of throwing. A SIRET, a number that has
     * lost its leading zero and a code written as a decimal number are told apart from a wrong check digit.
     *
     * @param text the text, or null if there is none
     * @return the SIREN or the problem
     */
    public static Checked<Siren> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    private static @Nullable Problem fault(String value) {
        if (!CodeReader.digits(value)) {
            return CodeReader.malformed(value, "732829320");
        }
        if (value.length() == 14) {
            return Problem.of(ProblemCode.SIRET_FOR_SIREN, "", value).with("suggestion", value.substring(0, 9));
        }
        if (value.length() == 8 && CheckDigits.luhn(value)) {
            return CodeReader.lostZero(value);
        }
        if (value.length() != 9) {
            return CodeReader.wrongLength(value, 9);
        }
        return CheckDigits.luhn(value) ? null : Problem.of(ProblemCode.CHECK_DIGIT, "", value);
    }

    @Override
    public int compareTo(Siren other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the nine digits, read back by {@link #of}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
