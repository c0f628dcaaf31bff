package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How scores become ranks: the highest score first, then a declared chain of tie breaks.
 *
 * <p>Nothing is added in silence. Subjects that are equal at the end of the chain share a rank and are reported; so
 * are those between which the next tie break cannot decide because its fact is not known for one of them. Without any
 * tie break every equal score is refused in this way. A subject whose score is not known has no rank, but a best and
 * a worst one.
 *
 * <pre>{@code
 * RankingRule.<Project>byScore().then(TieBreak.lowest(cost)).then(TieBreak.draw("announced on 1 March 2021")).rank(scored, context);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subjects
 */
public final class RankingRule<T> implements Serializable {

    private final List<TieBreak<T>> chain;

    private RankingRule(List<TieBreak<T>> chain) {
        this.chain = List.copyOf(chain);
    }

    /**
     * Obtains the rule that goes by the score and refuses ties.
     *
     * @param <T> the type of the subjects
     * @return the rule
     */
    public static <T> RankingRule<T> byScore() {
        return new RankingRule<>(List.of());
    }

    /**
     * Returns a copy that decides between those that are equal so far.
     *
     * @param next what decides
     * @return the copy
     */
    public RankingRule<T> then(TieBreak<T> next) {
        List<TieBreak<T>> longer = new ArrayList<>(chain);
        longer.add(next);
        return new RankingRule<>(longer);
    }

    /**
     * Ranks subjects. The order in which they are given does not matter.
     *
     * @param scored the subjects with their scores, each project once
     * @param context the date and the registers, for the facts that break ties
     * @return the ranking
     * @throws IllegalArgumentException if a project stands twice
     */
    public Ranking rank(Collection<Scored<T>> scored, EvaluationContext context) {
        requireDistinct(scored);
        List<Scored<T>> known = scored.stream()
                .filter(one -> one.card().total() != null)
                .sorted(Comparator.comparing(Scored::project))
                .toList();
        Run<T> run = new Run<>(chain, context, new ArrayList<>());
        split(
                        known,
                        Comparator.comparing((Scored<T> one) -> one.card().lowest())
                                .reversed())
                .forEach(equal -> run.place(equal, 0));
        List<Ranking.Unplaced> unplaced = scored.stream()
                .filter(one -> one.card().total() == null)
                .sorted(Comparator.comparing(Scored::project))
                .map(one -> unplaced(one, scored))
                .toList();
        return new Ranking(run.places(), unplaced);
    }

    private static <T> void requireDistinct(Collection<Scored<T>> scored) {
        Set<ProjectId> projects = new HashSet<>();
        for (Scored<T> one : scored) {
            if (!projects.add(one.project())) {
                throw new IllegalArgumentException("The project (" + one.project() + ") must not stand twice.");
            }
        }
    }

    private static <T> Ranking.Unplaced unplaced(Scored<T> one, Collection<Scored<T>> all) {
        Points lowest = one.card().lowest();
        Points highest = one.card().highest();
        long before = all.stream()
                .filter(other -> other.card().lowest().compareTo(highest) > 0)
                .count();
        long notBehind = all.stream()
                .filter(other -> other.card().highest().compareTo(lowest) >= 0)
                .count();
        // The subject itself is among those that are not behind it, which makes up for ranks being counted from one.
        return new Ranking.Unplaced(one.project(), lowest, highest, (int) before + 1, (int) notBehind);
    }

    private static <E> List<List<E>> split(List<E> equal, Comparator<E> order) {
        List<E> sorted = new ArrayList<>(equal);
        sorted.sort(order);
        List<List<E>> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size() || order.compare(sorted.get(from), sorted.get(to)) != 0) {
                parts.add(List.copyOf(sorted.subList(from, to)));
                from = to;
            }
        }
        return parts;
    }

    /** One ranking in the making. */
    private record Run<T>(List<TieBreak<T>> chain, EvaluationContext context, List<Ranking.Place> places) {

        void place(List<Scored<T>> equal, int used) {
            boolean over = used == chain.size();
            if (equal.size() == 1) {
                places.add(place(equal.get(0), places.size() + 1, decided(used), List.of()));
            } else if (over || !equal.stream().allMatch(one -> chain.get(used).known(one, context))) {
                tie(equal, over ? Reason.of("scoring.rank.tied") : undecided(used));
            } else {
                split(equal, chain.get(used).order(context)).forEach(part -> place(part, used + 1));
            }
        }

        private void tie(List<Scored<T>> equal, Reason reason) {
            int rank = places.size() + 1;
            for (Scored<T> one : equal) {
                List<ProjectId> others = equal.stream()
                        .map(Scored::project)
                        .filter(project -> !project.equals(one.project()))
                        .toList();
                places.add(place(one, rank, reason.with("others", named(others)), others));
            }
        }

        private static List<Argument> named(List<ProjectId> projects) {
            return projects.stream()
                    .map(project -> Argument.of(project.value()))
                    .toList();
        }

        private Reason decided(int used) {
            return used == 0
                    ? Reason.of("scoring.rank.by-score")
                    : Reason.of("scoring.rank.by-tie-break")
                            .with("by", chain.get(used - 1).name());
        }

        private Reason undecided(int used) {
            return Reason.of("scoring.rank.tied-unknown")
                    .with("by", chain.get(used).name());
        }

        private static <T> Ranking.Place place(Scored<T> one, int rank, Reason reason, List<ProjectId> tiedWith) {
            Points score = one.card().lowest();
            return new Ranking.Place(
                    one.project(),
                    rank,
                    score,
                    tiedWith,
                    reason.with("rank", rank).with("score", score.toBigDecimal()));
        }
    }
}
