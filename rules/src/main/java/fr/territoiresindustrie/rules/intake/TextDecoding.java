package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text without losing a byte: one that does not belong to the encoding becomes an unpaired surrogate, U+DC00
 * plus the byte, which no sound text can hold. So the cell and the byte can be named afterwards, and the other cells
 * stay readable.
 */
final class TextDecoding {

    private static final Charset LIKELY = Charset.forName("windows-1252");
    private static final char FIRST_STRAY = '\uDC80';
    private static final char LAST_STRAY = '\uDCFF';

    private TextDecoding() {}

    static String decode(byte[] bytes, int length, Charset charset) {
        String plain = new String(bytes, 0, length, charset);
        return plain.indexOf('\uFFFD') < 0 ? plain : decodeWithStrays(bytes, length, charset);
    }

    private static String decodeWithStrays(byte[] bytes, int length, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(2 * length + 16);
        CoderResult step = decoder.decode(in, out, true);
        while (step.isError()) {
            for (int i = 0; i < step.length(); i++) {
                out.put((char) (0xDC00 + (in.get() & 0xFF)));
            }
            step = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    /**
     * Tells whether a decoded text holds a byte that did not belong to the encoding, or a trace of an earlier loss
     * (U+FFFD).
     */
    static boolean spoilt(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD' || stray(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stray(String text, int i) {
        char c = text.charAt(i);
        return c >= FIRST_STRAY && c <= LAST_STRAY && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** The text with U+FFFD, the usual mark, in place of each stray byte. */
    static String shown(String text) {
        return spoilt(text) ? replaced(text, false) : text;
    }

    /** What is wrong with a spoilt text. */
    static Problem problem(String path, String text, Charset charset) {
        return Problem.of(ProblemCode.WRONG_ENCODING, path, shown(text))
                .with("expected", charset.name())
                .with("likely", LIKELY.name())
                .with("suggestion", replaced(text, true));
    }

    private static String replaced(String text, boolean asLikely) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (stray(text, i)) {
                byte[] one = {(byte) (text.charAt(i) - 0xDC00)};
                clean.setCharAt(i, asLikely ? new String(one, LIKELY).charAt(0) : '\uFFFD');
            }
        }
        return clean.toString();
    }
}
