package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
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
    /** What a reader must know to do it again, beyond the name. */
    private final Reason method;

    private TieBreak(Argument name, Key<T> key, boolean highestFirst, Reason method) {
        this.name = name;
        this.key = key;
        this.highestFirst = highestFirst;
        this.method = method;
    }

    private static <T> TieBreak<T> byValue(Argument name, Key<T> key, boolean highestFirst) {
        String code = highestFirst ? "scoring.tie-break.highest" : "scoring.tie-break.lowest";
        return new TieBreak<>(name, key, highestFirst, Reason.of(code).with("by", name));
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
        return byValue(named(fact), (scored, context) -> fact.read(scored.subject(), context), true);
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
        return byValue(named(fact), (scored, context) -> fact.read(scored.subject(), context), false);
    }

    /**
     * Puts the subject with the most points on one line of the grid first.
     *
     * @param <T> the type of the subjects
     * @param grid the grid by which the subjects are scored
     * @param line the identifier of the line
     * @return the tie break; it does not decide where the line is not known for one of the subjects
     * @throws IllegalArgumentException if the grid has no such line
     */
    public static <T> TieBreak<T> line(ScoringGrid<T> grid, String line) {
        ScoringLine<T, ?> found = grid.lines().stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The line (" + line + ") must be one of the grid: "
                        + grid.lines().stream().map(ScoringLine::id).toList()));
        return byValue(Argument.term(line, found.label()), (scored, context) -> points(scored.card(), line), true);
    }

    private static @Nullable Points points(ScoreCard card, String line) {
        return card.contributions().stream()
                .filter(contribution -> contribution.line().equals(line))
                .map(Contribution::points)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Puts subjects that meet a criterion first. A criterion that does not apply is not met.
     *
     * @param <T> the type of the subjects
     * @param name what the criterion is called in explanations
     * @param criterion the criterion
     * @return the tie break; it does not decide where the criterion is unknown for one of the subjects
     */
    public static <T> TieBreak<T> meeting(Label name, Criterion<T> criterion) {
        Argument named = Argument.of(name);
        Key<T> key = (scored, context) -> {
            Outcome outcome = criterion.test(scored.subject(), context);
            return outcome == Outcome.UNKNOWN ? null : (Comparable<?>) (outcome == Outcome.MET);
        };
        return new TieBreak<>(
                named, key, true, Reason.of("scoring.tie-break.meeting").with("by", named));
    }

    /**
     * Puts the subject with the smallest identifier first, by the order of its characters: arbitrary, but public
     * beforehand.
     *
     * @param <T> the type of the subjects
     * @return the tie break
     */
    public static <T> TieBreak<T> identifier() {
        Argument name = word("identifier");
        Key<T> key = (scored, context) -> scored.project();
        return new TieBreak<>(
                name, key, false, Reason.of("scoring.tie-break.lowest").with("by", name));
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
        Reason method = Reason.of("scoring.tie-break.draw.method").with("seed", seed);
        return new TieBreak<>(word("draw"), (scored, context) -> lot(seed, scored.project()), false, method);
    }

    /**
     * Draws the lot of one subject as {@link #draw} does, so that anybody can draw again. With the usual tools of a
     * terminal: {@code printf '%s\n%s' "$seed" "$id" | sha256sum}.
     *
     * @param seed the seed
     * @param project the subject
     * @return 64 hexadecimal digits; the smallest comes first, by the order of characters
     */
    public static String lot(String seed, ProjectId project) {
        try {
            byte[] text = (seed + "\n" + project.value()).getBytes(StandardCharsets.UTF_8);
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

    Reason method() {
        return method;
    }

    /** What has decided for a subject, or null if that is its identifier, which stands there anyway. */
    @Nullable
    Argument value(Scored<T> scored, EvaluationContext context) {
        Comparable<?> value = key.of(scored, context);
        if (value instanceof Points points) {
            return Argument.points(points.toBigDecimal());
        }
        return value == null || value instanceof ProjectId ? null : Argument.from(value);
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
