package fr.territoiresindustrie.benchmarks.workload;

import static fr.territoiresindustrie.benchmarks.workload.Terms.CLOSES_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.DIVISIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.EMPLOYEES_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.GRANT_PERCENT_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.INVESTMENT_MIN;
import static fr.territoiresindustrie.benchmarks.workload.Terms.JOBS_PER_EMPLOYEE_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.OPENS_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.REGIONS;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TITLE_MAX;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TITLE_MIN;
import static fr.territoiresindustrie.benchmarks.workload.Terms.TURNOVER_MAX;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents applications, always the same ones: the sequence of {@link Random} is part of its specification.
 *
 * <p>Which criteria a record breaks is drawn first, each on its own; then every field is drawn so that these criteria
 * are broken and no others.
 */
public final class Applications {

    public static final int COUNT = 100_000;

    static final long SEED = 20241130L;

    private static final int ALL = (1 << 12) - 1;
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String LOCAL_PART = LOWER + LOWER.toUpperCase(Locale.ROOT) + "0123456789._-";
    private static final List<String> GOOD_REGIONS = REGIONS.stream().sorted().toList();
    private static final List<String> BAD_REGIONS = List.of("01", "02", "03", "04", "06", "94", "99", "2A", "", "110");
    private static final List<String> GOOD_DIVISIONS =
            DIVISIONS.stream().sorted().toList();
    private static final List<String> BAD_DIVISIONS = List.of("01", "08", "12", "19", "34", "35", "47", "62", "86");
    private static final List<String> WORDS = List.of(
            "atelier",
            "ligne",
            "four",
            "presse",
            "chaudière",
            "électrique",
            "bois",
            "métal",
            "recyclage",
            "emballage",
            "extension",
            "modernisation",
            "nouvelle",
            "usine",
            "textile",
            "céramique",
            "hydrogène",
            "batterie",
            "de");

    private final Random random = new Random(SEED);

    private Applications() {}

    /** Makes the records of which each criterion breaks about one in twenty; some 54 % break none. */
    public static List<Application> mixed(int count) {
        return make(count, 1, 20);
    }

    /** Makes records that break no criterion. */
    public static List<Application> clean(int count) {
        return make(count, 0, 1);
    }

    /** Makes records that break every criterion. */
    public static List<Application> broken(int count) {
        return make(count, 1, 1);
    }

    private static List<Application> make(int count, int times, int in) {
        Applications maker = new Applications();
        List<Application> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int broken = 0;
            for (int criterion = 0; criterion < 12; criterion++) {
                broken |= maker.random.nextInt(in) < times ? 1 << criterion : 0;
            }
            made.add(maker.application("A-" + i, broken & ALL));
        }
        return List.copyOf(made);
    }

    private Application application(String id, int broken) {
        boolean noJobs = breaks(broken, 9);
        int employees = employees(breaks(broken, 5), noJobs);
        long investment = breaks(broken, 7) ? between(10_000, INVESTMENT_MIN - 1) : investment();
        LocalDate submitted = submitted(breaks(broken, 10));
        return new Application(
                id,
                title(breaks(broken, 1)),
                siren(breaks(broken, 2)),
                one(breaks(broken, 4) ? BAD_DIVISIONS : GOOD_DIVISIONS) + "." + number(2) + "Z",
                // A copy, as a reader of files would make: no text is the very object that a list holds.
                new String(one(breaks(broken, 3) ? BAD_REGIONS : GOOD_REGIONS)),
                Terms.commune(random),
                email(breaks(broken, 12)),
                employees,
                breaks(broken, 6) ? between(TURNOVER_MAX + 1, 9_000_000_000L) : between(50_000, TURNOVER_MAX),
                investment,
                grant(breaks(broken, 8), investment),
                jobs(noJobs, employees),
                BigDecimal.valueOf(between(0, 20_000), 1),
                submitted,
                breaks(broken, 11) ? submitted.minusDays(between(1, 200)) : submitted.plusDays(between(0, 400)));
    }

    private static boolean breaks(int broken, int criterion) {
        return (broken >> criterion - 1 & 1) == 1;
    }

    private String title(boolean broken) {
        if (broken && random.nextBoolean()) {
            return letters(LOWER, (int) between(0, TITLE_MIN - 1));
        }
        long wanted = broken ? between(TITLE_MAX + 1, TITLE_MAX + 80) : between(TITLE_MIN, TITLE_MAX);
        StringBuilder title = new StringBuilder();
        while (title.length() < wanted) {
            title.append(one(WORDS)).append(' ');
        }
        return title.substring(0, (int) wanted);
    }

    /** Nine digits of which the last is never the check digit of the others, so that no firm has them. */
    private String siren(boolean broken) {
        String eight = number(8);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = (eight.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        String wrong = eight + (11 - sum % 10) % 10;
        if (!broken) {
            return wrong;
        }
        return one(List.of(eight, wrong + "0", eight + "X", wrong.substring(0, 3) + " " + wrong.substring(3), ""));
    }

    private String email(boolean broken) {
        String local = letters(LOCAL_PART, (int) between(3, 16));
        String domain = letters(LOWER, (int) between(3, 14));
        String end = one(List.of(".test", ".example", ".invalid"));
        return broken
                ? one(List.of(
                        local + domain + end,
                        "@" + domain + end,
                        local + "@" + domain,
                        local + "@" + domain + ".f",
                        local + "@" + domain + "." + domain + end,
                        local + " @" + domain + end,
                        local + "@" + domain + end + "1"))
                : local + "@" + domain + end;
    }

    /** A firm without employees breaks the criterion on jobs too, and so is only drawn where that one is broken. */
    private int employees(boolean broken, boolean noJobs) {
        if (!broken) {
            return (int) between(1, random.nextInt(4) == 0 ? EMPLOYEES_MAX : 250);
        }
        return noJobs && random.nextBoolean() ? 0 : (int) between(EMPLOYEES_MAX + 1, 25_000);
    }

    private int jobs(boolean broken, int employees) {
        int most = JOBS_PER_EMPLOYEE_MAX * employees;
        if (!broken) {
            return (int) between(1, Math.min(most, 120));
        }
        return random.nextBoolean() ? 0 : most + (int) between(1, 50);
    }

    private long investment() {
        return random.nextInt(20) == 0 ? INVESTMENT_MIN : between(INVESTMENT_MIN, 25_000_000);
    }

    private long grant(boolean broken, long investment) {
        long most = investment * GRANT_PERCENT_MAX / 100;
        if (broken) {
            return most + between(1, investment);
        }
        return random.nextInt(20) == 0 ? most : between(most / 20, most);
    }

    private LocalDate submitted(boolean broken) {
        long days = ChronoUnit.DAYS.between(OPENS_ON, CLOSES_ON);
        if (!broken) {
            return OPENS_ON.plusDays(between(0, days));
        }
        return random.nextBoolean() ? OPENS_ON.minusDays(between(1, 300)) : CLOSES_ON.plusDays(between(1, 300));
    }

    private String number(int digits) {
        return letters("0123456789", digits);
    }

    private String letters(String of, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }

    private long between(long low, long high) {
        return low + Math.floorMod(random.nextLong(), high - low + 1);
    }

    private <V> V one(List<V> of) {
        return of.get(random.nextInt(of.size()));
    }
}
