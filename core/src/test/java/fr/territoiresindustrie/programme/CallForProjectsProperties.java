package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProgrammeArbitraries;
import fr.territoiresindustrie.programme.VersionSearch.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class CallForProjectsProperties {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 20);

    /**
     * Whatever the truth behind the statements is, a decided answer agrees with it: a truth is drawn from the
     * statements, each version open from one of its stated openings to one of its stated closings, or to the eve of the
     * next.
     */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void a_decided_answer_holds_for_every_truth_that_fits_the_statements(
            @ForAll("calls") CallForProjects call, @ForAll("days") LocalDate day, @ForAll long seed) {
        VersionSearch search = call.findVersion(day);
        Statistics.collect(search.answer());
        Statistics.coverage(coverage -> {
            for (Answer answer : Answer.values()) {
                coverage.check(answer).percentage(percentage -> percentage > 5);
            }
        });
        List<CallVersion> open = openOn(day, call.versions(), new Random(seed));
        switch (search.answer()) {
            case FOUND -> assertThat(open).isEqualTo(search.candidates());
            case NONE -> assertThat(open).isEmpty();
            case NOT_KNOWN -> assertThat(search.candidates()).containsAll(open);
        }
    }

    private static List<CallVersion> openOn(LocalDate day, List<CallVersion> versions, Random random) {
        List<CallVersion> open = new ArrayList<>();
        LocalDate nextOpening = null;
        for (int i = versions.size() - 1; i >= 0; i--) {
            CallVersion version = versions.get(i);
            LocalDate eve = nextOpening == null ? null : nextOpening.minusDays(1);
            LocalDate closing =
                    version.closing() == null ? eve == null ? LocalDate.MAX : eve : drawn(version.closing(), random);
            LocalDate last = eve != null && eve.isBefore(closing) ? eve : closing;
            LocalDate opening =
                    version.opening() == null ? anOpening(versions, i, last, random) : drawn(version.opening(), random);
            if (!day.isBefore(opening) && !day.isAfter(last)) {
                open.add(version);
            }
            nextOpening = opening;
        }
        return open;
    }

    private static LocalDate drawn(PublishedDate date, Random random) {
        return date.statements().get(random.nextInt(date.statements().size())).date();
    }

    /**
     * An opening that nobody published: after all that is published of the versions before, and some days before the
     * end.
     */
    private static LocalDate anOpening(List<CallVersion> versions, int i, LocalDate last, Random random) {
        LocalDate from = FIRST.plusDays(i);
        for (CallVersion before : versions.subList(0, i)) {
            from = before.opening() == null
                    ? from
                    : later(from, before.opening().latest().plusDays(1));
            from = before.closing() == null
                    ? from
                    : later(from, before.closing().latest().plusDays(1));
        }
        long span = last.equals(LocalDate.MAX) ? 30 : Math.max(0, last.toEpochDay() - from.toEpochDay());
        return from.plusDays((long) (random.nextDouble() * (span + 1)));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    @Provide
    Arbitrary<CallForProjects> calls() {
        return ProgrammeArbitraries.calls();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 200).map(FIRST::plusDays);
    }
}
