package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action sheet (fiche-action): one action in the contract of a territory, by which projects enter it.
 *
 * <p>Sheets of the first phase name needs, those of the second name axes. A sheet may name several, so counts by need
 * or axis may add up to more than there are sheets.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier
 * @param title what the action is, not blank
 * @param needs the needs that it answers (first phase), each once; null if that is not known
 * @param axes the axes that it belongs to (second phase), each once; null if that is not known
 * @param lead the organisation in charge, or null if it is not known
 * @param projects the projects that came from it, each once; null if they are not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "title", "needs", "axes", "lead", "projects"})
public record ActionSheet(
        ActionSheetId id,
        String title,
        @Nullable List<Need> needs,
        @Nullable List<Axis> axes,
        @Nullable String lead,
        @Nullable List<ProjectId> projects)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param id the identifier
     * @param title what the action is
     * @param needs the needs
     * @param axes the axes
     * @param lead who is in charge
     * @param projects the projects
     * @throws IllegalArgumentException if the title is blank or something stands twice
     */
    public ActionSheet {
        needs = Problems.copyOf(needs, "needs");
        axes = Problems.copyOf(axes, "axes");
        projects = Problems.copyOf(projects, "projects");
        check(id, title, needs, axes, lead, projects).orThrow();
    }

    private static Problems check(
            @Nullable ActionSheetId id,
            @Nullable String title,
            @Nullable List<Need> needs,
            @Nullable List<Axis> axes,
            @Nullable String lead,
            @Nullable List<ProjectId> projects) {
        return new Problems()
                .require(id, "id")
                .require(title, "title")
                .unique(needs, "needs", need -> need)
                .unique(axes, "axes", axis -> axis)
                .notBlank(lead, "lead")
                .unique(projects, "projects", project -> project);
    }

    /**
     * Obtains a sheet of which only identifier and title are known.
     *
     * @param id the identifier
     * @param title what the action is
     * @return the sheet
     * @throws IllegalArgumentException if the title is blank
     */
    public static ActionSheet of(ActionSheetId id, String title) {
        return new ActionSheet(id, title, null, null, null, null);
    }

    /**
     * Starts a sheet.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the facts of a sheet; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private @Nullable ActionSheetId id;
        private @Nullable String title;
        private @Nullable List<Need> needs;
        private @Nullable List<Axis> axes;
        private @Nullable String lead;
        private @Nullable List<ProjectId> projects;

        private Builder() {}

        /**
         * Sets the identifier.
         *
         * @param value the identifier
         * @return this builder
         */
        public Builder id(@Nullable ActionSheetId value) {
            this.id = value;
            return this;
        }

        /**
         * Sets what the action is.
         *
         * @param value the title
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /**
         * Sets the needs that the action answers.
         *
         * @param value the needs, or null if they are not known
         * @return this builder
         */
        public Builder needs(@Nullable List<Need> value) {
            this.needs = Problems.copyOf(value, "needs");
            return this;
        }

        /**
         * Sets the axes that the action belongs to.
         *
         * @param value the axes, or null if they are not known
         * @return this builder
         */
        public Builder axes(@Nullable List<Axis> value) {
            this.axes = Problems.copyOf(value, "axes");
            return this;
        }

        /**
         * Sets the organisation in charge.
         *
         * @param value its name, or null if it is not known
         * @return this builder
         */
        public Builder lead(@Nullable String value) {
            this.lead = value;
            return this;
        }

        /**
         * Sets the projects that came from the action.
         *
         * @param value the projects, or null if they are not known
         * @return this builder
         */
        public Builder projects(@Nullable List<ProjectId> value) {
            this.projects = Problems.copyOf(value, "projects");
            return this;
        }

        /**
         * Builds the sheet.
         *
         * @return the sheet
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public ActionSheet build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the sheet, or says all that prevents it. The paths are those of the JSON.
         *
         * @return the sheet, or all problems
         */
        public Checked<ActionSheet> tryBuild() {
            return check(id, title, needs, axes, lead, projects)
                    .checked(() -> new ActionSheet(
                            Objects.requireNonNull(id), Objects.requireNonNull(title), needs, axes, lead, projects));
        }
    }
}
