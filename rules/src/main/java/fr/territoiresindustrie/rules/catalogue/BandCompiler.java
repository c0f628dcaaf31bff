package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.scoring.Band;
import fr.territoiresindustrie.rules.scoring.Scale;
import fr.territoiresindustrie.rules.scoring.Scales;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the scale of named bands that code would make. What cannot be made is null, with a fault. */
final class BandCompiler {

    private final Faults faults;

    BandCompiler(Faults faults) {
        this.faults = faults;
    }

    /** The scale for values of a type that has an order. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable
    Scale<?> scale(Content.ScaleEntry scale, ValueType<?> type) {
        return ordered(scale, (ValueType) type);
    }

    private <C extends Comparable<C>> @Nullable Scale<C> ordered(Content.ScaleEntry scale, ValueType<C> type) {
        List<Band<C>> bands = new ArrayList<>();
        for (Content.NamedBand entry : scale.named()) {
            Band<C> band = band(entry, type);
            if (band != null) {
                bands.add(band);
            }
        }
        if (bands.size() < scale.named().size()) {
            return null;
        }
        Problem problem = Scales.gapOrOverlap(bands).orElse(null);
        if (problem == null) {
            return Scales.banded(bands);
        }
        int later = Integer.parseInt(problem.path().replaceAll("[^0-9]", ""));
        int first = Integer.parseInt(problem.arguments().get("first"));
        faults.add(
                RuleSetProblem.Code.BROKEN_BANDS,
                scale.named().get(later).place(),
                problem.value(),
                "kind",
                problem.code() == ProblemCode.REQUIRED ? "gap" : "overlap",
                "first",
                scale.named().get(first).place().pointer());
        return null;
    }

    private <C extends Comparable<C>> @Nullable Band<C> band(Content.NamedBand band, ValueType<C> type) {
        C lower = band.lower() == null ? null : type.read(band.lower(), faults);
        C upper = band.upper() == null ? null : type.read(band.upper(), faults);
        if ((band.lower() != null && lower == null) || (band.upper() != null && upper == null)) {
            return null;
        }
        try {
            return new Band<>(band.name(), band.points(), lower, band.lowerIn(), upper, band.upperIn());
        } catch (IllegalArgumentException e) {
            // Points and ends were checked when the file was read: only the room between the ends is left to be wrong.
            faults.add(RuleSetProblem.Code.BROKEN_BANDS, band.place(), null, "kind", "empty");
            return null;
        }
    }
}
