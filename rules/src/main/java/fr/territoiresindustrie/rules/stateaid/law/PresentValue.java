package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What aid or costs are worth on the day of granting, line by line. Where a day or a method is missing, it is a range.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PresentValue implements Serializable {

    /** Decimals of what a reader is shown; nothing is decided on them. */
    private static final int SHOWN = 4;

    /** What is valued, and how its sum is rounded. */
    enum Kind {
        AID("aid", "GBER 7(3)", RoundingMode.CEILING),
        COSTS("costs", "GBER 7(3)", RoundingMode.FLOOR),
        LOAN("loan", "GBER 2(22)", RoundingMode.CEILING),
        GUARANTEE("guarantee", "GBER 2(22)", RoundingMode.CEILING),
        ADVANCE("advance", "GBER 7(5)", RoundingMode.CEILING);

        private final String code;
        private final String reference;
        private final RoundingMode rounding;

        Kind(String code, String reference, RoundingMode rounding) {
            this.code = code;
            this.reference = reference;
            this.rounding = rounding;
        }

        RoundingMode rounding() {
            return rounding;
        }

        /** The principle was read in the text; the formula for credit follows from it. */
        LegalBasis basis() {
            LegalBasis text = LegalReference.read(reference);
            return this == LOAN || this == GUARANTEE ? text.withConfidence(Confidence.INFERRED) : text;
        }
    }

    /**
     * One amount and its value.
     *
     * @param nominal the amount in euros, exact for payments and costs
     * @param on the day on which it falls due, or null if it is not known
     * @param value its value on the day of granting; the full amount where the day is not known
     * @param origin where the amount comes from, or null if it was given
     */
    record Line(
            BigDecimal nominal,
            @Nullable LocalDate on,
            BigDecimal value,
            @Nullable Reason origin) implements Serializable {}

    private final Kind kind;
    private final LocalDate day;
    private final Rate rate;
    private final @Nullable Explanation rateOrigin;
    private final List<Line> lines;
    private final Euros least;
    private final Euros most;

    PresentValue(
            Kind kind,
            LocalDate day,
            Rate rate,
            @Nullable Explanation rateOrigin,
            List<Line> lines,
            Euros least,
            Euros most) {
        this.kind = kind;
        this.day = day;
        this.rate = rate;
        this.rateOrigin = rateOrigin;
        this.lines = List.copyOf(lines);
        this.least = least;
        this.most = most;
    }

    Kind kind() {
        return kind;
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * Returns the least that it can be: what counts safely as costs.
     *
     * @return the amount, rounded as the law asks: aid up, costs down
     */
    public Euros least() {
        return least;
    }

    /**
     * Returns the most that it can be: what counts safely as aid.
     *
     * @return the amount, rounded as the law asks: aid up, costs down
     */
    public Euros most() {
        return most;
    }

    /**
     * Returns the value if it is known.
     *
     * @return the value, or nothing if it is a range
     */
    public Optional<Euros> settled() {
        return least.equals(most) ? Optional.of(most) : Optional.empty();
    }

    /**
     * Explains the value: the rate, each amount with the arithmetic, the rounding.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(
                rateOrigin == null
                        ? Explanation.note(Reason.of("aid.gge.rate.given").with("rate", rate))
                        : rateOrigin);
        lines.forEach(line -> parts.add(line(line)));
        parts.add(Explanation.note(
                Reason.of(kind.rounding == RoundingMode.FLOOR ? "aid.gge.rounded-down" : "aid.gge.rounded-up")));
        if (kind == Kind.ADVANCE) {
            parts.add(Explanation.note(Reason.of("aid.gge.advance.alternative"))
                    .basedOn(LegalReference.read("GBER 7(5)-(6)")));
        }
        return Explanation.note(head()).basedOn(kind.basis()).with(parts);
    }

    private Reason head() {
        Reason code = Reason.of("aid.gge." + kind.code + (least.equals(most) ? "" : ".between"));
        return code.with("date", day).with("value", most).with("least", least);
    }

    private Explanation line(Line line) {
        Explanation sum = Explanation.note(arithmetic(line));
        return line.origin() == null ? sum : sum.with(Explanation.note(line.origin()));
    }

    private Reason arithmetic(Line line) {
        LocalDate due = line.on();
        if (due == null) {
            return Reason.of("aid.gge.line.undated").with("nominal", shown(line.nominal()));
        }
        Reason reason = Reason.of(due.isAfter(day) ? "aid.gge.line" : "aid.gge.line.now")
                .with("nominal", shown(line.nominal()))
                .with("date", due);
        return due.isAfter(day)
                ? reason.with("rate", rate)
                        .with("years", shown(YearFraction.between(day, due).decimal(MathContext.DECIMAL64)))
                        .with("value", shown(line.value()))
                : reason;
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(SHOWN, RoundingMode.HALF_EVEN);
    }

    /** How the advantage of a period was found. */
    static Reason period(LocalDate from, LocalDate to, Euros outstanding, CreditTerms terms) {
        return Reason.of("aid.gge.period")
                .with("from", from)
                .with("to", to)
                .with("outstanding", outstanding)
                .with("market", terms.market())
                .with("charged", terms.charged())
                .with("years", shown(YearFraction.between(from, to).decimal(MathContext.DECIMAL64)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresentValue that
                && that.kind == kind
                && that.day.equals(day)
                && that.rate.equals(rate)
                && Objects.equals(that.rateOrigin, rateOrigin)
                && that.lines.equals(lines)
                && that.least.equals(least)
                && that.most.equals(most);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, day, rate, lines);
    }

    /**
     * Returns the range.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return least.equals(most) ? most.toString() : least + " to " + most;
    }
}
