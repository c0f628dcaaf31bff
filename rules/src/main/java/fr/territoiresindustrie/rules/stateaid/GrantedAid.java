package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Public support that a project has already been granted: who, under which legal basis, how much, when, for which
 * costs.
 *
 * <p>Money from State resources counts as State aid. What the Union manages centrally is none (Regulation (EU)
 * 651/2014, Article 8(2)), but it is public support and counts where the beneficiary must bring a part that is free of
 * any (Article 14(14)).
 *
 * @param id what others refer to; once in a case
 * @param funder on whose behalf it is given; public
 * @param scheme the legal basis, or null if not known or if it is no State aid
 * @param amount the gross grant equivalent on the day of granting, zero or more, or null if not known
 * @param granting the day of granting and the version of the scheme, or null if not known
 * @param lines the cost lines that it covers, in order; empty if it is not tied to identifiable costs; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantedAid(
        String id,
        FunderKind funder,
        @Nullable RuleId scheme,
        @Nullable Euros amount,
        @Nullable Granting granting,
        @Nullable List<String> lines)
        implements Serializable {

    /**
     * Checks the facts; sorts and copies the lines.
     *
     * @param id what others refer to
     * @param funder on whose behalf it is given
     * @param scheme the legal basis
     * @param amount the gross grant equivalent
     * @param granting the day of granting and the version of the scheme
     * @param lines the cost lines that it covers
     * @throws IllegalArgumentException if there is no id, if the funder is not public, if the amount is negative, or if
     *     the id of a line is missing
     */
    public GrantedAid {
        new Problems()
                .require(id, "id")
                .notBlank(id, "id")
                .require(funder, "funder")
                .check(
                        funder == null || funder.publicMoney(),
                        () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, "funder", funder)
                                .with("expected", publicFunders()))
                .check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, "amount", amount)
                .orThrow();
        List<String> covered = Problems.copyOf(lines, "lines");
        lines = covered == null ? null : List.copyOf(new TreeSet<>(covered));
    }

    private static String publicFunders() {
        return Stream.of(FunderKind.values())
                .filter(FunderKind::publicMoney)
                .map(FunderKind::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * Obtains an aid of which the covered costs are not known yet; see {@link #on} and {@link #notTied}.
     *
     * @param id what others refer to
     * @param funder on whose behalf it is given
     * @param scheme the legal basis
     * @param amount the gross grant equivalent, zero or more
     * @param day the day of granting
     * @return the aid
     */
    public static GrantedAid of(String id, FunderKind funder, AidScheme scheme, Euros amount, LocalDate day) {
        return new GrantedAid(id, funder, scheme.id(), amount, Granting.on(day), null);
    }

    /**
     * Obtains support that is no State aid, such as a grant that the Union manages centrally.
     *
     * @param id what others refer to
     * @param amount the amount, zero or more
     * @return the support, of which the covered costs are not known yet
     */
    public static GrantedAid byTheUnion(String id, Euros amount) {
        return new GrantedAid(id, FunderKind.EU_CENTRAL, null, amount, null, null);
    }

    /**
     * Returns a copy that covers some lines.
     *
     * @param ids the cost lines
     * @return the copy
     */
    public GrantedAid on(String... ids) {
        // Not List.of: an id that is missing is told with its place.
        return on(Arrays.asList(ids));
    }

    /**
     * Returns a copy that covers some lines.
     *
     * @param ids the cost lines
     * @return the copy
     */
    public GrantedAid on(Collection<String> ids) {
        return new GrantedAid(id, funder, scheme, amount, granting, new ArrayList<>(ids));
    }

    /**
     * Returns a copy that is not tied to identifiable costs (Article 8(4); Regulation (EU) 2023/2831, Article 5(3)).
     *
     * @return the copy
     */
    public GrantedAid notTied() {
        return on(List.of());
    }

    /**
     * Returns a copy with another amount.
     *
     * @param other the gross grant equivalent, zero or more
     * @return the copy
     */
    public GrantedAid withAmount(Euros other) {
        return new GrantedAid(id, funder, scheme, other, granting, lines);
    }

    /**
     * Tells whether it counts as State aid.
     *
     * @return false for money that the Union manages centrally
     */
    public boolean stateAid() {
        return funder.stateResources();
    }

    /**
     * Returns the amount as far as known.
     *
     * @return the amount, or anything from zero
     */
    public AidRange equivalent() {
        return amount == null ? AidRange.UNKNOWN : AidRange.of(amount);
    }

    /** Whether it surely (true), surely not (false) or perhaps (null) covers one of some lines. */
    @Nullable
    Boolean touches(Set<String> any) {
        if (lines == null) {
            return any.isEmpty() ? Boolean.FALSE : null;
        }
        return lines.stream().anyMatch(any::contains);
    }
}
