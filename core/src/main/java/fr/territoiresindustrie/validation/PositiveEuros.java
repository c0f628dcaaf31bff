package fr.territoiresindustrie.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is an amount of euros above zero, of one of the types that {@link EurosAmount} takes. Null is valid.
 */
@Documented
@SuppressWarnings("exports")
@Constraint(validatedBy = AmountValidators.OfPositive.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PositiveEuros.List.class)
public @interface PositiveEuros {

    /**
     * The message, as a text or as a key in braces.
     *
     * @return unless set: the text of this constraint
     */
    String message() default "{fr.territoiresindustrie.validation.PositiveEuros.message}";

    /**
     * The groups that this constraint belongs to.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * What a client of the validator attaches to this constraint.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};

    /** Several constraints of this kind on one element, for example in different groups. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /**
         * The constraints.
         *
         * @return the constraints, in the order written
         */
        PositiveEuros[] value();
    }
}
