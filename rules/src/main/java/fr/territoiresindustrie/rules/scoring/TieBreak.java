package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What decides between subjects of equal score.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subjects
 */
public final class TieBreak<T> implements Serializable {

    @FunctionalInterface
    private interface Key<T> extends Serializable {

        @Nullable
        Comparable<?> of(Scored<T> scored, EvaluationContext context);
    }

    private final Argument name;
    private final Key<T> key;
    private final boolean highestFirst;

    private TieBreak(Argument name, Key<T> key, boolean highestFirst) {
        this.name = name;
        this.key = key;
        this.highestFirst = highestFirst;
    }

    /**
     * Puts the subject with the highest value of a fact first.
     *
     * @param <T> the type of the subjects
     * @param <V> the type of the value
     * @param fact the fact
     * @return the tie break
     */
    public static <T, V extends Comparable<? super V>> TieBreak<T> highest(Fact<T, V> fact) {
        return new TieBreak<>(named(fact), (scored, context) -> fact.read(scored.subject(), context), true);
    }

    /**
     * Puts the subject with the lowest value of a fact first: the smallest cost, the earliest filing date.
     *
     * @param <T> the type of the subjects
     * @param <V> the type of the value
     * @param fact the fact
     * @return the tie break
     */
    public static <T, V extends Comparable<? super V>> TieBreak<T> lowest(Fact<T, V> fact) {
        return new TieBreak<>(named(fact), (scored, context) -> fact.read(scored.subject(), context), false);
    }

    /**
     * Puts the subject with the smallest identifier first, by the order of its characters: arbitrary, but public
     * beforehand.
     *
     * @param <T> the type of the subjects
     * @return the tie break
     */
    public static <T> TieBreak<T> identifier() {
        return new TieBreak<>(word("identifier"), (scored, context) -> scored.project(), false);
    }

    /**
     * Draws lots. Each subject's lot is the SHA-256 hash of the seed, a line feed and its identifier, all in UTF-8,
     * and the smallest lot comes first: whoever knows the seed can draw again, and a lot does not depend on who else
     * takes part. The seed should be fixed in public before the scores are known.
     *
     * @param <T> the type of the subjects
     * @param seed the seed, not blank
     * @return the tie break
     * @throws IllegalArgumentException if the seed is blank
     */
    public static <T> TieBreak<T> draw(String seed) {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("The seed (" + seed + ") must not be blank.");
        }
        return new TieBreak<>(
                word("draw"), (scored, context) -> lot(seed, scored.project().value()), false);
    }

    private static String lot(String seed, String id) {
        try {
            byte[] text = (seed + "\n" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Argument named(Fact<?, ?> fact) {
        return Argument.term(fact.name(), fact.label());
    }

    private static Argument word(String code) {
        Label label = Reason.of("scoring.tie-break." + code).label();
        return Argument.term(code, label);
    }

    Argument name() {
        return name;
    }

    boolean known(Scored<T> scored, EvaluationContext context) {
        return key.of(scored, context) != null;
    }

    /** Compares subjects of which the value is known. */
    Comparator<Scored<T>> order(EvaluationContext context) {
        Comparator<Scored<T>> order = (one, other) -> compare(key.of(one, context), key.of(other, context));
        return highestFirst ? order.reversed() : order;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other) {
        return one == null || other == null ? 0 : ((Comparable<Object>) one).compareTo(other);
    }
}
