package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells why an answer is what it is. */
final class DeMinimisTelling {

    private static final Label TITLE = Label.of("de minimis aid", "aides de minimis");

    private static final Label ANNIVERSARY = Label.of(
            "that the anniversary counts is the cautious reading of a text that does not say",
            "la prise en compte du jour anniversaire est la lecture prudente d’un texte qui ne précise pas ce point");

    private final DeMinimisAnswer answer;
    private final DeMinimisRequest request;

    DeMinimisTelling(DeMinimisAnswer answer) {
        this.answer = answer;
        this.request = answer.request();
    }

    Explanation explanation() {
        DeMinimisAnswer.Worked worked = answer.worked();
        boolean onlyRoom = request.amount() == null && answer.room().settled() && answer.outcome() == Outcome.UNKNOWN;
        Explanation head = Explanation.of(
                        onlyRoom ? Mark.NOTE : answer.outcome().mark(), head(worked))
                .titled(TITLE);
        return worked == null ? head : head.basedOn(worked.act().article("3")).with(parts(worked));
    }

    private Reason head(DeMinimisAnswer.@Nullable Worked worked) {
        if (worked == null) {
            return Reason.of("aid.minimis.no-law").with("date", request.grantedOn());
        }
        Euros amount = request.amount();
        Reason reason = Reason.of("aid.minimis." + code(worked, amount))
                .with("date", request.grantedOn())
                .with("least", answer.room().least());
        Reason full = amount == null ? reason : reason.with("amount", amount);
        Euros most = answer.room().most();
        return most == null ? full : full.with("most", most);
    }

    private String code(DeMinimisAnswer.Worked worked, @Nullable Euros amount) {
        boolean none = answer.room().equals(DeMinimisRoom.NONE);
        if (answer.outcome() == Outcome.NOT_MET && refusedByGate(worked)) {
            return "refused";
        }
        if (amount == null) {
            return none ? "room.none" : answer.room().settled() ? "room" : "room.between";
        }
        return switch (answer.outcome()) {
            case MET -> "granted";
            case NOT_MET -> none ? "overshoot.none" : "overshoot";
            default -> "open";
        };
    }

    private static boolean refusedByGate(DeMinimisAnswer.Worked worked) {
        return DeMinimisReckoning.gate(worked.gates()) == Outcome.NOT_MET;
    }

    private List<Explanation> parts(DeMinimisAnswer.Worked worked) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(worked.act().explanation(request.grantedOn()));
        parts.add(
                Explanation.note(worked.window().reason()).basedOn(worked.act().article("3(2)")));
        worked.gates().stream()
                .filter(gate -> gate.outcome() != Outcome.NOT_APPLICABLE)
                .forEach(gate -> parts.add(gate.explanation()));
        worked.lines().forEach(line -> parts.add(line.explanation()));
        if (!worked.missing().nothing()) {
            parts.add(Explanation.of(Mark.UNKNOWN, missing(worked.missing())));
        }
        if (sgeiApart(worked)) {
            parts.add(Explanation.note(Reason.of("aid.minimis.sgei-apart"))
                    .basedOn(worked.act().article("5(1)").withConfidence(Confidence.INFERRED)));
        }
        limits(worked).forEach(limit -> parts.addAll(limit(limit)));
        if (worked.readings().size() > 1) {
            parts.add(Explanation.of(Mark.UNKNOWN, Reason.of("aid.minimis.freight-open")));
        }
        if (overshoots(worked)) {
            parts.add(Explanation.note(Reason.of("aid.minimis.whole"))
                    .basedOn(worked.act().article("3(7)")));
        }
        worked.duties().forEach(duty -> parts.add(duty.explanation()));
        if (answer.outcome() != Outcome.NOT_MET) {
            parts.add(Explanation.note(Reason.of("aid.minimis.check.cumulation"))
                    .basedOn(worked.act().article("5")));
        }
        return parts;
    }

    private static Explanation window(DeMinimisAnswer.Worked worked) {
        LegalBasis basis = worked.act().article("3(2)");
        Explanation line = Explanation.note(worked.window().reason());
        return line.basedOn(
                worked.window().unit() == LegalFigure.Unit.FISCAL_YEARS
                        ? basis
                        : basis.withConfidence(Confidence.INFERRED).withNote(ANNIVERSARY));
    }

    /** Whether there is aid for services of general interest and no ceiling that is shared with it. */
    private static boolean sgeiApart(DeMinimisAnswer.Worked worked) {
        boolean shared = limits(worked).stream().anyMatch(limit -> limit.scope() == DeMinimisLimit.Scope.WITH_SGEI);
        return !shared
                && worked.lines().stream().anyMatch(line -> line.reason().code().equals("aid.minimis.line.sgei"));
    }

    private boolean overshoots(DeMinimisAnswer.Worked worked) {
        return request.amount() != null && answer.outcome() == Outcome.NOT_MET && !refusedByGate(worked);
    }

    private static Reason missing(AidRange missing) {
        return missing.most() == null
                ? Reason.of("aid.minimis.missing")
                : Reason.of("aid.minimis.missing.bounded").with("most", missing.most());
    }

    /** The ceilings of all readings, each once. */
    private static Set<DeMinimisLimit> limits(DeMinimisAnswer.Worked worked) {
        Set<DeMinimisLimit> limits = new LinkedHashSet<>();
        worked.readings().forEach(reading -> limits.addAll(reading.limits()));
        return limits;
    }

    private List<Explanation> limit(DeMinimisLimit limit) {
        Explanation line = limit.explanation(request.amount());
        boolean unverified = Objects.equals(limit.figure().basis().confidence(), Confidence.UNVERIFIED);
        return unverified ? List.of(line, Explanation.note(Reason.of("aid.minimis.unverified"))) : List.of(line);
    }
}
