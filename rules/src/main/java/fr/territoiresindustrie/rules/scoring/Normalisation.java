package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the scores of several panels comparable, where some are more severe than others. It is done when it is asked
 * for and never otherwise; each card says what was done to it, and so does the ranking.
 *
 * <p>Within its panel, a subject is given a share from 0 to 1 that the caller's total is multiplied by, rounded to the
 * nearest thousandth, halves up:
 *
 * <ul>
 *   <li><i>by rank</i>: how many subjects of the panel it is above, each that equals it counting for a half, out of all
 *       the others; how far apart they are does not count;
 *   <li><i>by range</i>: how far it is from the lowest score of the panel to the highest; if all are equal, halfway.
 * </ul>
 *
 * <p>Both are exact fractions: averages and spreads that need a square root are not. Where a score of the panel is not
 * known, the others depend on it and become intervals too: each of them holds what every completion gives.
 *
 * <pre>{@code
 * Normalisation alike = Normalisation.byRange(Points.of(100));
 * List<Scored<Project>> all = new ArrayList<>(alike.apply(north, ofNorth));
 * all.addAll(alike.apply(south, ofSouth));
 * rule.rank(all, context);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Normalisation implements Serializable {

    private enum Method {
        BY_RANK("by-rank"),
        BY_RANGE("by-range");

        private final String code;

        Method(String code) {
            this.code = code;
        }
    }

    /** A part of a whole. */
    private record Part(BigInteger part, BigInteger whole) {

        static Part of(long part, long whole) {
            return new Part(BigInteger.valueOf(part), BigInteger.valueOf(whole));
        }

        long of(long total) {
            return new BigDecimal(part.multiply(BigInteger.valueOf(total)))
                    .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    private final Method method;
    private final Points outOf;

    private Normalisation(Method method, Points outOf) {
        if (outOf.thousandths() <= 0) {
            throw new IllegalArgumentException("The total (" + outOf + ") must be above zero.");
        }
        this.method = method;
        this.outOf = outOf;
    }

    /**
     * Obtains the normalisation by ranks within the panel.
     *
     * @param outOf what the first of a panel is given; the last is given nothing
     * @return the normalisation
     * @throws IllegalArgumentException if that is not above zero
     */
    public static Normalisation byRank(Points outOf) {
        return new Normalisation(Method.BY_RANK, outOf);
    }

    /**
     * Obtains the normalisation by the range of scores within the panel.
     *
     * @param outOf what the highest score of a panel is given; the lowest is given nothing
     * @return the normalisation
     * @throws IllegalArgumentException if that is not above zero
     */
    public static Normalisation byRange(Points outOf) {
        return new Normalisation(Method.BY_RANGE, outOf);
    }

    /**
     * Normalises the scores of one panel.
     *
     * @param <T> the type of the subjects
     * @param panel what the panel is called
     * @param scored its subjects, all of them: who is left out changes the others
     * @return the same subjects in the same order, with one adjustment more on each card
     * @throws IllegalArgumentException if there are fewer than two subjects, or a score was normalised already
     */
    public <T> List<Scored<T>> apply(Label panel, Collection<Scored<T>> scored) {
        if (scored.size() < 2) {
            throw new IllegalArgumentException(
                    "The panel (" + panel + ") must have at least two subjects, but has " + scored.size()
                            + ".\nMaybe the scores of all panels were to be given at once: give each by itself.");
        }
        List<Scored<T>> subjects = List.copyOf(scored);
        requireRaw(subjects);
        List<Scored<T>> normalised = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Scored<T> one = subjects.get(i);
            normalised.add(new Scored<>(one.project(), one.subject(), one.card().with(adjustment(panel, subjects, i))));
        }
        return normalised;
    }

    private static <T> void requireRaw(List<Scored<T>> scored) {
        for (Scored<T> one : scored) {
            if (one.card().normalisation() != null) {
                throw new IllegalArgumentException(
                        "The score (" + one.project() + ") must not have been normalised already.");
            }
        }
    }

    private <T> Adjustment adjustment(Label panel, List<Scored<T>> subjects, int place) {
        ScoreCard card = subjects.get(place).card();
        // A subject is lowest where the others are highest, and the other way round: that never changes direction.
        Points lowest = normalised(card.lowest(), others(subjects, place, true));
        Points highest = normalised(card.highest(), others(subjects, place, false));
        String code = "scoring.normalised." + method.code + (lowest.equals(highest) ? "" : ".interval");
        Reason reason = Reason.of(code)
                .with("panel", panel)
                .with("count", subjects.size())
                .with("raw", Argument.points(card.lowest().toBigDecimal()))
                .with("lowest", lowest.toBigDecimal())
                .with("highest", highest.toBigDecimal())
                .with("out-of", outOf.toBigDecimal());
        return new Adjustment(
                Adjustment.Kind.NORMALISATION,
                method.code,
                panel,
                outOf.minus(card.outOf()),
                lowest.minus(card.lowest()),
                highest.minus(card.highest()),
                reason);
    }

    private static <T> long[] others(List<Scored<T>> subjects, int place, boolean highest) {
        long[] others = new long[subjects.size() - 1];
        for (int i = 0; i < others.length; i++) {
            ScoreCard card = subjects.get(i < place ? i : i + 1).card();
            others[i] = (highest ? card.highest() : card.lowest()).thousandths();
        }
        return others;
    }

    private Points normalised(Points score, long[] others) {
        Part share =
                method == Method.BY_RANK ? byRank(score.thousandths(), others) : byRange(score.thousandths(), others);
        return Points.ofThousandths(share.of(outOf.thousandths()));
    }

    private static Part byRank(long own, long[] others) {
        long halves = 0;
        for (long other : others) {
            halves += other < own ? 2 : other == own ? 1 : 0;
        }
        return Part.of(halves, 2L * others.length);
    }

    private static Part byRange(long own, long[] others) {
        long least = own;
        long most = own;
        for (long other : others) {
            least = Math.min(least, other);
            most = Math.max(most, other);
        }
        return least == most ? Part.of(1, 2) : Part.of(own - least, most - least);
    }

    /** What a ranking says of scores that were normalised; they all were in one way, or none was. */
    static <T> List<Reason> notes(Collection<Scored<T>> scored) {
        Map<Label, Integer> panels = new LinkedHashMap<>();
        String way = null;
        for (Scored<T> one : scored) {
            Adjustment normalisation = one.card().normalisation();
            String own = normalisation == null
                    ? ""
                    : normalisation.id() + ", " + one.card().outOf();
            if (way != null && !way.equals(own)) {
                throw new IllegalArgumentException("The scores (" + shown(way) + ", " + shown(own)
                        + ") must all be normalised in one way, or not at all.\n"
                        + "Maybe one panel was forgotten.");
            }
            way = own;
            if (normalisation != null) {
                panels.merge(normalisation.label(), 1, Integer::sum);
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(note(scored.iterator().next().card(), panels));
    }

    private static String shown(String way) {
        return way.isEmpty() ? "not normalised" : way;
    }

    private static Reason note(ScoreCard card, Map<Label, Integer> panels) {
        String code = "scoring.ranking.normalised."
                + Objects.requireNonNull(card.normalisation()).id();
        return Reason.of(code)
                .with("panels", panels.keySet().stream().map(Argument::of).toList())
                .with("out-of", card.outOf().toBigDecimal());
    }

    @Override
    public String toString() {
        return "Normalisation[" + method.code + ", " + outOf + "]";
    }
}
