package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the form records of this package, whose components are texts, forms and lists of them, from a parsed JSON
 * element.
 */
final class FormBinder {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> form) {
            return new Shape(form);
        }
    };

    private final Problems problems;

    FormBinder(Problems problems) {
        this.problems = problems;
    }

    /** The components of a form by name, and its constructor. */
    private record Shape(Class<?> form, RecordComponent[] components, Set<String> names) {

        Shape(Class<?> form) {
            this(
                    form,
                    form.getRecordComponents(),
                    Arrays.stream(form.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        Object make(@Nullable Object[] values) {
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return form.getDeclaredConstructor(types).newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The form (" + form + ") must have its canonical constructor.", e);
            }
        }
    }

    /** Fills a form; null, with a problem, if there is no JSON object to fill it from. */
    <F> @Nullable F form(Class<F> form, @Nullable Object json, String path) {
        if (!(json instanceof Map<?, ?> object)) {
            expect(json == null, path, "object", json);
            return null;
        }
        Shape shape = SHAPES.get(form);
        object.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !shape.names().contains(key))
                .forEach(key ->
                        problems.add(Problem.of(ProblemCode.UNKNOWN_KEY, at(path, TextDecoding.shown(key)), null)
                                .with("expected", String.join(", ", shape.names()))));
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components()[i];
            values[i] =
                    value(component.getGenericType(), object.get(component.getName()), at(path, component.getName()));
        }
        return form.cast(shape.make(values));
    }

    private @Nullable Object value(Type type, @Nullable Object json, String path) {
        if (type == String.class) {
            expect(json == null || json instanceof String, path, "text", json);
            return json instanceof String text ? text : null;
        }
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], json, path);
        }
        return form((Class<?>) type, json, path);
    }

    private @Nullable List<@Nullable Object> list(Type element, @Nullable Object json, String path) {
        if (!(json instanceof List<?> array)) {
            expect(json == null, path, "list", json);
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Object one : array) {
            String at = path + "[" + values.size() + "]";
            values.add(value(element, one, at));
        }
        return values;
    }

    private void expect(boolean holds, String path, String kind, @Nullable Object found) {
        problems.check(
                holds,
                () -> Problem.of(
                                ProblemCode.MALFORMED,
                                path,
                                found instanceof Map ? "{…}" : found instanceof List ? "[…]" : String.valueOf(found))
                        .with("kind", kind));
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
