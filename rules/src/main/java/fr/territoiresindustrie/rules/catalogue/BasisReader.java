package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts of law; what they leave out is taken over from that of the set. */
final class BasisReader {

    private final Map<String, String> sources;
    private final boolean titled;

    private BasisReader(Map<String, String> sources, boolean titled) {
        this.sources = sources;
        this.titled = titled;
    }

    /** A reader of the basis of the whole set, which need not have a title. */
    static BasisReader ofSet(Map<String, String> sources) {
        return new BasisReader(sources, true);
    }

    /** A reader of the bases inside of the set. */
    BasisReader inside(Content.@Nullable Basis shared) {
        return new BasisReader(sources, shared != null && shared.title() != null);
    }

    /** The member {@code basis} that must be there. */
    Content.@Nullable Basis need(Members members) {
        return members.need("basis") == null ? null : find(members);
    }

    /** The member {@code basis}, if it is there. */
    Content.@Nullable Basis find(Members members) {
        Node node = members.find("basis");
        Members inner = node == null ? null : Members.of(node, members.faults());
        if (inner == null) {
            return null;
        }
        Label title = titled ? inner.findLabel("title") : inner.needLabel("title");
        String reference = inner.findText("reference");
        Node source = inner.find("source");
        boolean listed = source instanceof Node.Items;
        List<String> names = listed ? names(inner, source) : List.of();
        String spelled = listed ? null : inner.text(source);
        Validity days = inner.days();
        Node known = inner.find("confidence");
        Confidence confidence = known == null ? null : inner.choice(known, Confidence.class);
        Label note = inner.findLabel("note");
        inner.end();
        return new Content.Basis(title, reference, spelled, names, days, confidence, note);
    }

    private List<String> names(Members inner, Node source) {
        List<String> names = new ArrayList<>();
        for (Node one : inner.items(source)) {
            String name = inner.text(one);
            if (name != null && !sources.containsKey(name)) {
                inner.faults().unknown(RuleSetProblem.Code.UNKNOWN_SOURCE, one.place(), name, sources.keySet());
            }
            names.add(name == null ? "" : name);
        }
        return names;
    }
}
