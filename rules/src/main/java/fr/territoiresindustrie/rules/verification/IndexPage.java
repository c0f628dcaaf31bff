package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import java.util.Locale;

/** The list of the rules of some sets, in both languages. */
final class IndexPage {

    private final List<? extends CriteriaSet<?>> sets;

    IndexPage(List<? extends CriteriaSet<?>> sets) {
        this.sets = sets;
    }

    String text() {
        Markdown page =
                new Markdown().heading(1, both(Reason.of("page.index"))).paragraph(both(Reason.of("page.made")));
        sets.forEach(set -> add(page, set));
        return page.toString();
    }

    private static void add(Markdown page, CriteriaSet<?> set) {
        String version = set.version().map(number -> " " + number).orElse("");
        page.heading(2, "`" + set.id() + version + "`");
        page.paragraph(Markdown.line(set.title(), Locale.FRENCH));
        page.paragraph(Markdown.line(set.title(), Locale.ENGLISH));
        page.gap().row(both(Reason.of("page.rule")), "Français", "English", both(Reason.of("page.enforcement")));
        page.row("---", "---", "---", "---");
        for (Rule<?> rule : set.rules()) {
            page.row(
                    "[`" + rule.id() + "`](" + RulePages.file(rule.id()) + ")",
                    Markdown.line(rule.title(), Locale.FRENCH),
                    Markdown.line(rule.title(), Locale.ENGLISH),
                    both(Reason.of("page.enforcement." + Phrasebook.codeOf(set.enforcement(rule.id())))));
        }
    }

    static String both(Reason reason) {
        return Markdown.line(reason, Locale.FRENCH) + " / " + Markdown.line(reason, Locale.ENGLISH);
    }
}
