package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import java.util.Locale;

/** Collects a page in which whatever could be taken for markup is escaped. */
final class Markdown {

    private final StringBuilder page = new StringBuilder(2048);

    /** A line of a list, without its dash: escaped as explanations are. */
    static String line(Reason reason, Locale locale) {
        return Explanation.note(reason).markdown(locale).substring(2).strip();
    }

    static String line(Label label, Locale locale) {
        return Explanation.of(Mark.NOTE, label).markdown(locale).substring(2).strip();
    }

    Markdown heading(int level, String words) {
        return paragraph("#".repeat(level) + " " + words);
    }

    Markdown paragraph(String words) {
        page.append(page.isEmpty() ? "" : "\n").append(words).append('\n');
        return this;
    }

    /** A heading with a list below; nothing if the list is empty. */
    Markdown section(String title, List<Explanation> lines, Locale locale) {
        if (!lines.isEmpty()) {
            heading(3, line(Reason.of(title), locale));
            page.append('\n');
            lines.forEach(one -> page.append(one.markdown(locale)));
        }
        return this;
    }

    /** Adds a row of a table, or one of its rules. */
    Markdown row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    Markdown gap() {
        page.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
