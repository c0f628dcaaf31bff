package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;

/** The same facts, read from the form of which anything may be missing. */
final class DraftBook {

    static final FactBook<Draft> FACTS = ApplicationBook.FACTS
            .<Draft>rebound()
            .bind(ApplicationFacts.TITLE, Draft::title, String::length)
            .bind(ApplicationFacts.SIREN, Draft::siren)
            .bind(ApplicationFacts.REGION, Draft::region)
            .bind(ApplicationFacts.DIVISION, Draft::nafCode, code -> Integer.parseInt(code, 0, 2, 10))
            .bind(ApplicationFacts.COMMUNE, Draft::commune)
            .bind(ApplicationFacts.EMAIL, Draft::email)
            .bind(ApplicationFacts.EMPLOYEES, Draft::employees)
            .bind(ApplicationFacts.TURNOVER, Draft::turnover)
            .bind(ApplicationFacts.INVESTMENT, Draft::investment)
            .bind(ApplicationFacts.GRANT, Draft::grant)
            .bind(ApplicationFacts.JOBS, Draft::jobsCreated)
            .bind(ApplicationFacts.CO2, Draft::co2SavedTons)
            .bind(ApplicationFacts.SUBMITTED, Draft::submittedOn)
            .bind(ApplicationFacts.START, Draft::startOn)
            .build();

    private DraftBook() {}

    /** The fact of the same name, and so with the same type of values. */
    @SuppressWarnings("unchecked")
    static <V> Fact<Draft, V> get(Fact<?, V> fact) {
        return (Fact<Draft, V>) FACTS.find(fact.name()).orElseThrow().fact();
    }
}
