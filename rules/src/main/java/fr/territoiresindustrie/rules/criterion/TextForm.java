package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression, read once. Where it is a row of ASCII characters and classes, each repeated so that the next
 * one tells where it ends, a text is compared in one pass; otherwise {@link Pattern} does it.
 */
final class TextForm implements Serializable {

    /** One class of ASCII characters and how often it stands. */
    static final class Step implements Serializable {

        private final boolean[] members;
        private final int least;
        private final int most;

        Step(boolean[] members, int least, int most) {
            this.members = members.clone();
            this.least = least;
            this.most = most;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        /** Where the characters of the class end. */
        int end(String text, int begin, int end) {
            boolean[] held = members;
            int at = begin;
            while (at < end) {
                char c = text.charAt(at);
                if (c >= held.length || !held[c]) {
                    break;
                }
                at++;
            }
            return at;
        }

        boolean disjoint(Step other) {
            for (int c = 0; c < members.length; c++) {
                if (members[c] && other.members[c]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final String expression;
    private final Pattern pattern;

    /** The row of classes, or null if the expression is not of that kind. */
    private final Step @Nullable [] steps;

    private TextForm(String expression, Pattern pattern, @Nullable List<Step> steps) {
        this.expression = expression;
        this.pattern = pattern;
        this.steps = steps == null ? null : steps.toArray(new Step[0]);
    }

    static TextForm of(String expression) {
        try {
            return new TextForm(expression, Pattern.compile(expression), TextFormReader.read(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The form (" + expression + ") must be a regular expression: " + e.getDescription() + ".", e);
        }
    }

    String expression() {
        return expression;
    }

    /** Whether a text is compared in one pass. */
    boolean plain() {
        return steps != null;
    }

    boolean matches(String text) {
        return steps == null ? pattern.matcher(text).matches() : walks(steps, text);
    }

    private static boolean walks(Step[] steps, String text) {
        int at = 0;
        int length = text.length();
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            int end = step.most > length - at ? length : at + step.most;
            int next = step.end(text, at, end);
            if (next - at < step.least) {
                return false;
            }
            at = next;
        }
        return at == length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextForm that && that.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return expression;
    }
}
