package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON array, or objects one after the other as in JSON Lines, into the texts of its elements, with bounded
 * memory. An element whose structure is broken is one fault; reading goes on with the next object that begins with
 * the key of an element, or that begins a line where the broken one began it.
 */
final class JsonElements {

    private final ByteWindow window;
    private final IntakeOptions options;
    private final String anchor;
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
        this.anchor = '"' + anchor + '"';
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
                fault = structure.tooDeep() ? tooDeep() : broken(window.line(), window.column());
            } else if (text.size() >= options.maxRowBytes()) {
                fault = options.tooLarge();
            } else if (!structure.ended()) {
                text.write(window.take());
            }
        }
        if (fault != null) {
            resume(text, line, column, structure.previous() == ',');
        }
        byte[] bytes = text.toByteArray();
        return new Element(line, column, TextDecoding.decode(bytes, bytes.length, options.charset()), fault);
    }

    /** Goes back to the beginning of a broken element, and from there to where the next element seems to begin. */
    private void resume(ByteArrayOutputStream text, long line, long column, boolean afterComma) throws IOException {
        byte[] taken = text.toByteArray();
        window.giveBack(taken, line, column);
        text.reset();
        long passed = 0;
        for (int next = window.peek(0); next != ByteWindow.END; next = window.peek(0)) {
            boolean brokeHere = passed == taken.length && afterComma;
            if (passed > 0 && next == '{' && (brokeHere || window.beginsLineAt(column) || anchored())) {
                return;
            }
            passed++;
            window.take();
            if (text.size() < options.maxRowBytes()) {
                text.write(next);
            } else {
                passed += window.skipDull();
            }
        }
    }

    /** Whether an object that begins here begins with the key of an element. */
    private boolean anchored() throws IOException {
        int key = window.skipBlank(1);
        for (int i = 0; i < anchor.length(); i++) {
            if (window.peek(key + i) != anchor.charAt(i)) {
                return false;
            }
        }
        return window.peek(window.skipBlank(key + anchor.length())) == ':';
    }

    private static Problem broken(long line, long column) {
        return Problem.of(ProblemCode.BROKEN_JSON, "", null).with("line", line).with("column", column);
    }

    private static Problem tooDeep() {
        return Problem.of(ProblemCode.TOO_LARGE, "", null)
                .with("kind", "levels")
                .with("limit", JsonStructure.DEEPEST);
    }
}
