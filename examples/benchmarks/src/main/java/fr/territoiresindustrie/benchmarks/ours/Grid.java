package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.math.BigDecimal;
import java.util.Set;

/** The four lines of the score, on any type of subject that has the facts. */
final class Grid {

    private Grid() {}

    static <T> ScoringGrid<T> of(FactBook<T> book, Set<String> communes) {
        Fact<T, Integer> jobs = fact(book, ApplicationFacts.JOBS);
        Fact<T, BigDecimal> co2 = fact(book, ApplicationFacts.CO2);
        Fact<T, Rate> share = Fact.share(
                "grant-share",
                Label.of("share of the grant", "part de la subvention"),
                fact(book, ApplicationFacts.GRANT),
                fact(book, ApplicationFacts.INVESTMENT));
        Fact<T, Boolean> priority = fact(book, ApplicationFacts.COMMUNE).map(communes::contains);
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

    /** The fact of the same name, and so of the same type of values, on the type of the book. */
    @SuppressWarnings("unchecked")
    private static <T, V> Fact<T, V> fact(FactBook<T> book, Fact<?, V> fact) {
        return (Fact<T, V>) book.find(fact.name()).orElseThrow().fact();
    }
}
