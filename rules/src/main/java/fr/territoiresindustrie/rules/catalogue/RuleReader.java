package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rules, changes of rules, and parameters. */
final class RuleReader {

    private final Faults faults;
    private final BasisReader bases;
    private final ConditionReader conditions;

    RuleReader(Faults faults, BasisReader bases, ConditionReader conditions) {
        this.faults = faults;
        this.bases = bases;
        this.conditions = conditions;
    }

    static void checkName(String name, Node.Member member, Faults faults) {
        if (!Members.NAME.matcher(name).matches()) {
            faults.add(RuleSetProblem.Code.MALFORMED, member.place(), name, "expected", "eligible-base");
        }
    }

    List<Content.RuleEntry> rules(Members members) {
        List<Content.RuleEntry> rules = new ArrayList<>();
        Map<RuleId, Place> firsts = new HashMap<>();
        for (Node node : members.items(members.need("rules"))) {
            Members inner = Members.of(node, faults);
            Content.RuleEntry rule = inner == null ? null : rule(inner);
            if (rule != null) {
                unique(rule, inner, firsts);
                rules.add(rule);
            }
        }
        return rules;
    }

    private void unique(Content.RuleEntry rule, Members inner, Map<RuleId, Place> firsts) {
        Place first = firsts.putIfAbsent(rule.id(), rule.place());
        if (first != null) {
            Place place = inner.all().get("id").value().place();
            faults.add(RuleSetProblem.Code.DUPLICATE_ID, place, rule.id().value(), "first", first.pointer());
        }
    }

    private Content.@Nullable RuleEntry rule(Members members) {
        RuleId id = DefinitionReader.id(members, members.need("id"));
        Label title = members.needLabel("title");
        Content.Basis basis = bases.need(members);
        Node days = members.find("validity");
        Validity validity = days == null ? Validity.ALWAYS : validity(days);
        Node how = members.find("enforcement");
        Enforcement enforcement = how == null ? Enforcement.BLOCKING : members.choice(how, Enforcement.class);
        Condition criterion = conditions.ofRule(members.need("criterion"));
        members.end();
        return id == null || title == null || basis == null || enforcement == null || criterion == null
                ? null
                : new Content.RuleEntry(members.place(), id, title, basis, validity, enforcement, criterion);
    }

    private Validity validity(Node node) {
        Members members = Members.of(node, faults);
        if (members == null) {
            return Validity.ALWAYS;
        }
        Validity days = members.days();
        members.end();
        return days;
    }

    Content.@Nullable Change change(Node node) {
        Members members = Members.of(node, faults);
        if (members == null) {
            return null;
        }
        Label motive = members.needLabel("motive");
        for (RuleSetOverride.Kind kind : RuleSetOverride.Kind.values()) {
            String name = Phrasebook.codeOf(kind);
            if (members.has(name)) {
                Content.Change change = change(members, kind, members.find(name), motive);
                members.end();
                return change;
            }
        }
        faults.unknown(
                RuleSetProblem.Code.UNKNOWN_OPERATOR,
                members.place(),
                String.join(", ", members.all().keySet()),
                List.of("replace", "remove", "enforce", "add"));
        return null;
    }

    private Content.@Nullable Change change(
            Members members, RuleSetOverride.Kind kind, Node node, @Nullable Label motive) {
        Content.RuleEntry entry = null;
        Enforcement enforcement = null;
        RuleId rule;
        if (kind == RuleSetOverride.Kind.REPLACE || kind == RuleSetOverride.Kind.ADD) {
            Members inner = Members.of(node, faults);
            entry = inner == null ? null : rule(inner);
            rule = entry == null ? null : entry.id();
        } else {
            rule = DefinitionReader.id(members, node);
            enforcement =
                    kind == RuleSetOverride.Kind.ENFORCE ? members.choice(members.need("as"), Enforcement.class) : null;
        }
        return rule == null || motive == null
                ? null
                : new Content.Change(node.place(), kind, rule, entry, enforcement, motive);
    }

    Map<String, Content.ParameterEntry> parameters(Members members) {
        Map<String, Content.ParameterEntry> parameters = new LinkedHashMap<>();
        Node node = members.find("parameters");
        Members named = node == null ? null : Members.of(node, faults);
        if (named != null) {
            named.all().forEach((name, member) -> {
                checkName(name, member, faults);
                Content.ParameterEntry parameter = parameter(member);
                if (parameter != null) {
                    parameters.put(name, parameter);
                }
            });
        }
        return parameters;
    }

    private Content.@Nullable ParameterEntry parameter(Node.Member member) {
        Members members = Members.of(member.value(), faults);
        if (members == null) {
            return null;
        }
        Label label = members.needLabel("label");
        Node policy = members.find("after-last");
        Parameter.AfterLast after =
                policy == null ? Parameter.AfterLast.REFUSE : members.choice(policy, Parameter.AfterLast.class);
        List<Content.ValueEntry> values = new ArrayList<>();
        for (Node node : members.items(members.need("values"))) {
            Content.ValueEntry value = value(node);
            if (value != null) {
                values.add(value);
            }
        }
        members.end();
        apart(values);
        // A label that cannot be read is a fault already; the parameter is kept, so that its readers find it.
        return new Content.ParameterEntry(
                member.place(),
                label == null ? Label.of("?") : label,
                after == null ? Parameter.AfterLast.REFUSE : after,
                values);
    }

    private Content.@Nullable ValueEntry value(Node node) {
        Members members = Members.of(node, faults);
        if (members == null) {
            return null;
        }
        Validity days = members.days();
        Node value = members.need("value");
        Content.Basis basis = bases.need(members);
        members.end();
        if (value instanceof Node.Fields || value instanceof Node.Nothing) {
            members.wrongType(value, "value");
            return null;
        }
        if (value instanceof Node.Items list) {
            for (Node item : members.items(list)) {
                if (!(item instanceof Node.Scalar)) {
                    members.wrongType(item, "value");
                    return null;
                }
            }
        }
        return value == null || basis == null ? null : new Content.ValueEntry(members.place(), days, value, basis);
    }

    /** Puts the values into the order of their days, in which an overlap is one of neighbours. */
    private void apart(List<Content.ValueEntry> values) {
        List<Content.ValueEntry> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(
                one -> one.days().from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
        for (int i = 1; i < sorted.size(); i++) {
            Content.ValueEntry earlier = sorted.get(i - 1);
            LocalDate end = earlier.days().to();
            LocalDate begin = sorted.get(i).days().from();
            if (end == null || begin == null || !end.isBefore(begin)) {
                faults.add(
                        RuleSetProblem.Code.OVERLAPPING_VALUES,
                        sorted.get(i).place(),
                        null,
                        "first",
                        earlier.place().pointer());
            }
        }
    }
}
