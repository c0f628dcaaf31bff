package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.funding.Funder;
import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.project.Undertaking;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AidCaseOfProjectTest {

    private static Project.Builder file() {
        return Project.builder(ProjectId.of("P-014"));
    }

    private static AidCase read(Project.Builder file) {
        return AidCase.builder(file.build()).build();
    }

    private static Site site(@Nullable String commune, @Nullable String naf) {
        return Site.builder()
                .commune(commune == null ? null : CommuneCode.of(commune))
                .activity(naf == null ? null : NafCode.of(naf))
                .build();
    }

    private static Applicant firm(@Nullable String naf, @Nullable Boolean recovery) {
        Undertaking undertaking = Undertaking.builder()
                .activity(naf == null ? null : NafCode.of(naf))
                .recoveryOrderOutstanding(recovery)
                .build();
        return new Applicant("Ateliers du Grand Pré (invented)", null, null, null, null, undertaking, null);
    }

    @Test
    void a_file_that_says_nothing_gives_a_case_that_says_nothing() {
        assertThat(read(file()))
                .isEqualTo(AidCase.builder(ProjectId.of("P-014")).build());
    }

    @Test
    void days_and_applicant_are_taken_over() {
        Applicant firm = firm("25.62B", false);
        AidCase read = read(file().applicant(firm)
                .filedOn(LocalDate.of(2022, 3, 1))
                .worksStartOn(LocalDate.of(2022, 10, 1))
                .endOn(LocalDate.of(2023, 12, 31)));
        assertThat(read.applicant()).isEqualTo(firm);
        assertThat(read.appliedOn()).isEqualTo("2022-03-01");
        assertThat(read.worksStartOn()).isEqualTo("2022-10-01");
        assertThat(read.completedOn()).isEqualTo("2023-12-31");
        assertThat(read.find(Circumstance.RECOVERY_ORDER)).isFalse();
        assertThat(read(file().applicant(firm(null, null))).find(Circumstance.RECOVERY_ORDER))
                .isNull();
        assertThat(read(file().applicant(firm(null, true))).find(Circumstance.RECOVERY_ORDER))
                .isTrue();
    }

    @Test
    void communes_are_known_if_each_site_in_france_has_one() {
        Site abroad = Site.builder().inFrance(false).build();
        assertThat(read(file().sites(List.of(site("36044", null), abroad))).communes())
                .containsExactly(CommuneCode.of("36044"));
        assertThat(read(file().sites(List.of(site("36044", null), site(null, "25.62B"))))
                        .communes())
                .isNull();
        assertThat(read(file().sites(List.of())).communes()).isEmpty();
    }

    @Test
    void the_activity_is_that_of_the_sites_if_they_agree() {
        Project.Builder file = file().applicant(firm("28.41Z", null));
        assertThat(read(file).activity()).isEqualTo(NafCode.of("28.41Z"));
        assertThat(read(file.sites(List.of(site("36044", "25.62B")))).activity())
                .isEqualTo(NafCode.of("25.62B"));
        assertThat(read(file.sites(List.of(site("36044", "25.62B"), site("21231", "28.41Z"))))
                        .activity())
                .isNull();
    }

    private static CostItem item(
            @Nullable String label, @Nullable CostNature nature, long amount, @Nullable Boolean eligible) {
        return CostItem.builder()
                .label(label)
                .nature(nature)
                .amount(Euros.of(amount))
                .eligible(eligible)
                .build();
    }

    @Test
    void costs_become_lines_unless_they_are_known_not_to_count() {
        AidCase read = read(file().costs(List.of(
                item("stock", CostNature.OPERATING, 10, false),
                item("press", CostNature.EQUIPMENT, 1_000, true),
                item(null, CostNature.CONSULTANCY, 50, true),
                item("land", CostNature.LAND, 200, null))));
        assertThat(read.lines())
                .containsExactly(
                        CostLine.of("2 press", CostNature.EQUIPMENT, Euros.of(1_000)),
                        CostLine.of("3", CostNature.CONSULTANCY, Euros.of(50)).serving(AidPurpose.CONSULTANCY),
                        new CostLine("4 land", CostNature.LAND, null, Set.of(), null, null));
    }

    @Test
    void public_money_of_the_plan_is_support_unless_it_is_only_asked_for() {
        FundingPlan plan = FundingPlan.builder()
                .uses(Euros.of(1_000))
                .line(Funder.STATE, Instrument.GRANT, Euros.of(100), false)
                .line(Funder.of(FunderKind.REGION), Instrument.GRANT, Euros.of(150), true)
                .line(
                        Funder.of(FunderKind.OTHER_PUBLIC).withName("Agence (invented)"),
                        Instrument.LOAN,
                        Euros.of(50),
                        true)
                .line(Funder.of(FunderKind.EU_CENTRAL), Instrument.GRANT, Euros.of(60), null)
                .line(Funder.OWN, Instrument.OWN_FUNDS, Euros.of(640), true)
                .build();
        AidCase read = read(file().fundingPlan(plan));
        assertThat(read.granted())
                .containsExactly(
                        new GrantedAid("2", FunderKind.REGION, null, Euros.of(150), null, null),
                        new GrantedAid("3 Agence (invented)", FunderKind.OTHER_PUBLIC, null, null, null, null),
                        new GrantedAid("4", FunderKind.EU_CENTRAL, null, null, null, null));
    }
}
