package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An article of the block exemption regulation that is stated by data: which costs, at which rates, up to where. */
final class Article implements AidScheme {

    /** The amounts that the whole of an aid must not exceed. */
    @FunctionalInterface
    interface Limits extends Serializable {

        /**
         * Works out the limits.
         *
         * @param situation the case and the days of the law
         * @param covered the cost lines that the article covers, at least one
         */
        List<AidLimit> of(AidSituation situation, List<CostLine> covered);

        /** Both these limits and others. */
        default Limits and(Limits others) {
            return (situation, covered) -> {
                List<AidLimit> all = new ArrayList<>(of(situation, covered));
                all.addAll(others.of(situation, covered));
                return all;
            };
        }
    }

    /** What a human has to check. */
    @FunctionalInterface
    interface Checks extends Serializable {

        /** Nothing beside what follows from the headings. */
        Checks NONE = (situation, covered) -> List.of();

        /**
         * Lists the checks.
         *
         * @param situation the case and the days of the law
         * @param covered the cost lines that the article covers, at least one
         */
        List<Reason> of(AidSituation situation, List<CostLine> covered);
    }

    /** What one line leaves of the intensity of another. */
    @FunctionalInterface
    interface Sharing extends Serializable {

        /** Lines that have nothing to do with one another. */
        Sharing NONE = (situation, covered, entitled) -> entitled;

        /**
         * Lowers intensities.
         *
         * @param situation the case and the days of the law
         * @param covered the cost lines that the article covers, at least one
         * @param entitled what each of them would have by itself
         */
        List<LineEntitlement> of(AidSituation situation, List<CostLine> covered, List<LineEntitlement> entitled);
    }

    private final RuleId id;
    private final Label title;
    private final String place;
    private final List<Heading> headings;
    private final CriteriaSet<AidSituation> conditions;
    private final Limits limits;
    private final Checks checks;
    private final Sharing sharing;

    Article(
            String place,
            CriteriaSet<AidSituation> conditions,
            List<Heading> headings,
            Limits limits,
            Checks checks,
            Sharing sharing) {
        this.id = conditions.id();
        this.title = conditions.title();
        this.place = place;
        this.conditions = conditions;
        this.headings = List.copyOf(headings);
        this.limits = limits;
        this.checks = checks;
        this.sharing = sharing;
    }

    /** The same article, of which lines share an amount. */
    Article with(Sharing shared) {
        return new Article(place, conditions, headings, limits, checks, shared);
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public LegalBasis basis(AidSituation situation) {
        return situation
                .findVersion()
                .map(GberVersion::basis)
                .map(version -> version.withReference(place))
                .orElseGet(() -> Conditions.gber(place));
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return conditions;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        List<CostLine> lines = situation.project().lines();
        List<Reason> doubts = SchemeChecks.ofVersion(situation);
        if (lines == null || situation.findVersion().isEmpty()) {
            return lines == null
                    ? Entitlements.unknownCosts(basis(situation), doubts)
                    : Entitlements.nothing(basis(situation), doubts);
        }
        List<CostLine> covered = new ArrayList<>();
        List<LineEntitlement> entitled = new ArrayList<>();
        for (CostLine line : lines) {
            List<Heading> open = headings(line);
            if (!open.isEmpty()) {
                covered.add(line);
                entitled.add(LineRating.of(situation, line, open));
            }
        }
        return covered.isEmpty()
                ? Entitlements.nothing(basis(situation), doubts)
                : new AidEntitlement(
                        sharing.of(situation, covered, entitled),
                        limits.of(situation, covered),
                        checks(situation, covered));
    }

    /** The headings that cover a line: several if it serves several purposes that the article tells apart. */
    List<Heading> headings(CostLine line) {
        return headings.stream().filter(heading -> heading.covers(line)).toList();
    }

    private List<Reason> checks(AidSituation situation, List<CostLine> covered) {
        List<Reason> all = new ArrayList<>(SchemeChecks.ofVersion(situation));
        for (CostLine line : covered) {
            List<Heading> open = headings(line);
            if (open.size() > 1) {
                all.add(Reason.of("aid.article.check.split").with("line", line.id()));
            }
            open.stream().limit(1).forEach(heading -> addAlternative(all, heading.base(), situation, line));
        }
        all.addAll(checks.of(situation, covered));
        return all;
    }

    /** Where the extra cost counts, somebody must say what the alternative would cost, or that none is identified. */
    private static void addAlternative(List<Reason> all, EligibleBase base, AidSituation situation, CostLine line) {
        Boolean identified = EligibleBase.identified(line, situation);
        if (line.counterfactual() != null || !base.countsExtra(situation.law(), situation.lawDay())) {
            return;
        }
        boolean otherWay = base.factor(situation.law(), situation.lawDay()) != null;
        if (identified == null || !otherWay || identified) {
            String code = otherWay && identified == null ? ".or-none" : "";
            all.add(Reason.of("aid.article.check.alternative" + code).with("line", line.id()));
        }
    }

    /** One object for one article, also after a journey to another machine. */
    private Object readResolve() {
        return AidSchemes.find(id).orElse(this);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
