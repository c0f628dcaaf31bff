package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.FundingArbitraries;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class FundingPlanProperties {

    /** The facts of a line as a form may hold them. */
    record Raw(Funder funder, Instrument instrument, Euros amount) {}

    @Property
    void totals_add_up_to_the_uses(@ForAll("plans") FundingPlan plan) {
        assertThat(Euros.sum(plan.totalsByFunderKind().values())).isEqualTo(plan.uses());
        assertThat(Euros.sum(plan.totalsByInstrument().values())).isEqualTo(plan.uses());
        assertThat(plan.publicShare()).isBetween(Rate.ZERO, Rate.ONE);
        assertThat(plan.stateResourcesTotal()).isLessThanOrEqualTo(plan.publicTotal());
    }

    @Property
    void a_plan_that_is_off_by_any_amount_is_refused(@ForAll("plans") FundingPlan plan, @ForAll("positive") Euros off) {
        FundingPlan.Builder builder = FundingPlan.builder().uses(plan.uses().plus(off));
        plan.lines().forEach(builder::line);
        assertThat(builder.tryBuild().problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_BALANCED);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void any_facts_give_a_plan_or_problems_and_never_an_exception(
            @ForAll("uses") Euros any, @ForAll("raw") List<Raw> raw, @ForAll boolean sum) {
        Euros uses = sum ? Euros.ofCents(cash(raw).longValue()) : any;
        FundingPlan.Builder builder = FundingPlan.builder().uses(uses);
        raw.forEach(line -> builder.line(line.funder(), line.instrument(), line.amount()));
        Checked<FundingPlan> checked = builder.tryBuild();
        Statistics.collect(checked.valid());
        Statistics.coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 2));
        assertThat(checked.valid()).isEqualTo(wellFormed(uses, raw));
        assertThat(checked.valid()).isEqualTo(checked.problems().isEmpty());
    }

    /** The rules once more, in other words. */
    private static boolean wellFormed(Euros uses, List<Raw> raw) {
        List<Object> keys = new ArrayList<>();
        for (Raw line : raw) {
            if (line.funder() == null || line.instrument() == null || line.amount() == null) {
                return false;
            }
            boolean own = line.funder().kind() == FunderKind.OWN;
            if (line.amount().cents() < 0 || own != (line.instrument() == Instrument.OWN_FUNDS)) {
                return false;
            }
            keys.add(List.of(line.funder(), line.instrument()));
        }
        return uses != null
                && uses.cents() > 0
                && cash(raw).equals(BigInteger.valueOf(uses.cents()))
                && keys.stream().distinct().count() == keys.size();
    }

    private static BigInteger cash(List<Raw> raw) {
        BigInteger cash = BigInteger.ZERO;
        for (Raw line : raw) {
            if (line.amount() != null && line.instrument() != Instrument.GUARANTEE) {
                cash = cash.add(BigInteger.valueOf(line.amount().cents()));
            }
        }
        return cash;
    }

    @Provide
    Arbitrary<FundingPlan> plans() {
        return FundingArbitraries.fundingPlans();
    }

    @Provide
    Arbitrary<Euros> positive() {
        return CoreArbitraries.amounts().filter(Euros::positive);
    }

    /** Few and small amounts, so that plans often balance by chance; sometimes the largest ones. */
    @Provide
    Arbitrary<Euros> uses() {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.longs().between(-1, 4).map(Euros::ofCents)),
                        Tuple.of(1, CoreArbitraries.euros()))
                .injectNull(0.05);
    }

    @Provide
    Arbitrary<List<Raw>> raw() {
        Arbitrary<Funder> funders = Arbitraries.of(
                        Funder.STATE, Funder.OWN, Funder.of(FunderKind.PRIVATE), Funder.of(FunderKind.REGION))
                .injectNull(0.03);
        Arbitrary<Instrument> instruments = Arbitraries.of(Instrument.GRANT, Instrument.GUARANTEE, Instrument.OWN_FUNDS)
                .injectNull(0.03);
        return Combinators.combine(funders, instruments, uses())
                .as(Raw::new)
                .list()
                .ofMaxSize(3);
    }
}
