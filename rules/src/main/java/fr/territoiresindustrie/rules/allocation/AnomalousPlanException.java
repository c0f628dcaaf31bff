package fr.territoiresindustrie.rules.allocation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An allocator broke its contract: the plan that it made has anomalies. That is an error of the allocator, not of the
 * data.
 */
public final class AnomalousPlanException extends RuntimeException {

    private final List<Anomaly> anomalies;

    /**
     * Creates the exception.
     *
     * @param anomalies what is wrong with the plan, at least one
     */
    public AnomalousPlanException(List<Anomaly> anomalies) {
        super(message(anomalies));
        this.anomalies = List.copyOf(anomalies);
    }

    private static String message(List<Anomaly> anomalies) {
        return anomalies.stream()
                .limit(20)
                .map(anomaly -> anomaly.text(Locale.ENGLISH))
                .collect(Collectors.joining(
                        "\n", "The plan must have no anomaly; it has " + anomalies.size() + ":\n", ""));
    }

    /**
     * Returns what is wrong with the plan.
     *
     * @return the anomalies, unmodifiable
     */
    public List<Anomaly> anomalies() {
        return anomalies;
    }
}
