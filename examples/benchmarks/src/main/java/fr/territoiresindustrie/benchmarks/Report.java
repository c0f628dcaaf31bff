package fr.territoiresindustrie.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints a result of JMH as a table: nanoseconds and bytes for a record, and the ratios to the code by hand. Records a
 * second and ratios are those of processor time.
 */
public final class Report {

    /** What was measured for one entry. */
    private record Measured(double elapsed, double error, double processor, double bytes) {}

    private final Map<String, Measured> measured = new LinkedHashMap<>();

    private Report(JsonNode result) {
        for (JsonNode run : result) {
            JsonNode metric = run.path("primaryMetric");
            JsonNode second = run.path("secondaryMetrics");
            measured.put(
                    run.path("params").path("entry").asString(),
                    new Measured(
                            metric.path("score").asDouble(),
                            metric.path("scoreError").asDouble(Double.NaN),
                            second.path(CpuProfiler.METRIC).path("score").asDouble(),
                            second.path("gc.alloc.rate.norm").path("score").asDouble(Double.NaN)));
        }
    }

    /** Prints the table of a file that JMH has written as JSON, {@code target/screening.json} unless one is given. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length == 0 ? "target/screening.json" : args[0]);
        System.out.println(new Report(JsonMapper.shared().readTree(file.toFile())).table());
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | entry | ns a record | ± | CPU ns a record | records a CPU second | × lean-predicates | × lean-trace | × lean-predicates-trace | × plain | B a record |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        measured.forEach((entry, one) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %,.0f | %s | %s | %s | %s | %.0f |%n",
                entry,
                one.elapsed,
                one.error,
                one.processor,
                1e9 / one.processor,
                ratio("lean-predicates", one),
                ratio("lean-trace", one),
                ratio("lean-predicates-trace", one),
                ratio("plain", one),
                one.bytes)));
        return table.toString();
    }

    /** How many records are screened in the time in which the other screens one; nothing if it was not measured. */
    private String ratio(String to, Measured one) {
        @Nullable Measured other = measured.get(to);
        return other == null ? "" : String.format(Locale.ROOT, "%.2f", other.processor / one.processor);
    }
}
