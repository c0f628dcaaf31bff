package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The validators of amounts. They are public only for the provider, which makes them by reflection; nobody can name
 * them from outside.
 */
final class AmountValidators {

    private AmountValidators() {}

    public static final class OfAmount implements ConstraintValidator<EurosAmount, Object> {

        private Violation violation;
        private @Nullable Euros min;
        private @Nullable Euros max;

        @Override
        public void initialize(EurosAmount constraint) {
            violation = new Violation(EurosAmount.class, constraint.message());
            min = bound("min", constraint.min());
            max = bound("max", constraint.max());
            if (min != null && max != null && max.compareTo(min) < 0) {
                throw new ConstraintDeclarationException(
                        "The max (" + constraint.max() + ") must not be below the min (" + constraint.min() + ").");
            }
        }

        private static @Nullable Euros bound(String name, String text) {
            try {
                return text.isEmpty() ? null : Euros.of(new BigDecimal(text));
            } catch (ArithmeticException | NumberFormatException e) {
                throw new ConstraintDeclarationException(
                        "The " + name + " (" + text + ") must be a decimal number of euros in whole cents.", e);
            }
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            return Amounts.read(value)
                    .fold(
                            amount -> within(amount) || violation.report(context, bounds(), "", null),
                            problems -> violation.report(
                                    context, Violation.cause(problems.get(0).code()), "", null));
        }

        private boolean within(Euros amount) {
            return (min == null || amount.compareTo(min) >= 0) && (max == null || amount.compareTo(max) <= 0);
        }

        private String bounds() {
            return min == null ? "at-most" : max == null ? "at-least" : "between";
        }
    }

    public static final class OfPositive implements ConstraintValidator<PositiveEuros, Object> {

        private Violation violation;

        @Override
        public void initialize(PositiveEuros constraint) {
            violation = new Violation(PositiveEuros.class, constraint.message());
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            return Amounts.read(value)
                    .fold(
                            amount -> amount.cents() > 0 || violation.report(context, null, "", null),
                            problems -> violation.report(
                                    context, Violation.cause(problems.get(0).code()), "", null));
        }
    }

    public static final class OfPlan implements ConstraintValidator<BalancedFundingPlan, Object> {

        private Violation violation;
        private PropertyReader amount;
        private List<PropertyReader> uses;
        private List<PropertyReader> resources;
        private String property;

        @Override
        public void initialize(BalancedFundingPlan constraint) {
            violation = new Violation(BalancedFundingPlan.class, constraint.message());
            amount = new PropertyReader(constraint.amount());
            uses = readers("uses", constraint.uses());
            resources = readers("resources", constraint.resources());
            property = constraint.reportOn().isEmpty() ? constraint.resources()[0] : constraint.reportOn();
        }

        private static List<PropertyReader> readers(String name, String[] properties) {
            if (properties.length == 0) {
                throw new ConstraintDeclarationException("The " + name + " must name a property.");
            }
            return Arrays.stream(properties).map(PropertyReader::new).toList();
        }

        @Override
        public boolean isValid(@Nullable Object plan, ConstraintValidatorContext context) {
            if (plan == null) {
                return true;
            }
            PlanSum used = new PlanSum(amount).addAll(plan, uses);
            PlanSum given = new PlanSum(amount).addAll(plan, resources);
            ProblemCode fault = used.fault() == null ? given.fault() : used.fault();
            if (fault != null) {
                return violation.report(context, Violation.cause(fault), "", property);
            }
            BigDecimal excess = given.total().subtract(used.total());
            return used.unknown() || given.unknown() || excess.signum() == 0 || report(excess, context);
        }

        private boolean report(BigDecimal excess, ConstraintValidatorContext context) {
            String cause = excess.signum() < 0 ? "resources-missing" : "resources-in-excess";
            return violation.report(context, cause, " " + excess.abs().toPlainString() + "\u00A0€", property);
        }
    }
}
