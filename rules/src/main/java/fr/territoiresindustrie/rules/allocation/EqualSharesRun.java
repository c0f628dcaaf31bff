package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Buys projects by the method of equal shares, from given shares to the last project that supporters can pay.
 *
 * <p>What claimants have left is kept in whole numbers of one common fraction of a cent, which gets smaller with each
 * purchase. The price of a project never falls, since money only gets less: a price that was asked earlier is a bound,
 * and only projects at the head of the queue are asked again.
 */
final class EqualSharesRun {

    /**
     * What a project costs for what it is worth: {@code over / (under · unit)} cents for each unit of worth.
     *
     * @param project the project
     * @param over the numerator
     * @param under the worth over which it is spread
     * @param unit the fraction of a cent in which the numerator is
     * @param round after how many purchases it was asked
     */
    record Quote(int project, BigInteger over, BigInteger under, BigInteger unit, int round)
            implements Comparable<Quote> {

        @Override
        public int compareTo(Quote other) {
            return over.multiply(other.under)
                    .multiply(other.unit)
                    .compareTo(other.over.multiply(under).multiply(unit));
        }
    }

    /**
     * A project that was bought.
     *
     * @param quote its price
     * @param payments what each of its supporters pays, in the unit after the purchase
     * @param unit that unit: so many of it are a cent
     */
    record Purchase(Quote quote, BigInteger[] payments, BigInteger unit) {}

    private final SharedWorth worth;
    private final Comparator<Integer> ties;
    private final BigInteger[] money;
    private final int[] paidAt;
    private final List<Purchase> purchases = new ArrayList<>();
    private List<Integer> tied = List.of();
    private BigInteger unit;

    /**
     * Runs the method.
     *
     * @param worth what projects are worth to whom
     * @param ties the declared order of projects of the same price
     * @param shares what the claimants own, changed as it is spent
     * @param unit so many of them are a cent
     */
    EqualSharesRun(SharedWorth worth, Comparator<Integer> ties, BigInteger[] shares, BigInteger unit) {
        this.worth = worth;
        this.ties = ties;
        this.money = shares;
        this.paidAt = new int[shares.length];
        this.unit = unit;
        buyAll();
    }

    private void buyAll() {
        Comparator<Quote> order = Comparator.<Quote>naturalOrder()
                .thenComparing(Quote::project, ties.thenComparing(Comparator.naturalOrder()));
        PriorityQueue<Quote> queue = new PriorityQueue<>(order);
        for (int project = 0; project < worth.projects(); project++) {
            add(queue, quote(project));
        }
        while (!queue.isEmpty() && tied.isEmpty()) {
            Quote first = queue.remove();
            if (outdated(first)) {
                add(queue, quote(first.project()));
            } else {
                buyOneOf(first, queue);
            }
        }
    }

    private static void add(PriorityQueue<Quote> queue, @Nullable Quote quote) {
        if (quote != null) {
            queue.add(quote);
        }
    }

    /** Tells whether a supporter of the project has paid something since its price was asked. */
    private boolean outdated(Quote quote) {
        for (int claimant : worth.who(quote.project())) {
            if (paidAt[claimant] > quote.round()) {
                return true;
            }
        }
        return false;
    }

    /** Buys the first, or one of those that the order leaves equal to it. */
    private void buyOneOf(Quote first, PriorityQueue<Quote> queue) {
        List<Quote> equal = new ArrayList<>(List.of(first));
        while (!queue.isEmpty() && equal(first, queue.peek())) {
            Quote next = queue.remove();
            if (outdated(next)) {
                add(queue, quote(next.project()));
            } else {
                equal.add(next);
            }
        }
        List<Quote> harmless = equal.size() == 1 ? equal : harmless(equal);
        if (harmless.isEmpty()) {
            tied = equal.stream().map(Quote::project).toList();
            return;
        }
        Quote chosen = harmless.get(0);
        equal.remove(chosen);
        queue.addAll(equal);
        buy(Objects.requireNonNull(quote(chosen.project())));
    }

    private boolean equal(Quote one, Quote other) {
        return ties.compare(one.project(), other.project()) == 0 && one.compareTo(other) == 0;
    }

    /**
     * Returns those of several projects of one price none of whose supporters would have to choose: whoever supports
     * more than one of them can pay all that it supports. When they are bought does not matter to the others.
     */
    private List<Quote> harmless(List<Quote> quotes) {
        BigInteger[] sums = new BigInteger[money.length];
        int[] counts = new int[money.length];
        for (Quote quote : quotes) {
            int[] who = worth.who(quote.project());
            for (int at = 0; at < who.length; at++) {
                BigInteger more = worth.worth(quote.project(), at);
                sums[who[at]] = counts[who[at]]++ == 0 ? more : sums[who[at]].add(more);
            }
        }
        Quote price = Objects.requireNonNull(quote(quotes.get(0).project()));
        return quotes.stream()
                .filter(quote -> Arrays.stream(worth.who(quote.project()))
                        .allMatch(i -> counts[i] == 1
                                || price.over().multiply(sums[i]).compareTo(money[i].multiply(price.under())) <= 0))
                .toList();
    }

    /** Asks for the price of a project; null if its supporters cannot pay it with what they have left. */
    private @Nullable Quote quote(int project) {
        int[] who = worth.who(project);
        boolean[] spent = new boolean[who.length];
        BigInteger over = worth.cost(project).multiply(unit);
        BigInteger under = worth.total(project);
        boolean more = true;
        while (more && under.signum() > 0) {
            BigInteger nextOver = over;
            BigInteger nextUnder = under;
            more = false;
            BigInteger last = BigInteger.ZERO;
            BigInteger needed = BigInteger.ZERO;
            for (int at = 0; at < who.length; at++) {
                BigInteger own = worth.worth(project, at);
                if (!own.equals(last)) {
                    last = own;
                    needed = over.multiply(own);
                    needed = ceiling(needed, under);
                }
                if (!spent[at] && money[who[at]].compareTo(needed) < 0) {
                    spent[at] = true;
                    more = true;
                    nextOver = nextOver.subtract(money[who[at]]);
                    nextUnder = nextUnder.subtract(own);
                }
            }
            over = nextOver;
            under = nextUnder;
        }
        return under.signum() == 0 ? null : new Quote(project, over, under, unit, purchases.size());
    }

    private static BigInteger ceiling(BigInteger number, BigInteger divisor) {
        BigInteger[] exact = number.divideAndRemainder(divisor);
        return exact[1].signum() == 0 ? exact[0] : exact[0].add(BigInteger.ONE);
    }

    private void buy(Quote quote) {
        BigInteger common = quote.over().gcd(quote.under());
        BigInteger price = quote.over().divide(common);
        BigInteger finer = quote.under().divide(common);
        if (!finer.equals(BigInteger.ONE)) {
            Arrays.setAll(money, i -> money[i].signum() == 0 ? money[i] : money[i].multiply(finer));
            unit = unit.multiply(finer);
        }
        int[] who = worth.who(quote.project());
        BigInteger[] payments = new BigInteger[who.length];
        for (int at = 0; at < who.length; at++) {
            payments[at] = price.multiply(worth.worth(quote.project(), at)).min(money[who[at]]);
            money[who[at]] = money[who[at]].subtract(payments[at]);
            paidAt[who[at]] = purchases.size() + 1;
        }
        purchases.add(new Purchase(quote, payments, unit));
    }

    /** Returns what was bought, in that order. */
    List<Purchase> purchases() {
        return purchases;
    }

    /** Returns the projects between which the order does not decide; empty if there are none. */
    List<Integer> tied() {
        return tied;
    }

    /** Returns what a claimant has left, in {@link #unit}. */
    BigInteger left(int claimant) {
        return money[claimant];
    }

    BigInteger unit() {
        return unit;
    }

    /** Returns what all purchases cost, in cents. */
    BigInteger cost() {
        return purchases.stream()
                .map(purchase -> worth.cost(purchase.quote().project()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
