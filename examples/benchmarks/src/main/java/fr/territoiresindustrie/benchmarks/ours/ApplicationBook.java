package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.rules.criterion.FactBook;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The facts by name: for rule sets read from files, and to be bound to other types. */
final class ApplicationBook {

    static final FactBook<Application> FACTS = FactBook.<Application>empty()
            .with(ApplicationFacts.TITLE, Integer.class)
            .with(ApplicationFacts.SIREN, String.class)
            .with(ApplicationFacts.REGION, String.class)
            .with(ApplicationFacts.DIVISION, Integer.class)
            .with(ApplicationFacts.COMMUNE, String.class)
            .with(ApplicationFacts.EMAIL, String.class)
            .with(ApplicationFacts.EMPLOYEES, Integer.class)
            .with(ApplicationFacts.TURNOVER, Long.class)
            .with(ApplicationFacts.INVESTMENT, Long.class)
            .with(ApplicationFacts.GRANT, Long.class)
            .with(ApplicationFacts.JOBS, Integer.class)
            .with(ApplicationFacts.CO2, BigDecimal.class)
            .with(ApplicationFacts.SUBMITTED, LocalDate.class)
            .with(ApplicationFacts.START, LocalDate.class);

    private ApplicationBook() {}
}
