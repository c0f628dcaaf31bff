package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.rules.catalogue.RuleCatalogue;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import java.io.InputStream;
import java.util.Objects;

/** The twelve criteria, read from a file of JSON. */
final class JsonCriteria {

    private JsonCriteria() {}

    static CriteriaSet<Application> set() {
        InputStream file = Objects.requireNonNull(JsonCriteria.class.getResourceAsStream("call-2024.json"));
        return RuleCatalogue.empty()
                .read("call-2024.json", file)
                .orElseThrow()
                .on(ApplicationBook.FACTS)
                .criteria();
    }
}
