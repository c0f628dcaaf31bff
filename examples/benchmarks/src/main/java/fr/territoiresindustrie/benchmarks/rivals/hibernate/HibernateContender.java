package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.byhand.Score;
import fr.territoiresindustrie.benchmarks.byhand.Screened;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** {@code hibernate-validator}: Hibernate Validator 9.1 without an expression language. */
public final class HibernateContender
        implements Contender<HibernateContender.Subject, Screened<ConstraintViolation<ConstrainedApplication>>> {

    /** The same application twice: for the validator, and for the score by hand. */
    public record Subject(ConstrainedApplication constrained, Application application) {}

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();
    private final Score score = new Score();

    @Override
    public Subject prepare(Application application) {
        return new Subject(constrained(application), application);
    }

    private static ConstrainedApplication constrained(Application a) {
        return new ConstrainedApplication(
                a.id(),
                a.title(),
                a.siren(),
                a.region(),
                a.nafCode(),
                a.commune(),
                a.email(),
                a.employees(),
                a.turnover(),
                a.investment(),
                a.grant(),
                a.jobsCreated(),
                a.co2SavedTons(),
                a.submittedOn(),
                a.startOn());
    }

    @Override
    public Screened<ConstraintViolation<ConstrainedApplication>> answer(Subject subject) {
        return new Screened<>(validator.validate(subject.constrained), score.of(subject.application));
    }

    @Override
    public Answer read(Screened<ConstraintViolation<ConstrainedApplication>> result) {
        return result.answer(violation -> violation.getMessage().substring(0, 3));
    }
}
