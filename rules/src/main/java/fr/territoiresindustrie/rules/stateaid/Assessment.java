package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ceilings of one case: its situations and the grounds of its aids are worked out once. Lives in one method. */
final class Assessment {

    private static final Label COSTS_NOTE = Reason.of("aid.cumul.costs.note").label();

    private static final Label REGULATION = Label.of("Regulation (EU) No 651/2014", "règlement (UE) n° 651/2014");

    private final StateAid engine;
    private final AidCase project;
    private final LinePlaces places;
    private final Map<Granting, AidSituation> situations = new HashMap<>();
    private final List<Measure> measures = new ArrayList<>();

    Assessment(StateAid engine, AidCase project) {
        this.engine = engine;
        this.project = project;
        this.places = new LinePlaces(project);
        for (GrantedAid aid : Objects.requireNonNullElse(project.granted(), List.<GrantedAid>of())) {
            measures.add(measure(aid));
        }
        measures.sort(Measure.IN_ORDER_OF_GRANTING);
    }

    private AidSituation situation(Granting granting) {
        return situations.computeIfAbsent(granting, day -> engine.situation(project, day));
    }

    private Measure measure(GrantedAid aid) {
        BitSet covers = aid.lines() == null ? null : places.of(aid.lines());
        return new Measure(aid, ground(aid), covers, aid.equivalent());
    }

    /** The legal basis of an aid on its own day; null if it is none, or not known, or not modelled. */
    private @Nullable Ground ground(GrantedAid aid) {
        if (!aid.stateAid() || aid.scheme() == null || aid.granting() == null) {
            return null;
        }
        AidScheme scheme = engine.scheme(aid.scheme());
        return scheme == null ? null : Ground.of(scheme, situation(aid.granting()));
    }

    AidCeiling ceiling(PlannedAid planned) {
        requireLines(planned);
        Ground ground = Ground.of(planned.scheme(), situation(planned.granting()));
        BitSet covered = covered(planned, ground);
        List<AidConstraint> constraints = new ArrayList<>();
        conditions(ground, constraints);
        costs(planned, ground, covered, constraints);
        constraints.addAll(new Limits(planned, ground, measures, places, covered, () -> candidates(planned)).found());
        constraints.sort(AidConstraint.TIGHTEST_FIRST);
        return new AidCeiling(engine, project, planned, ground, places.ids(covered), measures, constraints);
    }

    private void requireLines(PlannedAid planned) {
        for (String line : Objects.requireNonNullElse(planned.lines(), List.<String>of())) {
            if (places.find(line) < 0) {
                throw new IllegalArgumentException("The line (" + line + ") must be one of the case: "
                        + places.ids(places.all()) + ".\nMaybe it is spelt otherwise.");
            }
        }
    }

    private BitSet covered(PlannedAid planned, Ground ground) {
        BitSet covered = planned.lines() == null ? places.all() : places.of(planned.lines());
        if (ground.byIntensity()) {
            covered.and(places.coveredBy(ground.entitlement()));
        }
        return covered;
    }

    /** What an aid of which the basis is not known may rest on. */
    private List<Ground> candidates(PlannedAid planned) {
        AidSituation situation = situation(planned.granting());
        return engine.schemes().stream()
                .map(scheme -> Ground.of(scheme, situation))
                .toList();
    }

    private void conditions(Ground ground, List<AidConstraint> constraints) {
        if (!ground.met()) {
            AidRange room = ground.refused() ? AidRange.ZERO : AidRange.UNKNOWN;
            String code = ground.refused() ? "aid.cumul.conditions.not-met" : "aid.cumul.conditions.unknown";
            constraints.add(Limits.said(
                    ConstraintKind.CONDITIONS, room, ground.scheme().basis(ground.situation()), Reason.of(code)));
        }
    }

    private void costs(PlannedAid planned, Ground ground, BitSet covered, List<AidConstraint> constraints) {
        boolean stateAid = planned.funder().stateResources();
        LegalBasis own = ground.scheme().basis(ground.situation());
        if (!planned.tied()) {
            if (ground.byIntensity() || ground.entitlement().limits().isEmpty()) {
                constraints.add(Limits.said(
                        ConstraintKind.INTENSITY, AidRange.ZERO, own, Reason.of("aid.cumul.nothing.not-tied")));
            }
        } else if (project.lines() == null) {
            constraints.add(
                    Limits.said(ConstraintKind.INTENSITY, AidRange.UNKNOWN, own, Reason.of("aid.cumul.lines-unknown")));
        } else if (covered.isEmpty()
                || (!ground.byIntensity() && ground.entitlement().limits().isEmpty())) {
            constraints.add(
                    Limits.said(ConstraintKind.INTENSITY, AidRange.ZERO, own, Reason.of("aid.cumul.nothing.no-line")));
        } else {
            if (stateAid && intensityMayCount(ground)) {
                constraints.add(intensity(ground, covered, own));
            }
            if (stateAid && ground.byIntensity() && otherBasesMayCount(ground)) {
                constraints.add(ownIntensity(ground, covered, own));
            }
            constraints.add(wholeCosts(ground, covered));
        }
    }

    /** Whether any basis may limit aid to a part of the costs; otherwise only the costs themselves do. */
    private boolean intensityMayCount(Ground ground) {
        return ground.byIntensity()
                || project.granted() == null
                || measures.stream()
                        .anyMatch(measure -> measure.aid().stateAid()
                                && (measure.ground() == null || measure.ground().byIntensity()));
    }

    private AidConstraint intensity(Ground ground, BitSet covered, LegalBasis own) {
        List<Measure> counting =
                measures.stream().filter(measure -> measure.aid().stateAid()).toList();
        Bearings bearings = Bearings.ofIntensities(places, ground, covered, counting);
        Cumulation.Left left = new Cumulation(places, covered, bearings, counting).left();
        LegalBasis basis = left.measures().isEmpty() ? own : article8(ground).withReference("art. 8(3)(b), 8(5)");
        return constraint(ConstraintKind.INTENSITY, ground, left, basis);
    }

    /** Without another basis on the costs, the intensity after cumulation is that of the basis itself. */
    private boolean otherBasesMayCount(Ground ground) {
        return project.granted() == null
                || measures.stream()
                        .anyMatch(measure -> measure.aid().stateAid() && !Boolean.TRUE.equals(measure.restsOn(ground)));
    }

    /**
     * A more generous basis on the same costs makes room for the sum of all aid, not for more aid under this one: each
     * aid keeps to the article on which it rests (Article 3), with the intensity of the day on which it is granted.
     */
    private AidConstraint ownIntensity(Ground ground, BitSet covered, LegalBasis own) {
        Cumulation.Left all = leftBeside(ground, covered, measure -> !Boolean.FALSE.equals(measure.restsOn(ground)));
        Cumulation.Left sure = leftBeside(ground, covered, measure -> Boolean.TRUE.equals(measure.restsOn(ground)));
        return constraint(
                ConstraintKind.OWN_INTENSITY, ground, all.upTo(sure.room().most()), own);
    }

    private Cumulation.Left leftBeside(Ground ground, BitSet covered, Predicate<Measure> counts) {
        List<Measure> counting = measures.stream()
                .filter(counts)
                .map(measure -> measure.under(ground))
                .toList();
        Bearings bearings = Bearings.ofIntensities(places, ground, covered, counting);
        return new Cumulation(places, covered, bearings, counting).left();
    }

    private AidConstraint wholeCosts(Ground ground, BitSet covered) {
        Bearings bearings = Bearings.ofCosts(places);
        Cumulation.Left left = new Cumulation(places, covered, bearings, measures).left();
        LegalBasis basis = article8(ground)
                .withReference("art. 8")
                .withConfidence(Confidence.INFERRED)
                .withNote(COSTS_NOTE);
        return constraint(ConstraintKind.COSTS, ground, left, basis);
    }

    private static LegalBasis article8(Ground ground) {
        return GberVersion.find(ground.situation().lawDay())
                .map(GberVersion::basis)
                .orElseGet(() -> LegalBasis.of(REGULATION));
    }

    private AidConstraint constraint(ConstraintKind kind, Ground ground, Cumulation.Left left, LegalBasis basis) {
        Set<String> lines = places.ids(left.lines());
        // Nobody said whether support was granted already: it may take all, or bring a higher ceiling.
        boolean open = project.granted() == null;
        boolean mayRise = open && kind == ConstraintKind.INTENSITY;
        return new AidConstraint(
                kind,
                mayRise ? new AidRange(left.ceiling().least(), null) : left.ceiling(),
                open ? AidRange.UNKNOWN : left.counted(),
                open ? new AidRange(Euros.ZERO, mayRise ? null : left.room().most()) : left.room(),
                lines,
                Measure.ids(left.measures()),
                basis,
                new CumulationArithmetic(ground, left.least(), left.most(), left.measures()));
    }
}
