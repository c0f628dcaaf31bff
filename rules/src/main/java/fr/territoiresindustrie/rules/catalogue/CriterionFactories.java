package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Criteria that code of the caller makes, by the name under which a rule set asks for them.
 *
 * <pre>{@code
 * CriterionFactories<Dossier> mine = CriterionFactories.<Dossier>none().with("in-town",
 *         arguments -> arguments.fact("where", CommuneCode.class).in(arguments.values("towns", CommuneCode.class)),
 *         "where", "towns");
 * // in the file: {"factory": "in-town", "where": "commune", "towns": ["18033", "36044"]}
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if the code is.
 *
 * @param <T> the type of the subject
 */
public final class CriterionFactories<T> implements Serializable {

    /**
     * Makes a criterion. It is called when a rule set is compiled, and never when a subject is tested.
     *
     * @param <T> the type of the subject
     */
    @FunctionalInterface
    public interface Factory<T> extends Serializable {

        /**
         * Makes the criterion.
         *
         * @param arguments what stands in the file
         * @return the criterion
         * @throws IllegalArgumentException if the arguments make no sense; the message is shown as it is
         */
        Criterion<T> make(Arguments<T> arguments);
    }

    private record Entry<T>(Factory<T> factory, List<String> arguments) implements Serializable {}

    private final TreeMap<String, Entry<T>> entries;

    private CriterionFactories(Map<String, Entry<T>> entries) {
        this.entries = new TreeMap<>(entries);
    }

    /**
     * Obtains no factory.
     *
     * @param <T> the type of the subject
     * @return the factories, to be filled with {@link #with}
     */
    public static <T> CriterionFactories<T> none() {
        return new CriterionFactories<>(Map.of());
    }

    /**
     * Returns a copy with one more factory.
     *
     * @param name the name by which rule sets ask for it
     * @param factory the code
     * @param arguments the names of its arguments, all of which must stand in the file; not {@code factory}, {@code
     *     title} or {@code basis}
     * @return the copy
     * @throws IllegalArgumentException if there is a factory of that name already, or an argument has such a name
     */
    public CriterionFactories<T> with(String name, Factory<T> factory, String... arguments) {
        List<String> names = List.of(arguments);
        if (names.stream().anyMatch(Set.of("factory", "title", "basis")::contains)) {
            throw new IllegalArgumentException(
                    "The arguments (" + names + ") must not be called factory, title or basis.");
        }
        CriterionFactories<T> more = new CriterionFactories<>(entries);
        if (!Members.NAME.matcher(name).matches() || more.entries.put(name, new Entry<>(factory, names)) != null) {
            throw new IllegalArgumentException("The factory (" + name + ") must have a name of its own, of 1 to 100 "
                    + "letters, digits, dots, hyphens and underscores.");
        }
        return more;
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Makes a criterion; null, with faults, if it cannot. */
    @Nullable
    Criterion<T> make(Condition.FactoryCall call, FactBook<T> book, Faults faults) {
        Entry<T> entry = entries.get(call.factory());
        if (entry == null) {
            faults.unknown(RuleSetProblem.Code.UNKNOWN_FACTORY, call.namePlace(), call.factory(), names());
            return null;
        }
        boolean complete = true;
        for (String name : entry.arguments()) {
            if (!call.arguments().containsKey(name)) {
                faults.add(RuleSetProblem.Code.MISSING_MEMBER, call.place(), null, "name", name);
                complete = false;
            }
        }
        for (Map.Entry<String, Node.Member> one : call.arguments().entrySet()) {
            if (!entry.arguments().contains(one.getKey())) {
                Place place = one.getValue().place();
                faults.unknown(RuleSetProblem.Code.UNKNOWN_MEMBER, place, one.getKey(), entry.arguments());
                complete = false;
            }
        }
        return complete ? made(entry, call, book, faults) : null;
    }

    private @Nullable Criterion<T> made(Entry<T> entry, Condition.FactoryCall call, FactBook<T> book, Faults faults) {
        try {
            return entry.factory().make(new Arguments<>(call.arguments(), book, faults));
        } catch (Unreadable e) {
            return null;
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            faults.add(RuleSetProblem.Code.REFUSED, call.place(), call.factory(), "reason", reason);
            return null;
        }
    }

    /** Leaves the code of the caller once a fault was noted. */
    private static final class Unreadable extends RuntimeException {

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /**
     * Returns the names of the factories.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return entries.keySet().toString();
    }

    /**
     * What stands in the file for the arguments of a factory. An argument that cannot be read ends the factory, and is
     * reported with its place.
     *
     * @param <T> the type of the subject
     */
    public static final class Arguments<T> {

        private final Map<String, Node.Member> members;
        private final FactBook<T> book;
        private final Faults faults;

        private Arguments(Map<String, Node.Member> members, FactBook<T> book, Faults faults) {
            this.members = members;
            this.book = book;
            this.faults = faults;
        }

        private Node node(String name) {
            Node.Member member = members.get(name);
            if (member == null) {
                throw new IllegalArgumentException(
                        "The argument (" + name + ") must be one of those with which the factory was registered.");
            }
            return member.value();
        }

        private <V> V read(@Nullable Node node, Class<V> type) {
            ValueType<V> values = ValueType.of(type);
            if (values == null) {
                throw new IllegalArgumentException("The type (" + type + ") must be one whose values can be written.");
            }
            if (node instanceof Node.Scalar scalar) {
                V value = values.read(scalar, faults);
                if (value != null) {
                    return value;
                }
            } else {
                faults.add(RuleSetProblem.Code.WRONG_TYPE, node.place(), null, "kind", "value");
            }
            throw new Unreadable();
        }

        /**
         * Returns a value.
         *
         * @param <V> the type of the value
         * @param name the name of the argument
         * @param type the type of the value, such as {@code Euros.class}
         * @return the value
         */
        public <V> V value(String name, Class<V> type) {
            return read(node(name), type);
        }

        /**
         * Returns a list of values.
         *
         * @param <V> the type of the values
         * @param name the name of the argument
         * @param type the type of the values
         * @return the values, at least one
         */
        public <V> List<V> values(String name, Class<V> type) {
            Node node = node(name);
            List<V> values = new ArrayList<>();
            if (node instanceof Node.Items list) {
                list.items().forEach(item -> values.add(read(item, type)));
            }
            if (values.isEmpty()) {
                boolean list = node instanceof Node.Items;
                faults.add(
                        list ? RuleSetProblem.Code.EMPTY_LIST : RuleSetProblem.Code.WRONG_TYPE,
                        node.place(),
                        null,
                        "kind",
                        "list");
                throw new Unreadable();
            }
            return List.copyOf(values);
        }

        /**
         * Returns a fact of the book.
         *
         * @param <V> the type of its values
         * @param name the name of the argument, whose value is the name of the fact
         * @param type the type of its values
         * @return the fact
         */
        @SuppressWarnings("unchecked")
        public <V> Fact<T, V> fact(String name, Class<V> type) {
            Node node = node(name);
            String fact = read(node, String.class);
            Optional<FactBook.Entry<T, ?>> entry = book.find(fact);
            if (entry.isPresent() && entry.get().type().equals(type)) {
                return (Fact<T, V>) entry.get().fact();
            }
            if (entry.isPresent()) {
                faults.add(RuleSetProblem.Code.WRONG_FACT, node.place(), fact, "kind", "other-type");
            } else {
                faults.unknown(RuleSetProblem.Code.UNKNOWN_FACT, node.place(), fact, Compiler.names(book));
            }
            throw new Unreadable();
        }
    }
}
