package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;

/**
 * The shipped rule sets on projects, each in the version that is named here and compiled when it is first asked for.
 *
 * <p>The regulation of the calls of the fund "accélération des investissements industriels dans les territoires" could
 * not be consulted; every rule names the relay in which it was read and is marked as {@linkplain
 * fr.territoiresindustrie.rules.explanation.Confidence#RELAYED relayed}. A rule that was read in a relay of the other
 * version alone, or of which a part had to be supplied, is marked as {@linkplain
 * fr.territoiresindustrie.rules.explanation.Confidence#INFERRED inferred}. The lists of excluded holders and of
 * commitments to the territory are cut off in every relay: what is missing there is not here.
 *
 * <p>For the fund all territories are eligible; projects in a labelled Territoire d'industrie have priority. That rule
 * is for information and decides nothing. For the "Fonds vert" it is the reverse: the site must be in one. A file of
 * the call of 2021 that was filed after its closing date is pointed out, and no more.
 *
 * <p>The caller names the version: the day on which the call of 2021 took over was never published. The rules are
 * therefore not limited to any date of the context, which says only which list of territories counts.
 */
public final class FundRules {

    private FundRules() {}

    /** Reads the one file alone: whoever needs a call need not wait for the others. */
    private static CriteriaSet<Project> compiled(String file) {
        return RuleCatalogue.shipped(file).on(ProjectFacts.BOOK).criteria();
    }

    private static final class Call2020 {
        static final CriteriaSet<Project> SET = compiled(RuleCatalogue.FUND_2020);
    }

    private static final class Call2021 {
        static final CriteriaSet<Project> SET = compiled(RuleCatalogue.FUND_2021);
    }

    private static final class GreenFund {
        static final CriteriaSet<Project> SET = compiled(RuleCatalogue.GREEN_FUND);
    }

    /**
     * Returns the rules of the call of 2020: eligible base of at least 400,000 €.
     *
     * @return the set {@code faiit.2020}, version 1.0.0
     */
    public static CriteriaSet<Project> call2020() {
        return Call2020.SET;
    }

    /**
     * Returns the rules of the call of 2021: eligible base of at least 200,000 €.
     *
     * @return the set {@code faiit.2021}, version 1.0.0
     */
    public static CriteriaSet<Project> call2021() {
        return Call2021.SET;
    }

    /**
     * Returns the rules of "Fonds vert – Territoires d'industrie en transition écologique" as far as they were
     * published; no threshold was.
     *
     * @return the set {@code fonds-vert.territoires-industrie}, version 1.0.0
     */
    public static CriteriaSet<Project> greenFund() {
        return GreenFund.SET;
    }
}
