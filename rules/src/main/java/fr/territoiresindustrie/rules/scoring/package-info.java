/**
 * Points: a grid that is the caller's, score cards that add up, and a ranking that breaks no tie in silence.
 *
 * <p>A {@link fr.territoiresindustrie.rules.scoring.ScoringGrid} has lines; each takes a fact of the subject through a
 * {@link fr.territoiresindustrie.rules.scoring.Scale} to a share of its weight. The {@link
 * fr.territoiresindustrie.rules.scoring.ScoreCard} holds what each line contributed; the contributions sum to the
 * total, to the thousandth of a point. A fact that is not known makes the score an interval: it is never
 * counted as zero by accident. A {@link fr.territoiresindustrie.rules.scoring.RankingRule} puts score cards in order
 * by the score and then by a declared chain; what the chain leaves equal shares a rank and is reported.
 *
 * <pre>{@code
 * record Dossier(Integer jobs) implements Serializable {}
 *
 * Fact<Dossier, Integer> jobs = Fact.of("jobs", Label.of("jobs created", "emplois créés"), Dossier::jobs);
 * ScoringGrid<Dossier> grid = ScoringGrid.<Dossier>builder()
 *         .line("jobs", Label.of("employment", "emploi"), Points.of(60), jobs, Scales.linear(0, 30))
 *         .build();
 * EvaluationContext context = EvaluationContext.at(LocalDate.of(2021, 5, 5));
 *
 * grid.score(new Dossier(12), context).total();     // 24.000
 * grid.total(new Dossier(12), context);             // the same at once, without the reasons
 * grid.score(new Dossier(null), context).highest(); // 60.000, the total is not known
 * }</pre>
 *
 * <p>Beyond that, on request: {@linkplain fr.territoiresindustrie.rules.scoring.Band named bands} with their own points,
 * logarithmic scales, {@linkplain fr.territoiresindustrie.rules.scoring.LineGroup groups of lines} under a common cap,
 * {@linkplain fr.territoiresindustrie.rules.scoring.Normalisation scores of several panels} made comparable, and a
 * {@linkplain fr.territoiresindustrie.rules.scoring.StabilityReport report} on how firm a ranking is at its {@linkplain
 * fr.territoiresindustrie.rules.scoring.CutLine cut line}:
 *
 * <pre>{@code
 * RankingRule<Dossier> rule = RankingRule.<Dossier>byScore()
 *         .then(TieBreak.line(grid, "jobs"))
 *         .then(TieBreak.draw("announced on 1 March 2021"));
 * Ranking ranking = rule.rank(scored, context);
 * StabilityReport report = Stability.of(grid, rule, CutLine.first(10)).examine(scored, context);
 * report.fragile(); // who changes side if a weight moves by a point or a score by a thousandth
 * }</pre>
 *
 * <p>No weight was ever published for the programme, so none has a default here. Points are whole thousandths; no
 * {@code double} decides anything.
 *
 * <p>This package does not know envelopes or awards.
 */
@NullMarked
package fr.territoiresindustrie.rules.scoring;

import org.jspecify.annotations.NullMarked;
