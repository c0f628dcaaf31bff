package fr.territoiresindustrie.benchmarks.rivals;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.byhand.Failure;
import fr.territoiresindustrie.benchmarks.byhand.Score;
import fr.territoiresindustrie.benchmarks.byhand.Screened;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** {@code drools}: Drools 10.2 with its executable model, in stateless sessions of one or of many applications. */
public final class DroolsContender implements Contender<Application, Screened<Failure>> {

    private static final String RULES = "fr/territoiresindustrie/benchmarks/rivals/criteria.drl";

    private final StatelessKieSession session = base().newStatelessKieSession();
    private final Score score = new Score();
    private final int size;

    /** Obtains the contender that puts so many applications into one session. */
    public DroolsContender(int size) {
        this.size = size;
    }

    private static KieBase base() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(RULES));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Application prepare(Application application) {
        return application;
    }

    @Override
    public Screened<Failure> answer(Application application) {
        Case one = new Case(application);
        session.execute(one);
        return screened(one);
    }

    @Override
    public void answerAll(List<Application> subjects, Consumer<? super Screened<Failure>> results) {
        for (int from = 0; from < subjects.size(); from += size) {
            List<Case> cases = new ArrayList<>(size);
            for (Application application : subjects.subList(from, Math.min(from + size, subjects.size()))) {
                cases.add(new Case(application));
            }
            session.execute(cases);
            cases.forEach(one -> results.accept(screened(one)));
        }
    }

    private Screened<Failure> screened(Case one) {
        return new Screened<>(one.failures(), score.of(one.getApplication()));
    }

    @Override
    public Answer read(Screened<Failure> result) {
        return result.answer(Failure::code);
    }
}
