package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code lean-predicates}: the lean criteria behind a list of predicates, each with its code and reason, as whoever
 * wants to change the list at run time would write it. It is the limit of what can be plugged together.
 */
public final class LeanPredicates implements Contender<Application, Screened<Failure>> {

    private record Check(Failure failure, Predicate<Application> met) {}

    private final Score score = new Score();
    private final Check[] checks = {
        new Check(Failure.of(1), Lean::c01),
        new Check(Failure.of(2), Lean::c02),
        new Check(Failure.of(3), Lean::c03),
        new Check(Failure.of(4), Lean::c04),
        new Check(Failure.of(5), Lean::c05),
        new Check(Failure.of(6), Lean::c06),
        new Check(Failure.of(7), Lean::c07),
        new Check(Failure.of(8), Lean::c08),
        new Check(Failure.of(9), Lean::c09),
        new Check(Failure.of(10), Lean::c10),
        new Check(Failure.of(11), Lean::c11),
        new Check(Failure.of(12), Lean::c12)
    };

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<Failure> answer(Application application) {
        List<Failure> failures = List.of();
        for (Check check : checks) {
            if (!check.met.test(application)) {
                failures = failures.isEmpty() ? new ArrayList<>(4) : failures;
                failures.add(check.failure);
            }
        }
        return new Screened<>(failures, score.of(application));
    }

    @Override
    public Answer read(Screened<Failure> result) {
        return result.answer(Failure::code);
    }
}
