package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone.Status;
import fr.territoiresindustrie.territory.Commune;
import fr.territoiresindustrie.territory.Geography;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegionalAidMapProperties {

    private static final Geography GEOGRAPHY = Geography.shipped();
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    /** Départements with mergers, and one with communes restored, between 2022 and the latest year. */
    private static final List<String> DEPARTEMENTS = List.of("01", "08", "14", "15");

    private static List<CommuneCode> communesOf(int year) {
        return DEPARTEMENTS.stream()
                .flatMap(departement -> GEOGRAPHY.at(year).listCommunes(DepartementCode.of(departement)).stream())
                .map(Commune::code)
                .toList();
    }

    @Provide
    Arbitrary<Set<CommuneCode>> listed() {
        return Arbitraries.of(communesOf(2022)).set().ofMinSize(300).ofMaxSize(900);
    }

    /** Backwards from each commune of today, one by one, where the map goes forwards for all at once. */
    @Property(tries = 5)
    void today_follows_from_the_list_by_what_each_commune_is_made_of(@ForAll("listed") Set<CommuneCode> listed) {
        String[] codes = listed.stream().map(CommuneCode::value).toArray(String[]::new);
        RegionalAidMap map = RegionalAidMap.shipped().with(RegionalAidMapTest.listOf2022(codes), 2022);

        int latest = GEOGRAPHY.latest().year();
        for (CommuneCode commune : communesOf(latest)) {
            Set<CommuneCode> parts = new HashSet<>();
            GEOGRAPHY.follow(commune, latest, 2022).forEach(part -> parts.add(part.code()));
            Status expected = listed.containsAll(parts)
                    ? Status.C
                    : parts.stream().anyMatch(listed::contains) ? Status.PARTIAL : Status.NOT_LISTED;
            assertThat(map.zone(commune, DAY).status()).as(commune.value()).isEqualTo(expected);
            assertThat(map.zone(commune, latest, DAY).status())
                    .as(commune.value())
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<CommuneCode> anyCommune() {
        return Arbitraries.of(GEOGRAPHY.latest().listCommunes()).map(Commune::code);
    }

    @Provide
    Arbitrary<LocalDate> anyDay() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2013, 1, 1).toEpochDay(),
                        LocalDate.of(2029, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 300)
    void smaller_enterprises_never_have_a_lower_rate_and_bounds_are_in_order(
            @ForAll("anyCommune") CommuneCode commune, @ForAll("anyDay") LocalDate day) {
        RegionalZone zone = RegionalAidMap.shipped().zone(commune, day);

        assertThat(zone.leastRate(EnterpriseSize.SMALL)).isGreaterThanOrEqualTo(zone.leastRate(EnterpriseSize.MEDIUM));
        assertThat(zone.leastRate(EnterpriseSize.MEDIUM)).isGreaterThanOrEqualTo(zone.leastRate(EnterpriseSize.LARGE));
        for (EnterpriseSize size : EnterpriseSize.values()) {
            zone.findMostRate(size).ifPresent(most -> assertThat(most).isGreaterThanOrEqualTo(zone.leastRate(size)));
            assertThat(zone.findRate(size).isPresent()).isEqualTo(zone.decided());
        }
    }

    /** Adding a list decides what was open, and changes nothing that was decided. */
    @Property(tries = 200)
    void a_list_never_changes_what_was_decided(
            @ForAll("anyCommune") CommuneCode commune, @ForAll("anyDay") LocalDate day) {
        RegionalZone without = RegionalAidMap.shipped().zone(commune, day);
        RegionalZone with = Listed.MAP.zone(commune, day);

        if (without.decided()) {
            assertThat(with).isEqualTo(without);
        }
        for (EnterpriseSize size : EnterpriseSize.values()) {
            assertThat(with.leastRate(size)).isGreaterThanOrEqualTo(without.leastRate(size));
            without.findMostRate(size)
                    .ifPresent(most ->
                            assertThat(with.findMostRate(size).orElseThrow()).isLessThanOrEqualTo(most));
        }
    }

    private static final class Listed {
        private static final RegionalAidMap MAP = RegionalAidMap.shipped()
                .with(RegionalAidMapTest.listOf2014("08105", "35238", "01138"), 2014)
                .with(RegionalAidMapTest.listOf2022("08105", "35238", "01138"), 2022);
    }
}
