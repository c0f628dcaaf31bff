package fr.territoiresindustrie.benchmarks.byhand;

import static fr.territoiresindustrie.benchmarks.workload.Terms.CLOSES_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.DIVISIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.EMPLOYEES_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.INVESTMENT_MIN;
import static fr.territoiresindustrie.benchmarks.workload.Terms.OPENS_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.REGIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TITLE_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TITLE_MIN;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TURNOVER_MAX;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code lean-trace}: the lean criteria, keeping for each one whether it is met, the value that was seen and what it
 * was held against, and for each line of the score its points. It is the limit of what can be explained.
 */
public final class LeanTrace implements Contender<Application, LeanTrace.Trace> {

    /** What was found on one criterion; its place in the trace says which. */
    public record Finding(boolean met, Object seen, Object threshold) {}

    /** Everything that was found on one application: twelve findings, and four numbers of thousandths. */
    public record Trace(Finding[] findings, long[] points) {}

    static final List<Integer> TITLE = List.of(TITLE_MIN, TITLE_MAX);
    static final String SIREN = "[0-9]{9}";
    static final List<Integer> EMPLOYEES = List.of(1, EMPLOYEES_MAX);
    static final Long TURNOVER = TURNOVER_MAX;
    static final Long INVESTMENT = INVESTMENT_MIN;
    static final List<?> DAYS = List.of(OPENS_ON, CLOSES_ON);
    static final String EMAIL = "[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}";

    private final Score score = new Score();

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Trace answer(Application a) {
        Finding[] findings = {
            new Finding(Lean.c01(a), a.title(), TITLE),
            new Finding(Lean.c02(a), a.siren(), SIREN),
            new Finding(Lean.c03(a), a.region(), REGIONS),
            new Finding(Lean.c04(a), a.nafCode(), DIVISIONS),
            new Finding(Lean.c05(a), a.employees(), EMPLOYEES),
            new Finding(Lean.c06(a), a.turnover(), TURNOVER),
            new Finding(Lean.c07(a), a.investment(), INVESTMENT),
            new Finding(Lean.c08(a), a.grant(), a.investment() * 60 / 100),
            new Finding(Lean.c09(a), a.jobsCreated(), 3 * a.employees()),
            new Finding(Lean.c10(a), a.submittedOn(), DAYS),
            new Finding(Lean.c11(a), a.startOn(), a.submittedOn()),
            new Finding(Lean.c12(a), a.email(), EMAIL)
        };
        return new Trace(findings, points(score, a));
    }

    static long[] points(Score score, Application a) {
        return new long[] {score.jobs(a), score.carbon(a), score.thrift(a), score.place(a)};
    }

    @Override
    public Answer read(Trace result) {
        return answer(result);
    }

    static Answer answer(Trace result) {
        List<String> broken = IntStream.range(0, result.findings.length)
                .filter(i -> !result.findings[i].met)
                .mapToObj(Terms.CODES::get)
                .toList();
        return Answer.of(
                broken, IntStream.range(0, 4).mapToLong(i -> result.points[i]).sum());
    }
}
