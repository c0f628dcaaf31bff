package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.identifier.DepartementCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The NUTS 2 region of a département: in France the regions as they were until 2015, with the codes in use since 1
 * January 2018 (Regulation (EC) 1059/2003, Annex I). The table was not checked against the annex, and every answer that uses it says so.
 */
final class Nuts2 {

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

    private static final List<String> REGIONS = List.of(
            "FR10 75 77 78 91 92 93 94 95",
            "FRB0 18 28 36 37 41 45",
            "FRC1 21 58 71 89",
            "FRC2 25 39 70 90",
            "FRD1 14 50 61",
            "FRD2 27 76",
            "FRE1 59 62",
            "FRE2 02 60 80",
            "FRF1 67 68",
            "FRF2 08 10 51 52",
            "FRF3 54 55 57 88",
            "FRG0 44 49 53 72 85",
            "FRH0 22 29 35 56",
            "FRI1 24 33 40 47 64",
            "FRI2 19 23 87",
            "FRI3 16 17 79 86",
            "FRJ1 11 30 34 48 66",
            "FRJ2 09 12 31 32 46 65 81 82",
            "FRK1 03 15 43 63",
            "FRK2 01 07 26 38 42 69 73 74",
            "FRL0 04 05 06 13 83 84",
            "FRM0 2A 2B",
            "FRY1 971",
            "FRY2 972",
            "FRY3 973",
            "FRY4 974",
            "FRY5 976");

    private static final Map<String, String> BY_DEPARTEMENT = byDepartement();

    private Nuts2() {}

    private static Map<String, String> byDepartement() {
        Map<String, String> regions = new HashMap<>();
        for (String line : REGIONS) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                regions.put(words[i], words[0]);
            }
        }
        return Map.copyOf(regions);
    }

    /** The code in use on a day; empty before 2018, and where there is none. */
    static String of(DepartementCode departement, LocalDate day) {
        return day.isBefore(FROM) ? "" : BY_DEPARTEMENT.getOrDefault(departement.value(), "");
    }
}
