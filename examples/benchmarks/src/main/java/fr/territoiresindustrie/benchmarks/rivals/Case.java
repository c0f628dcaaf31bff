package fr.territoiresindustrie.benchmarks.rivals;

import fr.territoiresindustrie.benchmarks.byhand.Failure;
import fr.territoiresindustrie.benchmarks.workload.Application;
import java.util.ArrayList;
import java.util.List;

/** What the rules of Drools match: an application, and the list of failures that they add to. */
public final class Case {

    private final Application application;
    private final List<Failure> failures = new ArrayList<>();

    Case(Application application) {
        this.application = application;
    }

    public Application getApplication() {
        return application;
    }

    List<Failure> failures() {
        return failures;
    }

    public void fail(String code, String reason) {
        failures.add(new Failure(code, reason));
    }
}
