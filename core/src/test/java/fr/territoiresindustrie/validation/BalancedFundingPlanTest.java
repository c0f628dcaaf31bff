package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BalancedFundingPlanTest {

    record Line(String funder, @Nullable Euros amount) {}

    @BalancedFundingPlan(uses = "need", resources = "lines")
    record Plan(@Nullable Euros need, @Nullable List<@Nullable Line> lines) {}

    private static Plan plan(long need, long... lines) {
        return new Plan(
                Euros.of(need),
                Arrays.stream(lines)
                        .mapToObj(amount -> new Line("Région", Euros.of(amount)))
                        .toList());
    }

    @Test
    void a_plan_that_balances_is_valid() {
        assertThat(Checks.lines(Checks.ENGLISH, plan(100, 60, 40))).isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, plan(0))).isEmpty();
    }

    @Test
    void a_difference_is_reported_on_the_resources_with_its_amount() {
        assertThat(Checks.lines(Checks.ENGLISH, plan(100, 60)))
                .containsExactly(
                        "lines: the resources must equal the uses to the cent; resources missing: 40.00\u00A0€");
        assertThat(Checks.lines(Checks.FRENCH, plan(100, 60)))
                .containsExactly("lines: les ressources doivent être égales aux emplois, au centime près\u00A0;"
                        + " il manque aux ressources 40.00\u00A0€");
        assertThat(Checks.lines(Checks.WITH_EL_FRENCH, plan(100, 60, 40, 1)))
                .containsExactly("lines: les ressources doivent être égales aux emplois, au centime près\u00A0;"
                        + " les ressources dépassent de 1.00\u00A0€");
        assertThat(Checks.lines(Checks.WITH_EL_ENGLISH, plan(100, 60, 41)))
                .containsExactly(
                        "lines: the resources must equal the uses to the cent; resources in excess: 1.00\u00A0€");
        assertThat(Checks.lines(Checks.ENGLISH, plan(100)))
                .as("no line at all is known to be nothing")
                .hasSize(1);
    }

    @Test
    void what_is_not_known_cannot_be_out_of_balance() {
        assertThat(Checks.lines(Checks.ENGLISH, new Plan(null, List.of()))).isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Plan(Euros.of(1), null))).isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Plan(Euros.of(1), Arrays.asList((Line) null))))
                .isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Plan(Euros.of(1), List.of(new Line("State", null)))))
                .isEmpty();
    }

    @Test
    void sums_beyond_any_amount_do_not_overflow() {
        Line huge = new Line("invented", Euros.ofCents(Long.MAX_VALUE));
        assertThat(Checks.lines(Checks.ENGLISH, new Plan(Euros.ZERO, List.of(huge, huge))))
                .containsExactly("lines: the resources must equal the uses to the cent;"
                        + " resources in excess: 184467440737095516.14\u00A0€");
    }

    @Nested
    class on_beans_of_every_shape {

        @BalancedFundingPlan(
                uses = {"costs", "fees"},
                resources = {"grants", "ownFunds", "text"},
                amount = "value",
                reportOn = "ownFunds")
        static class Form {
            private final BigDecimal[] costs = {new BigDecimal("33.33"), new BigDecimal("66.67")};
            private final int fees = 20;
            private final @Nullable BigDecimal ownFunds;
            private final String text;

            Form(@Nullable BigDecimal ownFunds, String text) {
                this.ownFunds = ownFunds;
                this.text = text;
            }

            public List<Grant> getGrants() {
                return List.of(new Grant(70L), new Grant(20L));
            }

            public Optional<BigDecimal> getOwnFunds() {
                return Optional.ofNullable(ownFunds);
            }
        }

        static class Valued {
            private final long value;

            Valued(long value) {
                this.value = value;
            }
        }

        static final class Grant extends Valued {
            Grant(long value) {
                super(value);
            }
        }

        static final class Heir extends Form {
            Heir(@Nullable BigDecimal ownFunds, String text) {
                super(ownFunds, text);
            }
        }

        @Test
        void getters_fields_arrays_whole_numbers_and_texts_are_read() {
            assertThat(Checks.lines(Checks.ENGLISH, new Form(new BigDecimal("29.500"), "0,50 €")))
                    .isEmpty();
            assertThat(Checks.lines(Checks.ENGLISH, new Heir(new BigDecimal("29.49"), "0,50 €")))
                    .containsExactly(
                            "ownFunds: the resources must equal the uses to the cent; resources missing: 0.01\u00A0€");
        }

        @Test
        void blank_or_unreadable_text_is_not_decidable_here() {
            assertThat(Checks.lines(Checks.ENGLISH, new Form(null, "30"))).isEmpty();
            assertThat(Checks.lines(Checks.ENGLISH, new Form(BigDecimal.ONE, "")))
                    .isEmpty();
            assertThat(Checks.lines(Checks.ENGLISH, new Form(BigDecimal.ONE, "thirty")))
                    .isEmpty();
        }

        @Test
        void parts_of_a_cent_and_amounts_without_measure_cannot_balance() {
            assertThat(Checks.lines(Checks.ENGLISH, new Form(new BigDecimal("29.995"), "")))
                    .containsExactly(
                            "ownFunds: the resources must equal the uses to the cent: there are parts of a cent");
            assertThat(Checks.lines(Checks.ENGLISH, new Form(new BigDecimal("1E+999999999"), "0")))
                    .containsExactly(
                            "ownFunds: the resources must equal the uses to the cent: the amount is too large");
        }
    }

    record Whole(
            @Valid Plan cascaded,

            @BalancedFundingPlan(uses = "need", resources = "lines", message = "off")
            Plan direct,

            List<@BalancedFundingPlan(uses = "need", resources = "lines", message = "off") Plan> list) {}

    @Test
    void a_plan_inside_a_bean_is_checked_by_cascade_or_where_it_stands() {
        assertThat(Checks.lines(Checks.ENGLISH, new Whole(plan(1), plan(1), List.of(plan(1)))))
                .containsExactly(
                        "cascaded.lines: the resources must equal the uses to the cent; resources missing: 1.00\u00A0€",
                        "direct.lines: off",
                        "list[0].<list element>.lines: off");
    }

    @Test
    void a_property_that_cannot_be_summed_up_is_an_error_of_the_program() {
        @BalancedFundingPlan(resources = "missing")
        record NoSuchProperty(Euros uses) {}
        @BalancedFundingPlan
        record NotAmounts(List<Object> uses, long resources) {}
        @BalancedFundingPlan
        record Doubles(double uses, double resources) {}
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new NoSuchProperty(Euros.ZERO)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("The property (missing) must be readable on");
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new NotAmounts(List.of(new Object()), 1)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("The property (amount) must be readable on java.lang.Object")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new Doubles(1, 1)))
                .isInstanceOf(ConstraintDeclarationException.class);
    }
}
