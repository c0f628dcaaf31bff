package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What criteria and score read from an application. */
final class ApplicationFacts {

    static final Fact<Application, Integer> TITLE = Fact.ofInt(
            "title",
            Label.of("length of the title", "longueur du titre"),
            a -> a.title().length());
    static final Fact<Application, String> SIREN = Fact.of("siren", Label.of("SIREN"), Application::siren);
    static final Fact<Application, String> REGION =
            Fact.of("region", Label.of("region", "région"), Application::region);
    static final Fact<Application, Integer> DIVISION = Fact.ofInt(
            "division", Label.of("NAF division", "division NAF"), a -> Integer.parseInt(a.nafCode(), 0, 2, 10));
    static final Fact<Application, String> COMMUNE = Fact.of("commune", Label.of("commune"), Application::commune);
    static final Fact<Application, String> EMAIL = Fact.of("email", Label.of("e-mail", "courriel"), Application::email);
    static final Fact<Application, Integer> EMPLOYEES =
            Fact.ofInt("employees", Label.of("employees", "salariés"), Application::employees);
    static final Fact<Application, Long> TURNOVER =
            Fact.ofLong("turnover", Label.of("turnover", "chiffre d’affaires"), Application::turnover);
    static final Fact<Application, Long> INVESTMENT =
            Fact.ofLong("investment", Label.of("investment", "investissement"), Application::investment);
    static final Fact<Application, Long> GRANT =
            Fact.ofLong("grant", Label.of("grant", "subvention"), Application::grant);
    static final Fact<Application, Integer> JOBS =
            Fact.ofInt("jobs", Label.of("jobs created", "emplois créés"), Application::jobsCreated);
    static final Fact<Application, BigDecimal> CO2 =
            Fact.of("co2", Label.of("tons of CO2 saved", "tonnes de CO2 évitées"), Application::co2SavedTons);
    static final Fact<Application, LocalDate> SUBMITTED =
            Fact.of("submitted", Label.of("submitted on", "date de dépôt"), Application::submittedOn);
    static final Fact<Application, LocalDate> START =
            Fact.of("start", Label.of("start of works", "début des travaux"), Application::startOn);

    private ApplicationFacts() {}
}
