/**
 * Projects and those who carry them: facts as they were given, each of which may be unknown.
 *
 * <p>The entry point is {@link fr.territoiresindustrie.project.Project} with its builder. A project has a holder
 * ({@link fr.territoiresindustrie.project.Applicant}, whose economic side is an {@link
 * fr.territoiresindustrie.project.Undertaking} with facts on size, difficulty and links), sites, cost items, impacts,
 * perhaps partners, and a life ({@link fr.territoiresindustrie.project.ProjectStatus}, {@link
 * fr.territoiresindustrie.project.StatusHistory}).
 *
 * <p>An unknown fact is {@code null} and is left out of the JSON; an empty list is the knowledge that there is none. A
 * type refuses what cannot be true: negative amounts, days in the wrong order, sums that do not add up, two funded
 * holders. It accepts what is true but not eligible: this package knows no threshold, no call, no law of State aid, and
 * draws no conclusion such as a size class or a difficulty. Those belong to the rules.
 */
@NullMarked
package fr.territoiresindustrie.project;

import org.jspecify.annotations.NullMarked;
