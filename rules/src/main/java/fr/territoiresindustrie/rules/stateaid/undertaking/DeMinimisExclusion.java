package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;

/**
 * What puts aid outside the general de minimis regulation (Article 1 of Regulations (EU) No 1407/2013 and (EU)
 * 2023/2831). It is a matter of the activity that is aided: an undertaking that is active elsewhere too may be aided
 * there, if its activities or costs are kept apart (Article 1(2)).
 */
public enum DeMinimisExclusion {

    /** Primary production of agricultural products. */
    @JsonProperty("primary-agriculture")
    PRIMARY_AGRICULTURE("primary agricultural production", "production agricole primaire"),

    /** Primary production of fishery and aquaculture products. */
    @JsonProperty("primary-fishery")
    PRIMARY_FISHERY(
            "primary production in fishery or aquaculture", "production primaire de la pêche ou de l’aquaculture"),

    /** Processing or marketing of fishery and aquaculture products; outside in the act of 2013 only. */
    @JsonProperty("fishery-processing")
    FISHERY_PROCESSING(
            "processing or marketing of fishery and aquaculture products",
            "transformation ou commercialisation de produits de la pêche ou de l’aquaculture"),

    /** The same, where the amount of aid follows the price or the quantity of the products; outside in both acts. */
    @JsonProperty("fishery-processing-by-quantity")
    FISHERY_PROCESSING_BY_QUANTITY(
            "processing or marketing of fishery products, with aid by price or quantity",
            "transformation ou commercialisation de produits de la pêche, l’aide dépendant du prix ou de la quantité"),

    /** Processing or marketing of agricultural products, where the amount of aid follows their price or quantity. */
    @JsonProperty("farm-processing-by-quantity")
    FARM_PROCESSING_BY_QUANTITY(
            "processing or marketing of agricultural products, with aid by price or quantity",
            "transformation ou commercialisation de produits agricoles, l’aide dépendant du prix ou de la quantité"),

    /** Processing or marketing of agricultural products, where aid must be passed on to primary producers. */
    @JsonProperty("farm-processing-passed-on")
    FARM_PROCESSING_PASSED_ON(
            "processing or marketing of agricultural products, with aid to be passed on to producers",
            "transformation ou commercialisation de produits agricoles, l’aide devant être cédée aux producteurs"),

    /** Aid to activities that are directly linked to exports: quantities, distribution network, running costs. */
    @JsonProperty("export")
    EXPORT("aid linked to exports", "aide liée à l’exportation"),

    /** Aid on condition that domestic products are used rather than imported ones. */
    @JsonProperty("domestic-over-imported")
    DOMESTIC_OVER_IMPORTED(
            "aid favouring domestic over imported products",
            "aide subordonnée à l’utilisation de produits nationaux de préférence aux produits importés");

    private final Label label;

    DeMinimisExclusion(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Names this ground for a person.
     *
     * @return the name in both languages
     */
    public Label label() {
        return label;
    }

    /** Whether the act puts it outside. */
    boolean excluded(boolean wholeFisherySector) {
        return this != FISHERY_PROCESSING || wholeFisherySector;
    }
}
