package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads named bands of values, each with its points. */
final class BandReader {

    private final Faults faults;

    BandReader(Faults faults) {
        this.faults = faults;
    }

    List<Content.NamedBand> bands(Members members, Node node) {
        List<Content.NamedBand> bands = new ArrayList<>();
        for (Node one : members.items(node)) {
            Members inner = Members.of(one, faults);
            Content.NamedBand band = inner == null ? null : band(inner);
            if (band != null) {
                bands.add(band);
            }
        }
        if (!bands.isEmpty() && bands.stream().allMatch(band -> band.points().equals(Points.ZERO))) {
            faults.add(RuleSetProblem.Code.BROKEN_BANDS, node.place(), null, "kind", "nothing");
        }
        return bands;
    }

    private Content.@Nullable NamedBand band(Members members) {
        Label name = members.needLabel("name");
        Points points = GridReader.points(members, members.need("points"));
        Node.Scalar atLeast = scalar(members, "at-least");
        Node.Scalar above = scalar(members, "above");
        Node.Scalar atMost = scalar(members, "at-most");
        Node.Scalar below = scalar(members, "below");
        members.end();
        if ((atLeast != null && above != null) || (atMost != null && below != null)) {
            faults.add(RuleSetProblem.Code.BROKEN_BANDS, members.place(), null, "kind", "two-ends");
            return null;
        }
        if (atLeast == null && above == null && atMost == null && below == null) {
            faults.add(RuleSetProblem.Code.BROKEN_BANDS, members.place(), null, "kind", "no-end");
            return null;
        }
        return name == null || points == null
                ? null
                : new Content.NamedBand(
                        members.place(),
                        name,
                        points,
                        above == null ? atLeast : above,
                        above == null && atLeast != null,
                        below == null ? atMost : below,
                        below == null && atMost != null);
    }

    private Node.@Nullable Scalar scalar(Members members, String name) {
        Node node = members.find(name);
        if (node instanceof Node.Scalar scalar) {
            return scalar;
        }
        members.wrongType(node, "value");
        return null;
    }
}
