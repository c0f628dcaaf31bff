/**
 * State aid: how much may be granted to a project on a day, under which law, after cumulation.
 *
 * <p>An {@link fr.territoiresindustrie.rules.stateaid.AidCase} holds the facts of a project that State-aid law asks
 * for. An {@link fr.territoiresindustrie.rules.stateaid.AidScheme} is a legal basis: an article of the General Block
 * Exemption Regulation, de minimis, a section of a temporary framework, or one written by the caller. {@link
 * fr.territoiresindustrie.rules.stateaid.StateAid} puts the two together for a day of granting and answers with an
 * {@link fr.territoiresindustrie.rules.stateaid.AidCeiling}: the permitted maximum, the constraint that binds, the room
 * that every other constraint leaves, the conditions, and what is left to a human. {@link
 * fr.territoiresindustrie.rules.stateaid.StateAid#best best} holds legal bases against each other and combines them.
 *
 * <pre>{@code
 * AidCase press = AidCase.builder(ProjectId.of("P-014"))
 *         .size(EnterpriseSize.SMALL)
 *         .commune(CommuneCode.of("36044"))
 *         .appliedOn(LocalDate.of(2022, 3, 1)).worksStartOn(LocalDate.of(2022, 10, 1))
 *         .activity(NafCode.of("25.62B"))
 *         .investment(InvestmentKind.EXTENSION)
 *         .nothingElse()                     // no difficulty, no recovery order, no relocation, no earlier investment ...
 *         .line(CostLine.of("press", CostNature.EQUIPMENT, Euros.of(1_000_000)))
 *         .granted(GrantedAid.of("region", FunderKind.REGION, AidSchemes.ARTICLE_17, Euros.of(100_000),
 *                 LocalDate.of(2022, 9, 1)).on("press"))
 *         .build();
 *
 * AidCeiling ceiling = StateAid.shipped().withMap(map)
 *         .ceiling(press, AidSchemes.ARTICLE_14, Granting.on(LocalDate.of(2022, 9, 15)));
 * ceiling.permitted();                       // 250000.00 EUR: 35 % of 1,000,000 less the 100,000 of the Region
 * ceiling.binding().kind();                  // INTENSITY
 * ceiling.explanation().text(Locale.FRENCH);
 * }</pre>
 *
 * <p>What is not known makes an answer wider, never wrong: {@link fr.territoiresindustrie.rules.stateaid.AidRange} holds
 * the least and the most that the permitted amount can turn out to be. Ceilings are rounded down to the cent, aid is
 * rounded up.
 *
 * <p>Numbers of law come dated and with their source from {@code stateaid.law}; what belongs to the undertaking (size,
 * single undertaking, difficulty, de minimis ledger) is answered by {@code stateaid.undertaking}.
 */
@NullMarked
package fr.territoiresindustrie.rules.stateaid;

import org.jspecify.annotations.NullMarked;
