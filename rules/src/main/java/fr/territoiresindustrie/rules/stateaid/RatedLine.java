package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A cost line with the lowest and the highest intensity that it may have, for one size of the enterprise.
 *
 * @param line the line
 * @param base the part of the base that it belongs to
 * @param sure whether it surely is eligible; otherwise it counts for nothing in what is least
 * @param low the lowest intensity, if it is eligible
 * @param high the highest intensity
 */
record RatedLine(CostLine line, CostBase base, boolean sure, Rate low, Rate high) {

    /** Whether the line is, or may be, in a part of the base. Only a line of no known nature may be wages. */
    boolean in(CostBase part) {
        return base == part || (base == CostBase.UNCLEAR && (part != CostBase.WAGES || line.nature() == null));
    }

    /** The cost that surely counts in a part of the base. */
    Euros least(CostBase part) {
        return sure && base == part ? line.cost().least() : Euros.ZERO;
    }

    /** The cost that counts at most in a part of the base; null if nothing bounds it. */
    @Nullable
    Euros most(CostBase part) {
        return in(part) ? line.cost().most() : Euros.ZERO;
    }

    Rate leastRate() {
        return sure && base != CostBase.UNCLEAR ? low : Rate.ZERO;
    }
}
