package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.GrantReader;
import fr.territoiresindustrie.rules.intake.GrantRow;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.Source;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The second job: from a file of grants, as the Fonds vert publishes them, to a place for every row or the reason why
 * it has none.
 *
 * <p>Each row ends in one of four ways: in a territory, outside of all, not placed because the list says nothing
 * about its commune, or with a problem that names row, column, value and a way out. What goes in comes out.
 *
 * <p>Without argument it reads invented rows with the faults of real files. Exit code 0: all well; 1: problems in the
 * data, which are listed and written to {@code errors.csv}; 2: wrong use.
 */
public final class GrantFileExample {

    private GrantFileExample() {}

    /**
     * Reads grants and places them.
     *
     * @param words the options, or the file alone; see {@code --help}
     */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(words, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Reads grants, places them and returns the exit code.
     *
     * @param words the options, or the file alone
     * @param out takes the result
     * @param err takes progress and problems
     * @return 0 all well, 1 problems in the data, 2 wrong use
     */
    static int run(String[] words, PrintStream out, PrintStream err) {
        return CommandLine.guarded(words, "grants.usage", out, err, () -> {
            GrantOptions options = GrantOptions.parse(words);
            IntakeOptions told = Progress.toldTo(err, options.language());
            KnownTerritories territories = KnownTerritories.read(options.territories(), told);
            IntakeResult<GrantRow> read = GrantReader.standard().read(grants(options), told);
            List<Diagnostic> diagnostics = new ArrayList<>(territories.diagnostics());
            diagnostics.addAll(read.diagnostics());
            ProblemList.show(diagnostics, err, options.out(), options.language());
            if (read.rowsRead() == 0) {
                err.println(
                        WrongUse.PHRASES.say(options.language(), "grants.no-rows", Map.of("source", read.source())));
                return 1;
            }
            new GrantPrinter(options, out).print(read, PlacedGrants.of(read, territories), territories.list());
            return diagnostics.stream().noneMatch(Diagnostic::rejects) ? 0 : 1;
        });
    }

    private static Source grants(GrantOptions options) {
        return options.grants()
                .map(Source::of)
                .orElseGet(() -> Source.of("grants.csv", ReviewInputs.resource("grants.csv")));
    }
}
