package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The grant is at most a share of the investment. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GrantWithinRate.Check.class)
@interface GrantWithinRate {

    int percent();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two amounts. */
    final class Check implements ConstraintValidator<GrantWithinRate, ConstrainedApplication> {

        private int percent;

        @Override
        public void initialize(GrantWithinRate constraint) {
            percent = constraint.percent();
        }

        @Override
        public boolean isValid(ConstrainedApplication a, ConstraintValidatorContext context) {
            return a.grant() * 100 <= a.investment() * percent;
        }
    }
}
