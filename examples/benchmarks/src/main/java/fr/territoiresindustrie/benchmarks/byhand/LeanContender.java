package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;

/** {@code lean}: straight code, no regular expression, a list only where something is broken. */
public final class LeanContender implements Contender<Application, Screened<Failure>> {

    private final Score score = new Score();

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<Failure> answer(Application a) {
        List<Failure> failures = List.of();
        failures = Lean.c01(a) ? failures : with(failures, 1);
        failures = Lean.c02(a) ? failures : with(failures, 2);
        failures = Lean.c03(a) ? failures : with(failures, 3);
        failures = Lean.c04(a) ? failures : with(failures, 4);
        failures = Lean.c05(a) ? failures : with(failures, 5);
        failures = Lean.c06(a) ? failures : with(failures, 6);
        failures = Lean.c07(a) ? failures : with(failures, 7);
        failures = Lean.c08(a) ? failures : with(failures, 8);
        failures = Lean.c09(a) ? failures : with(failures, 9);
        failures = Lean.c10(a) ? failures : with(failures, 10);
        failures = Lean.c11(a) ? failures : with(failures, 11);
        failures = Lean.c12(a) ? failures : with(failures, 12);
        return new Screened<>(failures, score.of(a));
    }

    private static List<Failure> with(List<Failure> failures, int criterion) {
        List<Failure> longer = failures.isEmpty() ? new ArrayList<>(4) : failures;
        longer.add(Failure.of(criterion));
        return longer;
    }

    @Override
    public Answer read(Screened<Failure> result) {
        return result.answer(Failure::code);
    }
}
