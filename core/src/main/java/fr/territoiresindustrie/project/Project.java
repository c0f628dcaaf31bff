package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project that asks for public money: all that is known about it, and nothing that is only guessed.
 *
 * <p>Only the identifier must be known. A fact that is null is <em>unknown</em>, which is neither zero nor no; an empty
 * list says that it is known that there is none. Facts go in through the {@link Builder}, in any order and number:
 *
 * <pre>{@code
 * Project press = Project.builder(ProjectId.of("P-014"))
 *         .filedOn(LocalDate.of(2021, 3, 1))
 *         .addCost(CostItem.builder().nature(CostNature.EQUIPMENT).amount(Euros.of(1_200_000)).eligible(true).build())
 *         .build();
 * press.knownEligibleBase();  // 1200000.00 EUR
 * press.worksStartOn();       // null: nobody has said so
 * }</pre>
 *
 * <p>What is checked here is whether the facts can be true together; a <em>fault of data</em> is a problem with its
 * property path, and no project is built:
 *
 * <ul>
 * <li>an amount is negative, or a text is blank;
 * <li>the file is complete before it is filed, the last spending comes before the start of works, or an item is paid
 * after the last spending;
 * <li>the total cost is not the sum of the items, the eligible base is not the sum of the eligible ones, the base
 * exceeds the total cost, or the parts of the partners do not add up to the base; where some items are not known, only
 * a sum that is already too large is at fault;
 * <li>the uses of the funding plan are not the total cost;
 * <li>a kind, a territory or an impact stands twice, or two sites or two partners have the same SIRET or two partners
 * the same name;
 * <li>several partners, or none of them, receive the grant ({@code single-holder}), or the funded one has another SIRET
 * than the holder;
 * <li>the status is not the last one of the history, or the history names another day of filing.
 * </ul>
 *
 * <p>What is not checked here are <em>eligibility criteria</em>, which answer met, not met or unknown for facts that
 * are perfectly possible: a base below the floor of the call, works begun before filing, a spending of more than two
 * years, a lease without obligation to buy, an excluded kind of holder, a site abroad, a partner who bears a part of
 * the base, a request larger than any aid rate allows. An item other than land or consultancy that is committed before
 * the stated start of works, and a request above the eligible base, are possible as well but give a warning.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier of the project; the only fact that must be known
 * @param title the title
 * @param call the call for projects that it answers
 * @param applicant the holder (porteur), who files and receives the grant
 * @param kinds what the project does; empty if it is known to be none of the published kinds
 * @param sites where it invests; empty if it is known to have no site
 * @param claimedTerritories the labelled territories that the file claims for it; empty if it claims none. A claim
 *     only: the truth follows from the communes and a date
 * @param costs what it costs, line by line; empty if it is known to cost nothing
 * @param totalCost the total cost as declared, eligible or not; see {@link #knownTotalCost()}
 * @param eligibleBase the eligible base (assiette) as declared; see {@link #knownEligibleBase()}
 * @param requestedGrant the grant that is asked for, zero or more
 * @param fundingPlan who pays for it; its uses are the total cost
 * @param filedOn the day on which the application was filed
 * @param completeOn the day on which the file was complete, not before it was filed
 * @param worksStartOn the start of works: the first legally binding commitment, in the sense of Regulation (EU)
 *     651/2014, Article 2(23); land, permits and studies do not count
 * @param endOn the day of the last spending, not before the start of works
 * @param impacts its effects, promised and observed; empty if it is known that none was stated
 * @param partners all who take part in a collective project, the holder included; empty if the holder is known to be
 *     alone
 * @param status where it stands in its life; see {@link #knownStatus()}
 * @param history the steps of its life, of which the last one is the status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Project(
        ProjectId id,
        @Nullable String title,
        @Nullable CallId call,
        @Nullable Applicant applicant,
        @Nullable List<ProjectKind> kinds,
        @Nullable List<Site> sites,
        @Nullable List<TerritoryId> claimedTerritories,
        @Nullable List<CostItem> costs,
        @Nullable Euros totalCost,
        @Nullable Euros eligibleBase,
        @Nullable Euros requestedGrant,
        @Nullable FundingPlan fundingPlan,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate completeOn,
        @Nullable LocalDate worksStartOn,
        @Nullable LocalDate endOn,
        @Nullable List<Impact> impacts,
        @Nullable List<Partner> partners,
        @Nullable ProjectStatus status,
        @Nullable StatusHistory history)
        implements Serializable {

    /**
     * Checks the facts and copies the lists.
     *
     * @param id the identifier of the project
     * @param title the title
     * @param call the call for projects that it answers
     * @param applicant the holder
     * @param kinds what the project does
     * @param sites where it invests
     * @param claimedTerritories the labelled territories that the file claims for it
     * @param costs what it costs
     * @param totalCost the total cost as declared
     * @param eligibleBase the eligible base
     * @param requestedGrant the grant that is asked for
     * @param fundingPlan who pays for it
     * @param filedOn the day on which the application was filed
     * @param completeOn the day on which the file was complete
     * @param worksStartOn the start of works
     * @param endOn the day of the last spending
     * @param impacts its effects
     * @param partners all who take part in a collective project
     * @param status where it stands in its life
     * @param history the steps of its life
     * @throws IllegalArgumentException if there is a fault, see above
     */
    public Project(
            ProjectId id,
            @Nullable String title,
            @Nullable CallId call,
            @Nullable Applicant applicant,
            @Nullable List<ProjectKind> kinds,
            @Nullable List<Site> sites,
            @Nullable List<TerritoryId> claimedTerritories,
            @Nullable List<CostItem> costs,
            @Nullable Euros totalCost,
            @Nullable Euros eligibleBase,
            @Nullable Euros requestedGrant,
            @Nullable FundingPlan fundingPlan,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate completeOn,
            @Nullable LocalDate worksStartOn,
            @Nullable LocalDate endOn,
            @Nullable List<Impact> impacts,
            @Nullable List<Partner> partners,
            @Nullable ProjectStatus status,
            @Nullable StatusHistory history) {
        this.id = id;
        this.title = title;
        this.call = call;
        this.applicant = applicant;
        this.kinds = Problems.copyOf(kinds, "kinds");
        this.sites = Problems.copyOf(sites, "sites");
        this.claimedTerritories = Problems.copyOf(claimedTerritories, "claimedTerritories");
        this.costs = Problems.copyOf(costs, "costs");
        this.totalCost = totalCost;
        this.eligibleBase = eligibleBase;
        this.requestedGrant = requestedGrant;
        this.fundingPlan = fundingPlan;
        this.filedOn = filedOn;
        this.completeOn = completeOn;
        this.worksStartOn = worksStartOn;
        this.endOn = endOn;
        this.impacts = Problems.copyOf(impacts, "impacts");
        this.partners = Problems.copyOf(partners, "partners");
        this.status = status;
        this.history = history;
        ProjectChecks.of(toBuilder()).orThrow();
    }

    /**
     * Starts without any fact.
     *
     * @return a builder in which everything is unknown
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with the one fact that must be known.
     *
     * @param id the identifier of the project
     * @return a builder in which everything else is unknown
     */
    public static Builder builder(ProjectId id) {
        return new Builder().id(id);
    }

    /**
     * Starts from the facts of this project.
     *
     * @return a builder that holds all of them
     */
    public Builder toBuilder() {
        return new Builder()
                .id(id)
                .title(title)
                .call(call)
                .applicant(applicant)
                .kinds(kinds)
                .sites(sites)
                .claimedTerritories(claimedTerritories)
                .costs(costs)
                .totalCost(totalCost)
                .eligibleBase(eligibleBase)
                .requestedGrant(requestedGrant)
                .fundingPlan(fundingPlan)
                .filedOn(filedOn)
                .completeOn(completeOn)
                .worksStartOn(worksStartOn)
                .endOn(endOn)
                .impacts(impacts)
                .partners(partners)
                .status(status)
                .history(history);
    }

    /**
     * Returns the total cost: as declared, otherwise the uses of the funding plan, otherwise the sum of all items if
     * every amount is known. Where several of them are known they are the same.
     *
     * @return the total cost, or null if it is not known
     */
    public @Nullable Euros knownTotalCost() {
        if (totalCost != null) {
            return totalCost;
        }
        return fundingPlan == null ? CostSums.of(costs).total() : fundingPlan.uses();
    }

    /**
     * Returns the eligible base: as declared, otherwise the sum of the eligible items if it is known of every item
     * whether it is eligible, and of the eligible ones how much they cost.
     *
     * @return the eligible base, or null if it is not known
     */
    public @Nullable Euros knownEligibleBase() {
        return eligibleBase == null ? CostSums.of(costs).eligible() : eligibleBase;
    }

    /**
     * Returns where the project stands: as stated, otherwise after the last step of its history.
     *
     * @return the status, or null if it is not known
     */
    public @Nullable ProjectStatus knownStatus() {
        return status == null && history != null ? history.current() : status;
    }

    /**
     * Returns this project one step further in its life. A project of unknown history gets one that begins with its
     * status, if that is known, at a day that is not.
     *
     * @param change the step
     * @return the project after the step, or the problems {@code illegal-transition}, {@code date-order} or {@code
     *     contradiction}
     */
    public Checked<Project> tryAdvance(StatusChange change) {
        Checked<StatusHistory> longer = history == null ? begun(change) : history.tryWith(change);
        return toBuilder().status(change.status()).historyFrom(longer).tryBuild();
    }

    private Checked<StatusHistory> begun(StatusChange change) {
        return StatusHistory.tryOf(status == null ? List.of(change) : List.of(StatusChange.of(status, null), change));
    }

    /**
     * Collects the facts of a project, in any order, few or many and however contradictory, until they are checked all
     * at once.
     *
     * <p>A part that is itself faulty is added as it was checked, and its problems get their place:
     *
     * <pre>{@code
     * Project.builder(id).addCost(CostItem.builder().amount(Euros.of(-5)).tryBuild()).tryBuild().problems();
     * // costs[0].amount "-5.00 EUR": the amount or count must not be negative. …
     * }</pre>
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        @Nullable
        ProjectId id;

        @Nullable
        String title;

        @Nullable
        CallId call;

        @Nullable
        Applicant applicant;

        @Nullable
        List<ProjectKind> kinds;

        @Nullable
        List<@Nullable Site> sites;

        @Nullable
        List<TerritoryId> claimedTerritories;

        @Nullable
        List<@Nullable CostItem> costs;

        @Nullable
        Euros totalCost;

        @Nullable
        Euros eligibleBase;

        @Nullable
        Euros requestedGrant;

        @Nullable
        FundingPlan fundingPlan;

        @Nullable
        LocalDate filedOn;

        @Nullable
        LocalDate completeOn;

        @Nullable
        LocalDate worksStartOn;

        @Nullable
        LocalDate endOn;

        @Nullable
        List<@Nullable Impact> impacts;

        @Nullable
        List<@Nullable Partner> partners;

        @Nullable
        ProjectStatus status;

        @Nullable
        StatusHistory history;

        /** The problems of parts that could not be built, by property. */
        final Map<String, List<Problem>> faults = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the identifier of the project.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder id(@Nullable ProjectId value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the title.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /**
         * Sets the call for projects that it answers.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder call(@Nullable CallId value) {
            this.call = value;
            return this;
        }

        /**
         * Sets the holder.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder applicant(@Nullable Applicant value) {
            faults.remove("applicant");
            this.applicant = value;
            return this;
        }

        /**
         * Sets the holder as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked fact
         * @return this builder
         */
        public Builder applicantFrom(Checked<Applicant> checked) {
            applicant(null);
            this.applicant = take(checked, "applicant", "applicant");
            return this;
        }

        /**
         * Sets what the project does.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder kinds(@Nullable List<ProjectKind> value) {
            this.kinds = Problems.copyOf(value, "kinds");
            return this;
        }

        /**
         * Sets where it invests.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder sites(@Nullable List<Site> value) {
            faults.remove("sites");
            this.sites = value == null ? null : new ArrayList<>(Problems.copyOf(value, "sites"));
            return this;
        }

        /**
         * Adds one of the sites.
         *
         * @param value the element
         * @return this builder
         */
        public Builder addSite(Site value) {
            return addSite(Checked.valid(value));
        }

        /**
         * Adds one of the sites as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked element
         * @return this builder
         */
        public Builder addSite(Checked<Site> checked) {
            sites = sites == null ? new ArrayList<>() : sites;
            sites.add(take(checked, "sites", "sites[" + sites.size() + "]"));
            return this;
        }

        /**
         * Sets the labelled territories that the file claims for it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder claimedTerritories(@Nullable List<TerritoryId> value) {
            this.claimedTerritories = Problems.copyOf(value, "claimedTerritories");
            return this;
        }

        /**
         * Sets what it costs, line by line.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder costs(@Nullable List<CostItem> value) {
            faults.remove("costs");
            this.costs = value == null ? null : new ArrayList<>(Problems.copyOf(value, "costs"));
            return this;
        }

        /**
         * Adds one of the costs.
         *
         * @param value the element
         * @return this builder
         */
        public Builder addCost(CostItem value) {
            return addCost(Checked.valid(value));
        }

        /**
         * Adds one of the costs as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked element
         * @return this builder
         */
        public Builder addCost(Checked<CostItem> checked) {
            costs = costs == null ? new ArrayList<>() : costs;
            costs.add(take(checked, "costs", "costs[" + costs.size() + "]"));
            return this;
        }

        /**
         * Sets the total cost as declared.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder totalCost(@Nullable Euros value) {
            this.totalCost = value;
            return this;
        }

        /**
         * Sets the eligible base as declared.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder eligibleBase(@Nullable Euros value) {
            this.eligibleBase = value;
            return this;
        }

        /**
         * Sets the grant that is asked for.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder requestedGrant(@Nullable Euros value) {
            this.requestedGrant = value;
            return this;
        }

        /**
         * Sets who pays for it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder fundingPlan(@Nullable FundingPlan value) {
            faults.remove("fundingPlan");
            this.fundingPlan = value;
            return this;
        }

        /**
         * Sets who pays for it as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked fact
         * @return this builder
         */
        public Builder fundingPlanFrom(Checked<FundingPlan> checked) {
            fundingPlan(null);
            this.fundingPlan = take(checked, "fundingPlan", "fundingPlan");
            return this;
        }

        /**
         * Sets the day on which the application was filed.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder filedOn(@Nullable LocalDate value) {
            this.filedOn = value;
            return this;
        }

        /**
         * Sets the day on which the file was complete.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder completeOn(@Nullable LocalDate value) {
            this.completeOn = value;
            return this;
        }

        /**
         * Sets the start of works.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder worksStartOn(@Nullable LocalDate value) {
            this.worksStartOn = value;
            return this;
        }

        /**
         * Sets the day of the last spending.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder endOn(@Nullable LocalDate value) {
            this.endOn = value;
            return this;
        }

        /**
         * Sets its effects.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder impacts(@Nullable List<Impact> value) {
            faults.remove("impacts");
            this.impacts = value == null ? null : new ArrayList<>(Problems.copyOf(value, "impacts"));
            return this;
        }

        /**
         * Adds one of the impacts.
         *
         * @param value the element
         * @return this builder
         */
        public Builder addImpact(Impact value) {
            return addImpact(Checked.valid(value));
        }

        /**
         * Adds one of the impacts as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked element
         * @return this builder
         */
        public Builder addImpact(Checked<Impact> checked) {
            impacts = impacts == null ? new ArrayList<>() : impacts;
            impacts.add(take(checked, "impacts", "impacts[" + impacts.size() + "]"));
            return this;
        }

        /**
         * Sets all who take part in a collective project.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder partners(@Nullable List<Partner> value) {
            faults.remove("partners");
            this.partners = value == null ? null : new ArrayList<>(Problems.copyOf(value, "partners"));
            return this;
        }

        /**
         * Adds one of the partners.
         *
         * @param value the element
         * @return this builder
         */
        public Builder addPartner(Partner value) {
            return addPartner(Checked.valid(value));
        }

        /**
         * Adds one of the partners as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked element
         * @return this builder
         */
        public Builder addPartner(Checked<Partner> checked) {
            partners = partners == null ? new ArrayList<>() : partners;
            partners.add(take(checked, "partners", "partners[" + partners.size() + "]"));
            return this;
        }

        /**
         * Sets where it stands in its life.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder status(@Nullable ProjectStatus value) {
            this.status = value;
            return this;
        }

        /**
         * Sets the steps of its life.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder history(@Nullable StatusHistory value) {
            faults.remove("history");
            this.history = value;
            return this;
        }

        /**
         * Sets the steps of its life as far as it could be built, and keeps its problems otherwise.
         *
         * @param checked the checked fact
         * @return this builder
         */
        public Builder historyFrom(Checked<StatusHistory> checked) {
            history(null);
            this.history = take(checked, "history", "history");
            return this;
        }

        /** Without gaps: an element that could not be built is an error, and then no project is built. */
        private static <T> @Nullable List<T> whole(@Nullable List<@Nullable T> elements) {
            return elements == null
                    ? null
                    : elements.stream().map(Objects::requireNonNull).toList();
        }

        private <T> @Nullable T take(Checked<T> checked, String property, String path) {
            if (!checked.problems().isEmpty()) {
                faults.computeIfAbsent(property, name -> new ArrayList<>())
                        .addAll(checked.at(path).problems());
            }
            return checked.value().orElse(null);
        }

        /**
         * Builds from whatever was collected. Never throws, whatever the facts.
         *
         * @return the project, perhaps with warnings, or all problems with their property paths, such as {@code
         *     costs[2].amount}
         */
        public Checked<Project> tryBuild() {
            return ProjectChecks.of(this)
                    .checked(() -> new Project(
                            id,
                            title,
                            call,
                            applicant,
                            kinds,
                            whole(sites),
                            claimedTerritories,
                            whole(costs),
                            totalCost,
                            eligibleBase,
                            requestedGrant,
                            fundingPlan,
                            filedOn,
                            completeOn,
                            worksStartOn,
                            endOn,
                            whole(impacts),
                            whole(partners),
                            status,
                            history));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the project
         * @throws IllegalArgumentException with all problems in the message
         */
        public Project build() {
            return tryBuild().orElseThrow();
        }
    }
}
