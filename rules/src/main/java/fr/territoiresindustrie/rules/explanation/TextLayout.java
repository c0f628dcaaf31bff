package fr.territoiresindustrie.rules.explanation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where the words of an explanation go on the page. */
enum TextLayout {

    /** Indented lines, the mark in square brackets. */
    PLAIN {
        @Override
        void head(StringBuilder page, int depth, String mark, String words) {
            String said = words.isEmpty() ? mark : mark + " " + words;
            page.append("  ".repeat(depth))
                    .append(mark.isEmpty() ? words : said)
                    .append('\n');
        }

        @Override
        String marked(String mark) {
            return "[" + mark + "]";
        }

        @Override
        String safe(String words) {
            return words;
        }
    },

    /** A nested list, the mark in bold. */
    MARKDOWN {
        @Override
        void head(StringBuilder page, int depth, String mark, String words) {
            String dash = mark.isEmpty() || words.isEmpty() ? "" : " — ";
            page.append("  ".repeat(depth))
                    .append("- ")
                    .append(mark)
                    .append(dash)
                    .append(words)
                    .append('\n');
        }

        @Override
        String marked(String mark) {
            return "**" + mark + "**";
        }

        @Override
        String safe(String words) {
            String escaped = MARKUP.matcher(words).replaceAll("\\\\$0");
            return LINE_START.matcher(escaped).replaceFirst("$1\\\\$2");
        }
    };

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");
    private static final Pattern LINE_START = Pattern.compile("^(\\s*[0-9]*)([#+\\-=.):])");

    abstract void head(StringBuilder page, int depth, String mark, String words);

    abstract String marked(String mark);

    abstract String safe(String words);

    String write(Explanation explanation, Locale locale) {
        StringBuilder page = new StringBuilder(256);
        write(page, explanation, 0, locale);
        return page.toString();
    }

    private void write(StringBuilder page, Explanation line, int depth, Locale locale) {
        String mark = line.mark().text(locale);
        String shownMark = mark.isEmpty() ? "" : marked(mark);
        String reason = line.reason() == null ? "" : safe(line.reason().text(locale));
        if (line.title() == null) {
            head(page, depth, shownMark, reason);
        } else {
            head(page, depth, shownMark, safe(Typography.capital(Typography.label(line.title(), locale))));
            if (!reason.isEmpty()) {
                head(page, depth + 1, "", reason);
            }
        }
        if (line.basis() != null) {
            head(
                    page,
                    depth + 1,
                    "",
                    safe(Sentences.phrase(locale, "basis.heading")
                            + line.basis().text(locale) + "."));
        }
        line.parts().forEach(part -> write(page, part, depth + 1, locale));
    }
}
