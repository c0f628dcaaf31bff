package fr.territoiresindustrie.territory;

import static fr.territoiresindustrie.fixture.RoundTrips.assertTravels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneTest {

    private static final GeographyYear IN_2023 = Geography.shipped().at(2023);
    private static final Region CENTRE = new Region(RegionCode.of("24"), "Centre-Val de Loire");
    private static final Departement CHER =
            new Departement(DepartementCode.of("18"), "Cher", DepartementKind.METROPOLITAN, CENTRE);
    private static final Commune BOURGES =
            new Commune(CommuneCode.of("18033"), "Bourges", CHER, List.of(EpciCode.of("241800507")));

    @ParameterizedTest
    @ValueSource(strings = {"18033", "2A004", "93066", "85113", "98735", "97209"})
    void travels(String code) {
        assertTravels(IN_2023.findCommune(CommuneCode.of(code)).orElseThrow(), Commune.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18033", "75101", "01120", "95282", "08227", "18999"})
    void resolutions_travel(String code) {
        assertTravels(Geography.shipped().at(2024).resolve(CommuneCode.of(code)), CommuneResolution.class);
    }

    @ParameterizedTest
    @EnumSource(EpciKind.class)
    void groupings_of_every_kind_travel(EpciKind kind) {
        Epci epci = IN_2023.listEpcis().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();

        assertTravels(epci, Epci.class);
    }

    @Test
    void the_other_places_travel() {
        assertTravels(IN_2023.findPart(CommuneCode.of("75101")).orElseThrow(), CommunePart.class);
        IN_2023.listDepartements().forEach(departement -> assertTravels(departement, Departement.class));
        IN_2023.listRegions().forEach(region -> assertTravels(region, Region.class));
    }

    @Test
    void is_written_as_a_reader_would_expect() throws Exception {
        assertThat(Mappers.jackson2().readTree(Mappers.jackson2().writeValueAsString(BOURGES)))
                .isEqualTo(Mappers.jackson2().readTree("""
                                {"code": "18033", "name": "Bourges",
                                 "departement": {"code": "18", "name": "Cher", "kind": "metropolitan",
                                                 "region": {"code": "24", "name": "Centre-Val de Loire"}},
                                 "epcis": ["241800507"]}"""));
    }

    @Test
    void is_equal_to_the_same_built_by_hand() {
        assertThat(IN_2023.findCommune(CommuneCode.of("18033"))).contains(BOURGES);
    }

    @ParameterizedTest
    @CsvSource({"BOURGES, true", "bourges, true", "Bourg, false", "'', false"})
    void knows_its_name_however_it_is_written(String text, boolean same) {
        assertThat(BOURGES.named(text)).isEqualTo(same);
    }

    @Test
    void is_in_the_departement_of_its_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commune(CommuneCode.of("36044"), "Châteauroux", CHER, List.of()))
                .withMessage("The commune (36044) must be in its département (18).");
    }

    @Test
    void names_are_not_blank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(RegionCode.of("24"), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commune(CommuneCode.of("18033"), "", CHER, List.of()));
    }

    @Test
    void a_departement_has_a_region_unless_it_is_an_overseas_collectivity() {
        DepartementCode polynesia = DepartementCode.of("987");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Departement(DepartementCode.of("18"), "Cher", DepartementKind.METROPOLITAN, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Departement(
                        polynesia, "Polynésie française", DepartementKind.OVERSEAS_COLLECTIVITY, CENTRE));
        assertThat(new Departement(polynesia, "Polynésie française", DepartementKind.OVERSEAS_COLLECTIVITY, null)
                        .findRegionCode())
                .isEmpty();
    }

    @Test
    void a_resolution_has_as_many_communes_as_its_status_promises() {
        for (CommuneResolution.Status status : CommuneResolution.Status.values()) {
            List<Commune> wrong = status == CommuneResolution.Status.UNKNOWN ? List.of(BOURGES) : List.of();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CommuneResolution(BOURGES.code(), 2023, status, null, null, wrong));
        }
    }
}
