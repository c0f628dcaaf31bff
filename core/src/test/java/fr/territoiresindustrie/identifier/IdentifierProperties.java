package fr.territoiresindustrie.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.problem.Checked;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every identifier promises: its text, its JSON and its bytes come back, equal texts are equal values, any text
 * gets an answer.
 */
class IdentifierProperties {

    private static final List<Function<String, Checked<?>>> READERS = List.of(
            Siren::tryParse,
            Siret::tryParse,
            NafCode::tryParse,
            CommuneCode::tryParse,
            DepartementCode::tryParse,
            RegionCode::tryParse,
            EpciCode::tryParse,
            TerritoryId::tryParse,
            ProjectId::tryParse,
            CallId::tryParse,
            EnvelopeId::tryParse,
            ActionSheetId::tryParse);

    @Property
    void sirens_come_back(@ForAll("sirens") Siren siren) {
        assertComesBack(siren, Siren.class, Siren::of, Siren::tryParse);
    }

    @Property
    void sirets_come_back(@ForAll("sirets") Siret siret) {
        assertComesBack(siret, Siret.class, Siret::of, Siret::tryParse);
    }

    @Property
    void naf_codes_come_back(@ForAll("nafCodes") NafCode naf) {
        assertComesBack(naf, NafCode.class, NafCode::of, NafCode::tryParse);
    }

    @Property
    void commune_codes_come_back(@ForAll("communeCodes") CommuneCode commune) {
        assertComesBack(commune, CommuneCode.class, CommuneCode::of, CommuneCode::tryParse);
        assertThat(commune.value()).startsWith(commune.departement().value());
    }

    @Property
    void departement_and_region_codes_come_back(
            @ForAll("departementCodes") DepartementCode departement, @ForAll("regionCodes") RegionCode region) {
        assertComesBack(departement, DepartementCode.class, DepartementCode::of, DepartementCode::tryParse);
        assertComesBack(region, RegionCode.class, RegionCode::of, RegionCode::tryParse);
    }

    @Property
    void epci_codes_come_back(@ForAll("epciCodes") EpciCode epci) {
        assertComesBack(epci, EpciCode.class, EpciCode::of, EpciCode::tryParse);
    }

    @Property
    void territory_ids_come_back(@ForAll("territoryIds") TerritoryId territory) {
        assertComesBack(territory, TerritoryId.class, TerritoryId::of, TerritoryId::tryParse);
    }

    @Property
    void own_identifiers_come_back(@ForAll("identifiers") String text) {
        RoundTrips.assertTravels(ProjectId.of(text), ProjectId.class);
        RoundTrips.assertTravels(CallId.of(text), CallId.class);
        RoundTrips.assertTravels(EnvelopeId.of(text), EnvelopeId.class);
        RoundTrips.assertTravels(ActionSheetId.of(text), ActionSheetId.class);
        assertThat(ProjectId.of(text)).hasToString(text).isEqualTo(ProjectId.of(text));
    }

    @Property
    void any_text_is_a_value_or_a_problem(@ForAll("texts") String text) {
        for (Function<String, Checked<?>> reader : READERS) {
            Checked<?> checked = reader.apply(text);

            assertThat(checked.valid()).isEqualTo(checked.problems().isEmpty());
        }
    }

    @Property
    void order_goes_by_text(@ForAll("communeCodes") CommuneCode a, @ForAll("communeCodes") CommuneCode b) {
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(Integer.signum(a.value().compareTo(b.value())));
    }

    @Property
    void territories_are_apart_by_phase(@ForAll("territoryIds") TerritoryId id) {
        Phase other = id.phase() == Phase.FIRST ? Phase.SECOND : Phase.FIRST;

        assertThat(TerritoryId.of(other, id.id())).isNotEqualTo(id);
    }

    private static <T extends Comparable<T>> void assertComesBack(
            T value, Class<T> type, Function<String, T> of, Function<String, Checked<T>> tryParse) {
        RoundTrips.assertTravels(value, type);
        assertThat(of.apply(value.toString()))
                .isEqualTo(value)
                .isEqualByComparingTo(value)
                .hasSameHashCodeAs(value);
        assertThat(tryParse.apply(" " + value + "\u00A0")).isEqualTo(Checked.valid(value));
    }

    @Provide
    Arbitrary<Siren> sirens() {
        return CoreArbitraries.sirens();
    }

    @Provide
    Arbitrary<Siret> sirets() {
        return Arbitraries.oneOf(CoreArbitraries.sirets(), CoreArbitraries.siretsOfLaPoste());
    }

    @Provide
    Arbitrary<NafCode> nafCodes() {
        return CoreArbitraries.nafCodes();
    }

    @Provide
    Arbitrary<CommuneCode> communeCodes() {
        return CoreArbitraries.communeCodes();
    }

    @Provide
    Arbitrary<DepartementCode> departementCodes() {
        return CoreArbitraries.departementCodes();
    }

    @Provide
    Arbitrary<RegionCode> regionCodes() {
        return CoreArbitraries.regionCodes();
    }

    @Provide
    Arbitrary<EpciCode> epciCodes() {
        return CoreArbitraries.epciCodes();
    }

    @Provide
    Arbitrary<TerritoryId> territoryIds() {
        return CoreArbitraries.territoryIds();
    }

    @Provide
    Arbitrary<String> identifiers() {
        return CoreArbitraries.identifiers();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                CoreArbitraries.nastyTexts(),
                Arbitraries.strings().numeric().ofMaxLength(15),
                Arbitraries.strings().withChars("0123456789ABZ.,/-: \u00A0").ofMaxLength(20));
    }
}
