package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Kind;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Standing;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The records that show, long after, that the conditions were met. */
record RecordsDuty(AidAward award, AidLaw law) {

    Duty duty() {
        AwardRegime regime = award.regime();
        if (regime == null) {
            return Duty.of(Kind.RECORDS, Standing.UNKNOWN, Reason.of("aid.duty.regime-unknown"));
        }
        return switch (regime) {
            case BLOCK_EXEMPTION -> kept("gber.records", figuresOn(), "aid.duty.records.scheme");
            case DE_MINIMIS -> kept("deminimis.records", award.granting().grantedOn(), "aid.duty.records.fiscal-years");
            case COMMISSION_DECISION -> none(Standing.NOT_MODELLED, "aid.duty.records.decision");
            case NO_AID -> none(Standing.NOT_DUE, "aid.duty.records.no-aid");
        };
    }

    private @Nullable LocalDate figuresOn() {
        return GberVersion.governing(
                        award.granting().grantedOn(), award.granting().schemeVersionOn())
                .figuresOn();
    }

    private static Duty none(Standing standing, String code) {
        return Duty.of(Kind.RECORDS, standing, Reason.of(code));
    }

    /** Where the years run from the last aid of the scheme, this award alone gives the first day that is possible. */
    private Duty kept(String key, @Nullable LocalDate day, String note) {
        LegalFigure years = day == null ? null : law.find(key, day).orElse(null);
        if (years == null) {
            return none(Standing.NOT_MODELLED, "aid.duty.records.no-figure");
        }
        return Duty.of(
                        Kind.RECORDS,
                        Standing.DUE,
                        Reason.of("aid.duty.records.due").with("years", years.count()))
                .basedOn(years.basis())
                .keptUntil(award.granting().grantedOn().plusYears(years.count()))
                .noting(Reason.of(note));
    }
}
