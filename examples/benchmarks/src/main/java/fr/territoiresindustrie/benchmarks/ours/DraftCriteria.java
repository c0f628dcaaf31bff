package fr.territoiresindustrie.benchmarks.ours;

import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.EMAIL;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.EMPLOYEES;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.GRANT;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.INVESTMENT;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.JOBS;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.NAF;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.REGION;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.SIREN;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.START;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.SUBMITTED;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.TITLE;
import static fr.territoiresindustrie.benchmarks.ours.DraftFacts.TURNOVER;

import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.time.LocalDate;
import java.util.List;

/** The same twelve criteria, on the form of which anything may be missing. */
final class DraftCriteria {

    private static final Label CALL = Label.of("call of 2024", "appel de 2024");
    private static final String[] REGIONS = {"11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93"};
    private static final LocalDate OPENING = LocalDate.of(2024, 1, 15);
    private static final LocalDate CLOSING = LocalDate.of(2024, 11, 30);

    private DraftCriteria() {}

    static CriteriaSet<Draft> set() {
        List<Rule<Draft>> rules = List.of(
                rule("C01", "title", "titre", TITLE.between(5, 120)),
                rule("C02", "SIREN", "SIREN", SIREN.matches("[0-9]{9}")),
                rule("C03", "region", "région", REGION.in(REGIONS)),
                rule("C04", "manufacturing", "industrie", NAF.matches("(1[013-8]|2[0-9]|3[0-3]).*")),
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

    private static Rule<Draft> rule(String id, String en, String fr, Criterion<Draft> criterion) {
        return Rule.of(id, Label.of(en, fr), LegalBasis.of(CALL), criterion);
    }
}
