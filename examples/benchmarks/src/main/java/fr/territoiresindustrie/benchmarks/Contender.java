package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to screen applications. Only {@link #answer} and {@link #answerAll} are measured.
 *
 * @param <S> the form in which the contender wants an application
 * @param <R> what it gives back, in its own form: the criteria that are broken, and the score
 */
public interface Contender<S, R> {

    /** Brings an application into the form that the contender wants. */
    S prepare(Application application);

    /** Screens one application. */
    R answer(S subject);

    /** Screens many applications; contenders that work by sets override it. */
    default void answerAll(List<S> subjects, Consumer<? super R> results) {
        for (int i = 0; i < subjects.size(); i++) {
            results.accept(answer(subjects.get(i)));
        }
    }

    /** Reads what was given back, for the comparison with the others. */
    Answer read(R result);
}
