package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;

/**
 * A subject in a contest, with the score that it has or might have.
 *
 * @param scored the subject; tie breaks look at it
 * @param lowest the lowest score, in thousandths of a point
 * @param highest the highest score, in thousandths of a point
 */
record Contender<T>(Scored<T> scored, long lowest, long highest) {

    static <T> Contender<T> of(Scored<T> scored) {
        ScoreCard card = scored.card();
        return new Contender<>(
                scored, card.lowest().thousandths(), card.highest().thousandths());
    }

    ProjectId project() {
        return scored.project();
    }

    /** Whether the score is known, so that it has a rank. */
    boolean placed() {
        return scored.card().total() != null;
    }

    Contender<T> moved(long by) {
        return new Contender<>(scored, lowest + by, highest + by);
    }

    boolean holds(long score) {
        return lowest <= score && score <= highest;
    }

    /** Whether two contenders might stand at one score, or each at one of two. */
    boolean touches(Contender<T> other) {
        return lowest <= other.highest && other.lowest <= highest;
    }
}
