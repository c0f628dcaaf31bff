package fr.territoiresindustrie.territory;

import java.util.Locale;

/** Packs the five characters of a commune code into an int that sorts as the text does. */
final class PackedCode {

    private static final int LENGTH = 5;
    private static final int RADIX = 36;

    private PackedCode() {}

    static int pack(String code) {
        return Integer.parseInt(code, RADIX);
    }

    static String unpack(int packed) {
        String digits = Integer.toString(packed, RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** Returns the lowest number that a code with that beginning can have. */
    static int lowest(String beginning) {
        return pack(beginning + "0".repeat(LENGTH - beginning.length()));
    }

    /** Returns the highest number that a code with that beginning can have. */
    static int highest(String beginning) {
        return pack(beginning + "Z".repeat(LENGTH - beginning.length()));
    }
}
