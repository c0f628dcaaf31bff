package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cumulation, programmes and the best legal basis under the articles themselves. Firms are invented. */
class CumulationLawTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 15);
    private static final StateAid ENGINE = StateAid.shipped().withMap(Situations.MAP);

    /** The rate of a sibling programme, décret 2020-1291 as relayed. */
    private static final ProgrammeLimit FORTY_PERCENT = ProgrammeLimit.of(
                    LegalBasis.of(Label.of("aid to the industry of the future", "aide industrie du futur")))
            .rate(Rate.ofPercent(40));

    private static AidRange euros(long amount) {
        return AidRange.of(Euros.of(amount));
    }

    private static GrantedAid aid(String id, AidScheme scheme, long amount, String... lines) {
        return GrantedAid.of(id, FunderKind.REGION, scheme, Euros.of(amount), DAY.minusDays(14))
                .on(lines);
    }

    private static AidCase.Builder project(EnterpriseSize size, String day, long costs) {
        String start = LocalDate.parse(day).plusDays(20).toString();
        return Situations.sound(start, size, Situations.NOT_LISTED).line(Situations.machines(costs));
    }

    private static AidCase.Builder listed(long costs) {
        return Situations.sound("2022-10-01", EnterpriseSize.SMALL, Situations.LISTED)
                .line(Situations.machines(costs));
    }

    @Test
    void w60_de_minimis_not_tied_to_costs() {
        AidCase two = listed(1_000_000)
                .granted(
                        aid("fund", AidSchemes.ARTICLE_14, 200_000, "machines"),
                        aid("region", AidSchemes.ARTICLE_17, 100_000, "machines"))
                .build();
        PlannedAid planned =
                PlannedAid.of(AidSchemes.DE_MINIMIS, Granting.on(DAY)).notTied();
        AidCeiling ceiling = ENGINE.ceiling(two, planned);
        assertThat(ceiling.permitted()).isEqualTo(euros(200_000));
        assertThat(ceiling.judge(Euros.of(60_000)).result()).isEqualTo(AidJudgement.Result.WITHIN);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} in {3} -> {4}")
    @CsvSource({"w31a, SMALL, 500000, 2021-06-01, 100000", "w31c, MEDIUM, 5000000, 2021-06-01, 500000"})
    void w31_the_sme_scheme_alone(String id, EnterpriseSize size, long costs, String day, long expected) {
        AidCeiling ceiling = ENGINE.ceiling(
                project(size, day, costs).build(), AidSchemes.ARTICLE_17, Granting.on(LocalDate.parse(day)));
        assertThat(ceiling.permitted()).isEqualTo(euros(expected));
    }

    @Test
    void w32a_de_minimis_limits_the_rate_of_the_programme() {
        PlannedAid planned = PlannedAid.of(AidSchemes.DE_MINIMIS, Granting.on(LocalDate.of(2020, 10, 15)))
                .within(FORTY_PERCENT);
        AidCeiling ceiling = ENGINE.ceiling(
                project(EnterpriseSize.LARGE, "2020-10-15", 1_000_000).build(), planned);
        assertThat(ceiling.permitted()).isEqualTo(euros(200_000));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.DE_MINIMIS);
        assertThat(ceiling.constraints().get(1).room()).isEqualTo(euros(400_000));
    }

    @Test
    void w32c_the_covid_framework_allows_more_than_the_sme_scheme() {
        PlannedAid like = PlannedAid.of(AidSchemes.COVID_3_1, Granting.on(LocalDate.of(2020, 10, 15)))
                .within(FORTY_PERCENT);
        BestBasis best = ENGINE.best(
                project(EnterpriseSize.MEDIUM, "2020-10-15", 5_000_000).build(),
                like,
                List.of(AidSchemes.ARTICLE_17, AidSchemes.COVID_3_1));
        assertThat(best.find().orElseThrow().permitted()).isEqualTo(euros(800_000));
        assertThat(best.find().orElseThrow().planned().scheme()).isSameAs(AidSchemes.COVID_3_1);
        assertThat(best.ranked().get(1).permitted()).isEqualTo(euros(500_000));
    }

    @ParameterizedTest(name = "amended {0}, programme {1} -> {2}")
    @CsvSource({"true, , 1800000", "true, 800000, 800000", "false, , 800000"})
    void w63_covid_aid_to_a_large_enterprise(boolean amended, Long programme, long expected) {
        AidCase.Builder large = project(EnterpriseSize.LARGE, "2021-06-01", 2_000_000);
        AidCase project = (amended
                        ? large.yes(Circumstance.FRAMEWORK_SCHEME_AMENDED)
                        : large.no(Circumstance.FRAMEWORK_SCHEME_AMENDED))
                .build();
        PlannedAid planned = PlannedAid.of(AidSchemes.COVID_3_1, Granting.on(LocalDate.of(2021, 6, 1)));
        if (programme != null) {
            planned = planned.within(ProgrammeLimit.of(FORTY_PERCENT.basis()).cap(Euros.of(programme)));
        }
        assertThat(ENGINE.ceiling(project, planned).permitted()).isEqualTo(euros(expected));
    }

    @ParameterizedTest(name = "existing {0} of {1}, planned {2} -> {3}")
    @CsvSource({
        "tf.3-1, 150000, gber.art17, 50000",
        "tf.3-1, 250000, gber.art17, 0",
        "gber.art17, 150000, tf.3-1, 50000",
        "de-minimis, 150000, gber.art17, 50000",
        "de-minimis, 150000, de-minimis, 50000",
        "tf.3-1, 300000, de-minimis, 200000",
        "tf.3-1, 900000, de-minimis, 100000",
    })
    void covid_de_minimis_and_article_17_on_the_same_costs(
            String existing, long amount, String planned, long expected) {
        LocalDate day = LocalDate.of(2021, 6, 1);
        AidCase project = project(EnterpriseSize.SMALL, "2021-06-01", 1_000_000)
                .yes(Circumstance.FRAMEWORK_SCHEME_AMENDED)
                .granted(GrantedAid.of("first", FunderKind.STATE, scheme(existing), Euros.of(amount), day.minusDays(30))
                        .on("machines"))
                .build();
        assertThat(ENGINE.ceiling(project, scheme(planned), Granting.on(day)).permitted())
                .isEqualTo(euros(expected));
    }

    private static AidScheme scheme(String id) {
        return AidSchemes.all().stream()
                .filter(scheme -> scheme.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_aids_on_overlapping_lines() {
        AidCase project = listed(1_000_000)
                .line(CostLine.of("building", CostNature.BUILDINGS, Euros.of(600_000)))
                .granted(
                        aid("both", AidSchemes.ARTICLE_14, 300_000, "machines", "building"),
                        aid("one", AidSchemes.ARTICLE_17, 150_000, "building"))
                .build();
        Granting granting = Granting.on(DAY);
        // 35 % of 1 600 000 less 450 000; on the building alone 210 000 less 150 000, the other aid fits on the
        // machines.
        assertThat(ENGINE.ceiling(project, AidSchemes.ARTICLE_14, granting).permitted())
                .isEqualTo(euros(110_000));
        assertThat(ENGINE.ceiling(
                                project,
                                PlannedAid.of(AidSchemes.ARTICLE_14, granting).on("building"))
                        .permitted())
                .isEqualTo(euros(60_000));
    }

    @Test
    void each_line_under_the_basis_that_allows_most() {
        AidCase project = listed(1_000_000)
                .line(CostLine.of("course", CostNature.TRAINING, Euros.of(100_000))
                        .serving(AidPurpose.TRAINING))
                .build();
        BestBasis best = ENGINE.best(project, Granting.on(DAY));
        assertThat(best.plan().total()).isEqualTo(Euros.of(450_000));
        assertThat(best.plan().largest()).isFalse();
        assertThat(best.excluded()).hasSizeGreaterThan(5);
    }

    @Test
    void two_lines_under_de_minimis_and_the_third_under_article_14() {
        AidCase project = Situations.sound("2024-06-20", EnterpriseSize.SMALL, Situations.LISTED)
                .line(Situations.machines(1_000_000))
                .line(CostLine.of("advice", CostNature.CONSULTANCY, Euros.of(100_000))
                        .serving(AidPurpose.CONSULTANCY))
                .line(CostLine.of("course", CostNature.TRAINING, Euros.of(100_000))
                        .serving(AidPurpose.TRAINING))
                .build();
        BestBasis best = ENGINE.best(project, Granting.on(LocalDate.of(2024, 6, 1)));
        // 35 % of 1 000 000 and the whole of 100 000 + 100 000, at most 300 000 of de minimis aid.
        assertThat(best.plan().total()).isEqualTo(Euros.of(550_000));
        assertThat(best.plan().largest()).isFalse();
        assertThat(best.plan().explanation().text(Locale.ENGLISH)).contains("Together at least €550,000");
    }

    @Test
    void de_minimis_on_the_two_of_six_lines_that_fill_it() {
        AidCase.Builder project = Situations.sound("2024-06-20", EnterpriseSize.SMALL, Situations.LISTED)
                .line(Situations.machines(1_000_000));
        long[] costs = {170_000, 60_000, 110_000, 130_000, 150_000};
        for (int i = 0; i < costs.length; i++) {
            project.line(CostLine.of("course-" + i, CostNature.TRAINING, Euros.of(costs[i]))
                    .serving(AidPurpose.TRAINING));
        }
        BestBasis best = ENGINE.best(project.build(), Granting.on(LocalDate.of(2024, 6, 1)));
        // 170 000 + 130 000 fill de minimis aid; 35 % of 1 000 000; 70 % of 60 000 + 110 000 + 150 000.
        assertThat(best.plan().total()).isEqualTo(Euros.of(874_000));
    }

    @Test
    void nothing_but_one_basis_is_the_largest_only_with_all_facts() {
        AidCase known = listed(1_000_000).granted().build();
        Granting granting = Granting.on(DAY);
        AidPlan one = ENGINE.best(known, granting, AidSchemes.ARTICLE_14).plan();
        assertThat(one.largest()).isTrue();
        assertThat(one.explanation().text(Locale.ENGLISH)).contains("Together €350,000");
        AidCase untold = known.toBuilder()
                .sizes(Set.of(EnterpriseSize.SMALL, EnterpriseSize.MEDIUM))
                .build();
        assertThat(ENGINE.best(untold, granting, AidSchemes.ARTICLE_14).plan().largest())
                .isFalse();
    }

    @Test
    void the_day_chooses_the_law() {
        AidCase project = listed(1_000_000).build();
        List<LocalDate> days = List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 3, 1), DAY);
        assertThat(ENGINE.onDays(project, AidSchemes.ARTICLE_14, days))
                .extracting(AidCeiling::permitted)
                .containsExactly(euros(300_000), euros(0), euros(350_000));
    }
}
