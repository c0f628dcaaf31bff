package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression, read once. Where it is a row of ASCII characters and classes, each repeated so that the next
 * one tells where it ends, a text is compared in one pass; otherwise {@link Pattern} does it.
 *
 * @param expression the expression
 * @param steps the row of classes, or null if the expression is not of that kind
 * @param pattern the same expression for what the steps do not cover
 */
record TextForm(String expression, @Nullable List<Step> steps, Pattern pattern) implements Serializable {

    /**
     * One class of ASCII characters and how often it stands.
     *
     * @param low the characters below 64, a bit each
     * @param high the characters from 64 on, a bit each
     * @param least how often at least
     * @param most how often at most
     */
    record Step(long low, long high, int least, int most) implements Serializable {

        boolean holds(char c) {
            return c < 128 && ((c < 64 ? low : high) >>> c & 1) != 0;
        }

        boolean disjoint(Step other) {
            return (low & other.low) == 0 && (high & other.high) == 0;
        }
    }

    static TextForm of(String expression) {
        try {
            return new TextForm(expression, TextFormReader.read(expression), Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The form (" + expression + ") must be a regular expression: " + e.getDescription() + ".", e);
        }
    }

    boolean matches(CharSequence text) {
        return steps == null ? pattern.matcher(text).matches() : walks(text);
    }

    private boolean walks(CharSequence text) {
        int at = 0;
        int length = text.length();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int end = step.most() > length - at ? length : at + step.most();
            int begin = at;
            while (at < end && step.holds(text.charAt(at))) {
                at++;
            }
            if (at - begin < step.least()) {
                return false;
            }
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
