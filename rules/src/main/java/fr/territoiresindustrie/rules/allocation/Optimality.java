package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.util.Objects;

/**
 * How near a plan comes to the most points that its envelope can buy with whole grants.
 *
 * <p>Whether the statement is right is checked by {@link AllocationCheck}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reachedThousandths the points of the funded candidates in thousandths
 * @param boundThousandths the points in thousandths that no plan exceeds
 * @param proof what is proven beyond that
 */
@JsonPropertyOrder({"reachedThousandths", "boundThousandths", "proof"})
public record Optimality(long reachedThousandths, long boundThousandths, Proof proof) implements Serializable {

    /** What is proven of a plan. */
    public enum Proof {

        /**
         * No plan has more points; none of those with as many costs less; and of those that cost as little it is the
         * one that the declared order puts first. There is only one such plan.
         */
        @JsonProperty("canonical")
        CANONICAL("canonical"),

        /** No plan has more points. There may be others with as many that cost less or come first. */
        @JsonProperty("most-points")
        MOST_POINTS("most-points"),

        /** The search was stopped by its limits: another plan may have more points, up to the bound. */
        @JsonProperty("stopped")
        STOPPED("stopped"),

        /** The rule does not look for the most points; the bound only tells what it costs at most. */
        @JsonProperty("not-sought")
        NOT_SOUGHT("not-sought");

        private final String code;

        Proof(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param reachedThousandths the points reached
     * @param boundThousandths the bound
     * @param proof what is proven
     */
    public Optimality {
        Objects.requireNonNull(proof, "proof");
    }

    /**
     * Returns how many points may be missing at most.
     *
     * @return the bound minus the points reached, in thousandths; zero if no plan has more
     */
    public long gapThousandths() {
        return boundThousandths - reachedThousandths;
    }
}
