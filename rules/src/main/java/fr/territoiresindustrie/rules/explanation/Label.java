package fr.territoiresindustrie.rules.explanation;

import fr.territoiresindustrie.problem.Phrasebook;
import java.io.Serializable;
import java.util.Locale;

/**
 * A short text in English and in French: the name of a fact, of a rule, of a line of a grid.
 *
 * <p>A label is written as it would stand inside a sentence: without a capital, unless it is a proper noun, and
 * without a final stop. As a template of a {@link Reason} it may hold named arguments in braces.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param en the English text, not blank
 * @param fr the French text, not blank
 */
public record Label(String en, String fr) implements Serializable {

    /**
     * Checks that both texts are given.
     *
     * @param en the English text
     * @param fr the French text
     * @throws IllegalArgumentException if one of them is blank
     */
    public Label {
        requireText("English", en);
        requireText("French", fr);
    }

    private static void requireText(String language, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + language + " text (" + text + ") must not be blank.");
        }
    }

    /**
     * Obtains a label.
     *
     * @param en the English text
     * @param fr the French text
     * @return the label
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Label of(String en, String fr) {
        return new Label(en, fr);
    }

    /**
     * Obtains a label that is the same in both languages, such as a proper noun.
     *
     * @param name the text
     * @return the label
     * @throws IllegalArgumentException if the text is blank
     */
    public static Label of(String name) {
        return new Label(name, name);
    }

    /**
     * Returns the text of a language.
     *
     * @param locale French for French; any other language gives English
     * @return the text
     */
    public String text(Locale locale) {
        return Phrasebook.inFrench(locale) ? fr : en;
    }
}
