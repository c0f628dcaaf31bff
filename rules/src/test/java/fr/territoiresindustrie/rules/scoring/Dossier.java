package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented subject: what somebody else's own type may look like. */
record Dossier(
        String name,
        @Nullable Integer jobs,
        @Nullable Boolean labelled,
        @Nullable Euros cost,
        @Nullable String kind,
        @Nullable LocalDate filedOn)
        implements Serializable {

    static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 4, 1));

    static final Fact<Dossier, Integer> JOBS =
            Fact.of("jobs", Label.of("jobs created", "emplois créés"), Dossier::jobs);
    static final Fact<Dossier, Boolean> LABELLED =
            Fact.of("labelled", Label.of("in a labelled territory", "en territoire labellisé"), Dossier::labelled);
    static final Fact<Dossier, Euros> COST = Fact.of("cost", Label.of("cost", "coût"), Dossier::cost);
    static final Fact<Dossier, String> KIND = Fact.of("kind", Label.of("kind", "nature"), Dossier::kind);
    static final Fact<Dossier, LocalDate> FILED_ON =
            Fact.of("filed-on", Label.of("filing date", "date de dépôt"), Dossier::filedOn);

    /** Invented weights, as any weights are. */
    static ScoringGrid<Dossier> grid() {
        return ScoringGrid.<Dossier>builder()
                .line("jobs", JOBS.label(), Points.of(60), JOBS, Scales.linear(0, 7))
                .line("labelled", LABELLED.label(), Points.of(25), LABELLED, Scales.yesNo())
                .line(
                        "kind",
                        KIND.label(),
                        Points.of(15),
                        KIND,
                        Scales.lookup(Map.of("extension", Rate.of(1, 3), "creation", Rate.of(2, 3))))
                .build();
    }

    Scored<Dossier> scored() {
        return new Scored<>(ProjectId.of(name), this, grid().score(this, CONTEXT));
    }
}
