package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.programme.VersionSearch.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundCallsTest {

    @Nested
    class PublishedFacts {

        @Test
        void of_2020() {
            CallVersion version = FundCalls.VERSION_2020;
            assertThat(version.minimumEligibleBase()).isEqualTo(Euros.of(400_000));
            assertThat(version.maximumDurationMonths()).isEqualTo(24);
            assertThat(version.envelope()).isEqualTo(Euros.of(150_000_000));
            assertThat(version.closing()).isNull();
            assertThat(version.sources()).isNotEmpty();
        }

        @Test
        void of_2021() {
            CallVersion version = FundCalls.VERSION_2021;
            assertThat(version.minimumEligibleBase()).isEqualTo(Euros.of(200_000));
            assertThat(version.maximumDurationMonths()).isEqualTo(24);
            assertThat(version.opening()).isNull();
            assertThat(version.closing().agreed()).contains(LocalDate.of(2021, 6, 1));
            assertThat(version.sources()).isNotEmpty();
        }

        @Test
        void on_the_opening_disagree_and_none_is_chosen() {
            PublishedDate opening = FundCalls.VERSION_2020.opening();
            assertThat(opening.agreed()).isEmpty();
            assertThat(opening.earliest()).isEqualTo("2020-09-01");
            assertThat(opening.latest()).isEqualTo("2020-09-04");
        }

        @Test
        void on_envelopes_add_up_to_the_first_400_million() {
            assertThat(FundCalls.VERSION_2020.envelope().plus(FundCalls.VERSION_2021.envelope()))
                    .isEqualTo(Euros.of(400_000_000));
        }
    }

    @Nested
    class FindVersion {

        @Test
        void tells_that_nothing_was_open_before_the_first_opening() {
            assertThat(FundCalls.FUND.findVersion(LocalDate.of(2020, 8, 31)).answer())
                    .isEqualTo(Answer.NONE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-09-01", "2020-09-10", "2021-02-01", "2021-06-01"})
        void does_not_know_while_the_switch_is_not_published(LocalDate day) {
            VersionSearch search = FundCalls.FUND.findVersion(day);
            assertThat(search.answer()).isEqualTo(Answer.NOT_KNOWN);
            assertThat(search.candidates()).containsExactly(FundCalls.VERSION_2020, FundCalls.VERSION_2021);
            assertThat(search.version()).isEmpty();
        }

        @Test
        void does_not_know_after_the_last_closing_unless_the_caller_says_that_nothing_followed() {
            LocalDate after = LocalDate.of(2021, 6, 2);
            VersionSearch search = FundCalls.FUND.findVersion(after);
            assertThat(search.answer()).isEqualTo(Answer.NOT_KNOWN);
            assertThat(search.candidates()).isEmpty();
            assertThat(FundCalls.FUND
                            .withLastVersionListed(true)
                            .findVersion(after)
                            .answer())
                    .isEqualTo(Answer.NONE);
        }

        @ParameterizedTest
        @CsvSource({
            "2020-08-31, NONE,",
            "2020-09-01, NOT_KNOWN,",
            "2020-09-03, NOT_KNOWN,",
            "2020-09-04, FOUND, 2020",
            "2021-01-03, FOUND, 2020",
            "2021-01-04, FOUND, 2021",
            "2021-06-01, FOUND, 2021",
            "2021-06-02, NOT_KNOWN,"
        })
        void finds_the_version_once_the_caller_gives_the_day_of_the_switch(LocalDate day, Answer answer, String name) {
            CallForProjects call = FundCalls.FUND.withVersion(FundCalls.VERSION_2021.withOpening(
                    PublishedDate.of(LocalDate.of(2021, 1, 4), "an assumption of this test")));
            VersionSearch search = call.findVersion(day);
            assertThat(search.answer()).isEqualTo(answer);
            assertThat(search.version().map(CallVersion::name).orElse(null)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soutien à l’investissement industriel dans les territoires",
                " soutien à l'investissement industriel dans les\u00A0territoires",
                "Fonds d'accélération des investissements industriels dans les territoires",
                "projets territoriaux"
            })
    void the_call_goes_by_several_names(String name) {
        assertThat(FundCalls.FUND.goesBy(name)).isTrue();
    }

    @Test
    void the_call_does_not_go_by_the_name_of_its_sister() {
        assertThat(FundCalls.FUND.goesBy("secteurs stratégiques")).isFalse();
    }
}
