package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of one form, and collects what is wrong with them, to be told together with what the checks of the
 * whole find.
 */
final class FormFacts {

    private final String prefix;
    private final List<Problem> found;

    FormFacts() {
        this("", new ArrayList<>());
    }

    private FormFacts(String prefix, List<Problem> found) {
        this.prefix = prefix;
        this.found = found;
    }

    /** The facts of a part; its problems are collected here. */
    FormFacts at(String part) {
        return new FormFacts(path(part), found);
    }

    private String path(String name) {
        return prefix.isEmpty() || name.isEmpty() ? prefix + name : prefix + "." + name;
    }

    static <E> @Nullable List<@Nullable E> copy(@Nullable List<? extends @Nullable E> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** The value of a checked part; null if there is none. */
    <T> @Nullable T take(String name, Checked<T> checked) {
        found.addAll(uncovered(checked.at(path(name)).problems()));
        return checked.value().orElse(null);
    }

    /** A text read by a tolerant factory; null if it is not given or faulty. */
    <T> @Nullable T fact(String name, @Nullable String text, Function<? super String, Checked<T>> factory) {
        String given = text == null ? "" : Spelling.stripped(text);
        if (given.isEmpty()) {
            return null;
        }
        Checked<T> value = factory.apply(given);
        return take(name, !value.valid() && Spelling.placeholder(given) ? placeholder(text) : value);
    }

    private static <T> Checked<T> placeholder(@Nullable String text) {
        return Checked.invalid(Problem.of(ProblemCode.PLACEHOLDER, "", text));
    }

    /** A free text without the spaces around it, which is said where there were some. */
    @Nullable
    String text(String name, @Nullable String text) {
        String kept = fact(name, text, given -> Spelling.nullWord(given) ? placeholder(text) : Checked.valid(given));
        if (kept != null && !kept.equals(text)) {
            found.add(Problem.of(ProblemCode.SPELLING, path(name), text)
                    .with("kept", kept)
                    .withSeverity(Severity.INFORMATION));
        }
        return kept;
    }

    @Nullable
    Euros amount(String name, @Nullable String text) {
        return fact(name, text, AmountText::tryParse);
    }

    @Nullable
    LocalDate day(String name, @Nullable String text) {
        return fact(name, text, DayText::tryParse);
    }

    @Nullable
    Boolean yesNo(String name, @Nullable String text) {
        return fact(name, text, FormFacts::tryYesNo);
    }

    <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> choices) {
        return fact(name, text, given -> tryChoice(given, choices));
    }

    /** A constant by its code in JSON or by its name for people, in French or in English. */
    <E extends Enum<E>> @Nullable E choice(
            String name, @Nullable String text, Class<E> choices, BiFunction<? super E, Locale, String> label) {
        return fact(name, text, given -> tryChoice(given, choices, label));
    }

    /** The values of a list; null if it is not given, or not known because an element is faulty. */
    <F, T> @Nullable List<T> list(
            String name, @Nullable List<? extends @Nullable F> forms, Function<? super F, Checked<T>> reader) {
        if (forms == null) {
            return null;
        }
        List<Checked<T>> each = each(forms, reader);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            T value = take(name + "[" + i + "]", each.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == forms.size() ? values : null;
    }

    /** The elements of a list, each checked, for a builder that takes them so. */
    static <F, T> List<Checked<T>> each(List<? extends @Nullable F> forms, Function<? super F, Checked<T>> reader) {
        List<Checked<T>> each = new ArrayList<>();
        for (F form : forms) {
            each.add(form == null ? Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", null)) : reader.apply(form));
        }
        return each;
    }

    static Checked<Boolean> tryYesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "oui", "yes" -> Checked.valid(true);
            case "false", "non", "no" -> Checked.valid(false);
            default ->
                Checked.invalid(Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text)
                        .with("expected", "true, false, oui, non, yes, no"));
        };
    }

    /** A constant by its code in JSON. */
    static <E extends Enum<E>> Checked<E> tryChoice(String text, Class<E> choices) {
        String given = Spelling.stripped(text);
        for (E choice : choices.getEnumConstants()) {
            if (Phrasebook.codeOf(choice).equals(given)) {
                return Checked.valid(choice);
            }
        }
        return Checked.invalid(Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text)
                .with(
                        "expected",
                        Arrays.stream(choices.getEnumConstants())
                                .map(Phrasebook::codeOf)
                                .collect(Collectors.joining(", "))));
    }

    /** A constant by its code in JSON, or by its name for people if no other constant bears the same. */
    static <E extends Enum<E>> Checked<E> tryChoice(
            String text, Class<E> choices, BiFunction<? super E, Locale, String> label) {
        Checked<E> coded = tryChoice(text, choices);
        if (coded.valid()) {
            return coded;
        }
        String wanted = Spelling.key(text);
        List<E> named = Arrays.stream(choices.getEnumConstants())
                .filter(choice -> Stream.of(
                                Phrasebook.codeOf(choice),
                                label.apply(choice, Locale.FRENCH),
                                label.apply(choice, Locale.ENGLISH))
                        .anyMatch(name -> Spelling.key(name).equals(wanted)))
                .toList();
        return named.size() == 1 ? Checked.valid(named.get(0)) : coded;
    }

    /** The outcome of the whole with the problems of its texts before its own. */
    <T> Checked<T> checked(Checked<T> whole) {
        List<Problem> all = new ArrayList<>(found);
        all.addAll(uncovered(whole.problems()));
        boolean faulty = found.stream().anyMatch(FormFacts::error);
        return whole.fold(
                value -> faulty ? Checked.invalid(all) : Checked.valid(value, all), none -> Checked.invalid(all));
    }

    private static boolean error(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    /** What is missing only because its text was faulty is not told again as missing. */
    private List<Problem> uncovered(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() != ProblemCode.REQUIRED
                        || found.stream().noneMatch(told -> told.path().startsWith(problem.path())))
                .toList();
    }
}
