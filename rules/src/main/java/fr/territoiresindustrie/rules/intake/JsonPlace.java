package fr.territoiresindustrie.rules.intake;

/** Line and column while bytes are passed, and whether only white space and commas stand on the line so far. */
final class JsonPlace {

    private long line;
    private long column;
    private boolean beginsLine;
    private boolean afterReturn;

    JsonPlace(long line, long column) {
        this.line = line;
        this.column = column;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }

    boolean beginsLineAt(long wanted) {
        return beginsLine && column == wanted;
    }

    /** Passes bytes that are neither white space nor commas. */
    void passInLine(int bytes) {
        column += bytes;
        beginsLine &= bytes == 0;
        afterReturn &= bytes == 0;
    }

    void pass(int b) {
        boolean lineEnds = b == '\r' || (b == '\n' && !afterReturn);
        line += lineEnds ? 1 : 0;
        column = lineEnds || b == '\n' ? 1 : column + 1;
        afterReturn = b == '\r';
        beginsLine = lineEnds || b == '\n' || (beginsLine && (ByteWindow.blank(b) || b == ','));
    }
}
