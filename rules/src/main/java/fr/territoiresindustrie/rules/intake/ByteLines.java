package fr.territoiresindustrie.rules.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one at a time, with bounded memory: of a line that is too long only the beginning is kept,
 * the rest is skipped. Lines that turn out to belong to the next row can be given back.
 */
final class ByteLines {

    /** More than any file of rows: an endless line ends the reading. */
    static final long MOST_SKIPPED = 8L << 30;

    private static final int SHOWN_OF_LONG_LINE = 1_000;

    private final InputStream in;
    private final Charset charset;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;
    private boolean stopped;

    /**
     * One line.
     *
     * @param number its number in the file, from 1
     * @param text its text without the line end; the beginning only if it is too long
     * @param lineEnd the characters that end it; empty at the end of the file
     * @param tooLong whether it was longer than the reader accepts
     */
    record Line(long number, String text, String lineEnd, boolean tooLong) {

        boolean blank() {
            return text.isBlank();
        }
    }

    ByteLines(InputStream in, Charset charset, int longest) {
        this.in = in;
        this.charset = charset;
        this.longest = longest;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.pop();
    }

    /** Gives back the line that was read last, to be read again next. */
    void giveBack(Line unread) {
        givenBack.push(unread);
    }

    /** Whether an endless line ended the reading before the end of the file. */
    boolean stopped() {
        return stopped;
    }

    private @Nullable Line read() throws IOException {
        if (stopped || !more()) {
            return null;
        }
        line.reset();
        long skipped = 0;
        boolean ended = false;
        while (!ended && more()) {
            int from = at;
            at = lineEndOrEnd();
            int room = Math.min(at - from, longest - line.size());
            line.write(buffer, from, room);
            skipped += at - from - room;
            ended = at < end;
            if (skipped > MOST_SKIPPED) {
                stopped = true;
                break;
            }
        }
        String lineEnd = ended ? lineEnd() : "";
        byte[] bytes = line.toByteArray();
        int kept = skipped == 0 ? bytes.length : Math.min(bytes.length, SHOWN_OF_LONG_LINE);
        return new Line(++number, TextDecoding.decode(bytes, kept, charset), lineEnd, skipped > 0);
    }

    private int lineEndOrEnd() {
        int i = at;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    private String lineEnd() throws IOException {
        if (buffer[at++] == '\n') {
            return "\n";
        }
        if (more() && buffer[at] == '\n') {
            at++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean more() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return end > 0;
    }
}
