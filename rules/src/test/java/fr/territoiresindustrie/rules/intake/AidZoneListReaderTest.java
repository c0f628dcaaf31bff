package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AidZoneListReaderTest {

    private static final LocalDate FROM = LocalDate.of(2014, 7, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);
    private static final AidZoneListReader READER = AidZoneListReader.of("décret 2014-758, annexe 1", FROM, TO);
    private static final IntakeOptions STANDARD = IntakeOptions.standard();

    @Test
    void reads_the_plain_layout_with_amendments() throws IOException {
        AidZoneListing listing = READER.read(Source.of("zones.csv", """
                commune;zone;part;from;to
                08105;c;entière;;
                08409;C;partie;;
                18033;c;whole;2019-12-13;
                97302;a;whole;;
                """), STANDARD);

        AidZoneMap map = listing.map().orElseThrow();
        assertThat(map.zoneOf(CommuneCode.of("08105"), FROM)).isEqualTo(AidZone.whole(AidZone.Kind.C));
        assertThat(map.zoneOf(CommuneCode.of("08409"), FROM)).isEqualTo(AidZone.partial(AidZone.Kind.C));
        assertThat(map.zoneOf(CommuneCode.of("18033"), FROM)).isEqualTo(AidZone.NOT_LISTED);
        assertThat(map.zoneOf(CommuneCode.of("18033"), TO)).isEqualTo(AidZone.whole(AidZone.Kind.C));
        assertThat(map.zoneOf(CommuneCode.of("97302"), TO)).isEqualTo(AidZone.whole(AidZone.Kind.A));
        assertThat(map.source()).isEqualTo("décret 2014-758, annexe 1");
    }

    @Test
    void names_row_column_value_and_a_way_out() throws IOException {
        AidZoneListing listing = READER.read(Source.of("zones.csv", """
                commune;zone;part;from;to
                8105;c;entière;;
                08105;b;entière;;
                08109;c;;;
                08106;c;entière;2019-12-31;2019-01-01
                08107;c;entière;31/02/2019;
                08108;c;entière;;
                08108;c;partie;;
                """), STANDARD);

        assertThat(listing.rows().diagnostics())
                .extracting(
                        Diagnostic::row,
                        Diagnostic::column,
                        diagnostic -> diagnostic.problem().code())
                .containsExactly(
                        Tuple.tuple(2L, "commune", ProblemCode.LOST_LEADING_ZERO),
                        Tuple.tuple(3L, "zone", ProblemCode.UNKNOWN_CHOICE),
                        Tuple.tuple(4L, "part", ProblemCode.REQUIRED),
                        Tuple.tuple(5L, "to", ProblemCode.DATE_ORDER),
                        Tuple.tuple(6L, "from", ProblemCode.NO_SUCH_DAY),
                        Tuple.tuple(8L, "commune", ProblemCode.DUPLICATE));
        assertThat(listing.rows().diagnostics().get(1).text(Locale.FRENCH)).contains("zones.csv", "zone", "« b »");
        assertThat(listing.map().valid()).isFalse();
        assertThat(listing.map().problems().get(0).path()).isEqualTo("row 2.commune");
        assertThat(listing.ofAcceptedRows().valid()).isTrue();
    }

    @Test
    void a_code_that_no_list_of_communes_knows_and_another_name_are_problems() throws IOException {
        AidZoneListing listing = READER.read(Source.of("zones.csv", """
                commune;name;zone;part
                08999;;c;whole
                08105;Sedan;c;whole
                08105;Charleville Mézières;c;whole
                """), STANDARD);

        assertThat(listing.rows().diagnostics())
                .extracting(
                        Diagnostic::row,
                        Diagnostic::column,
                        diagnostic -> diagnostic.problem().code())
                .contains(
                        Tuple.tuple(2L, "commune", ProblemCode.UNKNOWN_CODE),
                        Tuple.tuple(3L, "name", ProblemCode.CONTRADICTION));
    }

    @Test
    void listings_that_overlap_are_a_problem_of_the_whole() throws IOException {
        AidZoneListing listing = READER.read(Source.of("zones.csv", """
                commune;zone;part;from;to
                08105;c;entière;;2019-12-31
                08105;c;partie;2019-12-31;
                """), STANDARD);

        assertThat(listing.rows().flawless()).isTrue();
        assertThat(listing.map().problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.DUPLICATE);
    }

    @Test
    void a_commune_beyond_the_limits_and_a_departement_that_contradicts_are_problems() throws IOException {
        AidZoneListing listing = READER.withLimitedTo(List.of(DepartementCode.of("08")))
                .readPublished(Source.of("afr.csv", """
                        code_commune,eligibilite,code_departement
                        08105,INTEGRALE,08
                        18033,INTEGRALE,18
                        08409,PARTIELLE,18
                        08410,ENTIERE OU NON,08
                        """), STANDARD);

        assertThat(listing.rows().diagnostics())
                .extracting(
                        Diagnostic::column, diagnostic -> diagnostic.problem().code())
                .containsExactly(
                        Tuple.tuple("code_commune", ProblemCode.UNKNOWN_CHOICE),
                        Tuple.tuple("code_departement", ProblemCode.CONTRADICTION),
                        Tuple.tuple("eligibilite", ProblemCode.UNKNOWN_CHOICE));
    }

    @Test
    void reads_the_published_extract_of_the_map_of_2014_to_2021() throws IOException {
        AidZoneListing listing = READER.withLimitedTo(List.of(
                        DepartementCode.of("08"),
                        DepartementCode.of("18"),
                        DepartementCode.of("36"),
                        DepartementCode.of("41")))
                .readPublished(Source.of(RealFiles.find("afr-2014-2021/afr2014-2021-communes-extract.csv")), STANDARD);

        assertThat(listing.rows().diagnostics()).isEmpty();
        AidZoneMap list = listing.map().orElseThrow();
        assertThat(list.listings()).hasSize(213);
        RegionalAidMap map = RegionalAidMap.shipped().with(list, 2022);
        assertThat(map.zone(CommuneCode.of("08003"), 2022, TO).rate(EnterpriseSize.SMALL))
                .isEqualTo(Rate.ofPercent(30));
        // Vouziers is zoned in part: its code cannot decide.
        assertThat(map.zone(CommuneCode.of("08490"), 2022, TO).status()).isEqualTo(RegionalZone.Status.PARTIAL);
        assertThat(map.zone(CommuneCode.of("41018"), 2022, TO).status()).isEqualTo(RegionalZone.Status.NOT_LISTED);
        assertThat(map.zone(CommuneCode.of("75056"), 2022, TO).status()).isEqualTo(RegionalZone.Status.NOT_KNOWN);
        long partial = list.listings().keySet().stream()
                .filter(commune -> map.zone(commune, 2022, TO).status() == RegionalZone.Status.PARTIAL)
                .count();
        assertThat(partial).isEqualTo(8);
    }
}
