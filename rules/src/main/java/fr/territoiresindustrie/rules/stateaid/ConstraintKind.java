package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;

/** What can limit an aid. */
public enum ConstraintKind {

    /** A condition of the legal basis is not met: nothing may be granted under it. */
    @JsonProperty("conditions")
    CONDITIONS("conditions of the legal basis", "conditions de la base juridique"),

    /** The aid intensity of the costs, after cumulation (Regulation (EU) 651/2014, Article 8(3)). */
    @JsonProperty("intensity")
    INTENSITY("aid intensity after cumulation", "intensité d’aide après cumul"),

    /**
     * The aid intensity of the legal basis itself: what another basis allows on the same costs makes room for the sum of
     * all aid, not for more aid under this one.
     */
    @JsonProperty("own-intensity")
    OWN_INTENSITY("aid intensity of the legal basis itself", "intensité d’aide propre à la base juridique"),

    /** The costs themselves: no more than 100 % of them. */
    @JsonProperty("costs")
    COSTS("costs", "coûts"),

    /** Costs of two kinds in one base, capped by the higher (Articles 14(4)(c) and 17(2)). */
    @JsonProperty("mixed-base")
    MIXED_BASE("mix of investment and wage costs", "assiette mixte investissement et salaires"),

    /** The share of intangible assets that counts for a large enterprise (Article 14(8)). */
    @JsonProperty("intangible-share")
    INTANGIBLE_SHARE("share of intangible assets", "part des actifs incorporels"),

    /** The threshold above which the aid must be notified (Article 4(1)). */
    @JsonProperty("notification-threshold")
    NOTIFICATION_THRESHOLD("notification threshold", "seuil de notification"),

    /** The adjusted aid amount of a large investment project (Article 2(20)). */
    @JsonProperty("adjusted-amount")
    ADJUSTED_AMOUNT("adjusted aid amount", "montant d’aide ajusté"),

    /** The adjusted aid amount of a single investment project (Article 14(13)). */
    @JsonProperty("single-project")
    SINGLE_PROJECT("single investment project", "projet d’investissement unique"),

    /** The part that the beneficiary must bring free of any public support (Article 14(14)). */
    @JsonProperty("own-contribution")
    OWN_CONTRIBUTION("own contribution", "contribution propre"),

    /** An amount over several years (Article 28(4)). */
    @JsonProperty("yearly-limit")
    YEARLY_LIMIT("limit over three years", "plafond sur trois ans"),

    /** The de minimis ceiling of the single undertaking. */
    @JsonProperty("de-minimis")
    DE_MINIMIS("de minimis ceiling", "plafond de minimis"),

    /** The ceiling of a temporary framework, as the Union sets it. */
    @JsonProperty("framework-ceiling")
    FRAMEWORK_CEILING("ceiling of the temporary framework", "plafond de l’encadrement temporaire"),

    /** What the national scheme or programme allows at most. */
    @JsonProperty("programme")
    PROGRAMME("limit of the programme", "plafond du programme");

    private final Label label;

    ConstraintKind(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Names this kind for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
