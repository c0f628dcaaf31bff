package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whether losses have eaten more than a part of the capital, once the reserves are used up (Article 2(18)(a) and (b)).
 *
 * <p>Point (b) speaks of the capital in the accounts that has disappeared, without naming reserves; it is read as
 * point (a), since capital begins to disappear only when nothing else bears the losses.
 *
 * @param capital the subscribed capital with its premium
 * @param reserves what bears losses before the capital
 * @param losses the accumulated losses
 * @param limit the part of the capital above which its loss shows difficulty
 */
record CapitalLoss(
        @Nullable Euros capital,
        @Nullable Euros reserves,
        @Nullable Euros losses,
        Rate limit) {

    static CapitalLoss of(DifficultyFacts facts, Rate limit) {
        return new CapitalLoss(facts.subscribedCapital(), facts.reserves(), facts.accumulatedLosses(), limit);
    }

    /** Exactly the limit is no difficulty. */
    Outcome outcome() {
        if (losses == null) {
            return Outcome.UNKNOWN;
        }
        // No reserves and no capital are the worst that can come out; whatever passes then passes anyway.
        Outcome worst = above(reserves == null ? Euros.ZERO : reserves, capital == null ? Euros.ZERO : capital);
        boolean known = reserves != null && capital != null;
        return worst == Outcome.NOT_MET || known ? worst : Outcome.UNKNOWN;
    }

    private Outcome above(Euros covering, Euros whole) {
        Euros lost = losses == null ? Euros.ZERO : losses.minus(covering);
        Fraction threshold = Fraction.of(whole.cents()).times(Fraction.of(limit));
        boolean more = lost.positive() && Fraction.of(lost.cents()).compareTo(threshold) > 0;
        return more ? Outcome.MET : Outcome.NOT_MET;
    }

    /** The sum, or what is known of it. */
    Reason reason() {
        if (capital == null || reserves == null || losses == null) {
            boolean harmless = outcome() == Outcome.NOT_MET;
            return Reason.of(harmless ? "aid.difficulty.capital.harmless" : "aid.difficulty.capital.unknown");
        }
        return Reason.of("aid.difficulty.capital")
                .with("losses", losses)
                .with("reserves", reserves)
                .with("lost", losses.minus(reserves).max(Euros.ZERO))
                .with("limit", limit)
                .with("capital", capital);
    }
}
