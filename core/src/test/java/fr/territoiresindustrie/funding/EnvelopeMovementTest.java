package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EnvelopeMovementTest {

    private static final EnvelopeId FUND = EnvelopeId.of("fund");

    @Test
    void published_announcements_do_not_explain_the_published_total() {
        List<Euros> announced = LongStream.of(400_000_000, 24_000_000, 298_500_000, 150_000_000)
                .mapToObj(euros -> EnvelopeMovement.added(FUND, MovementStep.ANNOUNCED, Euros.of(euros)))
                .map(EnvelopeMovement::signedAmount)
                .toList();
        Euros gap = Euros.of(950_000_000).minus(Euros.sum(announced));
        assertThat(Euros.sum(announced)).isEqualTo(Euros.of(872_500_000));
        assertThat(gap).isEqualTo(Euros.of(77_500_000));
    }

    @Test
    void what_is_taken_back_has_the_opposite_sign() {
        Euros paid = Euros.of(300);
        Euros returned = EnvelopeMovement.takenBack(FUND, MovementStep.PAID, Euros.of(120))
                .signedAmount();
        assertThat(paid.plus(returned)).isEqualTo(Euros.of(180));
    }

    @Test
    void the_direction_gives_the_sign_and_the_amount_has_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvelopeMovement.added(FUND, MovementStep.PAID, Euros.of(-1)));
        assertThat(EnvelopeMovement.builder()
                        .amount(Euros.ZERO)
                        .source("")
                        .tryBuild()
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("envelope", ProblemCode.REQUIRED),
                        tuple("step", ProblemCode.REQUIRED),
                        tuple("direction", ProblemCode.REQUIRED),
                        tuple("source", ProblemCode.REQUIRED),
                        tuple("amount", ProblemCode.OUT_OF_RANGE));
    }
}
