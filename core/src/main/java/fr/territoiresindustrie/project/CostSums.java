package fr.territoiresindustrie.project;

import fr.territoiresindustrie.money.Euros;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the cost items add up to, as far as they are known.
 *
 * @param total the sum of all items, or null if an amount or the list is not known
 * @param eligible the sum of the eligible items, or null if it is not known which they are or how much they cost
 * @param totalAtLeast the sum of the amounts that are known
 * @param eligibleAtLeast the sum of the amounts of items known to be eligible
 */
record CostSums(@Nullable Euros total, @Nullable Euros eligible, Euros totalAtLeast, Euros eligibleAtLeast) {

    private static final CostSums UNKNOWN = new CostSums(null, null, Euros.ZERO, Euros.ZERO);

    /**
     * Adds up the items.
     *
     * @throws ArithmeticException if a sum is too large
     */
    static CostSums of(@Nullable List<? extends @Nullable CostItem> costs) {
        if (costs == null) {
            return UNKNOWN;
        }
        Euros total = sum(costs, CostSums::amount);
        Euros eligible = sum(costs, CostSums::eligibleAmount);
        boolean allAmounts = costs.stream().allMatch(cost -> amount(cost) != null);
        boolean allEligible = costs.stream().allMatch(cost -> eligibleAmount(cost) != null);
        return new CostSums(allAmounts ? total : null, allEligible ? eligible : null, total, eligible);
    }

    private static @Nullable Euros amount(@Nullable CostItem cost) {
        return cost == null ? null : cost.amount();
    }

    /** What an item adds to the eligible base: nothing at all if it is known not to be eligible. */
    private static @Nullable Euros eligibleAmount(@Nullable CostItem cost) {
        if (cost == null || cost.eligible() == null) {
            return null;
        }
        return cost.eligible() ? cost.amount() : Euros.ZERO;
    }

    static <T> Euros sum(List<? extends @Nullable T> parts, Function<@Nullable T, @Nullable Euros> amount) {
        Euros sum = Euros.ZERO;
        for (T part : parts) {
            Euros known = amount.apply(part);
            sum = known == null ? sum : sum.plus(known);
        }
        return sum;
    }
}
