package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.territory.CommuneResolution.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GeographyProperties {

    private static final Geography GEOGRAPHY = Geography.shipped();

    @Property
    void following_there_and_back_meets_the_commune_again(
            @ForAll("codes") CommuneCode code, @ForAll("years") int from, @ForAll("years") int to) {
        for (Commune start : GEOGRAPHY.at(from).resolve(code).communes()) {
            for (Commune there : GEOGRAPHY.follow(start.code(), from, to)) {
                assertThat(GEOGRAPHY.follow(there.code(), to, from)).contains(start);
            }
        }
    }

    @Property
    void following_nowhere_is_resolving(@ForAll("codes") CommuneCode code, @ForAll("years") int year) {
        assertThat(GEOGRAPHY.follow(code, year, year))
                .isEqualTo(GEOGRAPHY.at(year).resolve(code).communes());
    }

    @Property
    void resolving_leads_to_communes_of_the_year(@ForAll("codes") CommuneCode code, @ForAll("years") int year) {
        GeographyYear view = GEOGRAPHY.at(year);
        CommuneResolution resolution = view.resolve(code);

        assertThat(resolution.status()).isNotEqualTo(Status.UNKNOWN);
        assertThat(resolution.communes())
                .isNotEmpty()
                .allMatch(commune -> view.findCommune(commune.code()).equals(Optional.of(commune)));
        assertThat(resolution.status() == Status.CURRENT)
                .isEqualTo(view.findCommune(code).isPresent());
    }

    @Property
    void any_commune_code_gets_an_answer(@ForAll("anyCodes") CommuneCode code, @ForAll("years") int year) {
        assertThat(GEOGRAPHY.at(year).resolve(code).code()).isEqualTo(code);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.of(GEOGRAPHY.years());
    }

    @Provide
    Arbitrary<CommuneCode> anyCodes() {
        return Arbitraries.integers().between(1_000, 19_999).map(number -> CommuneCode.of("%05d".formatted(number)));
    }

    /** Communes that changed are few, so they are drawn as often as all the others. */
    @Provide
    Arbitrary<CommuneCode> codes() {
        List<CommuneCode> communes =
                GEOGRAPHY.latest().listCommunes().stream().map(Commune::code).toList();
        List<CommuneCode> moved = GEOGRAPHY.years().stream()
                .flatMap(year -> GEOGRAPHY.at(year).listCommunes().stream().map(Commune::code))
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() < GEOGRAPHY.years().size())
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()),
                        GEOGRAPHY.follow(entry.getKey(), 2019, 2026).stream().map(Commune::code)))
                .distinct()
                .sorted()
                .toList();
        return Arbitraries.oneOf(Arbitraries.of(communes), Arbitraries.of(moved));
    }
}
