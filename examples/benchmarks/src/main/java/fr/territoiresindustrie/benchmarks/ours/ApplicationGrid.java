package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.util.Set;

/** The four lines of the score. */
final class ApplicationGrid {

    private static final Fact<Application, Rate> SHARE = Fact.share(
            "grant-share",
            Label.of("share of the grant", "part de la subvention"),
            ApplicationFacts.GRANT,
            ApplicationFacts.INVESTMENT);

    private ApplicationGrid() {}

    static ScoringGrid<Application> of(Set<String> communes) {
        Fact<Application, Boolean> priority = ApplicationFacts.COMMUNE.map(communes::contains);
        return ScoringGrid.<Application>builder()
                .line("jobs", Label.of("jobs", "emplois"), Points.of(30), ApplicationFacts.JOBS, Scales.linear(0, 50))
                .line(
                        "carbon",
                        Label.of("carbon", "carbone"),
                        Points.of(30),
                        ApplicationFacts.CO2,
                        Scales.linear(0, 1_000))
                .line("thrift", Label.of("thrift", "sobriété"), Points.of(20), SHARE, ApplicationGrid::left)
                .line("place", Label.of("place", "lieu"), Points.of(20), priority, Scales.yesNo())
                .build();
    }

    private static Rate left(Rate share) {
        return share.compareTo(Rate.ONE) >= 0 ? Rate.ZERO : Rate.ONE.minus(share);
    }
}
