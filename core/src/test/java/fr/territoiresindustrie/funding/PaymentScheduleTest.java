package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Split;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentScheduleTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 30);

    private static Instalment of(InstalmentKind kind, long euros) {
        return Instalment.of(kind, Euros.of(euros));
    }

    @Test
    void an_award_is_shared_into_instalments_without_losing_a_cent() {
        Euros granted = Euros.ofCents(100_01);
        List<Euros> parts = Split.LAST_PARTS.share(granted, List.of(30L, 70L));
        PaymentSchedule schedule = PaymentSchedule.of(
                granted,
                List.of(
                        Instalment.of(InstalmentKind.ADVANCE, parts.get(0)),
                        Instalment.of(InstalmentKind.BALANCE, parts.get(1))));
        assertThat(schedule.instalments())
                .extracting(Instalment::amount)
                .containsExactly(Euros.ofCents(30_00), Euros.ofCents(70_01));
    }

    @Test
    void what_is_paid_and_what_is_overdue_depends_on_the_day() {
        PaymentSchedule schedule = PaymentSchedule.of(
                Euros.of(100),
                List.of(
                        of(InstalmentKind.ADVANCE, 30).withDueOn(MAY).withPaidOn(JUNE),
                        of(InstalmentKind.INTERIM, 20).withDueOn(JUNE),
                        of(InstalmentKind.BALANCE, 50)));

        assertThat(schedule.paidBy(JUNE.minusDays(1))).isEqualTo(Euros.ZERO);
        assertThat(schedule.paidBy(JUNE)).isEqualTo(Euros.of(30));
        assertThat(schedule.overdueBy(MAY.minusDays(1))).isEqualTo(Euros.ZERO);
        assertThat(schedule.overdueBy(MAY)).isEqualTo(Euros.of(30));
        assertThat(schedule.overdueBy(JUNE)).isEqualTo(Euros.of(20));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(PaymentSchedule.tryOf(
                                Euros.of(100),
                                List.of(
                                        of(InstalmentKind.BALANCE, 30).withDueOn(JUNE),
                                        of(InstalmentKind.ADVANCE, 30).withDueOn(MAY),
                                        of(InstalmentKind.INTERIM, 30).withDueOn(JUNE.minusDays(1))))
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("instalments[0].kind", ProblemCode.CONTRADICTION),
                        tuple("instalments[1].kind", ProblemCode.CONTRADICTION),
                        tuple("instalments[1].dueOn", ProblemCode.DATE_ORDER),
                        tuple("instalments[2].dueOn", ProblemCode.DATE_ORDER),
                        tuple("instalments", ProblemCode.NOT_BALANCED));
        assertThat(PaymentSchedule.tryOf(null, null).problems())
                .extracting(Problem::path)
                .containsExactly("granted", "instalments");
        assertThat(Instalment.tryOf(null, Euros.of(-1), null, null).problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("kind", ProblemCode.REQUIRED), tuple("amount", ProblemCode.NEGATIVE));
    }
}
