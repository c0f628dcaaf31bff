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
 * The text is a SIRET: fourteen ASCII digits whose check digit is right, as is the one of the SIREN inside; numbers of
 * La Poste follow its own rule, see {@link fr.territoiresindustrie.identifier.Siret}.
 *
 * <p>Null is valid, as everywhere in Bean Validation: add {@code @NotNull} where a value is needed. An empty or blank
 * text is not valid.
 */
@Documented
@SuppressWarnings("exports")
@Constraint(validatedBy = CodeValidators.OfSiret.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SiretNumber.List.class)
public @interface SiretNumber {

    /**
     * The message, as a text or as a key in braces.
     *
     * @return unless set: the text of this constraint, followed by the cause where it is known
     */
    String message() default "{fr.territoiresindustrie.validation.SiretNumber.message}";

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
     * Whether spaces, no-break spaces and dots between the digits are accepted, as {@link
     * fr.territoiresindustrie.identifier.Siret#tryParse} does. A lost leading zero never is.
     *
     * @return false unless set: the text must stand as {@link fr.territoiresindustrie.identifier.Siret#of(String)}
     *     takes it
     */
    boolean tolerant() default false;

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
        SiretNumber[] value();
    }
}
