/**
 * Reads files that others have made, without losing a row and without repairing one in silence.
 *
 * <p>A reader takes a {@link fr.territoiresindustrie.rules.intake.Source} and gives an {@link
 * fr.territoiresindustrie.rules.intake.IntakeResult}: the values of the rows that are well, and a {@link
 * fr.territoiresindustrie.rules.intake.Diagnostic} for everything that is not, with the row, the
 * line, the column, the value and a way out, in French or in English. Rows read = rows accepted + rows rejected,
 * always. What was rejected goes, with its original row, into an {@link
 * fr.territoiresindustrie.rules.intake.ErrorFile} that can be sent back to whoever made the file.
 *
 * <p>Ways in: {@link fr.territoiresindustrie.rules.intake.TerritoryListReader} and {@link
 * fr.territoiresindustrie.rules.intake.TerritoryMembersReader} for the lists of territories as the ANCT publishes
 * them, {@link fr.territoiresindustrie.rules.intake.AidZoneListReader} for the communes of a regional-aid map, {@link
 * fr.territoiresindustrie.rules.intake.ProjectReader} for projects in JSON or CSV,
 * {@link fr.territoiresindustrie.rules.intake.GrantReader} for grants of the Fonds vert. A web form or an endpoint
 * binds a {@link fr.territoiresindustrie.rules.intake.ProjectForm} and asks it for its project.
 *
 * <pre>{@code
 * IntakeResult<Project> read = ProjectReader.readCsv(Source.of(Path.of("projects.csv")), IntakeOptions.standard());
 * ErrorFile.write(Path.of("errors.csv"), read.diagnostics(), Locale.FRENCH);
 * read.values().forEach(project -> System.out.println(project.id()));
 * }</pre>
 *
 * <p>A blank cell is a fact that is not known. What is <em>known to be none</em> is said: {@code holder_alone} is
 * {@code oui} or {@code yes} where the holder has no partner ({@code non} says that there are some, whom a row has no
 * room for and JSON has). {@code leasing_eligible} says whether the lease of {@code cost_leasing} counts in the
 * eligible base, and {@code leasing_obligation_to_buy} whether it obliges to buy; without the first, a rule on
 * leases that count cannot be decided.
 *
 * <p>CSV is read with {@code ;}, {@code ,} or a tabulation between cells, found from the header unless declared; text
 * is UTF-8, with or without byte order mark, unless another encoding is declared. Memory is bounded whatever the file
 * holds: see {@link fr.territoiresindustrie.rules.intake.IntakeOptions}. Exceptions mean that the bytes could not be
 * had (disk, network), never that they are wrong.
 *
 * <p>This package knows the facts of core, and no rule: whether a project is eligible is none of its business.
 */
@NullMarked
package fr.territoiresindustrie.rules.intake;

import org.jspecify.annotations.NullMarked;
