package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The code of an EPCI (établissement public de coopération intercommunale: a body that groups communes) or of an EPT
 * (établissement public territorial, its kind within Greater Paris): its SIREN.
 *
 * <p>It is a type of its own because an EPCI is a place as well as a legal unit: {@code 200071892} stands for a group
 * of communes here.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param siren the SIREN of the body
 */
public record EpciCode(Siren siren) implements Comparable<EpciCode>, Serializable {

    /**
     * Obtains a code from its canonical text.
     *
     * @param value nine ASCII digits
     * @return the code
     * @throws IllegalArgumentException if the value is not a SIREN
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EpciCode of(String value) {
        return new EpciCode(Siren.of(value));
    }

    /**
     * Reads a code as people write it, see {@link Siren#parse}.
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is not a SIREN
     */
    public static EpciCode parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a code as {@link #parse} does, and returns the problem instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the code or the problem
     */
    public static Checked<EpciCode> tryParse(@Nullable CharSequence text) {
        return Siren.tryParse(text).map(EpciCode::new);
    }

    /**
     * Returns the nine digits.
     *
     * @return the value of the SIREN
     */
    @JsonValue
    public String value() {
        return siren.value();
    }

    @Override
    public int compareTo(EpciCode other) {
        return siren.compareTo(other.siren);
    }

    /**
     * Returns the nine digits, read back by {@link #of}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return siren.value();
    }
}
