package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the criteria that test one fact. What cannot be made is null, with a fault. */
final class FactTests<T> {

    private static final ValueType<Rate> SHARES = new ValueType<>("rate", "60%", true, false, FactTests::share);

    private final FactBook<T> book;
    private final Faults faults;
    private final Map<String, Fact<T, LocalDate>> days = new HashMap<>();

    FactTests(FactBook<T> book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    private static @Nullable Rate share(Object value) {
        return value instanceof BigDecimal multiple
                ? Rate.of(multiple.longValueExact(), 1)
                : value instanceof String text ? Rate.parse(text) : null;
    }

    @Nullable
    Criterion<T> make(Condition.FactTest test, RuleSetDefinition scope) {
        FactBook.Entry<T, ?> entry = find(test.fact(), test.factPlace());
        boolean all = entry != null;
        for (Condition.Operand operand : test.operands()) {
            all &= !(operand instanceof Condition.FactOperand other) || find(other.fact(), other.factPlace()) != null;
        }
        return all ? make(test, entry, scope) : null;
    }

    private FactBook.@Nullable Entry<T, ?> find(String name, Place place) {
        Optional<FactBook.Entry<T, ?>> entry = book.find(name);
        if (entry.isEmpty()) {
            faults.unknown(RuleSetProblem.Code.UNKNOWN_FACT, place, name, Compiler.names(book));
        }
        return entry.orElse(null);
    }

    private <V> @Nullable Criterion<T> make(
            Condition.FactTest test, FactBook.Entry<T, V> entry, RuleSetDefinition scope) {
        Fact<T, V> fact = entry.fact();
        Condition.Operand first = test.operands().get(0);
        switch (test.operator()) {
            case PRESENT:
                return yes(first) ? fact.present() : fact.absent();
            case IS:
                return wrong(entry.type() != Boolean.class, test, "not-yes-no")
                        ? null
                        : yes(first) ? fact.isTrue() : fact.isFalse();
            case MATCHES:
                return wrong(entry.type() != String.class, test, "not-text")
                        ? null
                        : fact.matches(
                                (String) ((Condition.Literal) first).value().value());
            default:
                ValueType<V> type = ValueType.of(entry.type());
                boolean unordered = type != null && !type.ordered() && !unorderedWill(test.operator());
                return wrong(type == null, test, "no-values") || wrong(unordered, test, "no-order")
                        ? null
                        : new Comparison<>(test, entry, type, scope).make();
        }
    }

    private static boolean unorderedWill(Condition.Operator operator) {
        return operator == Condition.Operator.EQUAL_TO || operator.listed();
    }

    private static boolean yes(Condition.Operand operand) {
        return Boolean.TRUE.equals(((Condition.Literal) operand).value().value());
    }

    private boolean wrong(boolean wrong, Condition.FactTest test, String kind) {
        if (wrong) {
            faults.add(
                    RuleSetProblem.Code.WRONG_FACT,
                    test.factPlace(),
                    test.fact(),
                    "kind",
                    kind,
                    "operator",
                    test.operator().code());
        }
        return wrong;
    }

    /** The values of a parameter, read as those of a type; null, with faults, if one cannot be. */
    private <V> @Nullable Parameter<V> parameter(
            String name, Function<Node, @Nullable V> reader, RuleSetDefinition scope) {
        RuleSetDefinition holder = scope.holderOf(name);
        Content.ParameterEntry entry = holder.content().parameters().get(name);
        Parameter.Builder<V> builder = Parameter.<V>builder(name, entry.label()).afterLast(entry.afterLast());
        boolean whole = true;
        for (Content.ValueEntry one : entry.values()) {
            V value = reader.apply(one.value());
            whole &= value != null;
            if (value != null) {
                builder.value(one.days(), value, holder.content().law(one.basis()));
            }
        }
        return whole ? builder.build() : null;
    }

    /** One value of a type; a list is none. */
    private <V> @Nullable V one(ValueType<V> type, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return type.read(scalar, faults);
        }
        faults.add(RuleSetProblem.Code.WRONG_TYPE, node.place(), null, "kind", "value");
        return null;
    }

    private <V> @Nullable List<V> many(ValueType<V> type, Node node) {
        if (!(node instanceof Node.Items list)) {
            faults.add(RuleSetProblem.Code.WRONG_TYPE, node.place(), null, "kind", "list");
            return null;
        }
        List<V> values = new ArrayList<>();
        for (Node item : list.items()) {
            V value = one(type, item);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == list.items().size() ? values : null;
    }

    /** Makes a criterion of the value of an operand: once, or once for each value of a parameter. */
    private <V> @Nullable Criterion<T> applied(
            Condition.Operand operand,
            ValueType<V> type,
            RuleSetDefinition scope,
            Function<V, @Nullable Criterion<T>> maker) {
        if (operand instanceof Condition.Literal literal) {
            V value = type.read(literal.value(), faults);
            return value == null ? null : maker.apply(value);
        }
        String name = ((Condition.ParameterOperand) operand).parameter();
        return dated(parameter(name, node -> one(type, node), scope), maker);
    }

    private <V> @Nullable Criterion<T> dated(
            @Nullable Parameter<V> parameter, Function<V, @Nullable Criterion<T>> maker) {
        if (parameter == null || parameter.values().stream().anyMatch(value -> maker.apply(value.value()) == null)) {
            return null;
        }
        return parameter.applied(maker::apply);
    }

    /** A fact compared with values or with another fact. */
    private final class Comparison<V> {

        private final Condition.FactTest test;
        private final FactBook.Entry<T, V> entry;
        private final Fact<T, V> fact;
        private final ValueType<V> type;
        private final RuleSetDefinition scope;

        Comparison(Condition.FactTest test, FactBook.Entry<T, V> entry, ValueType<V> type, RuleSetDefinition scope) {
            this.test = test;
            this.entry = entry;
            this.fact = entry.fact();
            this.type = type;
            this.scope = scope;
        }

        @Nullable
        Criterion<T> make() {
            Condition.Operand first = test.operands().get(0);
            if (first instanceof Condition.FactOperand other) {
                return against(other);
            }
            return switch (test.operator()) {
                case AT_LEAST -> applied(first, type, scope, fact::atLeast);
                case AT_MOST -> applied(first, type, scope, fact::atMost);
                case ABOVE -> applied(first, type, scope, fact::above);
                case BELOW -> applied(first, type, scope, fact::below);
                case EQUAL_TO -> applied(first, type, scope, fact::equalTo);
                case BETWEEN ->
                    applied(
                            first,
                            type,
                            scope,
                            low -> applied(test.operands().get(1), type, scope, high -> between(low, high)));
                case IN -> listed(fact::in);
                default -> listed(fact::notIn);
            };
        }

        @SuppressWarnings("unchecked")
        private @Nullable Criterion<T> between(V low, V high) {
            if (((Comparable<V>) low).compareTo(high) > 0) {
                Condition.Operand second = test.operands().get(1);
                faults.add(RuleSetProblem.Code.WRONG_ORDER, second.place(), high.toString(), "first", low.toString());
                return null;
            }
            return fact.between(low, high);
        }

        private @Nullable Criterion<T> listed(Function<List<V>, Criterion<T>> maker) {
            if (test.operands().get(0) instanceof Condition.ParameterOperand parameter) {
                return dated(
                        FactTests.this.<List<V>>parameter(parameter.parameter(), node -> many(type, node), scope),
                        maker::apply);
            }
            List<Node> items = new ArrayList<>();
            test.operands().forEach(operand -> items.add(((Condition.Literal) operand).value()));
            List<V> values = many(type, new Node.Items(test.place(), items));
            return values == null ? null : maker.apply(values);
        }

        private @Nullable Criterion<T> against(Condition.FactOperand operand) {
            FactBook.Entry<T, ?> found = book.find(operand.fact()).orElseThrow();
            boolean noDay = operand.months() != null && entry.type() != LocalDate.class;
            boolean noShare = operand.times() != null && !type.shared();
            if (wrong(noDay, test, "no-date") || wrong(noShare, test, "no-share")) {
                return null;
            }
            if (!found.type().equals(entry.type())) {
                faults.add(RuleSetProblem.Code.WRONG_FACT, operand.factPlace(), operand.fact(), "kind", "other-type");
                return null;
            }
            @SuppressWarnings("unchecked")
            Fact<T, V> other = (Fact<T, V>) found.fact();
            return operand.months() == null ? against(other, operand.times()) : after(operand);
        }

        private @Nullable Criterion<T> against(Fact<T, V> other, Condition.@Nullable Operand times) {
            boolean least = test.operator() == Condition.Operator.AT_LEAST;
            return times == null
                    ? (least ? fact.atLeast(other) : fact.atMost(other))
                    : applied(
                            times,
                            SHARES,
                            scope,
                            share -> least ? fact.atLeast(share, other) : fact.atMost(share, other));
        }

        @SuppressWarnings("unchecked")
        private @Nullable Criterion<T> after(Condition.FactOperand operand) {
            Fact<T, LocalDate> start =
                    (Fact<T, LocalDate>) book.find(operand.fact()).orElseThrow().fact();
            int months = operand.months();
            String name = operand.name() == null ? start.name() + ".plus-" + months + "-months" : operand.name();
            Label label = operand.label() == null ? label(start, months) : operand.label();
            Fact<T, LocalDate> end = Fact.monthsAfter(name, label, start, months);
            Fact<T, LocalDate> first = days.putIfAbsent(name, end);
            boolean taken = book.find(name).isPresent()
                    || (first != null && !(first.equals(end) && first.sources().equals(end.sources())));
            if (taken) {
                faults.add(
                        RuleSetProblem.Code.DUPLICATE_ID,
                        operand.place(),
                        name,
                        "first",
                        (first == null ? book.find(name).orElseThrow().fact() : first)
                                .label()
                                .en());
                return null;
            }
            return against((Fact<T, V>) end, null);
        }

        private Label label(Fact<T, LocalDate> start, int months) {
            return Reason.of("months-after")
                    .with("fact", start.label())
                    .with("months", months)
                    .label();
        }
    }
}
