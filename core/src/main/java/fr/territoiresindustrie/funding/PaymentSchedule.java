package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The instalments of one award, in their order. They add up to what was granted, the advance comes first and the
 * balance last, and due dates do not run backwards.
 *
 * <p>The fund's own schedule was never published, so there is no default here: the instalments are the caller's, for
 * example shared by {@link fr.territoiresindustrie.money.Split}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param granted the amount of the award, more than zero
 * @param instalments the payments, planned or made
 */
@JsonPropertyOrder({"granted", "instalments"})
public record PaymentSchedule(Euros granted, List<Instalment> instalments) implements Serializable {

    /**
     * Checks the payments.
     *
     * @param granted the amount of the award
     * @param instalments the payments
     * @throws IllegalArgumentException if the payments do not add up or are out of order
     */
    public PaymentSchedule {
        instalments = Problems.copyOf(instalments, "instalments");
        check(granted, instalments).orThrow();
    }

    private static Problems check(@Nullable Euros granted, @Nullable List<Instalment> instalments) {
        Problems problems = new Problems().require(granted, "granted").require(instalments, "instalments");
        Amounts.positive(problems, granted, "granted");
        if (instalments != null) {
            checkOrder(problems, instalments);
        }
        if (granted != null && instalments != null) {
            Amounts.balanced(
                    problems,
                    granted,
                    "instalments",
                    instalments.stream().map(Instalment::amount).toList());
        }
        return problems;
    }

    private static void checkOrder(Problems problems, List<Instalment> instalments) {
        LocalDate latest = null;
        String latestPath = "";
        for (int i = 0; i < instalments.size(); i++) {
            Instalment instalment = instalments.get(i);
            String path = "instalments[" + i + "]";
            boolean inPlace = (instalment.kind() != InstalmentKind.ADVANCE || i == 0)
                    && (instalment.kind() != InstalmentKind.BALANCE || i == instalments.size() - 1);
            problems.check(
                    inPlace,
                    () -> Problem.of(ProblemCode.CONTRADICTION, path + ".kind", instalment.kind())
                            .with("other", "instalments"));
            LocalDate due = instalment.dueOn();
            if (due != null && latest != null && due.isBefore(latest)) {
                problems.add(Problem.of(ProblemCode.DATE_ORDER, path + ".dueOn", due)
                        .with("earlier", latestPath)
                        .with("date", latest));
            } else if (due != null) {
                latest = due;
                latestPath = path + ".dueOn";
            }
        }
    }

    /**
     * Obtains a schedule.
     *
     * @param granted the amount of the award, more than zero
     * @param instalments the payments
     * @return the schedule
     * @throws IllegalArgumentException if the payments do not add up or are out of order
     */
    public static PaymentSchedule of(Euros granted, List<Instalment> instalments) {
        return new PaymentSchedule(granted, instalments);
    }

    /**
     * Obtains a schedule from facts that may be missing or wrong.
     *
     * @param granted the amount of the award; required, more than zero
     * @param instalments the payments; required
     * @return the schedule, or all problems with the paths {@code granted} and {@code instalments[1].dueOn}
     */
    public static Checked<PaymentSchedule> tryOf(@Nullable Euros granted, @Nullable List<Instalment> instalments) {
        return check(granted, instalments)
                .checked(() ->
                        new PaymentSchedule(Objects.requireNonNull(granted), Objects.requireNonNull(instalments)));
    }

    /**
     * Sums what was known to be paid at the end of a day.
     *
     * @param date the day
     * @return the sum
     */
    public Euros paidBy(LocalDate date) {
        return total(instalment -> instalment.paidBy(date));
    }

    /**
     * Sums what was due at the end of a day and not known to be paid.
     *
     * @param date the day
     * @return the sum; instalments without due date are not in it
     */
    public Euros overdueBy(LocalDate date) {
        return total(instalment -> instalment.dueBy(date) && !instalment.paidBy(date));
    }

    private Euros total(Predicate<Instalment> counted) {
        return Euros.sum(
                instalments.stream().filter(counted).map(Instalment::amount).toList());
    }
}
