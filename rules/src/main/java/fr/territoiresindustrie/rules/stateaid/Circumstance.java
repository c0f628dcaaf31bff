package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.Locale;

/**
 * What is so or is not so about a project and its holder, as far as State-aid law asks. A case says yes, no, or nothing;
 * nothing said is unknown and never taken for no.
 *
 * <p>Articles are those of Regulation (EU) 651/2014 unless another text is named.
 */
public enum Circumstance {

    /** The undertaking is in difficulty (Article 2(18)); where nothing is said it is worked out from its accounts. */
    @JsonProperty("in-difficulty")
    IN_DIFFICULTY("undertaking in difficulty", "entreprise en difficulté"),

    /** It was in difficulty already on 31 December 2019 (Article 1(4)(c); Temporary Framework, point 22(c)). */
    @JsonProperty("in-difficulty-at-end-2019")
    IN_DIFFICULTY_AT_END_2019("in difficulty on 31 December 2019", "en difficulté au 31 décembre 2019"),

    /** It became an undertaking in difficulty within the period of the derogation for Covid-19 (Article 1(4)(c)). */
    @JsonProperty("in-difficulty-by-covid")
    IN_DIFFICULTY_BY_COVID("in difficulty since the period of Covid-19", "en difficulté depuis la période du Covid-19"),

    /** It has yet to repay aid declared illegal and incompatible by the Commission (Article 1(4)(a)). */
    @JsonProperty("recovery-order")
    RECOVERY_ORDER("outstanding recovery order", "ordre de récupération en suspens"),

    /** The aid depends on exports (Article 1(2)(c)). */
    @JsonProperty("export-aid")
    EXPORT_AID("aid to exports", "aide à l’exportation"),

    /** The aid depends on the use of domestic rather than imported goods (Article 1(2)(d)). */
    @JsonProperty("domestic-preference")
    DOMESTIC_PREFERENCE("domestic over imported goods", "préférence aux produits nationaux"),

    /** The aid is granted outside any scheme (Article 2(17)). */
    @JsonProperty("ad-hoc")
    AD_HOC("ad hoc aid", "aide ad hoc"),

    /** A counterfactual shows that a large enterprise would not do the same without the aid (Article 6(3)). */
    @JsonProperty("counterfactual-shown")
    COUNTERFACTUAL_SHOWN("incentive effect documented", "effet incitatif documenté"),

    /**
     * The less aid-worthy investment that would be made without the aid is identified (Articles 36(4), 38(3) and 47(7)).
     * Whoever says no says that the file identifies none: then the costs of a line whose alternative is not stated count
     * in full where the law has a lower rate for that, and cannot be determined where it has none.
     */
    @JsonProperty("counterfactual-identified")
    COUNTERFACTUAL_IDENTIFIED("alternative without the aid identified", "scénario contrefactuel établi"),

    /** A large enterprise starts a new economic activity in the area (Articles 2(51) and 14(3)). */
    @JsonProperty("new-economic-activity")
    NEW_ECONOMIC_ACTIVITY("new economic activity", "nouvelle activité économique"),

    /** The same or a similar activity was closed elsewhere in the two years before, or will be (Article 14(16)). */
    @JsonProperty("relocation")
    RELOCATION("relocation", "délocalisation"),

    /** The scheme aims at fewer than five classes of activity (Article 13). */
    @JsonProperty("sector-targeted")
    SECTOR_TARGETED("scheme for few activities", "régime ciblant peu d’activités"),

    /** Assets are bought from third parties unrelated to the buyer (Articles 2(49)(b) and 14(6)). */
    @JsonProperty("unrelated-seller")
    UNRELATED_SELLER("seller unrelated to the buyer", "vendeur sans lien avec l’acheteur"),

    /** Effective collaboration (Article 2(90)), in the form that the article asks for. */
    @JsonProperty("collaboration")
    COLLABORATION("effective collaboration", "collaboration effective"),

    /** The results are widely disseminated (Article 25(6)(b)(ii)). */
    @JsonProperty("dissemination")
    DISSEMINATION("wide dissemination", "large diffusion des résultats"),

    /** Licences are made available at market price, without discrimination (Article 25(6)(b), since 2023). */
    @JsonProperty("open-licensing")
    OPEN_LICENSING("licences on market terms", "licences aux conditions du marché"),

    /** Several Member States take part under a common design (Article 25(6)(d); Articles 26 and 26a likewise). */
    @JsonProperty("multi-state")
    MULTI_STATE("several Member States", "plusieurs États membres"),

    /** At least 80 % of the capacity goes to SMEs (Article 26a). */
    @JsonProperty("sme-capacity")
    SME_CAPACITY("80 % of the capacity for SMEs", "80 % de la capacité pour des PME"),

    /** The trainees are disabled or disadvantaged workers (Article 31(4)(a)). */
    @JsonProperty("disadvantaged-trainees")
    DISADVANTAGED_TRAINEES("disabled or disadvantaged trainees", "stagiaires handicapés ou défavorisés"),

    /** The training only meets mandatory national standards (Article 31(2)). */
    @JsonProperty("mandatory-training")
    MANDATORY_TRAINING("mandatory training", "formation obligatoire"),

    /** The aid is granted in a competitive bidding process (Article 2(38)). */
    @JsonProperty("competitive-bid")
    COMPETITIVE_BID("competitive bidding", "mise en concurrence"),

    /** The investment cuts direct greenhouse-gas emissions by 100 %, without biomass (Article 36(5)). */
    @JsonProperty("full-emission-cut")
    FULL_EMISSION_CUT("100 % cut of direct emissions", "réduction de 100 % des émissions directes"),

    /** The investment captures, uses or stores carbon dioxide (Article 36(6)). */
    @JsonProperty("carbon-capture")
    CARBON_CAPTURE("capture of carbon dioxide", "captage de dioxyde de carbone"),

    /** The equipment runs on fossil fuels (Articles 36 and 38, since 2023). */
    @JsonProperty("fossil-equipment")
    FOSSIL_EQUIPMENT("equipment running on fossil fuels", "équipement à combustible fossile"),

    /** A Union standard already in force makes the investment necessary (Article 36(3)). */
    @JsonProperty("mandatory-standard")
    MANDATORY_STANDARD("made necessary by a Union standard in force", "imposé par une norme de l’Union en vigueur"),

    /** The study is the energy audit that large enterprises must do (Article 49(4)). */
    @JsonProperty("mandatory-audit")
    MANDATORY_AUDIT("mandatory energy audit", "audit énergétique obligatoire"),

    /** The undertaking carries freight by road for hire or reward (Regulation (EU) 1407/2013, Article 3(2)). */
    @JsonProperty("road-freight")
    ROAD_FREIGHT("road freight for hire or reward", "transport routier de marchandises pour compte d’autrui"),

    /** It is in insolvency proceedings or has received rescue or restructuring aid (Temporary Framework, point 22(c)). */
    @JsonProperty("insolvency-or-rescue-aid")
    INSOLVENCY_OR_RESCUE_AID("insolvency, rescue or restructuring aid", "procédure collective, aide au sauvetage"),

    /** The French scheme was amended to allow the higher ceiling of the Temporary Framework. */
    @JsonProperty("framework-scheme-amended")
    FRAMEWORK_SCHEME_AMENDED("national scheme amended", "régime national modifié");

    private final Label label;

    Circumstance(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Returns the stable name.
     *
     * @return for example {@code new-economic-activity}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Names this circumstance for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }

    /**
     * Returns this circumstance as a fact for criteria.
     *
     * @return the fact, unknown where the case says nothing
     */
    public Fact<AidSituation, Boolean> fact() {
        return Fact.of(code(), label, situation -> situation.project().find(this));
    }
}
