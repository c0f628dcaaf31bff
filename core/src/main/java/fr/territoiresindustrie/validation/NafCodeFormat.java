package fr.territoiresindustrie.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import fr.territoiresindustrie.identifier.NafVersion;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text has the form of a NAF code, the French classification of activities, and its division exists: {@code 25.62B}
 * in NAF rév. 2, {@code NAF2025:25.53Y} in a later version. That the class exists is not checked.
 *
 * <p>Where the version is known from elsewhere, name it, and the text is the code alone:
 *
 * <pre>{@code
 * record Activity(@NafCodeFormat(versions = NafVersion.NAF_2025) String code) {}
 * }</pre>
 *
 * <p>Null is valid, as everywhere in Bean Validation: add {@code @NotNull} where a value is needed. An empty or blank
 * text is not valid.
 */
@Documented
@SuppressWarnings("exports")
@Constraint(validatedBy = CodeValidators.OfNaf.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NafCodeFormat.List.class)
public @interface NafCodeFormat {

    /**
     * The message, as a text or as a key in braces.
     *
     * @return unless set: the text of this constraint, followed by the cause where it is known
     */
    String message() default "{fr.territoiresindustrie.validation.NafCodeFormat.message}";

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
     * Whether spaces, no-break spaces, dots and small letters and a missing point are accepted, as {@link
     * fr.territoiresindustrie.identifier.NafCode#tryParse} does. A lost leading zero never is.
     *
     * @return false unless set: the text must stand as {@link
     *     fr.territoiresindustrie.identifier.NafCode#of(String)} takes it
     */
    boolean tolerant() default false;

    /**
     * The versions of the classification that the code may belong to.
     *
     * @return none unless set: the text says itself which version it is of; otherwise the text is the code alone,
     *     without the name of a version, and must be one of at least one of these versions
     */
    NafVersion[] versions() default {};

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
        NafCodeFormat[] value();
    }
}
