package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone.Status;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionalAidMapTest {

    private static final AidZone WHOLE = AidZone.whole(AidZone.Kind.C);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 9, 1);

    /** An invented list with the days of the decree of 2014. */
    static AidZoneMap listOf2014(String... communes) {
        return list("liste inventée, décret 2014-758", LocalDate.of(2014, 7, 1), IN_2021, communes);
    }

    /** An invented list with the days of the decree of 2022. */
    static AidZoneMap listOf2022(String... communes) {
        return list("liste inventée, décret 2022-968", LocalDate.of(2022, 7, 3), LocalDate.of(2027, 12, 31), communes);
    }

    private static AidZoneMap list(String source, LocalDate from, LocalDate to, String... communes) {
        AidZoneMap.Builder builder = AidZoneMap.builder().source(source).validity(from, to);
        for (String commune : communes) {
            builder.add(CommuneCode.of(commune), WHOLE);
        }
        return builder.build();
    }

    private static final RegionalAidMap MAP = RegionalAidMap.shipped()
            .with(listOf2014("08105", "35238", "73065", "78361", "2A004"), 2014)
            .with(listOf2022("08105", "35238", "73065", "78361", "2A004"), 2022);

    private static RegionalZone zone(String commune, LocalDate day) {
        return MAP.zone(CommuneCode.of(commune), day);
    }

    private static void requireRates(RegionalZone zone, int large, int medium, int small) {
        assertThat(zone.rate(EnterpriseSize.LARGE)).isEqualTo(Rate.ofPercent(large));
        assertThat(zone.rate(EnterpriseSize.MEDIUM)).isEqualTo(Rate.ofPercent(medium));
        assertThat(zone.rate(EnterpriseSize.SMALL)).isEqualTo(Rate.ofPercent(small));
        assertThat(zone.rate(EnterpriseSize.MICRO)).isEqualTo(Rate.ofPercent(small));
    }

    /** Annex 3 of the decrees 2014-758 and 2022-968: one row is one cell. */
    @ParameterizedTest(name = "{0} ({1}) on {2}: {3}/{4}/{5}")
    @CsvSource({
        "Mayotte, 97611, 2014-07-01, 70, 80, 90",
        "Mayotte, 97611, 2021-12-31, 70, 80, 90",
        "Mayotte, 97611, 2022-01-21, 70, 80, 90",
        "Mayotte, 97611, 2027-12-31, 70, 80, 90",
        "Guyane, 97302, 2021-12-31, 55, 65, 75",
        "Guyane, 97302, 2022-01-21, 70, 80, 90",
        "Guyane (W-43), 97302, 2024-05-02, 70, 80, 90",
        "Saint-Martin, 97801, 2021-12-31, 45, 55, 65",
        "Saint-Martin, 97801, 2022-01-21, 60, 70, 80",
        "Saint-Martin (code of before 2007), 97127, 2024-01-01, 60, 70, 80",
        "Guadeloupe, 97105, 2021-12-31, 45, 55, 65",
        "Guadeloupe, 97105, 2022-01-21, 50, 60, 70",
        "La Réunion, 97411, 2021-12-31, 45, 55, 65",
        "La Réunion, 97411, 2022-01-21, 50, 60, 70",
        "Martinique, 97209, 2021-12-31, 45, 55, 65",
        "Martinique, 97209, 2022-01-21, 40, 50, 60",
        "Martinique, 97209, 2023-12-31, 40, 50, 60",
        "Martinique, 97209, 2024-01-01, 50, 60, 70",
        "Martinique, 97209, 2027-12-31, 50, 60, 70",
        "listed (W-39), 08105, 2021-12-31, 10, 20, 30",
        "listed (W-41), 08105, 2022-09-01, 15, 25, 35",
        "listed 35, 35238, 2021-12-31, 10, 20, 30",
        "listed 35, 35238, 2022-09-01, 10, 20, 30",
        "listed 73, 73065, 2022-09-01, 10, 20, 30",
        "listed 78, 78361, 2022-09-01, 10, 20, 30",
        "listed in Corsica, 2A004, 2022-09-01, 15, 25, 35",
        "outside of the map, 75056, 2021-12-31, 0, 0, 0",
        "outside of the map, 75056, 2022-09-01, 0, 0, 0"
    })
    void every_cell_of_the_table_of_intensities(
            String place, String commune, LocalDate day, int large, int medium, int small) {
        requireRates(zone(commune, day), large, medium, small);
    }

    /** The maps and the gap between them; one row is one edge. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "97302, 2014-06-30, NOT_KNOWN",
        "97302, 2014-07-01, A",
        "97302, 2021-12-31, A",
        "97302, 2022-01-01, NOT_APPROVED",
        "97302, 2022-01-20, NOT_APPROVED",
        "97302, 2022-01-21, A",
        "97302, 2027-12-31, A",
        "97302, 2028-01-01, NOT_KNOWN",
        "08105, 2014-06-30, NOT_KNOWN",
        "08105, 2014-07-01, C",
        "08105, 2021-12-31, C",
        "08105, 2022-01-01, NOT_APPROVED",
        "08105, 2022-05-15, NOT_APPROVED",
        "08105, 2022-05-16, APPROVED_NOT_PUBLISHED",
        "08105, 2022-07-02, APPROVED_NOT_PUBLISHED",
        "08105, 2022-07-03, C",
        "08105, 2027-12-31, C",
        "08105, 2028-01-01, NOT_KNOWN",
        "75056, 2021-12-31, NOT_LISTED",
        "75056, 2022-01-01, NOT_APPROVED",
        "97701, 2024-01-01, NOT_COVERED",
        "97502, 2024-01-01, NOT_COVERED",
        "98818, 2024-01-01, NOT_COVERED",
        "97123, 2024-01-01, NOT_COVERED"
    })
    void every_edge_of_the_maps(String commune, LocalDate day, Status status) {
        assertThat(zone(commune, day).status()).isEqualTo(status);
    }

    @Test
    void w_39_w_41_w_43_w_44_amounts() {
        Euros twoMillions = Euros.of(2_000_000);
        assertThat(twoMillions.times(zone("08105", IN_2021).rate(EnterpriseSize.SMALL), RoundingMode.FLOOR))
                .isEqualTo(Euros.of(600_000));
        assertThat(twoMillions.times(zone("08105", IN_2022).rate(EnterpriseSize.MEDIUM), RoundingMode.FLOOR))
                .isEqualTo(Euros.of(500_000));
        Rate guyane = zone("97302", LocalDate.of(2024, 3, 1)).rate(EnterpriseSize.SMALL);
        assertThat(Euros.of(1_000_000).times(guyane, RoundingMode.FLOOR)).isEqualTo(Euros.of(900_000));
        Rate before = zone("97209", LocalDate.of(2023, 6, 1)).rate(EnterpriseSize.LARGE);
        Rate after = zone("97209", LocalDate.of(2024, 6, 1)).rate(EnterpriseSize.LARGE);
        assertThat(Euros.of(10_000_000).times(before, RoundingMode.FLOOR)).isEqualTo(Euros.of(4_000_000));
        assertThat(Euros.of(10_000_000).times(after, RoundingMode.FLOOR)).isEqualTo(Euros.of(5_000_000));
    }

    @Nested
    class Unknown {

        @Test
        void without_a_list_a_metropolitan_commune_is_not_known_but_bounded() {
            RegionalZone zone = RegionalAidMap.shipped().zone(CommuneCode.of("08105"), IN_2022);

            assertThat(zone.status()).isEqualTo(Status.NOT_KNOWN);
            assertThat(zone.findRate(EnterpriseSize.SMALL)).isEmpty();
            assertThat(zone.leastRate(EnterpriseSize.SMALL)).isEqualTo(Rate.ZERO);
            assertThat(zone.findMostRate(EnterpriseSize.SMALL)).contains(Rate.ofPercent(35));
            assertThat(zone.explanation().mark()).isEqualTo(Mark.UNKNOWN);
            assertThat(zone.explanation().text(Locale.FRENCH)).contains("n’a pas été fournie", "35");
            assertThatIllegalStateException()
                    .isThrownBy(() -> zone.rate(EnterpriseSize.SMALL))
                    .withMessageContaining("08105");
        }

        @Test
        void without_a_list_the_gap_is_still_known() {
            RegionalZone zone = RegionalAidMap.shipped().zone(CommuneCode.of("08105"), LocalDate.of(2022, 3, 1));

            assertThat(zone.decided()).isTrue();
            assertThat(zone.rate(EnterpriseSize.SMALL)).isEqualTo(Rate.ZERO);
        }

        @Test
        void after_the_last_map_nothing_bounds_the_rate() {
            RegionalZone zone = zone("97302", LocalDate.of(2028, 1, 1));

            assertThat(zone.area()).isEqualTo(RegionalArea.GUYANE);
            assertThat(zone.findMostRate(EnterpriseSize.LARGE)).isEmpty();
        }

        @Test
        void a_code_that_no_list_knows_is_not_taken_for_unlisted() {
            RegionalZone zone = zone("08999", IN_2022);

            assertThat(zone.status()).isEqualTo(Status.NOT_KNOWN);
            assertThat(zone.reason().code()).isEqualTo("aid.zone.unknown-code");
        }

        @Test
        void corsica_is_assumed_on_request_only_and_marked() {
            RegionalAidMap bare = RegionalAidMap.shipped();
            RegionalAidMap told = bare.withCorsicaListed();
            CommuneCode bastia = CommuneCode.of("2B033");

            assertThat(bare.zone(bastia, IN_2022).status()).isEqualTo(Status.NOT_KNOWN);
            assertThat(told.zone(bastia, IN_2022).status()).isEqualTo(Status.C);
            assertThat(told.zone(bastia, IN_2022).basis().confidence()).isEqualTo(Confidence.UNVERIFIED);
            assertThat(told.zone(bastia, IN_2021).status()).isEqualTo(Status.NOT_KNOWN);
            assertThat(told.zone(CommuneCode.of("08105"), IN_2022).status()).isEqualTo(Status.NOT_KNOWN);
            // A list is better than what is said.
            RegionalAidMap listed = told.with(listOf2022("2A004"), 2022);
            assertThat(listed.zone(bastia, IN_2022).status()).isEqualTo(Status.NOT_LISTED);
        }
    }

    @Nested
    class Mergers {

        /** Béon merged into Culoz (01138) in 2023. */
        @Test
        void a_commune_of_listed_and_unlisted_ones_is_in_part() {
            RegionalAidMap map = RegionalAidMap.shipped().with(listOf2022("01138"), 2022);

            RegionalZone now = map.zone(CommuneCode.of("01138"), IN_2022);
            assertThat(now.status()).isEqualTo(Status.PARTIAL);
            assertThat(now.findRate(EnterpriseSize.LARGE)).isEmpty();
            assertThat(now.findMostRate(EnterpriseSize.LARGE)).contains(Rate.ofPercent(15));
            assertThat(now.explanation().text(Locale.FRENCH)).contains("01138", "01039");
            assertThat(map.zone(CommuneCode.of("01138"), 2022, IN_2022).status())
                    .isEqualTo(Status.C);
            assertThat(map.zone(CommuneCode.of("01039"), IN_2022).status()).isEqualTo(Status.NOT_LISTED);
            assertThat(map.zone(CommuneCode.of("01039"), 2022, IN_2022).status())
                    .isEqualTo(Status.NOT_LISTED);
        }

        @Test
        void a_commune_of_listed_ones_alone_is_in_the_zone() {
            RegionalAidMap map = RegionalAidMap.shipped().with(listOf2022("01138", "01039"), 2022);

            assertThat(map.zone(CommuneCode.of("01138"), IN_2022).status()).isEqualTo(Status.C);
            assertThat(map.zone(CommuneCode.of("01039"), IN_2022).status()).isEqualTo(Status.C);
        }

        @Test
        void a_commune_that_took_over_a_listed_one_is_in_part() {
            RegionalAidMap map = RegionalAidMap.shipped().with(listOf2022("01039"), 2022);

            assertThat(map.zone(CommuneCode.of("01138"), IN_2022).status()).isEqualTo(Status.PARTIAL);
            assertThat(map.zone(CommuneCode.of("01039"), IN_2022).status()).isEqualTo(Status.C);
            assertThat(map.zone(CommuneCode.of("01138"), 2022, IN_2022).status())
                    .isEqualTo(Status.NOT_LISTED);
        }

        /** Bairon et ses environs (08116): Le Chesne (08116), Les Alleux (08007) and Louvergny (08261), in 2016. */
        @Test
        void a_list_of_before_the_first_year_is_compared_by_delegated_communes() {
            RegionalAidMap some = RegionalAidMap.shipped().with(listOf2014("08116", "08007"), 2014);
            RegionalAidMap every = RegionalAidMap.shipped().with(listOf2014("08116", "08007", "08261"), 2014);
            CommuneCode bairon = CommuneCode.of("08116");

            assertThat(some.zone(bairon, IN_2021).status()).isEqualTo(Status.PARTIAL);
            assertThat(some.zone(bairon, 2022, IN_2021).status()).isEqualTo(Status.PARTIAL);
            assertThat(some.zone(CommuneCode.of("08007"), IN_2021).status()).isEqualTo(Status.C);
            assertThat(every.zone(bairon, IN_2021).status()).isEqualTo(Status.C);
            assertThat(every.zone(bairon, 2022, IN_2021).status()).isEqualTo(Status.C);
        }

        /** Neussargues en Pinatelle (15141), made of five communes in 2016, was dissolved in 2025. */
        @Test
        void a_restored_commune_is_asked_for_by_its_own_code() {
            RegionalAidMap map = RegionalAidMap.shipped().with(listOf2014("15031"), 2014);

            assertThat(map.zone(CommuneCode.of("15031"), IN_2021).status()).isEqualTo(Status.C);
            assertThat(map.zone(CommuneCode.of("15035"), IN_2021).status()).isEqualTo(Status.NOT_LISTED);
            assertThat(map.zone(CommuneCode.of("15141"), IN_2021).status()).isEqualTo(Status.NOT_LISTED);
            assertThat(map.zone(CommuneCode.of("15141"), 2022, IN_2021).status())
                    .isEqualTo(Status.PARTIAL);
            // A list of its time names the whole.
            RegionalAidMap whole = RegionalAidMap.shipped().with(listOf2022("15141"), 2022);
            assertThat(whole.zone(CommuneCode.of("15031"), IN_2022).status()).isEqualTo(Status.C);
            assertThat(whole.zone(CommuneCode.of("15141"), IN_2022).status()).isEqualTo(Status.C);
        }

        @Test
        void an_arrondissement_stands_for_its_commune() {
            RegionalAidMap map =
                    RegionalAidMap.shipped().with(listOf2014("13055"), 2014).with(listOf2022("13055"), 2022);

            assertThat(map.zone(CommuneCode.of("13208"), IN_2021).status()).isEqualTo(Status.C);
            assertThat(map.zone(CommuneCode.of("13208"), IN_2022).status()).isEqualTo(Status.C);
        }
    }

    @Nested
    class Lists {

        @Test
        void an_amendment_counts_from_its_day() {
            AidZoneMap amended = AidZoneMap.builder()
                    .source("liste inventée")
                    .validity(LocalDate.of(2014, 7, 1), IN_2021)
                    .add(CommuneCode.of("08105"), WHOLE, LocalDate.of(2019, 12, 13), null)
                    .build();
            RegionalAidMap map = RegionalAidMap.shipped().with(amended, 2019);

            assertThat(map.zone(CommuneCode.of("08105"), LocalDate.of(2019, 12, 12))
                            .status())
                    .isEqualTo(Status.NOT_LISTED);
            assertThat(map.zone(CommuneCode.of("08105"), LocalDate.of(2019, 12, 13))
                            .status())
                    .isEqualTo(Status.C);
        }

        @Test
        void a_list_limited_to_some_departements_leaves_the_others_open() {
            AidZoneMap limited = AidZoneMap.builder()
                    .source("liste inventée")
                    .validity(LocalDate.of(2014, 7, 1), IN_2021)
                    .limitedTo(List.of(DepartementCode.of("08")))
                    .add(CommuneCode.of("08105"), WHOLE)
                    .build();
            RegionalAidMap map = RegionalAidMap.shipped().with(limited, 2022);

            assertThat(map.zone(CommuneCode.of("08409"), IN_2021).status()).isEqualTo(Status.NOT_LISTED);
            assertThat(map.zone(CommuneCode.of("75056"), IN_2021).status()).isEqualTo(Status.NOT_KNOWN);
        }

        @Test
        void a_commune_listed_in_part_is_in_part() {
            AidZoneMap partial = AidZoneMap.builder()
                    .source("liste inventée")
                    .validity(LocalDate.of(2014, 7, 1), IN_2021)
                    .add(CommuneCode.of("08105"), AidZone.partial(AidZone.Kind.C))
                    .build();
            RegionalZone zone = RegionalAidMap.shipped().with(partial, 2022).zone(CommuneCode.of("08105"), IN_2021);

            assertThat(zone.status()).isEqualTo(Status.PARTIAL);
            assertThat(zone.reason().code()).isEqualTo("aid.zone.partial");
            requireRates(zone.withSiteInside(true), 10, 20, 30);
            requireRates(zone.withSiteInside(false), 0, 0, 0);
            assertThat(zone.withSiteInside(true).explanation().text(Locale.FRENCH))
                    .contains("après vérification de l’adresse");
        }

        @Test
        void a_decided_zone_and_a_day_without_map_are_not_changed_by_looking_up_the_site() {
            assertThat(zone("75056", IN_2022).withSiteInside(true)).isEqualTo(zone("75056", IN_2022));
            RegionalZone beyond = zone("08105", LocalDate.of(2028, 1, 1));
            assertThat(beyond.withSiteInside(true)).isEqualTo(beyond);
        }

        @Test
        void a_list_cannot_bring_the_map_into_force_earlier() {
            AidZoneMap early = list("liste inventée", LocalDate.of(2022, 1, 1), LocalDate.of(2027, 12, 31), "08105");
            RegionalAidMap map = RegionalAidMap.shipped().with(early, 2022);

            assertThat(map.zone(CommuneCode.of("08105"), LocalDate.of(2022, 7, 2))
                            .status())
                    .isEqualTo(Status.APPROVED_NOT_PUBLISHED);
        }

        @Test
        void lists_of_the_same_days_and_zones_of_point_a_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MAP.with(listOf2022("08409"), 2022))
                    .withMessageContaining("another one");
            AidZoneMap pointA = AidZoneMap.builder()
                    .source("liste inventée")
                    .validity(LocalDate.of(2014, 7, 1), IN_2021)
                    .add(CommuneCode.of("08105"), AidZone.whole(AidZone.Kind.A))
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegionalAidMap.shipped().with(pointA, 2022))
                    .withMessageContaining("08105");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegionalAidMap.shipped().with(listOf2014(), 2013))
                    .withMessageContaining("2013");
        }

        @Test
        void a_project_on_several_communes_has_a_zone_for_each() {
            List<RegionalZone> zones = MAP.zones(List.of(CommuneCode.of("08105"), CommuneCode.of("35238")), IN_2022);

            assertThat(zones)
                    .extracting(RegionalZone::area)
                    .containsExactly(RegionalArea.C_STANDARD, RegionalArea.C_REDUCED);
        }
    }

    @Test
    void the_explanation_names_place_rates_and_law_in_both_languages() {
        RegionalZone zone = zone("35238", IN_2022);

        assertThat(zone.explanation().text(Locale.FRENCH))
                .contains("35238", "décret n° 2022-968", "annexe 3", "liste inventée", "35, 73 et 78");
        assertThat(zone.explanation().text(Locale.ENGLISH)).contains("Decree No 2022-968", "10%", "30%");
        assertThat(zone("97209", LocalDate.of(2024, 1, 1)).explanation().text(Locale.FRENCH))
                .contains("Martinique", "premier jour d’application");
    }

    @Test
    void the_gap_is_explained_with_the_day_of_approval() {
        RegionalZone gap = zone("08105", LocalDate.of(2022, 3, 1));

        assertThat(gap.explanation().text(Locale.FRENCH))
                .containsPattern("16.mai.2022")
                .contains("n° 651/2014", "art. 2(27)");
        assertThat(zone("08105", LocalDate.of(2022, 6, 1)).explanation().text(Locale.FRENCH))
                .contains("décision C(2022) 3093 de la Commission");
        assertThat(zone("08105", IN_2022).basis().confidence()).isEqualTo(Confidence.PUBLISHED);
        assertThat(MAP.findBasis(LocalDate.of(2022, 6, 1)).orElseThrow().title().en())
                .isEqualTo("Commission decision C(2022) 3093");
        assertThat(MAP.findBasis(LocalDate.of(2028, 1, 1))).isEmpty();
    }

    @Test
    void before_the_french_decree_of_2022_overseas_a_note_asks_for_a_check() {
        assertThat(zone("97302", LocalDate.of(2022, 2, 10)).notes()).hasSize(1);
        assertThat(zone("97302", LocalDate.of(2022, 2, 11)).notes()).isEmpty();
    }

    @Test
    void a_team_may_change_the_days_and_rates() throws IOException {
        AidLaw other = AidLaw.shipped()
                .withOverrides(AidLawTest.read(
                        "afr.a.martinique.large;D2022-968 annexe 3;2023-10-01;2023-12-31;50;PCT;seen\n"));

        RegionalZone zone = RegionalAidMap.of(other).zone(CommuneCode.of("97209"), LocalDate.of(2023, 10, 1));
        requireRates(zone, 50, 60, 70);
    }

    @Test
    void maps_and_answers_travel() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(MAP);
            out.writeObject(zone("08105", IN_2022));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(MAP).hasSameHashCodeAs(MAP);
            assertThat(in.readObject()).isEqualTo(zone("08105", IN_2022));
        }
    }
}
