package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that keep a size open, in the order in which one would ask for them. */
final class SizeQuestions {

    private final SizeAssessment assessment;
    private final Set<Reason> missing = new LinkedHashSet<>();

    SizeQuestions(SizeAssessment assessment) {
        this.assessment = assessment;
    }

    List<Reason> missing() {
        assessment.counted().forEach(this::askFor);
        assessment.group().holdings().stream().filter(this::matters).forEach(this::askFor);
        askForPublicBodies();
        askForHistory();
        return List.copyOf(missing);
    }

    private void askFor(Member member) {
        for (int year = 0; year < assessment.years().size(); year++) {
            askFor(member, year);
        }
        ask(!member.linksKnown(), "aid.size.missing.links", member);
    }

    private void askFor(Member member, int year) {
        List<AccountingPeriod> accounts = assessment.accounts(member);
        if (assessment.figures(member, year).equals(Figures.UNKNOWN)) {
            add(Reason.of("aid.size.missing.accounts").with("undertaking", member.name()), year);
        } else if (accounts != null && year < accounts.size()) {
            AccountingPeriod period = accounts.get(year);
            askFor(period.headcount(), "headcount", member, year);
            askFor(period.turnover(), "turnover", member, year);
            askFor(period.balanceSheet(), "balance-sheet", member, year);
        }
    }

    private void askFor(@Nullable Object figure, String name, Member member, int year) {
        if (figure == null) {
            add(Reason.of("aid.size.missing." + name).with("undertaking", member.name()), year);
        }
    }

    private void add(Reason reason, int year) {
        missing.add(reason.with("period", SizeTelling.period(year)));
    }

    private void ask(boolean open, String code, Member member) {
        if (open) {
            missing.add(Reason.of(code).with("undertaking", member.name()));
        }
    }

    /** Whether a holding touches somebody who counts. */
    private boolean matters(Holding holding) {
        return !assessment.most().of(holding.target()).zero()
                || !assessment.most().of(holding.holder()).zero();
    }

    private void askFor(Holding holding) {
        Set<InvestorKind> kinds = holding.holder().kinds();
        boolean person = Holder.some(kinds, Holder.PERSONS);
        ask(holding, Holding.Unstated.CAPITAL, "capital", true);
        ask(holding, Holding.Unstated.VOTES, "votes", true);
        ask(holding, Holding.Unstated.CONTROL, "control", true);
        ask(holding, Holding.Unstated.HOLDER_KIND, "holder-kind", kinds.size() > 1);
        ask(holding, Holding.Unstated.INVESTED, "invested", kinds.contains(InvestorKind.BUSINESS_ANGEL));
        ask(holding, Holding.Unstated.ADJACENT_MARKET, "adjacent-market", person);
        ask(holding, Holding.Unstated.CONTRADICTION, "contradiction", true);
        boolean authority = Holder.all(kinds, Holder.AUTHORITIES);
        ask(!authority && !holding.holder().linksKnown(), "aid.size.missing.links", holding.holder());
    }

    /** Some kinds of investors are public bodies or not, and a quarter held by public bodies decides. */
    private void askForPublicBodies() {
        if (assessment.publiclyControlled() == Outcome.UNKNOWN) {
            assessment.group().members().stream()
                    .filter(member -> member.publicBody(View.MOST) && !member.publicBody(View.LEAST))
                    .forEach(member -> ask(true, "aid.size.missing.public-body", member));
        }
    }

    private void ask(Holding holding, Holding.Unstated fact, String name, boolean asked) {
        if (asked && holding.unstated().contains(fact)) {
            missing.add(Reason.of("aid.size.missing." + name)
                    .with("holder", holding.holder().name())
                    .with("target", holding.target().name()));
        }
    }

    private void askForHistory() {
        SizeFacts own = assessment.own();
        Member applicant = assessment.group().applicant();
        boolean several = assessment.classes().size() > 1;
        ask(several && own.ownershipChanged() == null, "aid.size.missing.ownership-changed", applicant);
        ask(several && own.previousSize() == null, "aid.size.missing.previous-size", applicant);
    }
}
