package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a type of subject by name, each with the type of its values: what a rule set read from a file needs to
 * find its facts and to read their thresholds.
 *
 * <p>A book is made of facts of one's own, or by binding the facts of another book to one's own type:
 *
 * <pre>{@code
 * FactBook<Dossier> book = ProjectFacts.BOOK.<Dossier>rebound()
 *         .bind(ProjectFacts.ELIGIBLE_BASE, Dossier::getMontant, Euros::of)   // BigDecimal, null if not known
 *         .bind(ProjectFacts.WORKS_START_ON, Dossier::getDebut)
 *         .restUnknown();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if its facts are.
 *
 * @param <T> the type of the subject
 */
public final class FactBook<T> implements Serializable {

    /**
     * A fact and the type of its values.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the values
     * @param fact the fact
     * @param type the type of its values: {@code List.class} for lists, which have no thresholds
     */
    public record Entry<T, V>(Fact<T, V> fact, Class<? super V> type) implements Serializable {}

    private final Map<String, Entry<T, ?>> entries;

    private FactBook(Map<String, Entry<T, ?>> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    /**
     * Obtains a book without facts.
     *
     * @param <T> the type of the subject
     * @return the book, to be filled with {@link #with}
     */
    public static <T> FactBook<T> empty() {
        return new FactBook<>(Map.of());
    }

    /**
     * Returns a copy with one more fact.
     *
     * @param <V> the type of the values
     * @param fact the fact
     * @param type the type of its values, such as {@code Euros.class}
     * @return the copy
     * @throws IllegalArgumentException if a fact of that name is in the book already
     */
    public <V> FactBook<T> with(Fact<T, V> fact, Class<? super V> type) {
        return with(new Entry<>(fact, type));
    }

    private FactBook<T> with(Entry<T, ?> entry) {
        FactBook<T> more = new FactBook<>(entries);
        if (more.entries.put(entry.fact().name(), entry) != null) {
            throw new IllegalArgumentException("The fact (" + entry.fact().name() + ") must stand once in a book.");
        }
        return more;
    }

    /**
     * Finds a fact.
     *
     * @param name its stable name
     * @return the fact with the type of its values, if it is in the book
     */
    public Optional<Entry<T, ?>> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * Finds the fact that another type of subject has.
     *
     * @param <V> the type of its values
     * @param fact the fact on the other type
     * @return the fact of the same name and label; otherwise what is {@linkplain Fact#derived worked out} in the same
     *     way from facts of this book, or the {@linkplain Fact#share share} of two of them
     */
    @SuppressWarnings("unchecked")
    public <V> Optional<Fact<T, V>> find(Fact<?, V> fact) {
        Entry<T, ?> entry = entries.get(fact.name());
        return entry != null && entry.fact().equals(fact)
                ? Optional.of((Fact<T, V>) entry.fact())
                : Optional.ofNullable(fact.workedOutIn(this));
    }

    /** Finds the fact as {@link #find(Fact)} does, and refuses if there is none. */
    <V> Fact<T, V> same(Fact<?, V> fact) {
        return find(fact)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The fact (" + fact.name() + ") must be in the book, with the label " + fact.label()
                                + "; it has " + new TreeSet<>(entries.keySet()) + ".\n"
                                + "Maybe it is to be bound first, or added with FactBook.with."));
    }

    /**
     * Lists the facts.
     *
     * @return the facts with the types of their values, in the order in which they were added
     */
    public List<Entry<T, ?>> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Starts a book of another type of subject that has the facts of this one.
     *
     * @param <S> the other type of subject
     * @return a binder without any fact bound yet
     */
    public <S> Binder<S> rebound() {
        return new Binder<>(entries.values());
    }

    /**
     * Returns the names of the facts.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return entries.keySet().toString();
    }

    /**
     * Binds facts to another type of subject; it is neither immutable nor thread-safe.
     *
     * @param <S> the type of subject to which facts are bound
     */
    public static final class Binder<S> {

        private final Map<String, Entry<?, ?>> model = new LinkedHashMap<>();
        private FactBook<S> bound = empty();

        private Binder(Collection<? extends Entry<?, ?>> model) {
            model.forEach(entry -> this.model.put(entry.fact().name(), entry));
        }

        /**
         * Binds a fact.
         *
         * @param <V> the type of the values
         * @param fact the fact, of the book that is bound
         * @param reader reads the value, or gives null if it is not known
         * @return this binder
         * @throws IllegalArgumentException if the book has no such fact, or it is bound already
         */
        public <V> Binder<S> bind(Fact<?, V> fact, Fact.Reader<S, V> reader) {
            return bind(fact.boundTo(reader));
        }

        /**
         * Binds a fact, with values converted.
         *
         * @param <V> the type of the values
         * @param <R> the type that is read
         * @param fact the fact, of the book that is bound
         * @param reader reads the value, or gives null if it is not known
         * @param conversion applied to every known value
         * @return this binder
         * @throws IllegalArgumentException if the book has no such fact, or it is bound already
         */
        public <V, R> Binder<S> bind(
                Fact<?, V> fact, Fact.Reader<S, R> reader, Fact.Reader<? super R, ? extends V> conversion) {
            return bind(fact.boundTo(reader, conversion));
        }

        /**
         * Binds the fact of the same name and label.
         *
         * @param fact the fact as it is read from the other type
         * @return this binder
         * @throws IllegalArgumentException if the book has no such fact, or it is bound already
         */
        public Binder<S> bind(Fact<S, ?> fact) {
            Entry<?, ?> entry = model.get(fact.name());
            if (entry == null || !entry.fact().label().equals(fact.label())) {
                throw new IllegalArgumentException("The fact (" + fact.name() + ") must be one of the book: "
                        + new TreeSet<>(model.keySet()) + ".\n"
                        + "Maybe it is a new one, to be added with FactBook.with once the binding is done.");
            }
            bound = bound.with(typed(fact, entry.type()));
            return this;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <S> Entry<S, ?> typed(Fact<S, ?> fact, Class<?> type) {
            return new Entry(fact, type);
        }

        /**
         * Finishes the book with the facts that are bound; a rule set that reads another one is refused.
         *
         * @return the book
         */
        public FactBook<S> build() {
            return bound;
        }

        /**
         * Finishes the book; the facts that are not bound are never known.
         *
         * @return the book, with all facts of the book that is bound
         */
        public FactBook<S> restUnknown() {
            FactBook<S> whole = bound;
            for (Entry<?, ?> entry : model.values()) {
                if (bound.find(entry.fact().name()).isEmpty()) {
                    whole = whole.with(unknown(entry));
                }
            }
            return whole;
        }

        private static <S, V> Entry<S, V> unknown(Entry<?, V> entry) {
            Fact.Reader<S, @Nullable V> nothing = subject -> null;
            return new Entry<>(entry.fact().boundTo(nothing), entry.type());
        }
    }
}
