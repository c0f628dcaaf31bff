package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes the answer out of a calculation. */
final class SizeAnswers {

    private final SizeAssessment assessment;
    private final AidLaw law;
    private final LocalDate day;
    private final boolean linksAsStated;
    private final boolean declaredAccepted;

    SizeAnswers(SizeAssessment assessment, AidLaw law, LocalDate day, boolean linksAsStated, boolean declaredAccepted) {
        this.assessment = assessment;
        this.law = law;
        this.day = day;
        this.linksAsStated = linksAsStated;
        this.declaredAccepted = declaredAccepted;
    }

    EnterpriseSizeAnswer answer() {
        Set<EnterpriseSize> byFacts = assessment.possible();
        EnterpriseSize declared = assessment.own().declaredSize();
        boolean followed = declaredAccepted && declared != null && byFacts.size() > 1 && byFacts.contains(declared);
        Set<EnterpriseSize> possible = followed ? EnumSet.of(Objects.requireNonNull(declared)) : byFacts;
        List<Reason> missing = possible.size() == 1 ? List.of() : new SizeQuestions(assessment).missing();
        SizeTelling telling = new SizeTelling(assessment, law, day, possible);
        return new EnterpriseSizeAnswer(
                day,
                possible,
                assessment.smallMidCap(possible),
                periods(),
                contributions(),
                missing,
                telling.explanation(missing, followed, linksAsStated));
    }

    private List<SizeFigures> periods() {
        List<SizeFigures> periods = new ArrayList<>();
        for (int year = 0; year < assessment.years().size(); year++) {
            periods.add(SizeFigures.of(
                    assessment.closedOn(year),
                    assessment.years().get(year),
                    assessment.classes().get(year)));
        }
        return periods;
    }

    private List<SizeContribution> contributions() {
        return assessment.counted().stream().map(this::contribution).toList();
    }

    private SizeContribution contribution(Member member) {
        Bounds weight = assessment.weight(member);
        List<AccountingPeriod> accounts = Objects.requireNonNullElse(assessment.accounts(member), List.of());
        return new SizeContribution(
                member.ref(),
                assessment.kind(member),
                weight.least().rate(RoundingMode.DOWN),
                weight.in(View.MOST).rate(RoundingMode.UP),
                accounts.subList(0, Math.min(accounts.size(), assessment.years().size())));
    }
}
