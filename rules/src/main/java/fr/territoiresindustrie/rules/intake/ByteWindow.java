package fr.territoiresindustrie.rules.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, with a short look ahead and the line and column of the next one. */
final class ByteWindow {

    /** What {@link #peek} returns at the end. */
    static final int END = -1;

    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];
    private int at;
    private int end;
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** The column of the next byte, in bytes, from 1. */
    long column() {
        return column;
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
            boolean lineEnds = next == '\r' || (next == '\n' && !afterReturn);
            line += lineEnds ? 1 : 0;
            column = lineEnds || next == '\n' ? 1 : column + 1;
            afterReturn = next == '\r';
        }
        return next;
    }

    /** The distance to the next byte that is no white space, from a distance on; the white space looked through is bounded. */
    int skipBlank(int from) throws IOException {
        int distance = from;
        while (distance < from + 1_000 && blank(peek(distance))) {
            distance++;
        }
        return distance;
    }

    static boolean blank(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        end += in.readNBytes(bytes, end, SIZE - end);
    }
}
