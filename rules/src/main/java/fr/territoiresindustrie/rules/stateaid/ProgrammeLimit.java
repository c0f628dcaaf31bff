package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a programme allows at most, beside the law on State aid: a rate of the costs, an amount, a least base below
 * which it grants nothing.
 *
 * <p>None of these was published for the fund, so that the library ships none: whoever gives one gives its text as well.
 *
 * @param basis the text that sets the limit
 * @param rate the highest part of the costs, zero or more; null if the programme sets none
 * @param cap the highest amount for the project, zero or more; null if the programme sets none
 * @param minimumBase the least costs for which the programme grants anything, zero or more; null if it sets none
 * @param counts which support already granted counts against the limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeLimit(
        LegalBasis basis,
        @Nullable Rate rate,
        @Nullable Euros cap,
        @Nullable Euros minimumBase,
        AidLimit.Counting counts)
        implements Serializable {

    /**
     * Checks the amounts.
     *
     * @param basis the text that sets the limit
     * @param rate the highest part of the costs
     * @param cap the highest amount
     * @param minimumBase the least costs
     * @param counts which support already granted counts
     * @throws IllegalArgumentException if a rate or an amount is negative
     */
    public ProgrammeLimit {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(counts, "counts");
        new Problems()
                .check(rate == null || rate.compareTo(Rate.ZERO) >= 0, ProblemCode.NEGATIVE, "rate", rate)
                .check(cap == null || !cap.negative(), ProblemCode.NEGATIVE, "cap", cap)
                .check(minimumBase == null || !minimumBase.negative(), ProblemCode.NEGATIVE, "minimumBase", minimumBase)
                .orThrow();
    }

    /**
     * Obtains the limits of a text that sets none yet; see {@link #rate(Rate)}, {@link #cap(Euros)} and {@link
     * #fromBase}.
     *
     * @param basis the text
     * @return no limit; support of others does not count
     */
    public static ProgrammeLimit of(LegalBasis basis) {
        return new ProgrammeLimit(basis, null, null, null, AidLimit.Counting.NOTHING);
    }

    /**
     * Returns a copy with a rate.
     *
     * @param most the highest part of the costs of the covered lines
     * @return the copy
     */
    public ProgrammeLimit rate(Rate most) {
        return new ProgrammeLimit(basis, most, cap, minimumBase, counts);
    }

    /**
     * Returns a copy with a highest amount.
     *
     * @param most the highest amount
     * @return the copy
     */
    public ProgrammeLimit cap(Euros most) {
        return new ProgrammeLimit(basis, rate, most, minimumBase, counts);
    }

    /**
     * Returns a copy with a least base.
     *
     * @param least the least costs of the covered lines; exactly as much is enough
     * @return the copy
     */
    public ProgrammeLimit fromBase(Euros least) {
        return new ProgrammeLimit(basis, rate, cap, least, counts);
    }

    /**
     * Returns a copy against which support already granted counts.
     *
     * @param counted which support counts
     * @return the copy
     */
    public ProgrammeLimit counting(AidLimit.Counting counted) {
        return new ProgrammeLimit(basis, rate, cap, minimumBase, counted);
    }

    /** The limit for some costs; null if it limits nothing there. */
    @Nullable
    AidRange ceiling(AidRange base) {
        boolean reached = minimumBase == null || base.least().compareTo(minimumBase) >= 0;
        boolean never =
                minimumBase != null && base.most() != null && base.most().compareTo(minimumBase) < 0;
        if (never) {
            return AidRange.ZERO;
        }
        AidRange allowed = allowed(base);
        if (reached) {
            return allowed;
        }
        return new AidRange(Euros.ZERO, allowed == null ? null : allowed.most());
    }

    private @Nullable AidRange allowed(AidRange base) {
        if (rate == null) {
            return cap == null ? null : AidRange.of(cap);
        }
        AidRange share = share(rate, base);
        return cap == null ? share : share.min(AidRange.of(cap));
    }

    static AidRange share(Rate rate, AidRange base) {
        // A ceiling: down to the cent.
        Euros most = base.most() == null ? null : base.most().times(rate, RoundingMode.FLOOR);
        return new AidRange(base.least().times(rate, RoundingMode.FLOOR), most);
    }
}
