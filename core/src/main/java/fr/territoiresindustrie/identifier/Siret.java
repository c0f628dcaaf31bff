package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A SIRET: the fourteen digits that identify an establishment in the French business register, its SIREN and five
 * digits of its own (NIC).
 *
 * <p>In the value {@code 73282932000074} the first nine digits are the SIREN of the firm. Both the whole number and the
 * SIREN inside are checked with Luhn's formula; for La Poste (SIREN 356000000) a sum of digits divisible by five is
 * accepted as well, as its numbers have outgrown the formula. That the establishment exists is not checked.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value fourteen ASCII digits
 */
public record Siret(@JsonValue String value) implements Comparable<Siret>, Serializable {

    private static final CodeReader<Siret> READER = new CodeReader<>(CodeReader::joined, Siret::fault, Siret::new);

    /**
     * Checks the form, the check digit and the SIREN inside.
     *
     * @param value fourteen ASCII digits
     * @throws IllegalArgumentException if the value is not a SIRET
     */
    public Siret {
        CodeReader.require("siret", value, fault(value));
    }

    /**
     * Obtains a SIRET from its canonical text; nothing is trimmed or corrected.
     *
     * @param value fourteen ASCII digits
     * @return the SIRET
     * @throws IllegalArgumentException if the value is not a SIRET
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Siret of(String value) {
        return new Siret(value);
    }

    /**
     * Reads a SIRET as people write it, with spaces, no-break spaces or dots.
     *
     * @param text the text, for example {@code 732 829 320 00074}
     * @return the SIRET
     * @throws IllegalArgumentException if the text is not a SIRET, see {@link #tryParse}
     */
    public static Siret parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a SIRET as {@link #parse} does, and returns the problem instead of throwing. A SIREN, a number that has
     * lost its leading zero and a code written as a decimal number are told apart from a wrong check digit.
     *
     * @param text the text, or null if there is none
     * @return the SIRET or the problem
     */
    public static Checked<Siret> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    private static @Nullable Problem fault(String value) {
        if (!CodeReader.digits(value)) {
            return CodeReader.malformed(value, "73282932000074");
        }
        if (value.length() == 9) {
            return Problem.of(ProblemCode.SIREN_FOR_SIRET, "", value);
        }
        if (value.length() == 13 && checked("0" + value)) {
            return CodeReader.lostZero(value);
        }
        if (value.length() != 14) {
            return CodeReader.wrongLength(value, 14);
        }
        return checked(value) ? null : Problem.of(ProblemCode.CHECK_DIGIT, "", value);
    }

    private static boolean checked(String value) {
        return CheckDigits.luhn(value.substring(0, 9)) && (CheckDigits.luhn(value) || CheckDigits.laPoste(value));
    }

    /**
     * Returns the SIREN of the firm that this establishment belongs to.
     *
     * @return the first nine digits
     */
    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    @Override
    public int compareTo(Siret other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the fourteen digits, read back by {@link #of}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
