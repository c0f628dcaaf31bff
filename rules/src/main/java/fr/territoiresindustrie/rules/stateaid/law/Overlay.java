package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays figures over others of the same key. */
final class Overlay {

    private Overlay() {}

    static void requireSameMeasure(LegalFigure own, List<LegalFigure> others) {
        for (LegalFigure other : others) {
            if (other.unit().measure() != own.unit().measure()) {
                throw new IllegalArgumentException("The unit (" + other.unit() + ") of the figure " + own.key()
                        + " must measure what it does in the sheet below: " + own.unit() + ".");
            }
        }
    }

    /** What is left of a figure on the days that none of the others takes. */
    static List<LegalFigure> clipped(LegalFigure figure, List<LegalFigure> others) {
        List<Validity> left = List.of(figure.validity());
        for (LegalFigure other : others) {
            left = left.stream()
                    .flatMap(days -> without(days, other.validity()).stream())
                    .toList();
        }
        return left.stream()
                .map(days -> days.equals(figure.validity()) ? figure : figure.during(days))
                .toList();
    }

    private static List<Validity> without(Validity days, Validity taken) {
        LocalDate before = taken.from() == null ? null : taken.from().minusDays(1);
        LocalDate after = taken.to() == null ? null : taken.to().plusDays(1);
        Validity head = before == null ? null : between(days.from(), earlier(days.to(), before));
        Validity tail = after == null ? null : between(later(days.from(), after), days.to());
        return Stream.of(Optional.ofNullable(head), Optional.ofNullable(tail))
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable Validity between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from) ? null : new Validity(from, to);
    }

    private static LocalDate earlier(@Nullable LocalDate open, LocalDate day) {
        return open == null || day.isBefore(open) ? day : open;
    }

    private static LocalDate later(@Nullable LocalDate open, LocalDate day) {
        return open == null || day.isAfter(open) ? day : open;
    }

    /** A key of one's own begins otherwise than those below; one that begins like them is a slip. */
    static void requireKnown(String key, Set<String> known) {
        String family = key.substring(0, key.indexOf('.') + 1);
        boolean ours = !family.isEmpty() && known.stream().anyMatch(other -> other.startsWith(family));
        if (ours && !known.contains(key)) {
            String stem = key.substring(0, Math.max(family.length(), key.lastIndexOf('.')));
            List<String> near =
                    known.stream().filter(other -> other.startsWith(stem)).toList();
            throw new IllegalArgumentException("The key (" + key + ") must be one of the sheet below, or begin"
                    + " otherwise than " + family + (near.isEmpty() ? "" : "\nMaybe one of " + near + "."));
        }
    }
}
