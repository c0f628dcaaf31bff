/**
 * Rule sets as data: read from JSON, checked to the last member, compiled once to the same objects as code.
 *
 * <p>A {@link fr.territoiresindustrie.rules.catalogue.RuleSetDefinition} is what a file says: rules with their texts of
 * law, dated parameters, perhaps a grid, perhaps what it changes in another set that it extends. It knows facts by name
 * alone; a {@link fr.territoiresindustrie.rules.criterion.FactBook} of the caller's own type gives them, and makes of
 * the definition a {@link fr.territoiresindustrie.rules.catalogue.RuleSet}.
 *
 * <pre>{@code
 * FactBook<Dossier> book = ProjectFacts.BOOK.<Dossier>rebound()
 *         .bind(ProjectFacts.ELIGIBLE_BASE, Dossier::getMontant, Euros::of)     // BigDecimal, null if not known
 *         .bind(ProjectFacts.WORKS_START_ON, Dossier::getDebut)
 *         .bind(ProjectFacts.COMPLETE_ON, Dossier::getComplet)
 *         .restUnknown();
 *
 * Loaded<RuleSetDefinition> read = RuleCatalogue.shipped().read(Path.of("my-region.json"));
 * read.problems().forEach(problem -> System.err.println(problem.text(Locale.FRENCH)));
 * // my-region.json, ligne 12, colonne 22, /rules/0/criterion/fact « eligible-bse » : …
 *
 * RuleSet<Dossier> rules = read.orElseThrow().on(book);                          // the same objects as code
 * CriteriaReport report = rules.criteria().explain(dossier, EvaluationContext.at(LocalDate.of(2021, 3, 18)));
 * report.explanation().text(Locale.FRENCH);
 * rules.overrides();                                                            // what it changes in the set it extends
 *
 * CriteriaSet<Project> fund = FundRules.call2021();                              // shipped, and pinned by its version
 * RuleCatalogue.shipped().get("faiit.2021", "1.0.0").fingerprint();
 * }</pre>
 *
 * <p>The format stands in {@code rules/docs/rule-set-format.md}, and as a JSON Schema in
 * {@link fr.territoiresindustrie.rules.catalogue.RuleCatalogue#schema()}. A released set never changes: what changes is
 * released under another version, and both stay loadable.
 *
 * <p>Nothing is interpreted when a subject is tested. This package knows nothing of allocation and decisions.
 */
@NullMarked
package fr.territoiresindustrie.rules.catalogue;

import org.jspecify.annotations.NullMarked;
