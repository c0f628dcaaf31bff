/**
 * Facts and ready criteria for projects and their holders.
 *
 * <p>{@link fr.territoiresindustrie.rules.eligibility.ProjectFacts} names what can be read from a project, and
 * {@link fr.territoiresindustrie.rules.eligibility.EligibilityCriteria} asks something of it. The published rules of
 * the calls are rule sets of the catalogue, each rule with its source.
 *
 * <pre>{@code
 * CriteriaReport report = FundRules.call2021().explain(project, EvaluationContext.at(LocalDate.of(2021, 3, 18)));
 * report.outcome();                                  // UNKNOWN
 * report.nextQuestions();                            // [works-start-on, end-on]
 * report.explanation().text(Locale.FRENCH);
 *
 * CriteriaSet<Project> stricter = FundRules.call2021().with(
 *         Rule.of("my-region.jobs", Label.of("our own rule", "notre propre règle"), myDeliberation,
 *                 EligibilityCriteria.eligibleBaseAtLeast(Euros.of(300_000))),
 *         Enforcement.WARNING);
 * }</pre>
 *
 * <p>What was never published is not here: no aid rate, no weight, no regional envelope. This package knows nothing
 * of scores or allocation.
 */
@NullMarked
package fr.territoiresindustrie.rules.eligibility;

import org.jspecify.annotations.NullMarked;
