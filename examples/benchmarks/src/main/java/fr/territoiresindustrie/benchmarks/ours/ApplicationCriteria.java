package fr.territoiresindustrie.benchmarks.ours;

import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.DIVISION;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.EMAIL;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.EMPLOYEES;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.GRANT;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.INVESTMENT;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.JOBS;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.REGION;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.SIREN;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.START;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.SUBMITTED;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.TITLE;
import static fr.territoiresindustrie.benchmarks.ours.ApplicationFacts.TURNOVER;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.time.LocalDate;
import java.util.List;

/** The twelve criteria. */
final class ApplicationCriteria {

    private static final Label CALL = Label.of("call of 2024", "appel de 2024");
    private static final List<String> REGIONS =
            List.of("11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93");
    private static final List<Integer> DIVISIONS =
            List.of(10, 11, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33);
    private static final LocalDate OPENING = LocalDate.of(2024, 1, 15);
    private static final LocalDate CLOSING = LocalDate.of(2024, 11, 30);

    private ApplicationCriteria() {}

    static CriteriaSet<Application> set() {
        List<Rule<Application>> rules = List.of(
                rule("C01", "title", "titre", TITLE.between(5, 120)),
                rule("C02", "SIREN", "SIREN", SIREN.matches("[0-9]{9}")),
                rule("C03", "region", "région", REGION.in(REGIONS)),
                rule("C04", "manufacturing", "industrie", DIVISION.in(DIVISIONS)),
                rule("C05", "size", "taille", EMPLOYEES.between(1, 4_999)),
                rule("C06", "turnover", "chiffre d’affaires", TURNOVER.atMost(1_500_000_000L)),
                rule("C07", "floor", "plancher", INVESTMENT.atLeast(400_000L)),
                rule("C08", "rate of aid", "taux d’aide", GRANT.atMost(Rate.ofPercent(60), INVESTMENT)),
                rule("C09", "jobs", "emplois", JOBS.atLeast(1).and(JOBS.atMost(Rate.of(3, 1), EMPLOYEES))),
                rule("C10", "filing", "dépôt", SUBMITTED.between(OPENING, CLOSING)),
                rule("C11", "start of works", "début des travaux", START.atLeast(SUBMITTED)),
                rule("C12", "e-mail", "courriel", EMAIL.matches("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}")));
        return CriteriaSet.of("call.2024", CALL, rules);
    }

    private static Rule<Application> rule(String id, String en, String fr, Criterion<Application> criterion) {
        return Rule.of(id, Label.of(en, fr), LegalBasis.of(CALL), criterion);
    }
}
