package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidJudgement;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.InvestmentKind;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateAidReviewTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final StateAid ENGINE = StateAid.shipped();

    private static Project project(boolean eligible) {
        return Project.builder(ProjectId.of("P-014"))
                .sites(List.of(Site.builder()
                        .commune(CommuneCode.of("21231"))
                        .activity(NafCode.of("25.62B"))
                        .build()))
                .filedOn(LocalDate.of(2023, 10, 2))
                .worksStartOn(LocalDate.of(2024, 3, 1))
                .costs(List.of(CostItem.builder()
                        .label("press")
                        .nature(CostNature.EQUIPMENT)
                        .amount(Euros.of(1_000_000))
                        .eligible(eligible ? true : null)
                        .build()))
                .requestedGrant(Euros.of(300_000))
                .build();
    }

    private static RegionalReview<Project> review(Set<EnterpriseSize> sizes) {
        return RegionalReview.ofProjects()
                .criteria(CriteriaSet.empty("office.none", Label.of("no criteria", "sans critère")))
                .allocatedBy(Allocators.firstCome(WhenShort.STOP))
                .aid(project -> ceiling(project, sizes))
                .build();
    }

    private static AidCeiling ceiling(Project project, @Nullable Set<EnterpriseSize> sizes) {
        AidCase facts = AidCase.builder(project)
                .sizes(sizes)
                .investment(InvestmentKind.EXTENSION)
                .granted(List.of())
                .nothingElse()
                .build();
        return ENGINE.ceiling(facts, AidSchemes.ARTICLE_17, Granting.on(DAY));
    }

    private static Decision decide(Project project, Set<EnterpriseSize> sizes) {
        Envelope envelope = Envelope.of(EnvelopeId.of("E"), "envelope", Euros.of(500_000));
        return review(sizes)
                .decide(List.of(project), envelope, EvaluationContext.at(DAY))
                .decisions()
                .get(0);
    }

    @Test
    void the_award_stays_within_state_aid_law_and_says_why() {
        Decision decision = decide(project(true), Set.of(EnterpriseSize.SMALL));
        assertThat(decision.award()).isEqualTo(Euros.of(200_000));
        assertThat(decision.judgeAid()).map(AidJudgement::result).contains(AidJudgement.Result.WITHIN);
        assertThat(decision.notes()).isEmpty();
        assertThat(decision.explanation().text(Locale.ENGLISH))
                .contains("€200,000 is within what may be granted", "Article 17")
                .doesNotContain("not assessed");
    }

    @Test
    void what_is_certain_limits_the_award_and_the_rest_is_said() {
        Decision decision = decide(project(true), Set.of(EnterpriseSize.SMALL, EnterpriseSize.MEDIUM));
        assertThat(decision.award()).isEqualTo(Euros.of(100_000));
        assertThat(decision.notes()).extracting(note -> note.code()).containsExactly("review.aid-unsettled");
    }

    @Test
    void a_project_of_which_nothing_is_certain_cannot_be_decided() {
        Decision decision = decide(project(false), Set.of(EnterpriseSize.SMALL));
        assertThat(decision.status()).isEqualTo(DecisionStatus.UNDECIDED);
        assertThat(decision.reason().code()).isEqualTo("review.aid-unknown");
        assertThat(decision.aid()).isNotNull();
        assertThat(decision.aid().missing()).isNotEmpty();
    }

    @Test
    void a_project_to_which_nothing_may_be_granted_gets_nothing() {
        Decision decision = decide(project(true), Set.of(EnterpriseSize.LARGE));
        assertThat(decision.award()).isEqualTo(Euros.ZERO);
        assertThat(decision.status()).isEqualTo(DecisionStatus.CEILING_TOO_LOW);
        assertThat(decision.judgeAid()).isEmpty();
    }

    @Test
    void an_award_above_the_ceiling_is_never_silent() {
        Decision decision = decide(project(true), Set.of(EnterpriseSize.SMALL));
        Decision byHand = new Decision(
                decision.project(),
                decision.status(),
                Euros.of(250_000),
                decision.request(),
                decision.reason(),
                decision.eligibility(),
                decision.score(),
                decision.line(),
                decision.notes(),
                decision.aid());
        assertThat(byHand.judgeAid()).map(AidJudgement::result).contains(AidJudgement.Result.ABOVE);
        assertThat(byHand.explanation().text(Locale.ENGLISH)).contains("exceeds what may be granted", "€50,000");
    }

    @Test
    void the_same_projects_give_the_same_decisions() {
        assertThat(decide(project(true), Set.of(EnterpriseSize.SMALL)))
                .isEqualTo(decide(project(true), Set.of(EnterpriseSize.SMALL)));
    }
}
