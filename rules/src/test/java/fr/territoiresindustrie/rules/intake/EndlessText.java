package fr.territoiresindustrie.rules.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stream of a beginning, very many times the same byte, and an end: made while it is read, never held. */
final class EndlessText extends InputStream {

    private final byte[] before;
    private final byte fill;
    private final byte[] after;
    private final long last;
    private final long end;
    private long at;

    EndlessText(String before, char fill, long times, String after) {
        this.before = before.getBytes(StandardCharsets.US_ASCII);
        this.fill = (byte) fill;
        this.after = after.getBytes(StandardCharsets.US_ASCII);
        this.last = this.before.length + times;
        this.end = last + this.after.length;
    }

    @Override
    public int read() {
        if (at >= end) {
            return -1;
        }
        long here = at++;
        return here < before.length ? before[(int) here] : here < last ? fill : after[(int) (here - last)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (at < before.length || at >= last) {
            int next = length == 0 ? 0 : read();
            if (next > 0) {
                bytes[offset] = (byte) next;
            }
            return length == 0 ? 0 : next < 0 ? -1 : 1;
        }
        int many = (int) Math.min(length, last - at);
        Arrays.fill(bytes, offset, offset + many, fill);
        at += many;
        return many;
    }
}
