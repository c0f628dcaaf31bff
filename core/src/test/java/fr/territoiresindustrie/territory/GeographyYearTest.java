package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.territory.CommuneResolution.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyYearTest {

    private static final Geography GEOGRAPHY = Geography.shipped();
    private static final GeographyYear IN_2023 = GEOGRAPHY.at(2023);

    private static CommuneCode code(String value) {
        return CommuneCode.of(value);
    }

    @Nested
    class FindCommune {

        @Test
        void knows_its_departement_region_and_epci() {
            Commune bourges = IN_2023.findCommune(code("18033")).orElseThrow();

            assertThat(bourges.name()).isEqualTo("Bourges");
            assertThat(bourges.departement().name()).isEqualTo("Cher");
            assertThat(bourges.findRegionCode()).contains(RegionCode.of("24"));
            assertThat(bourges.findEpci()).contains(EpciCode.of("241800507"));
        }

        @ParameterizedTest
        @CsvSource({
            "2A004, Ajaccio, 2A, 94, 1",
            "2B033, Bastia, 2B, 94, 1",
            "97209, Fort-de-France, 972, 02, 1",
            "97611, Mamoudzou, 976, 06, 1",
            "75056, Paris, 75, 11, 1",
            "69123, Lyon, 69, 84, 1",
            "93066, Saint-Denis, 93, 11, 2",
            "85113, L'Île-d'Yeu, 85, 52, 0"
        })
        void works_in_corsica_overseas_in_grand_paris_and_on_lone_islands(
                CommuneCode code, String name, DepartementCode departement, RegionCode region, int epcis) {
            Commune commune = IN_2023.findCommune(code).orElseThrow();

            assertThat(commune.name()).isEqualTo(name);
            assertThat(commune.departement().code()).isEqualTo(departement);
            assertThat(commune.findRegionCode()).contains(region);
            assertThat(commune.epcis()).hasSize(epcis);
        }

        @ParameterizedTest
        @CsvSource({
            "97502, Saint-Pierre, 975",
            "97701, Saint-Barthélemy, 977",
            "97801, Saint-Martin, 978",
            "98613, Uvea, 986",
            "98735, Papeete, 987",
            "98818, Nouméa, 988"
        })
        void knows_that_an_overseas_collectivity_is_in_no_region(
                CommuneCode code, String name, DepartementCode collectivity) {
            Commune commune = IN_2023.findCommune(code).orElseThrow();

            assertThat(commune.name()).isEqualTo(name);
            assertThat(commune.departement().code()).isEqualTo(collectivity);
            assertThat(commune.departement().kind()).isEqualTo(DepartementKind.OVERSEAS_COLLECTIVITY);
            assertThat(commune.findRegionCode()).isEmpty();
            assertThat(commune.findEpci()).isEmpty();
        }

        @Test
        void gives_the_name_of_the_year() {
            assertThat(GEOGRAPHY
                            .at(2023)
                            .findCommune(code("69149"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Oullins");
            assertThat(GEOGRAPHY
                            .at(2024)
                            .findCommune(code("69149"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Oullins-Pierre-Bénite");
        }

        @Test
        void gives_the_epci_of_the_year() {
            Commune before = GEOGRAPHY.at(2021).findCommune(code("88196")).orElseThrow();
            Commune after = GEOGRAPHY.at(2022).findCommune(code("88196")).orElseThrow();

            assertThat(before.name()).isEqualTo("Gérardmer");
            assertThat(before.findEpci()).contains(EpciCode.of("200071157"));
            assertThat(after.findEpci()).contains(EpciCode.of("200096642"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"75101", "69152", "18999"})
        void is_empty_for_what_is_no_commune_in_that_year(String code) {
            assertThat(GEOGRAPHY.at(2024).findCommune(code(code))).isEmpty();
        }
    }

    @Nested
    class Resolve {

        @ParameterizedTest
        @CsvSource({
            "18033, 2023, CURRENT, Bourges, 18033",
            "75101, 2023, ARRONDISSEMENT, Paris 1er Arrondissement, 75056",
            "69381, 2023, ARRONDISSEMENT, Lyon 1er Arrondissement, 69123",
            "13216, 2019, ARRONDISSEMENT, Marseille 16e Arrondissement, 13055",
            "69152, 2023, CURRENT, Pierre-Bénite, 69152",
            "69152, 2024, DELEGATED, Pierre-Bénite, 69149",
            "01120, 2026, ASSOCIATED, Cordieux, 01262",
            "95282, 2024, REPLACED, Gouzangrez, 95169",
            "27676, 2021, REPLACED, Les Trois Lacs, 27058",
            "27676, 2023, CURRENT, Les Trois Lacs, 27676",
            "14581, 2024, DELEGATED, Saint-Germain-d'Ectot, 14011",
            "14581, 2025, CURRENT, Aurseulles, 14581"
        })
        void says_what_a_code_is_in_a_year(CommuneCode code, int year, Status status, String name, String commune) {
            CommuneResolution resolution = GEOGRAPHY.at(year).resolve(code);

            assertThat(resolution.status()).isEqualTo(status);
            assertThat(resolution.name()).isEqualTo(name);
            assertThat(resolution.cogYear()).isEqualTo(year);
            assertThat(resolution.findCommune().orElseThrow().code()).hasToString(commune);
        }

        @Test
        void takes_a_code_shared_by_a_new_commune_and_its_seat_for_the_commune() {
            assertThat(IN_2023.resolve(code("01015")).status()).isEqualTo(Status.CURRENT);
            assertThat(IN_2023.resolve(code("01015")).name()).isEqualTo("Arboys en Bugey");
            assertThat(IN_2023.findPart(code("01015")).orElseThrow().name()).isEqualTo("Arbignieu");
        }

        @Test
        void says_until_when_a_code_was_a_commune_of_its_own() {
            assertThat(GEOGRAPHY.latest().resolve(code("69152")).lastListed()).isEqualTo(2023);
            assertThat(GEOGRAPHY.latest().resolve(code("75101")).lastListed()).isNull();
        }

        @Test
        void follows_mergers_of_long_before_the_first_list() {
            CommuneResolution cras = GEOGRAPHY.at(2019).resolve(code("01003"));

            assertThat(cras.status()).isEqualTo(Status.REPLACED);
            assertThat(cras.name()).isNull();
            assertThat(cras.findCommune().orElseThrow().code()).hasToString("01165");
        }

        @ParameterizedTest
        @CsvSource({"08227, 08203 08454", "45117, 45093 45313", "60606, 60509 60587"})
        void does_not_choose_among_those_that_share_a_suppressed_commune(CommuneCode code, String communes) {
            CommuneResolution resolution = IN_2023.resolve(code);

            assertThat(resolution.status()).isEqualTo(Status.SPLIT);
            assertThat(resolution.communes())
                    .extracting(commune -> commune.code().value())
                    .containsExactly(communes.split(" "));
            assertThat(resolution.findCommune()).isEmpty();
        }

        @Test
        void admits_that_it_does_not_know_a_code() {
            CommuneResolution resolution = IN_2023.resolve(code("18999"));

            assertThat(resolution.status()).isEqualTo(Status.UNKNOWN);
            assertThat(resolution.communes()).isEmpty();
        }

        @Test
        void knows_every_commune_and_part_of_any_year_in_every_year() {
            Set<CommuneCode> ever = new HashSet<>();
            for (int year : GEOGRAPHY.years()) {
                GEOGRAPHY.at(year).listCommunes().forEach(commune -> ever.add(commune.code()));
            }
            for (int year : GEOGRAPHY.years()) {
                GeographyYear asked = GEOGRAPHY.at(year);
                for (CommuneCode code : ever) {
                    if (asked.resolve(code).status() == Status.UNKNOWN) {
                        fail("%s is not known in %s", code, year);
                    }
                }
            }
        }
    }

    @Nested
    class Counts {

        /**
         * Communes on 1 January without the overseas collectivities. The Direction générale des collectivités locales
         * publishes 34,970 for 2019 (bilan statistique des EPCI) and 34,875 for 2025, 60 fewer than in 2024 (BIS 195);
         * INSEE 34,945 for 2023. The figure of 2026 is the source's own.
         */
        @ParameterizedTest
        @CsvSource({
            "2019, 34970",
            "2021, 34965",
            "2022, 34955",
            "2023, 34945",
            "2024, 34935",
            "2025, 34875",
            "2026, 34875"
        })
        void of_communes_are_those_published(int year, int communes) {
            assertThat(GEOGRAPHY.at(year).listCommunes())
                    .filteredOn(commune -> commune.findRegionCode().isPresent())
                    .hasSize(communes);
        }

        /**
         * The same publications count 1,258 EPCI in 2019 and 1,254 from 2022 to 2025, without the Métropole de Lyon.
         */
        @ParameterizedTest
        @CsvSource({"2019, 1259", "2021, 1254", "2022, 1255", "2023, 1255", "2024, 1255", "2025, 1255"})
        void of_epci_are_those_published(int year, int epcis) {
            assertThat(GEOGRAPHY.at(year).listEpcis())
                    .filteredOn(epci -> epci.kind().levyingTaxes())
                    .hasSize(epcis);
        }

        @Test
        void of_departements_and_regions_are_those_of_the_constitution() {
            assertThat(IN_2023.listRegions()).hasSize(18);
            assertThat(IN_2023.listDepartements())
                    .filteredOn(departement -> departement.findRegionCode().isPresent())
                    .hasSize(101);
            assertThat(IN_2023.listDepartements())
                    .filteredOn(departement -> departement.kind() == DepartementKind.OVERSEAS)
                    .hasSize(5);
        }

        @Test
        void of_a_departement_add_up() {
            int sum = IN_2023.listDepartements().stream()
                    .mapToInt(departement ->
                            IN_2023.listCommunes(departement.code()).size())
                    .sum();
            assertThat(sum).isEqualTo(IN_2023.listCommunes().size());
            assertThat(IN_2023.listCommunes(DepartementCode.of("75"))).hasSize(1);
        }
    }

    @Nested
    class Groupings {

        @Test
        void have_the_members_that_name_them() {
            for (Epci epci : IN_2023.listEpcis()) {
                assertThat(IN_2023.listMembers(epci.code()))
                        .as(epci.name())
                        .isNotEmpty()
                        .allMatch(commune -> commune.epcis().contains(epci.code()));
            }
        }

        @Test
        void include_the_territories_of_grand_paris_from_2023() {
            EpciCode plaineCommune = EpciCode.of("200057867");

            assertThat(IN_2023.findEpci(plaineCommune).orElseThrow().kind())
                    .isEqualTo(EpciKind.ETABLISSEMENT_PUBLIC_TERRITORIAL);
            assertThat(IN_2023.listMembers(plaineCommune)).hasSize(9);
            assertThat(GEOGRAPHY.at(2025).listMembers(plaineCommune)).hasSize(8);
            assertThat(GEOGRAPHY.at(2022).findEpci(plaineCommune)).isEmpty();
            assertThat(GEOGRAPHY.at(2022).listMembers(plaineCommune)).isEmpty();
        }

        @Test
        void are_known_by_kind_and_name() {
            assertThat(IN_2023.findEpci(EpciCode.of("241800507")))
                    .contains(
                            new Epci(EpciCode.of("241800507"), EpciKind.COMMUNAUTE_D_AGGLOMERATION, "CA Bourges Plus"));
            assertThat(IN_2023.findEpci(EpciCode.of("200046977")).orElseThrow().kind())
                    .isEqualTo(EpciKind.METROPOLE_DE_LYON);
        }
    }

    @Nested
    class Parts {

        @ParameterizedTest
        @CsvSource({"75056, 20", "69123, 9", "13055, 16", "69149, 0", "18033, 0"})
        void are_listed_by_commune(CommuneCode commune, int parts) {
            assertThat(IN_2023.listParts(commune)).hasSize(parts);
        }

        @Test
        void of_a_new_commune_include_its_seat() {
            assertThat(GEOGRAPHY.at(2024).listParts(code("69149")))
                    .extracting(CommunePart::name)
                    .containsExactly("Oullins", "Pierre-Bénite");
        }
    }

    @Nested
    class ListCommunesNamed {

        @ParameterizedTest
        @CsvSource({
            "BOURGES, 18, 18033",
            "ST AMAND MONTROND, 18, 18197",
            "saint-amand-montrond, 18, 18197",
            "CHALON S/SAONE, 71, 71076",
            "ABERGEMENT-CLEMENCIAT (L'), 01, 01001",
            "HAVRE (LE), 76, 76351",
            "L’ÎLE D’YEU, 85, 85113",
            "STE-MARIE, 974, 97418",
            "OUROUER-LES-BOURDELINS, 18, 18175",
            "sacy-lès-œufs, 60, ''"
        })
        void finds_them_however_they_are_written(String name, DepartementCode departement, String code) {
            assertThat(IN_2023.listCommunesNamed(name, departement))
                    .extracting(commune -> commune.code().value())
                    .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        }

        @Test
        void looks_in_the_departement_and_in_the_year_asked_for() {
            assertThat(IN_2023.listCommunesNamed("Bourges", DepartementCode.of("36")))
                    .isEmpty();
            assertThat(IN_2023.listCommunesNamed("Pierre-Bénite", DepartementCode.of("69")))
                    .hasSize(1);
            assertThat(GEOGRAPHY.at(2024).listCommunesNamed("Pierre-Bénite", DepartementCode.of("69")))
                    .isEmpty();
        }

        @Test
        void finds_every_commune_by_its_own_name() {
            for (Commune commune : IN_2023.listCommunes()) {
                if (!IN_2023.listCommunesNamed(
                                commune.name(), commune.departement().code())
                        .contains(commune)) {
                    fail("%s is not found", commune);
                }
            }
        }
    }

    @Test
    void two_views_are_equal_if_they_are_of_the_same_year() {
        assertThat(GEOGRAPHY.at(2023)).isEqualTo(IN_2023).hasSameHashCodeAs(IN_2023);
        assertThat(GEOGRAPHY.at(2024)).isNotEqualTo(IN_2023);
        assertThat(IN_2023).hasToString("GeographyYear[2023]");
    }
}
