package fr.territoiresindustrie.benchmarks.rivals;

import fr.territoiresindustrie.benchmarks.byhand.Failure;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.RuleBuilder;

/** The twelve criteria with Easy Rules: a rule fires where a criterion is broken, and adds to the list of failures. */
final class EasyRulesCriteria {

    private static final Set<String> REGIONS =
            Set.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern NAF = Pattern.compile("(1[013-8]|2[0-9]|3[0-3]).*");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}");
    private static final LocalDate OPENS_ON = LocalDate.of(2024, 1, 15);
    private static final LocalDate CLOSES_ON = LocalDate.of(2024, 11, 30);

    private EasyRulesCriteria() {}

    static Rules rules() {
        return new Rules(
                rule(1, a -> a.title().length() < 5 || a.title().length() > 120),
                rule(2, a -> !SIREN.matcher(a.siren()).matches()),
                rule(3, a -> !REGIONS.contains(a.region())),
                rule(4, a -> !NAF.matcher(a.nafCode()).matches()),
                rule(5, a -> a.employees() < 1 || a.employees() > 4_999),
                rule(6, a -> a.turnover() > 1_500_000_000L),
                rule(7, a -> a.investment() < 400_000L),
                rule(8, a -> a.grant() * 100 > a.investment() * 60),
                rule(9, a -> a.jobsCreated() < 1 || a.jobsCreated() > 3 * a.employees()),
                rule(
                        10,
                        a -> a.submittedOn().isBefore(OPENS_ON)
                                || a.submittedOn().isAfter(CLOSES_ON)),
                rule(11, a -> a.startOn().isBefore(a.submittedOn())),
                rule(12, a -> !EMAIL.matcher(a.email()).matches()));
    }

    private static Rule rule(int criterion, Predicate<Application> broken) {
        Failure failure = Failure.of(criterion);
        return new RuleBuilder()
                .name(failure.code())
                .description(failure.reason())
                .when(facts -> broken.test(facts.get("application")))
                .then(facts -> failures(facts).add(failure))
                .build();
    }

    private static List<Failure> failures(Facts facts) {
        return facts.get("failures");
    }
}
