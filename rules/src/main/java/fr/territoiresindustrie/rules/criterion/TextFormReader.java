package fr.territoiresindustrie.rules.criterion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the plain kind of regular expressions: characters, classes in brackets, {@code \\d}, and repetitions. */
final class TextFormReader {

    /** Signs that mean something else outside of brackets, and make the expression one of another kind. */
    private static final String SIGNS = ".()|^$?*+{}[]\\";

    private final String text;
    private int at;
    private boolean[] members = new boolean[128];

    private TextFormReader(String text) {
        this.text = text;
    }

    /** Returns the steps, or null if the expression is of another kind or its steps do not tell where each one ends. */
    static @Nullable List<TextForm.Step> read(String expression) {
        TextFormReader reader = new TextFormReader(expression);
        List<TextForm.Step> steps = new ArrayList<>();
        while (reader.at < expression.length()) {
            TextForm.Step step = reader.step();
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return deterministic(steps) ? List.copyOf(steps) : null;
    }

    /** A step that may be shorter or longer must not hold what may come after it. */
    private static boolean deterministic(List<TextForm.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            boolean open = steps.get(i).least() < steps.get(i).most();
            for (int next = i + 1; open && next < steps.size(); next++) {
                if (!steps.get(i).disjoint(steps.get(next))) {
                    return false;
                }
                open = steps.get(next).least() == 0;
            }
        }
        return true;
    }

    private TextForm.@Nullable Step step() {
        members = new boolean[128];
        char c = text.charAt(at++);
        boolean read = c == '[' ? brackets() : c == '\\' ? escaped() : SIGNS.indexOf(c) < 0 && add(c, c);
        return read ? repeated() : null;
    }

    /** Adds a range of characters; false if they are not all ASCII or stand the wrong way round. */
    private boolean add(char first, char last) {
        for (int c = first; c <= last && c < members.length; c++) {
            members[c] = true;
        }
        return first <= last && last < members.length;
    }

    private boolean escaped() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        return c == 'd' ? add('0', '9') : !Character.isLetterOrDigit(c) && add(c, c);
    }

    private boolean brackets() {
        boolean some = false;
        while (at < text.length() && text.charAt(at) != ']') {
            char first = text.charAt(at);
            if (first == '[' || first == '&' || (first == '^' && !some)) {
                return false;
            }
            if (!member()) {
                return false;
            }
            some = true;
        }
        return at++ < text.length() && some;
    }

    private boolean member() {
        char first = text.charAt(at++);
        if (first == '\\') {
            return escaped() && !rangeFollows();
        }
        if (!rangeFollows()) {
            return add(first, first);
        }
        char last = text.charAt(at + 1);
        at += 2;
        return last != '\\' && last != '[' && add(first, last);
    }

    private boolean rangeFollows() {
        return at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
    }

    private TextForm.@Nullable Step repeated() {
        char sign = at < text.length() ? text.charAt(at) : ' ';
        TextForm.Step step = switch (sign) {
            case '?' -> counted(0, 1, at + 1);
            case '*' -> counted(0, Integer.MAX_VALUE, at + 1);
            case '+' -> counted(1, Integer.MAX_VALUE, at + 1);
            case '{' -> braces(text.indexOf('}', at));
            default -> counted(1, 1, at);
        };
        // A second sign makes the repetition reluctant or possessive.
        boolean second =
                sign != ' ' && at < text.length() && "?+".indexOf(text.charAt(at)) >= 0 && "?*+{".indexOf(sign) >= 0;
        return second ? null : step;
    }

    private TextForm.Step counted(int least, int most, int end) {
        at = end;
        return new TextForm.Step(members, least, most);
    }

    private TextForm.@Nullable Step braces(int end) {
        String inside = end < 0 ? "" : text.substring(at + 1, end);
        if (!inside.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
            return null;
        }
        String[] ends = inside.split(",", -1);
        int least = Integer.parseInt(ends[0]);
        int most = ends.length == 1 ? least : ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
        return most < least ? null : counted(least, most, end + 1);
    }
}
