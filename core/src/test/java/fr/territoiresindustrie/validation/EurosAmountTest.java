package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import jakarta.validation.ConstraintDeclarationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EurosAmountTest {

    record Request(
            @Nullable @EurosAmount(min = "10", max = "20.50")
            Object amount) {}

    record AtLeast(@EurosAmount(min = "0") Object amount) {}

    record AtMost(@EurosAmount(max = "0") Object amount) {}

    record Positive(
            @PositiveEuros Euros euros,
            @PositiveEuros BigDecimal decimal,
            @PositiveEuros long whole,
            List<@PositiveEuros Euros> list) {}

    static Stream<Object> within() {
        return Stream.of(
                Euros.of(10),
                Euros.ofCents(2050),
                new BigDecimal("20.500"),
                BigInteger.TEN,
                10L,
                20,
                (short) 15,
                "20,50 €");
    }

    @ParameterizedTest
    @MethodSource("within")
    void amounts_within_the_bounds_are_valid(Object amount) {
        assertThat(Checks.lines(Checks.ENGLISH, new Request(amount))).isEmpty();
    }

    @Test
    void null_is_valid() {
        assertThat(Checks.lines(Checks.ENGLISH, new Request(null))).isEmpty();
    }

    static Stream<Object> outside() {
        return Stream.of(
                Euros.ofCents(999),
                Euros.ofCents(2051),
                new BigDecimal("-15"),
                BigInteger.ONE,
                21L,
                0,
                (short) -1,
                "20,51 €");
    }

    @ParameterizedTest
    @MethodSource("outside")
    void amounts_beyond_a_bound_are_told_the_bounds(Object amount) {
        String english = "amount: must be an accepted amount in euros: from 10\u00A0€ to 20.50\u00A0€";
        String french = "amount: doit être un montant admis en euros\u00A0: de 10\u00A0€ à 20.50\u00A0€";
        assertThat(Checks.lines(Checks.ENGLISH, new Request(amount))).containsExactly(english);
        assertThat(Checks.lines(Checks.WITH_EL_ENGLISH, new Request(amount))).containsExactly(english);
        assertThat(Checks.lines(Checks.FRENCH, new Request(amount))).containsExactly(french);
        assertThat(Checks.lines(Checks.WITH_EL_FRENCH, new Request(amount))).containsExactly(french);
    }

    @Test
    void a_single_bound_is_told_alone() {
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast(-1)))
                .containsExactly("amount: must be an accepted amount in euros: at least 0\u00A0€");
        assertThat(Checks.lines(Checks.FRENCH, new AtMost(1)))
                .containsExactly("amount: doit être un montant admis en euros\u00A0: au plus 0\u00A0€");
    }

    @Test
    void what_is_no_amount_in_whole_cents_is_told_why() {
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast(new BigDecimal("0.001"))))
                .containsExactly("amount: must be an accepted amount in euros: there are parts of a cent");
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast(new BigDecimal("1E-999999999"))))
                .containsExactly("amount: must be an accepted amount in euros: there are parts of a cent");
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast(new BigDecimal("1E+999999999"))))
                .containsExactly("amount: must be an accepted amount in euros: the amount is too large");
        assertThat(Checks.lines(Checks.FRENCH, new AtLeast(" ")))
                .containsExactly("amount: doit être un montant admis en euros\u00A0: le texte est vide");
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast("1.234,56")))
                .containsExactly("amount: must be an accepted amount in euros");
    }

    @Test
    void positive_amounts_are_above_zero() {
        assertThat(Checks.lines(
                        Checks.ENGLISH, new Positive(Euros.ofCents(1), BigDecimal.ONE, 1, List.of(Euros.of(1)))))
                .isEmpty();
        assertThat(Checks.lines(
                        Checks.FRENCH, new Positive(Euros.ZERO, BigDecimal.ONE.negate(), 0, List.of(Euros.ZERO))))
                .hasSize(4)
                .allMatch(line -> line.endsWith(": doit être un montant en euros supérieur à zéro"));
    }

    @Test
    void what_is_no_amount_is_told_why_where_it_must_be_positive_too() {
        record Text(@PositiveEuros String amount) {}
        assertThat(Checks.lines(Checks.FRENCH, new Text("450.000")))
                .containsExactly(
                        "amount: doit être un montant en euros supérieur à zéro\u00A0: le point peut séparer les"
                                + " milliers ou les décimales");
        assertThat(Checks.lines(Checks.ENGLISH, new Text("1.2345")))
                .containsExactly("amount: must be an amount in euros above zero: there are parts of a cent");
        assertThat(Checks.lines(Checks.ENGLISH, new Positive(Euros.of(1), new BigDecimal("1.234"), 1, List.of())))
                .containsExactly("decimal: must be an amount in euros above zero: there are parts of a cent");
        assertThat(Checks.lines(Checks.ENGLISH, new AtLeast("1.234")))
                .containsExactly("amount: must be an accepted amount in euros: the point can stand for thousands or for"
                        + " decimals");
    }

    @Test
    void a_double_or_a_wrong_bound_is_an_error_of_the_program() {
        record WrongBound(@EurosAmount(min = "ten") Euros amount) {}
        record WrongOrder(@EurosAmount(min = "2", max = "1") Euros amount) {}
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new AtLeast(1.0)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("java.lang.Double");
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new WrongBound(Euros.ZERO)))
                .hasRootCauseInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Checks.ENGLISH.validate(new WrongOrder(Euros.ZERO)))
                .hasStackTraceContaining("The max (1) must not be below the min (2).");
    }
}
