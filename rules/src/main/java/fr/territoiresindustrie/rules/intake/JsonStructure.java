package fr.territoiresindustrie.rules.intake;

/**
 * Follows the structure of one JSON value byte by byte: strings, braces, brackets. It refuses a byte as soon as
 * something must be missing before it (a closing brace, a quotation mark), so that the next value is not swallowed;
 * finer faults are left to the parser.
 */
final class JsonStructure {

    /** The deepest nesting of a row. */
    static final int DEEPEST = 100;

    private static final char BARE = 'x';

    private final byte[] open = new byte[DEEPEST];
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean closed;
    private boolean ended;
    private boolean tooDeep;
    private int previous = ',';
    private boolean begun;

    /** Whether the value is whole. */
    boolean complete() {
        return closed || ended;
    }

    /** Whether the byte offered last stands behind the value and does not belong to it. */
    boolean ended() {
        return ended;
    }

    /** Whether the value is a number or a word, which only the next byte ends. */
    boolean scalar() {
        return begun && depth == 0 && !inString;
    }

    /** Whether a byte was refused because of the nesting. */
    boolean tooDeep() {
        return tooDeep;
    }

    /** The byte that was accepted last, white space and the inside of texts apart. */
    int previous() {
        return previous;
    }

    /** Offers the next byte; false if it cannot follow. */
    boolean accepts(int b) {
        if (inString) {
            return insideString(b);
        }
        if (begun && depth == 0) {
            ended = ByteWindow.blank(b) || ",]}{[\"".indexOf(b) >= 0;
            return true;
        }
        begun = true;
        if (ByteWindow.blank(b)) {
            return true;
        }
        boolean well = follows(b);
        previous = well ? kind(b) : previous;
        return well;
    }

    private boolean insideString(int b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            closed = depth == 0;
        }
        return b != '\n' && b != '\r';
    }

    private boolean follows(int b) {
        return switch (b) {
            case '"' -> {
                inString = valueMayBegin() || previous == '{';
                yield inString;
            }
            case '{', '[' -> valueMayBegin() && !(depth > 0 && open[depth - 1] == '{' && previous == ',') && push(b);
            case '}' -> depth == 0 || pop('{');
            case ']' -> depth == 0 || pop('[');
            case ',', ':' -> true;
            default -> previous != '"' && previous != '}' && previous != ']';
        };
    }

    private boolean valueMayBegin() {
        return previous == ',' || previous == ':' || previous == '[';
    }

    private boolean push(int b) {
        tooDeep = depth == DEEPEST;
        if (!tooDeep) {
            open[depth++] = (byte) b;
        }
        return !tooDeep;
    }

    private boolean pop(int expected) {
        boolean matches = open[depth - 1] == expected;
        depth -= matches ? 1 : 0;
        closed = matches && depth == 0;
        return matches;
    }

    private static int kind(int b) {
        return "\"{}[],:".indexOf(b) >= 0 ? b : BARE;
    }
}
