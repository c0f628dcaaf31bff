package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.money.Split;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule that shares an envelope among all candidates at once, in proportion to their requests, points or keys.
 *
 * <p>Each candidate gets its weight times one common level, but no more than is payable to it; what a ceiling holds
 * back goes to the others. Cents are rounded by the declared method, candidates being taken in the declared order and
 * then by identifier.
 *
 * <p>Nobody gets less than its minimum: the viable minimum that it stated, or else all that is payable to it, unless
 * the rule {@linkplain #withUnstatedMinimum declares} another minimum for those that stated none. As long as somebody
 * would get less, one step is taken: of the candidates that would get less, those that come last in the declared order
 * go without, all of them if the order leaves several equal, and the envelope is shared anew among the others. Whoever
 * leaves last stands first on the waiting list. Without a declared order all those below their minimum leave at once.
 *
 * <p>A larger envelope may take an award away: a candidate that can stay at last may leave less for another one. Money
 * stays unused if nobody can get its minimum.
 *
 * <p>{@linkplain Margins Margins} are worked out where at most {@value #MOST_WITH_MARGINS} candidates take part; above
 * that the lines carry none. They are exact, but under this rule not always the least: a smaller amount may do as well
 * where somebody leaves or stays.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param basis in proportion to what the envelope is shared
 * @param keys the keys of the candidates, each candidate once, by identifier; empty unless the basis is a key
 * @param split how cents are rounded
 * @param order by what candidates are put in order, no priority twice; empty if no order is declared
 * @param unstatedMinimum the part of what is payable to it that a candidate needs which stated no viable minimum; null
 *     if it needs all of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"basis", "keys", "split", "order", "unstatedMinimum"})
public record ProportionalShares(
        ShareBasis basis,
        List<ShareKey> keys,
        Split split,
        List<Priority> order,
        @Nullable Rate unstatedMinimum) implements AllocationRule {

    /** Above this number of candidates no margins are worked out. */
    public static final int MOST_WITH_MARGINS = 64;

    /**
     * Checks and copies the declaration.
     *
     * @param basis in proportion to what the envelope is shared
     * @param keys the keys of the candidates
     * @param split how cents are rounded
     * @param order by what candidates are put in order
     * @param unstatedMinimum what a candidate needs that stated no viable minimum
     * @throws IllegalArgumentException if there are keys and the basis is not a key, if a candidate has two keys, if a
     *     priority is named twice or if the minimum is not between 0 and 100 %
     */
    public ProportionalShares {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(split, "split");
        keys = keys == null
                ? List.of()
                : keys.stream().sorted(Comparator.comparing(ShareKey::project)).toList();
        order = order == null ? List.of() : List.copyOf(order);
        RankOrder.requireDistinct(order);
        if (!keys.isEmpty() && basis != ShareBasis.KEY) {
            throw new IllegalArgumentException("The keys (" + keys.size() + ") must not be given for a share by "
                    + basis.code() + ".\nMaybe the basis should be KEY.");
        }
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).project().equals(keys.get(i - 1).project())) {
                throw new IllegalArgumentException(
                        "The keys must not name a candidate (" + keys.get(i).project() + ") twice.");
            }
        }
        boolean share = unstatedMinimum == null
                || (unstatedMinimum.compareTo(Rate.ZERO) >= 0 && unstatedMinimum.compareTo(Rate.ONE) <= 0);
        if (!share) {
            throw new IllegalArgumentException(
                    "The unstated minimum (" + unstatedMinimum + ") must be between 0% and 100%.");
        }
    }

    /**
     * Returns a copy that says what a candidate needs which stated no viable minimum.
     *
     * @param value the part of what is payable to it, 0 % if it may be cut to any amount, or null if it is never cut
     * @return the copy
     * @throws IllegalArgumentException if it is not between 0 and 100 %
     */
    public ProportionalShares withUnstatedMinimum(@Nullable Rate value) {
        return new ProportionalShares(basis, keys, split, order, value);
    }

    /**
     * Says that nobody has a turn: where the money is short, everyone gets less.
     *
     * @return null
     */
    @Override
    public @Nullable WhenShort whenShort() {
        return null;
    }

    @Override
    public Allocation allocate(AllocationProblem problem) {
        return new ShareLines(this, problem).allocation();
    }

    /** Returns what a candidate must get at least if it gets anything. */
    Euros minimum(Candidate candidate) {
        Euros stated = candidate.viableMinimum();
        if (stated != null) {
            return stated;
        }
        return unstatedMinimum == null
                ? candidate.payable()
                : candidate.payable().times(unstatedMinimum, RoundingMode.CEILING);
    }

    /** Returns the weights; null for a candidate whose weight is not known. */
    Function<Candidate, @Nullable Long> weights() {
        Map<ProjectId, Long> byProject = new HashMap<>();
        keys.forEach(key -> byProject.put(key.project(), key.weight()));
        return candidate -> switch (basis) {
            case REQUEST -> Long.valueOf(candidate.request().cents());
            case POINTS -> candidate.pointThousandths();
            case KEY -> byProject.get(candidate.project());
        };
    }

    /** Puts candidates in the declared order; all whose weight is known are equal to begin with. */
    Lineup lineup(AllocationProblem problem) {
        Function<Candidate, @Nullable Long> weights = weights();
        SortKey weighed = new SortKey(basis.code(), candidate -> weights.apply(candidate) != null, (one, other) -> 0);
        return Lineup.of(
                problem,
                Stream.concat(Stream.of(weighed), order.stream().map(Priority::key))
                        .toList());
    }
}
