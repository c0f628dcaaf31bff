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
 * RankingRule.<Project>byScore()
 *         .then(TieBreak.line(grid, "jobs"))
 *         .then(TieBreak.lowest(cost))
 *         .then(TieBreak.draw("announced on 1 March 2021"))
 *         .rank(scored, context);
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
     * @return the ranking, which says by which chain it was made and whether scores of panels were made comparable
     * @throws IllegalArgumentException if a project stands twice, or some scores were made comparable between panels
     *     and others were not, or in another way
     */
    public Ranking rank(Collection<Scored<T>> scored, EvaluationContext context) {
        requireDistinct(scored);
        List<Reason> notes = new ArrayList<>(Normalisation.notes(scored));
        notes.add(0, chainNote());
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
        return new Ranking(run.places(), unplaced, notes);
    }

    private Reason chainNote() {
        return chain.isEmpty()
                ? Reason.of("scoring.ranking.no-chain")
                : Reason.of("scoring.ranking.chain")
                        .with(
                                "chain",
                                chain.stream()
                                        .map(one -> Argument.of(one.method().label()))
                                        .toList());
    }

    static <T> void requireDistinct(Collection<Scored<T>> scored) {
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

    /** Subjects of equal score by the chain: the first part first, those of one part not told apart. */
    List<List<Scored<T>>> parts(List<Scored<T>> equal, EvaluationContext context) {
        List<List<Scored<T>>> parts = new ArrayList<>();
        collect(equal, 0, context, parts);
        return parts;
    }

    private void collect(List<Scored<T>> equal, int used, EvaluationContext context, List<List<Scored<T>>> parts) {
        boolean over = equal.size() == 1 || used == chain.size();
        if (over || !equal.stream().allMatch(one -> chain.get(used).known(one, context))) {
            parts.add(equal);
        } else {
            split(equal, chain.get(used).order(context)).forEach(part -> collect(part, used + 1, context, parts));
        }
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
                places.add(place(equal.get(0), places.size() + 1, decided(equal.get(0), used), List.of()));
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

        private Reason decided(Scored<T> one, int used) {
            if (used == 0) {
                return Reason.of("scoring.rank.by-score");
            }
            TieBreak<T> last = chain.get(used - 1);
            Argument value = last.value(one, context);
            return value == null
                    ? Reason.of("scoring.rank.by-tie-break").with("by", last.name())
                    : Reason.of("scoring.rank.by-value").with("by", last.name()).with("value", value);
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
