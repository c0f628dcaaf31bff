package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON array, or objects one after the other as in JSON Lines, into the texts of its elements, with bounded memory. An element whose structure is
 * broken is one fault; reading goes on with the next object that begins with the key of an element, or that begins a line where the broken one began it.
 */
final class JsonElements {

    /** How far an opening brace and the first key behind it are looked at. */
    private static final int LONGEST_ANCHOR = 200;

    private final ByteWindow window;
    private final IntakeOptions options;
    private final byte[] anchor;
    private boolean begun;
    private boolean inArray;
    private boolean ended;
    private @Nullable Problem ofFile;

    /**
     * One element: its text, and what is wrong with its structure.
     *
     * @param line the line on which it begins
     * @param column the column at which it begins
     * @param text its text as it stands in the file; only the beginning if it is too large
     * @param fault what is wrong, or null
     */
    record Element(
            long line, long column, String text, @Nullable Problem fault) {}

    /**
     * Creates a reader.
     *
     * @param in the bytes
     * @param options how to read them
     * @param anchor the key that an element usually begins with, and that nothing inside of an element has
     */
    JsonElements(InputStream in, IntakeOptions options, String anchor) {
        this.window = new ByteWindow(in);
        this.options = options;
        this.anchor = ('"' + anchor + '"').getBytes(StandardCharsets.US_ASCII);
    }

    /** What is wrong with the file around its elements, or null; known at the end. */
    @Nullable
    Problem ofFile() {
        return ofFile;
    }

    /** Whether the file holds an array. */
    boolean array() {
        return inArray;
    }

    /** The line of the next byte. */
    long line() {
        return window.line();
    }

    /** The next element, or null at the end. */
    @Nullable
    Element next() throws IOException {
        int next = skipTo();
        if (!begun) {
            begun = true;
            inArray = next == '[';
            if (inArray) {
                window.take();
                next = skipTo();
            }
        }
        if (ended || next == ByteWindow.END) {
            ofFile = inArray && !ended ? Problem.of(ProblemCode.TRUNCATED, "", null) : ofFile;
            return null;
        }
        if (inArray && next == ']') {
            window.take();
            ended = true;
            ofFile = skipTo() == ByteWindow.END ? null : broken(window.line(), window.column());
            return null;
        }
        return element();
    }

    /** Skips white space and commas between elements. */
    private int skipTo() throws IOException {
        int next = window.peek(0);
        while (ByteWindow.blank(next) || (next == ',' && begun)) {
            window.take();
            next = window.peek(0);
        }
        return next;
    }

    private Element element() throws IOException {
        long line = window.line();
        long column = window.column();
        ByteArrayOutputStream text = new ByteArrayOutputStream(1_024);
        JsonStructure structure = new JsonStructure();
        Problem fault = null;
        while (fault == null && !structure.complete()) {
            int next = window.peek(0);
            if (next == ByteWindow.END) {
                fault = structure.scalar() ? null : Problem.of(ProblemCode.TRUNCATED, "", null);
                break;
            }
            if (!structure.accepts(next)) {
                fault = structure.tooDeep() ? tooLarge() : broken(window.line(), window.column());
            } else if (text.size() >= options.maxRowBytes()) {
                fault = tooLarge();
            } else if (!structure.ended()) {
                text.write(window.take());
            }
        }
        if (fault != null && !resumeWithin(text, line, column)) {
            resumeBehind(column, text, structure.previous() == ',');
        }
        byte[] bytes = text.toByteArray();
        return new Element(line, column, TextDecoding.decode(bytes, bytes.length, options.charset()), fault);
    }

    /** Gives back what was taken for a part of a broken element from where the next element seems to begin. */
    private boolean resumeWithin(ByteArrayOutputStream text, long line, long column) throws IOException {
        byte[] taken = text.toByteArray();
        byte[] seen = followedBy(taken, ahead());
        JsonPlace place = new JsonPlace(line, column);
        for (int i = 0; i < taken.length; i++) {
            if (i > 0 && taken[i] == '{' && (place.beginsLineAt(column) || anchored(seen, i))) {
                text.reset();
                text.write(taken, 0, i);
                window.giveBack(Arrays.copyOfRange(taken, i, taken.length), place.line(), place.column());
                return true;
            }
            place.pass(taken[i]);
        }
        return false;
    }

    /** Skips to where the next element seems to begin. */
    private void resumeBehind(long column, ByteArrayOutputStream text, boolean afterComma) throws IOException {
        JsonPlace place = new JsonPlace(1, 1);
        for (byte taken : text.toByteArray()) {
            place.pass(taken);
        }
        boolean here = afterComma;
        for (int next = window.peek(0); next != ByteWindow.END; next = window.peek(0)) {
            boolean lineBegins = place.beginsLine() && window.column() == column;
            if (next == '{' && (here || lineBegins || anchored(ahead(), 0))) {
                return;
            }
            here = false;
            place.pass(window.take());
            if (text.size() < options.maxRowBytes()) {
                text.write(next);
            }
        }
    }

    private byte[] ahead() throws IOException {
        byte[] ahead = new byte[LONGEST_ANCHOR];
        int length = 0;
        for (int b = window.peek(0); b != ByteWindow.END && length < ahead.length; b = window.peek(length)) {
            ahead[length++] = (byte) b;
        }
        return Arrays.copyOf(ahead, length);
    }

    private static byte[] followedBy(byte[] bytes, byte[] more) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, both, bytes.length, more.length);
        return both;
    }

    /** Whether an object that begins here begins with the key of an element. */
    private boolean anchored(byte[] bytes, int brace) {
        int key = blankEnd(bytes, brace + 1);
        boolean same = key + anchor.length < bytes.length
                && Arrays.equals(bytes, key, key + anchor.length, anchor, 0, anchor.length);
        int colon = same ? blankEnd(bytes, key + anchor.length) : bytes.length;
        return colon < bytes.length && bytes[colon] == ':';
    }

    private static int blankEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && i < from + LONGEST_ANCHOR && ByteWindow.blank(bytes[i])) {
            i++;
        }
        return i;
    }

    private static Problem broken(long line, long column) {
        return Problem.of(ProblemCode.BROKEN_JSON, "", null).with("line", line).with("column", column);
    }

    private Problem tooLarge() {
        return Problem.of(ProblemCode.TOO_LARGE, "", null)
                .with("limit", options.rowLimit() + ", " + JsonStructure.DEEPEST + " levels / niveaux");
    }
}
