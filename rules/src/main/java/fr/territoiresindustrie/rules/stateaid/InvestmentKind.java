package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;

/** What an investment does, in the terms of the definition of initial investment (Article 2(49) to (51)). */
public enum InvestmentKind {

    /** The setting-up of a new establishment. */
    @JsonProperty("new-establishment")
    NEW_ESTABLISHMENT(true, "new establishment", "création d’un établissement"),

    /** The extension of the capacity of an existing establishment. */
    @JsonProperty("extension")
    EXTENSION(true, "extension of capacity", "extension des capacités"),

    /** The diversification of an establishment into what it did not produce or provide before. */
    @JsonProperty("diversification")
    DIVERSIFICATION(true, "diversification", "diversification"),

    /** A fundamental change in the overall process. */
    @JsonProperty("fundamental-change")
    FUNDAMENTAL_CHANGE(true, "fundamental change of the process", "changement fondamental du procédé"),

    /** The purchase of the assets of an establishment that has closed or would have closed. */
    @JsonProperty("takeover")
    TAKEOVER(true, "take-over of a closing establishment", "reprise d’un établissement qui ferme"),

    /** The replacement of assets, which is no initial investment. */
    @JsonProperty("replacement")
    REPLACEMENT(false, "replacement", "renouvellement"),

    /** The purchase of shares alone, which is no initial investment. */
    @JsonProperty("shares-only")
    SHARES_ONLY(false, "purchase of shares alone", "achat de titres seul");

    private final boolean initial;
    private final Label label;

    InvestmentKind(boolean initial, String en, String fr) {
        this.initial = initial;
        this.label = Label.of(en, fr);
    }

    /**
     * Tells whether this is an initial investment.
     *
     * @return false for a replacement and for the purchase of shares alone
     */
    public boolean initial() {
        return initial;
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
