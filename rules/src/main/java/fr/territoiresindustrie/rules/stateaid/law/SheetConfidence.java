package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How well a line of a sheet is known: its figure and, where that is another matter, one of its days.
 *
 * @param weakest the confidence of what is known least
 * @param note which day that is, or null if it is the figure itself
 */
record SheetConfidence(Confidence weakest, @Nullable Label note) {

    private static final Map<String, Confidence> WORDS = Map.of(
            "seen", Confidence.PUBLISHED,
            "seen-2nd", Confidence.RELAYED,
            "derived", Confidence.INFERRED,
            "memory", Confidence.UNVERIFIED);

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?: \\((start|end) ([a-z0-9-]+)\\))?");
    private static final String EXPECTED = "seen, seen-2nd, derived, memory; seen (start derived), seen (end derived)";

    static Checked<SheetConfidence> read(String text) {
        Matcher parts = FORM.matcher(text);
        Confidence figure = parts.matches() ? WORDS.get(parts.group(1)) : null;
        boolean ofDay = figure != null && parts.group(2) != null;
        Confidence day = ofDay ? WORDS.get(parts.group(3)) : figure;
        if (figure == null || day == null) {
            return Checked.invalid(
                    Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text).with("expected", EXPECTED));
        }
        // The constants stand in the order of falling confidence.
        return Checked.valid(
                day.compareTo(figure) > 0
                        ? new SheetConfidence(day, note(parts.group(2)))
                        : new SheetConfidence(figure, null));
    }

    private static Label note(@Nullable String end) {
        return Objects.equals(end, "start")
                ? Label.of(
                        "the figure was read in its source, its first day was not",
                        "le chiffre a été lu à la source, mais non son premier jour d’application")
                : Label.of(
                        "the figure was read in its source, its last day was not",
                        "le chiffre a été lu à la source, mais non son dernier jour d’application");
    }

    LegalBasis applied(LegalBasis basis) {
        LegalBasis known = basis.withConfidence(weakest);
        return note == null ? known : known.withNote(note);
    }
}
