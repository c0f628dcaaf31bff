package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Objects;

/**
 * What it costs in points to decide otherwise for one candidate than the plan with the most points does, the rest
 * being put right again as well as can be.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the candidate
 * @param funded whether the other choice is to fund it
 * @param leastThousandths the points in thousandths that are lost at least, zero or more
 * @param mostThousandths the points in thousandths that are lost at most; the same if the price is exact, which it is
 *     unless a limit ended a search
 */
@JsonPropertyOrder({"project", "funded", "leastThousandths", "mostThousandths"})
public record PriceOfChoice(ProjectId project, boolean funded, long leastThousandths, long mostThousandths)
        implements Serializable {

    /**
     * Checks the price.
     *
     * @param project the candidate
     * @param funded the other choice
     * @param leastThousandths what is lost at least
     * @param mostThousandths what is lost at most
     * @throws IllegalArgumentException if the least is negative or above the most
     */
    public PriceOfChoice {
        Objects.requireNonNull(project, "project");
        if (leastThousandths < 0 || leastThousandths > mostThousandths) {
            throw new IllegalArgumentException("The least price (" + leastThousandths
                    + ") must be between 0 and the highest price, " + mostThousandths + ".");
        }
    }

    /**
     * Tells whether the price is exact.
     *
     * @return whether the least and the highest price are the same
     */
    public boolean exact() {
        return leastThousandths == mostThousandths;
    }

    /**
     * Explains the price.
     *
     * @return one sentence, under the identifier of the candidate
     */
    public Explanation explanation() {
        String code = "allocation.price." + (funded ? "in" : "out") + (exact() ? "" : ".between");
        Reason reason = Reason.of(code).with("most", Reasons.points(mostThousandths));
        return Explanation.note(exact() ? reason : reason.with("least", Reasons.points(leastThousandths)))
                .titled(Label.of(project.value()));
    }
}
