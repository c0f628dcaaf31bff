package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day is between two others, both included. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BetweenDays.Check.class)
@interface BetweenDays {

    String from();

    String to();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the day with the two others. */
    final class Check implements ConstraintValidator<BetweenDays, LocalDate> {

        private LocalDate from = LocalDate.MIN;
        private LocalDate to = LocalDate.MAX;

        @Override
        public void initialize(BetweenDays constraint) {
            from = LocalDate.parse(constraint.from());
            to = LocalDate.parse(constraint.to());
        }

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
