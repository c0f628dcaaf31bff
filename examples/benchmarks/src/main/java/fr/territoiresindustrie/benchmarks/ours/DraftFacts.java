package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.rules.criterion.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The same facts, read from the form of which anything may be missing. */
final class DraftFacts {

    static final Fact<Draft, Integer> TITLE = ApplicationFacts.TITLE.boundTo(Draft::title, String::length);
    static final Fact<Draft, String> SIREN = ApplicationFacts.SIREN.boundTo(Draft::siren);
    static final Fact<Draft, String> REGION = ApplicationFacts.REGION.boundTo(Draft::region);
    static final Fact<Draft, String> NAF = ApplicationFacts.NAF.boundTo(Draft::nafCode);
    static final Fact<Draft, String> COMMUNE = ApplicationFacts.COMMUNE.boundTo(Draft::commune);
    static final Fact<Draft, String> EMAIL = ApplicationFacts.EMAIL.boundTo(Draft::email);
    static final Fact<Draft, Integer> EMPLOYEES = ApplicationFacts.EMPLOYEES.boundTo(Draft::employees);
    static final Fact<Draft, Long> TURNOVER = ApplicationFacts.TURNOVER.boundTo(Draft::turnover);
    static final Fact<Draft, Long> INVESTMENT = ApplicationFacts.INVESTMENT.boundTo(Draft::investment);
    static final Fact<Draft, Long> GRANT = ApplicationFacts.GRANT.boundTo(Draft::grant);
    static final Fact<Draft, Integer> JOBS = ApplicationFacts.JOBS.boundTo(Draft::jobsCreated);
    static final Fact<Draft, BigDecimal> CO2 = ApplicationFacts.CO2.boundTo(Draft::co2SavedTons);
    static final Fact<Draft, LocalDate> SUBMITTED = ApplicationFacts.SUBMITTED.boundTo(Draft::submittedOn);
    static final Fact<Draft, LocalDate> START = ApplicationFacts.START.boundTo(Draft::startOn);

    private DraftFacts() {}
}
