package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.programme.VersionSearch.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallForProjectsTest {

    private static PublishedDate day(int month, int day) {
        return PublishedDate.of(LocalDate.of(2024, month, day), "a source");
    }

    private static CallVersion version(String name, PublishedDate opening, PublishedDate closing) {
        return CallVersion.builder()
                .name(name)
                .opening(opening)
                .closing(closing)
                .build();
    }

    private static CallForProjects call(CallVersion... versions) {
        return new CallForProjects(CallId.of("c"), "call", List.of(), List.of(versions), true);
    }

    private static Answer answer(CallForProjects call, int month, int day) {
        return call.findVersion(LocalDate.of(2024, month, day)).answer();
    }

    @Test
    void a_gap_between_two_versions_is_known_to_be_one() {
        CallForProjects call = call(version("1", day(1, 1), day(1, 31)), version("2", day(3, 1), day(3, 31)));
        assertThat(answer(call, 1, 31)).isEqualTo(Answer.FOUND);
        assertThat(answer(call, 2, 1)).isEqualTo(Answer.NONE);
        assertThat(answer(call, 3, 1)).isEqualTo(Answer.FOUND);
        assertThat(answer(call, 4, 1)).isEqualTo(Answer.NONE);
    }

    @Test
    void a_version_without_closing_lasts_until_the_next_one() {
        CallForProjects call = call(version("1", day(1, 1), null), version("2", day(3, 1), null));
        assertThat(call.findVersion(LocalDate.of(2024, 2, 29)).version())
                .map(CallVersion::name)
                .contains("1");
        assertThat(answer(call, 3, 1)).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void a_version_without_opening_follows_the_closing_before_it() {
        CallForProjects call = call(version("1", day(1, 1), day(1, 31)), version("2", null, day(3, 31)));
        assertThat(answer(call, 1, 31)).isEqualTo(Answer.FOUND);
        assertThat(call.findVersion(LocalDate.of(2024, 2, 1)).candidates())
                .extracting(CallVersion::name)
                .containsExactly("2");
        assertThat(answer(call, 2, 1)).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void a_disputed_closing_leaves_the_days_between_open() {
        PublishedDate disputed = day(1, 30).or(LocalDate.of(2024, 2, 2), "another source");
        CallForProjects call = call(version("1", day(1, 1), disputed));
        assertThat(answer(call, 1, 30)).isEqualTo(Answer.FOUND);
        assertThat(answer(call, 1, 31)).isEqualTo(Answer.NOT_KNOWN);
        assertThat(answer(call, 2, 3)).isEqualTo(Answer.NONE);
    }

    @Test
    void a_version_ends_when_the_next_one_opens_even_if_a_source_says_later() {
        PublishedDate disputed = day(1, 30).or(LocalDate.of(2024, 3, 5), "another source");
        CallForProjects call = call(version("1", day(1, 1), disputed), version("2", day(3, 1), day(3, 31)));
        assertThat(answer(call, 2, 29)).isEqualTo(Answer.NOT_KNOWN);
        assertThat(call.findVersion(LocalDate.of(2024, 3, 2)).version())
                .map(CallVersion::name)
                .contains("2");
    }

    @Test
    void a_version_is_not_certain_once_a_source_holds_the_next_one_for_open() {
        PublishedDate opening = day(2, 1).or(LocalDate.of(2024, 2, 5), "another source");
        CallForProjects call = call(version("1", day(1, 1), day(2, 3)), version("2", opening, day(2, 2)));
        assertThat(answer(call, 1, 31)).isEqualTo(Answer.FOUND);
        assertThat(answer(call, 2, 3)).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void a_version_without_opening_may_follow_the_earliest_closing_before_it() {
        PublishedDate disputed = day(1, 30).or(LocalDate.of(2024, 2, 2), "another source");
        CallForProjects call = call(version("1", day(1, 1), disputed), version("2", null, day(3, 31)));
        assertThat(call.findVersion(LocalDate.of(2024, 1, 31)).candidates())
                .extracting(CallVersion::name)
                .containsExactly("1", "2");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(CallForProjects.builder()
                        .name(" ")
                        .otherName("fonds d’aide")
                        .otherName("FONDS D'AIDE")
                        .version(version("1", day(3, 1), day(3, 31)))
                        .version(version("1", day(3, 31), null))
                        .tryBuild()
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("id", ProblemCode.REQUIRED),
                        tuple("name", ProblemCode.REQUIRED),
                        tuple("versions[1]", ProblemCode.DUPLICATE),
                        tuple("otherNames[1]", ProblemCode.DUPLICATE),
                        tuple("versions[1].opening", ProblemCode.DATE_ORDER));
        assertThat(CallForProjects.builder().tryBuild().problems())
                .extracting(Problem::path)
                .containsExactly("id", "name", "versions");
    }

    @Test
    void a_version_tells_all_its_faults() {
        assertThat(CallVersion.builder()
                        .opening(day(2, 1))
                        .closing(day(1, 31))
                        .minimumEligibleBase(Euros.of(-1))
                        .maximumDurationMonths(0)
                        .envelope(Euros.of(-1))
                        .tryBuild()
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("name", ProblemCode.REQUIRED),
                        tuple("closing", ProblemCode.DATE_ORDER),
                        tuple("minimumEligibleBase", ProblemCode.NEGATIVE),
                        tuple("maximumDurationMonths", ProblemCode.OUT_OF_RANGE),
                        tuple("envelope", ProblemCode.NEGATIVE));
    }

    @Test
    void a_version_is_replaced_by_name_or_added_at_the_end() {
        CallForProjects call = call(version("1", day(1, 1), null));
        CallVersion closed = version("1", day(1, 1), day(1, 31));
        assertThat(call.withVersion(closed).versions()).containsExactly(closed);
        assertThat(call.withVersion(version("2", null, null)).findVersion("2")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> call.withVersion(version("0", day(1, 1), null)));
    }

    @Test
    void an_answer_holds_the_candidates_that_fit_it() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        List<CallVersion> one = List.of(version("1", null, null));
        assertThat(new VersionSearch(day, Answer.FOUND, one).version()).contains(one.get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionSearch(day, Answer.FOUND, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionSearch(day, Answer.NONE, one));
    }
}
