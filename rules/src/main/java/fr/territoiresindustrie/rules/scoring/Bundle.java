package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are added up together: those of a group, or those of none.
 *
 * @param <T> the type of the subject
 */
final class Bundle<T> {

    /** What a line counts of which the fact is not known. */
    enum Unknown {
        NOTHING_TO_SAY,
        LOWEST,
        HIGHEST
    }

    private final @Nullable LineGroup group;
    private final List<Marker<T>> markers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private Bundle(@Nullable LineGroup group) {
        this.group = group;
    }

    /** The lines of no group, then the groups. */
    static <T> List<Bundle<T>> all(List<LineGroup> groups, Marker<T>[] markers) {
        List<Bundle<T>> bundles = new ArrayList<>();
        bundles.add(new Bundle<>(null));
        groups.forEach(group -> bundles.add(new Bundle<>(group)));
        for (int i = 0; i < markers.length; i++) {
            Bundle<T> own = bundles.get(0);
            for (Bundle<T> bundle : bundles) {
                own = bundle.holds(markers[i].line.id()) ? bundle : own;
            }
            own.markers.add(markers[i]);
            own.places.add(i);
        }
        return bundles;
    }

    private boolean holds(String line) {
        return group != null && group.lines().contains(line);
    }

    private long cap() {
        return group == null ? Long.MAX_VALUE : group.cap().thousandths();
    }

    /** The thousandths of a point that the lines give together, or {@link Tariff#UNKNOWN}. */
    long points(T subject, EvaluationContext context, Unknown unknown) {
        long sum = 0;
        for (Marker<T> marker : markers) {
            long points = marker.points(subject, context);
            if (points != Tariff.UNKNOWN) {
                sum += points;
            } else if (unknown == Unknown.NOTHING_TO_SAY) {
                return Tariff.UNKNOWN;
            } else {
                sum += unknown == Unknown.LOWEST ? marker.lowest : marker.highest;
            }
        }
        return Math.min(sum, cap());
    }

    /** The sum of the weights as far as the cap lets it count. */
    long weight() {
        return Math.min(weights(), cap());
    }

    private long weights() {
        return markers.stream()
                .mapToLong(marker -> marker.line.weight().thousandths())
                .sum();
    }

    /** What the cap takes from points that were given; null if it can never take anything. */
    @Nullable
    Adjustment adjustment(long[] points) {
        long weights = weights();
        if (group == null || weights <= cap()) {
            return null;
        }
        long lowest = 0;
        long highest = 0;
        for (int i = 0; i < markers.size(); i++) {
            long known = points[places.get(i)];
            lowest += known == Tariff.UNKNOWN ? markers.get(i).lowest : known;
            highest += known == Tariff.UNKNOWN ? markers.get(i).highest : known;
        }
        return new Adjustment(
                Adjustment.Kind.CAP,
                group.id(),
                group.label(),
                change(weights),
                change(lowest),
                change(highest),
                reason(lowest, highest));
    }

    private Points change(long sum) {
        return Points.ofThousandths(Math.min(0, cap() - sum));
    }

    private Reason reason(long lowest, long highest) {
        String code =
                lowest < highest ? "scoring.cap.interval" : lowest > cap() ? "scoring.cap.reached" : "scoring.cap.kept";
        Reason reason = Reason.of(code).with("cap", points(cap()));
        return lowest < highest
                ? reason.with("lowest", Points.ofThousandths(lowest).toBigDecimal())
                        .with("highest", points(highest))
                : reason.with("sum", points(lowest));
    }

    private static Argument points(long thousandths) {
        return Argument.points(Points.ofThousandths(thousandths).toBigDecimal());
    }
}
