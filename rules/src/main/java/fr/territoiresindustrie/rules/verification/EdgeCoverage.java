package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a threshold was tested where it matters: with the value itself, and with one just beyond it, where the
 * outcome turns.
 *
 * <p>Just beyond is one unit at most on the other side: a cent, a day, the number one. Kinds without a unit, such as
 * rates, have no such value, and count as tested there.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param condition the comparison in which the threshold stands
 * @param threshold the threshold: one end, for a range
 * @param at whether a case had the value itself
 * @param beyond whether a case had a value just beyond it
 */
@JsonPropertyOrder({"condition", "threshold", "at", "beyond"})
public record EdgeCoverage(Reason condition, Argument threshold, boolean at, boolean beyond) implements Serializable {

    /**
     * Tells whether the threshold was tested on both sides.
     *
     * @return true if nothing is missing
     */
    public boolean covered() {
        return at && beyond;
    }

    List<Explanation> gaps() {
        List<Explanation> gaps = new ArrayList<>();
        if (!at) {
            gaps.add(Explanation.note(gap("coverage.edge.at")));
        }
        if (!beyond) {
            gaps.add(Explanation.note(gap("coverage.edge.beyond")));
        }
        return gaps;
    }

    private Reason gap(String code) {
        return Reason.of(code).with("condition", condition.label()).with("threshold", threshold);
    }
}
