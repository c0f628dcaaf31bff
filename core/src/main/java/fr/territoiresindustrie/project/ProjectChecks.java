package fr.territoiresindustrie.project;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.problem.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the facts of a project can be true together; the list of checks stands in the documentation of {@link
 * Project}.
 */
final class ProjectChecks {

    private final Project.Builder facts;
    private final FactProblems problems = new FactProblems();

    private ProjectChecks(Project.Builder facts) {
        this.facts = facts;
    }

    static Problems of(Project.Builder facts) {
        ProjectChecks checks = new ProjectChecks(facts);
        checks.single();
        checks.lists();
        checks.amounts();
        checks.days();
        checks.partners();
        checks.life();
        return checks.problems.problems();
    }

    private void single() {
        problems.required("id", facts.id).notBlank("title", facts.title);
        facts.faults.values().forEach(problems::addAll);
    }

    private void lists() {
        problems.unique("kinds", facts.kinds, kind -> kind)
                .unique("claimedTerritories", facts.claimedTerritories, territory -> territory)
                .unique("sites", facts.sites, Site::siret)
                .unique("impacts", facts.impacts, impact -> impact)
                .unique(
                        "partners",
                        facts.partners,
                        partner -> partner.siret() == null ? partner.name() : partner.siret());
    }

    private void amounts() {
        problems.notNegative("totalCost", facts.totalCost)
                .notNegative("eligibleBase", facts.eligibleBase)
                .notNegative("requestedGrant", facts.requestedGrant);
        exactly("costs", this::sums);
        exactly("partners", this::partsOfPartners);
    }

    /** Possible to ask for, impossible to get: a grant pays a part of the base at most. */
    private void request(CostSums sums) {
        Euros base = first(facts.eligibleBase, sums.eligible());
        if (base != null && facts.requestedGrant != null && facts.requestedGrant.compareTo(base) > 0) {
            problems.add(Problem.of(ProblemCode.OUT_OF_RANGE, "requestedGrant", facts.requestedGrant)
                    .with("expected", "≤ " + base)
                    .withSeverity(Severity.WARNING));
        }
    }

    private void exactly(String path, Runnable sums) {
        try {
            sums.run();
        } catch (ArithmeticException e) {
            problems.add(
                    Problem.of(ProblemCode.OUT_OF_RANGE, path, null).with("expected", "±92233720368547758.07 EUR"));
        }
    }

    private void sums() {
        CostSums sums = CostSums.of(facts.costs);
        Euros uses = facts.fundingPlan == null ? null : facts.fundingPlan.uses();
        addsUp("totalCost", facts.totalCost, sums.total(), sums.totalAtLeast(), "costs");
        plan(uses, sums);
        addsUp("eligibleBase", facts.eligibleBase, sums.eligible(), sums.eligibleAtLeast(), "costs");
        // A sum of items that is too large is reported once, above.
        Euros total = first(facts.totalCost, uses, sums.eligible() == null ? sums.total() : null);
        boolean within = facts.eligibleBase == null || total == null || facts.eligibleBase.compareTo(total) <= 0;
        problems.consistent(within, "eligibleBase", facts.eligibleBase, "totalCost");
        request(sums);
    }

    /** The plan is measured against the declared total if there is one, so that one fault gives one problem. */
    private void plan(@Nullable Euros uses, CostSums sums) {
        if (facts.totalCost == null) {
            addsUp("fundingPlan.uses", uses, sums.total(), sums.totalAtLeast(), "costs");
        } else {
            boolean same = uses == null || uses.equals(facts.totalCost);
            problems.consistent(same, "fundingPlan.uses", uses, "totalCost");
        }
    }

    private static @Nullable Euros first(@Nullable Euros... known) {
        return Arrays.stream(known).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void partsOfPartners() {
        List<@Nullable Partner> partners = facts.partners;
        if (partners == null || partners.isEmpty()) {
            return;
        }
        boolean all = partners.stream().allMatch(partner -> partner != null && partner.eligibleCosts() != null);
        Euros sum = CostSums.sum(partners, partner -> partner == null ? null : partner.eligibleCosts());
        Euros base = first(facts.eligibleBase, CostSums.of(facts.costs).eligible());
        addsUp("eligibleBase", base, all ? sum : null, sum, "partners");
    }

    /** A whole must equal its parts if all are known, and must not be less than those that are. */
    private void addsUp(String path, @Nullable Euros whole, @Nullable Euros sum, Euros atLeast, String parts) {
        boolean well = whole == null || (sum == null ? atLeast.compareTo(whole) <= 0 : sum.equals(whole));
        if (!well) {
            problems.add(Problem.of(ProblemCode.CONTRADICTION, path, whole)
                    .with("other", parts)
                    .with("sum", atLeast));
        }
    }

    private void days() {
        problems.inOrder("filedOn", facts.filedOn, "completeOn", facts.completeOn)
                .inOrder("worksStartOn", facts.worksStartOn, "endOn", facts.endOn);
        for (int i = 0; facts.costs != null && i < facts.costs.size(); i++) {
            CostItem cost = facts.costs.get(i);
            if (cost != null) {
                problems.inOrder("costs[" + i + "].spentOn", cost.spentOn(), "endOn", facts.endOn);
                startOfWorks(cost, "costs[" + i + "].committedOn");
            }
        }
    }

    private void startOfWorks(CostItem cost, String path) {
        LocalDate start = facts.worksStartOn;
        LocalDate committed = cost.committedOn();
        boolean early = start != null && committed != null && committed.isBefore(start);
        if (early && cost.nature() != null && cost.nature().startsWorks()) {
            problems.add(Problem.of(ProblemCode.CONTRADICTION, path, committed)
                    .with("other", "worksStartOn")
                    .withSeverity(Severity.WARNING));
        }
    }

    private void partners() {
        List<@Nullable Partner> partners = facts.partners;
        if (partners == null || partners.isEmpty()) {
            return;
        }
        List<Partner> funded = partners.stream()
                .filter(Objects::nonNull)
                .filter(partner -> Boolean.TRUE.equals(partner.funded()))
                .toList();
        boolean allTold = partners.stream().allMatch(partner -> partner != null && partner.funded() != null);
        if (funded.size() > 1 || (funded.isEmpty() && allTold)) {
            problems.add(Problem.of(ProblemCode.SINGLE_HOLDER, "partners", null).with("found", funded.size()));
        }
        if (funded.size() == 1) {
            sameAsHolder(funded.get(0), partners.indexOf(funded.get(0)));
        }
    }

    private void sameAsHolder(Partner funded, int position) {
        boolean known = facts.applicant != null && facts.applicant.siret() != null && funded.siret() != null;
        problems.consistent(
                !known || funded.siret().equals(facts.applicant.siret()),
                "partners[" + position + "].siret",
                funded.siret(),
                "applicant.siret");
    }

    private void life() {
        StatusHistory history = facts.history;
        if (history == null) {
            return;
        }
        problems.consistent(
                facts.status == null || facts.status == history.current(),
                "status",
                facts.status == null ? null : facts.status.code(),
                "history");
        LocalDate filed =
                history.findChangeTo(ProjectStatus.FILED).map(StatusChange::on).orElse(null);
        problems.consistent(
                filed == null || facts.filedOn == null || filed.equals(facts.filedOn),
                "filedOn",
                facts.filedOn,
                "history[0].on");
    }
}
