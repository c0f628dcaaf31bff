package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a cost is eligible under an article: all of it, or what it costs more than the alternative without aid.
 *
 * @param extra whether only the extra cost is eligible
 * @param wholeFlag the figure that says whether the whole cost has become eligible, or null if that is fixed
 * @param factor the figure by which rates are multiplied where no alternative is identified and the whole cost counts,
 *     or null if the law knows no such way
 */
record EligibleBase(
        boolean extra, @Nullable String wholeFlag, @Nullable String factor) implements Serializable {

    static final EligibleBase WHOLE = new EligibleBase(false, null, null);
    static final EligibleBase EXTRA = new EligibleBase(true, null, null);

    /**
     * A part that may be eligible.
     *
     * @param amount the part, as far as known
     * @param factor by what the intensity is multiplied, or null if by nothing
     * @param extra whether it is an extra cost
     */
    record Part(AidRange amount, @Nullable LegalFigure factor, boolean extra) implements Serializable {

        Rate apply(Rate intensity) {
            return factor == null ? intensity : intensity.times(factor.rate());
        }
    }

    static EligibleBase extraOrHalved(String factor) {
        return new EligibleBase(true, null, factor);
    }

    static EligibleBase extraUnless(String wholeFlag) {
        return new EligibleBase(true, wholeFlag, null);
    }

    boolean countsExtra(AidLaw law, LocalDate day) {
        return extra
                && !(wholeFlag != null
                        && law.find(wholeFlag, day).map(LegalFigure::flag).orElse(false));
    }

    /** The factor for the whole cost without an alternative, or null if that way is not open on the day. */
    @Nullable
    LegalFigure factor(AidLaw law, LocalDate day) {
        return factor == null ? null : law.find(factor, day).orElse(null);
    }

    /** The parts of a line that may be eligible, one if nothing is missing. */
    List<Part> parts(CostLine line, AidSituation situation, boolean byBid) {
        LocalDate day = situation.lawDay();
        if (!countsExtra(situation.law(), day)) {
            return List.of(new Part(line.cost(), null, false));
        }
        Part difference = new Part(line.extraCost(), null, true);
        LegalFigure halving = byBid ? null : factor(situation.law(), day);
        Boolean identified = identified(line, situation);
        if (halving == null || Boolean.TRUE.equals(identified)) {
            return List.of(difference);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(line.cost(), halving, false));
        if (identified == null) {
            parts.add(difference);
        }
        return parts;
    }

    /** Whether the alternative of a line is identified: surely if its cost is stated. */
    static @Nullable Boolean identified(CostLine line, AidSituation situation) {
        return line.counterfactual() != null
                ? Boolean.TRUE
                : situation.project().find(Circumstance.COUNTERFACTUAL_IDENTIFIED);
    }
}
