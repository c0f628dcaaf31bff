package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How support on the same costs and on different costs goes together; schemes and firms are invented. */
class CumulationTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 15);
    private static final Granting GRANTING = Granting.on(DAY);
    private static final LegalBasis CALL = LegalBasis.of(Label.of("an invented call", "un appel inventé"));

    /** What Article 14 allows a small enterprise in a zone c of 15 %, own contribution included. */
    private static final InventedScheme REGIONAL = InventedScheme.ofRate("t.regional", 35)
            .limitedTo(InventedScheme.limit(
                    ConstraintKind.OWN_CONTRIBUTION,
                    AidRange.of(Euros.of(750_000)),
                    AidLimit.Counting.PUBLIC_SUPPORT,
                    "a"));

    private static final InventedScheme SME = InventedScheme.ofRate("t.sme", 20);
    private static final InventedScheme MINIMIS = InventedScheme.ofAmount(
            "t.minimis", ConstraintKind.DE_MINIMIS, AidRange.of(Euros.of(200_000)), AidLimit.Counting.SAME_SCHEME);
    private static final InventedScheme COVID = InventedScheme.ofAmount(
            "t.covid",
            ConstraintKind.FRAMEWORK_CEILING,
            AidRange.of(Euros.of(1_800_000)),
            AidLimit.Counting.SAME_SCHEME);

    private static final StateAid ENGINE = StateAid.shipped().withScheme(REGIONAL, SME, MINIMIS, COVID);

    private static AidCase.Builder project(long... costs) {
        AidCase.Builder builder = AidCase.builder(ProjectId.of("P-1"))
                .size(EnterpriseSize.SMALL)
                .no(Circumstance.IN_DIFFICULTY)
                .granted();
        for (int i = 0; i < costs.length; i++) {
            builder.line(CostLine.of(String.valueOf((char) ('a' + i)), CostNature.EQUIPMENT, Euros.of(costs[i])));
        }
        return builder;
    }

    private static GrantedAid aid(String id, AidScheme scheme, long amount, String... lines) {
        return GrantedAid.of(id, FunderKind.REGION, scheme, Euros.of(amount), DAY.minusDays(14))
                .on(lines);
    }

    private static AidRange euros(long amount) {
        return AidRange.of(Euros.of(amount));
    }

    @Test
    void w59_de_minimis_on_the_same_costs_fills_up_to_the_highest_intensity() {
        AidCase two = project(1_000_000)
                .granted(aid("fund", REGIONAL, 200_000, "a"), aid("region", SME, 100_000, "a"))
                .build();
        AidCeiling ceiling = ENGINE.ceiling(two, PlannedAid.of(MINIMIS, GRANTING));
        assertThat(ceiling.permitted()).isEqualTo(euros(50_000));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.INTENSITY);
        assertThat(ceiling.binding().ceiling()).isEqualTo(euros(350_000));
        assertThat(ceiling.binding().aids()).containsExactly("fund", "region");
        assertThat(ceiling.constraints().get(1).kind()).isEqualTo(ConstraintKind.DE_MINIMIS);
        assertThat(ceiling.judge(Euros.of(60_000)).result()).isEqualTo(AidJudgement.Result.ABOVE);
        assertThat(ceiling.judge(Euros.of(60_000)).excess()).isEqualTo(euros(10_000));
        assertThat(ceiling.judge(Euros.of(50_000)).result()).isEqualTo(AidJudgement.Result.WITHIN);
    }

    @Test
    void w59_the_two_first_aids_are_within_the_highest_intensity_in_either_order() {
        AidCase fundFirst =
                project(1_000_000).granted(aid("fund", REGIONAL, 200_000, "a")).build();
        assertThat(ENGINE.ceiling(fundFirst, SME, GRANTING).permitted()).isEqualTo(euros(150_000));
        AidCase regionFirst =
                project(1_000_000).granted(aid("region", SME, 100_000, "a")).build();
        assertThat(ENGINE.ceiling(regionFirst, REGIONAL, GRANTING).permitted()).isEqualTo(euros(250_000));
    }

    @Test
    void w60_de_minimis_that_is_not_tied_to_costs_is_left_out() {
        AidCase two = project(1_000_000)
                .granted(aid("fund", REGIONAL, 200_000, "a"), aid("region", SME, 100_000, "a"))
                .build();
        AidCeiling ceiling =
                ENGINE.ceiling(two, PlannedAid.of(MINIMIS, GRANTING).notTied());
        assertThat(ceiling.permitted()).isEqualTo(euros(200_000));
        assertThat(ceiling.judge(Euros.of(60_000)).result()).isEqualTo(AidJudgement.Result.WITHIN);
        AidCase granted = project(1_000_000)
                .granted(
                        aid("fund", REGIONAL, 200_000, "a"),
                        aid("small", MINIMIS, 60_000).notTied())
                .build();
        assertThat(ENGINE.ceiling(granted, SME, GRANTING).permitted()).isEqualTo(euros(150_000));
    }

    @Test
    void w63_an_amount_ceiling_alone_and_with_the_limit_of_a_programme() {
        AidCase large = project(2_000_000).size(EnterpriseSize.LARGE).build();
        PlannedAid alone = PlannedAid.of(COVID, GRANTING);
        assertThat(ENGINE.ceiling(large, alone).permitted()).isEqualTo(euros(1_800_000));
        AidCeiling within =
                ENGINE.ceiling(large, alone.within(ProgrammeLimit.of(CALL).cap(Euros.of(800_000))));
        assertThat(within.permitted()).isEqualTo(euros(800_000));
        assertThat(within.binding().kind()).isEqualTo(ConstraintKind.PROGRAMME);
        assertThat(within.constraints().get(1).room()).isEqualTo(euros(1_800_000));
    }

    @ParameterizedTest(name = "w65: Union grant of {0} leaves {1}, {2}")
    @CsvSource({"400000.00, 350000.00, WITHIN", "400000.01, 349999.99, ABOVE"})
    void w65_a_union_grant_counts_in_the_own_contribution_alone(String union, String left, AidJudgement.Result result) {
        AidCase project = project(1_000_000)
                .granted(GrantedAid.byTheUnion("union", Euros.parse(union)).on("a"))
                .build();
        AidCeiling ceiling = ENGINE.ceiling(project, REGIONAL, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(AidRange.of(Euros.parse(left)));
        assertThat(ceiling.judge(Euros.of(350_000)).result()).isEqualTo(result);
    }

    @Test
    void a_later_aid_must_not_take_away_the_own_contribution_of_an_earlier_one() {
        AidCase project = project(1_000_000)
                .granted(
                        aid("fund", REGIONAL, 300_000, "a"),
                        GrantedAid.byTheUnion("union", Euros.of(440_000)).on("a"))
                .build();
        AidCeiling ceiling = ENGINE.ceiling(project, MINIMIS, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(euros(10_000));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.OWN_CONTRIBUTION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "w31a small 20 % of 500000, 20, 500000, 100000",
        "w31c medium 10 % of 5000000, 10, 5000000, 500000",
    })
    void w31_rates_of_the_sme_scheme(String name, int percent, long base, long most) {
        InventedScheme scheme = InventedScheme.ofRate("t.rate", percent);
        assertThat(ENGINE.ceiling(project(base).build(), scheme, GRANTING).permitted())
                .isEqualTo(euros(most));
    }

    @Test
    void w32a_a_programme_rate_above_de_minimis_does_not_help() {
        PlannedAid planned =
                PlannedAid.of(MINIMIS, GRANTING).within(ProgrammeLimit.of(CALL).rate(Rate.ofPercent(40)));
        AidCeiling ceiling = ENGINE.ceiling(project(1_000_000).build(), planned);
        assertThat(ceiling.permitted()).isEqualTo(euros(200_000));
        assertThat(ceiling.constraints().get(1).room()).isEqualTo(euros(400_000));
    }

    @Test
    void covid_aid_alone_is_bounded_by_the_costs_and_with_an_intensity_by_that() {
        AidCase alone =
                project(1_000_000).granted(aid("covid", COVID, 300_000, "a")).build();
        assertThat(ENGINE.ceiling(alone, MINIMIS, GRANTING).permitted()).isEqualTo(euros(200_000));
        assertThat(ENGINE.ceiling(alone, COVID, GRANTING).permitted()).isEqualTo(euros(700_000));
        // As soon as a basis by intensity touches the costs, its ceiling applies to the whole (Article 8(3)(b)).
        assertThat(ENGINE.ceiling(alone, SME, GRANTING).permitted()).isEqualTo(euros(0));
        assertThat(ENGINE.ceiling(alone, REGIONAL, GRANTING).permitted()).isEqualTo(euros(50_000));
        AidCase sme = project(1_000_000).granted(aid("sme", SME, 150_000, "a")).build();
        assertThat(ENGINE.ceiling(sme, COVID, GRANTING).permitted()).isEqualTo(euros(50_000));
    }

    @Test
    void different_costs_never_mix() {
        AidCase project = project(1_000_000, 500_000)
                .granted(aid("fund", SME, 200_000, "a"))
                .build();
        PlannedAid onB = PlannedAid.of(SME, GRANTING).on("b");
        assertThat(ENGINE.ceiling(project, onB).permitted()).isEqualTo(euros(100_000));
        AidCase over = project(1_000_000, 500_000)
                .granted(aid("fund", SME, 900_000, "a"))
                .build();
        assertThat(ENGINE.ceiling(over, onB).permitted()).isEqualTo(euros(100_000));
    }

    @Test
    void an_aid_to_several_lines_is_counted_where_it_fits() {
        AidCase project = project(1_000_000, 500_000)
                .granted(aid("both", SME, 150_000, "a", "b"))
                .build();
        assertThat(ENGINE.ceiling(project, PlannedAid.of(SME, GRANTING).on("a")).permitted())
                .isEqualTo(euros(150_000));
        assertThat(ENGINE.ceiling(project, PlannedAid.of(SME, GRANTING).on("b")).permitted())
                .isEqualTo(euros(100_000));
        assertThat(ENGINE.ceiling(project, SME, GRANTING).permitted()).isEqualTo(euros(150_000));
    }

    @Test
    void aids_that_overlap_in_a_chain_push_each_other_on() {
        AidCase chain = project(100, 100, 100)
                .granted(
                        aid("ab", InventedScheme.ofRate("t.whole", 100), 150, "a", "b"),
                        aid("bc", InventedScheme.ofRate("t.whole", 100), 100, "b", "c"))
                .build();
        InventedScheme whole = InventedScheme.ofRate("t.whole", 100);
        StateAid engine = ENGINE.withScheme(whole);
        assertThat(engine.ceiling(chain, PlannedAid.of(whole, GRANTING).on("a")).permitted())
                .isEqualTo(euros(50));
        AidCeiling onC = engine.ceiling(chain, PlannedAid.of(whole, GRANTING).on("c"));
        assertThat(onC.permitted()).isEqualTo(euros(50));
        assertThat(onC.constraints().get(0).lines()).containsExactly("a", "b", "c");
    }

    @Test
    void what_was_granted_above_the_ceiling_leaves_nothing_and_is_said() {
        AidCase over =
                project(1_000_000).granted(aid("fund", SME, 230_000, "a")).build();
        AidCeiling ceiling = ENGINE.ceiling(over, SME, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(AidRange.ZERO);
        assertThat(ceiling.binding().excess()).isEqualTo(Euros.of(30_000));
        assertThat(ceiling.explanation().text(Locale.ENGLISH)).contains("exceeds the ceiling by €30,000");
    }

    @Test
    void a_new_legal_basis_on_the_same_costs_may_raise_what_is_left() {
        AidCase minimis = project(1_000_000)
                .granted(aid("minimis", MINIMIS, 100_000, "a"))
                .build();
        assertThat(ENGINE.ceiling(minimis, SME, GRANTING).permitted()).isEqualTo(euros(100_000));
        AidCase both =
                minimis.toBuilder().granted(aid("fund", REGIONAL, 50_000, "a")).build();
        assertThat(ENGINE.ceiling(both, SME, GRANTING).permitted()).isEqualTo(euros(200_000));
    }

    @Test
    void a_more_generous_basis_makes_no_room_for_more_than_the_own_intensity() {
        AidCase fund =
                project(1_000_000).granted(aid("fund", REGIONAL, 50_000, "a")).build();
        AidCeiling ceiling = ENGINE.ceiling(fund, SME, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(euros(200_000));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.OWN_INTENSITY);
        assertThat(ceiling.constraints().get(1).room()).isEqualTo(euros(300_000));
        AidCase sme = fund.toBuilder().granted(aid("sme", SME, 150_000, "a")).build();
        assertThat(ENGINE.ceiling(sme, SME, GRANTING).permitted()).isEqualTo(euros(50_000));
    }

    @Test
    void aid_that_should_not_have_been_granted_is_left_to_a_human() {
        InventedScheme guarded = SME.unless(Circumstance.RELOCATION);
        StateAid engine = ENGINE.withScheme(guarded);
        AidCase.Builder builder = project(1_000_000).granted(aid("sme", guarded, 100_000, "a"));
        assertThat(engine.ceiling(builder.no(Circumstance.RELOCATION).build(), MINIMIS, GRANTING)
                        .permitted())
                .isEqualTo(euros(100_000));
        assertThat(engine.ceiling(builder.yes(Circumstance.RELOCATION).build(), MINIMIS, GRANTING)
                        .checks())
                .extracting(Reason::code)
                .contains("aid.cumul.check.refused");
    }

    @Test
    void a_basis_whose_own_conditions_fail_brings_an_amount_and_no_intensity() {
        InventedScheme guarded = REGIONAL.unless(Circumstance.RELOCATION);
        StateAid engine = ENGINE.withScheme(guarded);
        AidCase.Builder builder = project(1_000_000).granted(aid("fund", guarded, 50_000, "a"));
        assertThat(engine.ceiling(builder.no(Circumstance.RELOCATION).build(), SME, GRANTING)
                        .permitted())
                .isEqualTo(euros(200_000));
        assertThat(engine.ceiling(builder.yes(Circumstance.RELOCATION).build(), SME, GRANTING)
                        .permitted())
                .isEqualTo(euros(150_000));
    }

    @Test
    void conditions_not_met_leave_nothing_and_unknown_ones_anything_up_to_the_amount() {
        InventedScheme guarded = SME.unless(Circumstance.RELOCATION);
        AidCase.Builder builder = project(1_000_000);
        AidCeiling unknown = ENGINE.ceiling(builder.build(), guarded, GRANTING);
        assertThat(unknown.permitted()).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(200_000)));
        assertThat(unknown.conditions()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.missing()).hasSize(1);
        assertThat(unknown.judge(Euros.of(1)).result()).isEqualTo(AidJudgement.Result.CANNOT_TELL);
        assertThat(unknown.judge(Euros.of(200_001)).result()).isEqualTo(AidJudgement.Result.ABOVE);
        AidCeiling refused = ENGINE.ceiling(builder.yes(Circumstance.RELOCATION).build(), guarded, GRANTING);
        assertThat(refused.permitted()).isEqualTo(AidRange.ZERO);
        assertThat(refused.binding().kind()).isEqualTo(ConstraintKind.CONDITIONS);
    }

    @Test
    void an_aid_of_unknown_amount_lines_or_basis_widens_the_answer() {
        GrantedAid known = aid("fund", SME, 50_000, "a");
        AidCase amount = project(1_000_000)
                .granted(new GrantedAid("fund", FunderKind.STATE, SME.id(), null, GRANTING, known.lines()))
                .build();
        assertThat(ENGINE.ceiling(amount, SME, GRANTING).permitted())
                .isEqualTo(AidRange.of(Euros.ZERO, Euros.of(200_000)));
        AidCase lines = project(1_000_000, 1_000_000)
                .granted(GrantedAid.of("fund", FunderKind.STATE, SME, Euros.of(50_000), DAY))
                .build();
        assertThat(ENGINE.ceiling(lines, PlannedAid.of(SME, GRANTING).on("a")).permitted())
                .isEqualTo(AidRange.of(Euros.of(150_000), Euros.of(200_000)));
        AidCase basis = project(1_000_000)
                .granted(new GrantedAid("fund", FunderKind.STATE, null, Euros.of(50_000), null, known.lines()))
                .build();
        AidCeiling ceiling = ENGINE.ceiling(basis, SME, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(AidRange.of(Euros.of(150_000), Euros.of(200_000)));
        assertThat(ceiling.missing()).hasSize(1);
    }

    @Test
    void support_that_nobody_told_of_may_take_everything() {
        AidCase unsaid = project(1_000_000).granted((List<GrantedAid>) null).build();
        AidCeiling ceiling = ENGINE.ceiling(unsaid, SME, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(200_000)));
        assertThat(ceiling.missing()).hasSize(1);
    }

    @Test
    void an_amount_limit_of_the_only_basis_by_intensity_binds_aid_without_intensity() {
        InventedScheme adjusted = REGIONAL.limitedTo(
                InventedScheme.limit(ConstraintKind.ADJUSTED_AMOUNT, euros(300_000), AidLimit.Counting.STATE_AID, "a"));
        StateAid engine = ENGINE.withScheme(adjusted);
        AidCase project =
                project(1_000_000).granted(aid("fund", adjusted, 280_000, "a")).build();
        assertThat(engine.ceiling(project, MINIMIS, GRANTING).permitted()).isEqualTo(euros(20_000));
    }

    @Test
    void the_equal_of_a_notification_threshold_is_for_a_human() {
        InventedScheme capped = SME.limitedTo(InventedScheme.cap(Euros.of(150_000)));
        AidCeiling ceiling = ENGINE.ceiling(project(1_000_000).build(), capped, GRANTING);
        assertThat(ceiling.judge(Euros.of(150_000)).result()).isEqualTo(AidJudgement.Result.AT_THRESHOLD);
        assertThat(ceiling.judge(Euros.parse("149999.99")).result()).isEqualTo(AidJudgement.Result.WITHIN);
        assertThat(ceiling.judge(Euros.parse("150000.01")).result()).isEqualTo(AidJudgement.Result.ABOVE);
    }

    @Test
    void the_higher_amount_counts_not_the_higher_rate() {
        InventedScheme green = InventedScheme.ofRate("t.green", 40).onExtraCost();
        StateAid engine = ENGINE.withScheme(green);
        AidCase project = AidCase.builder(ProjectId.of("P-1"))
                .line(CostLine.of("a", CostNature.EQUIPMENT, Euros.of(1_000_000))
                        .against(Euros.of(600_000)))
                .granted(aid("green", green, 100_000, "a"))
                .build();
        // 40 % of the extra cost of 400 000 is less than 20 % of 1 000 000.
        assertThat(engine.ceiling(project, SME, GRANTING).permitted()).isEqualTo(euros(100_000));
    }

    @Test
    void a_base_below_the_minimum_of_the_programme_leaves_nothing() {
        PlannedAid planned =
                PlannedAid.of(SME, GRANTING).within(ProgrammeLimit.of(CALL).fromBase(Euros.of(200_000)));
        assertThat(ENGINE.ceiling(project(200_000).build(), planned).permitted())
                .isEqualTo(euros(40_000));
        assertThat(ENGINE.ceiling(project(199_999).build(), planned).permitted())
                .isEqualTo(AidRange.ZERO);
    }

    @Test
    void a_line_that_the_case_does_not_have_is_refused() {
        PlannedAid planned = PlannedAid.of(SME, GRANTING).on("z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.ceiling(project(1).build(), planned))
                .withMessageContaining("The line (z) must be one of the case: [a].");
    }

    @Test
    void where_no_basis_goes_by_intensity_only_the_costs_bind() {
        AidCase project =
                project(100_000).granted(aid("covid", COVID, 30_000, "a")).build();
        AidCeiling ceiling = ENGINE.ceiling(project, MINIMIS, GRANTING);
        assertThat(ceiling.permitted()).isEqualTo(euros(70_000));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.COSTS);
    }

    @Test
    void money_of_the_union_is_bounded_by_costs_and_own_contribution_alone() {
        AidCase project =
                project(1_000_000).granted(aid("fund", REGIONAL, 350_000, "a")).build();
        PlannedAid union = PlannedAid.of(SME, GRANTING).from(FunderKind.EU_CENTRAL);
        AidCeiling ceiling = ENGINE.ceiling(project, union);
        assertThat(ceiling.permitted()).isEqualTo(euros(400_000));
        assertThat(ceiling.constraints())
                .extracting(AidConstraint::kind)
                .containsExactly(ConstraintKind.OWN_CONTRIBUTION, ConstraintKind.COSTS);
    }

    @Test
    void parts_of_a_cent_are_lost_once_and_not_line_by_line() {
        InventedScheme third = InventedScheme.ofRates("t.third", Rate.of(1, 3), Rate.of(1, 3));
        AidCase project = project(1, 1, 1).build();
        assertThat(ENGINE.ceiling(project, third, GRANTING).permitted()).isEqualTo(euros(1));
        assertThat(ENGINE.ceiling(project, PlannedAid.of(third, GRANTING).on("a"))
                        .permitted())
                .isEqualTo(AidRange.of(Euros.ofCents(33)));
    }

    @Test
    void amounts_of_a_whole_budget_and_odd_rates_do_not_overflow() {
        InventedScheme odd = InventedScheme.ofRates("t.odd", Rate.of(1, 999_983), Rate.of(1, 999_983));
        AidCase project = project(40_000_000_000_000L, 40_000_000_000_000L)
                .granted(aid("fund", SME, 5, "a", "b"))
                .build();
        AidConstraint all = ENGINE.ceiling(project, odd, GRANTING).constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.INTENSITY)
                .findFirst()
                .orElseThrow();
        assertThat(all.room()).isEqualTo(euros(16_000_000_000_000L - 5));
        AidRange alone = ENGINE.ceiling(project.toBuilder().granted(List.of()).build(), odd, GRANTING)
                .permitted();
        assertThat(alone).isEqualTo(AidRange.of(Euros.ofCents(2 * (4_000_000_000_000_000L / 999_983))));
    }

    @Test
    void answers_travel() throws IOException, ClassNotFoundException {
        AidCase project =
                project(1_000_000).granted(aid("fund", REGIONAL, 200_000, "a")).build();
        AidCeiling ceiling = ENGINE.ceiling(project, SME, GRANTING);
        assertThat(travelled(ceiling).explanation()).isEqualTo(ceiling.explanation());
        assertThat(travelled(ENGINE).ceiling(project, SME, GRANTING).permitted())
                .isEqualTo(ceiling.permitted());
        BestBasis best = ENGINE.best(project, GRANTING, SME, REGIONAL, MINIMIS);
        assertThat(travelled(best).explanation()).isEqualTo(best.explanation());
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
