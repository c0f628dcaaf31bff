package fr.territoiresindustrie.rules.verification;

import static fr.territoiresindustrie.rules.verification.Office.BASE;
import static fr.territoiresindustrie.rules.verification.Office.FLOOR;
import static fr.territoiresindustrie.rules.verification.Office.IN_FRANCE;
import static fr.territoiresindustrie.rules.verification.Office.JOBS;
import static fr.territoiresindustrie.rules.verification.Office.MARCH;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.verification.Office.Dossier;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a rule author gets for free, and what it catches. */
class LawsTest {

    private static final Label WORDS = Label.of("words", "mots");

    private static final List<Dossier> DOSSIERS = List.of(
            Dossier.EMPTY,
            new Dossier(Euros.of(200_000), null, null, -1, true),
            new Dossier(Euros.of(100_000), Euros.of(80_000), Office.FIRST_DAY, 51, false),
            new Dossier(Euros.of(300_000), Euros.of(80_000), Office.FIRST_DAY.minusDays(1), 1, null));

    private static void verify(Criterion<Dossier> criterion) {
        CriterionVerifier.of(criterion, MARCH).verifyLaws(DOSSIERS);
    }

    @Test
    void hold_for_a_set_a_rule_and_a_criterion() {
        CriterionVerifier.of(Office.set(), MARCH).verifyLaws(DOSSIERS);
        CriterionVerifier.of(Office.set().enforcing(RuleId.of("office.jobs"), Enforcement.OFF), MARCH)
                .verifyLaws(DOSSIERS);
        CriterionVerifier.of(Office.rule("floor", FLOOR), MARCH).verifyLaws(DOSSIERS);
        verify(FLOOR.or(IN_FRANCE.isFalse()).when(JOBS.present().not()));
    }

    @Test
    void hold_for_code_that_copes_with_what_is_missing() {
        assertThatCode(() -> verify(Criterion.judging(
                        WORDS, (dossier, context) -> dossier.base() == null ? Outcome.UNKNOWN : Outcome.MET, BASE)))
                .doesNotThrowAnyException();
    }

    @Test
    void catch_code_that_takes_not_known_for_no() {
        assertThatThrownBy(() -> verify(Criterion.judging(
                        WORDS, (dossier, context) -> dossier.base() == null ? Outcome.NOT_MET : Outcome.MET, BASE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must stay decided when facts become known; it was not-met and is met");
    }

    @Test
    void catch_code_that_answers_otherwise_when_asked_again() {
        AtomicInteger count = new AtomicInteger();
        assertThatThrownBy(() -> verify(Criterion.judging(
                        WORDS,
                        (dossier, context) -> count.incrementAndGet() % 2 == 0 ? Outcome.MET : Outcome.NOT_MET,
                        BASE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test and explain must agree on words; they find not-met and met");
    }

    @Test
    void catch_a_fact_that_is_read_otherwise_when_asked_again() {
        AtomicInteger count = new AtomicInteger();
        Fact<Dossier, Integer> moving = Fact.of("moving", WORDS, dossier -> count.incrementAndGet());
        assertThatThrownBy(() -> verify(moving.atMost(1_000)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two explanations of");
    }

    @Test
    void catch_what_is_inside_of_a_set() {
        Criterion<Dossier> wrong = Criterion.judging(
                WORDS, (dossier, context) -> dossier.jobs() == null ? Outcome.MET : Outcome.UNKNOWN, JOBS);
        assertThatThrownBy(() -> CriterionVerifier.of(Office.set(wrong.and(FLOOR)), MARCH)
                        .verifyLaws(List.of(
                                new Dossier(Euros.of(200_000), null, null, null, null),
                                new Dossier(Euros.of(200_000), null, null, 2, null))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "office.floor must stay decided when facts become known; it was met and is unknown");
    }

    @Test
    void want_a_subject() {
        assertThatThrownBy(() -> CriterionVerifier.of(FLOOR, MARCH).verifyLaws(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
