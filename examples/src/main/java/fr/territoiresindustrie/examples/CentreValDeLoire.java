package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.territory.Commune;
import fr.territoiresindustrie.territory.Departement;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryMember;
import java.util.List;

/**
 * The twelve labelled territories of the région Centre-Val de Loire in the second phase, by the EPCI that they are
 * made of.
 *
 * <p>The facts are those of the list of November 2023 published by the ANCT (Agence nationale de la cohésion des
 * territoires) under Licence Ouverte 2.0; the communes of each EPCI are those of the Code officiel géographique of
 * 2023.
 */
final class CentreValDeLoire {

    static final RegionCode REGION = RegionCode.of("24");

    private static final int COG_YEAR = 2023;

    private CentreValDeLoire() {}

    /** Territory by territory: id, name, SIREN of its EPCI. */
    private static final List<String> TERRITORIES = List.of(
            "ti-2401;Berry Sologne;200000933 200070571 200090561 241800507 200066330 241800457",
            "ti-2402;Chartres Métropole;200033181",
            "ti-2403;Châteauroux – Buzançais – Argenton;243600327 200068872 243600301",
            "ti-2404;Est du Loiret;200067668 200067676 200068278 244500203 244500211 244500419 200070100",
            "ti-2405;Grand Est Touraine;200043065 200073161 243700499 243700820",
            "ti-2406;Issoudun;243600236",
            "ti-2407;Nord Loiret;200066280 200071850 244500542",
            "ti-2408;Orléans Métropole – Beauce Loirétaine;200035764 244500468",
            "ti-2409;Pays de Dreux – Portes Euréliennes d’Île-de-France;200040277 200069953",
            "ti-2410;Perche Industrie;244100293 200006971 200069912 200070167",
            "ti-2411;Sologne Val de Cher;244100806 200018406 200072064",
            "ti-2412;Sud Eure-et-Loir;200069961 242852465");

    /**
     * The list, complete for the six départements of the région and silent about the others, into which three of the
     * territories reach.
     */
    static TerritoryList list(ListVersion version) {
        GeographyYear geography = Geography.shipped().at(COG_YEAR);
        List<DepartementCode> departements = geography.listDepartements().stream()
                .filter(departement ->
                        departement.findRegionCode().filter(REGION::equals).isPresent())
                .map(Departement::code)
                .toList();
        TerritoryList.Builder list =
                TerritoryList.builder(version).cogYear(COG_YEAR).limitedTo(departements);
        for (String row : TERRITORIES) {
            Territory territory = territory(row.split(";"));
            list.addTerritory(territory);
            territory.members().stream()
                    .flatMap(member -> geography.listMembers(member.findEpci().orElseThrow()).stream())
                    .map(Commune::code)
                    .filter(commune -> departements.contains(commune.departement()))
                    .forEach(commune -> list.addCommune(commune, territory.id()));
        }
        return list.build();
    }

    private static Territory territory(String[] row) {
        Territory.Builder territory = Territory.builder()
                .id(TerritoryId.of(Phase.SECOND, row[0]))
                .name(row[1])
                .pilotRegion(REGION);
        for (String siren : row[2].split(" ")) {
            territory.addMember(TerritoryMember.of(EpciCode.of(siren)));
        }
        return territory.build();
    }
}
