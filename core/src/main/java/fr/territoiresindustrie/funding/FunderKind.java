package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * On whose behalf money is given. The instrument (grant, loan …) is another question, see {@link Instrument}.
 *
 * <p>Two questions are answered for each kind: whether it is public money, which counts in the public share of a
 * financing plan, and whether it comes from State resources in the sense of Article 107(1) of the Treaty on the
 * Functioning of the European Union, without which there is no State aid. That money comes from State resources does
 * not yet make it aid: a loan on market terms is none.
 */
public enum FunderKind {

    /** The State, its budget and what operators such as Bpifrance or ADEME pay out on its behalf. */
    @JsonProperty("state")
    STATE(true, true),

    /** A Region (regional council), from its own budget. */
    @JsonProperty("region")
    REGION(true, true),

    /**
     * Union money under shared management, as FEDER (ERDF) and FSE (ESF): public authorities of the Member State
     * choose who receives it, hence State resources. In the fund's parity it may stand for the Region's share (French
     * national agency for territorial cohesion, page on the 298.50 M€, spring 2021: "from own funds or from European
     * funds managed at regional level"), see {@link Matching}.
     */
    @JsonProperty("eu-shared")
    EU_SHARED(true, true),

    /**
     * Union money managed centrally by the Union's own bodies and not under the control of the Member State: public,
     * but no State aid (Article 8(2) of Regulation (EU) No 651/2014).
     */
    @JsonProperty("eu-central")
    EU_CENTRAL(true, false),

    /**
     * Any other public body: département, intercommunalité (EPCI), commune, water agency, chamber … Its money counts
     * as State resources, which is the prudent reading; if a body's money does not, say {@link #PRIVATE}.
     */
    @JsonProperty("other-public")
    OTHER_PUBLIC(true, true),

    /** A bank, an investor, a customer: anybody who is neither public nor the beneficiary. */
    @JsonProperty("private")
    PRIVATE(false, false),

    /** The beneficiary: its own cash and the capital of its owners. */
    @JsonProperty("own")
    OWN(false, false);

    private final boolean publicMoney;
    private final boolean stateResources;

    FunderKind(boolean publicMoney, boolean stateResources) {
        this.publicMoney = publicMoney;
        this.stateResources = stateResources;
    }

    /**
     * Tells whether this is public money, national or European.
     *
     * @return true if it counts in the public share of a financing plan
     */
    public boolean publicMoney() {
        return publicMoney;
    }

    /**
     * Tells whether this money comes from State resources, so that an advantage given with it can be State aid.
     *
     * @return true for all public money but that which the Union manages centrally
     */
    public boolean stateResources() {
        return stateResources;
    }

    /**
     * Names this kind for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code autre financeur public}
     */
    public String label(Locale locale) {
        return FundingPhrases.BOOK.label(locale, "funder-kind", this);
    }
}
