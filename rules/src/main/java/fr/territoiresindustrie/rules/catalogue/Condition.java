package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A criterion as a file says it. */
sealed interface Condition extends Serializable {

    Place place();

    Words words();

    /** The title and the text of law put on a criterion. */
    record Words(@Nullable Label title, Content.@Nullable Basis basis) implements Serializable {

        static final Words NONE = new Words(null, null);
    }

    /** One fact and what is asked of it. */
    record FactTest(Place place, Words words, Place factPlace, String fact, Operator operator, List<Operand> operands)
            implements Condition {

        public FactTest {
            operands = List.copyOf(operands);
        }
    }

    /**
     * Several criteria in one.
     *
     * @param needed how many must be met, for {@link Form#AT_LEAST_OF}
     */
    record Combined(Place place, Words words, Form form, int needed, List<Condition> parts) implements Condition {

        public Combined {
            parts = List.copyOf(parts);
        }
    }

    /** A criterion that code of the caller makes. */
    record FactoryCall(Place place, Words words, Place namePlace, String factory, Map<String, Node.Member> arguments)
            implements Condition {

        public FactoryCall {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }
    }

    /** How criteria are combined; {@link #WHEN} has the condition first. */
    enum Form {
        ALL_OF,
        ANY_OF,
        AT_LEAST_OF,
        NOT,
        WHEN;

        String code() {
            return Phrasebook.codeOf(this);
        }
    }

    /** What is asked of a fact. */
    enum Operator {
        AT_LEAST,
        AT_MOST,
        ABOVE,
        BELOW,
        BETWEEN,
        EQUAL_TO,
        IN,
        NOT_IN,
        IS,
        MATCHES,
        PRESENT;

        String code() {
            return Phrasebook.codeOf(this);
        }

        static final List<String> CODES =
                Arrays.stream(values()).map(Operator::code).toList();

        /** Whether the fact may be compared with another one. */
        boolean comparesFacts() {
            return this == AT_LEAST || this == AT_MOST;
        }

        boolean listed() {
            return this == IN || this == NOT_IN;
        }
    }

    /** With what a fact is compared. */
    sealed interface Operand extends Serializable {

        Place place();
    }

    /** A value. */
    record Literal(Node.Scalar value) implements Operand {

        @Override
        public Place place() {
            return value.place();
        }
    }

    /** The value of a parameter at the date of the context. */
    record ParameterOperand(Place place, String parameter) implements Operand {}

    /**
     * Another fact.
     *
     * @param times the share or the multiple of it, a value or a parameter, or null for the whole
     * @param months how many months after it, or null for the day itself
     * @param name the name of the day that is worked out, or null for a composed one
     * @param label the words for that day, or null for composed ones
     */
    record FactOperand(
            Place place,
            Place factPlace,
            String fact,
            @Nullable Operand times,
            @Nullable Integer months,
            @Nullable String name,
            @Nullable Label label)
            implements Operand {}
}
