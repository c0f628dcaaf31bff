package fr.territoiresindustrie.funding;

import fr.territoiresindustrie.fixture.FundingArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FundingRoundTripProperties {

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void every_value_travels(@ForAll("values") Object value) {
        travels(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> void travels(T value) {
        RoundTrips.assertTravels(value, (Class<T>) value.getClass());
    }

    @Provide
    Arbitrary<Object> values() {
        List<Arbitrary<?>> all = List.of(
                FundingArbitraries.funders(),
                FundingArbitraries.funderShares().map(shares -> shares.get(0)),
                FundingArbitraries.fundingLines(),
                FundingArbitraries.fundingPlans(),
                FundingArbitraries.envelopes(),
                FundingArbitraries.matchings(),
                FundingArbitraries.matchedShares(),
                FundingArbitraries.awards(),
                FundingArbitraries.instalments(),
                FundingArbitraries.paymentSchedules(),
                FundingArbitraries.movements());
        return Arbitraries.of(all).flatMap(arbitrary -> arbitrary.map(value -> (Object) value));
    }
}
