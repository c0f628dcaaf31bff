package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source behind its byte order mark, and what its first bytes tell: that it is empty, in an encoding
 * of two bytes, or no text at all.
 *
 * @param stream the bytes, without a byte order mark of UTF-8
 * @param problem why they cannot be read as text, or null
 */
record SourceBytes(InputStream stream, @Nullable Problem problem) implements AutoCloseable {

    private static final int LOOKED_AT = 5;

    static SourceBytes open(Source source, IntakeOptions options) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(source.open(), LOOKED_AT);
        byte[] head = stream.readNBytes(LOOKED_AT);
        boolean marked = begins(head, 0xEF, 0xBB, 0xBF);
        int skipped = marked ? 3 : 0;
        stream.unread(head, skipped, head.length - skipped);
        boolean empty = head.length == skipped;
        return new SourceBytes(stream, empty ? Problem.of(ProblemCode.EMPTY_FILE, "", null) : fault(head, options));
    }

    private static @Nullable Problem fault(byte[] head, IntakeOptions options) {
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) || evenNul(head)) {
            return Problem.of(ProblemCode.WRONG_ENCODING, "", null)
                    .with("expected", options.charset().name())
                    .with("likely", "UTF-16")
                    .with("kind", "file");
        }
        String kind = begins(head, 'P', 'K', 3, 4)
                ? "ZIP, XLSX, ODS"
                : begins(head, 0x1F, 0x8B) ? "GZIP" : begins(head, '%', 'P', 'D', 'F') ? "PDF" : null;
        return kind == null
                ? null
                : Problem.of(ProblemCode.UNREADABLE, "", null).with("reason", kind);
    }

    private static boolean evenNul(byte[] head) {
        return head.length >= 4 && (head[0] == 0 ? head[2] == 0 : head[1] == 0 && head[3] == 0);
    }

    private static boolean begins(byte[] head, int... expected) {
        byte[] wanted = new byte[expected.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) expected[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
