package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The action plan of a territory as it stood from one revision to the next: that of 2019, its re-examination of 2021,
 * that of 2023 …
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param year the year that the revision is known by, 2018 or later
 * @param adoptedOn the day on which it was adopted, or null if it is not known
 * @param sheets the action sheets, each identifier once; empty if the plan has none, null if they are not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"year", "adoptedOn", "sheets"})
public record ActionPlanRevision(
        int year, @Nullable LocalDate adoptedOn, @Nullable List<ActionSheet> sheets) implements Serializable {

    /** The programme was launched on 22 November 2018. */
    private static final int FIRST_YEAR = 2018;

    /**
     * Checks the facts.
     *
     * @param year the year
     * @param adoptedOn the day
     * @param sheets the sheets
     * @throws IllegalArgumentException if the year is before the programme, or if a sheet stands twice
     */
    public ActionPlanRevision {
        sheets = Problems.copyOf(sheets, "sheets");
        check(year, sheets).orThrow();
    }

    private static Problems check(int year, @Nullable List<ActionSheet> sheets) {
        return new Problems()
                .check(
                        year >= FIRST_YEAR,
                        () -> Problem.of(ProblemCode.OUT_OF_RANGE, "year", year).with("expected", "≥ " + FIRST_YEAR))
                .unique(sheets, "sheets", ActionSheet::id);
    }

    /**
     * Obtains a revision whose day is not known.
     *
     * @param year the year that it is known by, 2018 or later
     * @param sheets the action sheets
     * @return the revision
     * @throws IllegalArgumentException if the year is before the programme, or if a sheet stands twice
     */
    public static ActionPlanRevision of(int year, List<ActionSheet> sheets) {
        return new ActionPlanRevision(year, null, sheets);
    }

    /**
     * Obtains a revision from facts that may be wrong.
     *
     * @param year the year that it is known by; 2018 or later
     * @param adoptedOn the day on which it was adopted, or null
     * @param sheets the action sheets, or null
     * @return the revision, or all problems with the paths {@code year} and {@code sheets[1]}
     */
    public static Checked<ActionPlanRevision> tryOf(
            int year, @Nullable LocalDate adoptedOn, @Nullable List<ActionSheet> sheets) {
        return check(year, sheets).checked(() -> new ActionPlanRevision(year, adoptedOn, sheets));
    }

    /**
     * Finds a sheet.
     *
     * @param id its identifier
     * @return the sheet; empty if it is not in this revision or if the sheets are not known
     */
    public Optional<ActionSheet> find(ActionSheetId id) {
        return sheets == null
                ? Optional.empty()
                : sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /**
     * Compares this revision with a later one, sheet by sheet.
     *
     * @param later the later revision, of this plan or of the plan that continues it
     * @return what has changed, or empty if the sheets of one of them are not known
     */
    public Optional<ActionPlanChanges> changesTo(ActionPlanRevision later) {
        return sheets == null || later.sheets == null
                ? Optional.empty()
                : Optional.of(ActionPlanChanges.between(sheets, later.sheets));
    }
}
