package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The action plan of a territory, revision by revision. Plans of 2019 were re-examined in 2021; territories of the
 * second phase have plans of their own since 2023, which may {@linkplain #continues() continue} one or several plans
 * of the first.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param territory the territory
 * @param revisions the revisions from the earliest to the latest, at least one, each year once
 * @param continues the territories of the first phase whose plans this one continues; empty if it continues none, null
 *     if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"territory", "revisions", "continues"})
public record ActionPlan(
        TerritoryId territory,
        List<ActionPlanRevision> revisions,
        @Nullable List<TerritoryId> continues) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param territory the territory
     * @param revisions the revisions
     * @param continues the plans that this one continues
     * @throws IllegalArgumentException if there is no revision, if years are out of order, if a sheet names needs in
     *     the second phase or axes in the first, or if a plan is continued that is not of the first phase
     */
    public ActionPlan {
        revisions = Problems.copyOf(revisions, "revisions");
        continues = Problems.copyOf(continues, "continues");
        check(territory, revisions, continues).orThrow();
    }

    private static Problems check(
            @Nullable TerritoryId territory,
            @Nullable List<ActionPlanRevision> revisions,
            @Nullable List<TerritoryId> continues) {
        Problems problems = new Problems()
                .require(territory, "territory")
                .check(revisions != null && !revisions.isEmpty(), ProblemCode.REQUIRED, "revisions", null)
                .unique(revisions, "revisions", ActionPlanRevision::year)
                .unique(continues, "continues", plan -> plan);
        if (revisions != null) {
            checkYears(problems, revisions);
        }
        if (territory != null && revisions != null) {
            checkSheets(problems, territory.phase(), revisions);
        }
        for (int i = 0; continues != null && i < continues.size(); i++) {
            TerritoryId before = continues.get(i);
            boolean earlier = before.phase() == Phase.FIRST && (territory == null || territory.phase() == Phase.SECOND);
            String path = "continues[" + i + "]";
            problems.check(
                    earlier,
                    () -> Problem.of(ProblemCode.CONTRADICTION, path, before).with("other", "territory"));
        }
        return problems;
    }

    private static void checkYears(Problems problems, List<ActionPlanRevision> revisions) {
        for (int i = 1; i < revisions.size(); i++) {
            int before = revisions.get(i - 1).year();
            int year = revisions.get(i).year();
            String earlier = "revisions[" + (i - 1) + "].year";
            String path = "revisions[" + i + "].year";
            problems.check(
                    year >= before,
                    () -> Problem.of(ProblemCode.DATE_ORDER, path, year)
                            .with("earlier", earlier)
                            .with("date", before));
        }
    }

    private static void checkSheets(Problems problems, Phase phase, List<ActionPlanRevision> revisions) {
        for (int i = 0; i < revisions.size(); i++) {
            List<ActionSheet> sheets =
                    Objects.requireNonNullElse(revisions.get(i).sheets(), List.of());
            for (int j = 0; j < sheets.size(); j++) {
                boolean first = phase == Phase.FIRST;
                List<?> foreign = first ? sheets.get(j).axes() : sheets.get(j).needs();
                String path = "revisions[" + i + "].sheets[" + j + "]." + (first ? "axes" : "needs");
                problems.check(
                        foreign == null || foreign.isEmpty(),
                        () -> Problem.of(ProblemCode.CONTRADICTION, path, foreign)
                                .with("other", "territory"));
            }
        }
    }

    /**
     * Obtains a plan of which it is not known whether it continues others.
     *
     * @param territory the territory
     * @param revisions the revisions from the earliest to the latest
     * @return the plan
     * @throws IllegalArgumentException if there is no revision, if years are out of order, or if a sheet names needs
     *     in the second phase or axes in the first
     */
    public static ActionPlan of(TerritoryId territory, List<ActionPlanRevision> revisions) {
        return new ActionPlan(territory, revisions, null);
    }

    /**
     * Obtains a plan from facts that may be missing or contradictory.
     *
     * @param territory the territory; required
     * @param revisions the revisions from the earliest to the latest; required
     * @param continues the territories whose plans this one continues, or null
     * @return the plan, or all problems with paths such as {@code revisions[1].year}
     */
    public static Checked<ActionPlan> tryOf(
            @Nullable TerritoryId territory,
            @Nullable List<ActionPlanRevision> revisions,
            @Nullable List<TerritoryId> continues) {
        return check(territory, revisions, continues)
                .checked(() -> new ActionPlan(
                        Objects.requireNonNull(territory), Objects.requireNonNull(revisions), continues));
    }

    /**
     * Returns the plan as it stands.
     *
     * @return the latest revision
     */
    public ActionPlanRevision latest() {
        return revisions.get(revisions.size() - 1);
    }

    /**
     * Finds a revision.
     *
     * @param year the year that it is known by
     * @return the revision, or empty
     */
    public Optional<ActionPlanRevision> findRevision(int year) {
        return revisions.stream().filter(revision -> revision.year() == year).findFirst();
    }

    /**
     * Follows a sheet through the revisions.
     *
     * @param id the identifier of the sheet
     * @return the sheet by year, only years in which it is in the plan; unmodifiable
     */
    public SortedMap<Integer, ActionSheet> history(ActionSheetId id) {
        SortedMap<Integer, ActionSheet> history = new TreeMap<>();
        revisions.forEach(revision -> revision.find(id).ifPresent(sheet -> history.put(revision.year(), sheet)));
        return Collections.unmodifiableSortedMap(history);
    }
}
