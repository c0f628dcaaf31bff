package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of the NAF (nomenclature d'activités française), the French classification of economic activities. The same
 * code can mean another activity in another version, and the letters of the sections differ from section J on.
 */
public enum NafVersion {

    /**
     * NAF rév. 2 of 2008, built on NACE Rev. 2 (Regulation (EC) 1893/2006): the codes of firms until the end of 2026.
     */
    @JsonProperty("naf-rev2")
    REV_2(
            "",
            "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G45-47 H49-53 I55-56 J58-63 K64-66 L68-68 M69-75 N77-82 O84-84 P85-85 "
                    + "Q86-88 R90-93 S94-96 T97-98 U99-99"),

    /** NAF 2025, built on NACE Rev. 2.1 (Delegated Regulation (EU) 2023/137): the codes of firms from 2027. */
    @JsonProperty("naf-2025")
    NAF_2025(
            "NAF2025:",
            "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G46-47 H49-53 I55-56 J58-60 K61-63 L64-66 M68-68 N69-75 O77-82 P84-84 "
                    + "Q85-85 R86-88 S90-93 T94-96 U97-98 V99-99");

    private final String prefix;
    private final TreeMap<String, String> sections = new TreeMap<>();

    NafVersion(String prefix, String sections) {
        this.prefix = prefix;
        for (String section : sections.split(" ")) {
            this.sections.put(section.substring(1, 3), section);
        }
    }

    /** What the text form of a code of this version begins with. */
    String prefix() {
        return prefix;
    }

    /** The letter of the section that a division of two digits belongs to, or null if there is no such division. */
    @Nullable
    String sectionOf(String division) {
        var section = sections.floorEntry(division);
        boolean within =
                section != null && division.compareTo(section.getValue().substring(4)) <= 0;
        return within ? section.getValue().substring(0, 1) : null;
    }
}
