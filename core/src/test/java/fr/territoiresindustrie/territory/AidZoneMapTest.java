package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up map: which communes are listed is invented. */
class AidZoneMapTest {

    private static final CommuneCode WHOLE = CommuneCode.of("18033");
    private static final CommuneCode PARTIAL = CommuneCode.of("18279");
    private static final CommuneCode AMENDED = CommuneCode.of("41018");
    private static final CommuneCode OVERSEAS = CommuneCode.of("97411");
    private static final LocalDate FIRST = LocalDate.of(2014, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final LocalDate AMENDMENT = LocalDate.of(2019, 12, 12);

    private static final AidZoneMap MAP = AidZoneMap.builder()
            .source("made up")
            .validity(FIRST, LAST)
            .add(WHOLE, AidZone.whole(AidZone.Kind.C))
            .add(PARTIAL, AidZone.partial(AidZone.Kind.C))
            .add(AMENDED, AidZone.whole(AidZone.Kind.C), AMENDMENT, null)
            .add(AMENDED, AidZone.partial(AidZone.Kind.C), null, AMENDMENT.minusDays(1))
            .add(OVERSEAS, AidZone.whole(AidZone.Kind.A))
            .build();

    @ParameterizedTest
    @CsvSource({
        "18033, 2014-06-30, NOT_KNOWN,",
        "18033, 2014-07-01, WHOLE, C",
        "18033, 2021-12-31, WHOLE, C",
        "18033, 2022-01-01, NOT_KNOWN,",
        "18279, 2020-01-01, PARTIAL, C",
        "41018, 2019-12-11, PARTIAL, C",
        "41018, 2019-12-12, WHOLE, C",
        "97411, 2020-01-01, WHOLE, A",
        "75056, 2020-01-01, NOT_LISTED,",
        "75056, 2022-01-01, NOT_KNOWN,"
    })
    void tells_the_zone_of_the_day(String commune, LocalDate date, AidZone.Cover cover, AidZone.Kind kind) {
        assertThat(MAP.zoneOf(CommuneCode.of(commune), date)).isEqualTo(new AidZone(cover, kind));
    }

    @Test
    void a_code_decides_only_what_is_whole() {
        assertThat(AidZone.whole(AidZone.Kind.A).decided()).isTrue();
        assertThat(AidZone.NOT_LISTED.decided()).isTrue();
        assertThat(AidZone.partial(AidZone.Kind.C).decided()).isFalse();
        assertThat(AidZone.NOT_KNOWN.decided()).isFalse();
    }

    @Test
    void a_zone_has_a_kind_if_and_only_if_the_commune_is_listed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AidZone(AidZone.Cover.WHOLE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new AidZone(AidZone.Cover.NOT_LISTED, AidZone.Kind.C));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AidZoneMap.builder().add(WHOLE, AidZone.NOT_LISTED));
    }

    @Test
    void a_map_of_some_departements_knows_nothing_of_others() {
        AidZoneMap overseas = AidZoneMap.builder()
                .source("made up")
                .validity(LocalDate.of(2022, 1, 21), LocalDate.of(2027, 12, 31))
                .limitedTo(List.of(DepartementCode.of("974")))
                .add(OVERSEAS, AidZone.whole(AidZone.Kind.A))
                .build();
        LocalDate spring = LocalDate.of(2022, 3, 1);

        assertThat(overseas.zoneOf(OVERSEAS, spring)).isEqualTo(AidZone.whole(AidZone.Kind.A));
        assertThat(overseas.zoneOf(CommuneCode.of("97401"), spring)).isEqualTo(AidZone.NOT_LISTED);
        assertThat(overseas.zoneOf(WHOLE, spring)).isEqualTo(AidZone.NOT_KNOWN);
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(AidZoneMap.builder()
                        .validity(LAST, FIRST)
                        .limitedTo(List.of(DepartementCode.of("18")))
                        .add(WHOLE, AidZone.whole(AidZone.Kind.C))
                        .add(WHOLE, AidZone.partial(AidZone.Kind.C), AMENDMENT, null)
                        .add(OVERSEAS, AidZone.whole(AidZone.Kind.A))
                        .tryBuild()
                        .problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(
                        tuple(ProblemCode.REQUIRED, "source"),
                        tuple(ProblemCode.DATE_ORDER, "validTo"),
                        tuple(ProblemCode.CONTRADICTION, "listings[2]"),
                        tuple(ProblemCode.DUPLICATE, "listings[1]"));
    }
}
