package fr.territoiresindustrie.rules.eligibility;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What calls for projects ask of projects and their holders. The thresholds are the caller's; those that were published
 * stand in the rule sets of the catalogue, with their sources.
 */
public final class EligibilityCriteria {

    private EligibilityCriteria() {}

    /**
     * Asks for a minimum of the eligible base.
     *
     * @param floor the lowest base that passes
     * @return the criterion; unknown if the base is neither declared nor the sum of known items
     */
    public static Criterion<Project> eligibleBaseAtLeast(Euros floor) {
        return ProjectFacts.ELIGIBLE_BASE.atLeast(floor);
    }

    /**
     * Asks that the last spending falls within a number of months after the start of works, counted from date to
     * date: what starts on 15 March 2021 must be spent by 15 March 2023 for 24 months, that day included.
     *
     * @param months how many months, at least one
     * @return the criterion; unknown if one of the two dates is
     * @throws IllegalArgumentException if the number is below one
     */
    public static Criterion<Project> spendingWithinMonths(int months) {
        Label term = Reason.of(
                        "end-of-months",
                        Label.of(
                                "end of the {months} months from the start of works",
                                "terme des {months} mois à compter du début des travaux"))
                .with("months", months)
                .label();
        return ProjectFacts.END_ON.atMost(
                Fact.monthsAfter("end-of-" + months + "-months", term, ProjectFacts.WORKS_START_ON, months));
    }

    /**
     * Asks that the holder is one of some kinds.
     *
     * @param admitted the kinds that pass, at least one
     * @return the criterion; unknown if the kind is
     */
    public static Criterion<Project> holderKindAmong(Collection<HolderKind> admitted) {
        return ProjectFacts.HOLDER_KIND.in(admitted);
    }

    /**
     * Asks that the holder is none of some kinds.
     *
     * @param excluded the kinds that do not pass, at least one
     * @return the criterion; unknown if the kind is
     */
    public static Criterion<Project> holderKindNotAmong(Collection<HolderKind> excluded) {
        return ProjectFacts.HOLDER_KIND.notIn(excluded);
    }

    /**
     * Asks that the holder is registered in France.
     *
     * @return the criterion
     */
    public static Criterion<Project> registeredInFrance() {
        return ProjectFacts.REGISTERED_IN_FRANCE.isTrue();
    }

    /**
     * Asks that the holder is up to date with its tax and social obligations.
     *
     * @return the criterion
     */
    public static Criterion<Project> taxAndSocialUpToDate() {
        return ProjectFacts.TAX_AND_SOCIAL_UP_TO_DATE.isTrue();
    }

    /**
     * Asks that the project does one of the things for which the call was made.
     *
     * @return the criterion; not met if the project is known to be of none of the published kinds
     */
    public static Criterion<Project> ofPublishedKind() {
        return ProjectFacts.KINDS.present();
    }

    /**
     * Asks that the works do not start before the complete file is filed. The same day passes.
     *
     * @return the criterion; unknown if one of the two dates is
     */
    public static Criterion<Project> worksNotStartedBeforeCompleteFiling() {
        return ProjectFacts.WORKS_START_ON.atLeast(ProjectFacts.COMPLETE_ON);
    }

    /**
     * Asks that every lease that is counted in the eligible base obliges the lessee to buy the asset at its end.
     *
     * @return the criterion; not applicable if no lease is counted
     */
    public static Criterion<Project> leasingObligesToBuy() {
        return ProjectFacts.LEASES_OBLIGE_TO_BUY.isTrue().when(ProjectFacts.LEASE_COUNTED.isTrue());
    }

    /**
     * Asks that of several partners only the holder receives the grant, and bears the whole eligible base.
     *
     * @return the criterion; met by a holder who is known to be alone
     */
    public static Criterion<Project> singleFundedHolder() {
        return ProjectFacts.SINGLE_FUNDED_HOLDER.isTrue();
    }

    /**
     * Asks that all investments are made in France, overseas included.
     *
     * @return the criterion; unknown if one site is not known to be in France and none is known to be abroad
     */
    public static Criterion<Project> placeInFrance() {
        return ProjectFacts.ALL_SITES_IN_FRANCE.isTrue();
    }

    /**
     * Asks that the project was filed on a day or before.
     *
     * @param closing the last day, included
     * @return the criterion
     */
    public static Criterion<Project> filedBy(LocalDate closing) {
        return ProjectFacts.FILED_ON.atMost(closing);
    }

    /**
     * Tells whether a site is in a labelled territory at the date of the context. For the fund this gives priority
     * and nothing more.
     *
     * @return the criterion; unknown without a register of territories
     */
    public static Criterion<Project> inLabelledTerritory() {
        return ProjectFacts.IN_LABELLED_TERRITORY.isTrue();
    }
}
