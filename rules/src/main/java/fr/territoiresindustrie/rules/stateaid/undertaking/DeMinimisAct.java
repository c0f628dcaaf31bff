package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The regulation that governs a new grant.
 *
 * @param ceiling its ceiling, by which it is named
 * @param figuresOn the day on which its figures are to be read
 * @param standing why it is this one
 * @param tailEnd the last day on which schemes of an act that has ended stay covered, or null if none has
 */
record DeMinimisAct(
        LegalFigure ceiling,
        LocalDate figuresOn,
        Standing standing,
        @Nullable LocalDate tailEnd) implements Serializable {

    static final String CEILING = "deminimis.ceiling";

    private static final String TAIL = "deminimis.schemeTail";

    /** Why an act governs a grant. */
    enum Standing {

        /** It is in force on the day. */
        IN_FORCE,

        /** It has ended, and the scheme is still covered for a time. */
        SCHEME_STILL_COVERED,

        /** It is in force, and the scheme of an act before it is no longer covered. */
        SCHEME_TO_BE_ADAPTED
    }

    /** The act of a request, or null if none is known for that day. */
    static @Nullable DeMinimisAct governing(DeMinimisRequest request, AidLaw law) {
        LocalDate day = request.grantedOn();
        LegalFigure today = law.find(CEILING, day).orElse(null);
        LegalFigure scheme = request.schemeEnteredOn() == null
                ? today
                : law.find(CEILING, request.schemeEnteredOn()).orElse(today);
        LocalDate end = scheme == null ? null : scheme.validity().to();
        if (scheme == null || scheme.equals(today) || end == null) {
            return today == null ? null : new DeMinimisAct(today, day, Standing.IN_FORCE, null);
        }
        LocalDate tailEnd = end.plusMonths(law.count(TAIL, end));
        if (!day.isAfter(tailEnd)) {
            return new DeMinimisAct(scheme, end, Standing.SCHEME_STILL_COVERED, tailEnd);
        }
        return today == null ? null : new DeMinimisAct(today, day, Standing.SCHEME_TO_BE_ADAPTED, tailEnd);
    }

    /** A place in the act. */
    LegalBasis article(String place) {
        return ceiling.basis().withReference("art. " + place).withConfidence(Confidence.PUBLISHED);
    }

    Explanation explanation(LocalDate day) {
        Reason reason = Reason.of("aid.minimis.act."
                        + switch (standing) {
                            case IN_FORCE -> "in-force";
                            case SCHEME_STILL_COVERED -> "scheme-covered";
                            case SCHEME_TO_BE_ADAPTED -> "scheme-to-adapt";
                        })
                .with("act", ceiling.basis().title())
                .with("date", day);
        return Explanation.of(Mark.NOTE, tailEnd == null ? reason : reason.with("end", tailEnd));
    }
}
