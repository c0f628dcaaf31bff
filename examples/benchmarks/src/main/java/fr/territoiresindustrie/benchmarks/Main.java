package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.Applications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Verifies what is to be measured, measures it side by side, and prints the table. The arguments are those of JMH, such
 * as {@code -f 1 -wi 2 -i 3 -p entry=lean,ours-screen}.
 */
public final class Main {

    private static final String RESULT = "target/screening.json";

    private Main() {}

    /** Runs the three steps. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions given = new CommandLineOptions(args);
        List<String> entries = given.getParameter("entry").hasValue()
                ? List.copyOf(given.getParameter("entry").get())
                : Contenders.ENTRIES;
        new Verification(Applications.COUNT).verify(entries);
        Path result = Path.of(given.getResult().orElse(RESULT));
        if (result.getParent() != null) {
            Files.createDirectories(result.getParent());
        }
        new Runner(new OptionsBuilder()
                        .parent(given)
                        .include(ScreeningBenchmark.class.getName())
                        .param("entry", entries.toArray(String[]::new))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(result.toString())
                        .build())
                .run();
        Report.main(new String[] {result.toString()});
    }
}
