package example.consumer;

import example.check.Report;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;

/** The constraints with the validator of this consumer, in both languages, with the texts that it redefines. */
final class ConstraintChecks {

    private static final List<String> ENGLISH = List.of(
            "communes[0].<list element>: must be an INSEE commune code, such as 18033 or 2A004: one digit is missing,"
                    + " most likely a zero at the beginning",
            "grants: the resources must equal the uses to the cent; resources missing: 180.00\u00A0€",
            "grants[0].amount: must be an accepted amount in euros: at least 100\u00A0€",
            "region: is no région of ours",
            "siren: must be a SIREN number (9 digits): the check digit does not match the other digits",
            "siret: must be a SIRET number (14 digits): a SIREN (9 digits) was given");

    private static final List<String> FRENCH = List.of(
            "communes[0].<list element>: doit être un code commune de l’Insee, comme 18033 ou 2A004\u00A0: il manque un"
                    + " chiffre, sans doute un zéro initial",
            "grants: les ressources doivent être égales aux emplois, au centime près\u00A0; il manque aux ressources"
                    + " 180.00\u00A0€",
            "grants[0].amount: doit être un montant admis en euros\u00A0: au moins 100\u00A0€",
            "region: n’est pas une région de chez nous",
            "siren: doit être un numéro SIREN (9 chiffres)\u00A0: la clé de contrôle ne correspond pas aux autres"
                    + " chiffres",
            "siret: doit être un numéro SIRET (14 chiffres)\u00A0: un SIREN (9 chiffres) a été donné");

    private ConstraintChecks() {}

    static void run(Report report, boolean expressions) {
        with(report, "without expressions", withoutExpressions());
        if (expressions) {
            with(report, "with expressions", new ResourceBundleMessageInterpolator());
        }
    }

    private static MessageInterpolator withoutExpressions() {
        return new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.ENGLISH, false);
    }

    private static void with(Report report, String how, MessageInterpolator interpolator) {
        report.same("valid bean " + how, List.of(), lines(interpolator, Locale.ENGLISH, Declaration.RIGHT));
        report.same("English " + how, ENGLISH, lines(interpolator, Locale.ENGLISH, Declaration.WRONG));
        report.same("French " + how, FRENCH, lines(interpolator, Locale.FRANCE, Declaration.WRONG));
    }

    private static List<String> lines(MessageInterpolator interpolator, Locale locale, Declaration bean) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Speaking(interpolator, locale))
                .buildValidatorFactory()) {
            return factory.getValidator().validate(bean).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .toList();
        }
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
