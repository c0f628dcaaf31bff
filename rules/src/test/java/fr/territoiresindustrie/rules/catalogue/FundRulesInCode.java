package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.programme.CallVersion;
import fr.territoiresindustrie.programme.FundCalls;
import fr.territoiresindustrie.programme.PublishedDate;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.eligibility.EligibilityCriteria;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules of both calls of the fund written in code: what the shipped files must come to. */
final class FundRulesInCode {

    private static final String DRAAF =
            "DRAAF Normandie, « Soutien à l’investissement industriel dans les territoires »";
    private static final String SYMOP = "Symop et Systematic Paris-Region, 2020";
    private static final String VERSAILLES = "Versailles Grand Parc";
    private static final String FERTE = "La Ferté-Bernard";
    private static final String AIDES = "les-aides.fr, 2020";
    private static final String RELANCE = "relanceindustrie-cticpde.fr, 2021";
    private static final String BIOTECH =
            "Biotech Santé Bretagne, « soutien à l’investissement industriel dans les territoires », 2021";

    private static final List<HolderKind> ADMITTED = List.of(
            HolderKind.ENTERPRISE,
            HolderKind.ASSOCIATION,
            HolderKind.EMPLOYERS_GROUP,
            HolderKind.TRAINING_ESTABLISHMENT);

    private static final List<HolderKind> EXCLUDED = List.of(
            HolderKind.SCI, HolderKind.SOLE_TRADER, HolderKind.CREDIT_OR_FINANCIAL_INSTITUTION, HolderKind.FISHERY);

    private static final CriteriaSet<Project> CALL_2020 = new FundRulesInCode(FundCalls.VERSION_2020, 2020).set();
    private static final CriteriaSet<Project> CALL_2021 = new FundRulesInCode(FundCalls.VERSION_2021, 2021).set();

    private final CallVersion version;
    private final int year;
    private final List<Rule<Project>> rules = new ArrayList<>();

    private FundRulesInCode(CallVersion version, int year) {
        this.version = version;
        this.year = year;
    }

    static CriteriaSet<Project> call2020() {
        return CALL_2020;
    }

    static CriteriaSet<Project> call2021() {
        return CALL_2021;
    }

    private CriteriaSet<Project> set() {
        holder();
        investment();
        calendar();
        Rule<Project> priority = rule(
                "priority",
                Label.of(
                        "site in a labelled Territoire d’industrie (gives priority, is not required)",
                        "site dans un Territoire d’industrie labellisé (priorité, sans être exigé)"),
                basis(2020, DRAAF + " / " + SYMOP),
                EligibilityCriteria.inLabelledTerritory());
        Label title = Label.of(
                "Eligibility for the industrial investment fund in the territories, call of " + year,
                "Éligibilité au fonds de soutien aux investissements industriels dans les territoires, appel de "
                        + year);
        CriteriaSet<Project> set = CriteriaSet.of("faiit." + year, title, rules)
                .with(priority, Enforcement.INFORMATION)
                .withVersion("1.0.0");
        PublishedDate closing = version.closing();
        return closing == null ? set : set.with(closing(closing.latest()), Enforcement.WARNING);
    }

    /**
     * It only warns: the national part of the call was extended, and no relay says whether the territorial part was.
     */
    private Rule<Project> closing(LocalDate day) {
        return rule(
                "closing",
                Label.of("filed by the closing date", "dossier déposé au plus tard à la date de clôture"),
                basis(year, BIOTECH)
                        .withNote(Label.of(
                                "the national part was extended, whether the territorial part was is not known",
                                "la partie nationale a été prolongée, sans qu’on sache si la partie "
                                        + "territoriale l’a été")),
                EligibilityCriteria.filedBy(day));
    }

    private void holder() {
        add(
                "holder-admitted",
                Label.of("holder of an admitted kind", "porteur relevant d’une catégorie admise"),
                basis(2020, DRAAF + " / " + VERSAILLES),
                EligibilityCriteria.holderKindAmong(ADMITTED));
        add(
                "holder-excluded",
                Label.of("holder not of an excluded kind", "porteur ne relevant pas d’une catégorie exclue"),
                basis(2021, RELANCE)
                        .withNote(Label.of(
                                "the list is cut off in its source, a relay of 2021",
                                "liste incomplète dans sa source, un relais de 2021")),
                EligibilityCriteria.holderKindNotAmong(EXCLUDED));
        add(
                "registered-in-france",
                Label.of("holder registered in France", "porteur immatriculé en France"),
                basis(2020, DRAAF + " / " + VERSAILLES),
                EligibilityCriteria.registeredInFrance());
        add(
                "tax-and-social",
                Label.of(
                        "holder up to date with its tax and social obligations",
                        "porteur à jour de ses obligations fiscales et sociales"),
                basis(2020, FERTE),
                EligibilityCriteria.taxAndSocialUpToDate());
        add(
                "single-holder",
                Label.of(
                        "only the holder receives the grant and bears the whole eligible base",
                        "seul le porteur reçoit la subvention et supporte toute l’assiette"),
                basis(year, SYMOP + " / " + RELANCE),
                EligibilityCriteria.singleFundedHolder());
    }

    private void investment() {
        add(
                "kind",
                Label.of("project of a kind named by the call", "projet d’une nature visée par l’appel"),
                basis(year, DRAAF + " / " + BIOTECH),
                EligibilityCriteria.ofPublishedKind());
        add(
                "eligible-base",
                Label.of("minimum eligible base", "assiette éligible minimale"),
                basis(year, year == 2020 ? SYMOP + " / " + AIDES + " / " + VERSAILLES : BIOTECH),
                EligibilityCriteria.eligibleBaseAtLeast(Objects.requireNonNull(version.minimumEligibleBase())));
        add(
                "leasing",
                Label.of(
                        "leases count only with an obligation to buy",
                        "loyers de crédit-bail comptés seulement avec obligation d’achat"),
                basis(2021, RELANCE),
                EligibilityCriteria.leasingObligesToBuy());
        add(
                "place",
                Label.of("investments made in France", "investissements réalisés en France"),
                basis(2021, RELANCE),
                EligibilityCriteria.placeInFrance());
    }

    private void calendar() {
        add(
                "incentive-effect",
                Label.of(
                        "nothing committed before the complete file is filed",
                        "aucun engagement avant le dépôt du dossier complet"),
                basis(2021, RELANCE),
                EligibilityCriteria.worksNotStartedBeforeCompleteFiling());
        add(
                "duration",
                Label.of("expenses made within two years at most", "dépenses réalisées sur deux ans au plus"),
                basis(year, year == 2020 ? SYMOP + " / " + AIDES + " / " + VERSAILLES : BIOTECH)
                        .withConfidence(Confidence.INFERRED)
                        .withNote(Label.of(
                                "the day from which the two years run was not published, the start of works is taken",
                                "le point de départ des deux ans n’a pas été publié, le début des travaux est retenu")),
                EligibilityCriteria.spendingWithinMonths(Objects.requireNonNull(version.maximumDurationMonths())));
    }

    private void add(String name, Label title, LegalBasis basis, Criterion<Project> criterion) {
        rules.add(rule(name, title, basis, criterion));
    }

    private Rule<Project> rule(String name, Label title, LegalBasis basis, Criterion<Project> criterion) {
        return new Rule<>(RuleId.of("faiit." + year + "." + name), title, basis, Validity.ALWAYS, criterion);
    }

    private LegalBasis basis(int readInRelayOf, String relays) {
        LegalBasis call = LegalBasis.of(Label.of(
                        "call for projects of the fund, version of " + year,
                        "appel à projets du fonds, version de " + year))
                .withSource(relays);
        PublishedDate closing = version.closing();
        LegalBasis dated = closing == null ? call : call.withValidity(Validity.until(closing.latest()));
        return readInRelayOf == year
                ? dated.withConfidence(Confidence.RELAYED)
                : dated.withConfidence(Confidence.INFERRED)
                        .withNote(Label.of(
                                "read in a relay of the version of " + readInRelayOf,
                                "relayé pour la version de " + readInRelayOf));
    }
}
