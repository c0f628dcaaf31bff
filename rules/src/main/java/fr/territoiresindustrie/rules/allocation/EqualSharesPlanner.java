package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Completes the method of equal shares and writes down what is bought. */
final class EqualSharesPlanner {

    private final EqualShares rule;
    private final List<Claimant> claimants;
    private final List<SharedProject> projects;
    private final SharedWorth worth;
    private final Comparator<Integer> ties;
    private final BigInteger available;
    private final List<EqualSharesPlan.Line> lines = new ArrayList<>();
    private final TreeSet<Integer> open = new TreeSet<>();

    EqualSharesPlanner(EqualShares rule, List<Claimant> claimants, List<SharedProject> projects) {
        this.rule = rule;
        this.claimants =
                claimants.stream().sorted(Comparator.comparing(Claimant::name)).toList();
        this.projects = projects.stream()
                .sorted(Comparator.comparing(SharedProject::project))
                .toList();
        this.worth = new SharedWorth(this.claimants, this.projects);
        this.ties = ties();
        this.available = Arrays.stream(shares(0))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .divide(unit());
        IntStream.range(0, projects.size()).forEach(open::add);
    }

    private Comparator<Integer> ties() {
        return rule.ties().stream()
                .map(tie -> switch (tie) {
                    case CHEAPEST -> Comparator.comparing(worth::cost);
                    case DEAREST -> Comparator.comparing(worth::cost).reversed();
                    case MOST_SUPPORTED ->
                        Comparator.comparing((Integer project) -> worth.who(project).length)
                                .reversed();
                    case IDENTIFIER -> Comparator.<Integer>naturalOrder();
                })
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    private BigInteger unit() {
        Rate increment = rule.increment();
        return increment == null ? BigInteger.ONE : BigInteger.valueOf(increment.denominator());
    }

    /** Returns the shares, raised so many times, in the unit of the increment. */
    private BigInteger[] shares(int steps) {
        Rate increment = rule.increment();
        BigInteger factor = increment == null
                ? BigInteger.ONE
                : unit().add(BigInteger.valueOf(increment.numerator()).multiply(BigInteger.valueOf(steps)));
        return claimants.stream()
                .map(claimant -> BigInteger.valueOf(claimant.share().cents()).multiply(factor))
                .toArray(BigInteger[]::new);
    }

    private EqualSharesRun run(int steps) {
        return new EqualSharesRun(worth, ties, shares(steps), unit());
    }

    EqualSharesPlan plan() {
        int steps = 0;
        EqualSharesRun run = run(0);
        boolean more = rule.increment() != null;
        while (more && run.tied().isEmpty() && steps < EqualShares.MOST_STEPS && !allBought(run)) {
            EqualSharesRun next = run(steps + 1);
            more = next.cost().compareTo(available) <= 0;
            if (more) {
                run = next;
                steps++;
            }
        }
        bought(run, steps);
        finish(run);
        Euros whole = Euros.ofCents(available.longValueExact());
        return new EqualSharesPlan(rule, whole, steps, lines);
    }

    private boolean allBought(EqualSharesRun run) {
        long payable = IntStream.range(0, worth.projects())
                .filter(project -> Arrays.stream(worth.who(project))
                        .anyMatch(claimant -> claimants.get(claimant).share().positive()))
                .count();
        return run.purchases().size() == payable;
    }

    private void bought(EqualSharesRun run, int steps) {
        BigInteger finer = run.unit().divide(unit());
        BigInteger[] exact = shares(steps);
        Arrays.setAll(exact, i -> exact[i].multiply(finer).subtract(run.left(i)));
        long[][] cents = new CentPayments(worth, run, exact).cents();
        for (int row = 0; row < cents.length; row++) {
            EqualSharesRun.Quote quote = run.purchases().get(row).quote();
            int[] who = worth.who(quote.project());
            List<EqualSharesPlan.Payment> payments = new ArrayList<>();
            for (int at = 0; at < who.length; at++) {
                payments.add(new EqualSharesPlan.Payment(claimants.get(who[at]).name(), Euros.ofCents(cents[row][at])));
            }
            Reason reason = EqualSharesReasons.bought(quote, row + 1, projects.get(quote.project()));
            line(quote.project(), EqualSharesPlan.Status.BOUGHT, payments, reason);
        }
    }

    private void line(
            int number, EqualSharesPlan.Status status, List<EqualSharesPlan.Payment> payments, Reason reason) {
        SharedProject project = projects.get(number);
        boolean paid = status == EqualSharesPlan.Status.BOUGHT || status == EqualSharesPlan.Status.COMPLETED;
        lines.add(new EqualSharesPlan.Line(
                project.project(), status, paid ? project.cost() : Euros.ZERO, payments, reason));
        open.remove(number);
    }

    private void finish(EqualSharesRun run) {
        List<Integer> tied = run.tied();
        if (tied.isEmpty() && rule.thenGreedy()) {
            tied = completed(available.subtract(run.cost()));
        }
        boolean decided = tied.isEmpty();
        for (int project : tied) {
            line(project, EqualSharesPlan.Status.TIED, List.of(), EqualSharesReasons.tied(projects, tied, project));
        }
        for (int project : List.copyOf(open)) {
            EqualSharesPlan.Status status =
                    decided ? EqualSharesPlan.Status.NOT_BOUGHT : EqualSharesPlan.Status.BEHIND_TIE;
            line(
                    project,
                    status,
                    List.of(),
                    EqualSharesReasons.notBought(projects.get(project), left(run, project), decided));
        }
    }

    /** Returns what the supporters of a project have left together, to the cent below. */
    private Euros left(EqualSharesRun run, int project) {
        BigInteger sum = Arrays.stream(worth.who(project)).mapToObj(run::left).reduce(BigInteger.ZERO, BigInteger::add);
        return Euros.ofCents(sum.divide(run.unit()).longValueExact());
    }

    /** Buys by total worth for a euro what fits; returns those between which the order does not decide. */
    private List<Integer> completed(BigInteger money) {
        BigInteger left = money;
        Comparator<Integer> order = Comparator.<Integer, Integer>comparing(project -> project, this::compareWorth)
                .thenComparing(ties);
        List<Integer> sorted = new ArrayList<>(open);
        sorted.removeIf(project -> worth.who(project).length == 0);
        sorted.sort(order);
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && order.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            BigInteger most = left;
            List<Integer> fitting = sorted.subList(from, to).stream()
                    .filter(project -> worth.cost(project).compareTo(most) <= 0)
                    .toList();
            BigInteger cost = fitting.stream().map(worth::cost).reduce(BigInteger.ZERO, BigInteger::add);
            if (cost.compareTo(left) > 0) {
                return fitting;
            }
            for (int project : fitting) {
                line(
                        project,
                        EqualSharesPlan.Status.COMPLETED,
                        List.of(),
                        EqualSharesReasons.completed(projects.get(project), Euros.ofCents(left.longValueExact())));
                left = left.subtract(worth.cost(project));
            }
        }
        return List.of();
    }

    private int compareWorth(int one, int other) {
        return worth.total(other)
                .multiply(worth.cost(one))
                .compareTo(worth.total(one).multiply(worth.cost(other)));
    }
}
