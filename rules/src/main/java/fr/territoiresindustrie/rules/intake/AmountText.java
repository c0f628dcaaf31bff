package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads amounts, and tells the tail of a binary calculation from an amount that somebody gave too precisely. */
final class AmountText {

    /** A tail is far from the next cent only by what binary arithmetic loses. */
    private static final BigDecimal TAIL = new BigDecimal("0.000001");

    private static final int MOST_DIGITS = 40;

    private AmountText() {}

    static Checked<Euros> tryParse(@Nullable String text) {
        Checked<Euros> amount = Euros.tryParse(text);
        boolean tooPrecise =
                !amount.valid() && amount.problems().get(0).code() == ProblemCode.TOO_PRECISE && text != null;
        return tooPrecise ? withoutTail(text, amount) : amount;
    }

    /** Nothing is repaired: the amount with two decimals is only named as the likely one. */
    private static Checked<Euros> withoutTail(String text, Checked<Euros> refused) {
        String plain = Spelling.stripped(text).replace(',', '.');
        if (plain.length() > MOST_DIGITS || !plain.matches("-?[0-9]+\\.[0-9]{6,}")) {
            return refused;
        }
        BigDecimal exact = new BigDecimal(plain);
        BigDecimal likely = exact.setScale(2, RoundingMode.HALF_UP);
        boolean tail = exact.subtract(likely).abs().compareTo(TAIL) < 0;
        return tail
                ? Checked.invalid(Problem.of(ProblemCode.FLOAT_TAIL, "", text).with("suggestion", likely))
                : refused;
    }
}
