package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import fr.territoiresindustrie.project.UndertakingLink.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invented firms, named by single letters. */
final class Firms {

    static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private Firms() {}

    /** Millions of euros. */
    static Euros millions(String number) {
        return Euros.of(new BigDecimal(number).movePointRight(6));
    }

    static AccountingPeriod period(String headcount, String turnover, String balanceSheet) {
        return AccountingPeriod.builder()
                .headcount(Quantity.of(new BigDecimal(headcount)))
                .turnover(millions(turnover))
                .balanceSheet(millions(balanceSheet))
                .build();
    }

    static SizeFacts size(AccountingPeriod... periods) {
        return SizeFacts.builder()
                .periods(List.of(periods))
                .newEnterprise(false)
                .ownershipChanged(false)
                .build();
    }

    static Undertaking firm(String ref, SizeFacts size, UndertakingLink... links) {
        return Undertaking.builder()
                .ref(UndertakingRef.of(ref))
                .size(size)
                .links(List.of(links))
                .build();
    }

    static UndertakingLink.Builder link(Direction direction, String other, String capital, String votes) {
        return UndertakingLink.builder()
                .other(UndertakingRef.of(other))
                .direction(direction)
                .capital(Rate.parse(capital))
                .votes(Rate.parse(votes))
                .control(Control.NONE)
                .holderKind(InvestorKind.ORDINARY);
    }

    static UndertakingLink holds(String other, String share) {
        return link(Direction.HOLDS, other, share, share).build();
    }

    static UndertakingLink heldBy(String other, String share) {
        return link(Direction.HELD_BY, other, share, share).build();
    }

    static UndertakingLink heldBy(String other, String share, InvestorKind kind) {
        return link(Direction.HELD_BY, other, share, share).holderKind(kind).build();
    }

    static Applicant applicant(Undertaking own, Undertaking... group) {
        return Applicant.builder().undertaking(own).group(List.of(group)).build();
    }

    static EnterpriseSizeAnswer assess(Undertaking own, Undertaking... group) {
        return SizeCalculator.shipped().assess(applicant(own, group), DAY);
    }
}
