package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Tells a calculated size line by line. */
final class SizeTelling {

    private static final LegalBasis GUIDE = LegalBasis.of(Label.of(
                    "European Commission, User guide to the SME definition",
                    "Commission européenne, guide de l’utilisateur pour la définition des PME"))
            .withConfidence(Confidence.UNVERIFIED);

    private final SizeAssessment assessment;
    private final AidLaw law;
    private final LocalDate day;
    private final Set<EnterpriseSize> possible;
    private final List<Member> counted;

    SizeTelling(SizeAssessment assessment, AidLaw law, LocalDate day, Set<EnterpriseSize> possible) {
        this.assessment = assessment;
        this.law = law;
        this.day = day;
        this.possible = possible;
        this.counted = assessment.counted();
    }

    Explanation explanation(List<Reason> missing, boolean declaredFollowed, boolean linksAsStated) {
        List<Explanation> parts = new ArrayList<>();
        counted.stream().filter(member -> member.index() > 0).forEach(member -> parts.add(line(member)));
        for (int year = 0; year < assessment.years().size(); year++) {
            parts.add(period(year, assessment.years().get(year)));
        }
        addPublicControl(parts);
        parts.add(history());
        addMidCap(parts);
        addNote(parts, linksAsStated, "aid.size.links-as-stated");
        addNote(parts, declaredFollowed, "aid.size.declared-followed");
        missing.forEach(reason -> parts.add(Explanation.of(Mark.UNKNOWN, reason)));
        return head().with(parts);
    }

    private static void addNote(List<Explanation> parts, boolean said, String code) {
        if (said) {
            parts.add(Explanation.note(Reason.of(code)));
        }
    }

    private Explanation head() {
        boolean settled = possible.size() == 1;
        Reason reason = Reason.of(settled ? "aid.size.settled" : "aid.size.open")
                .with("undertaking", assessment.group().applicant().name())
                .with("date", day)
                .with("sizes", EnterpriseSizeAnswer.terms(possible));
        return Explanation.of(settled ? Mark.NOTE : Mark.UNKNOWN, reason)
                .basedOn(law.basis("sme.medium.headcount.lt", day));
    }

    private Explanation line(Member member) {
        Bounds weight = assessment.weight(member);
        String code = weight.settled() ? assessment.kind(member).name().toLowerCase(Locale.ROOT) : "possible";
        Reason reason = Reason.of("aid.size.member." + code)
                .with("undertaking", member.name())
                .with("least", weight.least().rate(RoundingMode.DOWN))
                .with("most", weight.in(View.MOST).rate(RoundingMode.UP));
        return Explanation.of(weight.settled() ? Mark.NOTE : Mark.UNKNOWN, reason)
                .basedOn(law.basis("partner".equals(code) ? "sme.partner.ge" : "sme.linked.gt", day));
    }

    static Label period(int year) {
        if (year == 0) {
            return Label.of("the latest period", "le dernier exercice");
        }
        return year == 1
                ? Label.of("the period before", "l’exercice précédent")
                : Label.of(year + " periods before the latest", year + " exercices avant le dernier");
    }

    private Explanation period(int year, Figures figures) {
        LocalDate closedOn = assessment.closedOn(year);
        Set<EnterpriseSize> sizes = assessment.classes().get(year);
        String code = closedOn == null ? "aid.size.period" : "aid.size.period.closed";
        Reason reason = Reason.of(sizes.size() == 1 ? code : code + ".open")
                .with("period", period(year))
                .with("sizes", EnterpriseSizeAnswer.terms(sizes));
        return Explanation.note(closedOn == null ? reason : reason.with("date", closedOn))
                .with(sum("headcount", year, figures.headcount(), Figures::headcount, SizeTelling::units))
                .with(sum("turnover", year, figures.turnover(), Figures::turnover, SizeTelling::amount))
                .with(sum("balance-sheet", year, figures.balanceSheet(), Figures::balanceSheet, SizeTelling::amount));
    }

    private static Argument units(long thousandths) {
        return Argument.of(Quantity.ofThousandths(thousandths).toBigDecimal());
    }

    private static Argument amount(long cents) {
        return Argument.of(Euros.ofCents(cents));
    }

    private Explanation sum(
            String figure, int year, Bounds total, Function<Figures, Bounds> part, LongFunction<Argument> unit) {
        Reason reason = alone()
                ? Reason.of("aid.size." + figure)
                : Reason.of("aid.size." + figure + ".sum").with("terms", terms(year, part, unit));
        // A plain number keeps its type, and most enterprises stand alone.
        Object shown = total.settled() ? unit.apply(total.in(View.MOST).rounded(RoundingMode.UP)) : range(total, unit);
        return Explanation.note(reason.with("total", shown));
    }

    private boolean alone() {
        return counted.size() == 1 && !assessment.most().unlimited();
    }

    private Label terms(int year, Function<Figures, Bounds> part, LongFunction<Argument> unit) {
        List<Label> terms = new ArrayList<>();
        for (Member member : counted) {
            terms.add(term(assessment.weight(member), part.apply(assessment.figures(member, year)), unit));
        }
        if (assessment.most().unlimited()) {
            terms.add(Label.of("?"));
        }
        return join(terms);
    }

    private static Label join(List<Label> terms) {
        return Label.of(
                terms.stream().map(Label::en).collect(Collectors.joining(" + ")),
                terms.stream().map(Label::fr).collect(Collectors.joining(" + ")));
    }

    private static Label term(Bounds weight, Bounds figure, LongFunction<Argument> unit) {
        Label number = figure.equals(Bounds.ANY) ? Label.of("?") : range(figure, unit);
        if (weight.equals(Bounds.exactly(Fraction.ONE))) {
            return number;
        }
        Reason reason = Reason.of(weight.settled() ? "aid.size.term" : "aid.size.term.possible")
                .with("least", weight.least().rate(RoundingMode.DOWN))
                .with("most", weight.in(View.MOST).rate(RoundingMode.UP))
                .with("number", number);
        return reason.label();
    }

    /** A number to the cent or the thousandth: the lower bound down, the upper one up, a fraction up. */
    private static Label range(Bounds bounds, LongFunction<Argument> unit) {
        Argument least = unit.apply(bounds.least().rounded(RoundingMode.DOWN));
        if (bounds.most() == null) {
            return Reason.of("aid.size.at-least").with("least", least).label();
        }
        Argument most = unit.apply(bounds.most().rounded(RoundingMode.UP));
        return bounds.settled()
                ? Label.of(most.text(Locale.ENGLISH), most.text(Locale.FRENCH))
                : Reason.of("aid.size.between")
                        .with("least", least)
                        .with("most", most)
                        .label();
    }

    private void addPublicControl(List<Explanation> parts) {
        Outcome lost = assessment.publiclyControlled();
        if (lost != Outcome.NOT_MET) {
            Reason reason = Reason.of(lost == Outcome.MET ? "aid.size.public" : "aid.size.public.possible")
                    .with("share", law.rate("sme.public.ge", day));
            parts.add(Explanation.of(lost == Outcome.MET ? Mark.NOTE : Mark.UNKNOWN, reason)
                    .basedOn(law.basis("sme.public.ge", day)));
        }
    }

    private Explanation history() {
        SizeFacts own = assessment.own();
        if (Boolean.TRUE.equals(own.newEnterprise())) {
            return history(Reason.of("aid.size.new-enterprise"));
        }
        if (Boolean.TRUE.equals(own.ownershipChanged())) {
            return Explanation.note(Reason.of("aid.size.ownership-changed")).basedOn(GUIDE);
        }
        if (assessment.classes().size() == 1) {
            return history(Reason.of("aid.size.one-period"));
        }
        EnterpriseSize previous = own.previousSize();
        if (SizeHistory.thirdDecides(assessment.classes(), previous)) {
            return thirdPeriod();
        }
        Reason reason = Reason.of(previous == null ? "aid.size.two-periods.open" : "aid.size.two-periods")
                .with("sizes", EnterpriseSizeAnswer.terms(assessment.byFigures()));
        return history(previous == null ? reason : reason.with("previous", EnterpriseSizeAnswer.term(previous)));
    }

    private Explanation thirdPeriod() {
        Reason reason = Reason.of("aid.size.three-periods")
                .with("third", EnterpriseSizeAnswer.terms(assessment.classes().get(2)))
                .with("sizes", EnterpriseSizeAnswer.terms(assessment.byFigures()));
        return Explanation.note(reason).basedOn(GUIDE);
    }

    private Explanation history(Reason reason) {
        return Explanation.note(reason).basedOn(law.basis("sme.consecutivePeriods", day));
    }

    private void addMidCap(List<Explanation> parts) {
        Outcome midCap = assessment.smallMidCap(possible);
        if (midCap != Outcome.NOT_APPLICABLE) {
            String code = midCap == Outcome.MET ? "" : midCap == Outcome.NOT_MET ? ".no" : ".unknown";
            parts.add(Explanation.note(Reason.of("aid.size.mid-cap" + code))
                    .basedOn(law.basis("sme.midcap.headcount.le", day)));
        }
    }
}
