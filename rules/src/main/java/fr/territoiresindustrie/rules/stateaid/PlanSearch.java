package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for aids that may be granted together. It tries a bounded number of ways to share the lines out among the legal
 * bases and keeps the best that stands up: good, and not proved to be the largest.
 */
final class PlanSearch {

    private static final Comparator<AidPlan> BETTER = Comparator.comparing(AidPlan::total)
            .thenComparing(plan -> -plan.parts().size());

    /** So many lines are tried for the bases of amounts. */
    private static final int MOST_LINES = 12;

    private final StateAid engine;
    private final AidCase project;
    private final PlannedAid like;
    private final List<AidCeiling> intensities = new ArrayList<>();
    private final List<AidCeiling> amounts = new ArrayList<>();

    /** What each line bears at least under the basis that allows most for it. */
    private final Map<String, Bearing> bearings = new TreeMap<>();

    PlanSearch(StateAid engine, AidCase project, PlannedAid like, List<AidCeiling> ranked) {
        this.engine = engine;
        this.project = project;
        this.like = like;
        for (AidCeiling ceiling : ranked) {
            if (ceiling.permitted().least().positive()) {
                (ceiling.ground().byIntensity() ? intensities : amounts).add(ceiling);
            }
        }
    }

    /** A legal basis and the lines that it is to cover; none for all that it can. */
    private record Step(AidScheme scheme, Collection<String> lines) {}

    AidPlan found() {
        boolean only = intensities.size() + amounts.size() <= 1;
        AidPlan best = AidPlan.of(List.of(), only);
        for (List<Step> way : ways()) {
            AidPlan plan = AidPlan.of(parts(way), only);
            if (BETTER.compare(plan, best) > 0 && standsUp(plan)) {
                best = plan;
            }
        }
        return best;
    }

    private List<List<Step>> ways() {
        List<List<Step>> ways = new ArrayList<>();
        intensities.forEach(ceiling -> ways.add(List.of(new Step(scheme(ceiling), List.of()))));
        amounts.forEach(ceiling -> ways.add(List.of(new Step(scheme(ceiling), List.of()))));
        if (project.granted() == null) {
            // What would come on top of support that nobody told of cannot be worked out.
            return ways;
        }
        if (amounts.size() > 1) {
            ways.add(amounts.stream()
                    .map(ceiling -> new Step(scheme(ceiling), List.of()))
                    .toList());
        }
        if (like.tied()) {
            bear();
            sharesOfAmounts().forEach(share -> ways.add(way(share)));
        }
        return ways;
    }

    private static AidScheme scheme(AidCeiling ceiling) {
        return ceiling.planned().scheme();
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

    /** Which lines the bases of amounts may take whole: none, one, or those of least intensity. */
    private Set<Set<String>> sharesOfAmounts() {
        List<String> order = leastIntensityFirst();
        Set<Set<String>> shares = new LinkedHashSet<>();
        shares.add(Set.of());
        for (int i = 0; i < Math.min(order.size(), MOST_LINES); i++) {
            shares.add(Set.of(order.get(i)));
            shares.add(new TreeSet<>(order.subList(0, i + 1)));
        }
        return shares;
    }

    /** The lines in the order of the part of them that their best intensity allows; first those that have none. */
    private List<String> leastIntensityFirst() {
        List<CostLine> lines = Objects.requireNonNullElse(project.lines(), List.of());
        Set<String> open = new TreeSet<>();
        amounts.forEach(ceiling -> open.addAll(ceiling.lines()));
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

    /** The parts one after the other, those before taken for granted, the limits of the programme on all together. */
    private List<AidPlan.Part> parts(List<Step> way) {
        List<AidPlan.Part> parts = new ArrayList<>();
        AidCase given = project;
        Euros left = null;
        for (ProgrammeLimit limit : like.programme()) {
            AidRange ceiling = limit.ceiling(costs(way));
            left = ceiling == null ? left : left == null ? ceiling.least() : left.min(ceiling.least());
        }
        for (Step step : way) {
            AidCeiling ceiling = engine.ceiling(given, planned(step));
            Euros amount = ceiling.permitted().least();
            amount = left == null ? amount : amount.min(left);
            if (amount.positive()) {
                AidPlan.Part part = new AidPlan.Part(ceiling, amount);
                parts.add(part);
                left = left == null ? null : left.minus(amount);
                given = with(given, part, parts.size());
            }
        }
        return parts;
    }

    private PlannedAid planned(Step step) {
        PlannedAid planned = new PlannedAid(step.scheme(), like.granting(), like.lines(), like.funder(), List.of());
        return step.lines().isEmpty() ? planned : planned.on(step.lines());
    }

    private AidRange costs(List<Step> way) {
        LinePlaces places = new LinePlaces(project);
        Set<String> lines = new TreeSet<>();
        way.forEach(step -> lines.addAll(step.lines().isEmpty() ? places.ids(places.all()) : step.lines()));
        return project.lines() == null ? AidRange.UNKNOWN : places.cost(places.of(lines));
    }

    private AidCase with(AidCase given, AidPlan.Part part, int number) {
        return given.toBuilder().granted(part.asGranted(freeId(given, number))).build();
    }

    private static String freeId(AidCase given, int number) {
        List<GrantedAid> granted = Objects.requireNonNullElse(given.granted(), List.of());
        String id = "part-" + number;
        while (taken(granted, id)) {
            id += "'";
        }
        return id;
    }

    private static boolean taken(List<GrantedAid> granted, String id) {
        return granted.stream().anyMatch(aid -> aid.id().equals(id));
    }

    /** Whether each part is still permitted with all the others granted. */
    private boolean standsUp(AidPlan plan) {
        for (AidPlan.Part part : plan.parts()) {
            AidCase others = project;
            for (int i = 0; i < plan.parts().size(); i++) {
                AidPlan.Part other = plan.parts().get(i);
                others = other == part ? others : with(others, other, i + 1);
            }
            PlannedAid planned = part.ceiling().planned();
            if (engine.ceiling(others, planned).permitted().least().compareTo(part.amount()) < 0) {
                return false;
            }
        }
        return true;
    }
}
