package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The works do not start before the application is submitted. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StartsAfterSubmission.Check.class)
@interface StartsAfterSubmission {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two days. */
    final class Check implements ConstraintValidator<StartsAfterSubmission, ConstrainedApplication> {

        @Override
        public boolean isValid(ConstrainedApplication a, ConstraintValidatorContext context) {
            return !a.startOn().isBefore(a.submittedOn());
        }
    }
}
