package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Split;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the State and the Region share what they pay together.
 *
 * <p>The fund's top-up of 23 March 2021 was one euro for one euro with the twelve metropolitan Regions that took part,
 * the Region paying from its own funds or from European funds managed at regional level, and the State alone for
 * Corsica, overseas, collective projects and territories under industrial shock (French national agency for
 * territorial cohesion, "+298,50 M€ pour la reconquête industrielle", spring 2021; joint press release of 23 March
 * 2021). Who gets the odd cent was never published: it is the caller's choice.
 *
 * <pre>{@code
 * Matching parity = Matching.oneForOne(Matching.Side.STATE);
 * parity.share(Euros.ofCents(101));                                // State 0.51, Region 0.50
 * parity.countingEuropeanMoney().share(Euros.of(100), Euros.of(20));  // State 50, Region 30, Union 20
 * parity.share(Euros.of(100), Euros.of(20));                       // State 40, Region 40, Union 20
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param basis one for one, or the State alone
 * @param oddCentTo who pays the cent that cannot be halved; null for the State alone
 * @param european whether Union money under shared management stands for the Region's share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"basis", "oddCentTo", "european"})
public record Matching(Basis basis, @Nullable Side oddCentTo, European european) implements Serializable {

    /** The State alone pays, Union money set apart. */
    public static final Matching STATE_ALONE = new Matching(Basis.STATE_ALONE, null, European.APART);

    /** Who pays at all. */
    public enum Basis {

        /** One euro of the State for one euro of the Region. */
        @JsonProperty("one-for-one")
        ONE_FOR_ONE,

        /** The State pays and the Region does not. */
        @JsonProperty("state-alone")
        STATE_ALONE
    }

    /** One of the two that share. */
    public enum Side {

        /** The State. */
        @JsonProperty("state")
        STATE,

        /** The Region. */
        @JsonProperty("region")
        REGION
    }

    /** Where Union money under shared management counts. */
    public enum European {

        /** It is set apart first, and what remains is shared. */
        @JsonProperty("apart")
        APART,

        /** It stands for a part of the Region's share. */
        @JsonProperty("for-region")
        FOR_REGION
    }

    /**
     * Checks that the choices go together.
     *
     * @param basis one for one, or the State alone
     * @param oddCentTo who pays the odd cent
     * @param european where Union money counts
     * @throws IllegalArgumentException if one for one does not say who pays the odd cent, or if the State alone has a
     *     Region's side
     */
    public Matching {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(european, "european");
        boolean alone = basis == Basis.STATE_ALONE;
        if (alone == (oddCentTo != null)) {
            throw new IllegalArgumentException("The side of the odd cent (" + oddCentTo
                    + ") must be given for one for one, and for nothing else.");
        }
        if (alone && european == European.FOR_REGION) {
            throw new IllegalArgumentException(
                    "The Union money (" + european + ") must be set apart where the Region has no share.");
        }
    }

    /**
     * Obtains the parity of one euro for one euro, Union money set apart.
     *
     * @param oddCentTo who pays the cent that cannot be halved
     * @return the parity
     */
    public static Matching oneForOne(Side oddCentTo) {
        return new Matching(Basis.ONE_FOR_ONE, Objects.requireNonNull(oddCentTo, "oddCentTo"), European.APART);
    }

    /**
     * Returns a copy in which Union money under shared management stands for a part of the Region's share.
     *
     * @return the copy
     * @throws IllegalArgumentException if the State pays alone
     */
    public Matching countingEuropeanMoney() {
        return new Matching(basis, oddCentTo, European.FOR_REGION);
    }

    /**
     * Shares an amount without Union money.
     *
     * @param total the amount, zero or more
     * @return the shares; they add up to the amount and, one for one, differ by at most a cent
     * @throws IllegalArgumentException if the amount is negative
     */
    public MatchedShares share(Euros total) {
        return share(total, Euros.ZERO);
    }

    /**
     * Shares an amount of which the Union pays a part under shared management.
     *
     * @param total the amount, zero or more
     * @param europeanPart the Union's part, zero or more
     * @return the shares; they add up to the amount and, one for one, both sides differ by at most a cent
     * @throws IllegalArgumentException if an amount is negative, or if the Union's part is more than it can stand for
     */
    public MatchedShares share(Euros total, Euros europeanPart) {
        return tryShare(total, europeanPart).orElseThrow();
    }

    /**
     * Shares an amount as {@link #share(Euros, Euros)} does, and returns the problems instead of throwing.
     *
     * @param total the amount; required, zero or more
     * @param europeanPart the Union's part; required, zero or more
     * @return the shares, or all problems with the paths {@code total} and {@code european}
     */
    public Checked<MatchedShares> tryShare(@Nullable Euros total, @Nullable Euros europeanPart) {
        Problems problems = new Problems().require(total, "total").require(europeanPart, "european");
        Amounts.notNegative(problems, total, "total");
        Amounts.notNegative(problems, europeanPart, "european");
        if (!problems.list().isEmpty()) {
            return Checked.invalid(problems.list());
        }
        boolean forRegion = european == European.FOR_REGION;
        Euros mostEuropean = forRegion ? halves(total).get(1) : total;
        return Amounts.atMost(problems, europeanPart, "european", mostEuropean)
                .checked(() -> forRegion ? sharedInside(total, europeanPart) : sharedApart(total, europeanPart));
    }

    private MatchedShares sharedInside(Euros total, Euros europeanPart) {
        List<Euros> sides = halves(total);
        return new MatchedShares(sides.get(0), sides.get(1).minus(europeanPart), europeanPart);
    }

    private MatchedShares sharedApart(Euros total, Euros europeanPart) {
        List<Euros> sides = halves(total.minus(europeanPart));
        return new MatchedShares(sides.get(0), sides.get(1), europeanPart);
    }

    /** The State's side and the Region's. */
    private List<Euros> halves(Euros amount) {
        if (basis == Basis.STATE_ALONE) {
            return List.of(amount, Euros.ZERO);
        }
        return (oddCentTo == Side.STATE ? Split.FIRST_PARTS : Split.LAST_PARTS).shareEqually(amount, 2);
    }

    /**
     * Returns the Region's side of shares.
     *
     * @param shares the shares
     * @return its own money, and the Union's where that counts for the Region
     */
    public Euros regionSide(MatchedShares shares) {
        return european == European.FOR_REGION ? shares.region().plus(shares.european()) : shares.region();
    }

    /**
     * Returns by how much the State pays more than the rule asks for, given what the Region pays; nothing is rounded.
     *
     * @param shares the shares, of one amount or of many added up
     * @return one for one, the State's share less the Region's side; for the State alone, the opposite of what the
     *     Region pays nevertheless
     */
    public Euros imbalance(MatchedShares shares) {
        Euros regionSide = regionSide(shares);
        return basis == Basis.STATE_ALONE
                ? regionSide.negated()
                : shares.state().minus(regionSide);
    }

    /**
     * Tells whether shares keep the rule.
     *
     * @param shares the shares
     * @param amounts how many amounts were shared one by one and added up: each of them may have left an odd cent
     * @return one for one, true if both sides differ by at most a cent for each amount; for the State alone, true if
     *     the Region pays nothing
     * @throws IllegalArgumentException if the number of amounts is not positive
     */
    public boolean keptBy(MatchedShares shares, int amounts) {
        if (amounts < 1) {
            throw new IllegalArgumentException("The number of amounts (" + amounts + ") must be at least one.");
        }
        long off = Math.abs(imbalance(shares).cents());
        return basis == Basis.STATE_ALONE ? off == 0 : off <= amounts;
    }
}
