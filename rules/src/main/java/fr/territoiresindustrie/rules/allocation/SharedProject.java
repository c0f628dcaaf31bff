package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A project that {@linkplain Claimant claimants} may pay together, and what it is worth to each of them.
 *
 * <pre>{@code
 * SharedProject.of(ProjectId.of("P-014"), Euros.of(400_000), "Arve", "Ain");  // worth its cost to both
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the project
 * @param cost what it costs: funded with that or not at all; more than zero
 * @param supports who it is of use to, each claimant once, by name
 */
@JsonPropertyOrder({"project", "cost", "supports"})
public record SharedProject(ProjectId project, Euros cost, List<Support> supports) implements Serializable {

    /**
     * What a project is worth to one claimant.
     *
     * @param claimant the name of the claimant
     * @param utility how much, more than zero, in a unit that is the same for all projects
     */
    @JsonPropertyOrder({"claimant", "utility"})
    public record Support(String claimant, long utility) implements Serializable {

        /**
         * Checks the number.
         *
         * @param claimant the name of the claimant
         * @param utility how much
         * @throws IllegalArgumentException if it is not more than zero
         */
        public Support {
            Objects.requireNonNull(claimant, "claimant");
            if (utility <= 0) {
                throw new IllegalArgumentException(
                        "The utility (" + utility + ") for " + claimant + " must be more than zero.\n"
                                + "Maybe this claimant does not support the project: leave it out.");
            }
        }
    }

    /**
     * Checks and copies the facts.
     *
     * @param project the project
     * @param cost what it costs
     * @param supports who it is of use to
     * @throws IllegalArgumentException if the cost is not more than zero or a claimant is named twice
     */
    public SharedProject {
        Objects.requireNonNull(project, "project");
        if (!cost.positive()) {
            throw new IllegalArgumentException("The cost (" + cost + ") of " + project + " must be more than zero.");
        }
        supports = supports.stream()
                .sorted(Comparator.comparing(Support::claimant))
                .toList();
        for (int i = 1; i < supports.size(); i++) {
            if (supports.get(i).claimant().equals(supports.get(i - 1).claimant())) {
                throw new IllegalArgumentException("The supports of " + project + " must not name a claimant ("
                        + supports.get(i).claimant() + ") twice.");
            }
        }
    }

    /**
     * Obtains a project that is worth its cost to each of its supporters: a euro of it counts the same everywhere.
     *
     * @param project the project
     * @param cost what it costs, more than zero
     * @param claimants the names of those that support or host it
     * @return the project
     * @throws IllegalArgumentException if the cost is not more than zero or a claimant is named twice
     */
    public static SharedProject of(ProjectId project, Euros cost, String... claimants) {
        return new SharedProject(
                project,
                cost,
                Arrays.stream(claimants)
                        .map(claimant -> new Support(claimant, Math.max(1, cost.cents())))
                        .toList());
    }
}
