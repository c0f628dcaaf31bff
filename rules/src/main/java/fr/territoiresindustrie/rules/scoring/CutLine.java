package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The line in a ranking above which projects are retained: so many projects, so many points, or so much money.
 *
 * <p>By money, projects are retained in their order until the first one for which the rest does not suffice; nobody
 * behind it is taken instead, since that is the business of an allocation.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subjects
 */
public abstract sealed class CutLine<T> implements Serializable {

    /** On which side of the line a project is. */
    public enum Side {
        /** Retained, however ties are broken and whatever the missing facts turn out to be. */
        @JsonProperty("above")
        ABOVE("above"),
        /** Not retained, however ties are broken and whatever the missing facts turn out to be. */
        @JsonProperty("below")
        BELOW("below"),
        /** A tie that nothing decides, or a missing fact, leaves both open. */
        @JsonProperty("undecided")
        UNDECIDED("undecided");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        Argument named() {
            return Argument.term(code, Reason.of("scoring.side." + code).label());
        }
    }

    private CutLine() {}

    /**
     * Obtains the line behind so many projects.
     *
     * @param <T> the type of the subjects
     * @param count how many are retained, zero or more
     * @return the line
     * @throws IllegalArgumentException if the number is negative
     */
    public static <T> CutLine<T> first(int count) {
        return new ByNumber<>(count);
    }

    /**
     * Obtains the line at a score.
     *
     * @param <T> the type of the subjects
     * @param threshold the least score that is retained
     * @return the line
     */
    public static <T> CutLine<T> atLeast(Points threshold) {
        return new ByPoints<>(threshold);
    }

    /**
     * Obtains the line at which the money is used up.
     *
     * @param <T> the type of the subjects
     * @param money what there is, zero or more
     * @param amount what each project takes of it
     * @return the line
     * @throws IllegalArgumentException if the money is negative
     */
    public static <T> CutLine<T> within(Euros money, Fact<T, Euros> amount) {
        return new ByMoney<>(money, amount);
    }

    /**
     * Tells on which side each project is.
     *
     * @param scored the subjects with their scores, each project once
     * @param rule how scores become ranks
     * @param context the date and the registers
     * @return the sides by project, in the order of identifiers; those that cannot be told for sure are {@link
     *     Side#UNDECIDED}
     * @throws IllegalArgumentException if a project stands twice, scores are not all normalised in one way or not at
     *     all, or an amount is negative
     */
    public Map<ProjectId, Side> sides(Collection<Scored<T>> scored, RankingRule<T> rule, EvaluationContext context) {
        RankingRule.requireDistinct(scored);
        Normalisation.notes(scored);
        Contest<T> contest = Contest.of(scored, rule, context);
        Map<ProjectId, Side> sides = new TreeMap<>();
        for (int i = 0; i < contest.size(); i++) {
            sides.put(contest.contender(i).project(), side(contest, i, contest.contender(i)));
        }
        return sides;
    }

    /** The side of one contender, if it stood as is said and all others as they are. */
    abstract Side side(Contest<T> contest, int place, Contender<T> contender);

    /** Says where the line is. */
    abstract Reason reason();

    private static Side of(boolean above, boolean below) {
        return above ? Side.ABOVE : below ? Side.BELOW : Side.UNDECIDED;
    }

    private static final class ByNumber<T> extends CutLine<T> {

        private final int count;

        ByNumber(int count) {
            if (count < 0) {
                throw new IllegalArgumentException("The count (" + count + ") must not be negative.");
            }
            this.count = count;
        }

        @Override
        Side side(Contest<T> contest, int place, Contender<T> contender) {
            Contest.Ahead<T> ahead = contest.ahead(place, contender);
            return of(
                    ahead.certain().size() + ahead.possible().size() < count,
                    ahead.certain().size() >= count);
        }

        @Override
        Reason reason() {
            return Reason.of("scoring.cut.number").with("count", count);
        }
    }

    private static final class ByPoints<T> extends CutLine<T> {

        private final Points threshold;

        ByPoints(Points threshold) {
            this.threshold = threshold;
        }

        @Override
        Side side(Contest<T> contest, int place, Contender<T> contender) {
            return of(contender.lowest() >= threshold.thousandths(), contender.highest() < threshold.thousandths());
        }

        @Override
        Reason reason() {
            return Reason.of("scoring.cut.points").with("threshold", Argument.points(threshold.toBigDecimal()));
        }
    }

    private static final class ByMoney<T> extends CutLine<T> {

        private final Euros money;
        private final Fact<T, Euros> amount;

        ByMoney(Euros money, Fact<T, Euros> amount) {
            if (money.cents() < 0) {
                throw new IllegalArgumentException("The money (" + money + ") must not be negative.");
            }
            this.money = money;
            this.amount = amount;
        }

        @Override
        Side side(Contest<T> contest, int place, Contender<T> contender) {
            Contest.Ahead<T> ahead = contest.ahead(place, contender);
            Sum least = new Sum();
            ahead.certain().forEach(one -> least.add(read(one, contest)));
            least.add(read(contender, contest));
            Sum most = new Sum(least);
            ahead.possible().forEach(one -> most.add(read(one, contest)));
            return of(most.complete && most.cents <= money.cents(), least.cents > money.cents());
        }

        private @Nullable Euros read(Contender<T> contender, Contest<T> contest) {
            Euros read = amount.read(contender.scored().subject(), contest.context());
            if (read != null && read.cents() < 0) {
                throw new IllegalArgumentException(
                        "The amount (" + read + ") of the project " + contender.project() + " must not be negative.");
            }
            return read;
        }

        @Override
        Reason reason() {
            return Reason.of("scoring.cut.money")
                    .with("money", money)
                    .with("fact", Argument.term(amount.name(), amount.label()));
        }
    }

    /** Amounts added up; those that are not known are nothing at least. */
    private static final class Sum {

        private long cents;
        private boolean complete = true;

        Sum() {}

        Sum(Sum start) {
            this.cents = start.cents;
            this.complete = start.complete;
        }

        void add(@Nullable Euros amount) {
            if (amount == null) {
                complete = false;
            } else {
                cents = Math.addExact(cents, amount.cents());
            }
        }
    }
}
