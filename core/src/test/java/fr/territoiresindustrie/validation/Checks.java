package fr.territoiresindustrie.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;

/** Validators that speak one language each, with and without an expression language. */
final class Checks {

    static final Validator WITH_EL_FRENCH = validator(new ResourceBundleMessageInterpolator(), Locale.FRANCE);
    static final Validator WITH_EL_ENGLISH = validator(new ResourceBundleMessageInterpolator(), Locale.UK);
    static final Validator FRENCH = validator(withoutEl(), Locale.FRENCH);
    static final Validator ENGLISH = validator(withoutEl(), Locale.ENGLISH);

    private Checks() {}

    private static MessageInterpolator withoutEl() {
        return new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.ENGLISH, false);
    }

    static Validator validator(MessageInterpolator interpolator, Locale locale) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Speaking(interpolator, locale))
                .buildValidatorFactory()
                .getValidator();
    }

    /** All violations as lines "path: message", sorted. */
    static List<String> lines(Validator validator, Object bean) {
        return validator.validate(bean).stream().map(Checks::line).sorted().toList();
    }

    private static String line(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private record Speaking(MessageInterpolator interpolator, Locale locale) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return interpolator.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return interpolator.interpolate(template, context, locale);
        }
    }
}
