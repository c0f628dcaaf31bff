package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a labelled territory: the phase of the programme and the id of the territory in the list of that phase.
 *
 * <p>The phase is part of the key since ids are used again: {@code ti-8418} is one territory in 2018-2022 and another
 * in 2023-2027. The digits of an id are not read: in particular they do not tell the région of a project, since a
 * territory may straddle two.
 *
 * <p>The text form is {@code 2023-2027/ti-8418}. This class is immutable and thread-safe.
 *
 * @param phase the phase
 * @param id the id within the phase: letters, digits, hyphens, 1 to 60 of them
 */
public record TerritoryId(Phase phase, String id) implements Comparable<TerritoryId>, Serializable {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    private static final Pattern FORM = Pattern.compile("(2018-2022|2023-2027)/(" + ID + ")");
    private static final CodeReader<TerritoryId> READER =
            new CodeReader<>(CodeReader::joined, TerritoryId::fault, TerritoryId::of);
    private static final Comparator<TerritoryId> ORDER =
            Comparator.comparing(TerritoryId::phase).thenComparing(TerritoryId::id);

    /**
     * Checks the parts.
     *
     * @param phase the phase
     * @param id the id within the phase
     * @throws IllegalArgumentException if the id does not have the form of an id
     */
    public TerritoryId {
        Objects.requireNonNull(phase, "phase");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The territory id (" + id + ") must be letters, digits and hyphens.");
        }
    }

    /**
     * Obtains a key from its parts.
     *
     * @param phase the phase
     * @param id the id within the phase
     * @return the key
     * @throws IllegalArgumentException if the id does not have the form of an id
     */
    public static TerritoryId of(Phase phase, String id) {
        return new TerritoryId(phase, id);
    }

    /**
     * Obtains a key from its text form.
     *
     * @param text for example {@code 2023-2027/ti-8418}
     * @return the key
     * @throws IllegalArgumentException if the text does not have that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TerritoryId of(String text) {
        CodeReader.require("territory id", text, fault(text));
        Matcher parts = FORM.matcher(text);
        parts.matches();
        return new TerritoryId(Phase.of(parts.group(1)), parts.group(2));
    }

    /**
     * Reads a key as people write it; spaces are dropped.
     *
     * @param text the text
     * @return the key
     * @throws IllegalArgumentException if the text is not a key
     */
    public static TerritoryId parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a key as {@link #parse} does, and returns the problem instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the key or the problem
     */
    public static Checked<TerritoryId> tryParse(@Nullable CharSequence text) {
        return READER.read(text);
    }

    private static @Nullable Problem fault(String text) {
        return FORM.matcher(text).matches() ? null : CodeReader.malformed(text, "2023-2027/ti-8418");
    }

    @Override
    public int compareTo(TerritoryId other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns the text form, read back by {@link #of(String)}.
     *
     * @return for example {@code 2023-2027/ti-8418}
     */
    @Override
    @JsonValue
    public String toString() {
        return phase.years() + "/" + id;
    }
}
