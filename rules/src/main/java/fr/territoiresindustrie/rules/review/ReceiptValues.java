package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.scoring.Points;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns values of facts into their one text form, and back where that is possible. */
final class ReceiptValues {

    private static final Map<Class<?>, String> NAMES = Map.of(
            Euros.class, "euros",
            Rate.class, "rate",
            LocalDate.class, "date",
            Boolean.class, "yes-no",
            String.class, "text",
            Integer.class, "integer",
            Long.class, "long",
            BigInteger.class, "big-integer",
            Points.class, "points");

    private static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("euros", text -> Euros.of(new BigDecimal(text))),
            Map.entry("rate", Rate::parse),
            Map.entry("date", LocalDate::parse),
            Map.entry("yes-no", Boolean::valueOf),
            Map.entry("text", text -> text),
            Map.entry("integer", Integer::valueOf),
            Map.entry("long", Long::valueOf),
            Map.entry("big-integer", BigInteger::new),
            Map.entry("decimal", BigDecimal::new),
            Map.entry("points", Points::parse),
            Map.entry("CommuneCode", CommuneCode::of),
            Map.entry("DepartementCode", DepartementCode::of),
            Map.entry("RegionCode", RegionCode::of),
            Map.entry("ProjectId", ProjectId::of),
            Map.entry("Siren", Siren::of),
            Map.entry("Siret", Siret::of));

    private ReceiptValues() {}

    static Receipt.Value of(Object value) {
        if (value instanceof Enum<?> choice) {
            return leaf("choice", choice.getDeclaringClass().getSimpleName() + "." + choice.name());
        }
        if (value instanceof BigDecimal number) {
            return leaf("decimal", number.stripTrailingZeros().toString());
        }
        if (value instanceof Euros amount) {
            return leaf("euros", amount.toBigDecimal().toPlainString());
        }
        if (value instanceof Set<?> set) {
            return new Receipt.Value("set", null, sorted(set));
        }
        if (value instanceof Map<?, ?> map) {
            return new Receipt.Value("map", null, sorted(map.entrySet()));
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return new Receipt.Value("entry", null, List.of(ofAny(entry.getKey()), ofAny(entry.getValue())));
        }
        return value instanceof Collection<?> many
                ? new Receipt.Value(
                        "list", null, many.stream().map(ReceiptValues::ofAny).toList())
                : other(value);
    }

    private static Receipt.Value ofAny(@Nullable Object value) {
        return value == null ? leaf("null", "") : of(value);
    }

    private static List<Receipt.Value> sorted(Collection<?> values) {
        return values.stream()
                .map(ReceiptValues::ofAny)
                .sorted(Comparator.comparing(Receipt.Value::canonical))
                .toList();
    }

    private static Receipt.Value other(Object value) {
        String text = value.toString();
        String identity = value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
        // What has no text of its own cannot be told from another one: the name of its type is all that is kept.
        return text.equals(identity)
                ? leaf("opaque", value.getClass().getSimpleName())
                : leaf(NAMES.getOrDefault(value.getClass(), value.getClass().getSimpleName()), text);
    }

    private static Receipt.Value leaf(String type, String text) {
        return new Receipt.Value(type, text, List.of());
    }

    /** The value itself, or nothing if only its text is known. */
    static Optional<Object> rebuilt(Receipt.Value value, Map<String, Enum<?>> choices) {
        return switch (value.type()) {
            case "choice" -> Optional.ofNullable(choices.get(value.text()));
            case "list" -> parts(value, choices).map(parts -> parts);
            case "set" -> parts(value, choices).map(LinkedHashSet::new);
            case "map" -> map(value, choices);
            default -> Optional.ofNullable(READERS.get(value.type())).flatMap(reader -> read(reader, value));
        };
    }

    private static Optional<Object> read(Function<String, Object> reader, Receipt.Value value) {
        try {
            return Optional.ofNullable(value.text()).map(reader);
        } catch (RuntimeException e) {
            // A text that somebody changed.
            return Optional.empty();
        }
    }

    private static Optional<List<Object>> parts(Receipt.Value value, Map<String, Enum<?>> choices) {
        List<Object> parts = new ArrayList<>();
        for (Receipt.Value part : value.parts()) {
            Optional<Object> one = rebuilt(part, choices);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            parts.add(one.get());
        }
        return Optional.of(List.copyOf(parts));
    }

    private static Optional<Object> map(Receipt.Value value, Map<String, Enum<?>> choices) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Receipt.Value part : value.parts()) {
            List<Object> entry = parts(part, choices).orElse(List.of());
            if (entry.size() != 2) {
                return Optional.empty();
            }
            map.put(entry.get(0), entry.get(1));
        }
        return Optional.of(map);
    }
}
