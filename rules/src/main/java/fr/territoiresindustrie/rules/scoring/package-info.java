/**
 * Points: a grid that is the caller's, score cards that add up, and a ranking that breaks no tie in silence.
 *
 * <p>A {@link fr.territoiresindustrie.rules.scoring.ScoringGrid} has lines; each takes a fact of the subject through a
 * {@link fr.territoiresindustrie.rules.scoring.Scale} to a share of its weight. The {@link fr.territoiresindustrie.rules.scoring.ScoreCard} holds what each
 * line contributed; the contributions sum to the total, to the thousandth of a point. A fact that is not known makes the score an interval: it is never
 * counted as zero by accident. A {@link fr.territoiresindustrie.rules.scoring.RankingRule} puts score cards in order by the score and then by a declared chain;
 * what the chain leaves equal shares a rank and is reported.
 *
 * <p>No weight was ever published for the programme, so none has a default here. Points are whole thousandths; no {@code double} decides anything.
 *
 * <p>This package does not know envelopes or awards.
 */
@NullMarked
package fr.territoiresindustrie.rules.scoring;

import org.jspecify.annotations.NullMarked;
