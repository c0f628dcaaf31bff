package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the equivalent of a credit by the short way: ceiling × amount / full amount × months / full months. */
final class ShortcutReckoning {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final DeMinimisShortcut credit;
    private final LocalDate day;
    private final AidLaw law;
    private final String key;
    private final String code;

    ShortcutReckoning(DeMinimisShortcut credit, LocalDate day, AidLaw law) {
        this.credit = credit;
        this.day = day;
        this.law = law;
        this.code = credit.kind() == DeMinimisShortcut.Kind.LOAN ? "loan" : "guarantee";
        this.key = "deminimis." + code;
    }

    DeMinimisEquivalent equivalent() {
        Outcome share = share();
        Term term = term();
        Outcome outcome = term == null ? Outcome.NOT_MET : share.and(fits(term));
        Euros amount = term == null || outcome == Outcome.NOT_MET ? null : amount(term);
        return new DeMinimisEquivalent(outcome, amount, explanation(outcome, amount, share, term));
    }

    /**
     * One of the two amounts that stand for the whole ceiling, with its time.
     *
     * @param suffix how its key ends
     * @param years its years
     */
    private record Term(String suffix, int years) {}

    private @Nullable Term term() {
        for (Term term : List.of(
                new Term("5y", law.count("deminimis.shortcut.years.short", day)),
                new Term("10y", law.count("deminimis.shortcut.years.long", day)))) {
            if (credit.months() <= MONTHS_OF_A_YEAR * term.years()) {
                return term;
            }
        }
        return null;
    }

    /** Enough collateral, or not too much guaranteed. */
    private Outcome share() {
        boolean loan = credit.kind() == DeMinimisShortcut.Kind.LOAN;
        if (credit.share() == null) {
            return Outcome.UNKNOWN;
        }
        int order = credit.share().compareTo(law.rate(shareKey(), day));
        return (loan ? order >= 0 : order <= 0) ? Outcome.MET : Outcome.NOT_MET;
    }

    private String shareKey() {
        return credit.kind() == DeMinimisShortcut.Kind.LOAN
                ? "deminimis.loan.collateral.ge"
                : "deminimis.guarantee.share.le";
    }

    private Outcome fits(Term term) {
        boolean asFreight = credit.amount().compareTo(full(term, true)) <= 0;
        boolean otherwise = credit.amount().compareTo(full(term, false)) <= 0;
        if (credit.roadFreight() == null && asFreight != otherwise) {
            return Outcome.UNKNOWN;
        }
        return (credit.roadFreight() == RoadFreight.NONE ? otherwise : asFreight) ? Outcome.MET : Outcome.NOT_MET;
    }

    private Euros full(Term term, boolean freight) {
        return law.amount(key + term.suffix() + (freight ? ".roadFreight" : ""), day);
    }

    /** Null if it hangs on a fact that is missing; half of the ceiling for half of the amount is the same. */
    private @Nullable Euros amount(Term term) {
        Euros asFreight = amount(term, true);
        Euros otherwise = amount(term, false);
        if (credit.roadFreight() == null) {
            return asFreight.equals(otherwise) ? otherwise : null;
        }
        return credit.roadFreight() == RoadFreight.NONE ? otherwise : asFreight;
    }

    private Euros amount(Term term, boolean freight) {
        Rate part = Rate.of(credit.amount().cents(), full(term, freight).cents())
                .times(Rate.of(credit.months(), (long) MONTHS_OF_A_YEAR * term.years()));
        // Aid rounds up.
        return ceiling(freight).times(part, RoundingMode.CEILING);
    }

    private Euros ceiling(boolean freight) {
        return law.amount(freight ? "deminimis.ceiling.roadFreight" : "deminimis.ceiling", day);
    }

    private Explanation explanation(Outcome outcome, @Nullable Euros amount, Outcome share, @Nullable Term term) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(share.mark(), shareReason()).basedOn(law.basis(shareKey(), day)));
        if (term == null) {
            parts.add(Explanation.of(
                    Outcome.NOT_MET.mark(),
                    Reason.of("aid.minimis.shortcut.too-long").with("months", credit.months())));
        } else {
            parts.add(amountLine(term, amount));
        }
        Reason head = Reason.of("aid.minimis.shortcut." + code + "." + (amount == null ? "none" : "amount"))
                .with("lent", credit.amount())
                .with("months", credit.months());
        return Explanation.of(outcome.mark(), amount == null ? head : head.with("amount", amount))
                .basedOn(basis(term))
                .with(parts);
    }

    private LegalBasis basis(@Nullable Term term) {
        return law.basis(key + (term == null ? "10y" : term.suffix()), day);
    }

    private Reason shareReason() {
        Reason reason = Reason.of(
                        "aid.minimis.shortcut." + code + ".share" + (credit.share() == null ? ".unknown" : ""))
                .with("limit", law.rate(shareKey(), day));
        return credit.share() == null ? reason : reason.with("share", credit.share());
    }

    private Explanation amountLine(Term term, @Nullable Euros amount) {
        boolean freight = credit.roadFreight() != null && credit.roadFreight() != RoadFreight.NONE;
        Outcome fits = fits(term);
        Reason reason = Reason.of("aid.minimis.shortcut." + (amount == null ? "limit" : "arithmetic"))
                .with("ceiling", ceiling(freight))
                .with("lent", credit.amount())
                .with("full", full(term, freight))
                .with("months", credit.months())
                .with("term", MONTHS_OF_A_YEAR * term.years());
        return Explanation.of(fits.mark(), amount == null ? reason : reason.with("amount", amount));
    }
}
