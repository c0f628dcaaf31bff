package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.catalogue.Condition.Form;
import fr.territoiresindustrie.rules.catalogue.Condition.Operand;
import fr.territoiresindustrie.rules.catalogue.Condition.Operator;
import fr.territoiresindustrie.rules.catalogue.Condition.Words;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads criteria, and keeps in mind which parameters they read. */
final class ConditionReader {

    /** The most months between two days: a hundred years. */
    private static final int MOST_MONTHS = 1_200;

    private static final List<String> BEGINNINGS =
            List.of("fact", "all-of", "any-of", "at-least-of", "not", "when", "factory");

    private final Faults faults;
    private final BasisReader bases;
    private final Map<String, Place> parameters = new LinkedHashMap<>();

    ConditionReader(Faults faults, BasisReader bases) {
        this.faults = faults;
        this.bases = bases;
    }

    /** The names of the parameters that were read until now, each with the place where it was read first. */
    Map<String, Place> parameters() {
        return parameters;
    }

    /** The criterion of a rule, whose words are those of the rule. */
    @Nullable
    Condition ofRule(@Nullable Node node) {
        Condition condition = node == null ? null : read(node);
        if (condition != null && !condition.words().equals(Words.NONE)) {
            faults.add(RuleSetProblem.Code.HIDDEN_WORDS, node.place());
        }
        return condition;
    }

    private @Nullable Condition read(Node node) {
        Members members = Members.of(node, faults);
        if (members == null) {
            return null;
        }
        Words words = words(members);
        if (members.has("fact")) {
            return factTest(members, words);
        }
        if (members.has("factory")) {
            return factoryCall(members, words);
        }
        for (Form form : Form.values()) {
            if (members.has(form.code())) {
                Condition combined = combined(form, members, words);
                members.end();
                return combined;
            }
        }
        unknownOperator(members, BEGINNINGS);
        return null;
    }

    private Words words(Members members) {
        Label title = members.findLabel("title");
        Content.Basis basis = bases.find(members);
        return title == null && basis == null ? Words.NONE : new Words(title, basis);
    }

    private void unknownOperator(Members members, List<String> known) {
        Set<String> beside = new LinkedHashSet<>(members.all().keySet());
        beside.removeAll(Set.of("fact", "title", "basis"));
        if (beside.isEmpty()) {
            faults.unknown(RuleSetProblem.Code.UNKNOWN_OPERATOR, members.place(), "", known);
        }
        for (String name : beside) {
            Place place = members.all().get(name).place();
            faults.unknown(RuleSetProblem.Code.UNKNOWN_OPERATOR, place, name, known);
        }
    }

    private @Nullable Condition combined(Form form, Members members, Words words) {
        Node inner = members.find(form.code());
        int needed = 0;
        List<Condition> parts = new ArrayList<>();
        switch (form) {
            case ALL_OF, ANY_OF -> parts = parts(members.items(inner));
            case NOT -> parts = parts(List.of(inner));
            case WHEN -> {
                Node then = members.need("then");
                parts = then == null ? parts : parts(List.of(inner, then));
            }
            case AT_LEAST_OF -> {
                Members both = Members.of(inner, faults);
                if (both != null) {
                    List<Node> of = both.items(both.need("of"));
                    Integer number = both.whole(both.need("needed"), 1, Math.max(1, of.size()));
                    both.end();
                    parts = parts(of);
                    needed = number == null ? 1 : number;
                }
            }
        }
        return parts.isEmpty() ? null : new Condition.Combined(members.place(), words, form, needed, parts);
    }

    private List<Condition> parts(List<Node> nodes) {
        List<Condition> parts = new ArrayList<>();
        for (Node node : nodes) {
            Condition part = read(node);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Condition factoryCall(Members members, Words words) {
        Map<String, Node.Member> arguments = new LinkedHashMap<>(members.all());
        Node.Member factory = arguments.remove("factory");
        arguments.keySet().removeAll(Set.of("title", "basis"));
        String name = members.formed(factory.value(), Members.NAME, "priority-towns");
        return new Condition.FactoryCall(
                members.place(), words, factory.value().place(), name == null ? "" : name, arguments);
    }

    private @Nullable Condition factTest(Members members, Words words) {
        Node named = members.find("fact");
        String fact = members.text(named);
        Operator operator = null;
        for (Operator one : Operator.values()) {
            if (members.find(one.code()) != null && operator != null) {
                Place second = members.all().get(one.code()).place();
                faults.add(RuleSetProblem.Code.SEVERAL_OPERATORS, second, one.code(), "first", operator.code());
            } else if (members.has(one.code())) {
                operator = one;
            }
        }
        if (operator == null) {
            unknownOperator(members, Operator.CODES);
            return null;
        }
        members.end();
        List<Operand> operands = operands(members, operator);
        return fact == null || operands.isEmpty()
                ? null
                : new Condition.FactTest(members.place(), words, named.place(), fact, operator, operands);
    }

    /** With what the fact is compared; nothing, with a fault, if one part cannot be read. */
    private List<Operand> operands(Members members, Operator operator) {
        Node value = members.find(operator.code());
        List<Node> nodes = List.of(value);
        boolean bare = operator == Operator.IS || operator == Operator.PRESENT || operator == Operator.MATCHES;
        if (operator == Operator.BETWEEN || (operator.listed() && !(value instanceof Node.Fields))) {
            nodes = members.items(value);
            bare = operator.listed();
            if (operator == Operator.BETWEEN && nodes.size() != 2 && !nodes.isEmpty()) {
                members.wrongType(value, "pair");
                return List.of();
            }
        }
        List<Operand> operands = new ArrayList<>();
        for (Node node : nodes) {
            Operand operand = bare ? literal(members, node) : operand(members, node, operator.comparesFacts());
            if (operand != null) {
                operands.add(operand);
            }
        }
        boolean whole = operands.size() == nodes.size() && operands.stream().allMatch(one -> sound(operator, one));
        return whole ? operands : List.of();
    }

    private boolean sound(Operator operator, Operand operand) {
        if (!(operand instanceof Condition.Literal literal)) {
            return true;
        }
        Object value = literal.value().value();
        if ((operator == Operator.IS || operator == Operator.PRESENT) && !(value instanceof Boolean)) {
            wrongType(literal, "yes-no");
            return false;
        }
        if (operator == Operator.MATCHES) {
            return pattern(literal);
        }
        return true;
    }

    private boolean pattern(Condition.Literal literal) {
        if (!(literal.value().value() instanceof String text)) {
            wrongType(literal, "text");
            return false;
        }
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            faults.add(RuleSetProblem.Code.MALFORMED, literal.place(), text, "expected", "[0-9]{9}");
            return false;
        }
    }

    private void wrongType(Condition.Literal literal, String kind) {
        faults.add(
                RuleSetProblem.Code.WRONG_TYPE, literal.place(), literal.value().shown(), "kind", kind);
    }

    private @Nullable Operand literal(Members members, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Condition.Literal(scalar);
        }
        members.wrongType(node, "value");
        return null;
    }

    private @Nullable Operand operand(Members members, Node node, boolean facts) {
        if (!(node instanceof Node.Fields)) {
            return literal(members, node);
        }
        Members inner = Members.of(node, faults);
        if (inner.has("fact") && facts) {
            return other(inner);
        }
        if (inner.has("fact")) {
            members.wrongType(node, "value-or-parameter");
            return null;
        }
        String name = inner.needText("parameter");
        inner.end();
        if (name == null) {
            return null;
        }
        Place place = inner.find("parameter").place();
        parameters.putIfAbsent(name, place);
        return new Condition.ParameterOperand(place, name);
    }

    private @Nullable Operand other(Members inner) {
        Node named = inner.find("fact");
        String fact = inner.text(named);
        Node times = inner.find("times");
        Operand share = times == null ? null : times(inner, times);
        Node plus = inner.find("plus-months");
        Integer months = plus == null ? null : inner.whole(plus, 1, MOST_MONTHS);
        Label label = plus == null ? null : inner.findLabel("label");
        Node name = plus == null ? null : inner.find("name");
        String given = name == null ? null : inner.formed(name, Members.NAME, "end-of-24-months");
        if (plus != null && times != null) {
            faults.add(
                    RuleSetProblem.Code.SEVERAL_OPERATORS,
                    inner.all().get("plus-months").place(),
                    "plus-months",
                    "first",
                    "times");
        }
        inner.end();
        return fact == null
                ? null
                : new Condition.FactOperand(inner.place(), named.place(), fact, share, months, given, label);
    }

    private @Nullable Operand times(Members inner, Node times) {
        Operand share = operand(inner, times, false);
        if (share instanceof Condition.Literal literal
                && (literal.value().value() instanceof Boolean
                        || (literal.value().value() instanceof BigDecimal number
                                && number.stripTrailingZeros().scale() > 0))) {
            faults.add(
                    RuleSetProblem.Code.MALFORMED,
                    times.place(),
                    literal.value().shown(),
                    "expected",
                    "60%");
            return null;
        }
        return share;
    }
}
