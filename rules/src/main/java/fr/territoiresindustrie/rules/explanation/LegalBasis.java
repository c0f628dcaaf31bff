package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Phrasebook;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text on which a rule rests: a regulation and its article, a decree, the text of a call for projects.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param title the name of the text
 * @param reference where in the text, for example {@code art. 14 § 12}, or null for the text as a whole
 * @param source the publication in which it was read, or null if it is the text itself
 * @param validity the days on which the text is in force, as far as published
 * @param confidence how well the content is known
 * @param note what a reader must know about it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalBasis(
        Label title,
        @Nullable String reference,
        @Nullable String source,
        Validity validity,
        Confidence confidence,
        @Nullable Label note)
        implements Serializable {

    /**
     * Obtains a published text, in force on every day, until told otherwise by the {@code with} methods.
     *
     * @param title the name of the text
     * @return the basis
     */
    public static LegalBasis of(Label title) {
        return new LegalBasis(title, null, null, Validity.ALWAYS, Confidence.PUBLISHED, null);
    }

    /**
     * Returns a copy with a place in the text.
     *
     * @param place for example {@code art. 14 § 12}
     * @return the copy
     */
    public LegalBasis withReference(String place) {
        return new LegalBasis(title, place, source, validity, confidence, note);
    }

    /**
     * Returns a copy with the publication in which the text was read.
     *
     * @param publication the publication, with its date if it shows one
     * @return the copy
     */
    public LegalBasis withSource(String publication) {
        return new LegalBasis(title, reference, publication, validity, confidence, note);
    }

    /**
     * Returns a copy with other days.
     *
     * @param days the days on which the text is in force
     * @return the copy
     */
    public LegalBasis withValidity(Validity days) {
        return new LegalBasis(title, reference, source, days, confidence, note);
    }

    /**
     * Returns a copy with another confidence.
     *
     * @param known how well the content is known
     * @return the copy
     */
    public LegalBasis withConfidence(Confidence known) {
        return new LegalBasis(title, reference, source, validity, known, note);
    }

    /**
     * Returns a copy with a note.
     *
     * @param text what a reader must know about it
     * @return the copy
     */
    public LegalBasis withNote(Label text) {
        return new LegalBasis(title, reference, source, validity, confidence, text);
    }

    /**
     * Writes the basis for a person: text, place, days, source, and a word of caution unless it was published.
     *
     * @param locale French for French; any other language gives English
     * @return one line
     */
    public String text(Locale locale) {
        StringBuilder line = new StringBuilder(Typography.label(title, locale));
        if (reference != null) {
            line.append(", ").append(Typography.visible(reference));
        }
        Reason days = days();
        if (days != null) {
            line.append(", ").append(days.phrase(locale));
        }
        if (source != null) {
            line.append(Sentences.phrase(locale, "basis.source"))
                    .append(Typography.visible(source))
                    .append(')');
        }
        if (confidence != Confidence.PUBLISHED) {
            line.append(Sentences.phrase(locale, "basis." + Phrasebook.codeOf(confidence)));
        }
        return note == null
                ? line.toString()
                : line.append(Typography.spaced(Phrasebook.inFrench(locale) ? " ; " : "; ", locale))
                        .append(Typography.label(note, locale))
                        .toString();
    }

    private @Nullable Reason days() {
        if (validity.from() != null && validity.to() != null) {
            return Reason.of("basis.days").with("from", validity.from()).with("to", validity.to());
        }
        if (validity.from() != null) {
            return Reason.of("basis.from").with("from", validity.from());
        }
        return validity.to() == null ? null : Reason.of("basis.to").with("to", validity.to());
    }
}
