package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.FundingArbitraries;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchingProperties {

    @Property
    void shares_add_up_and_keep_the_rule(@ForAll("matchings") Matching matching, @ForAll("amounts") Euros total) {
        MatchedShares shares = matching.share(total);
        assertThat(shares.total()).isEqualTo(total);
        assertThat(matching.keptBy(shares, 1)).isTrue();
    }

    @Property
    void shares_with_european_money_add_up_and_keep_the_rule_or_are_refused(
            @ForAll("matchings") Matching matching, @ForAll("small") Euros total, @ForAll("small") Euros european) {
        Checked<MatchedShares> checked = matching.tryShare(total, european);
        checked.value().ifPresent(shares -> {
            assertThat(shares.total()).isEqualTo(total);
            assertThat(shares.european()).isEqualTo(european);
            assertThat(matching.keptBy(shares, 1)).isTrue();
        });
        boolean counts = matching.european() == Matching.European.FOR_REGION;
        long most = !counts ? total.cents() : matching.share(total).region().cents();
        assertThat(checked.valid()).isEqualTo(european.cents() <= most);
    }

    @Property
    void many_shares_added_up_keep_the_rule(
            @ForAll("matchings") Matching matching, @ForAll("manyAmounts") List<Euros> amounts) {
        MatchedShares sum = amounts.stream()
                .map(matching::share)
                .reduce(MatchedShares::plus)
                .orElseThrow();
        assertThat(sum.total()).isEqualTo(Euros.sum(amounts));
        assertThat(matching.keptBy(sum, amounts.size())).isTrue();
    }

    @Property
    void the_imbalance_is_what_the_state_has_to_take_back(@ForAll("shares") MatchedShares shares) {
        Matching matching = Matching.oneForOne(Matching.Side.STATE);
        Euros imbalance = matching.imbalance(shares);
        assertThat(shares.state().minus(imbalance)).isEqualTo(matching.regionSide(shares));
    }

    @Provide
    Arbitrary<Matching> matchings() {
        return FundingArbitraries.matchings();
    }

    @Provide
    Arbitrary<Euros> amounts() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE).map(Euros::ofCents);
    }

    @Provide
    Arbitrary<Euros> small() {
        return Arbitraries.longs().between(0, 20).map(Euros::ofCents);
    }

    @Provide
    Arbitrary<List<Euros>> manyAmounts() {
        return CoreArbitraries.amounts().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<MatchedShares> shares() {
        return FundingArbitraries.matchedShares();
    }
}
