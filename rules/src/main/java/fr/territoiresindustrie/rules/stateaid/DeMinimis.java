package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisGrant;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisKind;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisRequest;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisRoom;
import fr.territoiresindustrie.rules.stateaid.undertaking.RoadFreight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * De minimis aid that is given as a grant. Neither an incentive effect nor a sound undertaking is asked for; the amount
 * is what the ledger of the single undertaking leaves.
 */
final class DeMinimis implements AidScheme {

    private static final RuleId ID = RuleId.of("de-minimis");
    private static final Label TITLE = Label.of("de minimis aid", "aide de minimis");
    private static final LegalBasis REGULATIONS = LegalBasis.of(Label.of(
            "Regulation (EU) No 1407/2013, since 2024 Regulation (EU) 2023/2831",
            "règlement (UE) n° 1407/2013, depuis 2024 règlement (UE) 2023/2831"));

    private static final Fact<AidSituation, Boolean> IN_FORCE = Fact.of(
            "de-minimis-in-force",
            Label.of(
                    "regulation on de minimis aid in force on the day of granting",
                    "règlement relatif aux aides de minimis en vigueur le jour de l’octroi"),
            situation -> room(situation).most() == null ? null : Boolean.TRUE);

    private static final Fact<AidSituation, Boolean> EXCLUDED_ACTIVITY = Fact.<AidSituation, Boolean>of(
                    "activity-excluded-from-de-minimis",
                    Label.of(
                            "primary agriculture, fishery or aquaculture (services and processing: to be checked)",
                            "production agricole primaire, pêche ou aquaculture (services et transformation : à"
                                    + " vérifier)"),
                    DeMinimis::excluded)
            .from(SituationFacts.ACTIVITY);

    private final CriteriaSet<AidSituation> conditions =
            CriteriaSet.of(ID.value(), TITLE, List.of(inForce(), activity(), noExportAid(), noDomesticPreference()));

    private static Rule<AidSituation> inForce() {
        return rule("in-force", "a regulation is in force", "un règlement est en vigueur", "art. 8", IN_FORCE, true);
    }

    private static Rule<AidSituation> activity() {
        return rule(
                "activity",
                "neither primary agriculture nor fishery or aquaculture",
                "ni production agricole primaire, ni pêche ou aquaculture",
                "art. 1(1)",
                EXCLUDED_ACTIVITY,
                false);
    }

    private static Rule<AidSituation> noExportAid() {
        return rule(
                "export",
                "aid that does not depend on exports",
                "aide sans lien avec l’exportation",
                "art. 1(1)",
                Circumstance.EXPORT_AID.fact(),
                false);
    }

    private static Rule<AidSituation> noDomesticPreference() {
        return rule(
                "domestic-preference",
                "aid that does not depend on the use of domestic goods",
                "aide qui n’est pas subordonnée à l’emploi de produits nationaux",
                "art. 1(1)",
                Circumstance.DOMESTIC_PREFERENCE.fact(),
                false);
    }

    private static Rule<AidSituation> rule(
            String id, String en, String fr, String place, Fact<AidSituation, Boolean> fact, boolean expected) {
        return Rule.of(
                ID + "." + id,
                Label.of(en, fr),
                REGULATIONS.withReference(place),
                expected ? fact.isTrue() : fact.isFalse());
    }

    private static @Nullable Boolean excluded(AidSituation situation) {
        NafCode activity = situation.project().activity();
        if (activity == null) {
            return null;
        }
        boolean fishProcessing = activity.code().startsWith("10.2");
        return fishProcessing && wholeFisheryExcluded(situation)
                ? Boolean.TRUE
                : SituationFacts.PRIMARY_ACTIVITY.read(situation, situation.context());
    }

    private static boolean wholeFisheryExcluded(AidSituation situation) {
        return situation
                .law()
                .find(
                        "deminimis.fishery.wholeSectorExcluded",
                        situation.granting().grantedOn())
                .map(LegalFigure::flag)
                .orElse(false);
    }

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
        return basis(ledger(situation), request(situation), situation.law());
    }

    private static LegalBasis basis(DeMinimisLedger ledger, DeMinimisRequest request, AidLaw law) {
        return ledger.findBasis(request, law).orElse(REGULATIONS);
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return conditions;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        DeMinimisLedger ledger = ledger(situation);
        DeMinimisRequest request = request(situation);
        DeMinimisRoom room = ledger.room(request, situation.law());
        AidLimit limit = new AidLimit(
                ConstraintKind.DE_MINIMIS,
                new AidRange(room.least(), room.most()),
                AidLimit.Counting.NOTHING,
                Set.of(),
                basis(ledger, request, situation.law()),
                new Reckoned(ledger, request, situation.law()));
        return new AidEntitlement(List.of(), List.of(limit), checks(situation));
    }

    /** The arithmetic of the ledger. */
    private record Reckoned(DeMinimisLedger ledger, DeMinimisRequest request, AidLaw law) implements Arithmetic {

        @Override
        public Explanation explanation() {
            return ledger.mayGrant(request, law).explanation();
        }
    }

    private static DeMinimisRoom room(AidSituation situation) {
        return ledger(situation).room(request(situation), situation.law());
    }

    /**
     * The grant as the regulation asks about it. What puts it outside of the regulation is left to the conditions, and
     * freight that is carried for others is taken to be all that the undertaking does, which is the lower ceiling.
     */
    private static DeMinimisRequest request(AidSituation situation) {
        Boolean freight = freight(situation);
        return DeMinimisRequest.builder(situation.granting().grantedOn())
                .instrument(Instrument.GRANT)
                .exclusions(Set.of())
                .roadFreight(freight == null ? null : freight ? RoadFreight.ONLY : RoadFreight.NONE)
                .buysFreightVehicles(false)
                .schemeEnteredOn(situation.granting().schemeVersionOn())
                .build();
    }

    /** A carrier by its class of activity (49.41, freight transport by road) that denies it leaves the question open. */
    private static @Nullable Boolean freight(AidSituation situation) {
        Boolean said = situation.project().find(Circumstance.ROAD_FREIGHT);
        NafCode activity = situation.project().activity();
        boolean carrier = activity != null && activity.code().startsWith("49.41");
        return carrier && Boolean.FALSE.equals(said) ? null : said;
    }

    /** The ledger of the case with the de minimis aid to this project; without one, all that can be told is this aid. */
    private static DeMinimisLedger ledger(AidSituation situation) {
        DeMinimisLedger given = situation.project().ledger();
        DeMinimisLedger ledger = given == null ? DeMinimisLedger.of(DeMinimisCoverage.partial(), List.of()) : given;
        List<DeMinimisGrant> entries = given == null ? List.of() : new ArrayList<>(given.grants());
        List<GrantedAid> granted = situation.project().granted();
        for (GrantedAid aid : granted == null ? List.<GrantedAid>of() : granted) {
            boolean counts = ID.equals(aid.scheme()) && !Euros.ZERO.equals(aid.amount());
            if (counts && !found(aid, entries)) {
                ledger = ledger.with(entry(aid, ledger.memberState()));
            }
        }
        return ledger;
    }

    /** One entry stands for one aid: two aids of one day and one amount need two entries. */
    private static boolean found(GrantedAid aid, List<DeMinimisGrant> entries) {
        for (DeMinimisGrant entry : entries) {
            if (same(entry, aid)) {
                entries.remove(entry);
                return true;
            }
        }
        return false;
    }

    private static boolean same(DeMinimisGrant grant, GrantedAid aid) {
        Euros amount = aid.amount();
        LocalDate day = aid.granting() == null ? null : aid.granting().grantedOn();
        return amount != null && day != null && amount.equals(grant.amount()) && day.equals(grant.grantedOn());
    }

    private static DeMinimisGrant entry(GrantedAid aid, String memberState) {
        return DeMinimisGrant.builder()
                .grantedOn(aid.granting() == null ? null : aid.granting().grantedOn())
                .amount(aid.amount())
                .kind(DeMinimisKind.GENERAL)
                .memberState(memberState)
                .build();
    }

    private static List<Reason> checks(AidSituation situation) {
        List<Reason> checks = new ArrayList<>();
        NafCode activity = situation.project().activity();
        boolean freight = !Boolean.FALSE.equals(freight(situation));
        if (freight && ownCeilingOfFreight(situation)) {
            checks.add(Reason.of("aid.small.check.freight"));
        }
        if (activity == null || Set.of("10", "11", "12").contains(activity.division())) {
            checks.add(Reason.of("aid.small.check.farm-products"));
        }
        return checks;
    }

    private static boolean ownCeilingOfFreight(AidSituation situation) {
        return situation
                .law()
                .find(
                        "deminimis.roadFreight.vehiclesExcluded",
                        situation.granting().grantedOn())
                .map(LegalFigure::flag)
                .orElse(false);
    }

    private Object readResolve() {
        return AidSchemes.DE_MINIMIS;
    }

    @Override
    public String toString() {
        return ID.value();
    }
}
