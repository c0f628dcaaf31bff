package fr.territoiresindustrie.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A NAF code, the main activity of a firm as classified by INSEE (called APE code when given to a firm), with the
 * version of the classification it belongs to.
 *
 * <p>In the value {@code 25.62B} of NAF rév. 2, the division is 25 and the section is C, manufacturing. The form and
 * the division are checked; that the class exists is not.
 *
 * <p>The text form is the code alone for NAF rév. 2, and begins with the version for a later one:
 * {@code NAF2025:25.53Y}. This class is immutable and thread-safe.
 *
 * @param version the version of the classification
 * @param code two digits, a point, two digits and a capital letter
 */
public record NafCode(NafVersion version, String code) implements Comparable<NafCode>, Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}\\.[0-9]{2}[A-Z]");
    private static final Pattern WITHOUT_POINT = Pattern.compile("[0-9]{4}[A-Z]");
    private static final Pattern SHORT = Pattern.compile("[1-9][0-9]{2}[A-Z]");
    private static final Comparator<NafCode> ORDER =
            Comparator.comparing(NafCode::version).thenComparing(NafCode::code);

    /**
     * Checks the form and the division.
     *
     * @param version the version of the classification
     * @param code two digits, a point, two digits and a capital letter
     * @throws IllegalArgumentException if the code has another form, or if the version has no such division
     */
    public NafCode {
        Objects.requireNonNull(version, "version");
        CodeReader.require("naf code", code, fault(version, code));
    }

    /**
     * Obtains a code of a version.
     *
     * @param version the version of the classification
     * @param code two digits, a point, two digits and a capital letter
     * @return the code
     * @throws IllegalArgumentException if the code is not one of that version
     */
    public static NafCode of(NafVersion version, String code) {
        return new NafCode(version, code);
    }

    /**
     * Obtains a code from its canonical text.
     *
     * @param text for example {@code 25.62B} (NAF rév. 2) or {@code NAF2025:25.53Y}
     * @return the code
     * @throws IllegalArgumentException if the text is not a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NafCode of(String text) {
        String prefix = NafVersion.NAF_2025.prefix();
        return text.startsWith(prefix)
                ? new NafCode(NafVersion.NAF_2025, text.substring(prefix.length()))
                : new NafCode(NafVersion.REV_2, text);
    }

    /**
     * Reads a code as people write it: with or without the point, with spaces, in small letters.
     *
     * @param text the text, for example {@code 2562b}; NAF rév. 2 unless it begins with {@code NAF2025:}
     * @return the code
     * @throws IllegalArgumentException if the text is not a code, see {@link #tryParse(CharSequence)}
     */
    public static NafCode parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a code as {@link #parse} does, and returns the problem instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the code or the problem
     */
    public static Checked<NafCode> tryParse(@Nullable CharSequence text) {
        String prefix = NafVersion.NAF_2025.prefix();
        return text != null && CodeReader.stripped(text.toString()).startsWith(prefix)
                ? reader(NafVersion.NAF_2025, prefix.length()).read(text)
                : tryParse(NafVersion.REV_2, text);
    }

    /**
     * Reads a code of a given version and returns the problem instead of throwing.
     *
     * @param version the version of the classification
     * @param text the text, without the version, or null if there is none
     * @return the code or the problem
     */
    public static Checked<NafCode> tryParse(NafVersion version, @Nullable CharSequence text) {
        return reader(version, 0).read(text);
    }

    private static CodeReader<NafCode> reader(NafVersion version, int prefix) {
        return new CodeReader<>(
                text -> pointed(text.substring(prefix)), code -> fault(version, code), code -> of(version, code));
    }

    private static String pointed(String text) {
        String joined = CodeReader.joinedCapitals(text);
        return WITHOUT_POINT.matcher(joined).matches() ? joined.substring(0, 2) + "." + joined.substring(2) : joined;
    }

    private static @Nullable Problem fault(NafVersion version, String code) {
        if (SHORT.matcher(code).matches()) {
            return Problem.of(ProblemCode.LOST_LEADING_ZERO, "", code).with("suggestion", pointed("0" + code));
        }
        if (!FORM.matcher(code).matches()) {
            return CodeReader.malformed(code, "25.62B");
        }
        return version.sectionOf(code.substring(0, 2)) == null
                ? Problem.of(ProblemCode.UNKNOWN_CODE, "", code).with("list", version)
                : null;
    }

    /**
     * Returns the division.
     *
     * @return two digits, for example {@code 25}
     */
    public String division() {
        return code.substring(0, 2);
    }

    /**
     * Returns the section, whose letters depend on the version.
     *
     * @return a capital letter, for example {@code C}
     */
    public String section() {
        return Objects.requireNonNull(version.sectionOf(division()), "section");
    }

    /**
     * Tells whether the activity is manufacturing: section C, divisions 10 to 33.
     *
     * @return true for manufacturing
     */
    public boolean manufacturing() {
        return section().equals("C");
    }

    /**
     * Tells whether the activity is industry in the sense of INSEE's aggregates: sections B (extraction), C
     * (manufacturing), D (energy) and E (water and waste), which have these letters in both versions.
     *
     * @return true for industry
     */
    public boolean industry() {
        return "BCDE".contains(section());
    }

    @Override
    public int compareTo(NafCode other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns the text form, read back by {@link #of(String)}.
     *
     * @return for example {@code 25.62B}
     */
    @Override
    @JsonValue
    public String toString() {
        return version.prefix() + code;
    }
}
