package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.BoundedSplit;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Says why a share is what it is, in codes and arguments. */
final class ShareReasons {

    private ShareReasons() {}

    static Reason full(ShareRounds.Claim claim) {
        Candidate candidate = claim.candidate();
        boolean ceiling = candidate.payable().compareTo(candidate.request()) < 0;
        return Reason.of(ceiling ? "allocation.share.full-at-ceiling" : "allocation.share.full")
                .with("payable", candidate.payable())
                .with("request", candidate.request())
                .with("weight", claim.weight());
    }

    /**
     * Says which share a candidate gets. The exact level stands among the arguments, in cents for one unit of weight:
     * a cent of request, a thousandth of a point, a unit of the key.
     */
    static Reason part(ProportionalShares rule, ShareRounds.Claim claim, Euros award, BoundedSplit shared) {
        Rate level = shared.level();
        String code = level == null ? "any" : rule.basis().code();
        Reason reason = Reason.of("allocation.share.part." + code)
                .with("award", award)
                .with("request", claim.candidate().request())
                .with("payable", claim.candidate().payable())
                .with("weight", claim.weight());
        if (level == null) {
            return reason;
        }
        reason = reason.with("level", level);
        return switch (rule.basis()) {
            case REQUEST -> reason;
            case POINTS -> reason.with("points", Reasons.points(claim.weight())).with("each", each(level, 1000));
            case KEY -> reason.with("each", each(level, 1));
        };
    }

    /** Returns the euros for so many units of weight, to the cent below: for reading, not for working with. */
    private static Argument each(Rate level, long units) {
        BigDecimal cents = BigDecimal.valueOf(level.numerator())
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(level.denominator()), 0, RoundingMode.DOWN);
        boolean amount = cents.precision() < 19;
        return amount ? Argument.of(Euros.ofCents(cents.longValueExact())) : Argument.of(cents.movePointLeft(2));
    }

    static Reason departed(ShareRounds.Claim claim, Euros share) {
        boolean stated = claim.candidate().viableMinimum() != null;
        return Reason.of(stated ? "allocation.share.below-minimum" : "allocation.share.below-unstated-minimum")
                .with("share", share)
                .with("minimum", claim.minimum());
    }

    static Reason rule(ProportionalShares rule) {
        Rate unstated = rule.unstatedMinimum();
        Reason minimum = unstated == null
                ? Reason.of("allocation.share.unstated.whole")
                : Reason.of("allocation.share.unstated.part").with("part", unstated);
        String split = rule.split().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String code = rule.order().isEmpty() ? "allocation.rule.proportional.at-once" : "allocation.rule.proportional";
        return Reason.of(code)
                .with("basis", rule.basis().term())
                .with(
                        "split",
                        Argument.term(
                                split,
                                Reason.of("allocation.share.split." + split).label()))
                .with("order", Reasons.order(rule.order()))
                .with("unstated", minimum.label());
    }
}
