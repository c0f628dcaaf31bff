package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How ranges and products of amounts stand in a sentence. */
final class AidWords {

    /** A product is written with so many decimals at most; beyond, it is cut. */
    private static final int DECIMALS = 6;

    private AidWords() {}

    /** An amount, or between which amounts it lies. */
    static Argument amount(AidRange range) {
        Optional<Euros> known = range.known();
        if (known.isPresent()) {
            return Argument.of(known.get());
        }
        Euros most = range.most();
        if (most == null) {
            return range.least().equals(Euros.ZERO)
                    ? Argument.of(Reason.of("aid.cumul.range.none").label())
                    : Argument.of(Reason.of("aid.cumul.range.from")
                            .with("least", range.least())
                            .label());
        }
        return range.least().equals(Euros.ZERO)
                ? Argument.of(Reason.of("aid.cumul.range.to").with("most", most).label())
                : Argument.of(Reason.of("aid.cumul.range")
                        .with("least", range.least())
                        .with("most", most)
                        .label());
    }

    static boolean wholeCents(Bearing bearing) {
        return exact(bearing).scale() <= 2;
    }

    /** Base times intensity: an amount if it comes to whole cents, otherwise the exact number of euros. */
    static Argument product(Bearing bearing) {
        BigDecimal exact = exact(bearing);
        return exact.scale() <= 2 ? Argument.of(Euros.of(exact)) : Argument.of(exact);
    }

    private static BigDecimal exact(Bearing bearing) {
        return bearing.base()
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(bearing.rate().numerator()))
                .divide(BigDecimal.valueOf(bearing.rate().denominator()), DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }
}
