package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;

/**
 * An arithmetic of one sentence: the code of the sentence and the values that it names, which become words only when
 * somebody asks.
 *
 * @param code the code of the sentence
 * @param basis the text that sets the rule
 * @param named the names and the values, in turn
 */
record Told(String code, LegalBasis basis, List<Serializable> named) implements Arithmetic {

    /** Rates from the lowest to the highest that are possible. */
    record Rates(Rate low, Rate high) implements Serializable {}

    static Told of(String code, LegalBasis basis, Serializable... named) {
        return new Told(code, basis, List.of(named));
    }

    Reason reason() {
        Reason reason = Reason.of(code);
        for (int i = 0; i < named.size(); i += 2) {
            reason = reason.with((String) named.get(i), shown(named.get(i + 1)));
        }
        return reason;
    }

    private static Object shown(Serializable value) {
        if (value instanceof AidRange amount) {
            return Telling.range(amount);
        }
        return value instanceof Rates rates ? Telling.range(rates.low(), rates.high()) : value;
    }

    @Override
    public Explanation explanation() {
        return Explanation.note(reason()).basedOn(basis);
    }
}
