package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A phase of the programme Territoires d'industrie. Each phase has its own list of labelled territories, and an id of
 * the second may be that of another territory in the first.
 */
public enum Phase {

    /** The first phase: launched on 22 November 2018, for 2018 to 2022. */
    FIRST("2018-2022"),

    /** The second phase («&nbsp;temps II&nbsp;»): 183 territories announced on 9 November 2023, for 2023 to 2027. */
    SECOND("2023-2027");

    private final String years;

    Phase(String years) {
        this.years = years;
    }

    /**
     * Returns the years of the phase, its text in JSON and in identifiers.
     *
     * @return for example {@code 2023-2027}
     */
    @JsonValue
    public String years() {
        return years;
    }

    /**
     * Finds a phase by its years.
     *
     * @param years for example {@code 2023-2027}
     * @return the phase
     * @throws IllegalArgumentException if no phase has these years
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Phase of(String years) {
        for (Phase phase : values()) {
            if (phase.years.equals(years)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("The phase (" + years + ") must be 2018-2022 or 2023-2027.");
    }
}
