package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.EnterpriseSize;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists every way in which what a formula depends on can turn out: one if nothing is missing. */
final class Settings {

    private static final Set<ZoneClass> ANY_PLACE = Set.of(ZoneClass.NONE);

    private Settings() {}

    static List<Setting> of(AidSituation situation, CostLine line, Formula formula) {
        Set<ZoneClass> zones = formula.zoned() ? ZoneClass.possible(situation, line) : ANY_PLACE;
        List<Setting> all = new ArrayList<>();
        for (Set<Circumstance> yes : circumstances(situation, formula)) {
            for (EnterpriseSize size : situation.sizes()) {
                zones.forEach(zone -> all.add(new Setting(size, zone, yes)));
            }
        }
        return all;
    }

    /** The sets of circumstances that may be so: each one of which nothing is said doubles their number. */
    private static List<Set<Circumstance>> circumstances(AidSituation situation, Formula formula) {
        List<Set<Circumstance>> sets = new ArrayList<>();
        sets.add(EnumSet.noneOf(Circumstance.class));
        for (Circumstance circumstance : formula.circumstances()) {
            Boolean so = situation.project().find(circumstance);
            if (so == null) {
                List<Set<Circumstance>> more =
                        sets.stream().map(set -> with(set, circumstance)).toList();
                sets.addAll(more);
            } else if (so) {
                sets.forEach(set -> set.add(circumstance));
            }
        }
        return sets;
    }

    private static Set<Circumstance> with(Set<Circumstance> set, Circumstance circumstance) {
        EnumSet<Circumstance> more = EnumSet.copyOf(set);
        more.add(circumstance);
        return more;
    }
}
