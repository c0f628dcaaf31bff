package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits that are amounts: those of the planned legal basis, of the bases already used, and of the programme. */
final class Limits {

    private final PlannedAid planned;
    private final Ground ground;
    private final List<Measure> measures;
    private final LinePlaces places;
    private final BitSet covered;
    private final Set<String> lines;
    private final Supplier<List<Ground>> candidates;
    private final List<AidConstraint> found = new ArrayList<>();

    /**
     * Begins with no limit found.
     *
     * @param covered the lines of the planned aid
     * @param candidates what an aid of unknown legal basis may rest on; asked only if there is one
     */
    Limits(
            PlannedAid planned,
            Ground ground,
            List<Measure> measures,
            LinePlaces places,
            BitSet covered,
            Supplier<List<Ground>> candidates) {
        this.planned = planned;
        this.ground = ground;
        this.measures = measures;
        this.places = places;
        this.covered = covered;
        this.candidates = candidates;
        this.lines = places.ids(covered);
    }

    List<AidConstraint> found() {
        if (planned.funder().stateResources()) {
            for (AidLimit limit : ground.entitlement().limits()) {
                if (concerns(limit)) {
                    found.add(constraint(limit, true));
                }
            }
        }
        if (planned.tied()) {
            limitsOfOtherBases();
        }
        planned.programme().forEach(this::add);
        return found;
    }

    private boolean concerns(AidLimit limit) {
        return limit.lines().isEmpty() || limit.lines().stream().anyMatch(lines::contains);
    }

    /**
     * Another legal basis that limits aid to the lines of the planned one, surely or perhaps.
     *
     * @param guessed whether it is only one of those on which an aid of unknown basis may rest
     */
    private record Other(Ground ground, boolean sure, boolean guessed) {

        /** A guess that allows nothing for these costs, as far as known, is not worth a limit. */
        boolean idle(AidLimit limit) {
            return guessed && !limit.ceiling().least().positive();
        }
    }

    /**
     * An aid already granted keeps its conditions: a later one must not take away the own contribution of its costs,
     * nor, unless it brings an intensity of its own, exceed what the earlier basis allows for them (Article 8(3)(b) and
     * (5)).
     */
    private void limitsOfOtherBases() {
        List<Other> others = others();
        long sure = others.stream().filter(Other::sure).count();
        for (Other other : others) {
            for (AidLimit limit : other.ground().entitlement().limits()) {
                boolean anyMoney = limit.counts() == AidLimit.Counting.PUBLIC_SUPPORT;
                // With several bases the higher one counts, which limits of one alone cannot say.
                boolean onlyBasis = limit.counts() == AidLimit.Counting.STATE_AID
                        && planned.funder().stateResources()
                        && !ground.byIntensity()
                        && sure <= 1;
                if ((anyMoney || onlyBasis) && !limit.lines().isEmpty() && concerns(limit) && !other.idle(limit)) {
                    boolean settled = other.sure() && (anyMoney || others.size() == 1);
                    found.add(constraint(limit, settled));
                }
            }
        }
    }

    private List<Other> others() {
        Map<RuleId, Other> others = new LinkedHashMap<>();
        for (Measure measure : measures) {
            boolean perhaps = measure.covers() == null || measure.covers().intersects(covered);
            if (perhaps && measure.aid().stateAid()) {
                basesOf(measure)
                        .filter(other -> other.byIntensity() && !other.refused())
                        .map(other -> new Other(other, sure(measure, other), measure.ground() == null))
                        .filter(other -> !other.ground()
                                .scheme()
                                .id()
                                .equals(planned.scheme().id()))
                        .forEach(other -> others.merge(
                                other.ground().scheme().id(),
                                other,
                                (one, two) -> one.sure() || two.guessed() ? one : two));
            }
        }
        return List.copyOf(others.values());
    }

    private static boolean sure(Measure measure, Ground other) {
        return measure.covers() != null && measure.ground() != null && other.met();
    }

    private Stream<Ground> basesOf(Measure measure) {
        return measure.ground() == null ? candidates.get().stream() : Stream.of(measure.ground());
    }

    /**
     * Puts a limit beside what counts against it.
     *
     * @param settled false if the limit may turn out not to apply
     */
    private AidConstraint constraint(AidLimit limit, boolean settled) {
        List<Measure> counting = new ArrayList<>();
        AidRange counted =
                counted(limit.counts(), limit.lines(), planned.scheme().id(), counting);
        AidRange room = limit.ceiling().less(counted);
        return new AidConstraint(
                limit.kind(),
                settled ? limit.ceiling() : new AidRange(limit.ceiling().least(), null),
                counted,
                settled ? room : new AidRange(room.least(), null),
                limit.lines(),
                Measure.ids(counting),
                limit.basis(),
                new LimitArithmetic(limit.arithmetic(), limit.basis(), counting));
    }

    private void add(ProgrammeLimit limit) {
        AidRange base = base();
        AidRange ceiling = limit.ceiling(base);
        if (ceiling == null) {
            return;
        }
        List<Measure> counting = new ArrayList<>();
        AidRange counted = counted(limit.counts(), lines, planned.scheme().id(), counting);
        found.add(new AidConstraint(
                ConstraintKind.PROGRAMME,
                ceiling,
                counted,
                ceiling.less(counted),
                lines,
                Measure.ids(counting),
                limit.basis(),
                new LimitArithmetic(new ProgrammeArithmetic(limit, base), limit.basis(), counting)));
    }

    /** The costs by which a programme reckons: those covered, or all of them if the aid is not tied to any. */
    private AidRange base() {
        if (ground.situation().project().lines() == null) {
            return AidRange.UNKNOWN;
        }
        return places.cost(planned.tied() ? covered : places.all());
    }

    private AidRange counted(AidLimit.Counting counting, Set<String> about, RuleId scheme, List<Measure> counted) {
        boolean open = counting != AidLimit.Counting.NOTHING
                && ground.situation().project().granted() == null;
        AidRange sum = open ? AidRange.UNKNOWN : AidRange.ZERO;
        for (Measure measure : measures) {
            Boolean counts = counts(measure.aid(), counting, about, scheme);
            if (!Boolean.FALSE.equals(counts)) {
                AidRange amount = measure.amount();
                sum = sum.plus(counts == null ? new AidRange(AidRange.ZERO.least(), amount.most()) : amount);
                counted.add(measure);
            }
        }
        return sum;
    }

    /** Whether support counts against a limit; null if that is not known. */
    private static @Nullable Boolean counts(
            GrantedAid aid, AidLimit.Counting counting, Set<String> about, RuleId scheme) {
        return switch (counting) {
            case NOTHING -> Boolean.FALSE;
            case STATE_AID -> aid.stateAid() ? touches(aid, about) : Boolean.FALSE;
            case PUBLIC_SUPPORT -> touches(aid, about);
            case SAME_SCHEME -> sameScheme(aid, scheme);
        };
    }

    private static @Nullable Boolean touches(GrantedAid aid, Set<String> about) {
        return about.isEmpty() ? Boolean.TRUE : aid.touches(about);
    }

    private static @Nullable Boolean sameScheme(GrantedAid aid, RuleId scheme) {
        if (!aid.stateAid()) {
            return Boolean.FALSE;
        }
        return aid.scheme() == null ? null : (Boolean) aid.scheme().equals(scheme);
    }

    /** The ceiling, then what counts against it. */
    private record LimitArithmetic(Arithmetic ceiling, LegalBasis basis, List<Measure> measures) implements Arithmetic {

        @Override
        public Explanation explanation() {
            Explanation line = ceiling.explanation();
            if (basis.equals(line.basis())) {
                // The constraint names the text already.
                line = new Explanation(line.mark(), line.rule(), line.title(), line.reason(), null, line.parts());
            }
            return measures.isEmpty()
                    ? line
                    : line.with(
                            measures.stream().map(CumulationArithmetic::counted).toList());
        }
    }

    private record ProgrammeArithmetic(ProgrammeLimit limit, AidRange base) implements Arithmetic {

        @Override
        public Explanation explanation() {
            List<Explanation> parts = new ArrayList<>();
            if (limit.rate() != null) {
                parts.add(Explanation.note(Reason.of("aid.cumul.programme.rate")
                        .with("rate", limit.rate())
                        .with("base", AidWords.amount(base))
                        .with("amount", AidWords.amount(ProgrammeLimit.share(limit.rate(), base)))));
            }
            if (limit.cap() != null) {
                parts.add(Explanation.note(Reason.of("aid.cumul.programme.cap").with("cap", limit.cap())));
            }
            if (limit.minimumBase() != null) {
                parts.add(Explanation.note(Reason.of("aid.cumul.programme.base")
                        .with("minimum", limit.minimumBase())
                        .with("base", AidWords.amount(base))));
            }
            return Explanation.of(Mark.NOTE, Reason.of("aid.cumul.programme").label())
                    .with(parts);
        }
    }

    /** A limit that is not reckoned, only said. */
    static AidConstraint said(ConstraintKind kind, AidRange room, LegalBasis basis, Reason why) {
        return new AidConstraint(
                kind,
                room,
                AidRange.ZERO,
                room,
                Set.of(),
                List.of(),
                basis,
                new Said(room.known().isPresent() ? Mark.NOT_MET : Mark.UNKNOWN, why));
    }

    private record Said(Mark mark, Reason why) implements Arithmetic {

        @Override
        public Explanation explanation() {
            return Explanation.of(mark, why);
        }
    }
}
