package fr.territoiresindustrie.benchmarks.workload;

import java.util.Collection;
import java.util.List;

/**
 * What every contender must find: the codes of the criteria that are broken and of those that nobody can decide yet,
 * in ascending order, and the least and the most that the score can be, in thousandths of a point.
 */
public record Answer(List<String> broken, List<String> open, long lowest, long highest) {

    public Answer {
        broken = broken.stream().distinct().sorted().toList();
        open = open.stream().distinct().sorted().toList();
    }

    /** Obtains the answer for an application of which everything is known. */
    public static Answer of(Collection<String> broken, long score) {
        return new Answer(List.copyOf(broken), List.of(), score, score);
    }
}
