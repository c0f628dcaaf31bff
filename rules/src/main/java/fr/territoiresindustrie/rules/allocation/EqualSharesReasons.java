package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Says what the method of equal shares did, in codes and arguments. */
final class EqualSharesReasons {

    private EqualSharesReasons() {}

    static Reason rule(EqualShares rule, int steps) {
        Rate increment = rule.increment();
        Reason raised = increment == null
                ? Reason.of("allocation.equal.raised.no")
                : Reason.of("allocation.equal.raised.yes")
                        .with("increment", increment)
                        .with("steps", steps);
        String greedy = rule.thenGreedy() ? "yes" : "no";
        List<Argument> order = rule.ties().stream()
                .map(tie -> {
                    String code = tie.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return Argument.term(
                            code, Reason.of("allocation.equal.tie." + code).label());
                })
                .toList();
        return Reason.of("allocation.rule.equal-shares")
                .with("order", Argument.of(order))
                .with("raised", raised.label())
                .with("greedy", Reason.of("allocation.equal.greedy." + greedy).label());
    }

    static Reason bought(EqualSharesRun.Quote quote, int place, SharedProject project) {
        BigInteger under = quote.under().multiply(quote.unit());
        BigInteger common = quote.over().gcd(under);
        BigInteger over = quote.over().divide(common);
        under = under.divide(common);
        boolean fits = over.bitLength() < Long.SIZE && under.bitLength() < Long.SIZE;
        boolean worthItsCost = project.supports().stream()
                .allMatch(support -> support.utility() == project.cost().cents());
        String code = !fits ? ".any" : worthItsCost ? "" : ".each";
        Reason reason = Reason.of("allocation.equal.bought" + code)
                .with("cost", project.cost())
                .with("place", place)
                .with("supporters", project.supports().size());
        return fits
                ? reason.with("price", Rate.of(over.longValue(), under.longValue()))
                        .with("each", Euros.ofCents(over.divide(under).longValue()))
                : reason;
    }

    static Reason completed(SharedProject project, Euros left) {
        return Reason.of("allocation.equal.completed")
                .with("cost", project.cost())
                .with("left", left);
    }

    static Reason tied(List<SharedProject> projects, List<Integer> tied, int project) {
        List<Argument> others = tied.stream()
                .filter(other -> other != project)
                .map(other -> Argument.of(projects.get(other).project().value()))
                .toList();
        return Reason.of("allocation.equal.tied")
                .with("cost", projects.get(project).cost())
                .with("others", Argument.of(others));
    }

    static Reason notBought(SharedProject project, Euros left, boolean decided) {
        if (project.supports().isEmpty()) {
            return Reason.of("allocation.equal.unsupported").with("cost", project.cost());
        }
        return Reason.of(decided ? "allocation.equal.not-bought" : "allocation.equal.behind-tie")
                .with("cost", project.cost())
                .with("left", left);
    }
}
