package fr.territoiresindustrie.rules.stateaid.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.GrantedAid;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.InvestmentKind;
import fr.territoiresindustrie.rules.stateaid.PlannedAid;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReassessmentTest {

    private static final StateAid ENGINE = StateAid.shipped();
    private static final Granting IN_2022 = Granting.on(LocalDate.of(2022, 9, 1));

    private static CostLine machine(String id, @Nullable Euros amount) {
        return amount == null
                ? CostLine.of(id, CostNature.EQUIPMENT, Euros.ZERO).withoutAmount()
                : CostLine.of(id, CostNature.EQUIPMENT, amount);
    }

    private static CostLine machine(String id, long amount) {
        return machine(id, Euros.of(amount));
    }

    private static AidCase project(CostLine... lines) {
        return AidCase.builder(ProjectId.of("P-014"))
                .size(EnterpriseSize.SMALL)
                .commune(CommuneCode.of("97302"))
                .activity(NafCode.of("25.62B"))
                .appliedOn(LocalDate.of(2022, 3, 1))
                .worksStartOn(LocalDate.of(2022, 10, 1))
                .investment(InvestmentKind.EXTENSION)
                .nothingElse()
                .earlier(List.of())
                .granted(List.of())
                .line(lines)
                .build();
    }

    private static Reassessment judged(AidCase project, AidScheme scheme, long granted, long paid, CostLine... actual) {
        return Reassessment.of(
                ENGINE, project, PlannedAid.of(scheme, IN_2022), Euros.of(granted), Euros.of(paid), List.of(actual));
    }

    /** Article 17, small: 20 % of 1,000,000 was granted. */
    @ParameterizedTest(name = "final costs {0}, paid {1}: legal {2}, same intensity {3}, recover {4}, payable {5}")
    @CsvSource({
        "1000000, 200000, 200000, 200000, 0, 0",
        "1000000, 100000, 200000, 200000, 0, 100000",
        "1500000, 100000, 200000, 200000, 0, 100000",
        "900000, 200000, 180000, 180000, 20000, 0",
        "900000, 100000, 180000, 180000, 0, 80000",
        "0, 50000, 0, 0, 50000, 0",
    })
    void a_grant_at_the_ceiling_follows_the_costs(
            long costs, long paid, long legal, long same, long recover, long payable) {
        Reassessment found = judged(
                project(machine("press", 1_000_000)), AidSchemes.ARTICLE_17, 200_000, paid, machine("press", costs));
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(Euros.of(legal)));
        assertThat(found.sameIntensity()).isEqualTo(AidRange.of(Euros.of(same)));
        assertThat(found.recovery()).isEqualTo(AidRange.of(Euros.of(recover)));
        assertThat(found.payable()).isEqualTo(AidRange.of(Euros.of(payable)));
    }

    @Test
    void a_grant_below_the_ceiling_may_stay_by_law_where_the_convention_reduces_it() {
        Reassessment found = judged(
                project(machine("press", 1_000_000)), AidSchemes.ARTICLE_17, 100_000, 0, machine("press", 600_000));
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(Euros.of(100_000)));
        assertThat(found.sameIntensity()).isEqualTo(AidRange.of(Euros.of(60_000)));
        assertThat(found.reduction()).isEqualTo(AidRange.ZERO);
    }

    @Test
    void odd_cents_are_recovered() {
        Reassessment found = Reassessment.of(
                ENGINE,
                project(machine("press", 1_000)),
                PlannedAid.of(AidSchemes.ARTICLE_17, IN_2022),
                Euros.of(200),
                Euros.of(200),
                List.of(machine("press", Euros.parse("999.99"))));
        // 20 % of 999.99 is 199.998: the aid that may stay goes down, the recovery up.
        assertThat(found.recovery()).isEqualTo(AidRange.of(Euros.parse("0.01")));
    }

    @Test
    void the_law_of_the_day_of_granting_is_kept() {
        AidCase martinique = project(machine("press", 10_000_000)).toBuilder()
                .size(EnterpriseSize.LARGE)
                .commune(CommuneCode.of("97209"))
                .yes(Circumstance.NEW_ECONOMIC_ACTIVITY)
                .build();
        PlannedAid planned = PlannedAid.of(AidSchemes.ARTICLE_14, Granting.on(LocalDate.of(2023, 6, 1)));
        Reassessment found = Reassessment.of(
                ENGINE,
                martinique,
                planned,
                Euros.of(4_000_000),
                Euros.of(4_000_000),
                List.of(machine("press", 9_000_000)));
        // 40 % until the end of 2023, whatever the rate is on the day of the invoices.
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(Euros.of(3_600_000)));
    }

    @Test
    void lines_that_were_not_carried_out_count_for_nothing_and_unknown_ones_are_refused() {
        AidCase project = project(machine("press", 600_000), machine("oven", 400_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judged(project, AidSchemes.ARTICLE_17, 200_000, 200_000, machine("ovn", 400_000)))
                .withMessageContaining("ovn")
                .withMessageContaining("oven");
        Reassessment found = judged(project, AidSchemes.ARTICLE_17, 200_000, 200_000, machine("press", 600_000));
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(Euros.of(120_000)));
        assertThat(found.lines())
                .extracting(Reassessment.Line::actual)
                .containsExactly(AidRange.of(Euros.of(600_000)), AidRange.ZERO);
    }

    @Test
    void what_one_line_saves_another_may_cost() {
        AidCase project = project(machine("press", 600_000), machine("oven", 400_000));
        Reassessment found =
                judged(project, AidSchemes.ARTICLE_17, 200_000, 0, machine("press", 500_000), machine("oven", 500_000));
        assertThat(found.reduction()).isEqualTo(AidRange.ZERO);
    }

    @Test
    void costs_beyond_the_threshold_of_large_projects_do_not_lower_a_grant() {
        AidCase guyane = project(machine("plant", 49_000_000));
        Reassessment planned = judged(guyane, AidSchemes.ARTICLE_14, 36_000_000, 0, machine("plant", 49_000_000));
        Reassessment found = judged(guyane, AidSchemes.ARTICLE_14, 36_000_000, 0, machine("plant", 52_000_000));
        assertThat(found.legalMaximum().least())
                .isGreaterThanOrEqualTo(planned.legalMaximum().least());
    }

    @Test
    void other_aid_on_the_same_costs_counts() {
        AidCase project = project(machine("press", 1_000_000)).toBuilder()
                .granted(List.of(GrantedAid.of(
                                "region",
                                FunderKind.REGION,
                                AidSchemes.ARTICLE_17,
                                Euros.of(100_000),
                                LocalDate.of(2022, 8, 1))
                        .on("press")))
                .build();
        Reassessment found = judged(project, AidSchemes.ARTICLE_17, 100_000, 100_000, machine("press", 900_000));
        assertThat(found.recovery()).isEqualTo(AidRange.of(Euros.of(20_000)));
    }

    @Test
    void unknown_final_costs_leave_the_answer_open() {
        Reassessment found = judged(
                project(machine("press", 1_000_000)), AidSchemes.ARTICLE_17, 200_000, 50_000, machine("press", (Euros)
                        null));
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(200_000)));
        assertThat(found.sameIntensity()).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(200_000)));
        assertThat(found.recovery()).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(50_000)));
    }

    @Test
    void a_case_without_lines_and_negative_amounts_are_refused() {
        AidCase project = project(machine("press", 1_000_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judged(project.toBuilder().lines(null).build(), AidSchemes.ARTICLE_17, 1, 0))
                .withMessageContaining("must be known");
        assertThatIllegalArgumentException().isThrownBy(() -> judged(project, AidSchemes.ARTICLE_17, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> judged(project, AidSchemes.ARTICLE_17, 1, 0, machine("press", 1), machine("press", 2)));
    }

    @Test
    void it_can_be_read_in_both_languages() {
        Reassessment found = judged(
                project(machine("press", 1_000_000)),
                AidSchemes.ARTICLE_14,
                200_000,
                200_000,
                machine("press", 100_000));
        assertThat(found.explanation().text(Locale.ENGLISH))
                .contains("must be recovered", "Article 14(5)", "Legal maximum: €90,000")
                .doesNotContain("{", "aid.reassess");
        assertThat(found.explanation().text(Locale.FRENCH))
                .contains("à recouvrer", "article 14, paragraphe 5")
                .doesNotContain("{", "aid.reassess");
    }

    @Property(tries = 60)
    void recovery_is_never_negative_and_falls_as_costs_rise(
            @ForAll @LongRange(max = 3_000_000) long first,
            @ForAll @LongRange(max = 3_000_000) long second,
            @ForAll @LongRange(max = 500_000) long granted,
            @ForAll @LongRange(max = 500_000) long paid) {
        AidCase project = project(machine("press", 1_000_000), machine("oven", 700_000));
        long low = Math.min(first, second);
        Reassessment less =
                judged(project, AidSchemes.ARTICLE_17, granted, paid, machine("press", low), machine("oven", 700_000));
        Reassessment more = judged(
                project,
                AidSchemes.ARTICLE_17,
                granted,
                paid,
                machine("press", Math.max(first, second)),
                machine("oven", 700_000));
        assertThat(more.recovery().least()).isLessThanOrEqualTo(less.recovery().least());
        assertThat(more.sameIntensity().least())
                .isGreaterThanOrEqualTo(less.sameIntensity().least());
        // An oracle of its own: 20 % of the costs, in cents.
        long allowed = Math.min(granted * 100, (low + 700_000) * 100 / 5);
        assertThat(less.recovery().least().cents()).isEqualTo(Math.max(0, paid * 100 - allowed));
    }

    @Property(tries = 60)
    void nothing_within_the_ceiling_is_reduced_when_no_line_cost_less(
            @ForAll @LongRange(max = 60_000_000) long planned,
            @ForAll @LongRange(max = 60_000_000) long more,
            @ForAll boolean regional) {
        AidCase project = project(machine("plant", planned));
        AidScheme scheme = regional ? AidSchemes.ARTICLE_14 : AidSchemes.ARTICLE_17;
        Euros granted = ENGINE.ceiling(project, scheme, IN_2022).permitted().least();
        Reassessment found = Reassessment.of(
                ENGINE,
                project,
                PlannedAid.of(scheme, IN_2022),
                granted,
                granted,
                List.of(machine("plant", planned + more)));
        assertThat(found.reduction()).isEqualTo(AidRange.ZERO);
        assertThat(found.legalMaximum()).isEqualTo(AidRange.of(granted));
    }
}
