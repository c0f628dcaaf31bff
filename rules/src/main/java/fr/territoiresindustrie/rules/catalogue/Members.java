package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, taken one by one. What is taken is known; what is left at the {@link #end} is not. What
 * cannot be read is null, with a fault.
 */
final class Members {

    /** The form of the name of a fact, of a parameter and of a source. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Node.Fields object;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Members(Node.Fields object, Faults faults) {
        this.object = object;
        this.faults = faults;
    }

    /** The members of an object; null, with a fault, if it is none. */
    static @Nullable Members of(@Nullable Node node, Faults faults) {
        if (node instanceof Node.Fields object) {
            return new Members(object, faults);
        }
        wrongType(node, "object", faults);
        return null;
    }

    private static void wrongType(@Nullable Node node, String kind, Faults faults) {
        if (node != null) {
            String value = node instanceof Node.Scalar scalar ? scalar.shown() : null;
            faults.add(RuleSetProblem.Code.WRONG_TYPE, node.place(), value, "kind", kind);
        }
    }

    void wrongType(@Nullable Node node, String kind) {
        wrongType(node, kind, faults);
    }

    Place place() {
        return object.place();
    }

    Faults faults() {
        return faults;
    }

    Map<String, Node.Member> all() {
        return object.members();
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** The value of a member that may be missing. */
    @Nullable
    Node find(String name) {
        known.add(name);
        Node.Member member = object.members().get(name);
        return member == null ? null : member.value();
    }

    /** The value of a member that must be there. */
    @Nullable
    Node need(String name) {
        Node value = find(name);
        if (value == null) {
            faults.add(RuleSetProblem.Code.MISSING_MEMBER, object.place(), null, "name", name);
        }
        return value;
    }

    @Nullable
    Members needMembers(String name) {
        return of(need(name), faults);
    }

    @Nullable
    String findText(String name) {
        return text(find(name));
    }

    @Nullable
    String needText(String name) {
        return text(need(name));
    }

    /** A text that is not blank. */
    @Nullable
    String text(@Nullable Node node) {
        if (node instanceof Node.Scalar scalar && scalar.value() instanceof String text) {
            if (text.isBlank()) {
                faults.add(RuleSetProblem.Code.BLANK, node.place());
                return null;
            }
            return text;
        }
        wrongType(node, "text", faults);
        return null;
    }

    /** A text of a form. */
    @Nullable
    String formed(@Nullable Node node, Pattern form, String example) {
        String text = text(node);
        if (text != null && !form.matcher(text).matches()) {
            faults.add(RuleSetProblem.Code.MALFORMED, node.place(), text, "expected", example);
            return null;
        }
        return text;
    }

    @Nullable
    Label findLabel(String name) {
        return label(find(name));
    }

    @Nullable
    Label needLabel(String name) {
        return label(need(name));
    }

    private @Nullable Label label(@Nullable Node node) {
        Members both = node == null ? null : of(node, faults);
        if (both == null) {
            return null;
        }
        String en = both.needText("en");
        String fr = both.needText("fr");
        both.end();
        return en == null || fr == null ? null : Label.of(en, fr);
    }

    @Nullable
    LocalDate date(@Nullable Node node) {
        String text = formed(node, DAY, "2021-03-18");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(RuleSetProblem.Code.MALFORMED, node.place(), text, "expected", "2021-03-18");
            return null;
        }
    }

    /** The members {@code from} and {@code to}; every day if there is none. */
    Validity days() {
        Node last = find("to");
        LocalDate from = date(find("from"));
        LocalDate to = date(last);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(RuleSetProblem.Code.WRONG_ORDER, last.place(), to.toString(), "first", from.toString());
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    /** One of the constants of an enumeration, by its code. */
    <E extends Enum<E>> @Nullable E choice(@Nullable Node node, Class<E> type) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (Phrasebook.codeOf(constant).equals(text)) {
                return constant;
            }
        }
        List<String> codes =
                Arrays.stream(type.getEnumConstants()).map(Phrasebook::codeOf).toList();
        faults.unknown(RuleSetProblem.Code.UNKNOWN_CHOICE, node.place(), text, codes);
        return null;
    }

    /** A whole number in a range. */
    @Nullable
    Integer whole(@Nullable Node node, int least, int most) {
        if (node instanceof Node.Scalar scalar && scalar.value() instanceof BigDecimal number) {
            boolean inside = number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (!inside) {
                faults.add(
                        RuleSetProblem.Code.OUT_OF_RANGE, node.place(), scalar.shown(), "expected", least + "–" + most);
            }
            return inside ? number.intValue() : null;
        }
        wrongType(node, "whole-number", faults);
        return null;
    }

    /** A list that holds something; empty, with a fault, otherwise. */
    List<Node> items(@Nullable Node node) {
        if (node instanceof Node.Items list) {
            if (list.items().isEmpty()) {
                faults.add(RuleSetProblem.Code.EMPTY_LIST, node.place());
            }
            return list.items();
        }
        wrongType(node, "list", faults);
        return List.of();
    }

    /** Reports the members that nobody has asked for. */
    void end() {
        object.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                faults.unknown(RuleSetProblem.Code.UNKNOWN_MEMBER, member.place(), name, known);
            }
        });
    }
}
