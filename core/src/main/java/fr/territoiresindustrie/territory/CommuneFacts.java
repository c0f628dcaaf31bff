package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.EpciCode;
import java.util.List;

/** What changes about a commune from year to year. */
record CommuneFacts(String name, List<EpciCode> epcis) {}
