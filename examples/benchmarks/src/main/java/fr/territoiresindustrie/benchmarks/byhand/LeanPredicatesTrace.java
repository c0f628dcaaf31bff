package fr.territoiresindustrie.benchmarks.byhand;

import static fr.territoiresindustrie.benchmarks.workload.Terms.DIVISIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.REGIONS;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.byhand.LeanTrace.Finding;
import fr.territoiresindustrie.benchmarks.byhand.LeanTrace.Trace;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.function.Function;

/**
 * {@code lean-predicates-trace}: what {@code lean-trace} keeps, found behind a list of functions as that of {@code
 * lean-predicates}: the limit of what can be both plugged together and explained.
 */
public final class LeanPredicatesTrace implements Contender<Application, Trace> {

    private record Check(Failure failure, Function<Application, Finding> find) {}

    private final Score score = new Score();
    private final Check[] checks = {
        new Check(Failure.of(1), a -> new Finding(Lean.c01(a), a.title(), LeanTrace.TITLE)),
        new Check(Failure.of(2), a -> new Finding(Lean.c02(a), a.siren(), LeanTrace.SIREN)),
        new Check(Failure.of(3), a -> new Finding(Lean.c03(a), a.region(), REGIONS)),
        new Check(Failure.of(4), a -> new Finding(Lean.c04(a), a.nafCode(), DIVISIONS)),
        new Check(Failure.of(5), a -> new Finding(Lean.c05(a), a.employees(), LeanTrace.EMPLOYEES)),
        new Check(Failure.of(6), a -> new Finding(Lean.c06(a), a.turnover(), LeanTrace.TURNOVER)),
        new Check(Failure.of(7), a -> new Finding(Lean.c07(a), a.investment(), LeanTrace.INVESTMENT)),
        new Check(Failure.of(8), a -> new Finding(Lean.c08(a), a.grant(), a.investment() * 60 / 100)),
        new Check(Failure.of(9), a -> new Finding(Lean.c09(a), a.jobsCreated(), 3 * a.employees())),
        new Check(Failure.of(10), a -> new Finding(Lean.c10(a), a.submittedOn(), LeanTrace.DAYS)),
        new Check(Failure.of(11), a -> new Finding(Lean.c11(a), a.startOn(), a.submittedOn())),
        new Check(Failure.of(12), a -> new Finding(Lean.c12(a), a.email(), LeanTrace.EMAIL))
    };

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Trace answer(Application application) {
        Finding[] findings = new Finding[checks.length];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = checks[i].find.apply(application);
        }
        return new Trace(findings, LeanTrace.points(score, application));
    }

    @Override
    public Answer read(Trace result) {
        return LeanTrace.answer(result);
    }
}
