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
 * The value is an amount of euros in whole cents, perhaps within bounds.
 *
 * <p>It may be a {@link fr.territoiresindustrie.money.Euros}, a {@link java.math.BigDecimal} (never more than two
 * decimals that count), a {@link java.math.BigInteger}, {@code long}, {@code int} or {@code short} (whole euros), or a
 * text that {@link fr.territoiresindustrie.money.Euros#tryParse} takes. A {@code double} or {@code float} cannot hold
 * cents: its use is a {@link jakarta.validation.ConstraintDeclarationException}. Null is valid; a blank text is not.
 *
 * <pre>{@code
 * record Request(@EurosAmount(min = "200000") BigDecimal eligibleBase, @EurosAmount(min = "0") Euros grant) {}
 * }</pre>
 */
@Documented
@SuppressWarnings("exports")
@Constraint(validatedBy = AmountValidators.OfAmount.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(EurosAmount.List.class)
public @interface EurosAmount {

    /**
     * The message, as a text or as a key in braces.
     *
     * @return unless set: the text of this constraint, followed by the cause where it is known
     */
    String message() default "{fr.territoiresindustrie.validation.EurosAmount.message}";

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

    /**
     * The smallest amount that is accepted.
     *
     * @return a decimal number of euros, for example {@code 200000} or {@code 0.01}; empty, unless set, for no bound
     */
    String min() default "";

    /**
     * The largest amount that is accepted.
     *
     * @return a decimal number of euros; empty, unless set, for no bound
     */
    String max() default "";

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
        EurosAmount[] value();
    }
}
