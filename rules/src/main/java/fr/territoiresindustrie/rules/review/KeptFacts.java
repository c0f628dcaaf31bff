package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.ProjectStatus;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Form;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The subject of a receipt as the receipt keeps it: each fact with its value, or that it is absent or not known. */
final class KeptFacts {

    private final Map<String, Receipt.Input> inputs = new LinkedHashMap<>();
    private final Map<String, Enum<?>> choices;

    /** Says that a value is needed that the receipt cannot give. */
    static final class Missing extends RuntimeException {

        private final transient Reason reason;

        private Missing(Reason reason) {
            super(reason.code(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private KeptFacts(List<Receipt.Input> inputs, Map<String, Enum<?>> choices) {
        inputs.forEach(input -> this.inputs.put(input.fact(), input));
        this.choices = choices;
    }

    static KeptFacts of(List<Receipt.Input> inputs, Map<String, Enum<?>> choices) {
        return new KeptFacts(inputs, choices);
    }

    static Map<String, Enum<?>> libraryChoices() {
        Map<String, Enum<?>> choices = new LinkedHashMap<>();
        addChoices(HolderKind.class, choices);
        addChoices(ProjectKind.class, choices);
        addChoices(ProjectStatus.class, choices);
        addChoices(EnterpriseSize.class, choices);
        addChoices(ImpactIndicator.class, choices);
        addChoices(InvestorKind.class, choices);
        addChoices(CostNature.class, choices);
        return choices;
    }

    static <E extends Enum<E>> void addChoices(Class<E> type, Map<String, Enum<?>> choices) {
        for (E choice : type.getEnumConstants()) {
            choices.put(type.getSimpleName() + "." + choice.name(), choice);
        }
    }

    /** What stands in the way from the outset. */
    static <T> List<Reason> obstacles(CriteriaSet<T> criteria, Receipt receipt) {
        List<Reason> obstacles = new ArrayList<>();
        if (receipt.inputs() == null) {
            obstacles.add(Reason.of("replay.obstacle.left-out"));
        }
        for (Rule<T> rule : criteria.rules()) {
            if (custom(rule.criterion())) {
                obstacles.add(
                        Reason.of("replay.obstacle.code").with("rule", rule.id().value()));
            }
        }
        return obstacles;
    }

    private static boolean custom(Criterion<?> criterion) {
        return criterion.form() == Form.CUSTOM || criterion.parts().stream().anyMatch(KeptFacts::custom);
    }

    /** The facts as they are read here; those from which others are worked out tell only whether they are known. */
    static <T> FactBook<KeptFacts> book(List<Fact<T, ?>> facts) {
        FactBook<KeptFacts> book = FactBook.empty();
        for (Fact<T, ?> fact : facts) {
            book = book.with(bound(fact), Object.class);
        }
        return book;
    }

    static <T> ScoringGrid<KeptFacts> bound(ScoringGrid<T> grid) {
        List<ScoringLine<KeptFacts, ?>> lines = new ArrayList<>();
        for (ScoringLine<T, ?> line : grid.lines()) {
            lines.add(bound(line));
        }
        return ScoringGrid.of(lines, grid.groups());
    }

    private static <T, V> ScoringLine<KeptFacts, V> bound(ScoringLine<T, V> line) {
        return new ScoringLine<>(line.id(), line.label(), line.weight(), bound(line.fact()), line.scale());
    }

    private static <T, V> Fact<KeptFacts, V> bound(Fact<T, V> fact) {
        String name = fact.name();
        Fact.Reader<KeptFacts, V> reader = kept -> kept.value(name);
        return fact.boundTo(reader).absentWhen(kept -> kept.absent(name)).from(sources(fact));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Fact<KeptFacts, ?>[] sources(Fact<T, ?> fact) {
        return fact.sources().stream().map(KeptFacts::asSource).toArray(Fact[]::new);
    }

    private static <T> Fact<KeptFacts, ?> asSource(Fact<T, ?> fact) {
        String name = fact.name();
        return Fact.<KeptFacts, Boolean>of(name, fact.label(), kept -> kept.known(name) ? Boolean.TRUE : null)
                .absentWhen(kept -> kept.absent(name))
                .from(KeptFacts.<T>sources(fact));
    }

    private Receipt.Input input(String fact) {
        Receipt.Input input = inputs.get(fact);
        if (input == null) {
            throw new Missing(Reason.of("replay.obstacle.fact").with("fact", fact));
        }
        return input;
    }

    private boolean absent(String fact) {
        return input(fact).state() == Receipt.State.ABSENT;
    }

    private boolean known(String fact) {
        return input(fact).state() == Receipt.State.KNOWN;
    }

    /** The value; a criterion of the same set asks only for values of the type that it had. */
    @SuppressWarnings("unchecked")
    private <V> @Nullable V value(String fact) {
        Receipt.Input input = input(fact);
        if (input.value() == null) {
            return null;
        }
        return (V) ReceiptValues.rebuilt(input.value(), choices)
                .orElseThrow(() -> new Missing(Reason.of("replay.obstacle.value")
                        .with("fact", fact)
                        .with("type", input.value().type())));
    }
}
