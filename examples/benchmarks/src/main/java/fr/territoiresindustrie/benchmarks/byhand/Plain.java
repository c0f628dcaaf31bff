package fr.territoiresindustrie.benchmarks.byhand;

import static fr.territoiresindustrie.benchmarks.workload.Terms.CLOSES_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.DIVISIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.OPENS_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.REGIONS;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code plain}: straight code as most would write it, with regular expressions, substrings and sets. */
public final class Plain implements Contender<Application, Screened<Failure>> {

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}");

    private final Score score = new Score();

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<Failure> answer(Application a) {
        List<Failure> failures = new ArrayList<>();
        check(failures, 1, a.title().length() >= 5 && a.title().length() <= 120);
        check(failures, 2, SIREN.matcher(a.siren()).matches());
        check(failures, 3, REGIONS.contains(a.region()));
        check(
                failures,
                4,
                a.nafCode().length() >= 2 && DIVISIONS.contains(a.nafCode().substring(0, 2)));
        check(failures, 5, a.employees() >= 1 && a.employees() <= 4_999);
        check(failures, 6, a.turnover() <= 1_500_000_000L);
        check(failures, 7, a.investment() >= 400_000L);
        check(failures, 8, a.grant() * 100 <= a.investment() * 60);
        check(failures, 9, a.jobsCreated() >= 1 && a.jobsCreated() <= 3 * a.employees());
        check(
                failures,
                10,
                !a.submittedOn().isBefore(OPENS_ON) && !a.submittedOn().isAfter(CLOSES_ON));
        check(failures, 11, !a.startOn().isBefore(a.submittedOn()));
        check(failures, 12, EMAIL.matcher(a.email()).matches());
        return new Screened<>(failures, score.of(a));
    }

    private static void check(List<Failure> failures, int criterion, boolean met) {
        if (!met) {
            failures.add(Failure.of(criterion));
        }
    }

    @Override
    public Answer read(Screened<Failure> result) {
        return result.answer(Failure::code);
    }
}
