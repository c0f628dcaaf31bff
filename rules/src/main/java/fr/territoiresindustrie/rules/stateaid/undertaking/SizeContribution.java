package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.AccountingPeriod;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a group brings to the figures of the applicant (Annex I of Regulation (EU) 651/2014, Article 6).
 *
 * <p>While a link is in doubt, the part that counts lies between two shares.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param undertaking the member, or null for an undertaking without a reference
 * @param kind as what it counts, as far as that is sure
 * @param leastShare the part of its figures that surely counts, from 0 % to 100 %
 * @param mostShare the part that counts at most, from 0 % to 100 %
 * @param periods its own accounts that were used, the latest first; empty if none are known
 */
public record SizeContribution(
        @Nullable UndertakingRef undertaking,
        Kind kind,
        Rate leastShare,
        Rate mostShare,
        List<AccountingPeriod> periods)
        implements Serializable {

    /** As what a member counts. */
    public enum Kind {

        /** The applicant itself. */
        @JsonProperty("own")
        OWN,

        /** A linked enterprise, which counts in full. */
        @JsonProperty("linked")
        LINKED,

        /** A partner, or an enterprise linked to one: it counts by the share that is held. */
        @JsonProperty("partner")
        PARTNER,

        /** It may count or not, depending on facts that are missing. */
        @JsonProperty("possible")
        POSSIBLE
    }

    /**
     * Copies the list.
     *
     * @param undertaking the member
     * @param kind as what it counts
     * @param leastShare the part that surely counts
     * @param mostShare the part that counts at most
     * @param periods its own accounts that were used
     */
    public SizeContribution {
        periods = List.copyOf(periods);
    }
}
