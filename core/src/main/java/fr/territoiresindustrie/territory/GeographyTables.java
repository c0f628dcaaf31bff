package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.RegionCode;
import java.util.List;
import java.util.Map;

/**
 * The content of the shipped resource in memory. Communes, parts and former codes go by packed code, groupings by their
 * SIREN as a number.
 */
record GeographyTables(
        List<CogEdition> editions,
        Map<RegionCode, Region> regions,
        Map<DepartementCode, Departement> departements,
        Chronicle<EpciFacts> epcis,
        Chronicle<CommuneFacts> communes,
        Chronicle<PartFacts> parts,
        Chronicle<List<Integer>> former) {}
