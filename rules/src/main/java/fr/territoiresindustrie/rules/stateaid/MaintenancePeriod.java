package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long an investment that got regional aid must be kept in its area after completion: three years for an SME, five
 * for a large enterprise (Regulation (EU) 651/2014, Article 14(5)).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param completedOn the day of completion
 * @param completionAssumed whether that day was not given and is the last one that Article 2(47a) allows
 * @param atLeastUntil the last day of the period, if the enterprise has the size with the shortest one
 * @param atMostUntil the last day of the period, if it has the size with the longest one; the same if the size is
 *     settled
 * @param basis the text
 */
public record MaintenancePeriod(
        LocalDate completedOn,
        boolean completionAssumed,
        LocalDate atLeastUntil,
        LocalDate atMostUntil,
        LegalBasis basis)
        implements Serializable {

    /**
     * Checks that the parts are there.
     *
     * @param completedOn the day of completion
     * @param completionAssumed whether that day was not given
     * @param atLeastUntil the last day of the shortest period
     * @param atMostUntil the last day of the longest period
     * @param basis the text
     */
    public MaintenancePeriod {
        Objects.requireNonNull(completedOn, "completedOn");
        Objects.requireNonNull(atLeastUntil, "atLeastUntil");
        Objects.requireNonNull(atMostUntil, "atMostUntil");
        Objects.requireNonNull(basis, "basis");
    }

    /**
     * Finds the period of a case.
     *
     * @param situation the case on the day of granting
     * @return the period; empty if the day of completion is neither known nor set by the law, and on a day on which no
     *     version of the regulation exempts aid
     */
    public static Optional<MaintenancePeriod> find(AidSituation situation) {
        if (situation.findVersion().isEmpty()) {
            return Optional.empty();
        }
        LocalDate completed = situation.project().completedOn();
        if (completed != null) {
            return Optional.of(of(situation.law(), situation.lawDay(), situation.sizes(), completed, false));
        }
        LocalDate start = situation.project().worksStartOn();
        return situation
                .law()
                .find("gber.art14.completion.default", situation.lawDay())
                .map(LegalFigure::count)
                .flatMap(years -> Optional.ofNullable(start).map(day -> day.plusYears(years)))
                .map(day -> of(situation.law(), situation.lawDay(), situation.sizes(), day, true));
    }

    private static MaintenancePeriod of(
            AidLaw law, LocalDate day, Set<EnterpriseSize> sizes, LocalDate completed, boolean assumed) {
        LegalFigure large = law.get("gber.art14.maintenance.large", day);
        LegalFigure sme = law.get("gber.art14.maintenance.sme", day);
        boolean mayBeSme = sizes.stream().anyMatch(EnterpriseSize::sme);
        int shortest = (mayBeSme ? sme : large).count();
        int longest = (sizes.contains(EnterpriseSize.LARGE) ? large : sme).count();
        return new MaintenancePeriod(
                completed,
                assumed,
                completed.plusYears(shortest),
                completed.plusYears(longest),
                (mayBeSme ? sme : large).basis());
    }

    /**
     * Returns the last day of the period.
     *
     * @return the day; empty as long as it depends on a size that is not settled
     */
    public Optional<LocalDate> until() {
        return atLeastUntil.equals(atMostUntil) ? Optional.of(atLeastUntil) : Optional.empty();
    }

    Reason reason() {
        String code = until().isPresent() ? "aid.maintenance" : "aid.maintenance.by-size";
        return Reason.of(completionAssumed ? code + ".assumed" : code)
                .with("completed", completedOn)
                .with("least", atLeastUntil)
                .with("most", atMostUntil);
    }

    /**
     * Says until when the investment must be kept, and why.
     *
     * @return one line
     */
    public Explanation explanation() {
        return Explanation.note(reason()).basedOn(basis);
    }
}
