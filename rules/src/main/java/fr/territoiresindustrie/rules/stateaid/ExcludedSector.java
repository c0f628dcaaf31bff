package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.List;

/**
 * A sector that Article 13 of Regulation (EU) 651/2014 excludes from regional aid in one of its versions, with the
 * classes of the NACE that lie in it. Where the regulation defines a sector by its products, a class cannot decide.
 */
enum ExcludedSector {
    STEEL("steel", "steel", "sidérurgie", List.of(), List.of(), List.of("24.1", "24.2", "24.3")),
    COAL("coal", "coal", "houille", List.of("05.1"), List.of(), List.of()),
    LIGNITE("lignite", "lignite", "lignite", List.of("05.2"), List.of(), List.of()),
    SHIPBUILDING("shipbuilding", "shipbuilding", "construction navale", List.of("30.11"), List.of(), List.of()),
    SYNTHETIC_FIBRES(
            "syntheticFibres", "synthetic fibres", "fibres synthétiques", List.of("20.6"), List.of(), List.of()),
    TRANSPORT(
            "transport",
            "transport",
            "transports",
            List.of("49", "50", "51"),
            List.of("49.32", "49.42", "49.5", "51.22"),
            List.of()),
    ENERGY("energy", "energy", "énergie", List.of("35"), List.of(), List.of("35.3", "35.4")),
    BROADBAND("broadband", "broadband", "haut débit", List.of(), List.of(), List.of("61"));

    private final String key;
    private final Label label;
    private final List<String> inside;
    private final List<String> outside;
    private final List<String> doubtful;

    ExcludedSector(String key, String en, String fr, List<String> inside, List<String> outside, List<String> doubtful) {
        this.key = "gber.art13.excluded." + key;
        this.label = Label.of(en, fr);
        this.inside = inside;
        this.outside = outside;
        this.doubtful = doubtful;
    }

    Label label() {
        return label;
    }

    /** Whether the version of the day excludes the sector. */
    boolean excludedIn(AidSituation situation) {
        return situation
                .law()
                .find(key, situation.lawDay())
                .map(LegalFigure::flag)
                .orElse(false);
    }

    boolean surely(NafCode activity) {
        return begins(activity, inside) && !begins(activity, outside) && !doubtful(activity);
    }

    /** Whether the class holds products or services of which some lie in the sector and some do not. */
    boolean doubtful(NafCode activity) {
        return begins(activity, doubtful);
    }

    private static boolean begins(NafCode activity, List<String> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (activity.code().startsWith(prefixes.get(i))) {
                return true;
            }
        }
        return false;
    }
}
