package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The method of equal shares on small markets, against one that tries every set of those who spend all they have. */
class EqualSharesProperties {

    private static final EqualShares BY_IDENTIFIER = EqualShares.of(EqualShares.Tie.IDENTIFIER);

    /** Who owns what, and what is for sale. */
    record Market(List<Claimant> claimants, List<SharedProject> projects) {}

    /** An exact fraction, for the oracle. */
    record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(long factor) {
            return reduced(over.multiply(BigInteger.valueOf(factor)), under);
        }

        Fraction by(long divisor) {
            return reduced(over, under.multiply(BigInteger.valueOf(divisor)));
        }

        static Fraction reduced(BigInteger over, BigInteger under) {
            BigInteger common = over.gcd(under).max(BigInteger.ONE);
            return new Fraction(over.divide(common), under.divide(common));
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    /** Tries every set of supporters that pay all they have; the lowest price that pays exactly the cost counts. */
    private static Fraction price(SharedProject project, Map<String, Fraction> money) {
        List<SharedProject.Support> supports = project.supports();
        Fraction best = null;
        for (int spent = 0; spent < 1 << supports.size(); spent++) {
            Fraction rest = Fraction.of(project.cost().cents());
            long worth = 0;
            for (int i = 0; i < supports.size(); i++) {
                SharedProject.Support support = supports.get(i);
                if ((spent >> i & 1) == 1) {
                    rest = rest.minus(money.get(support.claimant()));
                } else {
                    worth += support.utility();
                }
            }
            if (worth > 0 && rest.over().signum() >= 0) {
                Fraction price = rest.by(worth);
                Fraction sum = Fraction.of(0);
                for (SharedProject.Support support : supports) {
                    sum = sum.plus(payment(price, support, money));
                }
                boolean pays = sum.compareTo(Fraction.of(project.cost().cents())) == 0;
                best = pays && (best == null || price.compareTo(best) < 0) ? price : best;
            }
        }
        return best;
    }

    private static Fraction payment(Fraction price, SharedProject.Support support, Map<String, Fraction> money) {
        Fraction whole = price.times(support.utility());
        Fraction left = money.get(support.claimant());
        return whole.compareTo(left) < 0 ? whole : left;
    }

    /** Buys in the order of prices, and in the order given among equals. */
    private static List<ProjectId> bought(Market market, List<SharedProject> order) {
        Map<String, Fraction> money = new HashMap<>();
        market.claimants.forEach(claimant ->
                money.put(claimant.name(), Fraction.of(claimant.share().cents())));
        List<SharedProject> open = new ArrayList<>(order);
        List<ProjectId> bought = new ArrayList<>();
        while (true) {
            SharedProject best = null;
            Fraction least = null;
            for (SharedProject project : open) {
                Fraction price = price(project, money);
                if (price != null && (least == null || price.compareTo(least) < 0)) {
                    least = price;
                    best = project;
                }
            }
            if (best == null) {
                return bought;
            }
            for (SharedProject.Support support : best.supports()) {
                Fraction payment = payment(least, support, money);
                money.merge(support.claimant(), payment, Fraction::minus);
            }
            open.remove(best);
            bought.add(best.project());
        }
    }

    private static List<ProjectId> bought(EqualSharesPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.status() == EqualSharesPlan.Status.BOUGHT)
                .map(EqualSharesPlan.Line::project)
                .toList();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void buys_what_trying_everything_buys(@ForAll("markets") Market market) {
        assertThat(bought(BY_IDENTIFIER.share(market.claimants, market.projects)))
                .isEqualTo(bought(market, market.projects));
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void where_no_tie_is_refused_every_order_buys_the_same(@ForAll("markets") Market market, @ForAll Random random) {
        EqualSharesPlan plan = EqualShares.of().share(market.claimants, market.projects);
        boolean decided = plan.lines().stream().noneMatch(line -> line.status() == EqualSharesPlan.Status.TIED);
        for (int i = 0; i < 4; i++) {
            List<SharedProject> order = new ArrayList<>(market.projects);
            Collections.shuffle(order, random);
            Set<ProjectId> other = new HashSet<>(bought(market, order));
            assertThat(other).containsAll(bought(plan));
            if (decided) {
                assertThat(other).isEqualTo(new HashSet<>(bought(plan)));
            }
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void payments_sum_to_grants_and_nobody_pays_more_than_its_share(
            @ForAll("markets") Market market, @ForAll("rules") EqualShares rule) {
        EqualSharesPlan plan = rule.share(market.claimants, market.projects);
        Map<ProjectId, SharedProject> projects = new HashMap<>();
        market.projects.forEach(project -> projects.put(project.project(), project));
        assertThat(plan.lines()).hasSameSizeAs(market.projects);
        for (EqualSharesPlan.Line line : plan.lines()) {
            SharedProject project = projects.get(line.project());
            if (line.status() == EqualSharesPlan.Status.BOUGHT) {
                assertThat(Euros.sum(line.payments().stream()
                                .map(EqualSharesPlan.Payment::amount)
                                .toList()))
                        .isEqualTo(project.cost());
                assertThat(line.payments())
                        .extracting(EqualSharesPlan.Payment::claimant)
                        .isEqualTo(project.supports().stream()
                                .map(SharedProject.Support::claimant)
                                .toList());
                assertThat(line.payments())
                        .noneMatch(payment -> payment.amount().negative());
            } else {
                assertThat(line.payments()).isEmpty();
            }
        }
        for (Claimant claimant : market.claimants) {
            Euros paid = plan.paid().getOrDefault(claimant.name(), Euros.ZERO);
            Rate factor = rule.increment() == null
                    ? Rate.ONE
                    : Rate.ONE.plus(Rate.of(plan.steps(), 1).times(rule.increment()));
            assertThat(paid).isLessThanOrEqualTo(claimant.share().times(factor, java.math.RoundingMode.CEILING));
        }
        assertThat(plan.remainder().negative()).isFalse();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void completed_greedily_no_supported_project_fits_any_more(
            @ForAll("markets") Market market, @ForAll("rules") EqualShares rule) {
        EqualSharesPlan plan = rule.completedGreedily().share(market.claimants, market.projects);
        Map<ProjectId, SharedProject> projects = new HashMap<>();
        market.projects.forEach(project -> projects.put(project.project(), project));
        for (EqualSharesPlan.Line line : plan.lines()) {
            SharedProject project = projects.get(line.project());
            if (line.status() == EqualSharesPlan.Status.NOT_BOUGHT
                    && !project.supports().isEmpty()) {
                assertThat(project.cost()).isGreaterThan(plan.remainder());
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void neither_the_order_of_what_is_given_nor_the_unit_of_worth_matters(
            @ForAll("markets") Market market, @ForAll("rules") EqualShares rule, @ForAll Random random) {
        EqualSharesPlan plan = rule.share(market.claimants, market.projects);
        List<Claimant> claimants = new ArrayList<>(market.claimants);
        List<SharedProject> projects = new ArrayList<>(market.projects);
        Collections.shuffle(claimants, random);
        Collections.shuffle(projects, random);
        assertThat(rule.share(claimants, projects)).isEqualTo(plan);
        List<SharedProject> rescaled = projects.stream()
                .map(project -> new SharedProject(
                        project.project(),
                        project.cost(),
                        project.supports().stream()
                                .map(support -> new SharedProject.Support(support.claimant(), support.utility() * 7))
                                .toList()))
                .toList();
        assertThat(rule.share(claimants, rescaled).awards()).isEqualTo(plan.awards());
    }

    @Provide
    Arbitrary<EqualShares> rules() {
        return Combinators.combine(
                        Arbitraries.of(EqualShares.Tie.class)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        Arbitraries.of(Rate.ofPercent(10), Rate.of(1, 3), Rate.ONE)
                                .injectNull(0.3),
                        Arbitraries.of(true, false))
                .as(EqualShares::new);
    }

    @Provide
    Arbitrary<Market> markets() {
        Arbitrary<List<Long>> shares =
                Arbitraries.longs().between(0, 30).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Long>> utilities =
                Arbitraries.longs().between(-2, 3).list().ofSize(4);
        Arbitrary<SharedProject> project = Combinators.combine(
                        Arbitraries.longs().between(1, 25), utilities, Arbitraries.of(true, false))
                .as((cost, worth, costUtilities) -> {
                    List<SharedProject.Support> supports = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        if (worth.get(i) > 0) {
                            supports.add(new SharedProject.Support("T" + i, costUtilities ? cost : worth.get(i)));
                        }
                    }
                    return new SharedProject(ProjectId.of("P"), Euros.ofCents(cost), supports);
                });
        return Combinators.combine(shares, project.list().ofMaxSize(6)).as((owned, projects) -> {
            List<Claimant> claimants = new ArrayList<>();
            for (int i = 0; i < owned.size(); i++) {
                claimants.add(new Claimant("T" + i, Euros.ofCents(owned.get(i))));
            }
            List<SharedProject> named = new ArrayList<>();
            for (int i = 0; i < projects.size(); i++) {
                List<SharedProject.Support> known = projects.get(i).supports().stream()
                        .filter(support -> claimants.stream()
                                .anyMatch(claimant -> claimant.name().equals(support.claimant())))
                        .toList();
                named.add(new SharedProject(
                        ProjectId.of("P-" + i), projects.get(i).cost(), known));
            }
            return new Market(claimants, named);
        });
    }
}
