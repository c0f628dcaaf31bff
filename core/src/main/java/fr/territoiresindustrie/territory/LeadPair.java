package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The pair that leads a labelled territory («&nbsp;binôme élu–industriel&nbsp;»): an elected official and an
 * industrialist, who chair its project committee together (ANCT, programme Territoires d'industrie).
 *
 * <p>Each part is text as published by the territory; what is not known is null. The library ships no names.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param electedOfficial the name of the elected official, or null if it is not known
 * @param mandate the office that the official holds, for example president of an EPCI, or null if it is not known
 * @param industrialist the name of the industrialist, or null if it is not known
 * @param firm the firm of the industrialist, or null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadPair(
        @Nullable String electedOfficial,
        @Nullable String mandate,
        @Nullable String industrialist,
        @Nullable String firm)
        implements Serializable {

    /**
     * Obtains a pair from two names.
     *
     * @param electedOfficial the name of the elected official, or null if it is not known
     * @param industrialist the name of the industrialist, or null if it is not known
     * @return the pair
     */
    public static LeadPair of(@Nullable String electedOfficial, @Nullable String industrialist) {
        return new LeadPair(electedOfficial, null, industrialist, null);
    }

    /**
     * Tells whether both persons are named.
     *
     * @return true if they are
     */
    public boolean complete() {
        return electedOfficial != null && industrialist != null;
    }
}
