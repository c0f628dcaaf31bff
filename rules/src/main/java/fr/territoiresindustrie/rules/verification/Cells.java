package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the cells of a table of cases by the type of their column. */
final class Cells {

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> ABSENT = Set.of("none", "aucun", "aucune", "néant");
    private static final List<String> YES = List.of("yes", "oui", "true");
    private static final List<String> NO = List.of("no", "non", "false");

    private static final Map<Class<?>, Function<String, Checked<?>>> READERS = Map.ofEntries(
            Map.entry(Euros.class, Euros::tryParse),
            Map.entry(Rate.class, Rate::tryParse),
            Map.entry(LocalDate.class, Cells::day),
            Map.entry(Boolean.class, Cells::yesNo),
            Map.entry(Integer.class, cell -> number(cell, Integer::valueOf, "12")),
            Map.entry(Long.class, cell -> number(cell, Long::valueOf, "12")),
            Map.entry(BigInteger.class, cell -> number(cell, BigInteger::new, "12")),
            Map.entry(BigDecimal.class, cell -> number(cell.replace(',', '.'), BigDecimal::new, "12.5")),
            Map.entry(String.class, Checked::valid),
            Map.entry(Siren.class, Siren::tryParse),
            Map.entry(Siret.class, Siret::tryParse),
            Map.entry(NafCode.class, NafCode::tryParse),
            Map.entry(CommuneCode.class, CommuneCode::tryParse),
            Map.entry(DepartementCode.class, DepartementCode::tryParse),
            Map.entry(RegionCode.class, RegionCode::tryParse),
            Map.entry(EpciCode.class, EpciCode::tryParse),
            Map.entry(TerritoryId.class, TerritoryId::tryParse));

    private Cells() {}

    static boolean absent(String cell) {
        return ABSENT.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The reader of a type; one without a reader can only be said to be absent. */
    static Function<String, Checked<?>> of(Class<?> type) {
        Function<String, Checked<?>> reader = READERS.get(type);
        if (reader != null) {
            return reader;
        }
        return type.isEnum() ? cell -> constant(type, cell) : cell -> Checked.invalid(choice(cell, "none, aucun"));
    }

    /** A reader that a user has given: what it throws is a fault of the cell. */
    static <V> Function<String, Checked<?>> guarded(Function<String, V> reader) {
        return cell -> {
            try {
                return Checked.valid(reader.apply(cell));
            } catch (IllegalArgumentException | DateTimeException e) {
                String why = String.valueOf(e.getMessage());
                return Checked.invalid(
                        Problem.of(ProblemCode.UNREADABLE, "", cell).with("reason", why));
            }
        };
    }

    static Checked<LocalDate> day(String cell) {
        try {
            return Checked.valid(cell.contains("/") ? LocalDate.parse(cell, FRENCH_DAY) : LocalDate.parse(cell));
        } catch (DateTimeException e) {
            return Checked.invalid(malformed(cell, "2021-03-01, 01/03/2021"));
        }
    }

    private static Checked<Boolean> yesNo(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? Checked.valid(YES.contains(word))
                : Checked.invalid(choice(cell, "yes, no, oui, non, true, false"));
    }

    private static <N> Checked<N> number(String cell, Function<String, N> reader, String example) {
        try {
            return Checked.valid(reader.apply(cell.replaceAll("[ \u00A0\u202F]", "")));
        } catch (NumberFormatException e) {
            return Checked.invalid(malformed(cell, example));
        }
    }

    /** A constant by its code or by its name in Java. */
    private static Checked<?> constant(Class<?> type, String cell) {
        String word = code(cell);
        return constants(type)
                .filter(constant -> Phrasebook.codeOf(constant).equals(word))
                .findFirst()
                .<Checked<?>>map(Checked::valid)
                .orElseGet(() -> Checked.invalid(
                        choice(cell, constants(type).map(Phrasebook::codeOf).collect(Collectors.joining(", ")))));
    }

    private static Stream<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    private static String code(String cell) {
        return cell.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An outcome by its code, or by its word in French or in English. */
    static Checked<Outcome> outcome(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return Arrays.stream(Outcome.values())
                .filter(outcome ->
                        words(outcome).contains(word) || outcome.mark().code().equals(code(cell)))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid(choice(
                        cell,
                        Arrays.stream(Outcome.values())
                                .flatMap(outcome -> words(outcome).stream())
                                .collect(Collectors.joining(", ")))));
    }

    private static List<String> words(Outcome outcome) {
        return List.of(outcome.mark().text(Locale.ENGLISH), outcome.mark().text(Locale.FRENCH));
    }

    private static Problem malformed(String cell, String example) {
        return Problem.of(ProblemCode.MALFORMED, "", cell).with("expected", example);
    }

    private static Problem choice(String cell, String expected) {
        return Problem.of(ProblemCode.UNKNOWN_CHOICE, "", cell).with("expected", expected);
    }
}
