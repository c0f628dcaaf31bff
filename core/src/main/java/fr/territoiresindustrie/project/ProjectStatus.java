package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a project stands in its life.
 *
 * <p>The straight way is filed, preselected, instructed, decided, contracted, paid, closed. Until the decision a
 * project may be refused, or redirected to another scheme; until it is paid its holder may withdraw; once paid the
 * grant may have to be repaid, also after closing. The need for each step is published; their names are this library's.
 *
 * <pre>{@code
 * ProjectStatus.INSTRUCTED.canBecome(ProjectStatus.DECIDED);  // true
 * ProjectStatus.FILED.canBecome(ProjectStatus.PAID);          // false
 * }</pre>
 */
public enum ProjectStatus {

    /** The application was filed. */
    @JsonProperty("filed")
    FILED,

    /** State and Region agree to go on with the project. */
    @JsonProperty("preselected")
    PRESELECTED,

    /** The financial and technical study of the file is done. */
    @JsonProperty("instructed")
    INSTRUCTED,

    /** The regional review has decided to fund it (laureate). */
    @JsonProperty("decided")
    DECIDED,

    /** The grant convention is signed. */
    @JsonProperty("contracted")
    CONTRACTED,

    /** At least one payment was made. */
    @JsonProperty("paid")
    PAID,

    /** Everything is paid and accounted for. */
    @JsonProperty("closed")
    CLOSED,

    /** The project will not be funded. Final. */
    @JsonProperty("refused")
    REFUSED,

    /** The holder has given the project up before any payment. Final. */
    @JsonProperty("withdrawn")
    WITHDRAWN,

    /** The project was sent on to another scheme. Final. */
    @JsonProperty("redirected")
    REDIRECTED,

    /** The grant was paid and has to be given back, wholly or in part. Final. */
    @JsonProperty("repaid")
    REPAID;

    /**
     * Returns the statuses that may follow directly.
     *
     * @return the next statuses in their natural order, unmodifiable; empty for a final one
     */
    public Set<ProjectStatus> next() {
        return Collections.unmodifiableSet(
                switch (this) {
                    case FILED -> EnumSet.of(PRESELECTED, REFUSED, WITHDRAWN, REDIRECTED);
                    case PRESELECTED -> EnumSet.of(INSTRUCTED, REFUSED, WITHDRAWN, REDIRECTED);
                    case INSTRUCTED -> EnumSet.of(DECIDED, REFUSED, WITHDRAWN, REDIRECTED);
                    case DECIDED -> EnumSet.of(CONTRACTED, WITHDRAWN);
                    case CONTRACTED -> EnumSet.of(PAID, WITHDRAWN);
                    case PAID -> EnumSet.of(CLOSED, REPAID);
                    case CLOSED -> EnumSet.of(REPAID);
                    case REFUSED, WITHDRAWN, REDIRECTED, REPAID -> EnumSet.noneOf(ProjectStatus.class);
                });
    }

    /**
     * Tells whether a status may follow directly.
     *
     * @param next the status
     * @return true if it is one of {@link #next()}; a status never follows itself
     */
    public boolean canBecome(ProjectStatus next) {
        return next().contains(next);
    }

    /**
     * Tells whether nothing can follow.
     *
     * @return true if {@link #next()} is empty
     */
    public boolean ended() {
        return next().isEmpty();
    }

    /** The text of this status in JSON and in problems. */
    String code() {
        return Phrasebook.codeOf(this);
    }

    /**
     * Names this status for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code conventionné}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "project-status", this);
    }
}
