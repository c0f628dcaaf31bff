package fr.territoiresindustrie.rules.intake;

/**
 * Follows the quotation marks of a CSV record from line to line, to know whether the record goes on behind a line
 * end.
 */
final class QuoteState {

    private final char separator;
    private boolean open;
    private boolean stray;

    QuoteState(char separator) {
        this.separator = separator;
    }

    /** Whether the end of what was read stands inside of quotation marks. */
    boolean open() {
        return open;
    }

    /** Whether text follows a closing quotation mark. */
    boolean stray() {
        return stray;
    }

    /** Reads the next line of the record. */
    void read(String line) {
        boolean cellBegins = !open;
        for (int i = 0; i < line.length() && !stray; i++) {
            char c = line.charAt(i);
            if (open && c == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                open = doubled;
                stray = !doubled && i + 1 < line.length() && line.charAt(i + 1) != separator;
            } else if (!open) {
                open = cellBegins && c == '"';
                cellBegins = c == separator;
            }
        }
    }
}
