package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Kind;
import fr.territoiresindustrie.rules.stateaid.followup.Duty.Standing;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.GoverningText;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publication of individual awards under Article 9(1)(c) of the general block exemption regulation. */
record TransparencyDuty(AidAward award, AidLaw law, AwardFields fields) {

    private static final Comparator<LegalFigure> BY_AMOUNT = Comparator.comparing(LegalFigure::amount);

    Duty duty() {
        AwardRegime regime = award.regime();
        if (regime == null) {
            return Duty.of(Kind.TRANSPARENCY, Standing.UNKNOWN, Reason.of("aid.duty.regime-unknown"));
        }
        return switch (regime) {
            case BLOCK_EXEMPTION -> governed();
            case DE_MINIMIS, NO_AID ->
                Duty.of(
                        Kind.TRANSPARENCY,
                        Standing.NOT_DUE,
                        Reason.of("aid.duty.transparency.other").with("regime", regime.label()));
            case COMMISSION_DECISION ->
                Duty.of(Kind.TRANSPARENCY, Standing.NOT_MODELLED, Reason.of("aid.duty.transparency.decision"));
        };
    }

    private Duty governed() {
        GoverningText text = GberVersion.governing(
                award.granting().grantedOn(), award.granting().schemeVersionOn());
        LocalDate day = text.figuresOn();
        if (day == null) {
            Reason none = Reason.of("aid.duty.transparency.no-version")
                    .with("granted", award.granting().grantedOn());
            return Duty.of(Kind.TRANSPARENCY, Standing.NOT_MODELLED, none);
        }
        List<LegalFigure> thresholds = thresholds(day);
        Duty duty = compared(Collections.min(thresholds, BY_AMOUNT), Collections.max(thresholds, BY_AMOUNT));
        return duty.due() ? detailed(duty, day) : duty;
    }

    /** The thresholds that are still possible: a sector that is not known may be primary production. */
    private List<LegalFigure> thresholds(LocalDate day) {
        List<LegalFigure> possible = new ArrayList<>();
        Boolean investEu = investEu();
        Boolean primary = primary(award.project().activity());
        if (!Boolean.TRUE.equals(investEu)) {
            LegalFigure general = law.get("gber.publication.gt", day);
            LegalFigure lower = law.find("gber.publication.primary.gt", day).orElse(general);
            if (!Boolean.TRUE.equals(primary)) {
                possible.add(general);
            }
            if (!Boolean.FALSE.equals(primary)) {
                possible.add(lower);
            }
        }
        if (!Boolean.FALSE.equals(investEu)) {
            possible.add(
                    law.find("gber.publication.investEu.gt", day).orElseGet(() -> law.get("gber.publication.gt", day)));
        }
        return possible;
    }

    /** InvestEU support has articles of its own, none of which is among the schemes of the library. */
    private @Nullable Boolean investEu() {
        boolean article =
                award.scheme() != null && AwardRegime.article(award.scheme().value());
        return award.investEu() == null && article ? Boolean.FALSE : award.investEu();
    }

    /**
     * Groups 01.1 to 01.5 and fishery are primary production. Services to agriculture and hunting are next to it, and a
     * human must say on which side a case is.
     */
    private static @Nullable Boolean primary(@Nullable NafCode activity) {
        if (activity == null) {
            return null;
        }
        if (!activity.division().equals("01")) {
            return activity.division().equals("03");
        }
        return activity.code().charAt(3) <= '5' ? Boolean.TRUE : null;
    }

    private Duty compared(LegalFigure low, LegalFigure high) {
        Euros amount = award.equivalent();
        if (amount == null) {
            Reason unknown = Reason.of("aid.duty.transparency.amount-unknown").with("threshold", low.amount());
            return Duty.of(Kind.TRANSPARENCY, Standing.UNKNOWN, unknown).basedOn(low.basis());
        }
        boolean above = amount.compareTo(high.amount()) > 0;
        boolean below = amount.compareTo(low.amount()) <= 0;
        Standing standing = above ? Standing.DUE : below ? Standing.NOT_DUE : Standing.UNKNOWN;
        Reason reason = Reason.of(code(standing))
                .with("amount", amount)
                .with("threshold", above ? high.amount() : low.amount());
        return Duty.of(
                        Kind.TRANSPARENCY,
                        standing,
                        standing == Standing.UNKNOWN ? reason.with("other", high.amount()) : reason)
                .basedOn((above ? high : low).basis());
    }

    private static String code(Standing standing) {
        return switch (standing) {
            case DUE -> "aid.duty.transparency.above";
            case NOT_DUE -> "aid.duty.transparency.not-above";
            case UNKNOWN, NOT_MODELLED -> "aid.duty.transparency.sector-unknown";
        };
    }

    private Duty detailed(Duty duty, LocalDate day) {
        LocalDate granted = award.granting().grantedOn();
        LocalDate declared = award.taxDeclarationOn();
        LocalDate deadline = declared == null
                ? granted.plusMonths(law.count("gber.publication.delay", day))
                : declared.plusYears(law.count("gber.publication.delay.tax", day));
        LocalDate until = granted.plusYears(law.count("gber.publication.availability", day));
        Duty filled = duty.by(deadline).keptUntil(until).filling(fields.transparency(amount(day)));
        return fields.regionWorkedOut() ? filled.noting(Reason.of("aid.duty.transparency.region")) : filled;
    }

    /** The amount in full; for a tax advantage, the range that Article 9(2) allows to publish instead. */
    private @Nullable String amount(LocalDate day) {
        Euros amount = award.equivalent();
        if (amount == null || award.taxDeclarationOn() == null) {
            return AwardFields.text(amount);
        }
        String range = null;
        LegalFigure lower = law.find("gber.publication.range1.from", day).orElse(null);
        for (int i = 2; lower != null && amount.compareTo(lower.amount()) > 0; i++) {
            LegalFigure upper =
                    law.find("gber.publication.range" + i + ".from", day).orElse(null);
            range = whole(lower) + (upper == null ? "+" : "-" + whole(upper));
            lower = upper;
        }
        return range;
    }

    private static String whole(LegalFigure figure) {
        return figure.amount().toBigDecimal().stripTrailingZeros().toPlainString();
    }
}
