package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

    private static final TerritoryId ID = TerritoryId.of("2023-2027/ti-0001");
    private static final TerritoryMember EPCI = TerritoryMember.of(EpciCode.of("200071892"));

    @Nested
    class OfTerritory {

        @Test
        void a_name_loses_the_no_break_spaces_around_it() {
            assertThat(Territory.of(ID, " \u00A0Pays de l’Essai\u00A0").name()).isEqualTo("Pays de l’Essai");
        }

        @Test
        void unknown_members_are_not_the_same_as_no_members() {
            Territory unknown = Territory.of(ID, "Essai");
            Territory none =
                    Territory.builder().id(ID).name("Essai").members(List.of()).build();

            assertThat(unknown.members()).isNull();
            assertThat(none.members()).isEmpty();
            assertThat(unknown).isNotEqualTo(none);
        }

        @Test
        void all_problems_are_told_at_once() {
            assertThat(Territory.builder()
                            .name("\u00A0")
                            .addMember(EPCI)
                            .addMember(EPCI.withName("CC de l’Essai"))
                            .tryBuild()
                            .problems())
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(
                            tuple(ProblemCode.REQUIRED, "id"),
                            tuple(ProblemCode.REQUIRED, "name"),
                            tuple(ProblemCode.DUPLICATE, "members[1]"));
        }

        @Test
        void the_members_are_copied() {
            List<TerritoryMember> members = new ArrayList<>(List.of(EPCI));
            Territory territory = new Territory(ID, "Essai", members, null, null);
            members.clear();

            assertThat(territory.members()).containsExactly(EPCI);
            assertThatThrownBy(() -> territory.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class OfMember {

        @Test
        void a_code_must_be_one_of_its_kind() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TerritoryMember(TerritoryMember.Kind.EPT, "18033", null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TerritoryMember(TerritoryMember.Kind.COMMUNE, "200071892", null));
        }

        @ParameterizedTest
        @CsvSource({
            "EPCI, 200071892.0, CODE_AS_DECIMAL, code",
            "EPCI, , REQUIRED, code",
            "COMMUNE, 1004, LOST_LEADING_ZERO, code",
            ", 18033, REQUIRED, kind"
        })
        void cells_that_are_faulty_give_a_problem(
                TerritoryMember.Kind kind, String cell, ProblemCode code, String path) {
            assertThat(TerritoryMember.tryOf(kind, cell, "Essai").problems())
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(tuple(code, path));
        }

        @Test
        void is_found_by_the_code_of_its_kind_only() {
            TerritoryMember commune = TerritoryMember.tryOf(TerritoryMember.Kind.COMMUNE, "58 046", null)
                    .orElseThrow();

            assertThat(commune.findCommune()).contains(CommuneCode.of("58046"));
            assertThat(commune.findEpci()).isEmpty();
            assertThat(EPCI.findEpci()).contains(EpciCode.of("200071892"));
            assertThat(EPCI.findCommune()).isEmpty();
        }
    }

    @Nested
    class OfVersion {

        private final ListVersion version =
                new ListVersion(Phase.FIRST, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), 3, "made up");

        @ParameterizedTest
        @CsvSource({"2019-12-31, false", "2020-01-01, true", "2020-12-31, true", "2021-01-01, false"})
        void covers_its_first_and_last_day(LocalDate date, boolean covered) {
            assertThat(version.covers(date)).isEqualTo(covered);
        }

        @Test
        void without_end_it_covers_any_later_day() {
            assertThat(version.withValidity(version.validFrom(), null).covers(LocalDate.MAX))
                    .isTrue();
        }

        @Test
        void all_problems_are_told_at_once() {
            assertThat(ListVersion.builder()
                            .validFrom(LocalDate.of(2020, 1, 2))
                            .validTo(LocalDate.of(2020, 1, 1))
                            .territories(-1)
                            .source(" ")
                            .tryBuild()
                            .problems())
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(
                            tuple(ProblemCode.REQUIRED, "phase"),
                            tuple(ProblemCode.DATE_ORDER, "validTo"),
                            tuple(ProblemCode.NEGATIVE, "territories"),
                            tuple(ProblemCode.REQUIRED, "source"));
        }
    }

    @Nested
    class OfPublishedLists {

        @Test
        void are_those_with_a_source() {
            assertThat(PublishedLists.list())
                    .extracting(ListVersion::territories)
                    .containsExactly(124, 136, 144, 146, 148, 146, 149, 183);
            assertThat(PublishedLists.list())
                    .allSatisfy(version -> assertThat(version.source()).isNotBlank());
        }

        @ParameterizedTest
        @CsvSource({
            "2018-11-21, ''",
            "2018-11-22, 124",
            "2019-03-06, 136",
            "2019-11-14, 144 146",
            "2020-07-19, 146",
            "2020-09-04, 148",
            "2022-01-15, 148 146",
            "2022-08-01, ''",
            "2022-12-31, 149",
            "2023-11-08, 149",
            "2023-11-09, 183",
            "2026-06-01, 183"
        })
        void may_be_two_on_a_day_or_none(LocalDate date, String counts) {
            assertThat(PublishedLists.listInUseOn(date).stream()
                            .map(version -> "" + version.territories())
                            .toList())
                    .isEqualTo(counts.isEmpty() ? List.of() : List.of(counts.split(" ")));
        }
    }

    @Test
    void a_pair_is_complete_with_two_names() {
        assertThat(LeadPair.of("Mme A", "M. B").complete()).isTrue();
        assertThat(LeadPair.of("Mme A", null).complete()).isFalse();
        assertThat(LeadPair.of(null, null).complete()).isFalse();
    }
}
