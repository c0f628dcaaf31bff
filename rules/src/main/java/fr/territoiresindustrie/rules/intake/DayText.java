package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, as ISO 8601 or as people write them in France. */
final class DayText {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern FRENCH = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");

    /** The days of the years from 1927 to 2173, as a spreadsheet counts them, perhaps with a time. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{4}(?:[.,][0-9]{1,12})?");

    private DayText() {}

    static Checked<LocalDate> tryParse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(text, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH.matcher(text);
        return french.matches() ? day(text, french.group(3), french.group(2), french.group(1)) : fault(text);
    }

    private static Checked<LocalDate> day(String text, String year, String month, String day) {
        try {
            return Checked.valid(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Checked.invalid(Problem.of(ProblemCode.NO_SUCH_DAY, "", text));
        }
    }

    private static Checked<LocalDate> fault(String text) {
        return Checked.invalid(
                NUMBER.matcher(text).matches()
                        ? Problem.of(ProblemCode.DAY_NUMBER, "", text)
                        : Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "2021-03-01, 01/03/2021"));
    }
}
