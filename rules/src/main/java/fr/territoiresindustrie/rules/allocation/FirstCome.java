package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule that serves candidates by filing date, in waves, until the envelope is exhausted.
 *
 * <p>A wave is all that was filed after the closing day of the wave before and up to its own closing day, that day
 * included. What was filed after the last closing day is {@linkplain AllocationStatus#OUT_OF_TIME out of time}.
 * Without closing days each filing day is a wave of its own, without end. The order within a wave is declared;
 * candidates of one wave that it leaves equal are tied, as in {@link RankOrder}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param closings the closing days of the waves, each after the one before; empty, also when absent from JSON, if
 *     each day is a wave
 * @param within by what candidates of one wave are put in order, no priority twice; empty if nothing is declared
 * @param whenShort what happens when the money is short
 */
@JsonPropertyOrder({"closings", "within", "whenShort"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirstCome(List<LocalDate> closings, List<Priority> within, WhenShort whenShort)
        implements AllocationRule {

    /**
     * Checks and copies the waves and the order.
     *
     * @param closings the closing days
     * @param within the order within a wave
     * @param whenShort what happens when the money is short
     * @throws IllegalArgumentException if the closing days do not follow each other or a priority is named twice
     */
    public FirstCome {
        closings = closings == null ? List.of() : List.copyOf(closings);
        within = within == null ? List.of() : List.copyOf(within);
        Objects.requireNonNull(whenShort, "whenShort");
        for (int i = 1; i < closings.size(); i++) {
            if (!closings.get(i).isAfter(closings.get(i - 1))) {
                throw new IllegalArgumentException(
                        "The closing day (" + closings.get(i) + ") must be after the one before it.");
            }
        }
        RankOrder.requireDistinct(within);
    }

    @Override
    public Allocation allocate(AllocationProblem problem) {
        return new InTurn(this, problem, Lineup.of(problem, keys(), this::outOfTime))
                .allocation(candidate -> Objects.requireNonNull(waveOf(candidate.filedOn())));
    }

    List<SortKey> keys() {
        SortKey wave = new SortKey(
                "filed-on",
                Priority.FILED_ON.key().known(),
                Comparator.comparing(
                        candidate -> waveOf(candidate.filedOn()), Comparator.nullsLast(Comparator.naturalOrder())));
        return Stream.concat(Stream.of(wave), within.stream().map(Priority::key))
                .toList();
    }

    /**
     * Returns the day that stands for the wave of a filing day: its closing day, or the day itself if it closes by
     * itself.
     */
    @Nullable
    LocalDate waveOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : closings.stream()
                        .filter(closing -> !closing.isBefore(day))
                        .findFirst()
                        .orElse(day);
    }

    boolean outOfTime(Candidate candidate) {
        LocalDate day = candidate.filedOn();
        return day != null && !closings.isEmpty() && day.isAfter(closings.get(closings.size() - 1));
    }
}
