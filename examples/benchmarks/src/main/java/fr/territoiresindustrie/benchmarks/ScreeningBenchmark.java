package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Applications;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time for one record, in one thread. Each contender runs in JVMs of its own, so that the code compiled for one is
 * not shaped by another.
 *
 * <p>Each call takes the next 10,000 of 100,000 records, so that no branch predictor learns them by heart. The serial
 * collector with a large young generation lets the records lie in memory in the order in which they were made, as they
 * do for a program that reads and screens one after the other; scattered by another collector, they cost every
 * contender the same several hundred nanoseconds of waiting for memory, behind which the differences vanish.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-Xmn1500m", "-XX:+UseSerialGC"})
@Threads(1)
public class ScreeningBenchmark {

    private static final int SLICE = 10_000;

    /** What is measured: one of {@link Contenders#ENTRIES}. */
    @Param("lean")
    public String entry = "lean";

    private @Nullable Slices<?, ?> slices;

    /** Makes the records and builds the contender. */
    @Setup
    public void prepare() {
        Entry parsed = Entry.parse(entry);
        slices = new Slices<>(Contenders.named(parsed.contender()), parsed.applications(Applications.COUNT));
        // Moves the records to the old generation once, in their order, and not while something is measured.
        System.gc();
    }

    /** Screens the next slice. */
    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void screen(Blackhole results) {
        Objects.requireNonNull(slices).next(results);
    }

    /** The records in the form of the contender, cut into slices that are taken in turn. */
    private static final class Slices<S, R> {

        private final Contender<S, R> contender;
        private final List<List<S>> slices = new ArrayList<>();
        private int next;

        Slices(Contender<S, R> contender, List<Application> applications) {
            this.contender = contender;
            for (int from = 0; from + SLICE <= applications.size(); from += SLICE) {
                slices.add(applications.subList(from, from + SLICE).stream()
                        .map(contender::prepare)
                        .toList());
            }
        }

        void next(Blackhole results) {
            contender.answerAll(slices.get(next), results::consume);
            next = next + 1 == slices.size() ? 0 : next + 1;
        }
    }
}
