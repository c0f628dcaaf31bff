package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a commune code, of whatever year, means in one year: the answer of {@link GeographyYear#resolve}.
 *
 * <p>A code that was merged away leads, through any chain of mergers, to the commune that has the territory in the year
 * asked for. The commune found may be larger than what the code once meant.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code that was asked for
 * @param cogYear the year of the Code officiel géographique that answers
 * @param status what the code is in that year
 * @param name the name that went with the code in the lists shipped: that of the year if there is one, otherwise
 *     the latest; null if the lists give a successor but no name, as for mergers before the first list, or if the code
 *     is unknown
 * @param lastListed the last shipped year in which the code was that of a commune of its own, which may be after
 *     the year asked for; null if it was in none of them
 * @param communes the communes of that year that have the territory: none if the code is unknown, several if it is
 *     split, otherwise one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommuneResolution(
        CommuneCode code,
        int cogYear,
        Status status,
        @Nullable String name,
        @Nullable Integer lastListed,
        List<Commune> communes)
        implements Serializable {

    /** What a code is in a year. */
    public enum Status {

        /**
         * The code is that of a commune, which may have grown by mergers or shrunk when a former commune was restored.
         */
        @JsonProperty("current")
        CURRENT,

        /** The code is that of an arrondissement of Paris, Lyon or Marseille. */
        @JsonProperty("arrondissement")
        ARRONDISSEMENT,

        /** The code is that of a delegated commune within the commune found. */
        @JsonProperty("delegated")
        DELEGATED,

        /** The code is that of an associated commune within the commune found. */
        @JsonProperty("associated")
        ASSOCIATED,

        /**
         * The code is that of nothing in that year, and its territory is in the commune found: it was merged, or the
         * commune has changed its code since (a new seat, another département), or has not taken this code yet.
         */
        @JsonProperty("replaced")
        REPLACED,

        /**
         * The commune was suppressed and shared out: its territory is in several communes, and the code cannot tell
         * which.
         */
        @JsonProperty("split")
        SPLIT,

        /** No list of any year shipped knows the code. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * Checks that there are as many communes as the status promises.
     *
     * @param code the code
     * @param cogYear the year
     * @param status the status
     * @param name the name
     * @param lastListed the last year as a commune
     * @param communes the communes
     * @throws IllegalArgumentException if the number of communes does not fit the status
     */
    public CommuneResolution {
        communes = Problems.copyOf(communes, "communes");
        boolean fits = switch (status) {
            case UNKNOWN -> communes.isEmpty();
            case SPLIT -> communes.size() > 1;
            default -> communes.size() == 1;
        };
        if (!fits) {
            throw new IllegalArgumentException("The communes (" + communes + ") must fit the status " + status + ".");
        }
    }

    /**
     * Finds the commune, if the code leads to exactly one.
     *
     * @return the commune, empty if the status is {@link Status#UNKNOWN} or {@link Status#SPLIT}
     */
    public Optional<Commune> findCommune() {
        return communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty();
    }
}
