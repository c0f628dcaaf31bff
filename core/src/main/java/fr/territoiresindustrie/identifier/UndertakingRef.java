package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How undertakings name each other: by SIREN, or by any text for those that have none, such as foreign firms and
 * natural persons.
 *
 * <p>A text of 1 to 100 characters that neither begins nor ends with a space and holds no control character. Nine
 * digits with a right check digit are a SIREN; that the firm exists is not checked.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value the text
 */
public record UndertakingRef(@JsonValue String value) implements Comparable<UndertakingRef>, Serializable {

    private static final CodeReader<UndertakingRef> READER = FreeText.reader(UndertakingRef::new);

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws IllegalArgumentException if the text cannot be a reference
     */
    public UndertakingRef {
        CodeReader.require("undertaking", value, FreeText.fault(value));
    }

    /**
     * Obtains a reference from its text.
     *
     * @param value the text
     * @return the reference
     * @throws IllegalArgumentException if the text cannot be a reference
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UndertakingRef of(String value) {
        return new UndertakingRef(value);
    }

    /**
     * Obtains the reference of a French firm.
     *
     * @param siren its SIREN
     * @return the reference
     */
    public static UndertakingRef of(Siren siren) {
        return new UndertakingRef(siren.value());
    }

    /**
     * Reads a reference; spaces around it are dropped, nothing else is changed.
     *
     * @param text the text, or null if there is none
     * @return the reference or the problem
     */
    public static Checked<UndertakingRef> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    /**
     * Returns the SIREN, if the text is one.
     *
     * @return the SIREN, or nothing for a free text
     */
    public Optional<Siren> findSiren() {
        return Siren.tryParse(value).value().filter(siren -> siren.value().equals(value));
    }

    @Override
    public int compareTo(UndertakingRef other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the text, read back by {@link #of(String)}.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
