package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Kind;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Standing;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What French law asks of grants to bodies of private law, whether they are State aid or not. */
record ConventionDuties(AidAward award, AidLaw law, AwardFields fields) {

    private static final String THRESHOLD = "fr.convention.gt";
    private static final String DELAY = "fr.subsidyData.delay";
    private static final Set<HolderKind> PUBLIC = Set.of(HolderKind.LOCAL_AUTHORITY, HolderKind.PUBLIC_BODY);

    Duty convention() {
        return decided(Kind.CONVENTION);
    }

    /** The essential data follow from the convention, so both are due in the same cases. */
    Duty data() {
        LocalDate day = award.signedOn() == null ? award.granting().grantedOn() : award.signedOn();
        LegalFigure delay = law.find(DELAY, day).orElse(null);
        if (delay == null) {
            Reason before = Reason.of("aid.duty.subsidy-data.before").with("day", day);
            return Duty.of(Kind.SUBSIDY_DATA, Standing.NOT_DUE, before);
        }
        Duty duty = decided(Kind.SUBSIDY_DATA);
        if (!duty.due()) {
            return duty;
        }
        Duty based = duty.basedOn(delay.basis()).filling(fields.essentialData());
        return award.signedOn() == null
                ? based.noting(Reason.of("aid.duty.subsidy-data.unsigned").with("months", delay.count()))
                : based.by(award.signedOn().plusMonths(delay.count()));
    }

    private Duty decided(Kind kind) {
        if (award.instrument() != null && award.instrument() != Instrument.GRANT) {
            return Duty.of(kind, Standing.NOT_DUE, Reason.of("aid.duty.convention.no-grant"));
        }
        HolderKind holder = award.project().applicant() == null
                ? null
                : award.project().applicant().kind();
        if (holder != null && PUBLIC.contains(holder)) {
            return Duty.of(kind, Standing.NOT_DUE, Reason.of("aid.duty.convention.public-body"));
        }
        LegalFigure threshold =
                law.find(THRESHOLD, award.granting().grantedOn()).orElse(null);
        return threshold == null
                ? Duty.of(kind, Standing.NOT_MODELLED, Reason.of("aid.duty.convention.no-figure"))
                : compared(kind, threshold);
    }

    /** A grant is never below its gross grant equivalent, and the sum of the year never below one grant of it. */
    private Duty compared(Kind kind, LegalFigure threshold) {
        Euros known = known();
        boolean above = known != null && known.compareTo(threshold.amount()) > 0;
        Standing standing = Standing.UNKNOWN;
        String code = "aid.duty.convention.unknown";
        if (above && award.instrument() == null) {
            code = "aid.duty.convention.instrument-unknown";
        } else if (above) {
            standing = Standing.DUE;
            code = "aid.duty.convention.above";
        } else if (award.yearTotal() != null) {
            standing = Standing.NOT_DUE;
            code = "aid.duty.convention.not-above";
        }
        Reason reason = Reason.of(code).with("threshold", threshold.amount());
        return Duty.of(kind, standing, known == null ? reason : reason.with("amount", known))
                .basedOn(threshold.basis());
    }

    private @Nullable Euros known() {
        if (award.yearTotal() != null) {
            return award.yearTotal();
        }
        return award.nominal() == null ? award.equivalent() : award.nominal();
    }
}
