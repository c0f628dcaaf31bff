package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.territory.AidZone;
import java.util.List;

/**
 * What a list says of a commune.
 *
 * @param cover how much of the commune is listed
 * @param listed the codes of the list that it is made of and that are listed
 * @param unlisted those that are not
 */
record ListedZone(AidZone.Cover cover, List<CommuneCode> listed, List<CommuneCode> unlisted) {

    static final ListedZone UNKNOWN_CODE = new ListedZone(AidZone.Cover.NOT_KNOWN, List.of(), List.of());

    static ListedZone of(List<CommuneCode> listed, List<CommuneCode> unlisted, boolean partial) {
        AidZone.Cover cover = listed.isEmpty()
                ? AidZone.Cover.NOT_LISTED
                : partial || !unlisted.isEmpty() ? AidZone.Cover.PARTIAL : AidZone.Cover.WHOLE;
        return new ListedZone(cover, listed, unlisted);
    }

    /** Whether it is in part because of mergers, and not because the list says so. */
    boolean merged() {
        return cover == AidZone.Cover.PARTIAL && !unlisted.isEmpty();
    }
}
