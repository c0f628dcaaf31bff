package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static List<String> faults(Checked<?> checked) {
        return checked.problems().stream()
                .map(problem -> problem.code().code() + " at " + problem.path())
                .toList();
    }

    @Nested
    class cost_item {

        @ParameterizedTest
        @EnumSource(CostNature.class)
        void only_a_lease_may_oblige_to_buy(CostNature nature) {
            boolean well = CostItem.builder()
                    .nature(nature)
                    .obligationToBuy(false)
                    .tryBuild()
                    .valid();

            assertThat(well).isEqualTo(nature == CostNature.LEASING);
        }

        @Test
        void a_lease_without_obligation_to_buy_is_a_matter_of_eligibility() {
            assertThat(CostItem.builder()
                            .nature(CostNature.LEASING)
                            .obligationToBuy(false)
                            .eligible(true)
                            .tryBuild()
                            .valid())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "1, true"})
        void is_paid_on_the_day_of_commitment_or_later(int days, boolean well) {
            assertThat(CostItem.builder()
                            .committedOn(DAY)
                            .spentOn(DAY.plusDays(days))
                            .tryBuild()
                            .valid())
                    .isEqualTo(well);
        }

        @Test
        void costs_nothing_at_the_least() {
            assertThat(faults(CostItem.builder().amount(Euros.ofCents(-1)).tryBuild()))
                    .containsExactly("negative at amount");
            assertThat(faults(CostItem.builder().amount(Euros.ZERO).tryBuild())).isEmpty();
        }
    }

    @Nested
    class site {

        @Test
        void with_a_commune_or_a_siret_is_in_france() {
            assertThat(Site.builder().commune(CommuneCode.of("97209")).build().inFrance())
                    .isTrue();
            assertThat(Site.builder().siret(Siret.of("73282932000074")).build().inFrance())
                    .isTrue();
            assertThat(Site.builder().label("Hall B").build().inFrance()).isNull();
        }

        @Test
        void abroad_is_a_matter_of_eligibility() {
            assertThat(Site.builder().inFrance(false).tryBuild().valid()).isTrue();
        }

        @Test
        void abroad_has_neither_commune_nor_siret() {
            assertThat(faults(Site.builder()
                            .inFrance(false)
                            .commune(CommuneCode.of("18033"))
                            .siret(Siret.of("73282932000074"))
                            .tryBuild()))
                    .containsExactly("contradiction at inFrance", "contradiction at inFrance");
        }
    }

    @Nested
    class impact {

        @ParameterizedTest
        @EnumSource(ImpactIndicator.class)
        void only_emissions_may_go_the_wrong_way(ImpactIndicator indicator) {
            boolean well = Impact.builder()
                    .indicator(indicator)
                    .status(ImpactStatus.OBSERVED)
                    .amount(Quantity.of(-1))
                    .tryBuild()
                    .valid();

            assertThat(well).isEqualTo(indicator == ImpactIndicator.DECARBONATION);
        }

        @Test
        void says_what_is_counted_and_whether_it_was_seen() {
            assertThat(faults(Impact.builder().definition(" ").source("").tryBuild()))
                    .containsExactly(
                            "required at indicator",
                            "required at status",
                            "required at definition",
                            "required at source");
        }

        @Test
        void promised_is_not_the_same_as_observed() {
            Impact.Builder jobs =
                    Impact.builder().indicator(ImpactIndicator.JOBS_CREATED).amount(Quantity.of(12));

            assertThat(jobs.status(ImpactStatus.PROMISED).build())
                    .isNotEqualTo(jobs.status(ImpactStatus.OBSERVED).build());
        }
    }

    static Stream<Class<? extends Enum<?>>> choices() {
        return Stream.of(
                HolderKind.class,
                ProjectKind.class,
                CostNature.class,
                EnterpriseSize.class,
                InvestorKind.class,
                ImpactIndicator.class,
                ImpactStatus.class,
                ProjectStatus.class,
                UndertakingLink.Direction.class,
                UndertakingLink.Control.class);
    }

    @ParameterizedTest
    @MethodSource("choices")
    <E extends Enum<E>> void every_choice_travels_under_its_code(Class<E> type) throws Exception {
        for (E constant : type.getEnumConstants()) {
            RoundTrips.assertTravels(constant, type);
            assertThat(fr.territoiresindustrie.fixture.Mappers.jackson3().writeValueAsString(constant))
                    .isEqualTo('"' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-') + '"');
        }
    }

    @Test
    void every_choice_has_a_name_of_its_own_in_both_languages() {
        assertNamed(HolderKind.values(), HolderKind::label);
        assertNamed(ProjectKind.values(), ProjectKind::label);
        assertNamed(CostNature.values(), CostNature::label);
        assertNamed(EnterpriseSize.values(), EnterpriseSize::label);
        assertNamed(ImpactIndicator.values(), ImpactIndicator::label);
        assertNamed(ImpactStatus.values(), ImpactStatus::label);
        assertThat(ImpactIndicator.values())
                .allSatisfy(
                        indicator -> assertThat(indicator.unit(Locale.FRENCH)).isNotBlank());
    }

    private static <E> void assertNamed(E[] constants, BiFunction<E, Locale, String> label) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Arrays.stream(constants).map(constant -> label.apply(constant, locale)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void only_large_is_no_sme() {
        assertThat(Arrays.stream(EnterpriseSize.values()).filter(size -> !size.sme()))
                .containsExactly(EnterpriseSize.LARGE);
    }
}
