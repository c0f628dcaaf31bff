package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a human has to check about regional investment aid, since no fact of a case can say it. */
final class RegionalChecks {

    private final AidSituation situation;
    private final List<RegionalReckoning> worlds;
    private final Set<Reason> checks = new LinkedHashSet<>();

    RegionalChecks(AidSituation situation, List<RegionalReckoning> worlds) {
        this.situation = situation;
        this.worlds = worlds;
    }

    List<Reason> all() {
        checks.addAll(SchemeChecks.ofVersion(situation));
        checks.addAll(ofZones(situation));
        if (situation.project().earlier() == null) {
            checks.add(Reason.of("aid.check.earlier-unknown"));
        }
        worlds.forEach(this::ofProject);
        checks.addAll(ofLines(situation));
        ofInvestment();
        ofNewActivity();
        MaintenancePeriod.find(situation).map(MaintenancePeriod::reason).ifPresent(checks::add);
        return List.copyOf(checks);
    }

    /** Only a new establishment, a diversification or a take-over can be a new activity (Article 2(51)). */
    private void ofNewActivity() {
        InvestmentKind kind = situation.project().investment();
        boolean never = kind == InvestmentKind.EXTENSION || kind == InvestmentKind.FUNDAMENTAL_CHANGE;
        if (never && Boolean.TRUE.equals(situation.project().find(Circumstance.NEW_ECONOMIC_ACTIVITY))) {
            checks.add(Reason.of("aid.check.new-activity").with("kind", kind.label()));
        }
    }

    /** What the map leaves open or asks to be looked at. */
    static List<Reason> ofZones(AidSituation situation) {
        Set<Reason> checks = new LinkedHashSet<>();
        List<CostLine> lines = Objects.requireNonNullElse(situation.project().lines(), List.of());
        situation.zones().forEach(zone -> note(zone, checks));
        lines.forEach(line -> situation.zones(line).forEach(zone -> note(zone, checks)));
        return List.copyOf(checks);
    }

    private static void note(RegionalZone zone, Set<Reason> checks) {
        if (!zone.decided()) {
            checks.add(zone.reason());
        }
        checks.addAll(zone.notes());
    }

    private void ofProject(RegionalReckoning world) {
        if (!world.lowestR().equals(world.highestR())) {
            checks.add(Reason.of("aid.check.several-areas"));
        }
        // That another investment of the group may belong to it is said once, and not for each of its consequences.
        boolean told = situation.project().earlier() != null
                || world.total().least().compareTo(world.threshold().amount()) > 0;
        if (world.mayBeLargeProject() && told) {
            ofLargeProject(world);
        }
        ofThreshold(world);
    }

    /** Above 50 million euros: the decree kept its thresholds in 2023, and so did the definition of a large project. */
    private void ofLargeProject(RegionalReckoning world) {
        AdjustedAmount decree = AdjustedAmount.ofDecree(world.law(), world.lawDay(), world.grantedOn());
        AdjustedAmount regulation = AdjustedAmount.ofRegulation(world.law(), world.lawDay());
        if (decree != null && !decree.first().equals(regulation.first())) {
            checks.add(Reason.of("aid.check.decree-coefficients")
                    .with("safe", Telling.range(new RegionalLimits(world).adjusted(decree)))
                    .with("most", Telling.range(new RegionalLimits(world).adjusted(regulation)))
                    .with("first", decree.first())
                    .with("second", decree.second()));
            Euros costs = world.total().least();
            if (world.size().sme() && costs.compareTo(regulation.first()) <= 0) {
                checks.add(Reason.of("aid.check.bonus-between")
                        .with("from", world.threshold().amount())
                        .with("to", regulation.first()));
            }
        }
    }

    /** At the very threshold the regulation exempts the aid and the French decree asks for its notification. */
    private void ofThreshold(RegionalReckoning world) {
        List<AidLimit> limits = world.limits();
        AidRange most = world.base().aid();
        for (AidLimit limit : limits) {
            if (limit.kind() != ConstraintKind.NOTIFICATION_THRESHOLD
                    && limit.kind() != ConstraintKind.OWN_CONTRIBUTION) {
                most = most.min(limit.ceiling());
            }
        }
        for (AidLimit limit : limits) {
            boolean reached = limit.kind() == ConstraintKind.NOTIFICATION_THRESHOLD
                    && limit.ceiling().least().positive()
                    && (most.most() == null
                            || most.most().compareTo(limit.ceiling().least()) >= 0);
            if (reached) {
                checks.add(Reason.of("aid.check.threshold-equal").with("threshold", Telling.range(limit.ceiling())));
                if (world.size().sme() && situation.lawDay().isBefore(GberVersion.V2023.from())) {
                    checks.add(Reason.of("aid.check.threshold-literal"));
                }
            }
        }
    }

    /** Terms of the costs themselves, for both articles on investment. */
    static List<Reason> ofLines(AidSituation situation) {
        Set<Reason> checks = new LinkedHashSet<>();
        for (CostLine line : Objects.requireNonNullElse(situation.project().lines(), List.<CostLine>of())) {
            CostBase base = CostBase.of(line);
            if (base == CostBase.UNCLEAR) {
                checks.add(Reason.of("aid.check.unclear-line").with("line", line.id()));
            }
            if (line.nature() == CostNature.LEASING) {
                checks.add(Reason.of("aid.check.leasing").with("line", line.id()));
            }
            if (base == CostBase.INTANGIBLE) {
                checks.add(Reason.of("aid.check.intangible").with("line", line.id()));
            }
            if (base == CostBase.WAGES) {
                checks.add(jobs(situation, line));
            }
        }
        return List.copyOf(checks);
    }

    private static Reason jobs(AidSituation situation, CostLine line) {
        return Reason.of("aid.check.jobs")
                .with("line", line.id())
                .with("months", situation.law().count("gber.art14.jobs.reference", situation.lawDay()))
                .with("years", situation.law().count("gber.art14.jobs.filledWithin", situation.lawDay()));
    }

    private void ofInvestment() {
        InvestmentKind kind = situation.project().investment();
        if (kind == InvestmentKind.DIVERSIFICATION) {
            checks.add(Reason.of("aid.check.diversification-multiple"));
        }
        if (kind == InvestmentKind.TAKEOVER) {
            checks.add(Reason.of("aid.check.takeover"));
        }
        situation
                .law()
                .find("gber.art14.relocation.after", situation.lawDay())
                .map(LegalFigure::count)
                .ifPresent(years -> checks.add(Reason.of("aid.check.relocation").with("years", years)));
    }
}
