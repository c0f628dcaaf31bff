package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.workload.Answer;
import java.util.Collection;
import java.util.function.Function;

/** What is broken, in the form of a contender, and the score in thousandths of a point. */
public record Screened<F>(Collection<F> failures, long score) {

    /** Reads the answer, given how a failure tells its code. */
    public Answer answer(Function<F, String> code) {
        return Answer.of(failures.stream().map(code).toList(), score);
    }
}
