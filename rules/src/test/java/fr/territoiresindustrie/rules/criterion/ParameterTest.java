package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    record File(@Nullable Euros base) implements Serializable {}

    private static final Fact<File, Euros> BASE =
            Fact.of("eligible-base", Label.of("eligible base", "assiette éligible"), File::base);
    private static final LegalBasis CALL_2020 =
            LegalBasis.of(Label.of("call of 2020", "appel de 2020")).withConfidence(Confidence.RELAYED);
    private static final LegalBasis CALL_2021 = LegalBasis.of(Label.of("call of 2021", "appel de 2021"));
    private static final LocalDate END = LocalDate.of(2021, 6, 1);

    private static Parameter.Builder<Euros> floor() {
        return Parameter.<Euros>builder("floor", Label.of("minimum base", "assiette minimale"))
                .value(Validity.of(LocalDate.of(2021, 1, 1), END), Euros.of(200_000), CALL_2021)
                .value(Validity.of(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 12, 30)), Euros.of(400_000), CALL_2020);
    }

    private static Verdict explained(Parameter<Euros> floor, @Nullable Euros base, LocalDate date) {
        EvaluationContext context = EvaluationContext.at(date);
        Criterion<File> criterion = BASE.atLeast(floor);
        Verdict verdict = criterion.explain(new File(base), context);
        assertThat(verdict.outcome()).isEqualTo(criterion.test(new File(base), context));
        return verdict;
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-31, UNKNOWN",
        "2020-09-01, NOT_MET",
        "2020-12-30, NOT_MET",
        "2020-12-31, UNKNOWN",
        "2021-01-01, MET",
        "2021-06-01, MET",
        "2021-06-02, UNKNOWN"
    })
    void both_ends_are_included_and_nothing_is_assumed_in_a_gap(LocalDate date, Outcome expected) {
        assertThat(explained(floor().build(), Euros.of(300_000), date).outcome())
                .isEqualTo(expected);
    }

    @Test
    void a_day_without_a_value_names_the_parameter_as_missing() {
        Verdict verdict = explained(floor().build(), Euros.of(300_000), END.plusDays(1));
        assertThat(verdict.missing()).extracting(Fact::name).containsExactly("floor");
        assertThat(verdict.reason().text(Locale.ENGLISH))
                .isEqualTo(
                        "Minimum base: no value is known for 2 June 2021; the figure must be completed before anybody can decide.");
        assertThat(BASE.atLeast(floor().build()).nextQuestions(new File(null), EvaluationContext.at(END.plusDays(1))))
                .as("the law is not for the applicant to tell")
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> floor().build().get(END.plusDays(1)))
                .withMessageContaining("(floor) must have a value on 2021-06-02")
                .withMessageContaining("KEEP_AND_WARN");
    }

    @Test
    void after_the_last_value_it_is_kept_only_if_that_was_said() {
        Parameter<Euros> kept = floor().afterLast(Parameter.AfterLast.KEEP).build();
        Parameter<Euros> warned =
                floor().afterLast(Parameter.AfterLast.KEEP_AND_WARN).build();
        LocalDate later = LocalDate.of(2030, 1, 1);
        assertThat(kept.get(later)).isEqualTo(Euros.of(200_000));
        assertThat(explained(kept, Euros.of(300_000), later).explanation().text(Locale.ENGLISH))
                .doesNotContain("To be checked");
        assertThat(explained(warned, Euros.of(300_000), later).explanation().text(Locale.FRENCH))
                .contains("alors que son dernier jour est passé. À vérifier.");
        assertThat(kept.find(LocalDate.of(2020, 12, 31))).as("a gap is no end").isEmpty();
    }

    @Test
    void a_verdict_tells_the_value_in_force_and_its_law() {
        Verdict verdict = explained(floor().build(), Euros.of(300_000), LocalDate.of(2020, 10, 1));
        assertThat(verdict.threshold()).map(one -> one.text(Locale.ENGLISH)).contains("€400,000");
        assertThat(verdict.margin()).map(one -> one.text(Locale.ENGLISH)).contains("-€100,000");
        assertThat(verdict.passing()).map(one -> one.text(Locale.ENGLISH)).contains("€400,000");
        assertThat(verdict.explanation().text(Locale.ENGLISH)).isEqualTo("""
                [not met] Eligible base: €300,000; the minimum is €400,000, so €100,000 is lacking.
                  Minimum base in force on 1 October 2020: €400,000.
                    Basis: call of 2020, from 1 September 2020 to 30 December 2020 inclusive, as relayed, original not consulted.
                """);
    }

    @Test
    void inside_a_rule_the_words_of_the_rule_stay() {
        Rule<File> rule = Rule.of("floor", Label.of("floor", "plancher"), CALL_2021, BASE.atLeast(floor().build()));
        Verdict verdict = rule.explain(new File(null), EvaluationContext.at(END));
        assertThat(verdict.rule()).contains(rule.id());
        assertThat(verdict.missing()).extracting(Fact::name).containsExactly("eligible-base");
        assertThat(CriteriaSet.of("set", rule.title(), List.of(rule))
                        .explain(new File(null), EvaluationContext.at(END))
                        .nextQuestions())
                .extracting(Fact::name)
                .containsExactly("eligible-base");
    }

    @Test
    void values_must_be_there_and_apart() {
        Parameter.Builder<Euros> empty = Parameter.builder("floor", Label.of("floor"));
        assertThatIllegalArgumentException().isThrownBy(empty::build).withMessageContaining("must not be empty");
        Parameter.Builder<Euros> twice = floor().value(Validity.from(END), Euros.of(1), CALL_2021);
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessageContaining("on one day")
                .withMessageContaining("both ends are included");
    }
}
