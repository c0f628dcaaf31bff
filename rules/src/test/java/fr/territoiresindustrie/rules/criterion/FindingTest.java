package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

    record File(@Nullable Boolean upToDate, @Nullable Integer jobs) implements Serializable {}

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 5, 5));
    private static final LegalBasis BASIS = LegalBasis.of(Label.of("our call", "notre appel"));
    private static final Fact<File, Boolean> TAX =
            Fact.of("tax", Label.of("taxes paid", "impôts à jour"), File::upToDate);
    private static final Fact<File, Integer> JOBS = Fact.of("jobs", Label.of("jobs", "emplois"), File::jobs);
    private static final RuleId TAX_RULE = RuleId.of("tax");
    private static final CriteriaSet<File> SET = CriteriaSet.of(
            "set",
            Label.of("our set", "notre jeu"),
            List.of(
                    Rule.of("tax", Label.of("taxes paid", "impôts à jour"), BASIS, TAX.isTrue()),
                    Rule.of("jobs", Label.of("jobs", "emplois"), BASIS, JOBS.atLeast(1))));
    private static final Finding SEEN =
            new Finding(TAX_RULE, Outcome.MET, "tax office", "certificate 2021-118", LocalDate.of(2021, 4, 1));

    @Test
    void a_finding_counts_instead_of_the_calculation_which_stays_visible() {
        CriteriaReport report = SET.explain(new File(null, 3), CONTEXT, List.of(SEEN));
        assertThat(report.outcome()).isEqualTo(Outcome.MET);
        assertThat(report.findings()).containsExactly(SEEN);
        assertThat(report.findVerdict(TAX_RULE))
                .get()
                .extracting(Verdict::outcome)
                .isEqualTo(Outcome.MET);
        assertThat(report.explanation().text(Locale.ENGLISH)).contains("""
                  [met] Taxes paid
                    Held as met by tax office on 1 April 2021: certificate 2021-118. This replaces the result of the calculation, kept below.
                    Basis: our call.
                    [undetermined] Missing information: taxes paid.
                """);
        assertThat(report.explanation().text(Locale.FRENCH))
                .contains("Ce constat remplace le résultat du calcul, rappelé ci-dessous.");
    }

    @Test
    void what_was_found_is_asked_no_more() {
        CriteriaReport report = SET.explain(new File(null, null), CONTEXT, List.of(SEEN));
        assertThat(report.nextQuestions()).extracting(Fact::name).containsExactly("jobs");
        Finding worse = Finding.of(TAX_RULE, Outcome.NOT_MET, "tax office", "debts");
        CriteriaReport refused = SET.explain(new File(true, 3), CONTEXT, List.of(worse));
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(refused.failures()).hasSize(1);
        assertThat(refused.nextQuestions()).isEmpty();
    }

    @Test
    void without_findings_nothing_changes() {
        File file = new File(true, 0);
        assertThat(SET.explain(file, CONTEXT, List.of())).isEqualTo(SET.explain(file, CONTEXT));
        assertThat(SET.explain(file, CONTEXT).findings()).isEmpty();
    }

    @Test
    void a_rule_that_is_off_stays_off() {
        CriteriaSet<File> off = SET.enforcing(TAX_RULE, Enforcement.OFF);
        Finding worse = Finding.of(TAX_RULE, Outcome.NOT_MET, "tax office", "debts");
        CriteriaReport report = off.explain(new File(true, 3), CONTEXT, List.of(worse));
        assertThat(report.outcome()).isEqualTo(Outcome.MET);
        assertThat(report.relaxations()).containsExactly(TAX_RULE);
    }

    @Test
    void findings_must_answer_for_themselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(TAX_RULE, Outcome.UNKNOWN, "office", "because"))
                .withMessageContaining("must be decided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(TAX_RULE, Outcome.MET, " ", "because"))
                .withMessageContaining("author");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(TAX_RULE, Outcome.MET, "office", ""))
                .withMessageContaining("motive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SET.explain(new File(true, 1), CONTEXT, List.of(SEEN, SEEN)))
                .withMessageContaining("one finding at most");
        Finding strange = Finding.of(RuleId.of("strange"), Outcome.MET, "office", "because");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SET.explain(new File(true, 1), CONTEXT, List.of(strange)))
                .withMessageContaining("(strange) must be one of the set");
    }
}
