package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.ProjectStatus;
import fr.territoiresindustrie.project.StatusChange;
import fr.territoiresindustrie.project.StatusHistory;
import fr.territoiresindustrie.validation.EurosAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as somebody wrote it: texts, nothing checked yet. The property names are those of the JSON of {@link
 * fr.territoiresindustrie.project.Project}, so that what one writes the other reads.
 *
 * <p>The constraints of Bean Validation tell a web form or an endpoint early what is wrong with a field; {@link
 * #toProject()} checks everything, whether or not a validator ran, and gives all problems with their property paths,
 * such as {@code costs[2].amount}. Null and blank texts mean that a fact is not known.
 *
 * <p>All forms take the same texts: amounts as {@code 1200.50} or {@code 1 200,50 €}, days as {@code 2021-03-01} or
 * {@code 01/03/2021}, yes or no as {@code true}, {@code false}, {@code oui}, {@code non}, {@code yes} or {@code no},
 * choices by their codes in JSON.
 *
 * @param id the identifier; the only fact that must be given
 * @param title the title
 * @param call the call for projects
 * @param applicant the holder
 * @param kinds the codes of what the project does, for example {@code extension}
 * @param sites where it invests
 * @param claimedTerritories the territories that the file claims, for example {@code 2023-2027/ti-8418}
 * @param costs what it costs
 * @param totalCost the total cost
 * @param eligibleBase the eligible base
 * @param requestedGrant the grant that is asked for
 * @param fundingPlan who pays for it
 * @param filedOn the day of filing
 * @param completeOn the day on which the file was complete
 * @param worksStartOn the start of works
 * @param endOn the day of the last spending
 * @param impacts its effects
 * @param partners all who take part
 * @param status the code of where it stands, for example {@code filed}
 * @param history how it got there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectForm(
        @NotBlank @Nullable String id,
        @Nullable String title,
        @Nullable String call,
        @Valid @Nullable ApplicantForm applicant,
        @Nullable List<@Nullable String> kinds,
        @Nullable List<@Nullable @Valid SiteForm> sites,
        @Nullable List<@Nullable String> claimedTerritories,
        @Nullable List<@Nullable @Valid CostForm> costs,
        @EurosAmount(min = "0") @Nullable String totalCost,
        @EurosAmount(min = "0") @Nullable String eligibleBase,
        @EurosAmount(min = "0") @Nullable String requestedGrant,
        @Valid @Nullable FundingPlanForm fundingPlan,
        @Nullable String filedOn,
        @Nullable String completeOn,
        @Nullable String worksStartOn,
        @Nullable String endOn,
        @Nullable List<@Nullable @Valid ImpactForm> impacts,
        @Nullable List<@Nullable @Valid PartnerForm> partners,
        @Nullable String status,
        @Nullable List<@Nullable @Valid Step> history)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param id the identifier
     * @param title the title
     * @param call the call for projects
     * @param applicant the holder
     * @param kinds the codes of what the project does
     * @param sites where it invests
     * @param claimedTerritories the territories that the file claims
     * @param costs what it costs
     * @param totalCost the total cost
     * @param eligibleBase the eligible base
     * @param requestedGrant the grant that is asked for
     * @param fundingPlan who pays for it
     * @param filedOn the day of filing
     * @param completeOn the day on which the file was complete
     * @param worksStartOn the start of works
     * @param endOn the day of the last spending
     * @param impacts its effects
     * @param partners all who take part
     * @param status the code of where it stands
     * @param history how it got there
     */
    public ProjectForm {
        kinds = FormFacts.copy(kinds);
        sites = FormFacts.copy(sites);
        claimedTerritories = FormFacts.copy(claimedTerritories);
        costs = FormFacts.copy(costs);
        impacts = FormFacts.copy(impacts);
        partners = FormFacts.copy(partners);
        history = FormFacts.copy(history);
    }

    /**
     * Checks everything and makes the project.
     *
     * @return the project, perhaps with remarks, or all problems with their property paths
     */
    public Checked<Project> toProject() {
        FormFacts facts = new FormFacts();
        Project.Builder project = Project.builder()
                .id(facts.fact("id", id, ProjectId::tryParse))
                .title(facts.text("title", title))
                .call(facts.fact("call", call, CallId::tryParse))
                .kinds(facts.list(
                        "kinds", kinds, kind -> FormFacts.tryChoice(kind, ProjectKind.class, ProjectKind::label)))
                .claimedTerritories(facts.list("claimedTerritories", claimedTerritories, TerritoryId::tryParse))
                .totalCost(facts.amount("totalCost", totalCost))
                .eligibleBase(facts.amount("eligibleBase", eligibleBase))
                .requestedGrant(facts.amount("requestedGrant", requestedGrant))
                .filedOn(facts.day("filedOn", filedOn))
                .completeOn(facts.day("completeOn", completeOn))
                .worksStartOn(facts.day("worksStartOn", worksStartOn))
                .endOn(facts.day("endOn", endOn))
                .status(facts.choice("status", status, ProjectStatus.class, ProjectStatus::label));
        addParts(project, facts);
        return facts.checked(project.tryBuild());
    }

    private void addParts(Project.Builder project, FormFacts facts) {
        project.applicant(applicant == null ? null : facts.take("applicant", applicant.read()))
                .fundingPlan(fundingPlan == null ? null : facts.take("fundingPlan", fundingPlan.read()));
        if (sites != null) {
            project.sites(List.of());
            FormFacts.each(sites, SiteForm::read).forEach(project::addSite);
        }
        if (costs != null) {
            project.costs(List.of());
            FormFacts.each(costs, CostForm::read).forEach(project::addCost);
        }
        if (impacts != null) {
            project.impacts(List.of());
            FormFacts.each(impacts, ImpactForm::read).forEach(project::addImpact);
        }
        if (partners != null) {
            project.partners(List.of());
            FormFacts.each(partners, PartnerForm::read).forEach(project::addPartner);
        }
        List<StatusChange> steps = facts.list("history", history, Step::read);
        if (steps != null) {
            project.history(facts.take("history", StatusHistory.tryOf(steps)));
        }
    }

    /**
     * A step of the history as somebody wrote it; see {@link fr.territoiresindustrie.project.StatusChange}.
     *
     * @param status the code of the status, for example {@code filed}
     * @param on the day
     * @param decidedBy who decided
     * @param motive why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @Nullable String status,
            @Nullable String on,
            @Nullable String decidedBy,
            @Nullable String motive) implements Serializable {

        Checked<StatusChange> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(StatusChange.tryOf(
                    facts.choice("status", status, ProjectStatus.class, ProjectStatus::label),
                    facts.day("on", on),
                    facts.text("decidedBy", decidedBy),
                    facts.text("motive", motive)));
        }
    }
}
