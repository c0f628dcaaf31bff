package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.AnalysisFinding;
import fr.territoiresindustrie.rules.criterion.CriteriaAnalysis;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the analysis says of the published rules of the fund. */
class FundAnalysisTest {

    static Stream<CriteriaSet<Project>> calls() {
        return Stream.of(FundRules.call2020(), FundRules.call2021());
    }

    private static List<String> codes(CriteriaAnalysis analysis) {
        return analysis.findings().stream().map(AnalysisFinding::code).toList();
    }

    /** Both lists of holders were published; whoever is on the second is not on the first. */
    @ParameterizedTest
    @MethodSource("calls")
    void the_only_rule_that_never_decides_is_the_list_of_excluded_holders(CriteriaSet<Project> call) {
        CriteriaAnalysis analysis = CriteriaAnalysis.of(call);
        assertThat(analysis.findings(Severity.ERROR)).isEmpty();
        assertThat(analysis.findings(Severity.WARNING)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("analysis.implied");
            assertThat(finding.rules())
                    .containsExactly(
                            RuleId.of(call.id() + ".holder-excluded"), RuleId.of(call.id() + ".holder-admitted"));
            assertThat(finding.periods()).isEmpty();
            assertThat(finding.proved()).isTrue();
        });
        assertThat(analysis.steps()).isLessThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_is_not_looked_into_is_said(CriteriaSet<Project> call) {
        CriteriaAnalysis analysis = CriteriaAnalysis.of(call, ProjectFacts.BOOK);
        assertThat(analysis.complete()).isFalse();
        assertThat(codes(analysis))
                .containsExactly(
                        "analysis.implied",
                        "analysis.limit.comparisons",
                        "analysis.limit.related",
                        "analysis.facts.unread");
        assertThat(analysis.explanation().text(Locale.FRENCH))
                .contains(
                        "indépendantes de tout le reste\u00A0: aucun engagement avant le dépôt du dossier complet et dépenses")
                .contains("Aucun critère ne se sert de ces informations\u00A0: coût total, subvention demandée");
    }

    @Test
    void without_the_list_of_admitted_holders_the_other_list_decides() {
        CriteriaSet<Project> call =
                FundRules.call2021().enforcing(RuleId.of("faiit.2021.holder-admitted"), Enforcement.WARNING);
        assertThat(CriteriaAnalysis.of(call).findings(Severity.WARNING)).isEmpty();
    }
}
