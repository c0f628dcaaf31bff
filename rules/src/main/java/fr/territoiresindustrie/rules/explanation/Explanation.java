package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tree of reasons: what was found, on which legal basis, and of which parts it is made.
 *
 * <p>It is plain data, detached from what it explains, and can be kept. {@link #text} and {@link #markdown} write it
 * for a person; {@link #json} writes the codes and arguments, the same as Jackson would, and can be read back.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param mark what the line says at a glance
 * @param rule the rule that was applied, or null
 * @param title what the line is about, or null
 * @param reason why, or null
 * @param basis the text on which it rests, or null
 * @param parts the explanations of the parts, in reading order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"mark", "rule", "title", "reason", "basis", "parts"})
public record Explanation(
        Mark mark,
        @Nullable RuleId rule,
        @Nullable Label title,
        @Nullable Reason reason,
        @Nullable LegalBasis basis,
        List<Explanation> parts)
        implements Serializable {

    /**
     * Copies the parts; absent ones, as in JSON, are none.
     *
     * @param mark what the line says at a glance
     * @param rule the rule that was applied
     * @param title what the line is about
     * @param reason why
     * @param basis the text on which it rests
     * @param parts the explanations of the parts
     */
    public Explanation {
        Objects.requireNonNull(mark, "mark");
        parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
    }

    /**
     * Obtains an explanation with a reason.
     *
     * @param mark what the line says at a glance
     * @param reason why
     * @return the explanation
     */
    public static Explanation of(Mark mark, Reason reason) {
        return new Explanation(mark, null, null, reason, null, List.of());
    }

    /**
     * Obtains a heading, to be followed by parts.
     *
     * @param mark what the line says at a glance
     * @param title what the parts are about
     * @return the explanation
     */
    public static Explanation of(Mark mark, Label title) {
        return new Explanation(mark, null, title, null, null, List.of());
    }

    /**
     * Obtains a line that only says something.
     *
     * @param reason what it says
     * @return the explanation
     */
    public static Explanation note(Reason reason) {
        return of(Mark.NOTE, reason);
    }

    /**
     * Returns a copy with a rule.
     *
     * @param applied the rule that was applied
     * @return the copy
     */
    public Explanation under(RuleId applied) {
        return new Explanation(mark, applied, title, reason, basis, parts);
    }

    /**
     * Returns a copy with a title.
     *
     * @param about what the line is about
     * @return the copy
     */
    public Explanation titled(Label about) {
        return new Explanation(mark, rule, about, reason, basis, parts);
    }

    /**
     * Returns a copy with a reason.
     *
     * @param why the reason
     * @return the copy
     */
    public Explanation because(Reason why) {
        return new Explanation(mark, rule, title, why, basis, parts);
    }

    /**
     * Returns a copy with a legal basis.
     *
     * @param law the text on which it rests
     * @return the copy
     */
    public Explanation basedOn(LegalBasis law) {
        return new Explanation(mark, rule, title, reason, law, parts);
    }

    /**
     * Returns a copy with one more part, at the end.
     *
     * @param part the part
     * @return the copy
     */
    public Explanation with(Explanation part) {
        return with(List.of(part));
    }

    /**
     * Returns a copy with more parts, at the end.
     *
     * @param more the parts
     * @return the copy
     */
    public Explanation with(List<Explanation> more) {
        List<Explanation> all = new ArrayList<>(parts);
        all.addAll(more);
        return new Explanation(mark, rule, title, reason, basis, all);
    }

    /**
     * Writes the tree as indented text.
     *
     * @param locale French for French; any other language gives English
     * @return lines, each ended by a line feed
     */
    public String text(Locale locale) {
        return TextLayout.PLAIN.write(this, locale);
    }

    /**
     * Writes the tree as a Markdown list. Whatever could be taken for markup is escaped.
     *
     * @param locale French for French; any other language gives English
     * @return lines, each ended by a line feed
     */
    public String markdown(Locale locale) {
        return TextLayout.MARKDOWN.write(this, locale);
    }

    /**
     * Writes the tree as JSON: codes and arguments, no sentences of any language but the labels and templates that
     * were given.
     *
     * @return the JSON text
     */
    public String json() {
        return ExplanationJson.write(this);
    }
}
