package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out base and intensity of a cost line from all ways in which what is missing can turn out. Not thread-safe, and
 * for one line.
 */
final class LineRating {

    /**
     * What one way gives.
     *
     * @param heading the kind of cost
     * @param part the eligible part
     * @param rating the intensity
     */
    record Way(Heading heading, EligibleBase.Part part, Formula.Rating rating) implements Serializable {

        Rate rate() {
            return part.apply(rating.total());
        }
    }

    private final AidSituation situation;
    private final CostLine line;
    private @Nullable Way least;
    private @Nullable Way most;
    private @Nullable AidRange base;

    private LineRating(AidSituation situation, CostLine line) {
        this.situation = situation;
        this.line = line;
    }

    /** The entitlement of a line under some headings, at least one. */
    static LineEntitlement of(AidSituation situation, CostLine line, List<Heading> headings) {
        LineRating rating = new LineRating(situation, line);
        headings.forEach(rating::take);
        return rating.entitlement();
    }

    private void take(Heading heading) {
        for (Setting setting : Settings.of(situation, line, heading.formula())) {
            Formula.Rating rating = heading.formula().rate(setting, situation.law(), situation.lawDay());
            boolean byBid = heading.formula().replaced(setting, situation.law(), situation.lawDay());
            for (EligibleBase.Part part : heading.base().parts(line, situation, byBid)) {
                take(new Way(heading, part, rating));
            }
        }
    }

    private void take(Way way) {
        AidRange amount = way.part().amount();
        base = base == null ? amount : hull(base, amount);
        least = least == null || way.rate().compareTo(least.rate()) < 0 ? way : least;
        most = most == null || way.rate().compareTo(most.rate()) > 0 ? way : most;
    }

    private static AidRange hull(AidRange one, AidRange other) {
        Euros top =
                one.most() == null || other.most() == null ? null : one.most().max(other.most());
        return new AidRange(one.least().min(other.least()), top);
    }

    private LineEntitlement entitlement() {
        if (least == null || most == null || base == null) {
            throw new IllegalStateException("The cost line (" + line.id() + ") must be covered by a heading.");
        }
        AidRange eligible = Heading.unsure(line) ? new AidRange(Euros.ZERO, base.most()) : base;
        return new LineEntitlement(
                line.id(), eligible, least.rate(), most.rate(), new LineArithmetic(line, eligible, least, most));
    }
}
