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
                line.read("phase", "2023-2027", tried(Phase::of)),
                line.findFile("projects"),
                line.findFile("grid"),
                line.read("envelope", "4 300 000 €", Euros::tryParse),
                line.read("threshold", "20", Points::tryParse),
                line.read("call", "2021", choice("2020", "2021")),
                line.read("rule", "rank", choice("rank", "first-come")),
                line.read("date", "2021-05-05", tried(LocalDate::parse)),
                embedded ? List.of("P-008", "P-036", "P-042") : explain,
                Path.of(line.find("out").orElse("target/regional-review")),
                line.language());
    }

    private static <V> Function<String, Checked<V>> tried(Function<String, V> parser) {
        return text -> {
            try {
                return Checked.valid(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return Checked.invalid(Problem.of(ProblemCode.MALFORMED, "", text));
            }
        };
    }

    private static Function<String, Checked<String>> choice(String... values) {
        return text -> List.of(values).contains(text)
                ? Checked.valid(text)
                : Checked.invalid(Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text));
    }
}
