package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.problem.ProblemCode;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says why a constraint does not hold: the text of the constraint, then the cause, each by a key of its own that an
 * application may redefine. A message that is set on the annotation is left as it is.
 */
final class Violation {

    private static final String PREFIX = "fr.territoiresindustrie.validation.";

    /** The codes of problems that say more than the text of the constraint; each has a key in the bundles. */
    static final Set<ProblemCode> TELLING = Set.of(
            ProblemCode.REQUIRED,
            ProblemCode.PLACEHOLDER,
            ProblemCode.WRONG_LENGTH,
            ProblemCode.CHECK_DIGIT,
            ProblemCode.LOST_LEADING_ZERO,
            ProblemCode.CODE_AS_DECIMAL,
            ProblemCode.CODE_AS_POWER,
            ProblemCode.SIRET_FOR_SIREN,
            ProblemCode.SIREN_FOR_SIRET,
            ProblemCode.UNKNOWN_CODE,
            ProblemCode.AMBIGUOUS,
            ProblemCode.TOO_PRECISE,
            ProblemCode.OUT_OF_RANGE);

    private final String text;
    private final boolean own;

    /**
     * Creates what says why a constraint does not hold.
     *
     * @param constraint the constraint
     * @param message its message, as set on the annotation or by default
     */
    Violation(Class<? extends Annotation> constraint, String message) {
        this.text = message;
        this.own = message.equals("{" + PREFIX + constraint.getSimpleName() + ".message}");
    }

    static @Nullable String cause(ProblemCode code) {
        return TELLING.contains(code) ? code.code() : null;
    }

    /**
     * Reports, with the cause after the text of the constraint.
     *
     * @param cause the end of its key, or null to leave it out
     * @param detail what follows the cause, without any brace or dollar sign; may be empty
     * @param property the property to report on, or null for the value itself
     * @return false, for {@code isValid} to return
     */
    boolean report(
            ConstraintValidatorContext context, @Nullable String cause, String detail, @Nullable String property) {
        String template = own && cause != null ? text + "{" + PREFIX + "cause." + cause + "}" + detail : text;
        context.disableDefaultConstraintViolation();
        ConstraintValidatorContext.ConstraintViolationBuilder builder =
                context.buildConstraintViolationWithTemplate(template);
        if (property == null) {
            builder.addConstraintViolation();
        } else {
            builder.addPropertyNode(property).addConstraintViolation();
        }
        return false;
    }
}
