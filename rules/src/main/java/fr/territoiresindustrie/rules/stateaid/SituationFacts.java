package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a situation that conditions are made of. What only a person can find out is a fact of its own that is
 * never known, so that the answer says who has to look at what.
 */
final class SituationFacts {

    static final Fact<AidSituation, LocalDate> APPLIED_ON =
            of("applied-on", "day of the application for aid", "jour de la demande d’aide", AidCase::appliedOn);

    static final Fact<AidSituation, LocalDate> WORKS_START_ON =
            of("works-start-on", "start of works", "début des travaux", AidCase::worksStartOn);

    /** Whether works start on the day of the application, so that days cannot tell which was first. */
    static final Fact<AidSituation, Boolean> SAME_DAY = Fact.<AidSituation, Boolean>of(
                    "works-start-on-day-of-application",
                    Label.of(
                            "start of works on the day of the application",
                            "début des travaux le jour même de la demande"),
                    SituationFacts::sameDay)
            .from(APPLIED_ON, WORKS_START_ON);

    static final Fact<AidSituation, Boolean> APPLIED_FIRST = human(
            "application-before-works-within-day",
            "proof that on this one day the application came before the start of works",
            "preuve que, ce même jour, la demande a précédé le début des travaux");

    static final Fact<AidSituation, NafCode> ACTIVITY =
            of("activity", "activity of the establishment", "activité de l’établissement", AidCase::activity);

    static final Fact<AidSituation, List<CommuneCode>> COMMUNES =
            of("communes", "communes of the project", "communes du projet", AidCase::communes);

    static final Fact<AidSituation, InvestmentKind> INVESTMENT = SituationFacts.<InvestmentKind>of(
                    "investment", "kind of investment", "nature de l’investissement", AidCase::investment)
            .shownAs(kind -> Argument.of(kind.label()));

    static final Fact<AidSituation, Set<EnterpriseSize>> SIZES = of(
            "size", "size class of the enterprise", "catégorie de taille de l’entreprise", project -> project.sizes());

    /** Whether the enterprise is large; not known as long as an SME is possible as well. */
    static final Fact<AidSituation, Boolean> LARGE =
            sized("large-enterprise", "large enterprise", "grande entreprise", EnumSet.of(EnterpriseSize.LARGE));

    static final Fact<AidSituation, Boolean> SMALL = sized(
            "small-enterprise",
            "small enterprise",
            "petite entreprise",
            EnumSet.of(EnterpriseSize.MICRO, EnterpriseSize.SMALL));

    static final Fact<AidSituation, Euros> REUSED_ASSETS = of(
            "reused-assets",
            "book value of the assets used again",
            "valeur comptable des actifs réutilisés",
            AidCase::reusedAssets);

    static final Fact<AidSituation, Euros> REPLACED_DEPRECIATION = of(
            "replaced-depreciation",
            "depreciation of the replaced assets over the three fiscal years before",
            "amortissement des actifs remplacés sur les trois exercices précédents",
            AidCase::replacedDepreciation);

    static final Fact<AidSituation, Boolean> IN_DIFFICULTY = Fact.of(
            Circumstance.IN_DIFFICULTY.code(), Circumstance.IN_DIFFICULTY.label(), DifficultyReading::inDifficulty);

    static final Fact<AidSituation, Boolean> COVID_DEROGATION = Fact.of(
            "covid-derogation",
            Label.of(
                    "in difficulty only since the period of Covid-19 that the derogation covers",
                    "en difficulté seulement depuis la période du Covid-19 que couvre la dérogation"),
            DifficultyReading::derogation);

    static final Fact<AidSituation, Boolean> RECOVERY_ORDER = Fact.of(
            Circumstance.RECOVERY_ORDER.code(), Circumstance.RECOVERY_ORDER.label(), DifficultyReading::recoveryOrder);

    /** Whether the aid is granted outside of any scheme: not if the version of a scheme is named. */
    static final Fact<AidSituation, Boolean> AD_HOC = Fact.of(
            Circumstance.AD_HOC.code(),
            Circumstance.AD_HOC.label(),
            situation -> situation.granting().schemeVersionOn() == null
                    ? situation.project().find(Circumstance.AD_HOC)
                    : Boolean.FALSE);

    static final Fact<AidSituation, Boolean> NEW_ACTIVITY = Fact.of(
            Circumstance.NEW_ECONOMIC_ACTIVITY.code(),
            Circumstance.NEW_ECONOMIC_ACTIVITY.label(),
            SituationFacts::newActivity);

    static final Fact<AidSituation, Boolean> TAKEN_OVER_BY_KIN = Fact.of(
            "takeover-by-family-or-employees",
            Label.of(
                    "take-over of a small enterprise by family or employees (to be checked by whoever grants the aid)",
                    "reprise d’une petite entreprise par la famille ou des salariés (à vérifier par le service"
                            + " instructeur)"),
            situation -> Boolean.FALSE.equals(situation.sized(EnumSet.complementOf(EnumSet.of(EnterpriseSize.LARGE))))
                    ? Boolean.FALSE
                    : null);

    static final Fact<AidSituation, ExcludedSector> EXCLUDED_SECTOR = Fact.<AidSituation, ExcludedSector>of(
                    "excluded-sector",
                    Label.of("sector excluded from regional aid", "secteur exclu des aides à finalité régionale"),
                    SituationFacts::excludedSector)
            .absentWhen(situation -> situation.project().activity() != null && !placeDecides(situation))
            .shownAs(sector -> Argument.of(sector.label()))
            .from(ACTIVITY, COMMUNES);

    static final Fact<AidSituation, Boolean> EXCLUDED_PRODUCT = Fact.<AidSituation, Boolean>of(
                    "excluded-by-product",
                    Label.of(
                            "product or service of an excluded sector (to be checked by product: the class of activity"
                                    + " does not decide)",
                            "produit ou service d’un secteur exclu (à vérifier produit par produit : la classe"
                                    + " d’activité ne suffit pas)"),
                    SituationFacts::excludedProduct)
            .from(ACTIVITY);

    static final Fact<AidSituation, Boolean> PRIMARY_ACTIVITY = Fact.<AidSituation, Boolean>of(
                    "primary-activity",
                    Label.of(
                            "primary agriculture, fishery or aquaculture (services and processing: to be checked)",
                            "production agricole primaire, pêche ou aquaculture (services et transformation : à"
                                    + " vérifier)"),
                    SituationFacts::primary)
            .from(ACTIVITY);

    /** Whether the site is in an outermost region; for the first version of the regulation that exception was not read. */
    static final Fact<AidSituation, Boolean> OUTERMOST = Fact.<AidSituation, Boolean>of(
                    "outermost-region",
                    Label.of("site in an outermost region", "site dans une région ultrapériphérique"),
                    SituationFacts::outermost)
            .from(COMMUNES);

    static final Fact<AidSituation, RegionalZone.Status> REGIONAL_STATUS = Fact.<AidSituation, RegionalZone.Status>of(
                    "regional-aid-area",
                    Label.of(
                            "regional-aid area of the site (if its commune does not decide: to be looked up in the"
                                    + " annex of the decree)",
                            "zone d’aide à finalité régionale du site (si la commune ne suffit pas : à rechercher dans"
                                    + " l’annexe du décret)"),
                    RegionalSites::status)
            .shownAs(SituationFacts::statusLabel)
            .from(COMMUNES);

    static final Fact<AidSituation, Boolean> IN_ZONE_C = Fact.<AidSituation, Boolean>of(
                    "in-c-zone", Label.of("site in a c-zone", "site en zone « c »"), RegionalSites::inZoneC)
            .from(COMMUNES);

    private SituationFacts() {}

    private static <V> Fact<AidSituation, V> of(String name, String en, String fr, Fact.Reader<AidCase, V> reader) {
        return Fact.of(name, Label.of(en, fr), situation -> reader.read(situation.project()));
    }

    /** A fact that a person must find out: no case can state it. */
    static Fact<AidSituation, Boolean> human(String name, String en, String fr) {
        return Fact.of(name, Label.of(en, fr), situation -> null);
    }

    private static Fact<AidSituation, Boolean> sized(String name, String en, String fr, Set<EnterpriseSize> any) {
        EnumSet<EnterpriseSize> sizes = EnumSet.copyOf(any);
        return Fact.<AidSituation, Boolean>of(name, Label.of(en, fr), situation -> situation.sized(sizes))
                .from(SIZES);
    }

    private static @Nullable Boolean sameDay(AidSituation situation) {
        LocalDate applied = situation.project().appliedOn();
        LocalDate start = situation.project().worksStartOn();
        return applied == null || start == null ? null : applied.equals(start);
    }

    /**
     * A new establishment is a new activity by definition (Article 2(50) and (51)), unless the case denies it: whoever
     * says no must not be overruled in favour of a grant.
     */
    private static @Nullable Boolean newActivity(AidSituation situation) {
        Boolean said = situation.project().find(Circumstance.NEW_ECONOMIC_ACTIVITY);
        boolean created = situation.project().investment() == InvestmentKind.NEW_ESTABLISHMENT;
        return said == null && created ? Boolean.TRUE : said;
    }

    private static @Nullable ExcludedSector excludedSector(AidSituation situation) {
        NafCode activity = situation.project().activity();
        if (activity == null) {
            return null;
        }
        for (ExcludedSector sector : ExcludedSector.values()) {
            if (sector.surely(activity) && sector.excludedIn(situation) && !admitted(sector, situation)) {
                return sector;
            }
        }
        return null;
    }

    /** Whether an outermost region admits, or may admit, what is excluded elsewhere. */
    private static boolean admitted(ExcludedSector sector, AidSituation situation) {
        return outermostMatters(sector, situation) && !Boolean.FALSE.equals(RegionalSites.outermost(situation));
    }

    /** Whether the sector is open: for energy until the place is known, for transport in an outermost region always. */
    private static boolean placeDecides(AidSituation situation) {
        NafCode activity = situation.project().activity();
        if (activity == null || Boolean.FALSE.equals(RegionalSites.outermost(situation))) {
            return false;
        }
        boolean energy = ExcludedSector.ENERGY.surely(activity)
                && outermostMatters(ExcludedSector.ENERGY, situation)
                && RegionalSites.outermost(situation) == null;
        return energy
                || (ExcludedSector.TRANSPORT.surely(activity) && outermostMatters(ExcludedSector.TRANSPORT, situation));
    }

    /**
     * Energy is excluded but in outermost regions. Whether that exception of Article 13(b) covered transport too, before
     * the wording of July 2023 set the two apart, can be read either way: a human must say.
     */
    private static boolean outermostMatters(ExcludedSector sector, AidSituation situation) {
        boolean energy = situation
                .law()
                .find("gber.art13.energy.outermostAdmitted", situation.lawDay())
                .map(LegalFigure::flag)
                .orElse(false);
        boolean apart = situation.findVersion().orElse(GberVersion.V2023) == GberVersion.V2023;
        return energy && (sector == ExcludedSector.ENERGY || (sector == ExcludedSector.TRANSPORT && !apart));
    }

    private static @Nullable Boolean excludedProduct(AidSituation situation) {
        NafCode activity = situation.project().activity();
        if (activity == null) {
            return null;
        }
        for (ExcludedSector sector : ExcludedSector.values()) {
            if (sector.doubtful(activity) && sector.excludedIn(situation)) {
                return null;
            }
        }
        return Boolean.FALSE;
    }

    private static @Nullable Boolean primary(AidSituation situation) {
        NafCode activity = situation.project().activity();
        if (activity == null) {
            return null;
        }
        String code = activity.code();
        // Support activities and hunting stand in the division of agriculture, and the processing of fish belongs to
        // the fishery sector as the Union defines it: none of them is decided by its class.
        if (code.startsWith("01.6") || code.startsWith("01.7") || code.startsWith("10.2")) {
            return null;
        }
        return activity.division().equals("01") || activity.division().equals("03");
    }

    private static @Nullable Boolean outermost(AidSituation situation) {
        Boolean outermost = RegionalSites.outermost(situation);
        boolean read = situation.findVersion().orElse(GberVersion.V2014) != GberVersion.V2014;
        return read || Boolean.FALSE.equals(outermost) ? outermost : null;
    }

    private static Argument statusLabel(RegionalZone.Status status) {
        return Argument.of(
                switch (status) {
                    case A -> Label.of("a-zone", "zone « a »");
                    case C -> Label.of("c-zone", "zone « c »");
                    case NOT_LISTED -> Label.of("commune not listed", "commune non inscrite");
                    case NOT_APPROVED -> Label.of("map not approved yet", "carte non encore approuvée");
                    case APPROVED_NOT_PUBLISHED ->
                        Label.of(
                                "map approved, decree not in force yet",
                                "carte approuvée, décret pas encore en vigueur");
                    case NOT_COVERED -> Label.of("outside of the map", "hors du champ de la carte");
                    case PARTIAL, NOT_KNOWN -> Label.of(status.name().toLowerCase(Locale.ROOT), "à déterminer");
                });
    }
}
