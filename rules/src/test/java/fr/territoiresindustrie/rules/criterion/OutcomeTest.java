package fr.territoiresindustrie.rules.criterion;

import static fr.territoiresindustrie.rules.criterion.Outcome.MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.NOT_MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws hold for few enough values to try them all. */
class OutcomeTest {

    private static final List<Outcome> ALL = List.of(Outcome.values());
    private static final List<Outcome> KLEENE = List.of(MET, NOT_MET, UNKNOWN);

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, UNKNOWN, UNKNOWN, MET",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, UNKNOWN, NOT_MET, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "NOT_APPLICABLE, MET, MET, MET",
        "NOT_APPLICABLE, NOT_MET, NOT_MET, NOT_MET",
        "NOT_APPLICABLE, UNKNOWN, UNKNOWN, UNKNOWN",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
    })
    void and_and_or_follow_the_table_both_ways(Outcome a, Outcome b, Outcome and, Outcome or) {
        assertThat(a.and(b)).isEqualTo(and).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(or).isEqualTo(b.or(a));
    }

    @Test
    void both_are_associative() {
        for (Outcome a : ALL) {
            for (Outcome b : ALL) {
                for (Outcome c : ALL) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
                }
            }
        }
    }

    @Test
    void de_morgan_and_double_negation_hold_for_all_four() {
        for (Outcome a : ALL) {
            assertThat(a.not().not()).isEqualTo(a);
            for (Outcome b : ALL) {
                assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
                assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
            }
        }
    }

    @Test
    void the_three_of_kleene_are_a_distributive_lattice() {
        for (Outcome a : KLEENE) {
            assertThat(a.and(a)).isEqualTo(a).isEqualTo(a.or(a));
            for (Outcome b : KLEENE) {
                assertThat(a.and(a.or(b))).isEqualTo(a);
                assertThat(a.or(a.and(b))).isEqualTo(a);
                for (Outcome c : KLEENE) {
                    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
                    assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void travels(Outcome outcome) {
        RoundTrips.assertTravels(outcome, Outcome.class);
        assertThat(outcome.decided()).isEqualTo(outcome != UNKNOWN);
    }
}
