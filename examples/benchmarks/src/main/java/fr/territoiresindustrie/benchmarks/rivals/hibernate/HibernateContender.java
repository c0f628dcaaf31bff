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
        return new Subject(ConstrainedApplication.from(application), application);
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
