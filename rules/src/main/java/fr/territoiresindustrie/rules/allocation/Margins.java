package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far a candidate was from being paid in full.
 *
 * <p>Each margin is exact: run the rule again with that one change and the candidate is paid in full; with one unit
 * less (a thousandth of a point, a cent) it is not. Each one changes nothing else, so that margins of several
 * candidates do not add up.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param pointThousandths the points in thousandths that it would have needed more; null if no points would have been
 *     enough, if the rule does not look at points, or if that cannot be told because a candidate lacks a fact by
 *     which the order goes
 * @param shortfall the least money that the envelope would have needed more; null if no money would have been enough.
 *     Under {@link WhenShort#SKIP} a still larger envelope may pay larger candidates instead
 * @param reduction by how much less than is payable to it the candidate would have had to ask, not below its viable
 *     minimum; null if no reduction would have been enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"pointThousandths", "shortfall", "reduction"})
public record Margins(
        @Nullable Long pointThousandths,
        @Nullable Shortfall shortfall,
        @Nullable Euros reduction) implements Serializable {

    /** No margin: the candidate is paid in full, or nothing that is counted here would change its lot. */
    public static final Margins NONE = new Margins(null, null, null);
}
