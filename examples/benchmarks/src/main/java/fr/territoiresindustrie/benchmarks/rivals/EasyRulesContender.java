package fr.territoiresindustrie.benchmarks.rivals;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.byhand.Failure;
import fr.territoiresindustrie.benchmarks.byhand.Score;
import fr.territoiresindustrie.benchmarks.byhand.Screened;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;

/** {@code easy-rules}: Easy Rules 4.1. */
public final class EasyRulesContender implements Contender<Application, Screened<Failure>> {

    private final Rules rules = EasyRulesCriteria.rules();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Score score = new Score();

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<Failure> answer(Application application) {
        List<Failure> failures = new ArrayList<>();
        Facts facts = new Facts();
        facts.put("application", application);
        facts.put("failures", failures);
        engine.fire(rules, facts);
        return new Screened<>(failures, score.of(application));
    }

    @Override
    public Answer read(Screened<Failure> result) {
        return result.answer(Failure::code);
    }
}
