package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactBookTest {

    record Model(@Nullable Euros base, @Nullable LocalDate start) implements Serializable {}

    record Entity(@Nullable BigDecimal montant, @Nullable LocalDate debut) implements Serializable {}

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 5, 5));
    private static final Fact<Model, Euros> BASE = Fact.<Model, Euros>of(
                    "base", Label.of("base", "assiette"), Model::base)
            .shownAs(euros -> Argument.of("about " + euros));
    private static final Fact<Model, LocalDate> START = Fact.of("start", Label.of("start", "début"), Model::start);
    private static final FactBook<Model> BOOK =
            FactBook.<Model>empty().with(BASE, Euros.class).with(START, LocalDate.class);

    @Test
    void a_bound_fact_reads_another_type_under_the_same_name() {
        FactBook<Entity> book = BOOK.<Entity>rebound()
                .bind(BASE, Entity::montant, Euros::of)
                .bind(START, Entity::debut)
                .build();
        @SuppressWarnings("unchecked")
        Fact<Entity, Euros> base =
                (Fact<Entity, Euros>) book.find("base").orElseThrow().fact();
        assertThat(base.read(new Entity(new BigDecimal("12.5"), null), CONTEXT)).isEqualTo(Euros.parse("12.50"));
        assertThat(base.read(new Entity(null, null), CONTEXT)).isNull();
        assertThat(base.label()).isEqualTo(BASE.label());
        assertThat(base.atLeast(Euros.of(20))
                        .explain(new Entity(BigDecimal.TEN, null), CONTEXT)
                        .value())
                .map(shown -> shown.text(Locale.ENGLISH))
                .contains("about 10.00 EUR");
        assertThat(book.find("start").orElseThrow().type()).isEqualTo(LocalDate.class);
    }

    @Test
    void what_is_not_bound_is_left_out_or_never_known() {
        FactBook.Binder<Entity> binder = BOOK.<Entity>rebound().bind(START, Entity::debut);
        assertThat(binder.build().find("base")).isEmpty();
        Fact<Entity, ?> base = binder.restUnknown().find("base").orElseThrow().fact();
        assertThat(base.present().test(new Entity(BigDecimal.TEN, null), CONTEXT))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_stranger_and_a_repetition_are_refused() {
        Fact<Entity, LocalDate> other = Fact.of("other", Label.of("other"), Entity::debut);
        FactBook.Binder<Entity> binder = BOOK.rebound();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> binder.bind(other))
                .withMessageContaining("(other) must be one of the book: [base, start]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.with(BASE, Euros.class))
                .withMessageContaining("(base) must stand once");
    }

    @Test
    void a_value_that_cannot_be_converted_names_its_fact() {
        Fact<Entity, Euros> base = BASE.boundTo(Entity::montant, Euros::of);
        Entity entity = new Entity(new BigDecimal("250000.005"), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.read(entity, CONTEXT))
                .withMessageContaining("The value (250000.005) of the fact base cannot be converted")
                .withMessageContaining("Maybe");
    }
}
