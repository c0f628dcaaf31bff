package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;

/**
 * What a cost serves, beside the investment as such. A machine can be part of an initial investment and save energy at
 * the same time: then it may be aided under the rules of either, and the higher ceiling counts.
 */
public enum AidPurpose {

    /** Consultancy by outside advisers, other than continuous or routine (Article 18). */
    @JsonProperty("consultancy")
    CONSULTANCY("consultancy", "conseil"),

    /** Fundamental research (Article 25(2)(a)). */
    @JsonProperty("fundamental-research")
    FUNDAMENTAL_RESEARCH("fundamental research", "recherche fondamentale"),

    /** Industrial research (Article 25(2)(b)). */
    @JsonProperty("industrial-research")
    INDUSTRIAL_RESEARCH("industrial research", "recherche industrielle"),

    /** Experimental development (Article 25(2)(c)). */
    @JsonProperty("experimental-development")
    EXPERIMENTAL_DEVELOPMENT("experimental development", "développement expérimental"),

    /** Feasibility study (Article 25(2)(d)). */
    @JsonProperty("feasibility-study")
    FEASIBILITY_STUDY("feasibility study", "étude de faisabilité"),

    /** Investment in a research infrastructure (Article 26). */
    @JsonProperty("research-infrastructure")
    RESEARCH_INFRASTRUCTURE("research infrastructure", "infrastructure de recherche"),

    /** Investment in a testing and experimentation infrastructure (Article 26a). */
    @JsonProperty("testing-infrastructure")
    TESTING_INFRASTRUCTURE("testing and experimentation infrastructure", "infrastructure d’essai et d’expérimentation"),

    /** Investment of an innovation cluster (Article 27(5)). */
    @JsonProperty("cluster-investment")
    CLUSTER_INVESTMENT("investment of an innovation cluster", "investissement d’un pôle d’innovation"),

    /** Operation of an innovation cluster (Article 27(7)). */
    @JsonProperty("cluster-operation")
    CLUSTER_OPERATION("operation of an innovation cluster", "fonctionnement d’un pôle d’innovation"),

    /** Patents and other intangible assets, secondment of staff (Article 28(2)(a) and (b)). */
    @JsonProperty("innovation")
    INNOVATION("innovation of an SME", "innovation d’une PME"),

    /** Innovation advisory and support services (Article 28(2)(c)). */
    @JsonProperty("innovation-advice")
    INNOVATION_ADVICE("innovation advisory and support services", "conseil et appui à l’innovation"),

    /** Process or organisational innovation (Article 29). */
    @JsonProperty("process-innovation")
    PROCESS_INNOVATION("process or organisational innovation", "innovation de procédé ou d’organisation"),

    /** Training (Article 31). */
    @JsonProperty("training")
    TRAINING("training", "formation"),

    /** Environmental protection, decarbonisation included (Article 36). */
    @JsonProperty("environmental-protection")
    ENVIRONMENTAL_PROTECTION("environmental protection", "protection de l’environnement"),

    /** Energy efficiency other than of buildings (Article 38). */
    @JsonProperty("energy-efficiency")
    ENERGY_EFFICIENCY("energy efficiency", "efficacité énergétique"),

    /** Energy from renewable sources, renewable hydrogen and high-efficiency cogeneration from them (Article 41). */
    @JsonProperty("renewable-energy")
    RENEWABLE_ENERGY("renewable energy", "énergie renouvelable"),

    /** Other low-carbon energy that Article 41 covers at its lower rate, small plants without counterfactual included. */
    @JsonProperty("other-low-carbon-energy")
    OTHER_LOW_CARBON_ENERGY("other energy under Article 41", "autre énergie relevant de l’article 41"),

    /** Recycling, re-use and resource efficiency (Article 47). */
    @JsonProperty("circular-economy")
    CIRCULAR_ECONOMY("circular economy", "économie circulaire"),

    /** Environmental study or energy audit (Article 49). */
    @JsonProperty("environmental-study")
    ENVIRONMENTAL_STUDY("environmental study", "étude environnementale");

    private final Label label;

    AidPurpose(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Names this purpose for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
