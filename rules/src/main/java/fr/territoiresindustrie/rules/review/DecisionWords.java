package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.Outcome;
import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the words of past decisions say about eligibility: met, not met, or unknown for a word that says nothing of it,
 * such as that a file was withdrawn.
 *
 * <p>A word is found whatever its capitals. Whether a refusal was for want of eligibility or of money is known to the
 * caller alone: a word for the second is best taken as unknown.
 *
 * <pre>{@code
 * DecisionWords words = DecisionWords.standard().with("lauréat", Outcome.MET).with("inéligible", Outcome.NOT_MET);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DecisionWords implements Serializable {

    private static final DecisionWords STANDARD = codes();

    private final TreeMap<String, Outcome> words;

    private DecisionWords(Map<String, Outcome> words) {
        this.words = new TreeMap<>(words);
    }

    private static DecisionWords codes() {
        DecisionWords all = empty();
        for (Outcome outcome : Outcome.values()) {
            all = all.with(outcome.mark().code(), outcome);
        }
        for (DecisionStatus status : DecisionStatus.values()) {
            all = all.with(status.code(), outcome(status));
        }
        return all;
    }

    private static Outcome outcome(DecisionStatus status) {
        return switch (status) {
            case AWARDED, AWARDED_IN_PART, WAITING, NOT_CHOSEN, BELOW_THRESHOLD, CEILING_TOO_LOW, TIED -> Outcome.MET;
            case INELIGIBLE -> Outcome.NOT_MET;
            case OUT_OF_TIME, UNDECIDED -> Outcome.UNKNOWN;
        };
    }

    /**
     * Obtains a vocabulary without words.
     *
     * @return the vocabulary, to be filled with {@link #with}
     */
    public static DecisionWords empty() {
        return new DecisionWords(Map.of());
    }

    /**
     * Returns the codes of this library, of outcomes and of {@link DecisionStatus}. A project that was awarded, that
     * waits, or that lacked points or room was eligible; one that was out of time or undecided may be either.
     *
     * @return the vocabulary
     */
    public static DecisionWords standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with one more word.
     *
     * @param word the word, as it stands in the file
     * @param says what it says about eligibility
     * @return the copy
     * @throws IllegalArgumentException if the word is blank, or says something else already
     */
    public DecisionWords with(String word, Outcome says) {
        String key = key(word);
        Outcome known = words.get(key);
        if (key.isEmpty() || (known != null && known != says)) {
            throw new IllegalArgumentException("The word (" + word + ") must say one thing"
                    + (known == null ? "." : "; it says " + known.mark().code() + " already."));
        }
        DecisionWords more = new DecisionWords(words);
        more.words.put(key, says);
        return more;
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds what a word says.
     *
     * @param word the word
     * @return what it says about eligibility, empty if it is not known
     */
    public Optional<Outcome> find(String word) {
        return Optional.ofNullable(words.get(key(word)));
    }

    /**
     * Returns the words and what they say.
     *
     * @return the words in lower case, sorted, unmodifiable
     */
    public Map<String, Outcome> words() {
        return Collections.unmodifiableSortedMap(words);
    }
}
