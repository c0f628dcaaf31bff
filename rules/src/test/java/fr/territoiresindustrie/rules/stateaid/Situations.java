package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.time.LocalDate;

/** Cases and situations for the tests of schemes, on an invented list of communes. */
final class Situations {

    /** Listed, and not in one of the départements with the reduced rate. */
    static final String LISTED = "08105";

    /** Listed, with the reduced rate since 2022. */
    static final String REDUCED = "35238";

    static final String PARTLY_LISTED = "62041";
    static final String NOT_LISTED = "36044";
    static final String GUYANE = "97302";
    static final String GUADELOUPE = "97105";
    static final String MARTINIQUE = "97209";

    static final RegionalAidMap MAP = RegionalAidMap.shipped()
            .with(list("liste inventée, décret 2014-758", "2014-07-01", "2021-12-31"), 2014)
            .with(list("liste inventée, décret 2022-968", "2022-07-03", "2027-12-31"), 2022);

    private Situations() {}

    private static AidZoneMap list(String source, String from, String to) {
        return AidZoneMap.builder()
                .source(source)
                .validity(LocalDate.parse(from), LocalDate.parse(to))
                .add(CommuneCode.of(LISTED), AidZone.whole(AidZone.Kind.C))
                .add(CommuneCode.of(REDUCED), AidZone.whole(AidZone.Kind.C))
                .add(CommuneCode.of(PARTLY_LISTED), AidZone.partial(AidZone.Kind.C))
                .build();
    }

    /** A project of which all conditions are met: a new activity, applied for before works that start on a day. */
    static AidCase.Builder sound(String worksStartOn) {
        LocalDate start = LocalDate.parse(worksStartOn);
        return AidCase.builder(ProjectId.of("P-1"))
                .activity(NafCode.of("25.62B"))
                .investment(InvestmentKind.EXTENSION)
                .appliedOn(start.minusMonths(2))
                .worksStartOn(start)
                .yes(Circumstance.NEW_ECONOMIC_ACTIVITY)
                .nothingElse();
    }

    static AidCase.Builder sound(String worksStartOn, EnterpriseSize size, String commune) {
        return sound(worksStartOn).size(size).commune(CommuneCode.of(commune));
    }

    static CostLine machines(long euros) {
        return CostLine.of("machines", CostNature.EQUIPMENT, Euros.of(euros));
    }

    static AidSituation on(String day, AidCase.Builder project) {
        return AidSituation.of(project.build(), Granting.on(LocalDate.parse(day)), AidLaw.shipped(), MAP);
    }

    static AidSituation on(String day, String schemeDay, AidCase.Builder project) {
        Granting granting = Granting.on(LocalDate.parse(day)).underSchemeOf(LocalDate.parse(schemeDay));
        return AidSituation.of(project.build(), granting, AidLaw.shipped(), MAP);
    }

    static Outcome conditions(AidScheme scheme, AidSituation situation) {
        return scheme.conditions().test(situation, situation.context());
    }

    /** What a scheme allows if no other aid is there: nothing if a condition fails, less than all if one is open. */
    static AidRange maximum(AidScheme scheme, AidSituation situation) {
        AidRange amount = amount(scheme, situation);
        return switch (conditions(scheme, situation)) {
            case NOT_MET -> AidRange.ZERO;
            case UNKNOWN -> new AidRange(Euros.ZERO, amount.most());
            default -> amount;
        };
    }

    /** The amount of the entitlement, worked out line by line in the plainest way. */
    static AidRange amount(AidScheme scheme, AidSituation situation) {
        AidEntitlement entitlement = scheme.entitlement(situation);
        ExactSum least = new ExactSum();
        ExactSum most = new ExactSum();
        boolean bounded = true;
        for (LineEntitlement line : entitlement.lines()) {
            least.add(line.base().least(), line.least());
            Euros top = line.base().most();
            bounded &= top != null;
            most.add(top == null ? Euros.ZERO : top, line.most());
        }
        // A scheme of amounts alone is bounded by its limits and by nothing else.
        AidRange amount = entitlement.lines().isEmpty()
                ? entitlement.limits().get(0).ceiling()
                : new AidRange(least.floor(), bounded ? most.floor() : null);
        for (AidLimit limit : entitlement.limits()) {
            amount = amount.min(limit.ceiling());
        }
        return amount;
    }

    /** The limit of a kind, or nothing. */
    static AidLimit limit(ConstraintKind kind, AidScheme scheme, AidSituation situation) {
        return scheme.entitlement(situation).limits().stream()
                .filter(limit -> limit.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
