package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Values of a day at one yearly rate: {@code amount / (1 + r)^t}.
 *
 * <p>Whole years are divided out exactly. For parts of a year the power is {@code exp(-t ln(1 + r))}, worked out with
 * fifty digits by two series whose terms are added until they no longer count. Values are good to thirty decimals of a
 * euro and are rounded to thirty before anything else is done with them, so that a value which is a whole number of
 * cents is one here too, and is not pushed over to the next cent by the last digit of a series.
 */
final class Discounting implements Serializable {

    /** Decimals of a euro that are kept while amounts are added. */
    static final int DECIMALS = 30;

    static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final int INNER_DECIMALS = 40;
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(55);

    private final LocalDate day;
    private final Rate rate;

    /** Worked out when it is first needed; two threads that do so at once find the same. */
    private transient @Nullable BigDecimal logarithm;

    Discounting(LocalDate day, Rate rate) {
        this.day = day;
        this.rate = rate;
    }

    /** The value on the day of an amount that falls due later; what is due before that is worth what it is. */
    BigDecimal value(BigDecimal amount, LocalDate due) {
        if (!due.isAfter(day) || rate.numerator() == 0) {
            return amount;
        }
        YearFraction time = YearFraction.between(day, due);
        BigInteger lower = BigInteger.valueOf(rate.denominator());
        BigInteger upper = lower.add(BigInteger.valueOf(rate.numerator()));
        BigDecimal whole = amount.multiply(new BigDecimal(lower.pow(time.years())))
                .divide(new BigDecimal(upper.pow(time.years())), INNER_DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal value = time.days() == 0 ? whole : whole.multiply(partOfYear(time), PRECISION);
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private BigDecimal partOfYear(YearFraction time) {
        BigDecimal known = logarithm;
        if (known == null) {
            known = logarithmOfOnePlus(rate);
            logarithm = known;
        }
        return exponential(known.multiply(time.part(PRECISION), PRECISION).negate());
    }

    /** ln(1 + r) = 2 (z + z³/3 + z⁵/5 + …) with z = r / (2 + r). */
    private static BigDecimal logarithmOfOnePlus(Rate rate) {
        BigDecimal lower = BigDecimal.valueOf(rate.denominator());
        BigDecimal upper = BigDecimal.valueOf(rate.numerator());
        BigDecimal z = upper.divide(lower.add(lower).add(upper), PRECISION);
        BigDecimal square = z.multiply(z, PRECISION);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; power.compareTo(NEGLIGIBLE) > 0; k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), PRECISION), PRECISION);
            power = power.multiply(square, PRECISION);
        }
        return sum.add(sum, PRECISION);
    }

    /** exp(x) = 1 + x + x²/2! + …, for an x between -1 and 0. */
    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; term.abs().compareTo(NEGLIGIBLE) > 0; k++) {
            term = term.multiply(x, PRECISION).divide(BigDecimal.valueOf(k), PRECISION);
            sum = sum.add(term, PRECISION);
        }
        return sum;
    }
}
