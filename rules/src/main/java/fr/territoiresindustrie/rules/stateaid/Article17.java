package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * Investment aid to SMEs (Article 17), wherever they are: 20 % of the eligible costs for small enterprises, 10 % for
 * medium-sized ones.
 */
final class Article17 implements AidScheme {

    static final Article17 INSTANCE = new Article17();

    private static final RuleId ID = RuleId.of("gber.art17");
    private static final Label TITLE =
            Label.of("investment aid to SMEs (Article 17)", "aide à l’investissement en faveur des PME (article 17)");
    private static final LegalBasis BASIS = Conditions.gber("art. 17");
    private static final LegalBasis MIX = Conditions.gber("art. 17(2)");

    private static final CriteriaSet<AidSituation> CONDITIONS = Conditions.of(
            ID.value() + ".conditions",
            TITLE,
            Conditions.noPrimaryActivity(),
            Conditions.sme("art. 17(1)"),
            Conditions.initialInvestment("art. 17(3)"),
            Conditions.unrelatedSeller("art. 17(3)(b)"));

    private Article17() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Label title() {
        return TITLE;
    }

    @Override
    public LegalBasis basis(AidSituation situation) {
        return situation
                .findVersion()
                .map(version -> version.basis().withReference("art. 17"))
                .orElse(BASIS);
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return CONDITIONS;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        LegalBasis basis = basis(situation);
        List<CostLine> lines = situation.project().lines();
        if (situation.findVersion().isEmpty()) {
            return Entitlements.nothing(basis, List.of());
        }
        if (lines == null) {
            return Entitlements.unknownCosts(basis, SchemeChecks.ofVersion(situation));
        }
        List<CostLine> eligible = lines.stream()
                .filter(line -> CostBase.of(line) != CostBase.NONE)
                .toList();
        return eligible.isEmpty()
                ? Entitlements.nothing(basis, SchemeChecks.ofVersion(situation))
                : entitlement(situation, eligible);
    }

    private static AidEntitlement entitlement(AidSituation situation, List<CostLine> eligible) {
        List<List<LineEntitlement>> lines = new ArrayList<>();
        List<List<AidLimit>> limits = new ArrayList<>();
        for (EnterpriseSize size : Worlds.classes(situation.sizes())) {
            LegalFigure rate = rate(situation, size);
            InvestmentBase base = InvestmentBase.of(eligible.stream()
                    .map(line -> new RatedLine(line, CostBase.of(line), true, rate.rate(), rate.rate()))
                    .toList());
            lines.add(base.lines().stream()
                    .map(line -> new LineEntitlement(
                            line.line().id(),
                            line.line().cost(),
                            line.leastRate(),
                            line.high(),
                            new SmeRate(line.line().id(), size, rate.rate(), rate.basis())))
                    .toList());
            limits.add(limits(situation, base));
        }
        List<Reason> checks = new ArrayList<>(SchemeChecks.ofVersion(situation));
        checks.addAll(RegionalChecks.ofLines(situation));
        return new AidEntitlement(Worlds.lines(lines), Worlds.limits(limits), checks);
    }

    private static LegalFigure rate(AidSituation situation, EnterpriseSize size) {
        String key = switch (size) {
            case MICRO, SMALL -> "gber.art17.small";
            case MEDIUM -> "gber.art17.medium";
            case LARGE -> "gber.art17.large";
        };
        return situation.law().get(key, situation.lawDay());
    }

    /** The threshold of notification, and since 1 July 2023 the higher of assets and wages as the cap of a mix. */
    private static List<AidLimit> limits(AidSituation situation, InvestmentBase base) {
        List<AidLimit> limits = new ArrayList<>(2);
        if (base.mixed() && situation.law().flag("gber.art17.mixCappedByHigher", situation.lawDay())) {
            limits.add(limit(
                    ConstraintKind.MIXED_BASE,
                    base.aid(),
                    base,
                    Told.of(
                            "aid.limit.mixed-base",
                            MIX,
                            "assets",
                            base.assets(),
                            "wages",
                            base.wages(),
                            "ceiling",
                            base.aid())));
        }
        LegalFigure threshold = situation.law().get("gber.art17.threshold", situation.lawDay());
        limits.add(limit(
                ConstraintKind.NOTIFICATION_THRESHOLD,
                AidRange.of(threshold.amount()),
                base,
                Told.of("aid.limit.threshold", threshold.basis(), "threshold", threshold.amount())));
        return limits;
    }

    private static AidLimit limit(ConstraintKind kind, AidRange ceiling, InvestmentBase base, Told told) {
        return new AidLimit(kind, ceiling, AidLimit.Counting.STATE_AID, base.lineIds(), told.basis(), told);
    }

    /** The rate of a line by the size of the enterprise. */
    private record SmeRate(String line, EnterpriseSize size, Rate rate, LegalBasis basis) implements Arithmetic {

        @Override
        public Explanation explanation() {
            return Explanation.note(Reason.of("aid.sme.rate")
                            .with("line", line)
                            .with("size", Telling.size(size))
                            .with("rate", rate))
                    .basedOn(basis);
        }
    }

    /** The one scheme, also after it has travelled. */
    private Object readResolve() {
        return INSTANCE;
    }
}
