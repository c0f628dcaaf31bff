package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.scoring.Points;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, member by member.
 *
 * @param basis what every basis of the file takes over unless it says otherwise
 * @param sources the publications by name
 * @param parameters the parameters by name
 * @param rules the rules; none if a set is extended
 * @param lines the lines of the grid; none if there is no grid
 * @param groups the groups of those lines
 * @param parent the set that is extended
 * @param changes what is changed in it, one after the other
 */
record Content(
        Place place,
        RuleId id,
        String version,
        LocalDate released,
        Label title,
        @Nullable Label description,
        @Nullable Basis basis,
        Map<String, String> sources,
        Map<String, ParameterEntry> parameters,
        List<RuleEntry> rules,
        List<GridLine> lines,
        List<GridGroup> groups,
        @Nullable Parent parent,
        List<Change> changes)
        implements Serializable {

    Content {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
    }

    /**
     * A text of law as far as it is spelled out.
     *
     * @param source the publication, spelled out
     * @param sources the names of publications
     */
    record Basis(
            @Nullable Label title,
            @Nullable String reference,
            @Nullable String source,
            List<String> sources,
            Validity days,
            @Nullable Confidence confidence,
            @Nullable Label note)
            implements Serializable {

        static final Basis NONE = new Basis(null, null, null, List.of(), Validity.ALWAYS, null, null);

        Basis {
            sources = List.copyOf(sources);
        }
    }

    /** A rule. */
    record RuleEntry(
            Place place,
            RuleId id,
            Label title,
            Basis basis,
            Validity validity,
            Enforcement enforcement,
            Condition criterion)
            implements Serializable {}

    /** A figure that changes with time. */
    record ParameterEntry(Place place, Label label, Parameter.AfterLast afterLast, List<ValueEntry> values)
            implements Serializable {

        ParameterEntry {
            values = List.copyOf(values);
        }
    }

    /** A figure and its days; the figure is a text, a number, a yes or no, or a list of them. */
    record ValueEntry(Place place, Validity days, Node value, Basis basis) implements Serializable {}

    /** A line of the grid. */
    record GridLine(Place place, String id, Label label, Points weight, Place factPlace, String fact, ScaleEntry scale)
            implements Serializable {}

    /**
     * A scale.
     *
     * @param kind which scale
     * @param ends both ends of a linear or logarithmic scale
     * @param bands the lowest values of bands, or the values of a list, and their shares
     * @param named the bands that have names
     * @param otherwise what a value that is not in the list earns
     * @param most the most that any value earns
     */
    record ScaleEntry(
            Place place,
            ScaleKind kind,
            List<Node.Scalar> ends,
            List<Band> bands,
            List<NamedBand> named,
            @Nullable String otherwise,
            @Nullable String most)
            implements Serializable {

        ScaleEntry {
            ends = List.copyOf(ends);
            bands = List.copyOf(bands);
            named = List.copyOf(named);
        }
    }

    enum ScaleKind {
        LINEAR,
        STEPPED,
        LOOKUP,
        YES_NO,
        BANDED,
        LOGARITHMIC
    }

    /** A value and its share, such as {@code 50%}. */
    record Band(Node.Scalar value, String share) implements Serializable {}

    /** A band with its name, its points and its ends, each of which belongs to it or not. */
    record NamedBand(
            Place place,
            Label name,
            Points points,
            Node.@Nullable Scalar lower,
            boolean lowerIn,
            Node.@Nullable Scalar upper,
            boolean upperIn)
            implements Serializable {}

    /** A group of lines and the most that they give together. */
    record GridGroup(Place place, String id, Label label, Points cap, List<Node.Scalar> lines) implements Serializable {

        GridGroup {
            lines = List.copyOf(lines);
        }

        List<String> names() {
            return lines.stream().map(Node.Scalar::shown).toList();
        }
    }

    /** The set that is extended. */
    record Parent(
            Place place,
            RuleId id,
            String version,
            @Nullable String fingerprint) implements Serializable {}

    /**
     * A change in the set that is extended.
     *
     * @param rule the rule that is changed, or the new one
     * @param entry what it says from now on; null for one that is removed or enforced otherwise
     * @param enforcement how it is enforced from now on; null unless that is the change
     */
    record Change(
            Place place,
            RuleSetOverride.Kind kind,
            RuleId rule,
            @Nullable RuleEntry entry,
            @Nullable Enforcement enforcement,
            Label motive)
            implements Serializable {}

    /** The text of law that an entry stands for, with what it takes over from the set. */
    LegalBasis law(Basis own) {
        Basis shared = basis == null ? Basis.NONE : basis;
        boolean sourced = own.source() != null || !own.sources().isEmpty();
        Validity days = own.days().equals(Validity.ALWAYS) ? shared.days() : own.days();
        Confidence confidence = own.confidence() != null ? own.confidence() : shared.confidence();
        return new LegalBasis(
                Objects.requireNonNull(own.title() != null ? own.title() : shared.title(), "title"),
                own.reference() != null ? own.reference() : shared.reference(),
                source(sourced ? own : shared),
                days,
                confidence == null ? Confidence.PUBLISHED : confidence,
                own.note() != null ? own.note() : shared.note());
    }

    private @Nullable String source(Basis from) {
        return from.sources().isEmpty()
                ? from.source()
                : from.sources().stream().map(sources::get).collect(Collectors.joining(" / "));
    }
}
