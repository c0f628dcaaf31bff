package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.SolvencyYear;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the debt was too high and the interest not earned in each of the last years (Article 2(18)(e)).
 *
 * <p>Where a ratio has no value: debt against an equity of zero or less is above any limit; without debt it is not;
 * where there is no interest to pay, earnings are not too low to pay it.
 *
 * @param debtLimit the ratio of debt to equity above which the debt is too high
 * @param coverLimit the ratio of EBITDA to interest below which the interest is not earned
 * @param years how many years running
 */
record SolvencyRatios(Rate debtLimit, Rate coverLimit, int years) {

    Outcome outcome(@Nullable List<SolvencyYear> all, LocalDate day) {
        List<SolvencyYear> closed = Objects.requireNonNullElse(all, List.<SolvencyYear>of()).stream()
                .filter(year -> year.closedOn() == null || !year.closedOn().isAfter(day))
                .limit(years)
                .toList();
        Outcome outcome = closed.size() < years ? Outcome.UNKNOWN : Outcome.MET;
        for (SolvencyYear year : closed) {
            outcome = outcome.and(debtTooHigh(year.bookDebt(), year.equity()))
                    .and(interestNotEarned(year.ebitda(), year.interest()));
        }
        return outcome;
    }

    private Outcome debtTooHigh(@Nullable Euros debt, @Nullable Euros equity) {
        if (debt != null && !debt.positive()) {
            return Outcome.NOT_MET;
        }
        if (debt == null || equity == null) {
            return Outcome.UNKNOWN;
        }
        // Multiplied out, so that nothing is divided by an equity of zero.
        return known(!equity.positive() || compare(debt, equity, debtLimit) > 0);
    }

    private Outcome interestNotEarned(@Nullable Euros ebitda, @Nullable Euros interest) {
        if (interest != null && !interest.positive()) {
            return Outcome.NOT_MET;
        }
        if (ebitda == null || interest == null) {
            return Outcome.UNKNOWN;
        }
        return known(compare(ebitda, interest, coverLimit) < 0);
    }

    private static int compare(Euros part, Euros whole, Rate limit) {
        return Fraction.of(part.cents()).compareTo(Fraction.of(whole.cents()).times(Fraction.of(limit)));
    }

    private static Outcome known(boolean met) {
        return met ? Outcome.MET : Outcome.NOT_MET;
    }
}
