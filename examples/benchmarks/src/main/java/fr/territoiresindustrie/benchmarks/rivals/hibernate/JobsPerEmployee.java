package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** There is at least one job created, and at most a number for each employee. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JobsPerEmployee.Check.class)
@interface JobsPerEmployee {

    int max();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two numbers. */
    final class Check implements ConstraintValidator<JobsPerEmployee, ConstrainedApplication> {

        private int max;

        @Override
        public void initialize(JobsPerEmployee constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(ConstrainedApplication a, ConstraintValidatorContext context) {
            return a.jobsCreated() >= 1 && a.jobsCreated() <= max * a.employees();
        }
    }
}
