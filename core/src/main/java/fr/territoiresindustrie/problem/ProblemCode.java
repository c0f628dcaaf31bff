package fr.territoiresindustrie.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is wrong, as a stable code that programs can compare.
 *
 * <p>The sentence of each code, and its way out, stand in {@code problems_en.properties} and
 * {@code problems_fr.properties}. A code is never renamed or given another meaning once it has been released.
 */
public enum ProblemCode {

    /** A value that is needed here is not given. */
    REQUIRED("required"),

    /**
     * The text does not have the form that is expected; argument {@code expected}, an example that reads the same in
     * every language, or {@code kind} ({@code text}, {@code object} or {@code list}) for what JSON should hold.
     */
    MALFORMED("malformed"),

    /** The number of characters is wrong; arguments {@code expected} and {@code found}. */
    WRONG_LENGTH("wrong-length"),

    /** The check digit does not match the other digits: most often a typing error. */
    CHECK_DIGIT("check-digit"),

    /** The code is one digit short, as when a spreadsheet has dropped the zero it began with. */
    LOST_LEADING_ZERO("lost-leading-zero"),

    /** A whole number stands as a decimal one, as {@code 200071892.0}: a spreadsheet has taken a code for a number. */
    CODE_AS_DECIMAL("code-as-decimal"),

    /** A code stands as {@code 9,99E+13}: a spreadsheet has taken it for a number, and digits are lost for good. */
    CODE_AS_POWER("code-as-power"),

    /** The day has the right form but is in no calendar, as {@code 2021-02-30}. */
    NO_SUCH_DAY("no-such-day"),

    /** A number stands where a date is expected, as {@code 44440}: a spreadsheet counts days so. */
    DAY_NUMBER("day-number"),

    /** A SIRET (establishment, 14 digits) stands where a SIREN (legal unit, 9 digits) is expected. */
    SIRET_FOR_SIREN("siret-for-siren"),

    /** A SIREN (legal unit, 9 digits) stands where a SIRET (establishment, 14 digits) is expected. */
    SIREN_FOR_SIRET("siren-for-siret"),

    /** The value has the right form, but is none of those that exist; argument {@code list}. */
    UNKNOWN_CODE("unknown-code"),

    /** The value is none of a closed choice; argument {@code expected}. */
    UNKNOWN_CHOICE("unknown-choice"),

    /**
     * The same identifier or value is given twice; argument {@code first} says where it stood before: a path or, with
     * {@code kind} {@code row}, the number of a row.
     */
    DUPLICATE("duplicate"),

    /** The amount or count is negative. */
    NEGATIVE("negative"),

    /** The number is outside the range that makes sense; argument {@code expected}. */
    OUT_OF_RANGE("out-of-range"),

    /** The amount can be read in two ways; arguments {@code thousands} and {@code decimals}. */
    AMBIGUOUS("ambiguous"),

    /** The amount has parts of a cent. */
    TOO_PRECISE("too-precise"),

    /** A date comes before another one that it must follow; arguments {@code earlier} and {@code date}. */
    DATE_ORDER("date-order"),

    /** The resources of a financing plan do not equal its uses; arguments {@code uses} and {@code resources}. */
    NOT_BALANCED("not-balanced"),

    /** Two facts cannot both be true; argument {@code other} names the second. */
    CONTRADICTION("contradiction"),

    /** More than one partner is said to receive the grant, or none; argument {@code found}. */
    SINGLE_HOLDER("single-holder"),

    /** A project cannot go from one status to the other; arguments {@code from} and {@code allowed}. */
    ILLEGAL_TRANSITION("illegal-transition"),

    /** A word stands for "no value", as {@code NULL} or {@code n/a}. */
    PLACEHOLDER("placeholder"),

    /** The file or the stream holds nothing. */
    EMPTY_FILE("empty-file"),

    /**
     * The bytes are not the text encoding that is expected; arguments {@code expected}, {@code likely} and
     * {@code suggestion}, how the text would then read, or {@code kind} {@code file} if no text can be shown.
     */
    WRONG_ENCODING("wrong-encoding"),

    /** The file cannot be read or is not of the kind that is expected; argument {@code reason}. */
    UNREADABLE("unreadable"),

    /** The file ends in the middle of a value. */
    TRUNCATED("truncated"),

    /** A column of the header is missing. */
    MISSING_COLUMN("missing-column"),

    /** A column or a key is not one of those that are read. */
    UNKNOWN_KEY("unknown-key"),

    /** A column or a key stands twice, so that one of the two values would be lost. */
    DUPLICATE_KEY("duplicate-key"),

    /** The row has more or fewer cells than the header; arguments {@code expected} and {@code found}. */
    ROW_LENGTH("row-length"),

    /**
     * A line, a text or a nesting is larger than the reader accepts; arguments {@code limit}, a number, and
     * {@code kind}, what is counted: {@code bytes}, {@code characters} or {@code levels}.
     */
    TOO_LARGE("too-large"),

    /** The quotation marks of a row of CSV do not match: one was never closed, or text follows a closing one. */
    QUOTES("quotes"),

    /** The text is not well-formed JSON; arguments {@code line} and {@code column}. */
    BROKEN_JSON("broken-json"),

    /**
     * The amount carries the tail that binary arithmetic leaves, as {@code 37004.799999999996}; argument
     * {@code suggestion}.
     */
    FLOAT_TAIL("float-tail"),

    /** The text is read with other spaces or apostrophes than it was written with; argument {@code kept}. */
    SPELLING("spelling"),

    /**
     * Reading stopped before the end; arguments {@code limit}, a number, and {@code kind}, what is counted:
     * {@code rejected-rows} or {@code bytes}.
     */
    STOPPED("stopped");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    /**
     * Returns the stable text of this code, as used in JSON and in error files.
     *
     * @return lower-case words joined by hyphens, for example {@code check-digit}
     */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * Finds a problem code by its stable text.
     *
     * @param code the text, for example {@code check-digit}
     * @return the problem code
     * @throws IllegalArgumentException if no problem code has that text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProblemCode of(String code) {
        for (ProblemCode candidate : values()) {
            if (candidate.code.equals(code)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("The problem code (" + code + ") must be one that this version knows.");
    }
}
