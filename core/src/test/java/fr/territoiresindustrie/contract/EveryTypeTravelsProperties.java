package fr.territoiresindustrie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.FundingArbitraries;
import fr.territoiresindustrie.fixture.ProgrammeArbitraries;
import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.fixture.TerritoryArbitraries;
import fr.territoiresindustrie.fixture.UndertakingArbitraries;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Portion;
import fr.territoiresindustrie.programme.ActionPlanChanges;
import fr.territoiresindustrie.programme.FundCalls;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** Walks through generated values, so that no record of this module is left without a journey. */
class EveryTypeTravelsProperties {

    private final Set<Class<?>> met = new HashSet<>();

    @Example
    void every_public_record_travels() throws ReflectiveOperationException {
        for (Object root : roots()) {
            walk(root);
        }

        assertThat(met)
                .containsAll(PublicTypesTest.values().stream()
                        .filter(Class::isRecord)
                        .toList());
    }

    private void walk(Object value) throws ReflectiveOperationException {
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                walk(element);
            }
        } else if (value instanceof Map<?, ?> map) {
            walk(map.keySet());
            walk(map.values());
        } else if (value instanceof Record) {
            if (met.add(value.getClass())) {
                travel(value);
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                walk(component.getAccessor().invoke(value));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void travel(T value) {
        RoundTrips.assertTravels(value, (Class<T>) value.getClass());
    }

    private static List<Object> roots() throws ReflectiveOperationException {
        List<Object> roots = new ArrayList<>();
        for (Class<?> fixtures : List.of(
                CoreArbitraries.class,
                FundingArbitraries.class,
                TerritoryArbitraries.class,
                ProgrammeArbitraries.class,
                UndertakingArbitraries.class,
                ProjectArbitraries.class)) {
            for (Method generator : fixtures.getMethods()) {
                if (generator.getParameterCount() == 0 && generator.getReturnType() == Arbitrary.class) {
                    ((Arbitrary<?>) generator.invoke(null))
                            .sampleStream()
                            .limit(10)
                            .forEach(roots::add);
                }
            }
        }
        geography().forEach(roots::add);
        roots.add(FundCalls.FUND.findVersion(LocalDate.of(2021, 3, 1)));
        roots.add(Portion.of(3).withFloor(Euros.of(5)).withCap(Euros.of(9)));
        roots.add(new ActionPlanChanges(List.of(), List.of(), List.of(), List.of()));
        roots.add(Siret.tryParse("73282932000075").problems());
        return roots;
    }

    private static Stream<Object> geography() {
        GeographyYear year = Geography.shipped().at(2023);
        return Stream.of(
                year.findCommune(CommuneCode.of("18033")).orElseThrow(),
                year.resolve(CommuneCode.of("75101")),
                year.listParts(CommuneCode.of("75056")).get(0),
                year.listEpcis().get(0),
                EpciCode.of("241800507"));
    }
}
