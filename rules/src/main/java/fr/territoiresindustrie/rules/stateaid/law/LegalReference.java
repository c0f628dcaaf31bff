package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The short reference of a sheet, such as {@code GBER 14(14)}, as an act and a place in it. What it does not know is
 * left as it stands.
 *
 * @param act the name of the act
 * @param place where in the act, or null
 */
record LegalReference(Label act, @Nullable String place) {

    /** A way to write an act, and its name in both languages. */
    private record Form(Pattern pattern, String en, String fr) {}

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("GBER"), "Regulation (EU) No 651/2014", "règlement (UE) n° 651/2014"),
            new Form(
                    Pattern.compile("TF"),
                    "Commission communication C(2020) 1863 (Temporary Framework)",
                    "communication C(2020) 1863 de la Commission (encadrement temporaire)"),
            new Form(
                    Pattern.compile("RAG"),
                    "Guidelines on regional State aid",
                    "lignes directrices concernant les aides d’État à finalité régionale"),
            new Form(Pattern.compile("(20[0-9]{2}/[0-9]+)"), "Regulation (EU) $1", "règlement (UE) $1"),
            new Form(Pattern.compile("([0-9]+/20[0-9]{2})"), "Regulation (EU) No $1", "règlement (UE) n° $1"),
            new Form(Pattern.compile("D([0-9]{4}-[0-9]+)"), "Decree No $1", "décret n° $1"),
            new Form(Pattern.compile("L([0-9]{4}-[0-9]+)"), "Act No $1", "loi n° $1"),
            new Form(
                    Pattern.compile("(C\\(20[0-9]{2}\\) [0-9]+)"),
                    "Commission decision $1",
                    "décision $1 de la Commission"),
            new Form(Pattern.compile("(SA\\.[0-9]+)"), "Commission decision $1", "décision $1 de la Commission"));

    private static final Pattern ANNEX = Pattern.compile("Annex([IVX]+) (.*)");

    static LegalBasis read(String text) {
        List<LegalReference> parts =
                Arrays.stream(text.split(" / ")).map(LegalReference::part).toList();
        if (parts.size() == 1) {
            LegalReference only = parts.get(0);
            LegalBasis basis = LegalBasis.of(only.act());
            return only.place() == null ? basis : basis.withReference(only.place());
        }
        return LegalBasis.of(Label.of(
                parts.stream().map(part -> part.written(part.act().en())).collect(Collectors.joining("; ")),
                parts.stream().map(part -> part.written(part.act().fr())).collect(Collectors.joining(" ; "))));
    }

    private String written(String name) {
        return place == null ? name : name + ", " + place;
    }

    private static LegalReference part(String text) {
        String[] words = text.strip().split(" ", 2);
        for (Form form : FORMS) {
            Matcher whole = form.pattern().matcher(text.strip());
            Matcher first = form.pattern().matcher(words[0]);
            if (whole.matches()) {
                return new LegalReference(named(form, whole), null);
            }
            if (first.matches()) {
                return new LegalReference(named(form, first), place(words[1].strip()));
            }
        }
        return new LegalReference(Label.of(text.strip()), null);
    }

    private static Label named(Form form, Matcher matcher) {
        return Label.of(matcher.replaceFirst(form.en()), matcher.replaceFirst(form.fr()));
    }

    /** Articles of regulations are written as bare numbers. */
    private static String place(String text) {
        Matcher annex = ANNEX.matcher(text);
        if (annex.matches()) {
            return "ann. " + annex.group(1) + ", " + place(annex.group(2));
        }
        boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return bare ? "art. " + text.replace(" ", ", ") : text;
    }
}
