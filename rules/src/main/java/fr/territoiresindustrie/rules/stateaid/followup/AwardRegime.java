package fr.territoiresindustrie.rules.stateaid.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.Optional;

/** Which body of law an award rests on, and hence which duties follow from it. */
public enum AwardRegime {

    /** An article of the general block exemption regulation, Regulation (EU) No 651/2014. */
    @JsonProperty("block-exemption")
    BLOCK_EXEMPTION("block exemption", "exemption par catégorie"),

    /** De minimis aid, Regulation (EU) No 1407/2013 or (EU) 2023/2831. */
    @JsonProperty("de-minimis")
    DE_MINIMIS("de minimis aid", "aide de minimis"),

    /** A decision of the Commission, such as one under a temporary framework. */
    @JsonProperty("commission-decision")
    COMMISSION_DECISION("decision of the Commission", "décision de la Commission"),

    /** No State aid. */
    @JsonProperty("no-aid")
    NO_AID("no State aid", "hors aide d’État");

    private final Label label;

    AwardRegime(String en, String fr) {
        this.label = Label.of(en, fr);
    }

    /**
     * Finds the regime of a scheme of this library by its identifier.
     *
     * @param scheme the identifier, for example {@code gber.art14}
     * @return the regime, empty for a scheme of the caller
     */
    public static Optional<AwardRegime> find(RuleId scheme) {
        String id = scheme.value();
        if (article(id)) {
            return Optional.of(BLOCK_EXEMPTION);
        }
        if (id.equals("de-minimis")) {
            return Optional.of(DE_MINIMIS);
        }
        return id.startsWith("tf.") ? Optional.of(COMMISSION_DECISION) : Optional.empty();
    }

    /** Whether an identifier names an article of the block exemption regulation. */
    static boolean article(String scheme) {
        return scheme.startsWith("gber.art");
    }

    /**
     * Names this regime for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
