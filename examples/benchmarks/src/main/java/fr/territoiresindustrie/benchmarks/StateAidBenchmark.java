package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.byhand.HandAid;
import fr.territoiresindustrie.benchmarks.workload.AidCases;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Ceilings under Article 14 a second, in one thread, over 100,000 invented cases taken in slices of 1,000. With {@code
 * -prof gc} JMH adds the bytes that a case allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-Xmn1500m", "-XX:+UseSerialGC"})
@Threads(1)
public class StateAidBenchmark {

    private static final int CASES = 100_000;
    private static final int SLICE = 1_000;
    private static final Granting GRANTING = Granting.on(AidCases.DAY);

    private final StateAid engine = StateAid.shipped().withMap(AidCases.map());
    private final List<List<AidCase>> slices = new ArrayList<>();
    private int next;

    /** Makes the cases. */
    @Setup
    public void prepare() {
        for (int from = 0; from < CASES; from += SLICE) {
            slices.add(AidCases.of(from, SLICE));
        }
        System.gc();
    }

    private List<AidCase> slice() {
        next = next + 1 == slices.size() ? 0 : next + 1;
        return slices.get(next);
    }

    /** The permitted amount and the binding constraint, without a sentence. */
    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void amount(Blackhole results) {
        for (AidCase project : slice()) {
            results.consume(
                    engine.ceiling(project, AidSchemes.ARTICLE_14, GRANTING).binding());
        }
    }

    /** The same with the whole explanation as data. */
    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void explained(Blackhole results) {
        for (AidCase project : slice()) {
            results.consume(
                    engine.ceiling(project, AidSchemes.ARTICLE_14, GRANTING).explanation());
        }
    }

    /** The same written in French. */
    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void written(Blackhole results) {
        for (AidCase project : slice()) {
            results.consume(engine.ceiling(project, AidSchemes.ARTICLE_14, GRANTING)
                    .explanation()
                    .text(Locale.FRENCH));
        }
    }

    /** What somebody would write by hand, which answers less. */
    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void byHand(Blackhole results) {
        for (AidCase project : slice()) {
            results.consume(HandAid.article14(project));
        }
    }
}
