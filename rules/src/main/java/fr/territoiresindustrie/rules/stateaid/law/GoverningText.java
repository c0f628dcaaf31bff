package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the general block exemption regulation governs an aid, and by which day its figures are chosen: the
 * answer of {@link GberVersion#governing}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grantedOn the day of granting
 * @param schemeVersionOn the day of the text of the scheme; null if none was named
 * @param standing how the version stands to the day of granting
 * @param version the version, null if none exempts the aid
 * @param figuresOn the day for which {@link AidLaw} is asked for the figures of the regulation; null if no version
 *     exempts the aid. What is not of the regulation, as the regional-aid map, goes by the day of granting
 * @param tailEnd the last day of the six months that matter on the day of granting; null if none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoverningText(
        LocalDate grantedOn,
        @Nullable LocalDate schemeVersionOn,
        Standing standing,
        @Nullable GberVersion version,
        @Nullable LocalDate figuresOn,
        @Nullable LocalDate tailEnd)
        implements Serializable {

    /** How a version stands to the day of granting. */
    public enum Standing {

        /** It is the version in force on the day of granting, and the scheme, if one was named, is of that version. */
        @JsonProperty("in-force")
        IN_FORCE,

        /**
         * The scheme is of an older version, and the six months after the latest amendment run: its old terms hold
         * (article 58(5)).
         */
        @JsonProperty("old-terms")
        OLD_TERMS,

        /**
         * The scheme is of an older version, and the six months have ended: it had to be adapted, and exempts the aid
         * only as far as its terms meet the version in force, whose figures are given. A human must compare them; many
         * amendments left the article that is used untouched.
         */
        @JsonProperty("not-adapted")
        NOT_ADAPTED,

        /** The regulation has ended, and the six months run in which schemes stay exempted (article 58(4)). */
        @JsonProperty("after-end")
        AFTER_END,

        /**
         * The regulation has ended, and the six months run in which schemes stay exempted, but no scheme was named: an
         * aid outside of a scheme is not exempted any more.
         */
        @JsonProperty("schemes-only")
        SCHEMES_ONLY,

        /** The regulation has ended, and so have the six months, or the scheme is not of its time. */
        @JsonProperty("ended")
        ENDED,

        /** The aid was granted before the regulation. */
        @JsonProperty("before-start")
        BEFORE_START
    }

    private static final String ADAPTATION = "gber.adaptation";

    /**
     * Checks that an answer with a version has a day for its figures.
     *
     * @param grantedOn the day of granting
     * @param schemeVersionOn the day of the text of the scheme
     * @param standing how the version stands to the day of granting
     * @param version the version
     * @param figuresOn the day for the figures
     * @param tailEnd the last day of the six months
     * @throws IllegalArgumentException if there is a version without a day or a day without a version
     */
    public GoverningText {
        Objects.requireNonNull(grantedOn, "grantedOn");
        Objects.requireNonNull(standing, "standing");
        if ((version == null) != (figuresOn == null)) {
            throw new IllegalArgumentException("The day for the figures (" + figuresOn
                    + ") must be given if and only if there is a version: " + version + ".");
        }
    }

    static GoverningText find(LocalDate grantedOn, @Nullable LocalDate scheme) {
        if (scheme != null && scheme.isAfter(grantedOn)) {
            throw new IllegalArgumentException("The day of the scheme (" + scheme
                    + ") must not be after that of granting: " + grantedOn + ".\n"
                    + "Maybe the scheme was adapted later, and the day of its earlier text is meant.");
        }
        GberVersion current = GberVersion.find(grantedOn).orElse(null);
        if (current != null) {
            return underway(grantedOn, scheme, current);
        }
        return grantedOn.isBefore(GberVersion.V2014.from())
                ? none(grantedOn, scheme, Standing.BEFORE_START, null)
                : ended(grantedOn, scheme);
    }

    private static GoverningText underway(LocalDate grantedOn, @Nullable LocalDate scheme, GberVersion current) {
        LocalDate tailEnd = current == GberVersion.V2014 ? null : tailEnd(current.from());
        LocalDate running = tailEnd == null || grantedOn.isAfter(tailEnd) ? null : tailEnd;
        if (scheme == null || !scheme.isBefore(current.from())) {
            return new GoverningText(grantedOn, scheme, Standing.IN_FORCE, current, grantedOn, running);
        }
        // Whatever amendments lie between: a scheme that still was exempted when the last one came keeps its terms.
        GberVersion older = GberVersion.find(scheme).orElse(null);
        return older != null && running != null
                ? new GoverningText(grantedOn, scheme, Standing.OLD_TERMS, older, older.to(), running)
                : new GoverningText(grantedOn, scheme, Standing.NOT_ADAPTED, current, grantedOn, null);
    }

    private static GoverningText ended(LocalDate grantedOn, @Nullable LocalDate scheme) {
        GberVersion last = GberVersion.V2023;
        LocalDate tailEnd = tailEnd(last.to().plusDays(1));
        if (grantedOn.isAfter(tailEnd) || (scheme != null && scheme.isAfter(last.to()))) {
            return none(grantedOn, scheme, Standing.ENDED, tailEnd);
        }
        if (scheme == null) {
            return none(grantedOn, null, Standing.SCHEMES_ONLY, tailEnd);
        }
        Standing standing = scheme.isBefore(last.from()) ? Standing.NOT_ADAPTED : Standing.AFTER_END;
        return new GoverningText(grantedOn, scheme, standing, last, last.to(), tailEnd);
    }

    private static GoverningText none(
            LocalDate grantedOn, @Nullable LocalDate scheme, Standing standing, @Nullable LocalDate tailEnd) {
        return new GoverningText(grantedOn, scheme, standing, null, null, tailEnd);
    }

    private static LocalDate tailEnd(LocalDate change) {
        return change.plusMonths(AidLaw.shipped().count(ADAPTATION, change)).minusDays(1);
    }

    /**
     * Finds the version.
     *
     * @return the version, empty if none exempts the aid
     */
    public Optional<GberVersion> findVersion() {
        return Optional.ofNullable(version);
    }

    /**
     * Returns the day by which the figures of the regulation are chosen.
     *
     * @return the day
     * @throws IllegalStateException if no version exempts the aid
     */
    public LocalDate requireFiguresOn() {
        if (figuresOn == null) {
            throw new IllegalStateException("The aid granted on " + grantedOn
                    + " must be governed by a version of the regulation; it is not: " + standing + ".");
        }
        return figuresOn;
    }

    /**
     * Tells whether the version is settled without a human.
     *
     * @return true for {@link Standing#IN_FORCE}, {@link Standing#OLD_TERMS} and {@link Standing#AFTER_END}
     */
    public boolean settled() {
        return switch (standing) {
            case IN_FORCE, OLD_TERMS, AFTER_END -> true;
            case NOT_ADAPTED, SCHEMES_ONLY, ENDED, BEFORE_START -> false;
        };
    }

    /**
     * Tells whether the answer rests on the six months after an amendment or after the end of the regulation.
     *
     * @return true for {@link Standing#OLD_TERMS} and {@link Standing#AFTER_END}
     */
    public boolean inTail() {
        return standing == Standing.OLD_TERMS || standing == Standing.AFTER_END;
    }

    /**
     * Tells whether no scheme was named on a day on which a scheme of the version before would still have its old
     * terms, so that naming it may change the answer.
     *
     * @return true if the caller should be asked for the day of the scheme
     */
    public boolean schemeMatters() {
        return schemeVersionOn == null && tailEnd != null && !grantedOn.isAfter(tailEnd);
    }

    /**
     * Says which version governs and why.
     *
     * @return one line, with further ones where the first days of a version are in doubt or the scheme matters
     */
    public Explanation explanation() {
        Explanation line = Explanation.of(mark(), reason());
        GberVersion shown = version == null ? GberVersion.V2023 : version;
        Explanation based = standing == Standing.BEFORE_START ? line : line.basedOn(shown.basis());
        if (version != null && version.inDoubt(grantedOn)) {
            based = based.with(
                    Explanation.note(Reason.of("aid.law.version.start-in-doubt").with("from", version.from())));
        }
        return schemeMatters() && version != null
                ? based.with(Explanation.note(
                        Reason.of("aid.law.version.scheme-matters").with("end", Objects.requireNonNull(tailEnd))))
                : based;
    }

    private Mark mark() {
        return switch (standing) {
            case IN_FORCE, OLD_TERMS, AFTER_END -> Mark.NOTE;
            case NOT_ADAPTED, SCHEMES_ONLY -> Mark.UNKNOWN;
            case ENDED, BEFORE_START -> Mark.NOT_MET;
        };
    }

    private Reason reason() {
        String code = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Reason reason = Reason.of("aid.law.version." + code).with("granted", grantedOn);
        reason = version == null ? reason : reason.with("act", version.act());
        reason = schemeVersionOn == null ? reason : reason.with("scheme", schemeVersionOn);
        return tailEnd == null ? reason : reason.with("end", tailEnd);
    }
}
