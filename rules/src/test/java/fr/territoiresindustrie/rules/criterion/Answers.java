package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A subject of five answers, each a number, none, or not known (null): small enough to try all completions. The numbers
 * lie below, on, between and above all thresholds of the trees that are made here. The last two answers are never none.
 *
 * @param values the answers
 */
record Answers(List<@Nullable Integer> values) implements Serializable {

    static final int COUNT = 5;
    static final int NONE = -100;

    /** Trees ask for 0, 1 and 2. */
    private static final List<Integer> NUMBERS = List.of(-1, 0, 1, 2, 3);

    private static final int FIRST_NEVER_NONE = 3;

    static final List<Fact<Answers, Integer>> FACTS =
            IntStream.range(0, COUNT).mapToObj(Answers::fact).toList();

    private static Fact<Answers, Integer> fact(int position) {
        Fact<Answers, Integer> fact = Fact.of(
                "answer-" + position,
                Label.of("answer " + position, "réponse " + position),
                answers -> answers.given(position));
        return position < FIRST_NEVER_NONE
                ? fact.absentWhen(answers -> Integer.valueOf(NONE).equals(answers.values.get(position)))
                : fact;
    }

    /** All that an answer can be. */
    static List<Integer> domain(int position) {
        List<Integer> domain = new ArrayList<>(NUMBERS);
        if (position < FIRST_NEVER_NONE) {
            domain.add(NONE);
        }
        return domain;
    }

    private @Nullable Integer given(int position) {
        Integer value = values.get(position);
        return value == null || value == NONE ? null : value;
    }

    Answers with(int position, int value) {
        List<@Nullable Integer> changed = new ArrayList<>(values);
        changed.set(position, value);
        return new Answers(changed);
    }

    List<Integer> unknown() {
        return IntStream.range(0, COUNT)
                .filter(i -> values.get(i) == null)
                .boxed()
                .toList();
    }

    List<Answers> completions() {
        List<Answers> all = List.of(this);
        for (int position : unknown()) {
            all = all.stream()
                    .flatMap(one -> domain(position).stream().map(value -> one.with(position, value)))
                    .toList();
        }
        return all;
    }

    /** Drawn from the seed of jqwik, without its edge cases: those of nested combinations would be beyond number. */
    static Arbitrary<Answers> any() {
        return Arbitraries.randomValue(random -> {
            List<@Nullable Integer> values = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                values.add(random.nextInt(5) < 3 ? null : drawn(random, domain(i)));
            }
            return new Answers(values);
        });
    }

    private static <E> E drawn(Random random, List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Any tree of criteria; each fact may be read many times. */
    static Arbitrary<Criterion<Answers>> trees() {
        return Arbitraries.randomValue(random -> tree(random, 3, true));
    }

    /** Trees without code: all that they ask can be told from the cells of their facts. */
    static Arbitrary<Criterion<Answers>> treesWithoutCode() {
        return Arbitraries.randomValue(random -> tree(random, 3, false));
    }

    /** Tests of the first answer, none of them code. */
    static Arbitrary<Criterion<Answers>> testsOfFirst() {
        return Arbitraries.randomValue(random -> leaf(random, 0, false));
    }

    private static Criterion<Answers> tree(Random random, int depth, boolean code) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf(random, random.nextInt(COUNT), code);
        }
        List<Criterion<Answers>> parts = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.add(tree(random, depth - 1, code));
        }
        return combined(random, parts);
    }

    /** A tree in which every fact is read once at most. */
    static Arbitrary<Criterion<Answers>> readOnceTrees() {
        return Arbitraries.randomValue(Answers::readOnceTree);
    }

    private static Criterion<Answers> readOnceTree(Random random) {
        List<Criterion<Answers>> parts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            parts.add(leaf(random, i, true));
        }
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            int size = 1 + random.nextInt(Math.min(3, parts.size()));
            List<Criterion<Answers>> taken = new ArrayList<>(parts.subList(0, size));
            parts.subList(0, size).clear();
            parts.add(combined(random, taken));
        }
        return parts.get(0);
    }

    private static Criterion<Answers> combined(Random random, List<Criterion<Answers>> parts) {
        Criterion<Answers> first = parts.get(0);
        Criterion<Answers> last = parts.get(parts.size() - 1);
        List<Criterion<Answers>> ways = new ArrayList<>(
                List.of(Criterion.allOf(parts), Criterion.anyOf(parts), Criterion.atLeast(parts.size(), parts)));
        if (parts.size() == 1) {
            ways.add(first.not());
        }
        if (parts.size() == 2) {
            ways.add(last.when(first));
            ways.add(first.and(last));
            ways.add(first.or(last));
        }
        if (parts.size() == 3) {
            ways.add(Criterion.atLeast(2, parts));
            ways.add(parts.get(1).and(last).when(first));
            ways.add(last.when(first).or(parts.get(1)));
        }
        return ways.get(random.nextInt(ways.size()));
    }

    private static Criterion<Answers> leaf(Random random, int position, boolean code) {
        Fact<Answers, Integer> fact = FACTS.get(position);
        List<Criterion<Answers>> leaves = new ArrayList<>(List.of(
                fact.atLeast(1),
                fact.atMost(1),
                fact.above(1),
                fact.below(1),
                fact.between(1, 2),
                fact.equalTo(2),
                fact.in(0, 2),
                fact.notIn(0, 2),
                fact.present(),
                fact.absent()));
        if (code) {
            Label odd = Label.of("is odd", "est impair");
            leaves.add(fact.satisfies(odd, value -> value % 2 != 0));
            leaves.add(
                    Criterion.of(odd, (answers, context) -> Integer.valueOf(1).equals(answers.given(position)), fact));
        }
        return drawn(random, leaves);
    }
}
