package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * An amount held against a ceiling.
 *
 * @param grant the amount
 * @param result whether it is within the ceiling
 * @param permitted the permitted maximum
 * @param excess by how much it is above, as far as known; zero if it is not
 * @param exceeded the constraints that it surely exceeds, the tightest first
 * @param reached the notification thresholds that it would reach to the cent
 */
public record AidJudgement(
        Euros grant,
        Result result,
        AidRange permitted,
        AidRange excess,
        List<AidConstraint> exceeded,
        List<AidConstraint> reached)
        implements Serializable {

    /** Whether an amount is within a ceiling. */
    public enum Result {

        /** It is not above the ceiling, whatever the missing facts turn out to be. */
        @JsonProperty("within")
        WITHIN("aid.cumul.judge.within", Mark.MET),

        /**
         * It is not above the ceiling and makes the aid equal to a notification threshold: the regulation exempts what
         * does not exceed it (Article 4(1)), the French decrees ask to notify from that amount. A human decides.
         */
        @JsonProperty("at-threshold")
        AT_THRESHOLD("aid.cumul.judge.at-threshold", Mark.UNKNOWN),

        /** It is above the ceiling, whatever the missing facts turn out to be. */
        @JsonProperty("above")
        ABOVE("aid.cumul.judge.above", Mark.NOT_MET),

        /** It may or may not be above: facts are missing. */
        @JsonProperty("cannot-tell")
        CANNOT_TELL("aid.cumul.judge.cannot-tell", Mark.UNKNOWN);

        private final String code;
        private final Mark mark;

        Result(String code, Mark mark) {
            this.code = code;
            this.mark = mark;
        }
    }

    /**
     * Copies the lists.
     *
     * @param grant the amount
     * @param result whether it is within the ceiling
     * @param permitted the permitted maximum
     * @param excess by how much it is above
     * @param exceeded the constraints that it surely exceeds
     * @param reached the notification thresholds that it would reach
     */
    public AidJudgement {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(permitted, "permitted");
        Objects.requireNonNull(excess, "excess");
        exceeded = List.copyOf(exceeded);
        reached = List.copyOf(reached);
    }

    static AidJudgement of(Euros grant, AidCeiling ceiling) {
        if (grant.negative()) {
            throw new IllegalArgumentException("The grant (" + grant + ") must be zero or more.");
        }
        List<AidConstraint> exceeded = ceiling.constraints().stream()
                .filter(constraint -> constraint.excessOf(grant).least().positive())
                .toList();
        List<AidConstraint> reached = ceiling.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.NOTIFICATION_THRESHOLD)
                .filter(constraint -> grant.positive() && constraint.reachedBy(grant))
                .toList();
        AidRange permitted = ceiling.permitted();
        Result result = result(grant, permitted, !reached.isEmpty());
        return new AidJudgement(grant, result, permitted, AidRange.of(grant).less(permitted), exceeded, reached);
    }

    private static Result result(Euros grant, AidRange permitted, boolean threshold) {
        if (permitted.most() != null && grant.compareTo(permitted.most()) > 0) {
            return Result.ABOVE;
        }
        if (grant.compareTo(permitted.least()) > 0) {
            return Result.CANNOT_TELL;
        }
        return threshold ? Result.AT_THRESHOLD : Result.WITHIN;
    }

    /**
     * Writes down the judgement.
     *
     * @return the result, then the constraints that are exceeded or reached
     */
    public Explanation explanation() {
        Explanation line = Explanation.of(
                result.mark,
                Reason.of(result.code)
                        .with("grant", grant)
                        .with("permitted", AidWords.amount(permitted))
                        .with("excess", AidWords.amount(excess)));
        return line.with(exceeded.stream().map(AidConstraint::explanation).toList())
                .with(reached.stream().map(AidConstraint::explanation).toList());
    }
}
