package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who certainly and who possibly comes before whom, whatever the missing facts turn out to be.
 *
 * @param <T> the type of the subjects
 */
final class Contest<T> {

    /** Those who come before one contender for sure, and those of whom it is open. */
    record Ahead<T>(List<Contender<T>> certain, List<Contender<T>> possible) {}

    private final List<Contender<T>> contenders;
    private final RankingRule<T> rule;
    private final EvaluationContext context;

    private Contest(List<Contender<T>> contenders, RankingRule<T> rule, EvaluationContext context) {
        this.contenders = List.copyOf(contenders);
        this.rule = rule;
        this.context = context;
    }

    static <T> Contest<T> of(Collection<Scored<T>> scored, RankingRule<T> rule, EvaluationContext context) {
        List<Contender<T>> contenders = scored.stream()
                .sorted(Comparator.comparing(Scored::project))
                .map(Contender::of)
                .toList();
        return new Contest<>(contenders, rule, context);
    }

    /** A copy in which one contender stands elsewhere. */
    Contest<T> with(int place, Contender<T> contender) {
        List<Contender<T>> changed = new ArrayList<>(contenders);
        changed.set(place, contender);
        return new Contest<>(changed, rule, context);
    }

    int size() {
        return contenders.size();
    }

    Contender<T> contender(int place) {
        return contenders.get(place);
    }

    EvaluationContext context() {
        return context;
    }

    /** Those before a contender, if it stood as is said and all others as they are. */
    Ahead<T> ahead(int place, Contender<T> own) {
        Ahead<T> ahead = new Ahead<>(new ArrayList<>(), new ArrayList<>());
        List<Contender<T>> level = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Contender<T> other = contenders.get(i);
            if (i == place || other.highest() < own.lowest()) {
                continue;
            }
            if (other.lowest() > own.highest()) {
                ahead.certain().add(other);
            } else if (own.placed() && other.placed()) {
                level.add(other);
            } else {
                ahead.possible().add(other);
            }
        }
        if (!level.isEmpty()) {
            split(own, level, ahead);
        }
        return ahead;
    }

    /**
     * Puts those of equal score before or behind by the chain. Those who might come to the same score take part: where
     * the chain fails them, it decides for nobody.
     */
    private void split(Contender<T> own, List<Contender<T>> level, Ahead<T> ahead) {
        List<Scored<T>> all = new ArrayList<>(List.of(own.scored()));
        level.forEach(other -> all.add(other.scored()));
        ahead.possible().stream().filter(other -> other.holds(own.lowest())).forEach(other -> all.add(other.scored()));
        boolean before = true;
        for (List<Scored<T>> part : rule.parts(all, context)) {
            boolean here = part.contains(own.scored());
            for (Contender<T> other : level) {
                if ((before || here) && part.contains(other.scored())) {
                    (here ? ahead.possible() : ahead.certain()).add(other);
                }
            }
            before &= !here;
        }
    }
}
