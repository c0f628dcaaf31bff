package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.rules.explanation.Confidence;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AidLawTest {

    private static final AidLaw LAW = AidLaw.shipped();
    private static final LocalDate OLD = LocalDate.of(2023, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2023, 7, 1);

    static AidLaw read(String sheet) throws IOException {
        return AidLaw.read(new StringReader(sheet));
    }

    private static List<Problem> problems(String sheet) throws IOException {
        Checked<AidLaw> read = AidLaw.tryRead(new StringReader(sheet));
        assertThat(read.valid()).isFalse();
        return read.problems();
    }

    @Nested
    class Shipped {

        /** Art. 4(1) of the GBER, both lists; one row is one article. */
        @ParameterizedTest(name = "{0}: {1} until 30 June 2023, {2} after")
        @CsvSource({
            "gber.art17.threshold, 7500000, 8250000",
            "gber.art18.threshold, 2000000, 2200000",
            "gber.art19.threshold, 2000000, 2200000",
            "gber.art25.threshold.fundamental, 40000000, 55000000",
            "gber.art25.threshold.industrial, 20000000, 35000000",
            "gber.art25.threshold.experimental, 15000000, 25000000",
            "gber.art25.threshold.feasibility, 7500000, 8250000",
            "gber.art26.threshold, 20000000, 35000000",
            "gber.art26a.threshold, , 25000000",
            "gber.art27.threshold, 7500000, 10000000",
            "gber.art28.threshold, 5000000, 10000000",
            "gber.art29.threshold, 7500000, 12500000",
            "gber.art31.threshold, 2000000, 3000000",
            "gber.env.threshold, 15000000, 30000000",
            "gber.env.threshold.dedicated, , 25000000",
            "gber.art45.threshold, 20000000, 30000000",
            "gber.art46.threshold.plant, 15000000, 50000000",
            "gber.art46.threshold.network, 20000000, 50000000",
            "gber.art48.threshold, 50000000, 70000000",
            "gber.art56.threshold, 10000000, 11000000",
            "gber.art56.threshold.costs, 20000000, 22000000",
            // The regional list: 75 M€ times the rate, then the official rounded amounts.
            "gber.art14.threshold.r10, 7500000, 8250000",
            "gber.art14.threshold.r15, 11250000, 12380000",
            "gber.art14.threshold.r20, 15000000, 16500000",
            "gber.art14.threshold.r25, 18750000, 20630000",
            "gber.art14.threshold.r30, 22500000, 24750000",
            "gber.art14.threshold.r35, 26250000, 28880000",
            "gber.art14.threshold.r40, 30000000, 33000000",
            "gber.art14.threshold.r45, 33750000, ",
            "gber.art14.threshold.r50, 37500000, 41250000",
            "gber.art14.threshold.r55, 41250000, ",
            "gber.art14.threshold.r60, 45000000, 49500000",
            "gber.art14.threshold.r70, 52500000, 57750000",
            "gber.publication.gt, 500000, 100000"
        })
        void thresholds_change_on_1_july_2023(String key, Long before, Long after) {
            assertThat(LAW.find(key, OLD).map(LegalFigure::amount).orElse(null))
                    .isEqualTo(before == null ? null : Euros.of(before));
            assertThat(LAW.find(key, NEW).map(LegalFigure::amount).orElse(null))
                    .isEqualTo(after == null ? null : Euros.of(after));
        }

        /** The rates of the articles, section by section; one row is one article. */
        @ParameterizedTest(name = "{0}: {1} until 30 June 2023, {2} after")
        @CsvSource({
            "gber.art17.small, 20, 20",
            "gber.art17.medium, 10, 10",
            "gber.art18.rate, 50, 50",
            "gber.art19.rate, 50, 50",
            "gber.art26.rate, 50, 50",
            "gber.art26.rate.multiState, , 60",
            "gber.art26a.cap.small, , 60",
            "gber.art27.rate, 50, 50",
            "gber.art28.advisory.rate, 100, 100",
            "gber.art29.large, 15, 15",
            "gber.art31.cap, 70, 70",
            "gber.art36.base.ghg100, , 50",
            "gber.art37.early.small, 20, ",
            "gber.art38a.base, , 30",
            "gber.art40.base, 45, ",
            "gber.art41.bonus.cZone, 5, ",
            "gber.art46.base, 45, 30",
            "gber.art47.base, 35, 40",
            "gber.art49.base, 50, 60",
        })
        void rates_by_day(String key, Long before, Long after) {
            assertThat(LAW.find(key, OLD).map(LegalFigure::rate).orElse(null))
                    .isEqualTo(before == null ? null : Rate.ofPercent(before));
            assertThat(LAW.find(key, NEW).map(LegalFigure::rate).orElse(null))
                    .isEqualTo(after == null ? null : Rate.ofPercent(after));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2020-03-18, ",
            "2020-03-19, 800000",
            "2021-01-27, 800000",
            "2021-01-28, 1800000",
            "2021-11-17, 1800000",
            "2021-11-18, 2300000",
            "2022-06-30, 2300000",
            "2022-07-01, "
        })
        void the_ceiling_of_the_temporary_framework(LocalDate day, Long euros) {
            assertThat(LAW.find("tf.31.ceiling", day).map(LegalFigure::amount).orElse(null))
                    .isEqualTo(euros == null ? null : Euros.of(euros));
        }

        @Test
        void every_kind_of_figure_is_read() {
            assertThat(LAW.count("deminimis.register.delay", LocalDate.of(2026, 1, 1)))
                    .isEqualTo(20);
            assertThat(LAW.flag("gber.art41.zoneBonus", OLD)).isTrue();
            assertThat(LAW.flag("gber.art41.zoneBonus", NEW)).isFalse();
            assertThat(LAW.rate("gber.adjusted.coefB", OLD)).isEqualTo(Rate.of(1, 2));
            assertThat(LAW.rate("difficulty.debtEquity.gt", OLD)).isEqualTo(Rate.of(15, 2));
            assertThat(LAW.day("difficulty.covid.to", LocalDate.of(2021, 7, 31)))
                    .isEqualTo("2021-06-30");
            assertThat(LAW.day("difficulty.covid.to", LocalDate.of(2021, 8, 1))).isEqualTo("2021-12-31");
        }

        @Test
        void a_figure_names_its_law_with_days_and_confidence() {
            assertThat(LAW.basis("gber.art14.ownContribution.ge", OLD).text(Locale.FRENCH))
                    .contains("651/2014", "art. 14(14)");
            assertThat(LAW.basis("sme.partner.ge", OLD).reference()).isEqualTo("ann. I, art. 3(2)");
            assertThat(LAW.basis("deminimis.ceiling", NEW.plusYears(1)).title().fr())
                    .isEqualTo("règlement (UE) 2023/2831");
            assertThat(LAW.basis("deminimis.ceiling", NEW).title().fr()).isEqualTo("règlement (UE) n° 1407/2013");
            assertThat(LAW.basis("tf.31.ceiling", LocalDate.of(2021, 6, 1)).confidence())
                    .isEqualTo(Confidence.RELAYED);
            assertThat(LAW.basis("afr.a.martinique.large", LocalDate.of(2024, 1, 1))
                            .confidence())
                    .isEqualTo(Confidence.INFERRED);
            assertThat(LAW.basis("deminimis.cumul.sgei", OLD).confidence()).isEqualTo(Confidence.UNVERIFIED);
        }

        @Test
        void a_published_figure_names_where_it_was_read_or_is_the_text_itself() {
            for (String key : LAW.keys()) {
                for (LegalFigure figure : LAW.list(key)) {
                    assertThat(figure.basis().title().en()).as(key).isNotBlank();
                    boolean checked = figure.basis().confidence() != Confidence.UNVERIFIED;
                    assertThat(!checked || figure.basis().source() != null)
                            .as(figure.toString())
                            .isTrue();
                }
            }
        }

        @Test
        void no_figure_of_the_regulation_outlives_it() {
            for (String key : LAW.keys()) {
                boolean dated = key.startsWith("gber.art") || key.startsWith("gber.env");
                for (LegalFigure figure : LAW.list(key)) {
                    assertThat(!dated || figure.validity().to() != null).as(key).isTrue();
                }
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void a_day_without_figure_is_refused_with_the_days_known() {
            LocalDate late = LocalDate.of(2027, 1, 1);

            assertThat(LAW.find("gber.art17.small", late)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LAW.rate("gber.art17.small", late))
                    .withMessageContaining("gber.art17.small")
                    .withMessageContaining("2027-01-01")
                    .withMessageContaining("from 2014-07-01 to 2026-12-31")
                    .withMessageContaining("withOverrides");
        }

        @Test
        void an_unknown_key_is_refused() {
            assertThat(LAW.find("gber.art17.tiny", OLD)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LAW.basis("gber.art17.tiny", OLD))
                    .withMessageContaining("gber.art17.tiny")
                    .withMessageContaining("keys()");
        }

        @Test
        void a_figure_is_not_asked_for_as_another_kind() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LAW.amount("gber.art17.small", OLD))
                    .withMessageContaining("RATE")
                    .withMessageContaining("AMOUNT");
        }
    }
}
