package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom or to what a rate of an article is open.
 *
 * @param label what people read
 * @param sizes the size classes, or null if the size does not matter
 * @param zone the kind of area, or null if the place does not matter
 * @param circumstance what must be so, or null if nothing
 */
record Guard(
        Label label,
        @Nullable Set<EnterpriseSize> sizes,
        @Nullable ZoneClass zone,
        @Nullable Circumstance circumstance) implements Serializable {

    static final Guard ALWAYS = new Guard(Label.of("base rate", "taux de base"), null, null, null);

    static final Guard SMALL =
            sized("small enterprise", "petite entreprise", EnterpriseSize.MICRO, EnterpriseSize.SMALL);

    static final Guard MEDIUM = sized("medium-sized enterprise", "moyenne entreprise", EnterpriseSize.MEDIUM);

    static final Guard LARGE = sized("large enterprise", "grande entreprise", EnterpriseSize.LARGE);

    static final Guard SME = sized("SME", "PME", EnterpriseSize.MICRO, EnterpriseSize.SMALL, EnterpriseSize.MEDIUM);

    static final Guard A_ZONE = new Guard(Label.of("a-zone", "zone « a »"), null, ZoneClass.A, null);

    static final Guard C_ZONE = new Guard(Label.of("c-zone", "zone « c »"), null, ZoneClass.C, null);

    private static Guard sized(String en, String fr, EnterpriseSize... sizes) {
        return new Guard(Label.of(en, fr), Set.of(sizes), null, null);
    }

    static Guard on(Circumstance circumstance) {
        return new Guard(circumstance.label(), null, null, circumstance);
    }

    boolean holds(Setting setting) {
        return (sizes == null || sizes.contains(setting.size()))
                && (zone == null || zone == setting.zone())
                && (circumstance == null || setting.is(circumstance));
    }
}
