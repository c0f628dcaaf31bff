package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.problem.Checked;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges a text as the type of an identifier does.
 *
 * @param <A> the constraint
 */
abstract class CodeValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private Violation violation;
    private Function<CharSequence, Checked<String>> reader;
    private boolean tolerant;

    /** Takes over what the annotation says; the reader gives the canonical text. */
    final void begin(
            Class<A> constraint, String message, boolean tolerant, Function<CharSequence, Checked<String>> reader) {
        this.violation = new Violation(constraint, message);
        this.tolerant = tolerant;
        this.reader = reader;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Checked<String> read = reader.apply(value);
        return read.fold(
                canonical ->
                        tolerant || canonical.contentEquals(value) || violation.report(context, "spelling", "", null),
                problems -> violation.report(
                        context, Violation.cause(problems.get(0).code()), "", null));
    }
}
