package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;

/** Writes an amount as far as it is known. */
final class RangeText {

    private RangeText() {}

    static Argument of(AidRange range) {
        Euros most = range.most();
        if (most == null) {
            return range.least().positive()
                    ? phrase(Reason.of("aid.amount.from").with("least", range.least()))
                    : phrase(Reason.of("aid.amount.unknown"));
        }
        return most.equals(range.least())
                ? Argument.of(most)
                : phrase(Reason.of("aid.amount.between")
                        .with("least", range.least())
                        .with("most", most));
    }

    private static Argument phrase(Reason reason) {
        return Argument.of(reason.label());
    }
}
