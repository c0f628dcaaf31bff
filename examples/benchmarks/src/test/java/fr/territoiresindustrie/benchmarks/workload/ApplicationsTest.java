package fr.territoiresindustrie.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.territoiresindustrie.benchmarks.byhand.DraftReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private final DraftReference reference = new DraftReference();

    private List<Answer> answers(List<Application> applications) {
        return applications.stream().map(Draft::complete).map(reference::answer).toList();
    }

    @Test
    void the_same_records_are_made_each_time() {
        assertThat(Applications.mixed(1_000)).isEqualTo(Applications.mixed(1_000));
        assertThat(Terms.PRIORITY_COMMUNES).hasSize(2_568);
    }

    @Test
    void each_criterion_is_broken_in_one_record_of_twenty() {
        Map<String, Long> broken = answers(Applications.mixed(Applications.COUNT)).stream()
                .map(Answer::broken)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(broken.keySet()).containsExactlyInAnyOrderElementsOf(Terms.CODES);
        assertThat(broken.values()).allSatisfy(count -> assertThat(count).isCloseTo(5_000, within(300L)));
    }

    @Test
    void some_54_of_100_records_pass() {
        long passing = answers(Applications.mixed(Applications.COUNT)).stream()
                .filter(answer -> answer.broken().isEmpty())
                .count();

        assertThat(passing).isCloseTo(54_036, within(500L));
    }

    @Test
    void clean_records_break_nothing_and_broken_ones_everything() {
        assertThat(answers(Applications.clean(10_000)))
                .allSatisfy(answer -> assertThat(answer.broken()).isEmpty());
        assertThat(answers(Applications.broken(10_000)))
                .allSatisfy(answer -> assertThat(answer.broken()).isEqualTo(Terms.CODES));
    }

    @Test
    void half_of_the_fourteen_facts_are_missing() {
        assertThat(Applications.mixed(1_000))
                .map(Draft::halfMissing)
                .allSatisfy(draft -> assertThat(known(draft)).isEqualTo(7));
    }

    private static long known(Draft d) {
        return Stream.of(
                        d.title(),
                        d.siren(),
                        d.nafCode(),
                        d.region(),
                        d.commune(),
                        d.email(),
                        d.employees(),
                        d.turnover(),
                        d.investment(),
                        d.grant(),
                        d.jobsCreated(),
                        d.co2SavedTons(),
                        d.submittedOn(),
                        d.startOn())
                .filter(Objects::nonNull)
                .count();
    }
}
