package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardTest {

    private static final Award AWARD = Award.of(ProjectId.of("P-014"), EnvelopeId.of("2021"), Euros.of(430_001));

    private static FunderShare share(Funder funder, long euros) {
        return FunderShare.of(funder, Euros.of(euros));
    }

    @Test
    void shares_of_a_matching_fit_the_award() {
        MatchedShares matched = Matching.oneForOne(Matching.Side.STATE).share(AWARD.amount());
        Award shared = AWARD.withShares(matched.toFunderShares(RegionCode.of("24")));
        assertThat(shared.shares())
                .extracting(FunderShare::amount)
                .containsExactly(Euros.ofCents(21_500_050), Euros.ofCents(21_500_050));
    }

    @Test
    void unknown_shares_are_not_no_shares() {
        assertThat(AWARD.shares()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AWARD.withShares(List.of()))
                .withMessageContaining("0.00 EUR");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(Award.builder()
                        .amount(Euros.of(100))
                        .decidedOn(LocalDate.of(2021, 5, 5))
                        .shares(List.of(share(Funder.STATE, 40), share(Funder.OWN, 40), share(Funder.STATE, 19)))
                        .tryBuild()
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("project", ProblemCode.REQUIRED),
                        tuple("envelope", ProblemCode.REQUIRED),
                        tuple("shares[2]", ProblemCode.DUPLICATE),
                        tuple("shares[1].funder", ProblemCode.UNKNOWN_CHOICE),
                        tuple("shares", ProblemCode.NOT_BALANCED));
    }

    @Test
    void nothing_is_no_award() {
        assertThat(Award.builder().amount(Euros.ZERO).tryBuild().problems())
                .extracting(Problem::path, Problem::code)
                .contains(tuple("amount", ProblemCode.OUT_OF_RANGE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Award.of(AWARD.project(), AWARD.envelope(), Euros.of(-1)));
    }
}
