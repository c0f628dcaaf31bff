package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.scoring.LineGroup;
import fr.territoiresindustrie.rules.scoring.Scale;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the grid that code would make. What cannot be made is null, with a fault. */
final class GridCompiler<T> {

    private final FactBook<T> book;
    private final Faults faults;

    GridCompiler(FactBook<T> book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    @Nullable
    ScoringGrid<T> grid(List<Content.GridLine> entries, List<Content.GridGroup> groups) {
        List<ScoringLine<T, ?>> lines = new ArrayList<>();
        for (Content.GridLine entry : entries) {
            FactBook.Entry<T, ?> fact = book.find(entry.fact()).orElse(null);
            if (fact == null) {
                faults.unknown(RuleSetProblem.Code.UNKNOWN_FACT, entry.factPlace(), entry.fact(), Compiler.names(book));
                continue;
            }
            ScoringLine<T, ?> line = line(entry, fact);
            if (line != null) {
                lines.add(line);
            }
        }
        return entries.isEmpty() || lines.size() < entries.size()
                ? null
                : ScoringGrid.of(lines, groups.stream().map(GridCompiler::group).toList());
    }

    private static LineGroup group(Content.GridGroup group) {
        return new LineGroup(group.id(), group.label(), group.cap(), group.names());
    }

    private <V> @Nullable ScoringLine<T, V> line(Content.GridLine line, FactBook.Entry<T, V> fact) {
        ValueType<V> type = ValueType.of(fact.type());
        if (type == null) {
            wrong(line, "no-values");
            return null;
        }
        Scale<V> scale = scale(line, type, fact.type());
        if (scale != null && line.scale().most() != null) {
            scale = Scales.capped(scale, Rate.parse(line.scale().most()));
        }
        return scale == null ? null : new ScoringLine<>(line.id(), line.label(), line.weight(), fact.fact(), scale);
    }

    private void wrong(Content.GridLine line, String kind) {
        faults.add(
                RuleSetProblem.Code.WRONG_FACT,
                line.factPlace(),
                line.fact(),
                "kind",
                kind,
                "operator",
                Phrasebook.codeOf(line.scale().kind()));
    }

    @SuppressWarnings("unchecked")
    private <V> @Nullable Scale<V> scale(Content.GridLine line, ValueType<V> type, Class<? super V> kind) {
        Content.ScaleEntry scale = line.scale();
        switch (scale.kind()) {
            case LINEAR:
            case LOGARITHMIC:
                return between(line, kind);
            case BANDED:
                if (!type.ordered()) {
                    wrong(line, "no-order");
                    return null;
                }
                return (Scale<V>) new BandCompiler(faults).scale(scale, type);
            case STEPPED:
                if (!type.ordered()) {
                    wrong(line, "no-order");
                    return null;
                }
                Map<V, Rate> steps = shares(scale, type);
                return steps == null ? null : stepped((Map<? extends Comparable<?>, Rate>) steps);
            case LOOKUP:
                Map<V, Rate> shares = shares(scale, type);
                return shares == null
                        ? null
                        : scale.otherwise() == null
                                ? Scales.lookup(shares)
                                : Scales.lookup(shares, Rate.parse(scale.otherwise()));
            default:
                if (kind != Boolean.class) {
                    wrong(line, "not-yes-no");
                    return null;
                }
                return (Scale<V>) Scales.yesNo();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> Scale<V> stepped(Map steps) {
        return Scales.stepped(steps);
    }

    /** A scale for numbers takes numbers of any kind. */
    @SuppressWarnings("unchecked")
    private <V> @Nullable Scale<V> between(Content.GridLine line, Class<? super V> kind) {
        boolean itself = kind == Euros.class || kind == Rate.class;
        if (!itself && !Number.class.isAssignableFrom(kind)) {
            wrong(line, "no-number");
            return null;
        }
        List<Node.Scalar> ends = line.scale().ends();
        ValueType<?> type = itself ? ValueType.of(kind) : ValueType.of(BigDecimal.class);
        Object from = type.read(ends.get(0), faults);
        Object to = type.read(ends.get(1), faults);
        if (from == null || to == null) {
            return null;
        }
        if (((Comparable<Object>) from).compareTo(to) == 0) {
            faults.add(
                    RuleSetProblem.Code.WRONG_ORDER,
                    ends.get(1).place(),
                    ends.get(1).shown(),
                    "first",
                    ends.get(0).shown(),
                    "kind",
                    "equal");
            return null;
        }
        return line.scale().kind() == Content.ScaleKind.LINEAR
                ? (Scale<V>) between(from, to)
                : (Scale<V>) logarithmic(line.scale(), from, to);
    }

    private static Scale<?> between(Object from, Object to) {
        if (from instanceof Euros least && to instanceof Euros most) {
            return Scales.linear(least, most);
        }
        return from instanceof Rate least && to instanceof Rate most
                ? Scales.linear(least, most)
                : Scales.linear((BigDecimal) from, (BigDecimal) to);
    }

    private @Nullable Scale<?> logarithmic(Content.ScaleEntry scale, Object from, Object to) {
        for (Node.Scalar end : scale.ends()) {
            Object value = end == scale.ends().get(0) ? from : to;
            if (!aboveZero(value)) {
                faults.add(RuleSetProblem.Code.OUT_OF_RANGE, end.place(), end.shown(), "expected", "> 0");
                return null;
            }
        }
        try {
            if (from instanceof Euros least && to instanceof Euros most) {
                return Scales.logarithmic(least, most);
            }
            return from instanceof Rate least && to instanceof Rate most
                    ? Scales.logarithmic(least, most)
                    : Scales.logarithmic((BigDecimal) from, (BigDecimal) to);
        } catch (IllegalArgumentException e) {
            // Both are above zero and different: only the number of digits is left to be wrong.
            faults.add(
                    RuleSetProblem.Code.OUT_OF_RANGE,
                    scale.place(),
                    null,
                    "expected",
                    "0.000000001–999999999999999999");
            return null;
        }
    }

    private static boolean aboveZero(Object value) {
        if (value instanceof Euros amount) {
            return amount.cents() > 0;
        }
        return value instanceof Rate rate ? rate.numerator() > 0 : ((BigDecimal) value).signum() > 0;
    }

    private <V> @Nullable Map<V, Rate> shares(Content.ScaleEntry scale, ValueType<V> type) {
        Map<V, Rate> shares = new LinkedHashMap<>();
        boolean whole = true;
        for (Content.Band band : scale.bands()) {
            V value = type.read(band.value(), faults);
            if (value == null) {
                whole = false;
            } else if (shares.put(value, Rate.parse(band.share())) != null) {
                faults.add(
                        RuleSetProblem.Code.DUPLICATE_ID,
                        band.value().place(),
                        band.value().shown(),
                        "first",
                        scale.place().pointer());
                whole = false;
            }
        }
        return whole ? shares : null;
    }
}
