package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The legal bases that this library knows, and those of which it knows that it does not know them.
 *
 * <p>Figures of an article are those of the day of granting: before and after 1 July 2023 the same constant gives
 * different rates. What was brought or dropped by an amendment comes and goes with its day; Article 26a, for instance,
 * is not met before 1 July 2023.
 *
 * <p>An article covers the cost lines that serve what it is about ({@link CostLine#serving}); consultancy, training and
 * research are also recognised by their nature where a line states no purpose. Of research without a category every
 * category is possible.
 */
public final class AidSchemes {

    /** Regional investment aid, in assisted areas. */
    public static final AidScheme ARTICLE_14 = Article14.INSTANCE;

    /** Investment of SMEs, wherever they are. */
    public static final AidScheme ARTICLE_17 = Article17.INSTANCE;

    /** Consultancy for SMEs: 50 % of the cost of outside advisers. */
    public static final AidScheme ARTICLE_18 = Articles.consultancy();

    /** Research and development projects, by category. */
    public static final AidScheme ARTICLE_25 = Articles.researchAndDevelopment();

    /** Research infrastructures. */
    public static final AidScheme ARTICLE_26 = Articles.researchInfrastructure();

    /** Testing and experimentation infrastructures, since 1 July 2023. */
    public static final AidScheme ARTICLE_26A = Articles.testingInfrastructure();

    /** Innovation clusters: investment and operation. */
    public static final AidScheme ARTICLE_27 = Articles.clusters();

    /** Innovation of SMEs: intangible assets, seconded staff, and advice, which may be paid whole up to an amount. */
    public static final AidScheme ARTICLE_28 = Articles.innovation();

    /** Process and organisational innovation; of large enterprises only together with SMEs. */
    public static final AidScheme ARTICLE_29 = Articles.processInnovation();

    /** Training. */
    public static final AidScheme ARTICLE_31 = Articles.training();

    /** Environmental protection, decarbonisation included. */
    public static final AidScheme ARTICLE_36 = Articles.environment();

    /** Energy efficiency other than of buildings. */
    public static final AidScheme ARTICLE_38 = Articles.energyEfficiency();

    /** Energy from renewable sources. */
    public static final AidScheme ARTICLE_41 = Articles.renewableEnergy();

    /** Resource efficiency and circular economy; until 2023 recycling of the waste of others. */
    public static final AidScheme ARTICLE_47 = Articles.circularEconomy();

    /** Environmental studies and energy audits. */
    public static final AidScheme ARTICLE_49 = Articles.environmentalStudies();

    /** De minimis aid given as a grant: Regulation (EU) No 1407/2013, since 2024 Regulation (EU) 2023/2831. */
    public static final AidScheme DE_MINIMIS = new DeMinimis();

    /** Limited amounts under section 3.1 of the Covid-19 Temporary Framework, until 30 June 2022. */
    public static final AidScheme COVID_3_1 = new CovidFramework();

    private static final List<AidScheme> ALL = List.of(
            ARTICLE_14,
            ARTICLE_17,
            ARTICLE_18,
            ARTICLE_25,
            ARTICLE_26,
            ARTICLE_26A,
            ARTICLE_27,
            ARTICLE_28,
            ARTICLE_29,
            ARTICLE_31,
            ARTICLE_36,
            ARTICLE_38,
            ARTICLE_41,
            ARTICLE_47,
            ARTICLE_49,
            DE_MINIMIS,
            COVID_3_1);

    private static final Label OUTSIDE =
            Label.of("outside of what the fund finances as a rule", "hors de ce que le fonds finance en général");
    private static final Label MORE_FACTS =
            Label.of("needs facts that a case does not hold", "exige des informations absentes du dossier");
    private static final Label NOT_READ =
            Label.of("its rates were not checked in the text", "taux non vérifiés dans le texte");

    private static final List<AidScheme> NOT_MODELLED = List.of(
            article("19", "SME participation in fairs", "participation des PME aux foires", OUTSIDE),
            article("36a", "recharging and refuelling infrastructure", "infrastructures de recharge", MORE_FACTS),
            article("36b", "clean and zero-emission vehicles", "véhicules propres ou à émission nulle", MORE_FACTS),
            article("37", "early adaptation to Union standards", "adaptation anticipée aux normes", MORE_FACTS),
            article("38a", "energy efficiency of buildings", "efficacité énergétique des bâtiments", MORE_FACTS),
            article("40", "high-efficiency cogeneration", "cogénération à haut rendement", MORE_FACTS),
            article("45", "remediation and natural habitats", "dépollution et habitats naturels", MORE_FACTS),
            article("46", "district heating and cooling", "réseaux de chaleur et de froid", MORE_FACTS),
            article("48", "energy infrastructure", "infrastructures énergétiques", OUTSIDE),
            article("56", "local infrastructure", "infrastructures locales", MORE_FACTS),
            other(
                    "tf.3-13",
                    Label.of(
                            "investment for a sustainable recovery (Temporary Framework, section 3.13; SA.102077)",
                            "investissement pour une relance durable (encadrement temporaire, section 3.13 ; régime"
                                    + " SA.102077)"),
                    Label.of("State aid scheme SA.102077", "régime d’aides d’État SA.102077")),
            other(
                    "tctf.2-8",
                    Label.of(
                            "transition to a net-zero economy (Temporary Crisis and Transition Framework, section 2.8)",
                            "transition vers une économie à zéro émission nette (encadrement temporaire de crise et de"
                                    + " transition, section 2.8)"),
                    Label.of(
                            "Temporary Crisis and Transition Framework",
                            "encadrement temporaire de crise et de transition")));

    private static final Map<RuleId, AidScheme> BY_ID = byId();

    private AidSchemes() {}

    private static AidScheme article(String number, String en, String fr, Label why) {
        Label title = Label.of(en + " (Article " + number + ")", fr + " (article " + french(number) + ")");
        return new NotModelled("gber.art" + number, title, Conditions.gber("art. " + number), why);
    }

    private static String french(String number) {
        return number.replace("a", " bis").replace("b", " ter");
    }

    private static AidScheme other(String id, Label title, Label text) {
        return new NotModelled(id, title, LegalBasis.of(text), NOT_READ);
    }

    private static Map<RuleId, AidScheme> byId() {
        Map<RuleId, AidScheme> found = new HashMap<>();
        ALL.forEach(scheme -> found.put(scheme.id(), scheme));
        NOT_MODELLED.forEach(scheme -> found.put(scheme.id(), scheme));
        return Map.copyOf(found);
    }

    /**
     * Lists the legal bases that are modelled.
     *
     * @return the schemes, in the order of the articles, then the others
     */
    public static List<AidScheme> all() {
        return ALL;
    }

    /**
     * Lists legal bases that exist and are not modelled. Each of them says why; none of them ever gives an amount: its
     * condition stays unknown, and it may allow anything from nothing to the whole of the costs.
     *
     * @return the schemes
     */
    public static List<AidScheme> notModelled() {
        return NOT_MODELLED;
    }

    /**
     * Finds a legal basis, modelled or not.
     *
     * @param id the identifier, for example {@code gber.art25}
     * @return the scheme; empty if it is none of those listed here
     */
    public static Optional<AidScheme> find(RuleId id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
