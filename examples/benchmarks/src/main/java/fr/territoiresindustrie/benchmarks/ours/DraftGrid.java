package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.util.Set;

/** The same four lines of the score, on the form of which anything may be missing. */
final class DraftGrid {

    private static final Fact<Draft, Rate> SHARE = Fact.share(
            "grant-share",
            Label.of("share of the grant", "part de la subvention"),
            DraftFacts.GRANT,
            DraftFacts.INVESTMENT);

    private DraftGrid() {}

    static ScoringGrid<Draft> of(Set<String> communes) {
        Fact<Draft, Boolean> priority = DraftFacts.COMMUNE.map(communes::contains);
        return ScoringGrid.<Draft>builder()
                .line("jobs", Label.of("jobs", "emplois"), Points.of(30), DraftFacts.JOBS, Scales.linear(0, 50))
                .line("carbon", Label.of("carbon", "carbone"), Points.of(30), DraftFacts.CO2, Scales.linear(0, 1_000))
                .line("thrift", Label.of("thrift", "sobriété"), Points.of(20), SHARE, DraftGrid::left)
                .line("place", Label.of("place", "lieu"), Points.of(20), priority, Scales.yesNo())
                .build();
    }

    private static Rate left(Rate share) {
        return share.compareTo(Rate.ONE) >= 0 ? Rate.ZERO : Rate.ONE.minus(share);
    }
}
