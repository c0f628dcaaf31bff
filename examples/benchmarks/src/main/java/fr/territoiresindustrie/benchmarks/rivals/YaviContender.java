package fr.territoiresindustrie.benchmarks.rivals;

import am.ik.yavi.core.ConstraintViolation;
import am.ik.yavi.core.Validator;
import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.byhand.Score;
import fr.territoiresindustrie.benchmarks.byhand.Screened;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;

/** {@code yavi}: YAVI 0.17. */
public final class YaviContender implements Contender<Application, Screened<ConstraintViolation>> {

    private final Validator<Application> validator = YaviCriteria.validator();
    private final Score score = new Score();

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<ConstraintViolation> answer(Application application) {
        return new Screened<>(validator.validate(application), score.of(application));
    }

    @Override
    public Answer read(Screened<ConstraintViolation> result) {
        return result.answer(ConstraintViolation::messageKey);
    }
}
