package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Explanation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the answers for each size that is still possible together: from the least of them to the most. A limit that only
 * some of the sizes have bounds nothing from above.
 */
final class Worlds {

    private Worlds() {}

    /** The classes that the law tells apart by rate, a microenterprise being a small one. */
    static Set<EnterpriseSize> classes(Set<EnterpriseSize> sizes) {
        EnumSet<EnterpriseSize> classes = EnumSet.copyOf(sizes);
        if (classes.remove(EnterpriseSize.MICRO)) {
            classes.add(EnterpriseSize.SMALL);
        }
        return classes;
    }

    /** Several arithmetics of one limit, each for a size. */
    private record Each(List<Arithmetic> each) implements Arithmetic {

        @Override
        public Explanation explanation() {
            Explanation first = each.get(0).explanation();
            return first.with(each.stream()
                    .skip(1)
                    .map(Arithmetic::explanation)
                    .filter(other -> !other.equals(first))
                    .toList());
        }
    }

    static List<AidLimit> limits(List<List<AidLimit>> worlds) {
        if (worlds.size() == 1) {
            return worlds.get(0);
        }
        Map<ConstraintKind, List<AidLimit>> byKind = new EnumMap<>(ConstraintKind.class);
        worlds.forEach(world -> world.forEach(limit ->
                byKind.computeIfAbsent(limit.kind(), kind -> new ArrayList<>()).add(limit)));
        List<AidLimit> together = new ArrayList<>();
        byKind.values().forEach(same -> together.add(joined(same, same.size() == worlds.size())));
        return together;
    }

    private static AidLimit joined(List<AidLimit> same, boolean everywhere) {
        AidLimit first = same.get(0);
        AidRange ceiling = first.ceiling();
        for (AidLimit other : same) {
            ceiling = union(ceiling, other.ceiling());
        }
        AidRange bounded = everywhere ? ceiling : new AidRange(ceiling.least(), null);
        Arithmetic arithmetic = new Each(same.stream().map(AidLimit::arithmetic).toList());
        return new AidLimit(first.kind(), bounded, first.counts(), first.lines(), first.basis(), arithmetic);
    }

    private static AidRange union(AidRange first, AidRange second) {
        Euros most = first.most() == null || second.most() == null
                ? null
                : first.most().max(second.most());
        return new AidRange(first.least().min(second.least()), most);
    }

    /** The lines in the order of the first world, which is that of all. */
    static List<LineEntitlement> lines(List<List<LineEntitlement>> worlds) {
        if (worlds.size() == 1) {
            return worlds.get(0);
        }
        List<LineEntitlement> together = new ArrayList<>();
        for (int i = 0; i < worlds.get(0).size(); i++) {
            int place = i;
            together.add(line(worlds.stream().map(world -> world.get(place)).toList()));
        }
        return together;
    }

    private static LineEntitlement line(List<LineEntitlement> same) {
        LineEntitlement first = same.get(0);
        Rate least = first.least();
        Rate most = first.most();
        for (LineEntitlement other : same) {
            least = least.min(other.least());
            most = other.most().compareTo(most) > 0 ? other.most() : most;
        }
        Arithmetic arithmetic =
                new Each(same.stream().map(LineEntitlement::arithmetic).toList());
        return new LineEntitlement(first.line(), first.base(), least, most, arithmetic);
    }
}
