package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.stateaid.law.GoverningText.Standing;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GberVersionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2014-07-01, V2014",
        "2017-07-09, V2014",
        "2017-07-10, V2017",
        "2020-07-26, V2017",
        "2020-07-27, V2020",
        "2021-04-04, V2020",
        "2021-04-05, V2021A",
        "2021-07-31, V2021A",
        "2021-08-01, V2021B",
        "2023-06-30, V2021B",
        "2023-07-01, V2023",
        "2026-12-31, V2023"
    })
    void each_day_has_its_version(LocalDate day, GberVersion version) {
        assertThat(GberVersion.on(day)).isEqualTo(version);
    }

    @Test
    void the_versions_leave_no_gap_and_do_not_overlap() {
        GberVersion[] versions = GberVersion.values();
        for (int i = 1; i < versions.length; i++) {
            assertThat(versions[i].from()).isEqualTo(versions[i - 1].to().plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"2014-06-30", "2027-01-01"})
    void outside_of_the_regulation_there_is_no_version(LocalDate day) {
        assertThat(GberVersion.find(day)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GberVersion.on(day))
                .withMessageContaining(day.toString())
                .withMessageContaining("2026-12-31");
    }

    /** Art. 58(4) and 58(5): the figures of an older scheme for six months, then those in force. */
    @ParameterizedTest(name = "granted {0}, scheme of {1}: {2}, figures of {4}")
    @CsvSource({
        "2021-03-01, , IN_FORCE, V2020, 2021-03-01",
        "2022-06-01, 2022-01-01, IN_FORCE, V2021B, 2022-06-01",
        "2023-06-30, 2022-01-01, IN_FORCE, V2021B, 2023-06-30",
        "2023-07-01, 2022-01-01, OLD_TERMS, V2021B, 2023-06-30",
        "2023-12-31, 2022-01-01, OLD_TERMS, V2021B, 2023-06-30",
        "2023-12-31, 2021-01-01, OLD_TERMS, V2020, 2021-04-04",
        "2024-01-01, 2022-01-01, NOT_ADAPTED, V2023, 2024-01-01",
        "2024-01-01, 2023-07-01, IN_FORCE, V2023, 2024-01-01",
        "2018-01-09, 2015-01-01, OLD_TERMS, V2014, 2017-07-09",
        "2018-01-10, 2015-01-01, NOT_ADAPTED, V2017, 2018-01-10",
        "2021-10-04, 2021-01-01, OLD_TERMS, V2020, 2021-04-04",
        "2022-01-31, 2021-05-01, OLD_TERMS, V2021A, 2021-07-31",
        "2022-02-01, 2021-05-01, NOT_ADAPTED, V2021B, 2022-02-01",
        "2015-01-01, 2014-01-01, NOT_ADAPTED, V2014, 2015-01-01",
        "2026-12-31, 2024-01-01, IN_FORCE, V2023, 2026-12-31",
        "2027-01-01, 2024-01-01, AFTER_END, V2023, 2026-12-31",
        "2027-06-30, 2026-12-31, AFTER_END, V2023, 2026-12-31",
        "2027-06-30, 2022-01-01, NOT_ADAPTED, V2023, 2026-12-31",
        "2027-07-01, 2024-01-01, ENDED, ,",
        "2027-01-01, 2027-01-01, ENDED, ,",
        "2027-01-01, , SCHEMES_ONLY, ,",
        "2027-07-01, , ENDED, ,",
        "2014-06-30, , BEFORE_START, ,"
    })
    void a_scheme_keeps_its_terms_for_six_months(
            LocalDate granted, LocalDate scheme, Standing standing, GberVersion version, LocalDate figuresOn) {
        GoverningText text = GberVersion.governing(granted, scheme);

        assertThat(text.standing()).isEqualTo(standing);
        assertThat(text.version()).isEqualTo(version);
        assertThat(text.figuresOn()).isEqualTo(figuresOn);
        assertThat(text.explanation().text(Locale.FRENCH)).doesNotContain("{").contains("octroyée");
        assertThat(text.explanation().text(Locale.ENGLISH)).doesNotContain("{").contains("ranted on");
    }

    @Test
    void the_day_of_the_scheme_is_asked_for_while_it_matters() {
        assertThat(GberVersion.governing(LocalDate.of(2023, 7, 1), null).schemeMatters())
                .isTrue();
        assertThat(GberVersion.governing(LocalDate.of(2023, 12, 31), null).schemeMatters())
                .isTrue();
        assertThat(GberVersion.governing(LocalDate.of(2024, 1, 1), null).schemeMatters())
                .isFalse();
        assertThat(GberVersion.governing(LocalDate.of(2027, 6, 30), null).schemeMatters())
                .isTrue();
        assertThat(GberVersion.governing(LocalDate.of(2027, 7, 1), null).schemeMatters())
                .isFalse();
        assertThat(GberVersion.governing(LocalDate.of(2015, 1, 1), null).schemeMatters())
                .isFalse();
    }

    @Test
    void a_first_day_that_was_not_checked_is_said() {
        GoverningText edge = GberVersion.governing(LocalDate.of(2021, 8, 3), LocalDate.of(2021, 8, 3));

        assertThat(edge.explanation().parts()).hasSize(1);
        assertThat(edge.explanation().text(Locale.FRENCH)).contains("n’a pas été vérifié");
        assertThat(GberVersion.V2021B.inDoubt(LocalDate.of(2021, 8, 4))).isFalse();
        assertThat(GberVersion.V2023.inDoubt(LocalDate.of(2023, 7, 1))).isFalse();
    }

    @Test
    void what_is_not_exempted_is_said_and_has_no_day_for_figures() {
        GoverningText ended = GberVersion.governing(LocalDate.of(2028, 1, 1), null);

        assertThat(ended.explanation().mark()).isEqualTo(Mark.NOT_MET);
        assertThat(ended.settled()).isFalse();
        assertThatIllegalStateException().isThrownBy(ended::requireFiguresOn).withMessageContaining("2028-01-01");
    }

    @Test
    void a_scheme_later_than_the_aid_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GberVersion.governing(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 2)))
                .withMessageContaining("2021-01-02")
                .withMessageContaining("Maybe");
    }
}
