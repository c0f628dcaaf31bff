package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for aids that may be granted together. It tries a bounded number of ways to share the lines out among the legal
 * bases, then moves one line after the other for as long as that helps, and keeps the best that stands up: good, and not
 * proved to be the largest.
 */
final class PlanSearch {

    private static final Comparator<AidPlan> BETTER = Comparator.comparing(AidPlan::total)
            .thenComparing(plan -> -plan.parts().size());

    /** So many ways are tried in all. */
    private static final int MOST_WAYS = 500;

    private final StateAid engine;
    private final AidCase project;
    private final PlannedAid like;
    private final PlanWays ways;

    /** Whether nothing but the one basis comes into question, with all facts known and nothing granted before. */
    private final boolean only;

    private final Set<List<PlanWays.Step>> tried = new HashSet<>();
    private List<PlanWays.Step> bestWay = List.of();
    private AidPlan best;

    PlanSearch(StateAid engine, AidCase project, PlannedAid like, List<AidCeiling> ranked) {
        this.engine = engine;
        this.project = project;
        this.like = like;
        this.ways = new PlanWays(project, like, ranked);
        this.only = ranked.size() <= 1
                && ranked.stream()
                        .allMatch(ceiling -> ceiling.permitted().known().isPresent())
                && project.granted() != null
                && project.granted().isEmpty();
        this.best = AidPlan.of(List.of(), only);
    }

    AidPlan found() {
        ways.first().forEach(this::improves);
        boolean better = !bestWay.isEmpty();
        while (better) {
            better = ways.near(bestWay).stream().anyMatch(this::improves);
        }
        return best;
    }

    /** Tries a way that was not tried yet, and keeps it if it is better. */
    private boolean improves(List<PlanWays.Step> way) {
        if (tried.size() >= MOST_WAYS || !tried.add(way)) {
            return false;
        }
        AidPlan plan = AidPlan.of(parts(way), only);
        if (BETTER.compare(plan, best) <= 0 || !standsUp(plan)) {
            return false;
        }
        best = plan;
        bestWay = way;
        return true;
    }

    /** The parts one after the other, those before taken for granted, the limits of the programme on all together. */
    private List<AidPlan.Part> parts(List<PlanWays.Step> way) {
        List<AidPlan.Part> parts = new ArrayList<>();
        AidCase given = project;
        Euros left = null;
        for (ProgrammeLimit limit : like.programme()) {
            AidRange ceiling = limit.ceiling(costs(way));
            left = ceiling == null ? left : left == null ? ceiling.least() : left.min(ceiling.least());
        }
        for (PlanWays.Step step : way) {
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

    private PlannedAid planned(PlanWays.Step step) {
        PlannedAid planned = new PlannedAid(step.scheme(), like.granting(), like.lines(), like.funder(), List.of());
        return step.lines().isEmpty() ? planned : planned.on(step.lines());
    }

    private AidRange costs(List<PlanWays.Step> way) {
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
