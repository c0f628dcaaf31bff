package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * A declared rule: an allocator that is data, so that it can be published beforehand, kept with the plan, and checked
 * by anyone.
 *
 * <p>The rules are made by {@link Allocators}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RankOrder.class, name = "rank-order"),
    @JsonSubTypes.Type(value = FirstCome.class, name = "first-come"),
    @JsonSubTypes.Type(value = ProportionalShares.class, name = "proportional"),
    @JsonSubTypes.Type(value = BestPerEuro.class, name = "best-per-euro"),
    @JsonSubTypes.Type(value = MostPoints.class, name = "most-points")
})
public sealed interface AllocationRule extends Allocator
        permits RankOrder, FirstCome, ProportionalShares, BestPerEuro, MostPoints {

    /**
     * Returns what happens when the money is short.
     *
     * @return the declared answer, or null if the rule serves nobody in turn
     */
    @Nullable
    WhenShort whenShort();
}
