package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the State, the Region and the Union under shared management each pay of one amount.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param state the State's share, zero or more
 * @param region the Region's share from its own budget, zero or more
 * @param european the share of Union money under shared management, zero or more
 */
@JsonPropertyOrder({"state", "region", "european"})
public record MatchedShares(Euros state, Euros region, Euros european) implements Serializable {

    /**
     * Checks the shares.
     *
     * @param state the State's share
     * @param region the Region's share
     * @param european the Union's share
     * @throws IllegalArgumentException if a share is negative
     */
    public MatchedShares {
        Problems problems =
                new Problems().require(state, "state").require(region, "region").require(european, "european");
        Amounts.notNegative(problems, state, "state");
        Amounts.notNegative(problems, region, "region");
        Amounts.notNegative(problems, european, "european").orThrow();
    }

    /**
     * Returns the amount that is shared.
     *
     * @return the sum of the three shares
     * @throws ArithmeticException if the sum is too large
     */
    public Euros total() {
        return state.plus(region).plus(european);
    }

    /**
     * Adds the shares of another amount, one by one.
     *
     * @param other the other shares
     * @return the sums
     * @throws ArithmeticException if a sum is too large
     */
    public MatchedShares plus(MatchedShares other) {
        return new MatchedShares(state.plus(other.state), region.plus(other.region), european.plus(other.european));
    }

    /**
     * Writes the shares as those of funders.
     *
     * @param code the Region
     * @return one share per funder, without those who pay nothing
     */
    public List<FunderShare> toFunderShares(RegionCode code) {
        return Stream.of(
                        FunderShare.of(Funder.STATE, state),
                        FunderShare.of(Funder.region(code), region),
                        FunderShare.of(Funder.of(FunderKind.EU_SHARED, code), european))
                .filter(share -> share.amount().positive())
                .toList();
    }
}
