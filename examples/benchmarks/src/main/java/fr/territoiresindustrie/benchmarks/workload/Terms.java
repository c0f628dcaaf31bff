package fr.territoiresindustrie.benchmarks.workload;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The terms of the call: what the criteria hold an application against. */
public final class Terms {

    public static final int TITLE_MIN = 5;
    public static final int TITLE_MAX = 120;
    public static final int EMPLOYEES_MAX = 4_999;
    public static final long TURNOVER_MAX = 1_500_000_000L;
    public static final long INVESTMENT_MIN = 400_000L;
    public static final int GRANT_PERCENT_MAX = 60;
    public static final int JOBS_PER_EMPLOYEE_MAX = 3;
    public static final LocalDate OPENS_ON = LocalDate.of(2024, 1, 15);
    public static final LocalDate CLOSES_ON = LocalDate.of(2024, 11, 30);

    public static final Set<String> REGIONS =
            Set.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    public static final Set<String> DIVISIONS = Set.of(
            "10", "11", "13", "14", "15", "16", "17", "18", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29",
            "30", "31", "32", "33");

    /** The codes of the twelve criteria, in their order. */
    public static final List<String> CODES =
            List.of("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12");

    /** Why an application fails, in the order of the codes. */
    public static final List<String> REASONS = List.of(
            "The title must have 5 to 120 characters.",
            "The SIREN must have nine digits.",
            "The region must be one of metropolitan France.",
            "The activity must be manufacturing.",
            "The firm must have 1 to 4,999 employees.",
            "The turnover must not exceed 1.5 billion euros.",
            "The investment must reach 400,000 euros.",
            "The grant must not exceed 60 % of the investment.",
            "The jobs created must be at least one, and at most three for each employee.",
            "The application must be submitted from 15 January to 30 November 2024.",
            "The works must not start before the application is submitted.",
            "The e-mail address must have its form.");

    private static final int COUNT = 2_568;

    /**
     * The codes of the 2,568 communes that earn points, invented: no real commune has a code that begins with Z. Every
     * contender looks them up in this set, a hash set: at this size an immutable one takes longer.
     */
    public static final Set<String> PRIORITY_COMMUNES = priorityCommunes();

    private Terms() {}

    private static Set<String> priorityCommunes() {
        Random random = new Random(Applications.SEED);
        Set<String> codes = new HashSet<>();
        while (codes.size() < COUNT) {
            codes.add(commune(random));
        }
        return codes;
    }

    static String commune(Random random) {
        // The + of texts would prepare a fresh JVM for what contenders do, and so take it out of their time.
        return "Z".concat(Integer.toString(10_000 + random.nextInt(10_000)).substring(1));
    }
}
