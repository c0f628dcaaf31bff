package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.territory.AidZone;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An area of the French regional-aid map in which one set of rates holds (annex 3 of the decrees). */
public enum RegionalArea {

    /** Mayotte. */
    @JsonProperty("mayotte")
    MAYOTTE("afr.a.mayotte.large", Label.of("Mayotte")),

    /** Guyane. */
    @JsonProperty("guyane")
    GUYANE("afr.a.guyane.large", Label.of("French Guiana", "Guyane")),

    /** Saint-Martin. */
    @JsonProperty("saint-martin")
    SAINT_MARTIN("afr.a.saintMartin.large", Label.of("Saint-Martin")),

    /** Guadeloupe. */
    @JsonProperty("guadeloupe")
    GUADELOUPE("afr.a.guadeloupe.large", Label.of("Guadeloupe")),

    /** La Réunion. */
    @JsonProperty("reunion")
    REUNION("afr.a.reunion.large", Label.of("Réunion", "La Réunion")),

    /** Martinique. */
    @JsonProperty("martinique")
    MARTINIQUE("afr.a.martinique.large", Label.of("Martinique")),

    /** The listed communes of metropolitan France, but for those of {@link #C_REDUCED}. */
    @JsonProperty("c-standard")
    C_STANDARD("afr.c.standard.large", Label.of("c-zone", "zone « c »")),

    /** The listed communes of the départements 35, 73 and 78 in the map that began in 2022. */
    @JsonProperty("c-reduced-35-73-78")
    C_REDUCED(
            "afr.c.reduced35_73_78.large",
            Label.of("c-zone of the départements 35, 73 and 78", "zone « c » des départements 35, 73 et 78"));

    private static final Map<String, RegionalArea> OVERSEAS = Map.of(
            "971", GUADELOUPE,
            "972", MARTINIQUE,
            "973", GUYANE,
            "974", REUNION,
            "976", MAYOTTE,
            "978", SAINT_MARTIN);

    private static final Set<String> REDUCED = Set.of("35", "73", "78");

    /** The codes of two communes of Guadeloupe until 2007, which have been collectivities of their own since. */
    private static final String OLD_SAINT_MARTIN = "97127";

    private static final String OLD_SAINT_BARTHELEMY = "97123";

    private final String key;
    private final Label label;

    RegionalArea(String key, Label label) {
        this.key = key;
        this.label = label;
    }

    /** The outermost region that a commune lies in, or null if it is none, metropolitan or not. */
    static @Nullable RegionalArea outermostOf(CommuneCode commune) {
        return switch (commune.value()) {
            case OLD_SAINT_MARTIN -> SAINT_MARTIN;
            case OLD_SAINT_BARTHELEMY -> null;
            default -> OVERSEAS.get(commune.departement().value());
        };
    }

    static boolean reduced(DepartementCode departement) {
        return REDUCED.contains(departement.value());
    }

    /** The key of the rate of large enterprises in the sheet. */
    String key() {
        return key;
    }

    /**
     * Returns the kind of zone.
     *
     * @return {@link AidZone.Kind#A} for the outermost regions, {@link AidZone.Kind#C} otherwise
     */
    public AidZone.Kind kind() {
        return this == C_STANDARD || this == C_REDUCED ? AidZone.Kind.C : AidZone.Kind.A;
    }

    /**
     * Tells whether the area is an outermost region (article 349 of the Treaty on the Functioning of the European
     * Union).
     *
     * @return true for the areas overseas
     */
    public boolean outermost() {
        return kind() == AidZone.Kind.A;
    }

    /**
     * Returns the name for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
