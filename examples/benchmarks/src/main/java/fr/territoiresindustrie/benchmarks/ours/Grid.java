package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.math.BigDecimal;
import java.util.Set;

/** The four lines of the score. */
final class Grid {

    private Grid() {}

    static ScoringGrid<Application> ofApplications(Set<String> communes) {
        return of(
                ApplicationFacts.JOBS,
                ApplicationFacts.CO2,
                ApplicationFacts.GRANT,
                ApplicationFacts.INVESTMENT,
                ApplicationFacts.COMMUNE.map(communes::contains));
    }

    static ScoringGrid<Draft> ofDrafts(Set<String> communes) {
        return of(
                DraftBook.get(ApplicationFacts.JOBS),
                DraftBook.get(ApplicationFacts.CO2),
                DraftBook.get(ApplicationFacts.GRANT),
                DraftBook.get(ApplicationFacts.INVESTMENT),
                DraftBook.get(ApplicationFacts.COMMUNE).map(communes::contains));
    }

    private static <T> ScoringGrid<T> of(
            Fact<T, Integer> jobs,
            Fact<T, BigDecimal> co2,
            Fact<T, Long> grant,
            Fact<T, Long> investment,
            Fact<T, Boolean> priority) {
        Label label = Label.of("share of the grant", "part de la subvention");
        Fact<T, Rate> share = Fact.share("grant-share", label, grant, investment);
        return ScoringGrid.<T>builder()
                .line("jobs", Label.of("jobs", "emplois"), Points.of(30), jobs, Scales.linear(0, 50))
                .line("carbon", Label.of("carbon", "carbone"), Points.of(30), co2, Scales.linear(0, 1_000))
                .line(
                        "thrift",
                        Label.of("thrift", "sobriété"),
                        Points.of(20),
                        share,
                        Scales.linear(Rate.ONE, Rate.ZERO))
                .line("place", Label.of("place", "lieu"), Points.of(20), priority, Scales.yesNo())
                .build();
    }
}
