package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Kind;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Standing;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import fr.territoiresindustrie.rules.stateaid.undertaking.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declaration and central register of de minimis aid. */
record DeMinimisDuties(AidAward award, AidLaw law, AwardFields fields) {

    private static final String DECLARATION = "deminimis.declaration";
    private static final String REGISTER = "deminimis.register.mandatory";
    private static final String DELAY = "deminimis.register.delay";
    private static final String KEPT = "deminimis.register.kept";

    Duty declaration() {
        Duty without = without(Kind.DE_MINIMIS_DECLARATION);
        if (without != null) {
            return without;
        }
        LocalDate day = award.granting().grantedOn();
        Optional<LegalFigure> duty = law.find(DECLARATION, day).filter(LegalFigure::flag);
        return duty.map(figure -> Duty.of(
                                Kind.DE_MINIMIS_DECLARATION, Standing.DUE, Reason.of("aid.duty.declaration.due"))
                        .basedOn(figure.basis())
                        .by(day))
                .orElseGet(() -> Duty.of(
                        Kind.DE_MINIMIS_DECLARATION,
                        Standing.NOT_MODELLED,
                        Reason.of("aid.duty.declaration.beyond").with("granted", day)));
    }

    Duty register() {
        Duty without = without(Kind.DE_MINIMIS_REGISTER);
        if (without != null) {
            return without;
        }
        LocalDate day = award.granting().grantedOn();
        LegalFigure mandatory = law.find(REGISTER, day).orElse(null);
        if (mandatory == null || !mandatory.flag()) {
            Duty none = Duty.of(
                    Kind.DE_MINIMIS_REGISTER,
                    Standing.NOT_DUE,
                    Reason.of("aid.duty.register.not-yet").with("granted", day));
            return mandatory == null ? none : none.basedOn(mandatory.basis());
        }
        int days = law.count(DELAY, day);
        return Duty.of(Kind.DE_MINIMIS_REGISTER, Standing.DUE, Reason.of("aid.duty.register.due"))
                .basedOn(mandatory.basis())
                .by(WorkingDays.after(day, days))
                .keptUntil(day.plusYears(law.count(KEPT, day)))
                .filling(fields.register())
                .noting(Reason.of("aid.duty.register.working-days").with("count", days));
    }

    private @Nullable Duty without(Kind kind) {
        AwardRegime regime = award.regime();
        if (regime == null) {
            return Duty.of(kind, Standing.UNKNOWN, Reason.of("aid.duty.regime-unknown"));
        }
        return regime == AwardRegime.DE_MINIMIS
                ? null
                : Duty.of(
                        kind,
                        Standing.NOT_DUE,
                        Reason.of("aid.duty.de-minimis.other").with("regime", regime.label()));
    }
}
