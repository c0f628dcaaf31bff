package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the grid. */
final class GridReader {

    private static final List<String> KINDS = List.of("linear", "logarithmic", "stepped", "banded", "lookup", "yes-no");

    private final Faults faults;

    GridReader(Faults faults) {
        this.faults = faults;
    }

    /** The lines of the member {@code grid}; none if there is no grid. */
    List<Content.GridLine> lines(Members members) {
        List<Content.GridLine> lines = new ArrayList<>();
        Node grid = members.find("grid");
        Map<String, Place> firsts = new HashMap<>();
        boolean weighs = false;
        for (Node node : grid == null ? List.<Node>of() : members.items(grid)) {
            Content.GridLine line = line(node);
            if (line != null) {
                Place first = firsts.putIfAbsent(line.id(), line.place());
                if (first != null) {
                    faults.add(RuleSetProblem.Code.DUPLICATE_ID, line.place(), line.id(), "first", first.pointer());
                }
                weighs |= line.weight().thousandths() > 0;
                lines.add(line);
            }
        }
        if (!lines.isEmpty() && !weighs) {
            faults.add(RuleSetProblem.Code.OUT_OF_RANGE, grid.place(), null, "expected", "> 0");
        }
        return lines;
    }

    private Content.@Nullable GridLine line(Node node) {
        Members members = Members.of(node, faults);
        if (members == null) {
            return null;
        }
        String id = members.formed(members.need("id"), Members.NAME, "jobs");
        Label label = members.needLabel("label");
        Points weight = points(members, members.need("weight"));
        Node named = members.need("fact");
        String fact = members.text(named);
        Members inner = members.needMembers("scale");
        Content.ScaleEntry scale = inner == null ? null : scale(inner);
        members.end();
        return id == null || label == null || weight == null || fact == null || scale == null
                ? null
                : new Content.GridLine(members.place(), id, label, weight, named.place(), fact, scale);
    }

    /** A number of points, zero or more. */
    static @Nullable Points points(Members members, @Nullable Node node) {
        if (!(node instanceof Node.Scalar scalar && scalar.value() instanceof BigDecimal number)) {
            members.wrongType(node, "number");
            return null;
        }
        try {
            Points points = Points.of(number);
            if (points.thousandths() >= 0) {
                return points;
            }
        } catch (ArithmeticException e) {
            // Said below, as for a negative number.
        }
        members.faults()
                .add(
                        RuleSetProblem.Code.OUT_OF_RANGE,
                        node.place(),
                        ((Node.Scalar) node).shown(),
                        "expected",
                        "0–9223372036854775.807, 0.001");
        return null;
    }

    private Content.@Nullable ScaleEntry scale(Members members) {
        Node capped = members.find("capped");
        String most = capped == null ? null : share(members, capped);
        for (Content.ScaleKind kind : Content.ScaleKind.values()) {
            String name = Phrasebook.codeOf(kind);
            if (members.has(name)) {
                Content.ScaleEntry scale = scale(members, kind, members.find(name), most);
                members.end();
                return scale;
            }
        }
        faults.unknown(
                RuleSetProblem.Code.UNKNOWN_OPERATOR,
                members.place(),
                String.join(", ", members.all().keySet()),
                KINDS);
        return null;
    }

    private Content.ScaleEntry scale(Members members, Content.ScaleKind kind, Node node, @Nullable String most) {
        List<Node.Scalar> ends = new ArrayList<>();
        List<Content.Band> bands = new ArrayList<>();
        List<Content.NamedBand> named = new ArrayList<>();
        String otherwise = null;
        switch (kind) {
            case LINEAR, LOGARITHMIC -> {
                Members both = Members.of(node, faults);
                if (both != null) {
                    ends.addAll(scalar(both, both.need("from")));
                    ends.addAll(scalar(both, both.need("to")));
                    both.end();
                }
            }
            case STEPPED -> bands.addAll(bands(members, node, "from"));
            case LOOKUP -> {
                bands.addAll(bands(members, node, "value"));
                Node rest = members.find("otherwise");
                otherwise = rest == null ? null : share(members, rest);
            }
            case BANDED -> named.addAll(new BandReader(faults).bands(members, node));
            case YES_NO -> {
                if (!(node instanceof Node.Scalar scalar && Boolean.TRUE.equals(scalar.value()))) {
                    members.wrongType(node, "true");
                }
            }
        }
        return new Content.ScaleEntry(members.place(), kind, ends, bands, named, otherwise, most);
    }

    private List<Content.Band> bands(Members members, Node node, String name) {
        List<Content.Band> bands = new ArrayList<>();
        for (Node one : members.items(node)) {
            Members inner = Members.of(one, faults);
            if (inner != null) {
                List<Node.Scalar> value = scalar(inner, inner.need(name));
                String share = share(inner, inner.need("share"));
                inner.end();
                if (!value.isEmpty() && share != null) {
                    bands.add(new Content.Band(value.get(0), share));
                }
            }
        }
        return bands;
    }

    /** A value, or nothing with a fault. */
    private List<Node.Scalar> scalar(Members members, @Nullable Node node) {
        if (node instanceof Node.Scalar scalar) {
            return List.of(scalar);
        }
        members.wrongType(node, "value");
        return List.of();
    }

    /** The text of a share from 0 to 100 percent. */
    private @Nullable String share(Members members, @Nullable Node node) {
        String text = members.text(node);
        Rate rate = text == null ? null : Rate.tryParse(text).value().orElse(null);
        if (text != null && rate == null) {
            faults.add(RuleSetProblem.Code.MALFORMED, node.place(), text, "expected", "50%");
            return null;
        }
        if (rate != null && (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(Rate.ONE) > 0)) {
            faults.add(RuleSetProblem.Code.OUT_OF_RANGE, node.place(), text, "expected", "0%–100%");
            return null;
        }
        return text;
    }
}
