package fr.territoiresindustrie.rules.explanation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Phrasebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How numbers, days and texts are set in each language, the same on every Java version. */
final class Typography {

    private static final int MOST_DIGITS = 60;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern NO_CENTS = Pattern.compile("[.,]00(?=$|\u00A0)");

    private static final List<String> FRENCH_MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Typography() {}

    /** A text of ours or of whoever wrote the rule, with the no-break spaces of French. */
    static String spaced(String text, Locale locale) {
        if (!Phrasebook.inFrench(locale)) {
            return text;
        }
        char[] set = text.toCharArray();
        for (int i = 0; i < set.length; i++) {
            if (set[i] == ' ') {
                set[i] = space(i == 0 ? ' ' : set[i - 1], i + 1 == set.length ? ' ' : set[i + 1]);
            }
        }
        return new String(set);
    }

    private static char space(char before, char after) {
        if (";?!".indexOf(after) >= 0) {
            return '\u202F';
        }
        return before == '«' || ":»%€".indexOf(after) >= 0 ? '\u00A0' : ' ';
    }

    static String label(Label label, Locale locale) {
        return spaced(visible(label.text(locale)), locale);
    }

    /**
     * Somebody's text on one line: nothing invisible, half a character replaced, text written from right to left kept
     * apart from what surrounds it.
     */
    static String visible(String text) {
        if (text.chars().allMatch(Typography::plain)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 2);
        boolean rightToLeft = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            rightToLeft |= rightToLeft(c);
            if (Character.getType(c) == Character.SURROGATE) {
                safe.append('\uFFFD');
            } else if (Character.isBmpCodePoint(c)) {
                safe.append(Phrasebook.shown(String.valueOf((char) c)));
            } else {
                safe.appendCodePoint(c);
            }
        }
        return rightToLeft ? "\u2068" + safe + "\u2069" : safe.toString();
    }

    /** Latin letters, digits and signs, which nothing needs to be done about. */
    private static boolean plain(int c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x250) || c == '’' || c == '\u202F';
    }

    private static boolean rightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** As {@link #visible}, and cut when nobody would read on. */
    static String brief(String text) {
        if (text.length() <= 200) {
            return visible(text);
        }
        int end = Character.isHighSurrogate(text.charAt(199)) ? 199 : 200;
        return visible(text.substring(0, end)) + "…";
    }

    static String capital(String sentence) {
        if (sentence.isEmpty()) {
            return sentence;
        }
        int first = sentence.codePointAt(0);
        int size = Character.charCount(first);
        return Character.toString(Character.toTitleCase(first)) + sentence.substring(size);
    }

    static String day(LocalDate day, Locale locale) {
        if (Phrasebook.inFrench(locale)) {
            String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
            return number + "\u00A0" + FRENCH_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
        }
        return day.getDayOfMonth() + " " + ENGLISH_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** Round amounts without their cents: 200 000 €, but 199 999,99 €. */
    static String amount(Euros amount, Locale locale) {
        String exact = amount.format(locale);
        return amount.cents() % 100 == 0 ? NO_CENTS.matcher(exact).replaceFirst("") : exact;
    }

    /** A number with its unit, which is singular below two in French, and for one alone in English. */
    static String counted(BigDecimal number, String unit, Locale locale) {
        BigDecimal size = number.abs();
        boolean one = Phrasebook.inFrench(locale) ? size.compareTo(TWO) < 0 : size.compareTo(BigDecimal.ONE) == 0;
        return number(number, locale) + Sentences.phrase(locale, "unit." + unit + (one ? "" : "s"));
    }

    static String number(BigDecimal number, Locale locale) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return number.toString();
        }
        boolean french = Phrasebook.inFrench(locale);
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, french ? '\u202F' : ',');
        }
        String decimals = point == digits.length() ? "" : (french ? "," : ".") + digits.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped + decimals;
    }
}
