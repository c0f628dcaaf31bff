package fr.territoiresindustrie.rules.eligibility;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Impact;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.ImpactStatus;
import fr.territoiresindustrie.project.Partner;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a {@link Project}, as named facts for criteria, grids and rule sets.
 *
 * <p>A fact that the project does not know is unknown. The facts that sum up a list (sites, costs, partners) are
 * known as soon as the known parts of the list settle them, whatever the others turn out to be.
 */
public final class ProjectFacts {

    /** The eligible base: as declared, otherwise summed up from the items, see {@link Project#knownEligibleBase()}. */
    public static final Fact<Project, Euros> ELIGIBLE_BASE =
            Fact.of("eligible-base", Label.of("eligible base", "assiette éligible"), Project::knownEligibleBase);

    /** The total cost: as declared, otherwise from the plan or the items, see {@link Project#knownTotalCost()}. */
    public static final Fact<Project, Euros> TOTAL_COST =
            Fact.of("total-cost", Label.of("total cost", "coût total"), Project::knownTotalCost);

    /** The grant that is asked for. */
    public static final Fact<Project, Euros> REQUESTED_GRANT =
            Fact.of("requested-grant", Label.of("grant requested", "subvention demandée"), Project::requestedGrant);

    /** The day on which the application was filed. */
    public static final Fact<Project, LocalDate> FILED_ON =
            Fact.of("filed-on", Label.of("date of filing", "date de dépôt de la demande"), Project::filedOn);

    /** The day on which the file was complete. */
    public static final Fact<Project, LocalDate> COMPLETE_ON = Fact.of(
            "complete-on", Label.of("date of the complete file", "date du dossier complet"), Project::completeOn);

    /** The start of works: the first legally binding commitment. */
    public static final Fact<Project, LocalDate> WORKS_START_ON =
            Fact.of("works-start-on", Label.of("start of works", "début des travaux"), Project::worksStartOn);

    /** The day of the last spending. */
    public static final Fact<Project, LocalDate> END_ON =
            Fact.of("end-on", Label.of("last spending", "dernière dépense"), Project::endOn);

    /** What the project does. Known to be absent if it is known to be none of the published kinds. */
    public static final Fact<Project, List<ProjectKind>> KINDS = Fact.<Project, List<ProjectKind>>of(
                    "kinds", Label.of("kind of project", "nature du projet"), project -> filled(project.kinds()))
            .absentWhen(project -> project.kinds() != null)
            .shownAs(kinds -> Argument.of(kinds.stream().map(ProjectFacts::kind).toList()));

    /** What kind of body the holder is. */
    public static final Fact<Project, HolderKind> HOLDER_KIND = Fact.<Project, HolderKind>of(
                    "holder-kind",
                    Label.of("kind of holder", "catégorie du porteur"),
                    project -> project.applicant() == null
                            ? null
                            : project.applicant().kind())
            .shownAs(kind -> term(kind, kind.label(Locale.ENGLISH), kind.label(Locale.FRENCH)));

    /** Whether the holder is registered in France. Only a body that is has a SIRET. */
    public static final Fact<Project, Boolean> REGISTERED_IN_FRANCE = Fact.of(
            "registered-in-france",
            Label.of("holder registered in France", "porteur immatriculé en France"),
            project -> registered(project.applicant()));

    /** Whether the holder is up to date with its tax and social obligations. */
    public static final Fact<Project, Boolean> TAX_AND_SOCIAL_UP_TO_DATE = Fact.of(
            "tax-and-social-up-to-date",
            Label.of("tax and social obligations up to date", "obligations fiscales et sociales à jour"),
            project -> project.applicant() == null ? null : project.applicant().taxAndSocialUpToDate());

    /**
     * Whether the holder is in difficulty. Yes as soon as one thing that is enough by itself is known: collective
     * insolvency proceedings, rescue aid that is outstanding, a restructuring plan (Regulation (EU) 651/2014, Article
     * 2(18)(c) and (d)). Otherwise unknown: the other points depend on size, age and accounts of the whole undertaking,
     * and are not worked out here.
     */
    public static final Fact<Project, Boolean> IN_DIFFICULTY = Fact.of(
            "in-difficulty",
            Label.of("undertaking in difficulty", "entreprise en difficulté"),
            project -> inDifficulty(project.applicant()));

    /** Where the project invests. Known to be absent if it is known that there is no site. */
    public static final Fact<Project, List<Site>> SITES = Fact.<Project, List<Site>>of(
                    "sites", Label.of("sites", "sites du projet"), project -> filled(project.sites()))
            .absentWhen(project -> project.sites() != null)
            .shownAs(sites -> Argument.of(sites.size()));

    /** What the project costs, line by line. Known to be absent if it is known to cost nothing. */
    public static final Fact<Project, List<CostItem>> COSTS = Fact.<Project, List<CostItem>>of(
                    "costs", Label.of("cost items", "postes de dépenses"), project -> filled(project.costs()))
            .absentWhen(project -> project.costs() != null)
            .shownAs(costs -> Argument.of(costs.size()));

    /** All who take part in a collective project. Known to be absent if the holder is known to be alone. */
    public static final Fact<Project, List<Partner>> PARTNERS = Fact.<Project, List<Partner>>of(
                    "partners", Label.of("partners", "partenaires"), project -> filled(project.partners()))
            .absentWhen(project -> project.partners() != null)
            .shownAs(partners -> Argument.of(partners.size()));

    /** Whether all sites are in France. Known to be absent if it is known that there is no site. */
    public static final Fact<Project, Boolean> ALL_SITES_IN_FRANCE = Fact.<Project, Boolean>of(
                    "all-sites-in-france",
                    Label.of("all sites in France", "tous les sites en France"),
                    project -> all(filled(project.sites()), Site::inFrance))
            .absentWhen(project -> project.sites() != null && project.sites().isEmpty())
            .from(SITES);

    /**
     * Whether all sites are in mainland France or in an overseas département; the other overseas collectivities are no
     * départements. Known to be absent if it is known that there is no site.
     */
    public static final Fact<Project, Boolean> ALL_SITES_IN_DEPARTEMENTS = Fact.<Project, Boolean>of(
                    "all-sites-in-departements",
                    Label.of(
                            "all sites in mainland France or an overseas département",
                            "tous les sites en métropole ou dans un département d’outre-mer"),
                    project -> all(filled(project.sites()), ProjectFacts::inDepartement))
            .absentWhen(project -> project.sites() != null && project.sites().isEmpty())
            .from(SITES);

    /**
     * Whether one site at least is in a labelled territory at the date of the context. Unknown without a register of
     * territories; a project without any site is in none.
     */
    public static final Fact<Project, Boolean> IN_LABELLED_TERRITORY = Fact.<Project, Boolean>inContext(
                    "in-labelled-territory",
                    Label.of(
                            "site in a labelled Territoire d’industrie",
                            "site dans un Territoire d’industrie labellisé"),
                    (project, context) -> labelled(project.sites(), context))
            .from(SITES);

    /** Whether a lease is counted in the eligible base. */
    public static final Fact<Project, Boolean> LEASE_COUNTED = Fact.<Project, Boolean>of(
                    "lease-counted",
                    Label.of("lease counted in the eligible base", "crédit-bail ou location compris dans l’assiette"),
                    project -> any(project.costs(), Leases::counted))
            .from(COSTS);

    /** Whether every lease that is counted in the eligible base obliges the lessee to buy. */
    public static final Fact<Project, Boolean> LEASES_OBLIGE_TO_BUY = Fact.<Project, Boolean>of(
                    "leases-oblige-to-buy",
                    Label.of("counted leases oblige to buy", "contrats comptés avec obligation d’achat"),
                    project -> all(project.costs(), Leases::admissible))
            .from(COSTS);

    /**
     * Whether the holder alone receives the grant and bears the whole eligible base. A holder who is known to be
     * alone does.
     */
    public static final Fact<Project, Boolean> SINGLE_FUNDED_HOLDER = Fact.<Project, Boolean>of(
                    "single-funded-holder",
                    Label.of(
                            "holder alone funded and bearing the whole base",
                            "porteur seul financé et supportant toute l’assiette"),
                    project -> project.partners() == null ? null : singleHolder(project.partners()))
            .from(PARTNERS);

    /** Guadeloupe, Martinique, Guyane, La Réunion, Mayotte. */
    private static final Set<String> OVERSEAS_DEPARTEMENTS = Set.of("971", "972", "973", "974", "976");

    private static final Map<ImpactIndicator, Fact<Project, BigDecimal>> PROMISED = Arrays.stream(
                    ImpactIndicator.values())
            .collect(Collectors.toUnmodifiableMap(indicator -> indicator, ProjectFacts::promise));

    /** All facts of this class, promised impacts included, by name: for rule sets that are read from files. */
    public static final FactBook<Project> BOOK = book();

    private ProjectFacts() {}

    private static FactBook<Project> book() {
        FactBook<Project> book = FactBook.<Project>empty()
                .with(ELIGIBLE_BASE, Euros.class)
                .with(TOTAL_COST, Euros.class)
                .with(REQUESTED_GRANT, Euros.class)
                .with(FILED_ON, LocalDate.class)
                .with(COMPLETE_ON, LocalDate.class)
                .with(WORKS_START_ON, LocalDate.class)
                .with(END_ON, LocalDate.class)
                .with(KINDS, List.class)
                .with(HOLDER_KIND, HolderKind.class)
                .with(REGISTERED_IN_FRANCE, Boolean.class)
                .with(TAX_AND_SOCIAL_UP_TO_DATE, Boolean.class)
                .with(IN_DIFFICULTY, Boolean.class)
                .with(SITES, List.class)
                .with(COSTS, List.class)
                .with(PARTNERS, List.class)
                .with(ALL_SITES_IN_FRANCE, Boolean.class)
                .with(ALL_SITES_IN_DEPARTEMENTS, Boolean.class)
                .with(IN_LABELLED_TERRITORY, Boolean.class)
                .with(LEASE_COUNTED, Boolean.class)
                .with(LEASES_OBLIGE_TO_BUY, Boolean.class)
                .with(SINGLE_FUNDED_HOLDER, Boolean.class);
        for (ImpactIndicator indicator : ImpactIndicator.values()) {
            book = book.with(promised(indicator), BigDecimal.class);
        }
        return book;
    }

    /**
     * Returns the amount of an impact that the project promises. Unknown unless it is stated: a project that says
     * nothing of jobs has not promised none.
     *
     * @param indicator what is counted, in the unit of the indicator
     * @return the fact, named like the indicator, for example {@code jobs-created}
     */
    public static Fact<Project, BigDecimal> promised(ImpactIndicator indicator) {
        return PROMISED.get(indicator);
    }

    private static Fact<Project, BigDecimal> promise(ImpactIndicator indicator) {
        return Fact.of(
                Phrasebook.codeOf(indicator),
                Label.of(indicator.label(Locale.ENGLISH), indicator.label(Locale.FRENCH)),
                project -> promised(project.impacts(), indicator));
    }

    private static @Nullable BigDecimal promised(@Nullable List<Impact> impacts, ImpactIndicator indicator) {
        for (int i = 0; impacts != null && i < impacts.size(); i++) {
            Impact impact = impacts.get(i);
            if (impact.indicator() == indicator && impact.status() == ImpactStatus.PROMISED) {
                return impact.amount() == null ? null : impact.amount().toBigDecimal();
            }
        }
        return null;
    }

    private static <E> @Nullable List<E> filled(@Nullable List<E> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private static Argument kind(ProjectKind kind) {
        return term(kind, kind.label(Locale.ENGLISH), kind.label(Locale.FRENCH));
    }

    private static Argument term(Enum<?> constant, String en, String fr) {
        return Argument.term(Phrasebook.codeOf(constant), Label.of(en, fr));
    }

    private static @Nullable Boolean registered(@Nullable Applicant applicant) {
        if (applicant == null) {
            return null;
        }
        return applicant.siret() == null ? applicant.registeredInFrance() : Boolean.TRUE;
    }

    private static @Nullable Boolean inDifficulty(@Nullable Applicant applicant) {
        Undertaking undertaking = applicant == null ? null : applicant.undertaking();
        DifficultyFacts facts = undertaking == null ? null : undertaking.difficulty();
        boolean proven = facts != null
                && (Boolean.TRUE.equals(facts.collectiveInsolvency())
                        || Boolean.TRUE.equals(facts.rescueAidOutstanding())
                        || Boolean.TRUE.equals(facts.underRestructuringPlan()));
        return proven ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean inDepartement(Site site) {
        CommuneCode commune = site.commune();
        if (commune == null) {
            return Boolean.FALSE.equals(site.inFrance()) ? Boolean.FALSE : null;
        }
        DepartementCode code = commune.departement();
        return !code.overseas() || OVERSEAS_DEPARTEMENTS.contains(code.value());
    }

    private static @Nullable Boolean labelled(@Nullable List<Site> sites, EvaluationContext context) {
        if (sites == null) {
            return null;
        }
        boolean open = false;
        for (int i = 0; i < sites.size(); i++) {
            Boolean one = labelled(sites.get(i), context);
            if (Boolean.TRUE.equals(one)) {
                return Boolean.TRUE;
            }
            open |= one == null;
        }
        return open ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean labelled(Site site, EvaluationContext context) {
        CommuneCode commune = site.commune();
        if (Boolean.FALSE.equals(site.inFrance())) {
            return Boolean.FALSE;
        }
        return commune == null ? null : context.labelled(commune);
    }

    /**
     * Two funded partners, none at all, or one who bears costs without being funded settle the matter; whatever is
     * open leaves it open.
     */
    private static @Nullable Boolean singleHolder(List<Partner> partners) {
        if (partners.isEmpty()) {
            return Boolean.TRUE;
        }
        int funded = 0;
        boolean open = false;
        for (int i = 0; i < partners.size(); i++) {
            Partner partner = partners.get(i);
            Euros costs = partner.eligibleCosts();
            if (Boolean.FALSE.equals(partner.funded()) && costs != null && costs.positive()) {
                return Boolean.FALSE;
            }
            funded += Boolean.TRUE.equals(partner.funded()) ? 1 : 0;
            open |= partner.funded() == null || (!partner.funded() && costs == null);
        }
        if (funded > 1) {
            return Boolean.FALSE;
        }
        return open ? null : Boolean.valueOf(funded == 1);
    }

    /** No as soon as one is no; yes if all are yes; otherwise open. */
    private static <E> @Nullable Boolean all(@Nullable List<E> list, Fact.Reader<E, Boolean> part) {
        return settled(list, part, Boolean.FALSE);
    }

    /** Yes as soon as one is yes; no if all are no; otherwise open. */
    private static <E> @Nullable Boolean any(@Nullable List<E> list, Fact.Reader<E, Boolean> part) {
        return settled(list, part, Boolean.TRUE);
    }

    private static <E> @Nullable Boolean settled(
            @Nullable List<E> list, Fact.Reader<E, Boolean> part, Boolean settling) {
        if (list == null) {
            return null;
        }
        boolean open = false;
        for (int i = 0; i < list.size(); i++) {
            Boolean one = part.read(list.get(i));
            if (settling.equals(one)) {
                return settling;
            }
            open |= one == null;
        }
        return open ? null : Boolean.valueOf(!settling);
    }
}
