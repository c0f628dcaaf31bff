package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A criterion written for one type of subject says the same on another. */
class BoundToProperties {

    /** A subject of named values; what is not in the map is not known, and -1 is none. */
    record Sheet(Map<String, Integer> cells) implements Serializable {

        @Nullable
        Integer known(String name) {
            Integer cell = cells.get(name);
            return cell == null || cell == Answers.NONE ? null : cell;
        }
    }

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    private static final Label TITLE = Label.of("title", "titre");

    private static FactBook<Sheet> book() {
        FactBook<Sheet> book = FactBook.empty();
        for (Fact<Answers, Integer> fact : Answers.FACTS) {
            String name = fact.name();
            book = book.with(
                    fact.<Sheet>boundTo(sheet -> sheet.known(name))
                            .absentWhen(sheet -> Integer.valueOf(Answers.NONE)
                                    .equals(sheet.cells().get(name))),
                    Integer.class);
        }
        return book;
    }

    private static Sheet sheet(Answers answers) {
        Map<String, Integer> cells = new HashMap<>();
        for (int i = 0; i < Answers.COUNT; i++) {
            Integer value = answers.values().get(i);
            if (value != null) {
                cells.put(Answers.FACTS.get(i).name(), value);
            }
        }
        return new Sheet(cells);
    }

    @Provide
    Arbitrary<Criterion<Answers>> trees() {
        return Answers.trees();
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Answers.any();
    }

    @Property(tries = 500)
    void every_tree_explains_the_same_on_the_other_type(
            @ForAll("trees") Criterion<Answers> tree, @ForAll("answers") Answers answers) {
        Assume.that(!code(tree));
        Criterion<Sheet> bound = tree.boundTo(book());
        assertThat(bound).isEqualTo(tree);
        assertThat(bound.test(sheet(answers), CONTEXT)).isEqualTo(tree.test(answers, CONTEXT));
        assertThat(bound.explain(sheet(answers), CONTEXT)).isEqualTo(tree.explain(answers, CONTEXT));
    }

    private static boolean code(Criterion<Answers> tree) {
        return tree.form() == Form.CUSTOM || tree.parts().stream().anyMatch(BoundToProperties::code);
    }

    private static final Fact<Answers, Integer> FIRST = Answers.FACTS.get(0);
    private static final Fact<Answers, Integer> SECOND = Answers.FACTS.get(1);

    @Example
    void shares_and_what_is_worked_out_come_along_without_being_in_the_book() {
        Fact<Answers, Rate> share = Fact.share("share", TITLE, FIRST, SECOND);
        Fact<Answers, Integer> twice = FIRST.derived("twice", TITLE, value -> 2 * value);
        Criterion<Sheet> half =
                share.atLeast(Rate.of(1, 2)).and(twice.equalTo(2)).boundTo(book());
        assertThat(half.test(new Sheet(Map.of("answer-0", 1, "answer-1", 2)), CONTEXT))
                .isEqualTo(Outcome.MET);
        Verdict open = half.explain(new Sheet(Map.of("answer-1", 2)), CONTEXT);
        assertThat(open.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(open.missing()).containsExactly(FIRST);
    }

    @Example
    void a_set_keeps_its_words_its_enforcement_and_its_version() {
        LegalBasis basis = LegalBasis.of(TITLE);
        Parameter<Integer> floor = Parameter.<Integer>builder("floor", TITLE)
                .value(Validity.ALWAYS, 1, basis)
                .build();
        CriteriaSet<Answers> set = CriteriaSet.of(
                        "set",
                        TITLE,
                        List.of(
                                Rule.of(
                                        "set.first",
                                        TITLE,
                                        basis,
                                        FIRST.atLeast(floor).as(TITLE)),
                                Rule.of("set.second", TITLE, basis, SECOND.satisfies(TITLE, value -> value > 1))))
                .withVersion("1.0.0")
                .enforcing(RuleId.of("set.first"), Enforcement.WARNING);
        CriteriaSet<Sheet> bound = set.boundTo(book());
        assertThat(bound).isEqualTo(set);
        assertThat(bound.fingerprint()).isEqualTo(set.fingerprint());
        assertThat(bound.test(new Sheet(Map.of("answer-1", 1)), CONTEXT)).isEqualTo(Outcome.NOT_MET);
        assertThat(bound.rules().get(0).criterion().parameters()).containsExactly(floor);
    }

    @Example
    void a_fact_that_the_book_lacks_is_named() {
        assertThatThrownBy(() -> FIRST.present().boundTo(FactBook.<Sheet>empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The fact (answer-0) must be in the book");
        Fact<Sheet, Euros> namesake = Fact.of("answer-0", TITLE, sheet -> null);
        assertThatThrownBy(() -> FIRST.present().boundTo(FactBook.<Sheet>empty().with(namesake, Euros.class)))
                .hasMessageContaining("with the label");
    }

    @Example
    void code_on_the_subject_itself_is_refused() {
        Criterion<Answers> code = Criterion.of(TITLE, (answers, context) -> true, FIRST);
        assertThatThrownBy(() -> code.and(FIRST.present()).boundTo(book()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The criterion (title) must be made of facts alone");
    }

    @Example
    void the_condition_is_told_whatever_the_title() {
        assertThat(FIRST.atLeast(3).as(TITLE).condition().code()).isEqualTo("at-least.title");
        assertThat(FIRST.atLeast(3).as(TITLE).condition().arguments()).containsOnlyKeys("fact", "threshold");
        assertThat(FIRST.satisfies(TITLE, value -> true).condition().phrase(Locale.ENGLISH))
                .isEqualTo("answer 0: title");
        assertThat(Criterion.of(TITLE, (Answers answers, EvaluationContext context) -> true, FIRST)
                        .condition()
                        .phrase(Locale.FRENCH))
                .isEqualTo("titre");
    }
}
