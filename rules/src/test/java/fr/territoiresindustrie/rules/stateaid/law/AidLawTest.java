package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.explanation.Confidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
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

    @Nested
    class Sheets {

        /** Lines as the parameter sheet of the fact file has them: seven columns, no header. */
        private static final String SAMPLE = """
                sme.medium.headcount.lt;GBER AnnexI 2(1);2014-07-01;;250;AWU;seen
                deminimis.window;1407/2013 3(2);2014-01-01;2023-12-31;3;FISCAL_YEARS;seen
                deminimis.window;2023/2831 3(2);2024-01-01;2030-12-31;3;ROLLING_YEARS;seen
                deminimis.register.mandatory;2023/2831 6(1);2026-01-01;;true;BOOL;seen
                gber.adjusted.coefB;GBER 2(20);2014-07-01;2026-12-31;0.50;RATIO;seen
                gber.art14.relocation.before;GBER 14(16);2017-07-10;2026-12-31;2;YEARS;seen (start memory)
                gber.env.noCounterfactual.factor;GBER 36(11) 38(8);2023-07-01;2026-12-31;0.5;RATIO;seen
                afr.bonus.medium;D2014-758 / D2022-968 annexe 3;2014-07-01;2027-12-31;10;POINTS;seen
                afr.a.martinique.large;SA.100838;2022-01-21;2023-12-31;40;PCT;seen (end derived)
                tf.31.ceiling;TF point 22;2020-03-19;2021-01-27;800000;EUR;seen-2nd
                fr.convention.gt;L2000-321 art 10 / D2001-495;2001-06-06;;23000;EUR;seen-2nd
                """;

        @Test
        void reads_lines_without_header_and_source() throws IOException {
            AidLaw law = read(SAMPLE);

            assertThat(law.keys()).hasSize(10);
            assertThat(law.get("deminimis.window", OLD).unit()).isEqualTo(LegalFigure.Unit.FISCAL_YEARS);
            assertThat(law.get("deminimis.window", NEW.plusYears(1)).unit()).isEqualTo(LegalFigure.Unit.ROLLING_YEARS);
            assertThat(law.basis("gber.art14.relocation.before", OLD).confidence())
                    .isEqualTo(Confidence.UNVERIFIED);
            assertThat(law.basis("afr.a.martinique.large", OLD).confidence()).isEqualTo(Confidence.INFERRED);
            assertThat(law.basis("afr.a.martinique.large", OLD).note()).isNotNull();
            assertThat(law.basis("gber.env.noCounterfactual.factor", NEW).reference())
                    .isEqualTo("art. 36(11), 38(8)");
            assertThat(law.basis("afr.bonus.medium", OLD).title().fr())
                    .isEqualTo("décret n° 2014-758 ; décret n° 2022-968, annexe 3");
            assertThat(law.basis("fr.convention.gt", OLD).title().en())
                    .isEqualTo("Act No 2000-321, art 10; Decree No 2001-495");
        }

        @Test
        void the_shipped_sheet_agrees_with_these_lines() throws IOException {
            AidLaw law = read(SAMPLE);

            for (String key : law.keys()) {
                for (LegalFigure figure : law.list(key)) {
                    LegalFigure shipped = LAW.get(key, figure.basis().validity().from());
                    assertThat(shipped.toString()).isEqualTo(figure.toString());
                }
            }
        }

        @Test
        void every_fault_is_told_with_its_line_and_column() throws IOException {
            List<Problem> problems = problems("""
                    # a remark
                    key;legalRef;from;to;value;unit;confidence;source
                    a.b;GBER 1;2014-07-01;;250;PIECES;seen;
                    a.b;GBER 1;2014-13-01;;250;AWU;seen;
                    a.b;GBER 1;2014-07-01;;25,5;PCT;seen;
                    a.b;GBER 1;2014-07-01;;12.5;AWU;seen;
                    a.b;GBER 1;2014-07-01;;yes;BOOL;seen;
                    a.b;GBER 1;2014-07-01;;250;AWU;uncertain;
                    a.b;;2014-07-01;2014-06-30;250;AWU;seen;
                    a b;GBER 1;2014-07-01;;250;AWU;seen;
                    a.b;GBER 1;2014-07-01;;;EUR;seen;
                    a.b;GBER 1;2014-07-01;;1.005;EUR;seen;
                    a.b;GBER 1;2014-07-01;;250
                    """);

            assertThat(problems)
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                            Tuple.tuple("line 3.unit", ProblemCode.UNKNOWN_CHOICE),
                            Tuple.tuple("line 4.from", ProblemCode.MALFORMED),
                            Tuple.tuple("line 5.value", ProblemCode.MALFORMED),
                            Tuple.tuple("line 6.value", ProblemCode.MALFORMED),
                            Tuple.tuple("line 7.value", ProblemCode.UNKNOWN_CHOICE),
                            Tuple.tuple("line 8.confidence", ProblemCode.UNKNOWN_CHOICE),
                            Tuple.tuple("line 9.legalRef", ProblemCode.REQUIRED),
                            Tuple.tuple("line 9.to", ProblemCode.DATE_ORDER),
                            Tuple.tuple("line 10.key", ProblemCode.MALFORMED),
                            Tuple.tuple("line 11.value", ProblemCode.REQUIRED),
                            Tuple.tuple("line 12.value", ProblemCode.MALFORMED),
                            Tuple.tuple("line 13", ProblemCode.ROW_LENGTH));
            assertThat(problems.get(0).text(Locale.FRENCH)).contains("line 3", "PIECES", "EUR");
        }

        @Test
        void figures_of_one_key_must_not_meet() throws IOException {
            List<Problem> problems = problems("""
                    a.b;GBER 1;2014-07-01;2023-06-30;250;AWU;seen
                    a.b;GBER 1;2023-06-30;;260;AWU;seen
                    c.d;GBER 1;;;1;EUR;seen
                    c.d;GBER 1;;;2;EUR;seen
                    e.f;GBER 1;2014-07-01;2014-12-31;1;EUR;seen
                    e.f;GBER 1;2015-01-01;;1;PCT;seen
                    """);

            assertThat(problems)
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                            Tuple.tuple("line 2.from", ProblemCode.CONTRADICTION),
                            Tuple.tuple("line 4", ProblemCode.DUPLICATE),
                            Tuple.tuple("line 6.unit", ProblemCode.CONTRADICTION));
            assertThat(problems.get(0).toString()).contains("line 1", "2023-06-30");
        }

        @Test
        void an_empty_sheet_and_a_foreign_header_are_problems() throws IOException {
            assertThat(problems("# nothing\n").get(0).code()).isEqualTo(ProblemCode.EMPTY_FILE);
            assertThat(problems("key;value\na.b;GBER 1;;;1;EUR;seen\n").get(0).path())
                    .isEqualTo("line 1");
        }

        @Test
        void read_throws_with_all_problems() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read("a.b;GBER 1;;;1;PIECES;seen\na.b;GBER 1;;;x;EUR;seen\n"))
                    .withMessageContaining("line 1.unit")
                    .withMessageContaining("line 2.value");
        }
    }

    @Nested
    class Overrides {

        @Test
        void count_on_their_days_and_the_rest_stays() throws IOException {
            AidLaw ours = LAW.withOverrides(read("""
                    gber.art17.small;GBER 17(6)(a);2021-01-01;2021-12-31;25;PCT;seen;note of the office
                    gber.art17.small;GBER 17(6)(a);2027-01-01;2033-12-31;30;PCT;derived;draft
                    office.cap;circular of the office;2021-01-01;;1000000;EUR;seen;
                    """));

            assertThat(ours.rate("gber.art17.small", LocalDate.of(2020, 12, 31)))
                    .isEqualTo(Rate.ofPercent(20));
            assertThat(ours.rate("gber.art17.small", LocalDate.of(2021, 1, 1))).isEqualTo(Rate.ofPercent(25));
            assertThat(ours.rate("gber.art17.small", LocalDate.of(2021, 12, 31)))
                    .isEqualTo(Rate.ofPercent(25));
            assertThat(ours.rate("gber.art17.small", LocalDate.of(2022, 1, 1))).isEqualTo(Rate.ofPercent(20));
            assertThat(ours.rate("gber.art17.small", LocalDate.of(2027, 1, 1))).isEqualTo(Rate.ofPercent(30));
            assertThat(ours.basis("gber.art17.small", LocalDate.of(2022, 1, 1))
                            .validity()
                            .from())
                    .isEqualTo("2022-01-01");
            assertThat(ours.amount("office.cap", OLD)).isEqualTo(Euros.of(1_000_000));
            assertThat(ours.basis("office.cap", OLD).title().fr()).isEqualTo("circular of the office");
            assertThat(LAW.rate("gber.art17.small", LocalDate.of(2021, 1, 1))).isEqualTo(Rate.ofPercent(20));
        }

        @Test
        void must_measure_the_same() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LAW.withOverrides(read("gber.art17.small;GBER 17;;;25;EUR;seen\n")))
                    .withMessageContaining("gber.art17.small")
                    .withMessageContaining("PCT");
        }
    }

    /** Art. 4(1)(a) by the rate of large enterprises; one row is one cell of the list. */
    @ParameterizedTest(name = "{0} % on {1}: {2}")
    @CsvSource({
        "15, 2023-06-30, 11250000",
        "15, 2023-07-01, 12380000",
        "25, 2023-07-01, 20630000",
        "35, 2023-07-01, 28880000",
        "70, 2023-07-01, 57750000",
        "40, 2022-06-01, 30000000",
        "45, 2023-07-01, ",
        "12, 2022-06-01, ",
        "15, 2027-01-01, "
    })
    void the_regional_threshold_goes_by_the_rate(int percent, LocalDate day, Long euros) {
        assertThat(LAW.findRegionalThreshold(Rate.ofPercent(percent), day)
                        .map(LegalFigure::amount)
                        .orElse(null))
                .isEqualTo(euros == null ? null : Euros.of(euros));
    }

    @Test
    void a_sheet_travels() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(LAW);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(LAW).hasSameHashCodeAs(LAW);
        }
    }
}
