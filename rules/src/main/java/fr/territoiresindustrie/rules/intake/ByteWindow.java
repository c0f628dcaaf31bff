package fr.territoiresindustrie.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream, with a short look ahead and the line and column of the next one. */
final class ByteWindow {

    /** What {@link #peek} returns at the end. */
    static final int END = -1;

    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[SIZE];
    private int at;
    private int end;
    private JsonPlace place = new JsonPlace(1, 1);

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** The line of the next byte, from 1. */
    long line() {
        return place.line();
    }

    /** The column of the next byte, in bytes, from 1. */
    long column() {
        return place.column();
    }

    /** The byte at a distance of the next one, at most a few thousand, or {@link #END}. */
    int peek(int distance) throws IOException {
        if (at + distance >= end) {
            fill();
        }
        return at + distance < end ? bytes[at + distance] & 0xFF : END;
    }

    /** Takes the next byte, or {@link #END}. */
    int take() throws IOException {
        int next = at < end ? bytes[at] & 0xFF : peek(0);
        if (next != END) {
            at++;
            place.pass(next);
        }
        return next;
    }

    /** Whether only white space and commas stand before the next byte on its line, and it stands in a column. */
    boolean beginsLineAt(long column) {
        return place.beginsLineAt(column);
    }

    /**
     * The distance to the next byte that is no white space, from a distance on; how much is looked through is
     * bounded.
     */
    int skipBlank(int from) throws IOException {
        int distance = from;
        while (distance < from + 200 && blank(peek(distance))) {
            distance++;
        }
        return distance;
    }

    /**
     * Skips bytes that neither begin an object nor end or begin a line, as far as they are at hand; returns how many.
     */
    int skipDull() {
        int from = at;
        while (at < end && bytes[at] != '{' && bytes[at] != ',' && !blank(bytes[at])) {
            at++;
        }
        place.passInLine(at - from);
        return at - from;
    }

    /** Gives back bytes that were taken last, to be taken again from a line and column. */
    void giveBack(byte[] taken, long line, long column) {
        byte[] rest = Arrays.copyOfRange(bytes, at, end);
        bytes = new byte[Math.max(SIZE, taken.length + rest.length)];
        System.arraycopy(taken, 0, bytes, 0, taken.length);
        System.arraycopy(rest, 0, bytes, taken.length, rest.length);
        at = 0;
        end = taken.length + rest.length;
        place = new JsonPlace(line, column);
    }

    static boolean blank(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        end += in.readNBytes(bytes, end, bytes.length - end);
    }
}
