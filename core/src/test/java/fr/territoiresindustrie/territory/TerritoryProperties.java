package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.fixture.TerritoryArbitraries;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TerritoryProperties {

    @Property(tries = 200)
    void parts_travel(
            @ForAll("territories") Territory territory,
            @ForAll("versions") ListVersion version,
            @ForAll("placements") Placement placement,
            @ForAll("zones") AidZone zone) {
        RoundTrips.assertTravels(territory, Territory.class);
        RoundTrips.assertTravels(version, ListVersion.class);
        RoundTrips.assertTravels(placement, Placement.class);
        RoundTrips.assertTravels(zone, AidZone.class);
    }

    @Property(tries = 100)
    void lists_registers_and_maps_travel(
            @ForAll("lists") TerritoryList list,
            @ForAll("registers") TerritoryRegister register,
            @ForAll("maps") AidZoneMap map) {
        RoundTrips.assertTravels(list, TerritoryList.class);
        RoundTrips.assertTravels(register, TerritoryRegister.class);
        RoundTrips.assertTravels(map, AidZoneMap.class);
    }

    @Property(tries = 200)
    void a_list_does_not_depend_on_the_order_of_its_rows(@ForAll("lists") TerritoryList list, @ForAll Random random) {
        List<Territory> territories = new ArrayList<>(list.territories());
        List<Map.Entry<CommuneCode, TerritoryId>> rows = new ArrayList<>();
        list.communes().forEach((commune, ids) -> ids.forEach(id -> rows.add(Map.entry(commune, id))));
        Collections.shuffle(territories, random);
        Collections.shuffle(rows, random);

        TerritoryList.Builder builder =
                TerritoryList.builder(list.version()).cogYear(list.cogYear()).limitedTo(list.limitedTo());
        rows.forEach(row -> builder.addCommune(row.getKey(), row.getValue()));
        territories.forEach(builder::addTerritory);
        assertThat(builder.build()).isEqualTo(list).hasSameHashCodeAs(list);
    }

    @Property(tries = 200)
    void communes_and_territories_see_each_other(@ForAll("lists") TerritoryList list) {
        for (Territory territory : list.territories()) {
            assertThat(list.findTerritory(territory.id())).contains(territory);
            assertThat(list.listCommunesOf(territory.id()))
                    .allMatch(commune -> list.listTerritoriesOf(commune).contains(territory.id()));
        }
        list.communes()
                .forEach((commune, ids) -> assertThat(ids)
                        .isNotEmpty()
                        .isSorted()
                        .allMatch(id -> list.listCommunesOf(id).contains(commune)));
    }

    @Property(tries = 300)
    void placing_a_commune_is_asking_every_list_of_the_day(
            @ForAll("registers") TerritoryRegister register,
            @ForAll("communes") CommuneCode commune,
            @ForAll("dates") LocalDate date) {
        Placement placement = register.locateAsWritten(commune, date);

        Set<List<TerritoryId>> answers = new HashSet<>();
        boolean covered = false;
        for (TerritoryList list : register.lists()) {
            if (list.version().covers(date)) {
                covered = true;
                if (list.limitedTo() == null || list.limitedTo().contains(commune.departement())) {
                    answers.add(list.listTerritoriesOf(commune));
                }
            }
        }
        switch (answers.size()) {
            case 0 ->
                assertThat(placement.reason())
                        .isEqualTo(covered ? Placement.Reason.OUTSIDE_SCOPE : Placement.Reason.NO_LIST_AT_DATE);
            case 1 ->
                assertThat(placement.territories()).isEqualTo(answers.iterator().next());
            default -> assertThat(placement.reason()).isEqualTo(Placement.Reason.LISTS_DISAGREE);
        }
        assertThat(placement.status() == Placement.Status.NOT_KNOWN).isEqualTo(answers.size() != 1);
        assertThat(register.labelled(commune, date)).isEqualTo(placement.labelled());
    }

    @Property(tries = 200)
    void every_answer_names_the_lists_of_the_day(
            @ForAll("registers") TerritoryRegister register,
            @ForAll("communes") CommuneCode commune,
            @ForAll("dates") LocalDate date) {
        Placement placement = register.locateAsWritten(commune, date);

        assertThat(placement.lists()).allMatch(version -> version.covers(date));
        assertThat(placement.lists().isEmpty()).isEqualTo(placement.reason() == Placement.Reason.NO_LIST_AT_DATE);
    }

    @Property(tries = 200)
    void the_order_of_the_lists_does_not_matter(
            @ForAll("registers") TerritoryRegister register,
            @ForAll("communes") CommuneCode commune,
            @ForAll("dates") LocalDate date) {
        List<TerritoryList> reversed = new ArrayList<>(register.lists());
        Collections.reverse(reversed);
        Placement there = register.locateAsWritten(commune, date);
        Placement back = new TerritoryRegister(reversed).locateAsWritten(commune, date);

        assertThat(back.territories()).isEqualTo(there.territories());
        assertThat(back.reason()).isEqualTo(there.reason());
        assertThat(back.lists()).containsExactlyInAnyOrderElementsOf(there.lists());
    }

    @Property(tries = 200)
    void resolving_a_code_changes_nothing_for_a_list_that_names_it(
            @ForAll("lists") TerritoryList list, @ForAll("dates") LocalDate date) {
        TerritoryRegister register = TerritoryRegister.of(list);

        list.communes()
                .keySet()
                .forEach(commune -> assertThat(register.locate(commune, date, Geography.shipped()))
                        .isEqualTo(register.locateAsWritten(commune, date)));
    }

    @Property
    void a_zone_is_that_of_the_listing_of_the_day(
            @ForAll("maps") AidZoneMap map, @ForAll("communes") CommuneCode commune, @ForAll("dates") LocalDate date) {
        AidZone zone = map.zoneOf(commune, date);

        if (date.isBefore(map.validFrom()) || date.isAfter(map.validTo())) {
            assertThat(zone).isEqualTo(AidZone.NOT_KNOWN);
            return;
        }
        List<AidZone> listed = map.listings().getOrDefault(commune, List.of()).stream()
                .filter(listing -> listing.from() == null || !date.isBefore(listing.from()))
                .filter(listing -> listing.to() == null || !date.isAfter(listing.to()))
                .map(AidZoneMap.Listing::zone)
                .toList();
        assertThat(listed.isEmpty() ? List.of(AidZone.NOT_LISTED) : listed).containsExactly(zone);
    }

    @Provide
    Arbitrary<Territory> territories() {
        return TerritoryArbitraries.territories(Phase.SECOND);
    }

    @Provide
    Arbitrary<ListVersion> versions() {
        return TerritoryArbitraries.versions();
    }

    @Provide
    Arbitrary<Placement> placements() {
        return TerritoryArbitraries.placements();
    }

    @Provide
    Arbitrary<AidZone> zones() {
        return TerritoryArbitraries.zones();
    }

    @Provide
    Arbitrary<TerritoryList> lists() {
        return TerritoryArbitraries.lists();
    }

    @Provide
    Arbitrary<TerritoryRegister> registers() {
        return TerritoryArbitraries.registers();
    }

    @Provide
    Arbitrary<AidZoneMap> maps() {
        return TerritoryArbitraries.aidZoneMaps();
    }

    @Provide
    Arbitrary<CommuneCode> communes() {
        return TerritoryArbitraries.communes();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return CoreArbitraries.dates();
    }
}
