package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Phrasebook;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a type are written in a file.
 *
 * @param kind the word by which sentences choose their words
 * @param example a value, or all that there are
 * @param ordered whether one value can be above another
 * @param shared whether a share of a value makes sense
 * @param reader reads a text, a number or a yes or no; null or an exception if it is no such value
 */
record ValueType<V>(
        String kind, String example, boolean ordered, boolean shared, Function<Object, @Nullable V> reader) {

    private static final Map<Class<?>, ValueType<?>> TYPES = types();

    private static Map<Class<?>, ValueType<?>> types() {
        Map<Class<?>, ValueType<?>> types = new HashMap<>();
        types.put(Euros.class, number("euros", "200000.50", Euros::of));
        types.put(Integer.class, number("whole-number", "12", BigDecimal::intValueExact));
        types.put(Long.class, number("whole-number", "12", BigDecimal::longValueExact));
        types.put(BigInteger.class, number("whole-number", "12", BigDecimal::toBigIntegerExact));
        types.put(BigDecimal.class, number("number", "12.5", number -> number));
        types.put(Rate.class, new ValueType<>("rate", "60%", true, false, text(Rate::parse)));
        types.put(LocalDate.class, new ValueType<>("date", "2021-03-18", true, false, text(LocalDate::parse)));
        types.put(Boolean.class, new ValueType<>("yes-no", "true", false, false, ValueType::yesNo));
        types.put(String.class, new ValueType<>("text", "\"…\"", true, false, text(text -> text)));
        identifiers(types);
        return Map.copyOf(types);
    }

    private static void identifiers(Map<Class<?>, ValueType<?>> types) {
        types.put(ActionSheetId.class, identifier("FA-12", ActionSheetId::of));
        types.put(CallId.class, identifier("FAIIT", CallId::of));
        types.put(CommuneCode.class, identifier("18033", CommuneCode::of));
        types.put(DepartementCode.class, identifier("18", DepartementCode::of));
        types.put(EnvelopeId.class, identifier("R24-2021", EnvelopeId::of));
        types.put(EpciCode.class, identifier("200000933", EpciCode::of));
        types.put(NafCode.class, identifier("25.62B", NafCode::of));
        types.put(Phase.class, identifier("2018-2022", Phase::of));
        types.put(ProjectId.class, identifier("P-014", ProjectId::of));
        types.put(RegionCode.class, identifier("24", RegionCode::of));
        types.put(Siren.class, identifier("732829320", Siren::of));
        types.put(Siret.class, identifier("73282932000074", Siret::of));
        types.put(TerritoryId.class, identifier("2018-2022/TI-024", TerritoryId::of));
        types.put(UndertakingRef.class, identifier("732829320", UndertakingRef::of));
    }

    private static <V> ValueType<V> number(String kind, String example, Function<BigDecimal, V> reader) {
        return new ValueType<>(
                kind, example, true, true, value -> value instanceof BigDecimal number ? reader.apply(number) : null);
    }

    private static <V> ValueType<V> identifier(String example, Function<String, V> reader) {
        return new ValueType<>("identifier", example, false, false, text(reader));
    }

    private static <V> Function<Object, @Nullable V> text(Function<String, V> reader) {
        return value -> value instanceof String text ? reader.apply(text) : null;
    }

    private static @Nullable Boolean yesNo(Object value) {
        return value instanceof Boolean yes ? yes : null;
    }

    /** How the values of a type are written; null if they cannot be, as those of a list. */
    @SuppressWarnings("unchecked")
    static <V> @Nullable ValueType<V> of(Class<? super V> type) {
        ValueType<?> known = TYPES.get(type);
        return (ValueType<V>) (known == null && type.isEnum() ? choice(type) : known);
    }

    private static ValueType<Enum<?>> choice(Class<?> type) {
        Map<String, Enum<?>> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Phrasebook.codeOf((Enum<?>) constant), (Enum<?>) constant);
        }
        String all = Arrays.stream(type.getEnumConstants())
                .map(constant -> Phrasebook.codeOf((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        return new ValueType<>("choice", all, true, false, text(constants::get));
    }

    /** Reads a value; null, with a fault, if it is not one of this type. */
    @Nullable
    V read(Node.Scalar scalar, Faults faults) {
        try {
            V value = reader.apply(scalar.value());
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            // Said below: the value stands there, and what would be one.
        }
        faults.add(RuleSetProblem.Code.WRONG_VALUE, scalar.place(), scalar.shown(), "kind", kind, "expected", example);
        return null;
    }
}
