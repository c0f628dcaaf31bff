package fr.territoiresindustrie.benchmarks.rivals;

import am.ik.yavi.builder.ValidatorBuilder;
import am.ik.yavi.core.Validator;
import am.ik.yavi.core.ViolationMessage;
import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The twelve criteria with YAVI. The key of each message is the code of the criterion. */
final class YaviCriteria {

    private static final List<String> REGIONS =
            List.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern NAF = Pattern.compile("(1[013-8]|2[0-9]|3[0-3]).*");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}");
    private static final LocalDate OPENING = LocalDate.of(2024, 1, 15);
    private static final LocalDate CLOSING = LocalDate.of(2024, 11, 30);

    private YaviCriteria() {}

    static Validator<Application> validator() {
        return ValidatorBuilder.<Application>of()
                .constraint(
                        Application::title,
                        "title",
                        c -> c.greaterThanOrEqual(5)
                                .message(why(1))
                                .lessThanOrEqual(120)
                                .message(why(1)))
                .constraint(Application::siren, "siren", c -> c.pattern(SIREN).message(why(2)))
                .constraint(Application::region, "region", c -> c.oneOf(REGIONS).message(why(3)))
                .constraint(Application::nafCode, "nafCode", c -> c.pattern(NAF).message(why(4)))
                .constraint(
                        Application::employees,
                        "employees",
                        c -> c.greaterThanOrEqual(1)
                                .message(why(5))
                                .lessThanOrEqual(4_999)
                                .message(why(5)))
                .constraint(
                        Application::turnover,
                        "turnover",
                        c -> c.lessThanOrEqual(1_500_000_000L).message(why(6)))
                .constraint(
                        Application::investment,
                        "investment",
                        c -> c.greaterThanOrEqual(400_000L).message(why(7)))
                .constraintOnTarget(a -> a.grant() * 100 <= a.investment() * 60, "grant", why(8))
                .constraintOnTarget(
                        a -> a.jobsCreated() >= 1 && a.jobsCreated() <= 3 * a.employees(), "jobsCreated", why(9))
                .constraint(
                        Application::submittedOn,
                        "submittedOn",
                        c -> c.afterOrEqual(() -> OPENING, true)
                                .message(why(10))
                                .beforeOrEqual(() -> CLOSING, true)
                                .message(why(10)))
                .constraintOnTarget(a -> !a.startOn().isBefore(a.submittedOn()), "startOn", why(11))
                .constraint(Application::email, "email", c -> c.pattern(EMAIL).message(why(12)))
                .build();
    }

    private static ViolationMessage why(int criterion) {
        return ViolationMessage.of(Terms.CODES.get(criterion - 1), Terms.REASONS.get(criterion - 1));
    }
}
