package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.review.Decision;
import fr.territoiresindustrie.rules.review.DecisionStatus;
import fr.territoiresindustrie.rules.review.ReviewFiles;
import fr.territoiresindustrie.rules.review.ReviewResult;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows the result of a review to a person, and writes its files. */
final class ReviewPrinter {

    private final ReviewOptions options;
    private final ReviewInputs inputs;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    ReviewPrinter(ReviewOptions options, ReviewInputs inputs, PrintStream out, PrintStream err) {
        this.options = options;
        this.inputs = inputs;
        this.out = out;
        this.err = err;
        this.locale = options.language();
    }

    void print(ReviewResult result) throws IOException, WrongUse {
        List<Decision> explained = explained(result);
        printProblems();
        printInputs();
        printTable(result);
        say(
                "review.balance",
                Map.of(
                        "awarded", result.allocation().awarded().format(locale),
                        "available", result.allocation().available().format(locale),
                        "remainder", result.allocation().remainder().format(locale)));
        printOpen(result);
        for (Decision decision : explained) {
            out.println();
            out.print(decision.explanation().text(locale));
        }
        write(result);
    }

    /** What is not settled yet may still take the place of what is. */
    private void printOpen(ReviewResult result) {
        List<Decision> open = result.decisions().stream()
                .filter(decision ->
                        decision.status() == DecisionStatus.UNDECIDED || decision.status() == DecisionStatus.TIED)
                .toList();
        Euros asked = Euros.sum(
                open.stream().map(Decision::request).filter(Objects::nonNull).toList());
        if (!open.isEmpty()) {
            say("review.open", Map.of("count", String.valueOf(open.size()), "asked", asked.format(locale)));
        }
    }

    /** A review that cannot be held must not leave the decisions of another one beside its errors. */
    void removeResultsOfLastRun() throws IOException {
        Files.deleteIfExists(options.out().resolve("decisions.json"));
        Files.deleteIfExists(options.out().resolve("awards.csv"));
    }

    void printProblems() throws IOException {
        ProblemList.show(inputs.diagnostics(), err, options.out(), locale);
    }

    /** Says why there is no review. */
    void printMissing() {
        inputs.missing().forEach(what -> err.println(phrase("review.no-" + what, Map.of())));
    }

    private void printInputs() {
        TerritoryList list = inputs.territories();
        say("review.title", Map.of("date", Argument.of(options.date()).text(locale)));
        say(
                list.limitedTo() == null ? "review.territories" : "review.territories.limited",
                Map.of(
                        "territories", String.valueOf(list.territories().size()),
                        "communes", String.valueOf(list.communes().size()),
                        "straddling", String.valueOf(straddling(list))));
        say("review.list", Map.of("source", list.version().source()));
        if (list.version().validFrom().equals(options.date())) {
            say("review.list.assumed", Map.of());
        }
        if (!inputs.wholeList()) {
            say("review.list.not-whole", Map.of());
        }
        if (options.projects().isEmpty()) {
            say("review.invented", Map.of());
        }
        say(
                "review.projects",
                Map.of(
                        "read", String.valueOf(inputs.read().rowsRead()),
                        "accepted", String.valueOf(inputs.read().accepted().size()),
                        "rejected", String.valueOf(inputs.read().rejected())));
        String calls = inputs.projects().stream()
                .map(Project::call)
                .filter(Objects::nonNull)
                .map(CallId::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (calls.contains(", ")) {
            say("review.several-calls", Map.of("calls", calls));
        }
        say(
                "review.call",
                Map.of(
                        "call", RegionalReviewExample.criteria(options).title().text(locale),
                        "envelope", options.envelope().format(locale),
                        "threshold", options.threshold().format(locale)));
    }

    private static long straddling(TerritoryList list) {
        GeographyYear geography = Geography.shipped().at(2023);
        return list.territories().stream()
                .map(Territory::id)
                .filter(territory -> list.regions(territory, geography).size() > 1)
                .count();
    }

    private void printTable(ReviewResult result) {
        Map<ProjectId, Project> projects =
                inputs.projects().stream().collect(Collectors.toMap(Project::id, project -> project));
        Table table = new Table(List.of("<", "<", "<", ">", ">", ">"));
        table.add(List.of(
                phrase("review.column.project", Map.of()),
                phrase("review.column.title", Map.of()),
                phrase("review.column.decision", Map.of()),
                phrase("review.column.award", Map.of()),
                phrase("review.column.request", Map.of()),
                phrase("review.column.points", Map.of())));
        for (Decision decision : result.decisions()) {
            table.add(cells(decision, projects.get(decision.project())));
        }
        out.println();
        out.print(table);
        out.println();
    }

    private List<String> cells(Decision decision, Project project) {
        Euros request = decision.request();
        return List.of(
                decision.project().value(),
                project.title() == null ? "" : project.title(),
                decision.status().text(locale),
                decision.award().positive() ? decision.award().format(locale) : "",
                request == null ? "" : request.format(locale),
                points(decision.score()));
    }

    private String points(ScoreCard score) {
        if (score == null) {
            return "";
        }
        return score.total() == null
                ? score.lowest().format(locale) + "–" + score.highest().format(locale)
                : score.total().format(locale);
    }

    private List<Decision> explained(ReviewResult result) throws WrongUse {
        if (options.explain().contains("all")) {
            return result.decisions();
        }
        List<Decision> explained = new ArrayList<>();
        for (String id : options.explain()) {
            explained.add(result.decisions().stream()
                    .filter(decision -> decision.project().value().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("unknown-project", id)));
        }
        return explained;
    }

    private void write(ReviewResult result) throws IOException {
        try (Writer json = Files.newBufferedWriter(options.out().resolve("decisions.json"));
                Writer csv = Files.newBufferedWriter(options.out().resolve("awards.csv"))) {
            ReviewFiles.writeJson(result, json);
            ReviewFiles.writeAwards(result, csv);
        }
        out.println();
        say("review.files", Map.of("folder", options.out().toString()));
        if (options.projects().isEmpty()) {
            say("review.more-explained", Map.of());
        }
    }

    private void say(String key, Map<String, String> arguments) {
        out.println(phrase(key, arguments));
    }

    private String phrase(String key, Map<String, String> arguments) {
        return WrongUse.PHRASES.say(locale, key, arguments);
    }
}
