package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.Locale;

/** Words what an amount or a rate can still be: the value itself where it is known, else from where to where. */
final class Telling {

    private Telling() {}

    static Argument range(AidRange amount) {
        Euros most = amount.most();
        if (most == null) {
            return Argument.of(
                    Reason.of("aid.range.from").with("least", amount.least()).label());
        }
        return amount.least().equals(most)
                ? Argument.of(most)
                : Argument.of(Reason.of("aid.range.between")
                        .with("least", amount.least())
                        .with("most", most)
                        .label());
    }

    static Argument range(Rate least, Rate most) {
        return least.equals(most)
                ? Argument.of(most)
                : Argument.of(Reason.of("aid.range.between")
                        .with("least", least)
                        .with("most", most)
                        .label());
    }

    static Argument size(EnterpriseSize size) {
        return Argument.term(
                size.name().toLowerCase(Locale.ROOT), Label.of(size.label(Locale.ENGLISH), size.label(Locale.FRENCH)));
    }
}
