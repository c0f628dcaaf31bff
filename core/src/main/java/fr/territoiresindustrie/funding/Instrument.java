package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How money is given, whoever gives it. How much aid an instrument holds (its gross grant equivalent) is law and is
 * not known here.
 */
public enum Instrument {

    /** A grant (subvention): money that stays with the beneficiary if it keeps its word. */
    @JsonProperty("grant")
    GRANT(true, false),

    /** A repayable advance (avance remboursable): to be paid back, wholly or in part, as the convention says. */
    @JsonProperty("repayable-advance")
    REPAYABLE_ADVANCE(true, true),

    /** A loan, with or without interest. */
    @JsonProperty("loan")
    LOAN(true, true),

    /**
     * A guarantee: somebody answers for the debt of the beneficiary. It brings no cash, so it finances nothing by
     * itself.
     */
    @JsonProperty("guarantee")
    GUARANTEE(false, false),

    /** A finance lease (crédit-bail): the lessor pays for the asset and is paid back by the rents. */
    @JsonProperty("lease")
    LEASE(true, true),

    /** Capital brought in by somebody who is not yet the owner of the beneficiary, public investors included. */
    @JsonProperty("equity")
    EQUITY(true, false),

    /** What the beneficiary pays itself (autofinancement). */
    @JsonProperty("own-funds")
    OWN_FUNDS(true, false);

    private final boolean cash;
    private final boolean repaid;

    Instrument(boolean cash, boolean repaid) {
        this.cash = cash;
        this.repaid = repaid;
    }

    /**
     * Tells whether this instrument pays for something, so that it is a resource of a financing plan.
     *
     * @return true for all but a guarantee
     */
    public boolean bringsCash() {
        return cash;
    }

    /**
     * Tells whether the beneficiary has to pay the money back in the normal course of things.
     *
     * @return true for loans, repayable advances and leases
     */
    public boolean repaid() {
        return repaid;
    }

    /**
     * Names this instrument for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code avance remboursable}
     */
    public String label(Locale locale) {
        return FundingPhrases.BOOK.label(locale, "instrument", this);
    }
}
