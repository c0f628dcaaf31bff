package fr.territoiresindustrie.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the check digits of SIREN and SIRET catch. */
class CheckDigitProperties {

    private static final String LA_POSTE = "356000000";

    /** La Poste: valid by Luhn, valid by a sum of digits that 5 divides, and neither. */
    @Example
    void w_72_la_poste_needs_one_of_two_check_sums() {
        assertThat(Siret.tryParse("73282932000074").valid()).isTrue();
        assertThat(Siret.tryParse("35600000000048").valid()).isTrue();
        assertThat(Siret.tryParse("35600000000001").valid()).isTrue();
        assertThat(codes(Siret.tryParse("35600000000000"))).containsExactly(ProblemCode.CHECK_DIGIT);
    }

    @Property
    void every_change_of_one_digit_of_a_siren_is_rejected(@ForAll("sirens") Siren siren) {
        assertThat(changed(siren.value()))
                .hasSize(81)
                .allSatisfy(value -> assertThat(codes(Siren.tryParse(value))).containsExactly(ProblemCode.CHECK_DIGIT));
    }

    @Property
    void every_change_of_one_digit_of_a_siret_is_rejected(@ForAll("sirets") Siret siret) {
        assertThat(changed(siret.value()))
                .hasSize(126)
                .allSatisfy(value -> assertThat(codes(Siret.tryParse(value))).containsExactly(ProblemCode.CHECK_DIGIT));
    }

    @Property
    void every_swap_of_two_neighbours_but_nine_and_zero_is_rejected(@ForAll("sirens") Siren siren) {
        assertSwapsRejected(siren.value(), value -> Siren.tryParse(value).valid());
    }

    @Property
    void every_swap_in_a_siret_but_nine_and_zero_is_rejected(@ForAll("sirets") Siret siret) {
        assertSwapsRejected(siret.value(), value -> Siret.tryParse(value).valid());
    }

    @Property
    void exactly_one_check_digit_fits(@ForAll("sirens") Siren siren) {
        String body = siren.value().substring(0, 8);

        assertThat(IntStream.range(0, 10)
                        .filter(digit -> Siren.tryParse(body + digit).valid()))
                .containsExactly(CoreArbitraries.luhnDigit(body));
    }

    @Property
    void the_siren_inside_a_siret_is_checked_too(@ForAll("sirens") Siren siren, @ForAll("nics") String nic) {
        for (String wrong : changed(siren.value())) {
            String body = wrong + nic;
            String whole = body + CoreArbitraries.luhnDigit(body);

            assertThat(codes(Siret.tryParse(whole))).containsExactly(ProblemCode.CHECK_DIGIT);
        }
    }

    @Property
    void a_siret_knows_its_siren(@ForAll("sirets") Siret siret) {
        assertThat(siret.siren()).isEqualTo(Siren.of(siret.value().substring(0, 9)));
    }

    @Property
    void a_siret_of_la_poste_follows_one_of_two_rules(@ForAll("laPoste") Siret siret) {
        assertThat(siret.siren()).isEqualTo(Siren.of(LA_POSTE));
        for (String changed : changed(siret.value())) {
            boolean fits = changed.startsWith(LA_POSTE) && (digitSum(changed) % 5 == 0 || luhn(changed));

            assertThat(Siret.tryParse(changed).valid()).as(changed).isEqualTo(fits);
        }
    }

    private static boolean luhn(String value) {
        int last = value.charAt(value.length() - 1) - '0';
        return CoreArbitraries.luhnDigit(value.substring(0, value.length() - 1)) == last;
    }

    private static int digitSum(String value) {
        return value.chars().map(c -> c - '0').sum();
    }

    private static List<String> changed(String value) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (value.charAt(i) != digit) {
                    changed.add(value.substring(0, i) + digit + value.substring(i + 1));
                }
            }
        }
        return changed;
    }

    private static void assertSwapsRejected(String value, Function<String, Boolean> valid) {
        for (int i = 0; i + 1 < value.length(); i++) {
            String pair = value.substring(i, i + 2);
            if (pair.charAt(0) != pair.charAt(1)) {
                String swapped = value.substring(0, i) + pair.charAt(1) + pair.charAt(0) + value.substring(i + 2);
                // Across the end of the SIREN a swap changes the SIREN alone, whose own check digit tells.
                boolean blind = i != 8 && (pair.equals("09") || pair.equals("90"));

                assertThat(valid.apply(swapped)).as(swapped).isEqualTo(blind);
            }
        }
    }

    private static List<ProblemCode> codes(Checked<?> checked) {
        return checked.problems().stream().map(Problem::code).toList();
    }

    @Provide
    Arbitrary<Siren> sirens() {
        return CoreArbitraries.sirens();
    }

    @Provide
    Arbitrary<Siret> sirets() {
        return CoreArbitraries.sirets().filter(siret -> !siret.value().startsWith("356"));
    }

    @Provide
    Arbitrary<Siret> laPoste() {
        return CoreArbitraries.siretsOfLaPoste();
    }

    @Provide
    Arbitrary<String> nics() {
        return Arbitraries.strings().numeric().ofLength(4);
    }
}
