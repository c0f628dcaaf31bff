/**
 * A test kit for the authors of rules and allocators: it throws {@link java.lang.AssertionError} and needs no test
 * framework.
 *
 * <p>{@link fr.territoiresindustrie.rules.verification.CriterionVerifier} asserts what a rule finds for a subject, or
 * for facts given by themselves, whatever the type of the subject; {@link
 * fr.territoiresindustrie.rules.verification.CaseTable} runs cases from a table file and tells which rules and
 * thresholds they never tested; {@link fr.territoiresindustrie.rules.verification.AllocatorContract} tries an
 * allocator on generated problems; {@link fr.territoiresindustrie.rules.verification.RulePages} writes a page for every
 * rule.
 *
 * <pre>{@code
 * EvaluationContext march = EvaluationContext.at(LocalDate.of(2021, 3, 18));
 * CriterionVerifier.of(FundRules.call2021(), march)
 *         .given(ProjectFacts.ELIGIBLE_BASE, Euros.ofCents(19_999_999))
 *         .absent(ProjectFacts.KINDS)
 *         .then()
 *         .isNotMet()
 *         .rule("faiit.2021.eligible-base")
 *         .isNotMet()
 *         .hasMargin(Euros.ofCents(-1))
 *         .hasPassing(Euros.of(200_000))
 *         .says(Locale.FRENCH, "le minimum est de 200 000 €");
 * CriterionVerifier.of(FundRules.call2021(), march).verifyLaws(projects);
 *
 * CaseResult result = CaseTable.of(FundRules.call2021(), ProjectFacts.BOOK).run(Path.of("cases.csv"));
 * result.requirePassed();
 * result.requireCovered();
 *
 * AllocatorContract.of(problem -> ourOwnRule(problem)).verify();
 * RulePages.of(List.of(ourCall)).requireInStep(Path.of("docs", "rules"));
 * }</pre>
 *
 * <p>A message says which rule, what was expected and what was found, and then the explanation, in English.
 *
 * <p>This package knows criteria and allocators, and no rule in particular.
 */
@NullMarked
package fr.territoiresindustrie.rules.verification;

import org.jspecify.annotations.NullMarked;
