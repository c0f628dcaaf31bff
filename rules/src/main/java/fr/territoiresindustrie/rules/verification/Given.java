package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subject that is nothing but what is said of its facts.
 *
 * @param values what is known, by the names of the facts
 * @param absent the names of the facts that are known to be absent
 * @param unknown the names of the facts of which it was said that they are not known
 */
record Given(Map<String, Object> values, Set<String> absent, Set<String> unknown) implements Serializable {

    static final Given NOTHING = new Given(Map.of(), Set.of(), Set.of());

    Given with(String fact, Object value) {
        Given others = without(fact);
        Map<String, Object> more = new LinkedHashMap<>(others.values);
        more.put(fact, value);
        return new Given(more, others.absent, others.unknown);
    }

    Given withAbsent(String fact) {
        Given others = without(fact);
        return new Given(others.values, plus(others.absent, fact), others.unknown);
    }

    Given withUnknown(String fact) {
        Given others = without(fact);
        return new Given(others.values, others.absent, plus(others.unknown, fact));
    }

    private Given without(String fact) {
        Map<String, Object> fewer = new LinkedHashMap<>(values);
        fewer.remove(fact);
        return new Given(fewer, minus(absent, fact), minus(unknown, fact));
    }

    private static Set<String> plus(Set<String> names, String name) {
        Set<String> more = new LinkedHashSet<>(names);
        more.add(name);
        return more;
    }

    private static Set<String> minus(Set<String> names, String name) {
        Set<String> fewer = new LinkedHashSet<>(names);
        fewer.remove(name);
        return fewer;
    }

    private boolean stated(String fact) {
        return known(fact) || unknown.contains(fact);
    }

    private boolean known(String fact) {
        return values.containsKey(fact) || absent.contains(fact);
    }

    /**
     * The book in which criteria find these facts. What was not said is not known, unless it can be worked out from
     * what was.
     *
     * @throws OpaqueFactException if a fact follows from what was said, but only code that reads the subject knows how
     */
    <T> FactBook<Given> book(List<Fact<T, ?>> facts) {
        FactBook<Given> book = FactBook.empty();
        for (Fact<T, ?> fact : facts) {
            book = with(book, fact);
        }
        return book;
    }

    <T> FactBook<Given> book(CriteriaSet<T> set) {
        return book(set.facts());
    }

    private <T, V> FactBook<Given> with(FactBook<Given> before, Fact<T, V> fact) {
        FactBook<Given> book = before;
        List<Fact<Given, ?>> sources = new ArrayList<>();
        for (Fact<T, ?> source : fact.sources()) {
            book = with(book, source);
            book.find(source).ifPresent(sources::add);
        }
        if (book.find(fact.name()).isPresent() || (!stated(fact.name()) && workedOut(book, fact))) {
            return book;
        }
        if (!stated(fact.name()) && !sources.isEmpty() && sources.stream().allMatch(source -> known(source.name()))) {
            throw new OpaqueFactException(fact);
        }
        return book.with(bound(fact, sources), Object.class);
    }

    private static boolean workedOut(FactBook<Given> book, Fact<?, ?> fact) {
        return !fact.sources().isEmpty() && book.find(fact).isPresent();
    }

    private static <V> Fact<Given, V> bound(Fact<?, V> fact, List<Fact<Given, ?>> sources) {
        String name = fact.name();
        Fact.Reader<Given, @Nullable V> reader = given -> value(given, name);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact<Given, ?>[] from = sources.toArray(new Fact[0]);
        return fact.boundTo(reader)
                .absentWhen(given -> given.absent.contains(name))
                .from(from);
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V value(Given given, String name) {
        return (V) given.values.get(name);
    }
}
