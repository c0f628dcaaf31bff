package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Placement;
import fr.territoiresindustrie.territory.PublishedLists;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvaluationContextTest {

    private static final CommuneCode ANNECY = CommuneCode.of("74010");

    /** Merged into Annecy in 2017, before the list was made. */
    private static final CommuneCode CRAN_GEVRIER = CommuneCode.of("74093");

    private static final TerritoryId TERRITORY = TerritoryId.of(Phase.SECOND, "ti-test");
    private static final EvaluationContext BARE = EvaluationContext.at(LocalDate.of(2024, 5, 5));
    private static final EvaluationContext LISTED = BARE.withTerritories(TerritoryRegister.of(
            list(PublishedLists.NOVEMBER_2023),
            list(ListVersion.of(Phase.SECOND, LocalDate.of(2026, 1, 1), "a later list, invented"))));

    private static TerritoryList list(ListVersion version) {
        return TerritoryList.builder(version)
                .cogYear(2023)
                .addTerritory(Territory.of(TERRITORY, "Essai"))
                .addCommune(ANNECY, TERRITORY)
                .build();
    }

    @Test
    void without_a_register_nothing_is_known_of_territories() {
        assertThat(BARE.labelled(ANNECY)).isNull();
        assertThat(BARE.findPlacement(ANNECY)).isEmpty();
        assertThat(BARE.listVersions()).isEmpty();
    }

    @Test
    void codes_of_another_year_are_followed_unless_there_is_no_geography_on_purpose() {
        assertThat(LISTED.labelled(ANNECY)).isTrue();
        assertThat(LISTED.labelled(CRAN_GEVRIER)).isTrue();
        assertThat(LISTED.findPlacement(CRAN_GEVRIER)).map(Placement::labelled).contains(true);
        assertThat(LISTED.geography()).isEqualTo(Geography.shipped());
        EvaluationContext asWritten = new EvaluationContext(LISTED.date(), LISTED.territories(), null);
        assertThat(asWritten.labelled(CRAN_GEVRIER)).isFalse();
        assertThat(asWritten.findPlacement(CRAN_GEVRIER))
                .map(Placement::labelled)
                .contains(false);
    }

    @Test
    void names_the_lists_that_are_in_use_at_its_date() {
        assertThat(LISTED.listVersions()).containsExactly(PublishedLists.NOVEMBER_2023);
        assertThat(LISTED.withDate(LocalDate.of(2018, 1, 1)).listVersions()).isEmpty();
    }

    @Test
    void travels() {
        RoundTrips.assertSerializable(LISTED.withGeography(Geography.shipped()));
    }
}
