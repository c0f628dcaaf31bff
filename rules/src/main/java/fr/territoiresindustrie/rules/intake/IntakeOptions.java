package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file: encoding, separator, limits, and whom to tell about progress.
 *
 * <p>{@link #standard()} suits nearly every file. The limits keep the memory bounded whatever the file holds: a row
 * or line of more than {@code maxRowBytes} is a problem of its own and the rows behind it are read; after
 * {@code maxRejectedRows} rejected rows reading stops and the result says that it is not complete.
 *
 * @param charset the encoding, UTF-8 or another one of which ASCII is a part; a byte order mark of UTF-8 is always
 *     accepted
 * @param separator what stands between the cells of CSV, or null to find {@code ;}, {@code ,} or a tabulation from
 *     the header
 * @param maxRowBytes the size of the largest row that is read, in bytes, from 1,000 to 100,000,000
 * @param maxRejectedRows after how many rejected rows reading stops, at least 1
 * @param progress told the number of rows read, every thousand rows and at the end
 */
public record IntakeOptions(
        Charset charset, @Nullable Character separator, int maxRowBytes, int maxRejectedRows, LongConsumer progress) {

    private static final IntakeOptions STANDARD =
            new IntakeOptions(StandardCharsets.UTF_8, null, 1 << 20, 100_000, rows -> {});

    /**
     * Checks the limits.
     *
     * @param charset the encoding
     * @param separator what stands between cells
     * @param maxRowBytes the largest row
     * @param maxRejectedRows after how many rejected rows reading stops
     * @param progress told the number of rows read
     * @throws IllegalArgumentException if a limit is out of range or the encoding is one in which ASCII is not a part
     */
    public IntakeOptions {
        Objects.requireNonNull(progress, "progress");
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            throw new IllegalArgumentException(
                    "The encoding (" + charset + ") must be one of which ASCII is a part.\nMaybe convert it first.");
        }
        if (maxRowBytes < 1_000 || maxRowBytes > 100_000_000) {
            throw new IllegalArgumentException(
                    "The largest row (" + maxRowBytes + ") must have 1,000 to 100,000,000 bytes.");
        }
        if (maxRejectedRows < 1) {
            throw new IllegalArgumentException(
                    "The number of rejected rows (" + maxRejectedRows + ") must be positive.");
        }
    }

    /**
     * Returns the options for nearly every file: UTF-8, separator found from the header, rows up to one mebibyte,
     * 100,000 rejected rows, nobody told.
     *
     * @return the options
     */
    public static IntakeOptions standard() {
        return STANDARD;
    }

    /**
     * Returns a copy for another encoding.
     *
     * @param other the encoding, for example {@code Charset.forName("windows-1252")}
     * @return the copy
     */
    public IntakeOptions withCharset(Charset other) {
        return new IntakeOptions(other, separator, maxRowBytes, maxRejectedRows, progress);
    }

    /**
     * Returns a copy with a declared separator.
     *
     * @param other what stands between cells
     * @return the copy
     */
    public IntakeOptions withSeparator(char other) {
        return new IntakeOptions(charset, other, maxRowBytes, maxRejectedRows, progress);
    }

    /**
     * Returns a copy with other limits.
     *
     * @param rowBytes the size of the largest row in bytes
     * @param rejectedRows after how many rejected rows reading stops
     * @return the copy
     */
    public IntakeOptions withLimits(int rowBytes, int rejectedRows) {
        return new IntakeOptions(charset, separator, rowBytes, rejectedRows, progress);
    }

    /**
     * Returns a copy that tells about progress.
     *
     * @param listener told the number of rows read, every thousand rows and at the end, on the reading thread
     * @return the copy
     */
    public IntakeOptions withProgress(LongConsumer listener) {
        return new IntakeOptions(charset, separator, maxRowBytes, maxRejectedRows, listener);
    }

    /** The problem of a row that exceeds the limit. */
    Problem tooLarge() {
        return Problem.of(ProblemCode.TOO_LARGE, "", null).with("kind", "bytes").with("limit", maxRowBytes);
    }
}
