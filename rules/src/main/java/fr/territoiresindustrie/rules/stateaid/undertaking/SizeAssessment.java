package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calculation of one size: every doubt taken once the smaller and once the larger way. */
final class SizeAssessment {

    private static final SizeFacts NOTHING = SizeFacts.builder().build();

    private final Group group;
    private final LocalDate day;
    private final LinkRules rules;
    private final SizeThresholds thresholds;
    private final Weights least;
    private final Weights most;
    private final List<Figures> years = new ArrayList<>();
    private final List<Set<EnterpriseSize>> classes = new ArrayList<>();

    SizeAssessment(Group group, AidLaw law, LocalDate day) {
        this.group = group;
        this.day = day;
        this.rules = LinkRules.of(law, day, true);
        this.thresholds = SizeThresholds.of(law, day);
        this.least = Weights.of(group, View.LEAST, rules);
        this.most = Weights.of(group, View.MOST, rules);
        for (int year = 0; year < yearsNeeded(); year++) {
            Figures sum = sum(year);
            years.add(sum);
            classes.add(thresholds.classes(sum));
        }
    }

    Group group() {
        return group;
    }

    LinkRules rules() {
        return rules;
    }

    Weights least() {
        return least;
    }

    Weights most() {
        return most;
    }

    List<Figures> years() {
        return years;
    }

    List<Set<EnterpriseSize>> classes() {
        return classes;
    }

    static SizeFacts sizeOf(Member member) {
        Undertaking facts = member.facts();
        return facts == null || facts.size() == null ? NOTHING : facts.size();
    }

    SizeFacts own() {
        return sizeOf(group.applicant());
    }

    Bounds weight(Member member) {
        return new Bounds(least.of(member), most.of(member));
    }

    /** The accounts that were closed by the day, the latest first; null if it is not known which there are. */
    @Nullable
    List<AccountingPeriod> accounts(Member member) {
        List<AccountingPeriod> all = sizeOf(member).periods();
        if (all == null) {
            return null;
        }
        List<AccountingPeriod> closed = all.stream()
                .filter(period ->
                        period.closedOn() == null || !period.closedOn().isAfter(day))
                .toList();
        // Accounts that all lie ahead tell nothing of those before.
        return closed.isEmpty() && !all.isEmpty() ? null : closed;
    }

    /** One period of a beginner, and otherwise all that are known; two at least where there was a class before. */
    private int yearsNeeded() {
        List<AccountingPeriod> accounts = accounts(group.applicant());
        SizeFacts own = own();
        if (Boolean.TRUE.equals(own.newEnterprise())) {
            return 1;
        }
        if (accounts == null || own.previousSize() != null) {
            return Math.max(2, accounts == null ? 0 : accounts.size());
        }
        return Math.max(1, accounts.size());
    }

    private Figures sum(int year) {
        Figures sum = Figures.NONE;
        for (Member member : group.members()) {
            sum = sum.plus(figures(member, year), weight(member));
        }
        return most.unlimited() ? sum.unlimited() : sum;
    }

    Figures figures(Member member, int year) {
        List<AccountingPeriod> accounts = accounts(member);
        if (accounts != null && year < accounts.size()) {
            return Figures.of(accounts.get(year));
        }
        // An enterprise without approved accounts had nothing to add in the year before its estimate.
        boolean notYet = year > 0 && Boolean.TRUE.equals(sizeOf(member).newEnterprise());
        return notYet ? Figures.NONE : Figures.UNKNOWN;
    }

    /** The classes that the figures allow after the rule of two periods. */
    Set<EnterpriseSize> byFigures() {
        Set<EnterpriseSize> possible = EnumSet.noneOf(EnterpriseSize.class);
        Boolean changed = own().ownershipChanged();
        if (!Boolean.FALSE.equals(changed)) {
            possible.addAll(classes.get(0));
        }
        if (!Boolean.TRUE.equals(changed)) {
            possible.addAll(SizeHistory.lasting(classes, own().previousSize()));
        }
        return possible;
    }

    /** Whether public bodies take the SME class away. */
    Outcome publiclyControlled() {
        if (least.publiclyControlled()) {
            return Outcome.MET;
        }
        return most.publiclyControlled() ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    Set<EnterpriseSize> possible() {
        Outcome lost = publiclyControlled();
        if (lost == Outcome.MET) {
            return EnumSet.of(EnterpriseSize.LARGE);
        }
        Set<EnterpriseSize> possible = byFigures();
        if (lost == Outcome.UNKNOWN) {
            possible.add(EnterpriseSize.LARGE);
        }
        return possible;
    }

    Outcome smallMidCap(Set<EnterpriseSize> possible) {
        if (!possible.contains(EnterpriseSize.LARGE)) {
            return Outcome.NOT_APPLICABLE;
        }
        Outcome midCap = thresholds.smallMidCap(years.get(0));
        // An SME is none; as long as it may be one, only a no is certain.
        return possible.size() > 1 && midCap == Outcome.MET ? Outcome.UNKNOWN : midCap;
    }

    @Nullable
    LocalDate closedOn(int year) {
        List<AccountingPeriod> accounts = accounts(group.applicant());
        return accounts == null || year >= accounts.size()
                ? null
                : accounts.get(year).closedOn();
    }

    /** The members that count or may count. */
    List<Member> counted() {
        return group.members().stream()
                .filter(member -> !most.of(member).zero())
                .toList();
    }

    SizeContribution.Kind kind(Member member) {
        if (member.index() == 0) {
            return SizeContribution.Kind.OWN;
        }
        if (least.linked(member)) {
            return SizeContribution.Kind.LINKED;
        }
        // A partner that may turn out to be linked, or to hold more, counts already for its sure share.
        return least.of(member).zero() ? SizeContribution.Kind.POSSIBLE : SizeContribution.Kind.PARTNER;
    }
}
