package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five points of Article 2(18) on one undertaking. */
final class DifficultyTests {

    private static final DifficultyFacts NOTHING = DifficultyFacts.builder().build();

    private final Undertaking undertaking;
    private final DifficultyFacts facts;
    private final AidLaw law;
    private final LocalDate day;
    private final Outcome sme;

    DifficultyTests(Undertaking undertaking, Set<EnterpriseSize> possible, AidLaw law, LocalDate day) {
        this.undertaking = undertaking;
        this.facts = undertaking.difficulty() == null ? NOTHING : undertaking.difficulty();
        this.law = law;
        this.day = day;
        boolean large = possible.contains(EnterpriseSize.LARGE);
        this.sme = !large ? Outcome.MET : possible.size() == 1 ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    /** Whether one of the points is met; the form of the company need not be known for that. */
    Outcome outcome() {
        return capital().or(insolvency()).or(rescue()).or(solvency());
    }

    List<DifficultyLimb> limbs() {
        return List.of(
                capital(DifficultyLimb.Point.LIMITED_LIABILITY, true, "(a)"),
                capital(DifficultyLimb.Point.UNLIMITED_LIABILITY, false, "(b)"),
                limb(DifficultyLimb.Point.INSOLVENCY, insolvency(), reason("insolvency", insolvency()), "(c)"),
                limb(DifficultyLimb.Point.RESCUE_OR_RESTRUCTURING, rescue(), reason("rescue", rescue()), "(d)"),
                limb(
                        DifficultyLimb.Point.SOLVENCY_RATIOS,
                        solvency(),
                        reason("solvency", solvency())
                                .with("debt", ratio("difficulty.debtEquity.gt"))
                                .with("cover", ratio("difficulty.interestCover.lt")),
                        "(e)"));
    }

    private DifficultyLimb limb(DifficultyLimb.Point point, Outcome outcome, Reason reason, String letter) {
        return new DifficultyLimb(
                point,
                outcome,
                reason,
                law.basis("difficulty.capitalLoss.gt", day).withReference("art. 2(18)" + letter));
    }

    private static Reason reason(String name, Outcome outcome) {
        String suffix = switch (outcome) {
            case MET -> "";
            case NOT_MET -> ".no";
            case UNKNOWN -> ".unknown";
            case NOT_APPLICABLE -> ".sme";
        };
        return Reason.of("aid.difficulty." + name + suffix);
    }

    /** A ratio of the law as people write it: 7.5, not 750 %. */
    private Argument ratio(String key) {
        Rate ratio = law.rate(key, day);
        return Argument.of(
                new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL32));
    }

    private DifficultyLimb capital(DifficultyLimb.Point point, boolean limited, String letter) {
        Boolean form = facts.limitedLiability();
        if (form != null && form != limited) {
            return limb(point, Outcome.NOT_APPLICABLE, Reason.of("aid.difficulty.other-form"), letter);
        }
        Outcome outcome = capital();
        if (outcome == Outcome.NOT_APPLICABLE) {
            Reason young = Reason.of("aid.difficulty.young").with("years", law.count("difficulty.age.lt", day));
            return limb(point, outcome, young, letter);
        }
        // One of (a) and (b) is met, but which of them depends on the form.
        boolean doubtful = form == null && outcome == Outcome.MET;
        return limb(point, doubtful ? Outcome.UNKNOWN : outcome, loss().reason(), letter);
    }

    private CapitalLoss loss() {
        return CapitalLoss.of(facts, law.rate("difficulty.capitalLoss.gt", day));
    }

    /** Points (a) and (b) together: an SME that is young enough is not tested. */
    private Outcome capital() {
        Outcome spared = sme.and(young());
        Outcome loss = loss().outcome();
        if (spared == Outcome.MET) {
            return Outcome.NOT_APPLICABLE;
        }
        return spared == Outcome.UNKNOWN && loss == Outcome.MET ? Outcome.UNKNOWN : loss;
    }

    private Outcome young() {
        LocalDate founded = undertaking.foundedOn();
        if (founded == null) {
            return Outcome.UNKNOWN;
        }
        // On the third anniversary it has existed for three years, no longer for less.
        boolean less = founded.plusYears(law.count("difficulty.age.lt", day)).isAfter(day);
        return less ? Outcome.MET : Outcome.NOT_MET;
    }

    private Outcome insolvency() {
        return known(facts.collectiveInsolvency());
    }

    private Outcome rescue() {
        return known(facts.rescueAidOutstanding()).or(known(facts.underRestructuringPlan()));
    }

    private Outcome solvency() {
        if (sme == Outcome.MET) {
            return Outcome.NOT_APPLICABLE;
        }
        Outcome ratios = new SolvencyRatios(
                        law.rate("difficulty.debtEquity.gt", day),
                        law.rate("difficulty.interestCover.lt", day),
                        law.count("difficulty.ratioYears", day))
                .outcome(facts.solvencyYears(), day);
        return sme == Outcome.UNKNOWN && ratios == Outcome.MET ? Outcome.UNKNOWN : ratios;
    }

    private static Outcome known(@Nullable Boolean fact) {
        if (fact == null) {
            return Outcome.UNKNOWN;
        }
        return fact ? Outcome.MET : Outcome.NOT_MET;
    }

    /** The facts that keep the outcome open. */
    List<Reason> missing() {
        List<Reason> missing = new ArrayList<>();
        if (capital() == Outcome.UNKNOWN) {
            ask(missing, facts.subscribedCapital(), "capital");
            ask(missing, facts.reserves(), "reserves");
            ask(missing, facts.accumulatedLosses(), "losses");
            ask(missing, sme == Outcome.NOT_MET ? day : undertaking.foundedOn(), "founded-on");
        }
        ask(missing, facts.collectiveInsolvency(), "insolvency");
        if (rescue() == Outcome.UNKNOWN) {
            ask(missing, facts.rescueAidOutstanding(), "rescue");
            ask(missing, facts.underRestructuringPlan(), "restructuring");
        }
        ask(missing, solvency() == Outcome.UNKNOWN && sme == Outcome.NOT_MET ? null : day, "solvency");
        boolean sizeMatters = sme == Outcome.UNKNOWN && (capital() == Outcome.UNKNOWN || solvency() == Outcome.UNKNOWN);
        ask(missing, sizeMatters ? null : day, "size");
        return missing;
    }

    private static void ask(List<Reason> missing, @Nullable Object fact, String name) {
        if (fact == null) {
            missing.add(Reason.of("aid.difficulty.missing." + name));
        }
    }
}
