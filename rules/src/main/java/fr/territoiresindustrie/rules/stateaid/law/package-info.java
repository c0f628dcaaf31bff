/**
 * The figures of State-aid law by date: the parameter sheet, the versions of the general block exemption regulation,
 * the French regional-aid map.
 *
 * <p>Every figure stands in {@link fr.territoiresindustrie.rules.stateaid.law.AidLaw} with the days on which it is in
 * force, its legal basis and how well it is known; a team lays its own sheet over the one that travels with the
 * library. The days that matter are the day of granting and, for a scheme, the day of its text: {@link
 * fr.territoiresindustrie.rules.stateaid.law.GberVersion#governing}. Where a project lies decides the regional rates:
 * {@link
 * fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap}.
 *
 * <pre>{@code
 * AidLaw law = AidLaw.shipped();
 * law.rate("gber.art17.small", LocalDate.of(2021, 12, 31));    // 20%
 * law.amount("gber.art17.threshold", LocalDate.of(2023, 7, 1)); // 8250000.00 EUR
 *
 * RegionalAidMap map = RegionalAidMap.shipped().with(communesOfTheDecree, 2022);
 * RegionalZone zone = map.zone(CommuneCode.of("08105"), LocalDate.of(2022, 9, 1));
 * zone.findRate(EnterpriseSize.SMALL);                          // 35%, if the commune is listed
 * }</pre>
 *
 * <p>This package knows figures, days and places; which of them bind a project is worked out above it.
 */
@NullMarked
package fr.territoiresindustrie.rules.stateaid.law;

import org.jspecify.annotations.NullMarked;
