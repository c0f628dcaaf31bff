package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a definition, and reports everything that is wrong with it. */
final class DefinitionReader {

    /** The only format that is read, with its version. */
    static final String FORMAT = "territoires-industrie/rule-set/1";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("(?:0|[1-9][0-9]{0,5})(?:\\.(?:0|[1-9][0-9]{0,5})){2}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final RuleCatalogue catalogue;
    private final Faults faults = new Faults();

    private DefinitionReader(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Loaded<RuleSetDefinition> read(String source, String text, RuleCatalogue catalogue) {
        DefinitionReader reader = new DefinitionReader(catalogue);
        Node tree = JsonText.parse(source, text, reader.faults);
        Members members = tree == null ? null : Members.of(tree, reader.faults);
        RuleSetDefinition definition = members == null ? null : reader.definition(members);
        return Loaded.of(definition, reader.faults);
    }

    static @Nullable RuleId id(Members members, @Nullable Node node) {
        String text = members.formed(node, ID, "my-region.2021.floor");
        return text == null ? null : RuleId.of(text);
    }

    private @Nullable RuleSetDefinition definition(Members members) {
        if (!format(members)) {
            return null;
        }
        RuleId id = id(members, members.need("id"));
        String version = members.formed(members.need("version"), VERSION, "1.0.0");
        LocalDate released = members.date(members.need("released"));
        Label title = members.needLabel("title");
        Label description = members.findLabel("description");
        Map<String, String> sources = sources(members);
        Content.Basis basis = BasisReader.ofSet(sources).find(members);
        BasisReader bases = BasisReader.ofSet(sources).inside(basis);
        ConditionReader conditions = new ConditionReader(faults, bases);
        RuleReader rules = new RuleReader(faults, bases, conditions);
        Content.Parent parent = members.has("extends") ? parent(members) : null;
        RuleSetDefinition extended = parent == null ? null : find(parent);
        Map<String, Content.ParameterEntry> parameters = rules.parameters(members);
        List<Content.RuleEntry> own = members.has("extends") ? List.of() : rules.rules(members);
        List<Content.Change> changes = members.has("extends") ? changes(members, rules, extended) : List.of();
        List<Content.GridLine> lines = new GridReader(faults).lines(members);
        List<Content.GridGroup> groups = new GroupReader(faults).groups(members, lines);
        members.end();
        parameters(parameters, conditions.parameters(), extended);
        if (!faults.none() || id == null || version == null || released == null || title == null) {
            return null;
        }
        Content content = new Content(
                members.place(),
                id,
                version,
                released,
                title,
                description,
                basis,
                sources,
                parameters,
                own,
                lines,
                groups,
                parent,
                changes);
        return new RuleSetDefinition(content, extended);
    }

    private boolean format(Members members) {
        String format = members.needText("format");
        if (format != null && !format.equals(FORMAT)) {
            Place place = members.all().get("format").value().place();
            faults.add(RuleSetProblem.Code.UNSUPPORTED_FORMAT, place, format, "expected", FORMAT);
        }
        return FORMAT.equals(format);
    }

    private Map<String, String> sources(Members members) {
        Map<String, String> sources = new LinkedHashMap<>();
        Node node = members.find("sources");
        Members named = node == null ? null : Members.of(node, faults);
        if (named != null) {
            named.all().forEach((name, member) -> {
                RuleReader.checkName(name, member, faults);
                String text = named.text(member.value());
                sources.put(name, text == null ? "" : text);
            });
        }
        return sources;
    }

    private Content.@Nullable Parent parent(Members members) {
        Members inner = members.needMembers("extends");
        if (inner == null) {
            return null;
        }
        RuleId id = id(inner, inner.need("id"));
        String version = inner.formed(inner.need("version"), VERSION, "1.0.0");
        Node pinned = inner.find("fingerprint");
        String fingerprint = pinned == null ? null : inner.formed(pinned, FINGERPRINT, "0f".repeat(32));
        inner.end();
        return id == null || version == null ? null : new Content.Parent(inner.place(), id, version, fingerprint);
    }

    private @Nullable RuleSetDefinition find(Content.Parent parent) {
        Optional<RuleSetDefinition> found = catalogue.find(parent.id().value(), parent.version());
        if (found.isEmpty()) {
            String name = parent.id() + " " + parent.version();
            List<String> known =
                    catalogue.list().stream().map(RuleSetDefinition::toString).toList();
            faults.unknown(RuleSetProblem.Code.UNKNOWN_PARENT, parent.place(), name, known);
            return null;
        }
        String fingerprint = found.get().fingerprint();
        if (parent.fingerprint() != null && !parent.fingerprint().equals(fingerprint)) {
            faults.add(
                    RuleSetProblem.Code.CHANGED_PARENT,
                    parent.place(),
                    parent.fingerprint(),
                    "found",
                    fingerprint,
                    "parent",
                    found.get().toString());
        }
        return found.get();
    }

    private List<Content.Change> changes(Members members, RuleReader rules, @Nullable RuleSetDefinition extended) {
        List<Content.Change> changes = new ArrayList<>();
        Node node = members.find("overrides");
        for (Node one : node == null ? List.<Node>of() : members.items(node)) {
            Content.Change change = rules.change(one);
            if (change != null) {
                changes.add(change);
            }
        }
        if (extended != null) {
            check(changes, extended);
        }
        return changes;
    }

    /** Goes through the changes as they will be made, so that no rule is changed that is not there. */
    private void check(List<Content.Change> changes, RuleSetDefinition extended) {
        Set<String> present = new LinkedHashSet<>();
        extended.rules().forEach(rule -> present.add(rule.entry().id().value()));
        for (Content.Change change : changes) {
            String rule = change.rule().value();
            boolean adds = change.kind() == RuleSetOverride.Kind.ADD;
            if (adds && present.contains(rule)) {
                faults.add(RuleSetProblem.Code.DUPLICATE_ID, change.place(), rule, "first", extended.toString());
            } else if (!adds && !present.contains(rule)) {
                faults.unknown(RuleSetProblem.Code.UNKNOWN_RULE, change.place(), rule, present);
            }
            if (change.kind() == RuleSetOverride.Kind.REMOVE) {
                present.remove(rule);
            } else {
                present.add(rule);
            }
        }
        if (present.isEmpty()) {
            faults.add(RuleSetProblem.Code.EMPTY_LIST, changes.get(0).place());
        }
    }

    private void parameters(
            Map<String, Content.ParameterEntry> own, Map<String, Place> read, @Nullable RuleSetDefinition extended) {
        Set<String> inherited = extended == null ? Set.of() : extended.parameterNames();
        Set<String> known = new LinkedHashSet<>(own.keySet());
        known.addAll(inherited);
        read.forEach((name, place) -> {
            if (!known.contains(name)) {
                faults.unknown(RuleSetProblem.Code.UNKNOWN_PARAMETER, place, name, known);
            }
        });
        own.forEach((name, parameter) -> {
            if (inherited.contains(name)) {
                faults.add(RuleSetProblem.Code.DUPLICATE_ID, parameter.place(), name, "first", extended.toString());
            } else if (!read.containsKey(name)) {
                faults.add(RuleSetProblem.Code.UNUSED_PARAMETER, parameter.place(), name);
            }
        });
    }
}
