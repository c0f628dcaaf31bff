package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.funding.FundingLine;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.project.Undertaking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the file of a project what State-aid law asks for, and adds nothing that the file does not say. */
record ProjectFile(Project project) {

    /** Natures that say by themselves what a cost serves. Research does not: three purposes share that nature. */
    private static final Map<CostNature, AidPurpose> PURPOSES =
            Map.of(CostNature.CONSULTANCY, AidPurpose.CONSULTANCY, CostNature.TRAINING, AidPurpose.TRAINING);

    AidCase.Builder read(AidCase.Builder empty) {
        AidCase.Builder facts = empty.applicant(project.applicant())
                .communes(communes())
                .activity(activity())
                .appliedOn(project.filedOn())
                .worksStartOn(project.worksStartOn())
                .completedOn(project.endOn())
                .lines(lines())
                .granted(granted());
        Undertaking undertaking = undertaking();
        Boolean order = undertaking == null ? null : undertaking.recoveryOrderOutstanding();
        if (order == null) {
            return facts;
        }
        return order ? facts.yes(Circumstance.RECOVERY_ORDER) : facts.no(Circumstance.RECOVERY_ORDER);
    }

    private @Nullable Undertaking undertaking() {
        Applicant applicant = project.applicant();
        return applicant == null ? null : applicant.undertaking();
    }

    /** One site of which the commune is missing may lie anywhere, so that the others alone would say too much. */
    private @Nullable List<CommuneCode> communes() {
        if (project.sites() == null) {
            return null;
        }
        Set<CommuneCode> communes = new LinkedHashSet<>();
        for (Site site : project.sites()) {
            if (site.commune() != null) {
                communes.add(site.commune());
            } else if (!Boolean.FALSE.equals(site.inFrance())) {
                return null;
            }
        }
        return List.copyOf(communes);
    }

    /** The activity on the sites where they state one and the same; that of the undertaking where none states any. */
    private @Nullable NafCode activity() {
        List<NafCode> stated = project.sites() == null
                ? List.of()
                : project.sites().stream()
                        .map(Site::activity)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (stated.size() == 1) {
            return stated.get(0);
        }
        Undertaking undertaking = undertaking();
        return stated.isEmpty() && undertaking != null ? undertaking.activity() : null;
    }

    private @Nullable List<CostLine> lines() {
        if (project.costs() == null) {
            return null;
        }
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < project.costs().size(); i++) {
            CostItem item = project.costs().get(i);
            if (!Boolean.FALSE.equals(item.eligible())) {
                lines.add(line(i + 1, item));
            }
        }
        return lines;
    }

    /** Whether an item counts decides its amount: where nobody has said so, it may be anything from nothing. */
    private static CostLine line(int number, CostItem item) {
        Euros amount = Boolean.TRUE.equals(item.eligible()) ? item.amount() : null;
        AidPurpose purpose = item.nature() == null ? null : PURPOSES.get(item.nature());
        Set<AidPurpose> purposes = purpose == null ? Set.of() : Set.of(purpose);
        return new CostLine(number + suffix(item.label()), item.nature(), amount, purposes, null, null);
    }

    private static String suffix(@Nullable String label) {
        return label == null ? "" : " " + label.strip();
    }

    private @Nullable List<GrantedAid> granted() {
        FundingPlan plan = project.fundingPlan();
        if (plan == null) {
            return null;
        }
        List<GrantedAid> granted = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            FundingLine line = plan.lines().get(i);
            boolean asked = Boolean.FALSE.equals(line.confirmed());
            if (line.funder().kind().publicMoney() && !asked) {
                granted.add(aid(i + 1, line));
            }
        }
        return granted;
    }

    /** Of anything but a grant the plan tells the money and not the aid in it. */
    private static GrantedAid aid(int number, FundingLine line) {
        boolean certain = Boolean.TRUE.equals(line.confirmed()) && line.instrument() == Instrument.GRANT;
        String id = number + suffix(line.funder().name());
        return new GrantedAid(id, line.funder().kind(), null, certain ? line.amount() : null, null, null);
    }
}
