package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another initial investment that the same group started before: within three years and in the same NUTS 3 region the
 * two are one project (Regulation (EU) 651/2014, Article 14(13)).
 *
 * @param worksStartOn the start of its works, or null if not known
 * @param nuts3 its NUTS 3 region, which in France is a département, or null if not known
 * @param eligibleCosts its eligible costs, zero or more, or null if not known
 * @param aid the regional aid granted to it, zero or more, or null if not known
 * @param sameActivity whether it serves the same or a similar activity, which since 1 July 2023 is a condition; null if
 *     not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierInvestment(
        @Nullable LocalDate worksStartOn,
        @Nullable DepartementCode nuts3,
        @Nullable Euros eligibleCosts,
        @Nullable Euros aid,
        @Nullable Boolean sameActivity)
        implements Serializable {

    /**
     * Checks the amounts.
     *
     * @param worksStartOn the start of its works
     * @param nuts3 its NUTS 3 region
     * @param eligibleCosts its eligible costs
     * @param aid the regional aid granted to it
     * @param sameActivity whether it serves the same or a similar activity
     * @throws IllegalArgumentException if an amount is negative
     */
    public EarlierInvestment {
        new Problems()
                .check(
                        eligibleCosts == null || !eligibleCosts.negative(),
                        ProblemCode.NEGATIVE,
                        "eligibleCosts",
                        eligibleCosts)
                .check(aid == null || !aid.negative(), ProblemCode.NEGATIVE, "aid", aid)
                .orThrow();
    }
}
