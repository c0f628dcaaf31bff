package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.territory.Placement.Reason;
import fr.territoiresindustrie.territory.Placement.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Made-up territories over real communes. */
class TerritoryRegisterTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 12, 1);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 2);
    private static final CommuneCode BOURGES = CommuneCode.of("18033");
    private static final CommuneCode VIERZON = CommuneCode.of("18279");
    private static final CommuneCode COSNE = CommuneCode.of("58086");

    private static final TerritoryId FIRST_1 = TerritoryId.of("2018-2022/ti-0001");
    private static final TerritoryId SECOND_1 = TerritoryId.of("2023-2027/ti-0001");
    private static final TerritoryId SECOND_2 = TerritoryId.of("2023-2027/ti-0002");

    private static final TerritoryList LIST_148 = TerritoryList.builder(PublishedLists.JULY_2020)
            .addTerritory(Territory.of(FIRST_1, "Essai un"))
            .addCommune(BOURGES, FIRST_1)
            .addCommune(VIERZON, FIRST_1)
            .build();
    private static final TerritoryList LIST_146 = TerritoryList.builder(PublishedLists.OCTOBER_2021)
            .addTerritory(Territory.of(FIRST_1, "Essai un"))
            .addCommune(BOURGES, FIRST_1)
            .build();
    private static final TerritoryList LIST_183 = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
            .cogYear(2023)
            .addTerritory(Territory.of(SECOND_2, "Essai deux"))
            .addTerritory(Territory.of(SECOND_1, "Tout autre"))
            .addCommune(VIERZON, SECOND_1)
            .addCommune(COSNE, SECOND_1)
            .addCommune(COSNE, SECOND_2)
            .build();
    private static final TerritoryRegister REGISTER = TerritoryRegister.of(LIST_148, LIST_146, LIST_183);

    @Nested
    class Locate {

        @Test
        void in_a_territory_of_the_list_of_the_day() {
            assertThat(REGISTER.locateAsWritten(VIERZON, IN_2024))
                    .isEqualTo(Placement.of(List.of(SECOND_1), List.of(PublishedLists.NOVEMBER_2023)));
            assertThat(REGISTER.locateAsWritten(VIERZON, LocalDate.of(2021, 1, 1))
                            .territories())
                    .containsExactly(FIRST_1);
        }

        @Test
        void in_two_territories() {
            assertThat(REGISTER.locateAsWritten(COSNE, IN_2024).territories()).containsExactly(SECOND_1, SECOND_2);
        }

        @Test
        void in_none_is_known() {
            Placement placement = REGISTER.locateAsWritten(BOURGES, IN_2024);

            assertThat(placement.status()).isEqualTo(Status.IN_NONE);
            assertThat(placement.labelled()).isFalse();
            assertThat(placement.lists()).containsExactly(PublishedLists.NOVEMBER_2023);
        }

        @Test
        void not_known_before_the_first_list_and_between_two() {
            for (LocalDate date : List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2022, 8, 1))) {
                Placement placement = REGISTER.locateAsWritten(VIERZON, date);

                assertThat(placement).isEqualTo(Placement.notKnown(Reason.NO_LIST_AT_DATE, List.of()));
                assertThat(placement.labelled()).isNull();
            }
        }

        @Test
        void two_lists_that_agree_answer_together() {
            assertThat(REGISTER.locateAsWritten(BOURGES, IN_2021))
                    .isEqualTo(Placement.of(
                            List.of(FIRST_1), List.of(PublishedLists.JULY_2020, PublishedLists.OCTOBER_2021)));
            assertThat(REGISTER.locateAsWritten(COSNE, IN_2021).status()).isEqualTo(Status.IN_NONE);
        }

        @Test
        void two_lists_that_disagree_leave_it_unknown() {
            assertThat(REGISTER.locateAsWritten(VIERZON, IN_2021))
                    .isEqualTo(Placement.notKnown(
                            Reason.LISTS_DISAGREE, List.of(PublishedLists.JULY_2020, PublishedLists.OCTOBER_2021)));
            assertThat(REGISTER.labelled(VIERZON, IN_2021)).isNull();
        }

        @Test
        void the_caller_can_say_which_list_applied() {
            ListVersion longer = PublishedLists.OCTOBER_2021.withValidity(LocalDate.of(2020, 1, 1), null);
            TerritoryRegister register = TerritoryRegister.of(LIST_146.withVersion(longer));

            assertThat(register.locateAsWritten(VIERZON, IN_2021).status()).isEqualTo(Status.IN_NONE);
        }

        @Test
        void a_list_of_some_departements_says_nothing_of_others() {
            TerritoryList cher = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                    .limitedTo(List.of(DepartementCode.of("18")))
                    .addTerritory(Territory.of(SECOND_1, "Essai"))
                    .addCommune(VIERZON, SECOND_1)
                    .build();
            TerritoryRegister register = TerritoryRegister.of(cher);

            assertThat(register.locateAsWritten(BOURGES, IN_2024).status()).isEqualTo(Status.IN_NONE);
            assertThat(register.locateAsWritten(COSNE, IN_2024))
                    .isEqualTo(Placement.notKnown(Reason.OUTSIDE_SCOPE, List.of(PublishedLists.NOVEMBER_2023)));
        }

        @Test
        void an_empty_register_knows_nothing() {
            assertThat(TerritoryRegister.of().locateAsWritten(VIERZON, IN_2024).reason())
                    .isEqualTo(Reason.NO_LIST_AT_DATE);
        }
    }

    @Nested
    class LocateThroughGeography {

        private final Geography geography = Geography.shipped();
        private final CommuneCode annecy = CommuneCode.of("74010");
        private final CommuneCode cranGevrier = CommuneCode.of("74093");
        private final TerritoryList list = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                .cogYear(2023)
                .addTerritory(Territory.of(SECOND_1, "Essai"))
                .addCommune(annecy, SECOND_1)
                .addCommune(CommuneCode.of("69123"), SECOND_1)
                .build();
        private final TerritoryRegister register = TerritoryRegister.of(list);

        @Test
        void a_commune_merged_before_the_list_is_where_its_successor_is() {
            assertThat(register.locateAsWritten(cranGevrier, IN_2024).status()).isEqualTo(Status.IN_NONE);
            assertThat(register.locate(cranGevrier, IN_2024, geography).territories())
                    .containsExactly(SECOND_1);
        }

        @Test
        void an_arrondissement_is_where_its_commune_is() {
            assertThat(register.locate(CommuneCode.of("69383"), IN_2024, geography)
                            .territories())
                    .containsExactly(SECOND_1);
        }

        @Test
        void a_commune_that_the_list_could_have_named_is_in_none() {
            assertThat(register.locate(BOURGES, IN_2024, geography).status()).isEqualTo(Status.IN_NONE);
        }

        @Test
        void a_code_of_no_commune_is_not_known() {
            assertThat(register.locate(CommuneCode.of("18999"), IN_2024, geography)
                            .reason())
                    .isEqualTo(Reason.COMMUNE_UNKNOWN);
            assertThat(register.locate(CommuneCode.of("18999"), IN_2024).reason())
                    .isEqualTo(Reason.COMMUNE_UNKNOWN);
            assertThat(register.locateAsWritten(CommuneCode.of("18999"), IN_2024)
                            .status())
                    .isEqualTo(Status.IN_NONE);
        }

        @Test
        void a_commune_split_between_a_territory_and_none_is_not_known() {
            CommuneResolution split = anySplit();
            TerritoryList oneHalf = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                    .cogYear(2023)
                    .addTerritory(Territory.of(SECOND_1, "Essai"))
                    .addCommune(split.communes().get(0).code(), SECOND_1)
                    .build();

            assertThat(TerritoryRegister.of(oneHalf)
                            .locate(split.code(), IN_2024, geography)
                            .reason())
                    .isEqualTo(Reason.COMMUNE_DIVIDED);
            assertThat(register.locate(split.code(), IN_2024, geography).status())
                    .isEqualTo(Status.IN_NONE);
        }

        private CommuneResolution anySplit() {
            GeographyYear year = geography.at(2023);
            for (int i = 1001; i < 95_999; i++) {
                String value = String.format(Locale.ROOT, "%05d", i);
                CommuneResolution resolution =
                        CommuneCode.tryParse(value).map(year::resolve).value().orElse(null);
                if (resolution != null && resolution.status() == CommuneResolution.Status.SPLIT) {
                    return resolution;
                }
            }
            throw new AssertionError("no split commune");
        }

        @Test
        void a_list_before_all_shipped_years_or_of_no_year_is_asked_for_the_code_as_it_is() {
            for (Integer year : new Integer[] {null, 2010}) {
                TerritoryList other = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                        .cogYear(year)
                        .addTerritory(Territory.of(SECOND_1, "Essai"))
                        .addCommune(annecy, SECOND_1)
                        .build();

                assertThat(TerritoryRegister.of(other)
                                .locate(cranGevrier, IN_2024, geography)
                                .status())
                        .isEqualTo(Status.IN_NONE);
            }
        }
    }

    @Nested
    class OfList {

        @Test
        void a_territory_may_straddle_two_regions() {
            assertThat(LIST_183.regions(SECOND_1, Geography.shipped().at(2023)))
                    .containsExactly(RegionCode.of("24"), RegionCode.of("27"));
            assertThat(LIST_183.regions(SECOND_2, Geography.shipped().at(2023))).containsExactly(RegionCode.of("27"));
        }

        @Test
        void the_same_id_of_two_phases_is_two_territories() {
            assertThat(REGISTER.findTerritory(FIRST_1).map(Territory::name)).contains("Essai un");
            assertThat(REGISTER.findTerritory(SECOND_1).map(Territory::name)).contains("Tout autre");
        }

        @Test
        void all_faults_of_the_rows_are_told_with_their_places() {
            Checked<TerritoryList> checked = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                    .limitedTo(List.of(DepartementCode.of("18")))
                    .addTerritory(Territory.of(SECOND_1, "Essai"))
                    .addTerritory(Territory.of(SECOND_1, "Essai encore"))
                    .addTerritory(Territory.of(FIRST_1, "Autre phase"))
                    .addCommune(VIERZON, SECOND_1)
                    .addCommune(VIERZON, SECOND_1)
                    .addCommune(BOURGES, SECOND_2)
                    .addCommune(COSNE, SECOND_1)
                    .tryBuild();

            assertThat(checked.problems().stream().filter(problem -> problem.severity() == Severity.ERROR))
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(
                            tuple(ProblemCode.DUPLICATE, "territories[1]"),
                            tuple(ProblemCode.DUPLICATE, "communes[1]"),
                            tuple(ProblemCode.CONTRADICTION, "territories[2].id"),
                            tuple(ProblemCode.UNKNOWN_CODE, "communes[2]"),
                            tuple(ProblemCode.CONTRADICTION, "communes[3]"));
        }

        @Test
        void a_count_unlike_the_published_one_and_an_empty_territory_are_remarks() {
            Checked<TerritoryList> checked = TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                    .addTerritory(Territory.of(SECOND_1, "Essai"))
                    .tryBuild();

            assertThat(checked.valid()).isTrue();
            assertThat(checked.problems())
                    .extracting(Problem::code, Problem::path, Problem::severity)
                    .containsExactly(
                            tuple(ProblemCode.CONTRADICTION, "territories", Severity.WARNING),
                            tuple(ProblemCode.REQUIRED, "territories[0].communes", Severity.WARNING));
        }

        @Test
        void the_same_version_twice_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> TerritoryRegister.of(LIST_183, LIST_183));
        }

        @Test
        void another_phase_is_refused() {
            ListVersion first = ListVersion.of(Phase.FIRST, IN_2021, "made up");

            assertThatIllegalArgumentException().isThrownBy(() -> LIST_183.withVersion(first));
        }
    }
}
