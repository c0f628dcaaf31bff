package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the regulation other than its ceilings.
 *
 * @param outcome what became of it
 * @param reason why
 * @param basis the text
 */
record DeMinimisGate(Outcome outcome, Reason reason, LegalBasis basis) implements Serializable {

    private static final String WHOLE_FISHERY = "deminimis.fishery.wholeSectorExcluded";
    private static final String NO_VEHICLES = "deminimis.roadFreight.vehiclesExcluded";

    static List<DeMinimisGate> of(DeMinimisRequest request, DeMinimisAct act, AidLaw law) {
        return List.of(scope(request, act, law), vehicles(request, act, law), credit(request, act));
    }

    private static DeMinimisGate scope(DeMinimisRequest request, DeMinimisAct act, AidLaw law) {
        LegalBasis basis = act.article("1(1)");
        Set<DeMinimisExclusion> named = request.exclusions();
        if (named == null) {
            return new DeMinimisGate(Outcome.UNKNOWN, Reason.of("aid.minimis.scope.unknown"), basis);
        }
        boolean wholeFishery = law.flag(WHOLE_FISHERY, act.figuresOn());
        List<Argument> out = named.stream()
                .filter(exclusion -> exclusion.excluded(wholeFishery))
                .map(exclusion -> Argument.of(exclusion.label()))
                .toList();
        return out.isEmpty()
                ? new DeMinimisGate(Outcome.MET, Reason.of("aid.minimis.scope.inside"), basis)
                : new DeMinimisGate(
                        Outcome.NOT_MET, Reason.of("aid.minimis.scope.outside").with("grounds", out), basis);
    }

    private static DeMinimisGate vehicles(DeMinimisRequest request, DeMinimisAct act, AidLaw law) {
        LegalBasis basis = law.basis(NO_VEHICLES, act.figuresOn());
        if (!law.flag(NO_VEHICLES, act.figuresOn()) || request.roadFreight() == RoadFreight.NONE) {
            return new DeMinimisGate(Outcome.NOT_APPLICABLE, Reason.of("aid.minimis.vehicles.not-applicable"), basis);
        }
        Outcome buys = known(request.buysFreightVehicles());
        // Buying is no matter for those who do not carry goods for others, and nobody knows whether this one does.
        Outcome outcome = buys == Outcome.MET && request.roadFreight() == null ? Outcome.UNKNOWN : buys.not();
        return new DeMinimisGate(
                outcome, Reason.of("aid.minimis.vehicles." + outcome.mark().code()), basis);
    }

    private static DeMinimisGate credit(DeMinimisRequest request, DeMinimisAct act) {
        Instrument instrument = request.instrument();
        LegalBasis basis = act.article(instrument == Instrument.GUARANTEE ? "4(6)(a)" : "4(3)(a)");
        boolean concerned = instrument == Instrument.LOAN || instrument == Instrument.GUARANTEE;
        if (instrument != null && !concerned) {
            return new DeMinimisGate(Outcome.NOT_APPLICABLE, Reason.of("aid.minimis.credit.not-applicable"), basis);
        }
        Outcome sound = sound(request.insolvent(), request.large(), request.ratedAtLeastBMinus());
        Outcome outcome = concerned || sound == Outcome.MET ? sound : Outcome.UNKNOWN;
        return new DeMinimisGate(
                outcome, Reason.of("aid.minimis.credit." + outcome.mark().code()), basis);
    }

    /** Whether the beneficiary may have loans and guarantees: not insolvent and, if it is large, rated B- or better. */
    static Outcome sound(@Nullable Boolean insolvent, @Nullable Boolean large, @Nullable Boolean rated) {
        return known(insolvent).not().and(known(large).not().or(known(rated)));
    }

    private static Outcome known(@Nullable Boolean fact) {
        return fact == null ? Outcome.UNKNOWN : fact ? Outcome.MET : Outcome.NOT_MET;
    }

    Explanation explanation() {
        return Explanation.of(outcome.mark(), reason).basedOn(basis);
    }
}
