package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days whose grants count beside a new one. Where the fiscal years are not known, the first of these days is only
 * known to lie in a range: that of every year of twelve months, whatever the day on which it closes.
 *
 * @param earliest the first day that may count
 * @param latest the first day that counts in any case
 * @param to the day of the new grant, which counts
 * @param unit how the law counts
 */
record DeMinimisWindow(LocalDate earliest, LocalDate latest, LocalDate to, LegalFigure.Unit unit)
        implements Serializable {

    private static final String KEY = "deminimis.window";

    static DeMinimisWindow of(DeMinimisAct act, LocalDate day, @Nullable FiscalYears years, AidLaw law) {
        LegalFigure length = law.get(KEY, act.figuresOn());
        int count = length.count();
        if (length.unit() != LegalFigure.Unit.FISCAL_YEARS) {
            // The anniversary counts: the law does not say, and this is the reading that cannot be blamed.
            LocalDate first = day.minusYears(count);
            return new DeMinimisWindow(first, first, day, length.unit());
        }
        if (years != null) {
            LocalDate first = years.start(day, count - 1);
            return new DeMinimisWindow(first, first, day, length.unit());
        }
        return new DeMinimisWindow(day.minusYears(count).plusDays(1), latestStart(day, count - 1), day, length.unit());
    }

    /** The year of the day began on that day at the latest; where that is 29 February, earlier ones began in March. */
    private static LocalDate latestStart(LocalDate day, int yearsBefore) {
        LocalDate start = day.minusYears(yearsBefore);
        return start.getDayOfMonth() == day.getDayOfMonth() ? start : start.plusDays(1);
    }

    boolean settled() {
        return earliest.equals(latest);
    }

    /** Whether aid that was granted on a day counts. */
    Outcome holds(@Nullable LocalDate day) {
        if (day == null) {
            return Outcome.UNKNOWN;
        }
        if (day.isBefore(earliest) || day.isAfter(to)) {
            return Outcome.NOT_MET;
        }
        return day.isBefore(latest) ? Outcome.UNKNOWN : Outcome.MET;
    }

    Reason reason() {
        String code = unit != LegalFigure.Unit.FISCAL_YEARS ? "rolling" : settled() ? "fiscal" : "fiscal-unknown";
        return Reason.of("aid.minimis.window." + code)
                .with("from", earliest)
                .with("latest", latest)
                .with("to", to);
    }
}
