package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.byhand.LeanContender;
import fr.territoiresindustrie.benchmarks.byhand.LeanPredicates;
import fr.territoiresindustrie.benchmarks.byhand.LeanPredicatesTrace;
import fr.territoiresindustrie.benchmarks.byhand.LeanTrace;
import fr.territoiresindustrie.benchmarks.byhand.Plain;
import fr.territoiresindustrie.benchmarks.ours.Ours;
import fr.territoiresindustrie.benchmarks.rivals.DroolsContender;
import fr.territoiresindustrie.benchmarks.rivals.EasyRulesContender;
import fr.territoiresindustrie.benchmarks.rivals.YaviContender;
import fr.territoiresindustrie.benchmarks.rivals.hibernate.HibernateContender;
import java.util.List;

/** The contenders by name. */
final class Contenders {

    /** Everything that is compared, in the order of the tables. */
    static final List<String> ENTRIES = List.of(
            "lean",
            "lean-predicates",
            "lean-trace",
            "lean-predicates-trace",
            "plain",
            "ours-screen",
            "ours-screen/clean",
            "ours-screen/broken",
            "ours-json",
            "ours-explain",
            "ours-explain/clean",
            "ours-explain/broken",
            "ours-nullable",
            "ours-half-missing",
            "hibernate-validator",
            "yavi",
            "easy-rules",
            "drools",
            "drools-1000");

    private Contenders() {}

    /** Builds a contender. A switch, so that a fresh JVM loads the classes of the one that is asked for and no others. */
    static Contender<?, ?> named(String name) {
        return switch (name) {
            case "lean" -> new LeanContender();
            case "lean-predicates" -> new LeanPredicates();
            case "lean-trace" -> new LeanTrace();
            case "lean-predicates-trace" -> new LeanPredicatesTrace();
            case "plain" -> new Plain();
            case "ours-screen" -> Ours.screen();
            case "ours-json" -> Ours.json();
            case "ours-explain" -> Ours.explain();
            case "ours-nullable" -> Ours.nullable();
            case "ours-half-missing" -> Ours.halfMissing();
            case "hibernate-validator" -> new HibernateContender();
            case "yavi" -> new YaviContender();
            case "easy-rules" -> new EasyRulesContender();
            case "drools" -> new DroolsContender(1);
            case "drools-1000" -> new DroolsContender(1_000);
            default ->
                throw new IllegalArgumentException("The contender (" + name + ") must be one of the known ones.");
        };
    }
}
