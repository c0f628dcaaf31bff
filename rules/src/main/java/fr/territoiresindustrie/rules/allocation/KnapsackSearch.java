package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best plan from the break outwards: one item after the other, in turn from both sides, is changed or
 * not in every state that is left. A state is dropped when a lighter one has as much profit, or when not even the
 * next items cut to fit lead from it to the profit that is looked for. When no state is left, or no item, the answer
 * is proven.
 *
 * <p>The method is the dynamic programming over an expanding core of D. Pisinger, A minimal algorithm for the 0-1
 * knapsack problem, Operations Research 45 (1997), with the bounds of S. Martello, D. Pisinger and P. Toth, Dynamic
 * programming and strong bounds for the 0-1 knapsack problem, Management Science 45 (1999): a limit on the number of
 * items is joined to the problem with a price for each item.
 *
 * <p>In the canonical search the profit is known, and the lightest plan that reaches it is looked for; between plans
 * of the same weight the one that packs the first item in which they differ, by number. A state may then only be
 * dropped for another one of the same weight and profit if it loses that comparison too.
 */
final class KnapsackSearch {

    /** Steps back along two trails that take as long as looking at a state. */
    private static final int STEPS_FOR_A_STATE = 4;

    private final long[] profit;
    private final long[] weight;
    private final KnapsackPrice price;
    private final KnapsackSplit split;
    private final KnapsackCore core;
    private final KnapsackBudget budget;
    private final KnapsackTrail trail = new KnapsackTrail();
    private final boolean canonical;
    private final long base;
    private final BitSet packedAtFirst;

    private KnapsackStates states = new KnapsackStates();
    private KnapsackStates next = new KnapsackStates();
    private int[] sequence = new int[64];
    private int steps;
    private long room;
    private long best;
    private int bestNode = -1;
    private long lost = Long.MIN_VALUE;
    private long target;

    // What the next items would bring, set before each step.
    private long restProfit;
    private long restWeight;
    private long packedProfit;
    private long packedWeight;
    private long needed;

    /**
     * Prepares a search.
     *
     * @param profit the profits
     * @param weight the weights
     * @param capacity the most weight
     * @param price the price of each item that the bounds count with
     * @param known the profit that is known to be possible: more is looked for, or just as much with less weight
     * @param canonical what is looked for
     * @param budget how far to go
     */
    KnapsackSearch(
            long[] profit,
            long[] weight,
            long capacity,
            KnapsackPrice price,
            long known,
            boolean canonical,
            KnapsackBudget budget) {
        this.profit = profit;
        this.weight = weight;
        this.price = price;
        this.canonical = canonical;
        this.budget = budget;
        this.split = new KnapsackSplit(KnapsackOrder.of(price, profit, weight), capacity);
        this.core = new KnapsackCore(split);
        this.room = split.room;
        this.base = split.profit + Math.multiplyExact(price.each(), (long) split.count);
        this.packedAtFirst = split.plan();
        this.best = known;
        this.target = known;
    }

    /** Returns the profit that no plan exceeds, known before any search. */
    long bound() {
        return split.bound() + price.total();
    }

    /** Runs the search. Its findings are read from the other methods afterwards. */
    void run() {
        states.add(0, 0, 0, KnapsackTrail.ROOT);
        seize(states);
        boolean fromRest = true;
        while (states.size > 0) {
            lookFor();
            KnapsackCore.Side side = fromRest ? core.rest : core.packed;
            int item = side.peek();
            if (item < 0) {
                side = fromRest ? core.packed : core.rest;
                item = side.peek();
            }
            if (item < 0) {
                return;
            }
            if (!canonical && best >= budget.enough()) {
                return;
            }
            if (!budget.spend(states.size)) {
                giveUp();
                return;
            }
            side.take();
            step(item, side.sign);
            fromRest = !fromRest;
        }
    }

    private void lookFor() {
        long absolute = canonical ? target : best + 1;
        needed = absolute - price.total() - split.profit;
        core.lookFor(room, needed);
    }

    private void step(int item, int sign) {
        if (steps == sequence.length) {
            sequence = Arrays.copyOf(sequence, 2 * steps);
        }
        sequence[steps++] = item;
        long moreWeight = sign * weight[item];
        long moreProfit = sign * profit[item];
        seize(item, moreWeight, moreProfit, sign);
        lookFor();
        lookAhead();
        next.size = 0;
        next.reserve(2 * states.size);
        merge(moreWeight, moreProfit, sign);
        KnapsackStates swap = states;
        states = next;
        next = swap;
        if (canonical) {
            seize(states);
        }
        thin();
    }

    /** Notes what the nearest items left would bring: packed into the room, or unpacked to make some. */
    private void lookAhead() {
        int toPack = core.rest.peek();
        restProfit = toPack < 0 ? 0 : Math.max(0, split.order.profit()[toPack]);
        restWeight = toPack < 0 ? 1 : weight[toPack];
        int toUnpack = core.packed.peek();
        packedProfit = toUnpack < 0 ? 1 : split.order.profit()[toUnpack];
        packedWeight = toUnpack < 0 ? 0 : weight[toUnpack];
    }

    private boolean promising(long stateWeight, long stateProfit, int count) {
        long left = room - stateWeight;
        long missing = needed - (stateProfit - price.each() * count);
        return left >= 0
                ? Wide.atLeast(left, restProfit, missing, restWeight)
                : Wide.atLeast(left, packedProfit, missing, packedWeight);
    }

    /** Before the states are joined: the best of those with the item changed raises what is looked for. */
    private void seize(int item, long moreWeight, long moreProfit, int sign) {
        if (canonical) {
            return;
        }
        int place = states.heaviest(room - moreWeight);
        if (place >= 0 && base + states.profits[place] + moreProfit > best) {
            best = base + states.profits[place] + moreProfit;
            bestNode = trail.add(states.nodes[place], steps - 1);
        }
    }

    private void seize(KnapsackStates found) {
        int place = found.heaviest(room);
        if (place < 0 || base + found.profits[place] < best + (canonical ? 0 : 1)) {
            return;
        }
        best = base + found.profits[place];
        bestNode = found.nodes[place];
        if (canonical) {
            room = found.weights[place];
        }
    }

    private void merge(long moreWeight, long moreProfit, int sign) {
        int left = 0;
        int right = 0;
        long lastWeight = Long.MIN_VALUE;
        long lastProfit = Long.MIN_VALUE;
        boolean kept = false;
        while (left < states.size || right < states.size) {
            boolean changed =
                    left == states.size || (right < states.size && changedFirst(left, right, moreWeight, moreProfit));
            int place = changed ? right++ : left++;
            long stateWeight = states.weights[place] + (changed ? moreWeight : 0);
            long stateProfit = states.profits[place] + (changed ? moreProfit : 0);
            if (stateProfit > lastProfit) {
                int count = states.counts[place] + (changed ? sign : 0);
                kept = promising(stateWeight, stateProfit, count);
                if (kept) {
                    int node = states.nodes[place];
                    next.add(stateWeight, stateProfit, count, changed ? trail.add(node, steps - 1) : node);
                }
                lastWeight = stateWeight;
                lastProfit = stateProfit;
            } else if (canonical && kept && stateProfit == lastProfit && stateWeight == lastWeight) {
                settle(place, sign);
            }
        }
    }

    /** With equal weight and profit, the state that is not changed comes first. */
    private boolean changedFirst(int left, int right, long moreWeight, long moreProfit) {
        long changedWeight = states.weights[right] + moreWeight;
        return changedWeight < states.weights[left]
                || (changedWeight == states.weights[left] && states.profits[right] + moreProfit > states.profits[left]);
    }

    /** Between two states of the same weight and profit, keeps the one that packs the first item of the difference. */
    private void settle(int place, int sign) {
        int last = next.size - 1;
        int one = next.nodes[last];
        int other = states.nodes[place];
        int item = sequence[steps - 1];
        boolean better = sign > 0;
        int walked = 0;
        while (one != other) {
            walked++;
            int oneStep = trail.step(one);
            int otherStep = trail.step(other);
            int step = Math.max(oneStep, otherStep);
            if (oneStep != otherStep && sequence[step] < item) {
                item = sequence[step];
                better = packs(step) == (step == otherStep);
            }
            one = oneStep == step ? trail.parent(one) : one;
            other = otherStep == step ? trail.parent(other) : other;
        }
        budget.charge(walked / STEPS_FOR_A_STATE);
        if (better) {
            next.nodes[last] = trail.add(states.nodes[place], steps - 1);
            next.counts[last] = states.counts[place] + sign;
        }
    }

    private boolean packs(int step) {
        return !packedAtFirst.get(sequence[step]);
    }

    // ---- limits ----

    private long boundOf(int place) {
        long left = room - states.weights[place];
        long priced = states.profits[place] - price.each() * states.counts[place];
        long more = left >= 0
                ? Wide.floor(left, restProfit, restWeight)
                : packedWeight == 0 ? Long.MIN_VALUE / 4 : Wide.floor(left, packedProfit, packedWeight);
        return split.profit + price.total() + priced + more;
    }

    private void giveUp() {
        lookAhead();
        for (int place = 0; place < states.size; place++) {
            lost = Math.max(lost, boundOf(place));
        }
    }

    /** When there are too many states, drops those with the smallest bounds and remembers the largest of these. */
    private void thin() {
        if (states.size > budget.states() / 2) {
            drop(budget.states() / 4);
        }
        while (trail.size() > budget.nodes() / 2) {
            int moved = trail.compact(states.nodes, states.size, Math.max(bestNode, KnapsackTrail.ROOT));
            bestNode = bestNode < 0 ? bestNode : moved;
            if (trail.size() > budget.nodes() / 4) {
                drop(states.size / 2);
            }
        }
    }

    private void drop(int keep) {
        long[] bounds = new long[states.size];
        for (int place = 0; place < bounds.length; place++) {
            bounds[place] = boundOf(place);
        }
        long[] sorted = bounds.clone();
        Arrays.sort(sorted);
        long limit = sorted[sorted.length - keep - 1];
        lost = Math.max(lost, limit);
        int equals = keep;
        for (long bound : bounds) {
            equals -= bound > limit ? 1 : 0;
        }
        int kept = 0;
        for (int place = 0; place < bounds.length; place++) {
            if (bounds[place] > limit || (bounds[place] == limit && equals-- > 0)) {
                states.move(place, kept++);
            }
        }
        states.size = kept;
    }

    // ---- findings ----

    /** Tells whether nothing was lost: the best plan is what was looked for. */
    boolean complete() {
        return canonical ? lost < target : lost <= best;
    }

    /** Returns the best profit found or known. */
    long best() {
        return best;
    }

    /** Returns the profit that no plan exceeds, as far as this search can tell. */
    long upper() {
        return Math.max(best, lost);
    }

    /** Returns the weight of the best plan of a canonical search. */
    @Nullable
    BitSet plan() {
        if (bestNode < 0) {
            return null;
        }
        BitSet plan = (BitSet) packedAtFirst.clone();
        int node = bestNode;
        while (node != KnapsackTrail.ROOT) {
            plan.flip(sequence[trail.step(node)]);
            node = trail.parent(node);
        }
        return plan;
    }
}
