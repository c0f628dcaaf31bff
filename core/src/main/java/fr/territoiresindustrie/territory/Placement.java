package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a commune stands with regard to the labelled territories, at a date: in one or more of them, in none, or not
 * known.
 *
 * <p>"In none" is a fact, "not known" is the lack of one: a project outside all territories can still be funded, one
 * that could not be placed is to be looked into. Each answer carries the versions of the list that it comes from.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param status which of the three
 * @param territories the territories, in the order of their keys; empty unless the commune is in some
 * @param lists the versions that were asked; those that disagree if that is the reason; empty if there was none to ask
 * @param reason why it is not known; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Placement(
        Status status,
        List<TerritoryId> territories,
        List<ListVersion> lists,
        @Nullable Reason reason) implements Serializable {

    /** The three answers. */
    public enum Status {

        /** The commune is in one or more territories. */
        @JsonProperty("in")
        IN,

        /** The commune is known to be in none. */
        @JsonProperty("in-none")
        IN_NONE,

        /** It is not known; the reason says why. */
        @JsonProperty("not-known")
        NOT_KNOWN
    }

    /** Why a commune could not be placed. */
    public enum Reason {

        /** No list of the register was in use on that day. */
        @JsonProperty("no-list-at-date")
        NO_LIST_AT_DATE,

        /** The lists in use on that day are limited to other départements. */
        @JsonProperty("outside-scope")
        OUTSIDE_SCOPE,

        /** Two lists were in use on that day and give different territories. */
        @JsonProperty("lists-disagree")
        LISTS_DISAGREE,

        /** The code is that of no commune, in the year of the list or in any other that is known. */
        @JsonProperty("commune-unknown")
        COMMUNE_UNKNOWN,

        /** The code stands for several communes in the year of the list, which are not in the same territories. */
        @JsonProperty("commune-divided")
        COMMUNE_DIVIDED
    }

    /**
     * Checks that the parts go together.
     *
     * @param status which of the three
     * @param territories the territories
     * @param lists the versions that were asked
     * @param reason why it is not known
     * @throws IllegalArgumentException if they do not
     */
    public Placement {
        territories = territories.stream().distinct().sorted().toList();
        lists = Problems.copyOf(lists, "lists");
        boolean fits = switch (status) {
            case IN -> !territories.isEmpty() && !lists.isEmpty() && reason == null;
            case IN_NONE -> territories.isEmpty() && !lists.isEmpty() && reason == null;
            case NOT_KNOWN -> territories.isEmpty() && reason != null;
        };
        if (!fits) {
            throw new IllegalArgumentException("The placement (" + status + ", " + territories + ", " + reason
                    + ") must have territories only when in some, a reason only when not known, and a list otherwise.");
        }
    }

    /**
     * Obtains what a list says: in these territories, or in none.
     *
     * @param territories the territories, perhaps none
     * @param lists the versions that say so, at least one
     * @return the placement, which is known
     * @throws IllegalArgumentException if there is no list
     */
    public static Placement of(List<TerritoryId> territories, List<ListVersion> lists) {
        return new Placement(territories.isEmpty() ? Status.IN_NONE : Status.IN, territories, lists, null);
    }

    /**
     * Obtains the answer that it is not known.
     *
     * @param reason why
     * @param lists the versions that were asked, perhaps none
     * @return the placement
     */
    public static Placement notKnown(Reason reason, List<ListVersion> lists) {
        return new Placement(Status.NOT_KNOWN, List.of(), lists, Objects.requireNonNull(reason));
    }

    /**
     * Tells whether the commune is in a labelled territory.
     *
     * @return true or false, or null if it is not known
     */
    public @Nullable Boolean labelled() {
        return status == Status.NOT_KNOWN ? null : Boolean.valueOf(status == Status.IN);
    }
}
