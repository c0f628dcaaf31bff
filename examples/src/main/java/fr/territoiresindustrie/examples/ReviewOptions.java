package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.scoring.Points;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is asked of the regional review. What is not given is the embedded case. */
record ReviewOptions(
        Optional<Path> territories,
        Phase phase,
        Optional<Path> projects,
        Optional<Path> grid,
        Euros envelope,
        Points threshold,
        String call,
        String rule,
        LocalDate date,
        List<String> explain,
        Path out,
        Locale language) {

    private static final Euros MOST = Euros.of(1_000_000_000_000L);
    private static final Set<String> NAMES = Set.of(
            "territories",
            "phase",
            "projects",
            "grid",
            "envelope",
            "threshold",
            "call",
            "rule",
            "date",
            "explain",
            "out",
            "language");

    static ReviewOptions parse(String[] words) throws WrongUse {
        CommandLine line = CommandLine.parse(words, NAMES, Set.of("explain"));
        List<String> explain = line.list("explain");
        boolean embedded = line.find("projects").isEmpty() && explain.isEmpty();
        return new ReviewOptions(
                line.findFile("territories"),
                line.read("phase", "2023-2027", ReviewOptions::phase),
                line.findFile("projects"),
                line.findFile("grid"),
                line.read("envelope", "4 300 000 €", within(Euros::tryParse, Euros.ZERO, MOST)),
                line.read("threshold", "20", within(Points::tryParse, Points.ZERO, Points.of(1_000_000))),
                line.read("call", "2021", choice("2020", "2021")),
                line.read("rule", "rank", choice("rank", "first-come")),
                line.read("date", "2021-05-05", ReviewOptions::day),
                embedded ? List.of("P-008", "P-036", "P-042") : explain,
                line.folder("out", "target/regional-review"),
                line.language());
    }

    private static Checked<Phase> phase(String text) {
        try {
            return Checked.valid(Phase.of(text));
        } catch (IllegalArgumentException e) {
            return Checked.invalid(
                    Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text).with("expected", "2018-2022, 2023-2027"));
        }
    }

    private static Checked<LocalDate> day(String text) {
        try {
            return Checked.valid(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            boolean formed = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            return Checked.invalid(
                    formed
                            ? Problem.of(ProblemCode.NO_SUCH_DAY, "", text)
                            : Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "2021-05-05"));
        }
    }

    private static <V extends Comparable<V>> Function<String, Checked<V>> within(
            Function<String, Checked<V>> parser, V least, V most) {
        return text -> {
            Checked<V> read = parser.apply(text);
            boolean outside = read.value()
                    .filter(value -> value.compareTo(least) < 0 || value.compareTo(most) > 0)
                    .isPresent();
            return outside
                    ? Checked.invalid(
                            Problem.of(ProblemCode.OUT_OF_RANGE, "", text).with("expected", least + " … " + most))
                    : read;
        };
    }

    private static Function<String, Checked<String>> choice(String... values) {
        return text -> List.of(values).contains(text)
                ? Checked.valid(text)
                : Checked.invalid(
                        Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text).with("expected", String.join(", ", values)));
    }
}
