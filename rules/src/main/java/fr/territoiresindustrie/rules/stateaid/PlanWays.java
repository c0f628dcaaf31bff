package fr.territoiresindustrie.rules.stateaid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways to share the lines of a case out among the legal bases that {@link PlanSearch} tries, always the same. */
final class PlanWays {

    /** So many lines are moved from one basis to another. */
    private static final int MOST_LINES = 12;

    /** With so many lines at most, the bases of amounts are tried on every set of them: 64 sets. */
    private static final int FEW_LINES = 6;

    /** Each line is tried with each of its bases if that makes so many ways at most. */
    private static final int FEW_WAYS = 256;

    private final AidCase project;
    private final PlannedAid like;
    private final List<AidCeiling> intensities = new ArrayList<>();
    private final List<AidCeiling> amounts = new ArrayList<>();

    /** What each line bears at least under the basis that allows most for it. */
    private final Map<String, Bearing> bearings = new TreeMap<>();

    PlanWays(AidCase project, PlannedAid like, List<AidCeiling> ranked) {
        this.project = project;
        this.like = like;
        for (AidCeiling ceiling : ranked) {
            if (ceiling.permitted().least().positive()) {
                (ceiling.ground().byIntensity() ? intensities : amounts).add(ceiling);
            }
        }
        bear();
    }

    /** A legal basis and the lines that it is to cover; none for all that it can. */
    record Step(AidScheme scheme, Collection<String> lines) {}

    /** The ways to begin with: each basis alone, all bases of amounts, then lines shared out. */
    List<List<Step>> first() {
        List<List<Step>> ways = new ArrayList<>();
        intensities.forEach(ceiling -> ways.add(List.of(new Step(scheme(ceiling), List.of()))));
        amounts.forEach(ceiling -> ways.add(List.of(new Step(scheme(ceiling), List.of()))));
        // What would come on top of support that nobody told of cannot be worked out.
        if (project.granted() != null && amounts.size() > 1) {
            ways.add(amounts.stream()
                    .map(ceiling -> new Step(scheme(ceiling), List.of()))
                    .toList());
        }
        if (project.granted() != null && like.tied()) {
            sharesOfAmounts().forEach(share -> ways.add(way(share)));
            ways.addAll(eachLineItsBasis());
        }
        return ways;
    }

    /** The ways that differ from one by its order or by what happens to one line. */
    List<List<Step>> near(List<Step> way) {
        if (project.granted() == null || !like.tied()) {
            return List.of();
        }
        List<List<Step>> near = new ArrayList<>();
        List<Step> reversed = new ArrayList<>(way);
        Collections.reverse(reversed);
        near.add(List.copyOf(reversed));
        for (String line : leastIntensityFirst().stream().limit(MOST_LINES).toList()) {
            Map<AidScheme, Set<String>> without = linesOf(way);
            without.values().forEach(lines -> lines.remove(line));
            near.add(steps(without));
            for (AidCeiling ceiling : all()) {
                if (ceiling.lines().contains(line)) {
                    near.add(steps(added(without, ceiling, line)));
                    near.add(steps(added(linesOf(way), ceiling, line)));
                }
            }
        }
        return near;
    }

    private static Map<AidScheme, Set<String>> added(
            Map<AidScheme, Set<String>> shared, AidCeiling ceiling, String line) {
        Map<AidScheme, Set<String>> more = new LinkedHashMap<>(shared);
        Set<String> lines = new TreeSet<>(more.getOrDefault(scheme(ceiling), Set.of()));
        lines.add(line);
        more.put(scheme(ceiling), lines);
        return more;
    }

    /** The lines of each basis, in the order of the way. */
    private Map<AidScheme, Set<String>> linesOf(List<Step> way) {
        Map<AidScheme, Set<String>> shared = new LinkedHashMap<>();
        way.forEach(step -> shared.put(step.scheme(), new TreeSet<>(step.lines())));
        for (AidCeiling ceiling : all()) {
            Set<String> lines = shared.get(scheme(ceiling));
            if (lines != null && lines.isEmpty()) {
                lines.addAll(ceiling.lines());
            }
        }
        return shared;
    }

    private static List<Step> steps(Map<AidScheme, Set<String>> shared) {
        return shared.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<AidCeiling> all() {
        List<AidCeiling> all = new ArrayList<>(amounts);
        all.addAll(intensities);
        return all;
    }

    private static AidScheme scheme(AidCeiling ceiling) {
        return ceiling.planned().scheme();
    }

    /** Every way to give each line to one basis; none if there are too many. */
    private List<List<Step>> eachLineItsBasis() {
        List<Map<AidScheme, Set<String>>> shared = List.of(Map.of());
        for (String line : leastIntensityFirst()) {
            List<AidCeiling> open = all().stream()
                    .filter(ceiling -> ceiling.lines().contains(line))
                    .toList();
            if (shared.size() * open.size() > FEW_WAYS) {
                return List.of();
            }
            shared = shared.stream()
                    .flatMap(before -> open.stream().map(ceiling -> added(before, ceiling, line)))
                    .toList();
        }
        return shared.stream().map(this::inOrder).toList();
    }

    /** Bases of amounts first, then the others by what they allow. */
    private List<Step> inOrder(Map<AidScheme, Set<String>> shared) {
        return all().stream()
                .map(ceiling -> new Step(scheme(ceiling), shared.getOrDefault(scheme(ceiling), Set.of())))
                .filter(step -> !step.lines().isEmpty())
                .toList();
    }

    private void bear() {
        for (AidCeiling ceiling : intensities) {
            for (LineEntitlement line : ceiling.entitlement().lines()) {
                if (ceiling.lines().contains(line.line())) {
                    Bearing own = new Bearing(line.line(), line.base().least(), line.least(), ceiling.ground(), line);
                    bearings.merge(line.line(), own, Bearing::max);
                }
            }
        }
    }

    /**
     * Which lines the bases of amounts may take whole: every set of few lines; of many lines none, one, or those of
     * least intensity.
     */
    private Set<Set<String>> sharesOfAmounts() {
        Set<String> open = new TreeSet<>();
        amounts.forEach(ceiling -> open.addAll(ceiling.lines()));
        List<String> order =
                leastIntensityFirst().stream().filter(open::contains).toList();
        Set<Set<String>> shares = new LinkedHashSet<>();
        shares.add(Set.of());
        for (int i = 0; i < Math.min(order.size(), MOST_LINES); i++) {
            shares.add(Set.of(order.get(i)));
            shares.add(new TreeSet<>(order.subList(0, i + 1)));
        }
        if (order.size() <= FEW_LINES) {
            shares.addAll(sets(order));
        }
        return shares;
    }

    private static List<Set<String>> sets(List<String> lines) {
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
        for (String line : lines) {
            for (Set<String> set : List.copyOf(sets)) {
                Set<String> more = new TreeSet<>(set);
                more.add(line);
                sets.add(more);
            }
        }
        return sets;
    }

    /** The lines in the order of the part of them that their best intensity allows; first those that have none. */
    private List<String> leastIntensityFirst() {
        List<CostLine> lines = Objects.requireNonNullElse(project.lines(), List.of());
        Set<String> open = new TreeSet<>();
        all().forEach(ceiling -> open.addAll(ceiling.lines()));
        Comparator<CostLine> byPart = (one, other) -> compareParts(one, other);
        return lines.stream()
                .filter(line -> open.contains(line.id()))
                .sorted(byPart.thenComparing(CostLine::id))
                .map(CostLine::id)
                .toList();
    }

    private int compareParts(CostLine one, CostLine other) {
        Bearing first = bearings.get(one.id());
        Bearing second = bearings.get(other.id());
        if (first == null || second == null) {
            return Boolean.compare(first != null, second != null);
        }
        return first.rate().compareTo(second.rate());
    }

    /** Some lines for the bases of amounts, each other line for the basis that allows most for it. */
    private List<Step> way(Set<String> toAmounts) {
        List<Step> steps = new ArrayList<>();
        if (!toAmounts.isEmpty()) {
            amounts.forEach(ceiling -> steps.add(new Step(scheme(ceiling), toAmounts)));
        }
        Map<AidScheme, Set<String>> byScheme = new LinkedHashMap<>();
        intensities.forEach(ceiling -> byScheme.put(scheme(ceiling), new TreeSet<>()));
        bearings.forEach((line, bearing) -> {
            if (!toAmounts.contains(line) && bearing.ground() != null) {
                byScheme.get(bearing.ground().scheme()).add(line);
            }
        });
        byScheme.forEach((scheme, lines) -> {
            if (!lines.isEmpty()) {
                steps.add(new Step(scheme, lines));
            }
        });
        return steps;
    }
}
