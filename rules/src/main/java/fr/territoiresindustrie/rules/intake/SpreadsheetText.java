package fr.territoiresindustrie.rules.intake;

import org.jspecify.annotations.Nullable;

/** Text of others in files that people open with a spreadsheet. */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /**
     * Makes a text safe to stand in a cell: one that a spreadsheet would take for a formula gets an apostrophe before
     * it.
     *
     * @param text what others wrote, or null for an empty cell
     * @return the text of the cell
     */
    public static String cell(@Nullable String text) {
        String given = text == null ? "" : text;
        return !given.isEmpty() && FORMULA_STARTS.indexOf(given.charAt(0)) >= 0 ? "'" + given : given;
    }
}
