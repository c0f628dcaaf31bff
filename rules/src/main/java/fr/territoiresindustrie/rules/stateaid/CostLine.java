package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.project.CostNature;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cost of a project that can be told apart from the others, so that aid to it and aid to another line never mix
 * (Regulation (EU) 651/2014, Article 8(3)(a)).
 *
 * <p>Amounts are without the VAT that can be recovered, and discounted to the day of granting where they fall due later
 * (Article 7(1) and (3)). For {@link CostNature#WAGES} of jobs that the investment creates, the amount is the wage cost
 * of one person-year times jobs, for as many years as Article 14(4)(b) says: see {@link #wages}.
 *
 * @param id what aids refer to; once in a case
 * @param nature what kind of cost it is, or null if not known
 * @param amount the cost, zero or more, or null if not known
 * @param purposes what it serves beside the investment as such
 * @param counterfactual what the less aid-worthy alternative would cost, zero if there would be none; null if not known.
 *     Rules whose base is the extra cost count the difference
 * @param commune where it is spent, or null if that is wherever the project is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CostLine(
        String id,
        @Nullable CostNature nature,
        @Nullable Euros amount,
        Set<AidPurpose> purposes,
        @Nullable Euros counterfactual,
        @Nullable CommuneCode commune)
        implements Serializable {

    /**
     * Checks the amounts and copies the purposes.
     *
     * @param id what aids refer to
     * @param nature what kind of cost it is
     * @param amount the cost
     * @param purposes what it serves; null, as in JSON, is none
     * @param counterfactual what the alternative would cost
     * @param commune where it is spent
     * @throws IllegalArgumentException if there is no id, or if an amount is negative
     */
    public CostLine {
        new Problems()
                .notBlank(Objects.requireNonNull(id, "id"), "id")
                .check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, "amount", amount)
                .check(
                        counterfactual == null || !counterfactual.negative(),
                        ProblemCode.NEGATIVE,
                        "counterfactual",
                        counterfactual)
                .orThrow();
        purposes = purposes == null || purposes.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /**
     * Obtains a line.
     *
     * @param id what aids refer to
     * @param nature what kind of cost it is
     * @param amount the cost, zero or more
     * @return the line, serving nothing but the investment
     */
    public static CostLine of(String id, CostNature nature, Euros amount) {
        return new CostLine(id, nature, amount, Set.of(), null, null);
    }

    /**
     * Obtains the wage cost of the jobs that an investment creates: for the two years that Article 14(4)(b) and Article
     * 17(2)(b) count.
     *
     * @param id what aids refer to
     * @param jobs the net increase in jobs, zero or more
     * @param yearly the wage cost of one of them in a year, zero or more
     * @param years how many years count
     * @return the line
     */
    public static CostLine wages(String id, int jobs, Euros yearly, int years) {
        return of(id, CostNature.WAGES, yearly.times(jobs).times(years));
    }

    /**
     * Returns a copy that serves more.
     *
     * @param more what it serves as well
     * @return the copy
     */
    public CostLine serving(AidPurpose... more) {
        Set<AidPurpose> all = EnumSet.noneOf(AidPurpose.class);
        Stream.concat(purposes.stream(), Stream.of(more)).forEach(all::add);
        return new CostLine(id, nature, amount, all, counterfactual, commune);
    }

    /**
     * Returns a copy with the cost of the alternative.
     *
     * @param alternative what the less aid-worthy alternative would cost, zero if there would be none
     * @return the copy
     */
    public CostLine against(Euros alternative) {
        return new CostLine(id, nature, amount, purposes, alternative, commune);
    }

    /**
     * Returns a copy at a place.
     *
     * @param place where it is spent
     * @return the copy
     */
    public CostLine at(CommuneCode place) {
        return new CostLine(id, nature, amount, purposes, counterfactual, place);
    }

    /**
     * Returns a copy whose amount is not known.
     *
     * @return the copy
     */
    public CostLine withoutAmount() {
        return new CostLine(id, nature, null, purposes, counterfactual, commune);
    }

    /**
     * Tells whether the line serves one of some purposes.
     *
     * @param any the purposes
     * @return true if at least one of them is stated
     */
    public boolean serves(List<AidPurpose> any) {
        return any.stream().anyMatch(purposes::contains);
    }

    /**
     * Returns the cost as far as known.
     *
     * @return the amount, or anything from zero
     */
    public AidRange cost() {
        return amount == null ? AidRange.UNKNOWN : AidRange.of(amount);
    }

    /**
     * Returns the extra cost over the alternative, as far as known.
     *
     * @return the difference, not below zero; from zero to the whole cost if the alternative is not known
     */
    public AidRange extraCost() {
        return counterfactual == null ? new AidRange(Euros.ZERO, amount) : cost().less(AidRange.of(counterfactual));
    }
}
