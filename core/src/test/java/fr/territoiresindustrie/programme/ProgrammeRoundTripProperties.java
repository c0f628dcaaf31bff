package fr.territoiresindustrie.programme;

import fr.territoiresindustrie.fixture.ProgrammeArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProgrammeRoundTripProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
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
                ProgrammeArbitraries.publishedDates(LocalDate.of(2020, 9, 1), 5),
                ProgrammeArbitraries.calls(),
                ProgrammeArbitraries.calls().map(call -> call.versions().get(0)),
                ProgrammeArbitraries.calls().map(call -> call.findVersion(LocalDate.of(2020, 1, 15))),
                ProgrammeArbitraries.actionPlans(),
                ProgrammeArbitraries.coDecisions(),
                Arbitraries.of(
                        FundCalls.FUND,
                        FundCalls.VERSION_2020,
                        FundCalls.VERSION_2021,
                        Publication.of("a source", "what it says"),
                        new ActionPlanChanges(List.of(), List.of(), List.of(), List.of())));
        return Arbitraries.of(all).flatMap(arbitrary -> arbitrary.map(value -> (Object) value));
    }
}
