package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The life of a project, step by step.
 *
 * <p>A history has at least one step. It may begin anywhere, as earlier steps may not be known; from there on each step
 * must be a {@linkplain ProjectStatus#next() legal} one, and no day that is known may come before another one that is
 * known to be earlier in the list. Its JSON is the list of steps.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param changes the steps, the oldest first
 */
public record StatusHistory(@JsonValue List<StatusChange> changes) implements Serializable {

    /**
     * Checks the steps.
     *
     * @param changes the steps, the oldest first
     * @throws IllegalArgumentException if there is no step, if one is not legal, or if the days are not in order
     */
    public StatusHistory {
        changes = Problems.copyOf(changes, "changes");
        check(changes).orThrow();
    }

    /**
     * Obtains a history.
     *
     * @param changes the steps, the oldest first
     * @return the history
     * @throws IllegalArgumentException if there is no step, if one is not legal, or if the days are not in order
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StatusHistory of(List<StatusChange> changes) {
        return new StatusHistory(changes);
    }

    /**
     * Obtains a history from steps that may be wrong.
     *
     * @param changes the steps, the oldest first
     * @return the history, or the problems {@code required} (no step), {@code illegal-transition} and {@code
     *     date-order}, each at its step
     */
    public static Checked<StatusHistory> tryOf(List<StatusChange> changes) {
        return check(changes).checked(() -> new StatusHistory(changes));
    }

    private static Problems check(List<StatusChange> changes) {
        FactProblems problems = new FactProblems().required("", changes.isEmpty() ? null : changes);
        String earlierPath = "";
        LocalDate earlier = null;
        for (int i = 0; i < changes.size(); i++) {
            StatusChange change = changes.get(i);
            if (i > 0) {
                checkStep(problems, changes.get(i - 1).status(), change.status(), i);
            }
            String path = "[" + i + "].on";
            problems.inOrder(earlierPath, earlier, path, change.on());
            earlierPath = change.on() == null ? earlierPath : path;
            earlier = change.on() == null ? earlier : change.on();
        }
        return problems.problems();
    }

    private static void checkStep(FactProblems problems, ProjectStatus from, ProjectStatus to, int step) {
        if (!from.canBecome(to)) {
            String allowed = from.next().stream().map(ProjectStatus::code).collect(Collectors.joining(", "));
            problems.add(Problem.of(ProblemCode.ILLEGAL_TRANSITION, "[" + step + "].status", to.code())
                    .with("from", from.code())
                    .with("allowed", allowed.isEmpty() ? "–" : allowed));
        }
    }

    /**
     * Returns this history with one more step.
     *
     * @param change the step
     * @return the longer history
     * @throws IllegalArgumentException if the step is not legal, or if its day comes before an earlier one
     */
    public StatusHistory with(StatusChange change) {
        return tryWith(change).orElseThrow();
    }

    /**
     * Returns this history with one more step, or why that is not possible.
     *
     * @param change the step
     * @return the longer history, or the problems {@code illegal-transition} and {@code date-order}
     */
    public Checked<StatusHistory> tryWith(StatusChange change) {
        List<StatusChange> longer = new ArrayList<>(changes);
        longer.add(change);
        return tryOf(longer);
    }

    /**
     * Returns where the project stands after the last step.
     *
     * @return the latest status
     */
    public ProjectStatus current() {
        return changes.get(changes.size() - 1).status();
    }

    /**
     * Returns the step by which the project reached a status.
     *
     * @param status the status
     * @return the step, or nothing if the project has not been there as far as is known
     */
    public Optional<StatusChange> findChangeTo(ProjectStatus status) {
        return changes.stream().filter(change -> change.status() == status).findFirst();
    }

    /**
     * Returns where the project stood at the end of a day.
     *
     * @param day the day
     * @return the status, or nothing if the day lies before the first known step, or if an unknown day leaves it open
     */
    public Optional<ProjectStatus> findStatusOn(LocalDate day) {
        int last = -1;
        for (int i = 0; i < changes.size(); i++) {
            LocalDate on = changes.get(i).on();
            last = on != null && !on.isAfter(day) ? i : last;
        }
        boolean open =
                last < 0 || (last + 1 < changes.size() && changes.get(last + 1).on() == null);
        return open ? Optional.empty() : Optional.of(changes.get(last).status());
    }
}
