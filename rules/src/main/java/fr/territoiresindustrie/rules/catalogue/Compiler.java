package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a definition the objects that code would make. */
final class Compiler<T> {

    private final RuleSetDefinition definition;
    private final FactBook<T> book;
    private final CriterionFactories<T> factories;
    private final Faults faults = new Faults();
    private final FactTests<T> tests;

    private Compiler(RuleSetDefinition definition, FactBook<T> book, CriterionFactories<T> factories) {
        this.definition = definition;
        this.book = book;
        this.factories = factories;
        this.tests = new FactTests<>(book, faults);
    }

    static <T> Loaded<RuleSet<T>> compile(
            RuleSetDefinition definition, FactBook<T> book, CriterionFactories<T> factories) {
        Compiler<T> compiler = new Compiler<>(definition, book, factories);
        return Loaded.of(compiler.compile(), compiler.faults);
    }

    static List<String> names(FactBook<?> book) {
        return book.entries().stream().map(entry -> entry.fact().name()).toList();
    }

    private @Nullable RuleSet<T> compile() {
        List<Rule<T>> rules = new ArrayList<>();
        Map<RuleId, Enforcement> enforcements = new LinkedHashMap<>();
        for (RuleSetDefinition.Effective one : definition.rules()) {
            Content.RuleEntry entry = one.entry();
            Criterion<T> criterion = criterion(entry.criterion(), one.of());
            if (criterion != null) {
                rules.add(new Rule<>(
                        entry.id(), entry.title(), one.of().content().law(entry.basis()), entry.validity(), criterion));
                enforcements.put(entry.id(), one.enforcement());
            }
        }
        ScoringGrid<T> grid = new GridCompiler<>(book, faults).grid(definition.lines(), definition.groups());
        if (!faults.none()) {
            return null;
        }
        CriteriaSet<T> criteria = CriteriaSet.of(definition.id().value(), definition.title(), rules)
                .enforcing(enforcements)
                .withVersion(definition.version());
        return new RuleSet<>(definition, criteria, grid);
    }

    private @Nullable Criterion<T> criterion(Condition condition, RuleSetDefinition scope) {
        Criterion<T> made;
        if (condition instanceof Condition.FactTest test) {
            made = tests.make(test, scope);
        } else if (condition instanceof Condition.Combined combined) {
            made = combined(combined, scope);
        } else {
            made = factories.make((Condition.FactoryCall) condition, book, faults);
        }
        return made == null ? null : worded(made, condition.words(), scope);
    }

    private Criterion<T> worded(Criterion<T> bare, Condition.Words words, RuleSetDefinition scope) {
        Criterion<T> titled = words.title() == null ? bare : bare.as(words.title());
        return words.basis() == null ? titled : titled.because(scope.content().law(words.basis()));
    }

    private @Nullable Criterion<T> combined(Condition.Combined combined, RuleSetDefinition scope) {
        List<Criterion<T>> parts = new ArrayList<>();
        for (Condition part : combined.parts()) {
            Criterion<T> made = criterion(part, scope);
            if (made != null) {
                parts.add(made);
            }
        }
        if (parts.size() < combined.parts().size()) {
            return null;
        }
        return switch (combined.form()) {
            case ALL_OF -> Criterion.allOf(parts);
            case ANY_OF -> Criterion.anyOf(parts);
            case AT_LEAST_OF -> Criterion.atLeast(combined.needed(), parts);
            case NOT -> parts.get(0).not();
            case WHEN -> parts.get(1).when(parts.get(0));
        };
    }
}
