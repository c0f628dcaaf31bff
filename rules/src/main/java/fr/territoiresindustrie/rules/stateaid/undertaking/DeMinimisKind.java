package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;

/** Under which of the de minimis regulations aid was granted; the day of granting says which act that is. */
public enum DeMinimisKind {

    /** The general regulation: (EU) No 1407/2013, then (EU) 2023/2831. */
    @JsonProperty("general")
    GENERAL("general de minimis aid", "aide de minimis générale"),

    /** Services of general economic interest: (EU) No 360/2012, then (EU) 2023/2832. */
    @JsonProperty("sgei")
    SGEI(
            "de minimis aid for services of general economic interest",
            "aide de minimis pour services d’intérêt économique général"),

    /** Primary agricultural production: (EU) No 1408/2013. */
    @JsonProperty("agriculture")
    AGRICULTURE("agricultural de minimis aid", "aide de minimis agricole"),

    /** Fishery and aquaculture: (EU) No 717/2014. */
    @JsonProperty("fishery")
    FISHERY("fishery de minimis aid", "aide de minimis pêche et aquaculture");

    private final Label label;

    DeMinimisKind(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Names this kind for a person.
     *
     * @return the name in both languages
     */
    public Label label() {
        return label;
    }
}
