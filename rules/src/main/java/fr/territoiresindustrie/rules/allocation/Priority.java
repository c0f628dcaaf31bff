package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;

/**
 * By what one candidate comes before another one.
 *
 * <p>An order is a list of priorities: the next one counts only between candidates that are equal so far. Nothing is
 * ever added in silence. Candidates still equal at the end are tied; so are candidates between which the next
 * priority cannot tell because one of them lacks the fact.
 */
public enum Priority {

    /** The smallest rank first, as worked out by a ranking or set by a committee. */
    @JsonProperty("rank")
    RANK(new SortKey(
            "rank",
            candidate -> candidate.rank() != null,
            Comparator.comparing(Candidate::rank, Comparator.nullsLast(Comparator.naturalOrder())))),

    /** The most points first. */
    @JsonProperty("points")
    POINTS(new SortKey(
            "points",
            candidate -> candidate.pointThousandths() != null,
            Comparator.comparing(Candidate::pointThousandths, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
                    .reversed())),

    /** The earliest filing date first. */
    @JsonProperty("filed-on")
    FILED_ON(new SortKey(
            "filed-on",
            candidate -> candidate.filedOn() != null,
            Comparator.comparing(Candidate::filedOn, Comparator.nullsLast(Comparator.naturalOrder())))),

    /**
     * The smallest identifier first, by the order of its characters: arbitrary, but public beforehand and the same
     * every time.
     */
    @JsonProperty("identifier")
    IDENTIFIER(new SortKey("identifier", candidate -> true, Comparator.comparing(Candidate::project)));

    private final SortKey key;

    Priority(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }
}
