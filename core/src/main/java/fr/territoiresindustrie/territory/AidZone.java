package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a regional-aid map («&nbsp;zonage AFR&nbsp;», aides à finalité régionale) says of a commune on a day.
 *
 * <p>How much aid a zone allows is law that changes with time, and is not told here. A commune that is zoned in part
 * cannot be decided by its code: the site must be looked up in the annex of the decree.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param cover how much of the commune is in a zone, or why that is not said
 * @param kind the kind of zone if the commune is in one, at least in part; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidZone(Cover cover, @Nullable Kind kind) implements Serializable {

    /** The commune is in no zone: the map was in force and does not list it. */
    public static final AidZone NOT_LISTED = new AidZone(Cover.NOT_LISTED, null);

    /** It is not known, because no map was in force on that day or the map is limited to other départements. */
    public static final AidZone NOT_KNOWN = new AidZone(Cover.NOT_KNOWN, null);

    /** The kinds of zones, after article 107(3) of the Treaty on the Functioning of the European Union. */
    public enum Kind {

        /** A zone of point (a): in France the outermost regions. */
        @JsonProperty("a")
        A,

        /** A zone of point (c). */
        @JsonProperty("c")
        C
    }

    /** How much of a commune is in a zone. */
    public enum Cover {

        /** The whole commune. */
        @JsonProperty("whole")
        WHOLE,

        /** Some parts of the commune, which its code cannot tell from the others. */
        @JsonProperty("partial")
        PARTIAL,

        /** Nothing of the commune. */
        @JsonProperty("not-listed")
        NOT_LISTED,

        /** It is not known. */
        @JsonProperty("not-known")
        NOT_KNOWN
    }

    /**
     * Checks that the parts go together.
     *
     * @param cover how much of the commune is in a zone
     * @param kind the kind of zone
     * @throws IllegalArgumentException if a commune in a zone has no kind, or one in no zone has
     */
    public AidZone {
        boolean listed = Objects.requireNonNull(cover, "cover") == Cover.WHOLE || cover == Cover.PARTIAL;
        if (listed != (kind != null)) {
            throw new IllegalArgumentException("The kind of zone (" + kind
                    + ") must be given if and only if the commune is listed: " + cover + ".");
        }
    }

    /**
     * Obtains a zone that has the whole commune.
     *
     * @param kind the kind of zone
     * @return the zone
     */
    public static AidZone whole(Kind kind) {
        return new AidZone(Cover.WHOLE, kind);
    }

    /**
     * Obtains a zone that has some parts of the commune.
     *
     * @param kind the kind of zone
     * @return the zone
     */
    public static AidZone partial(Kind kind) {
        return new AidZone(Cover.PARTIAL, kind);
    }

    /**
     * Tells whether the commune code is enough to know the zone.
     *
     * @return false if the commune is zoned in part, or if it is not known
     */
    public boolean decided() {
        return cover == Cover.WHOLE || cover == Cover.NOT_LISTED;
    }
}
