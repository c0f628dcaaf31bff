package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The next points that a line can give, above or below those that it gave. */
final class Neighbours {

    private Neighbours() {}

    /** Null if there are none in that direction. */
    static @Nullable Points of(ScoringLine<?, ?> line, Points from, boolean up) {
        List<Rate> shares = shares(line.scale());
        if (shares == null) {
            Points next = Points.ofThousandths(from.thousandths() + (up ? 1 : -1));
            boolean inside = next.compareTo(line.points(line.scale().lowest())) >= 0
                    && next.compareTo(line.points(line.scale().highest())) <= 0;
            return inside ? next : null;
        }
        TreeSet<Points> marks = new TreeSet<>();
        shares.forEach(share -> marks.add(line.points(share)));
        return up ? marks.higher(from) : marks.lower(from);
    }

    /** All shares that the scale knows; null if there is no end of them. */
    private static @Nullable List<Rate> shares(Scale<?> scale) {
        if (scale instanceof Capped<?> capped) {
            List<Rate> shares = shares(capped.scale());
            return shares == null
                    ? null
                    : shares.stream().map(share -> share.min(capped.most())).toList();
        }
        if (scale instanceof Banded<?> banded) {
            return banded.bands().stream().map(banded::share).toList();
        }
        List<Rate> shares = new ArrayList<>();
        if (scale instanceof Stepped<?> stepped) {
            shares.add(Rate.ZERO);
            shares.addAll(stepped.shares());
            return shares;
        }
        if (scale instanceof Lookup<?> lookup) {
            shares.addAll(lookup.shares().values());
            if (lookup.otherwise() != null) {
                shares.add(lookup.otherwise());
            }
            return shares;
        }
        return null;
    }
}
