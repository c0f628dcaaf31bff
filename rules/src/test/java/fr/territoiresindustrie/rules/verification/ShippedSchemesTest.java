package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemes of the library keep what is asked of anybody else's. */
class ShippedSchemesTest {

    static Stream<AidScheme> schemes() {
        return Stream.concat(AidSchemes.all().stream(), AidSchemes.notModelled().stream());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void every_scheme_keeps_the_contract(AidScheme scheme) {
        AidSchemeContract.of(scheme).withCases(150).verify();
    }
}
