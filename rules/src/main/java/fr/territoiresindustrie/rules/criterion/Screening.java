package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of every rule of a set for one subject, without the reasons: what a run over many subjects needs to find
 * those worth a {@linkplain CriteriaSet#explain full report}. It takes two bits a rule.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subject
 */
public final class Screening<T> implements Serializable {

    /** Rules in one word, two bits each. */
    static final int RULES_IN_WORD = 32;

    private static final long LOW_BITS = 0x5555555555555555L;

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final CriteriaSet<T> set;
    private final byte possible;
    private final long first;
    private final long @Nullable [] more;

    Screening(CriteriaSet<T> set, int possible, long first, long @Nullable [] more) {
        this.set = set;
        this.possible = (byte) possible;
        this.first = first;
        this.more = more;
    }

    CriteriaSet<T> set() {
        return set;
    }

    /** Two bits for a rule; none of them is set where the rule is met. */
    static long bits(int rule, int possible) {
        return (long) Possible.outcome(possible).ordinal() << 2 * (rule % RULES_IN_WORD);
    }

    /** The outcome of a rule in a word. */
    static Outcome outcome(long word, int rule) {
        return OUTCOMES[(int) (word >>> 2 * (rule % RULES_IN_WORD)) & 3];
    }

    /** Collects the outcomes of rules one by one. */
    static final class Builder<T> {

        private final CriteriaSet<T> set;
        private final long[] words;
        private int all = Possible.NOT_APPLICABLE;

        Builder(CriteriaSet<T> set) {
            this.set = set;
            this.words = new long[1 + set.size() / RULES_IN_WORD];
        }

        void add(int rule, int possible, boolean blocking) {
            all = blocking ? Possible.and(all, possible) : all;
            words[rule / RULES_IN_WORD] |= bits(rule, possible);
        }

        Screening<T> build() {
            long[] more = words.length == 1 ? null : Arrays.copyOfRange(words, 1, words.length);
            return new Screening<>(set, all, words[0], more);
        }
    }

    /**
     * Returns the outcome of the blocking rules together.
     *
     * @return the outcome, the same as that of {@link CriteriaSet#test}
     */
    public Outcome outcome() {
        return Possible.outcome(possible);
    }

    /**
     * Returns the outcome of a rule.
     *
     * @param position the position of the rule in the set, from 0
     * @return the outcome, the same as that of its verdict; not applicable if the rule is off
     * @throws IndexOutOfBoundsException if there is no such rule
     */
    public Outcome outcome(int position) {
        Objects.checkIndex(position, set.size());
        long word = position < RULES_IN_WORD ? first : more[position / RULES_IN_WORD - 1];
        return outcome(word, position);
    }

    /**
     * Lists the blocking rules that are not met.
     *
     * @return the rules, in the order of the set; none unless the outcome is not met
     */
    public List<Rule<T>> failures() {
        return possible == Possible.NOT_MET ? blocking(Outcome.NOT_MET) : List.of();
    }

    /**
     * Lists the blocking rules that are unknown.
     *
     * @return the rules, in the order of the set
     */
    public List<Rule<T>> unknown() {
        return blocking(Outcome.UNKNOWN);
    }

    private List<Rule<T>> blocking(Outcome outcome) {
        List<Rule<T>> found = new ArrayList<>(Long.bitCount(matching(first, outcome)));
        int size = set.size();
        for (int word = 0; word * RULES_IN_WORD < size; word++) {
            long matching = matching(word == 0 ? first : more[word - 1], outcome);
            while (matching != 0) {
                int rule = word * RULES_IN_WORD + Long.numberOfTrailingZeros(matching) / 2;
                matching &= matching - 1;
                if (rule < size && set.enforcement(rule) == Enforcement.BLOCKING) {
                    found.add(set.rule(rule));
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** One bit for each rule of a word with an outcome: both of its bits are held against those of the outcome. */
    private static long matching(long word, Outcome outcome) {
        long low = (outcome.ordinal() & 1) == 0 ? ~word : word;
        long high = (outcome.ordinal() & 2) == 0 ? ~word : word;
        return low & high >>> 1 & LOW_BITS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Screening<?> that
                && that.possible == possible
                && that.first == first
                && Arrays.equals(that.more, more)
                && that.set.equals(set);
    }

    @Override
    public int hashCode() {
        return 31 * set.hashCode() + Long.hashCode(first);
    }

    /**
     * Returns the outcome and the failures.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return outcome() + " " + failures().stream().map(Rule::id).toList();
    }
}
