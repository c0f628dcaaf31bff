package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a ceiling down for a person who knows the law and wants to check it. */
final class CeilingExplanation {

    private final AidCeiling ceiling;

    CeilingExplanation(AidCeiling ceiling) {
        this.ceiling = ceiling;
    }

    Explanation written() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(ceiling.conditionsReport().explanation());
        if (!ceiling.entitlement().lines().isEmpty()) {
            parts.add(heading("aid.cumul.part.lines").with(entitled()));
        }
        if (!ceiling.measures().isEmpty()) {
            parts.add(heading("aid.cumul.part.granted")
                    .with(ceiling.measures().stream().map(this::granted).toList()));
        }
        parts.add(heading("aid.cumul.part.constraints")
                .with(ceiling.constraints().stream()
                        .map(AidConstraint::explanation)
                        .toList()));
        notes("aid.cumul.part.checks", ceiling.checks(), parts);
        notes("aid.cumul.part.missing", ceiling.missing(), parts);
        return new Explanation(
                mark(),
                ceiling.planned().scheme().id(),
                ceiling.planned().scheme().title(),
                headline(),
                ceiling.basis(),
                parts);
    }

    private static Explanation heading(String code) {
        return Explanation.of(Mark.NOTE, Reason.of(code).label());
    }

    private static void notes(String code, List<Reason> reasons, List<Explanation> parts) {
        if (!reasons.isEmpty()) {
            parts.add(heading(code).with(reasons.stream().map(Explanation::note).toList()));
        }
    }

    private List<Explanation> entitled() {
        List<Bearing> least = new ArrayList<>();
        List<@Nullable Bearing> most = new ArrayList<>();
        Ground ground = ceiling.ground();
        for (LineEntitlement line : ceiling.entitlement().lines()) {
            if (ceiling.lines().contains(line.line())) {
                least.add(new Bearing(line.line(), line.base().least(), line.least(), ground, line));
                Euros top = line.base().most();
                most.add(top == null ? null : new Bearing(line.line(), top, line.most(), ground, line));
            }
        }
        return CumulationArithmetic.lines(least, most, null);
    }

    private Explanation granted(Measure measure) {
        GrantedAid aid = measure.aid();
        boolean known =
                aid.amount() != null && !measure.onUnknownLines() && (measure.ground() != null || !aid.stateAid());
        Reason reason = Reason.of(code(aid))
                .with("aid", aid.id())
                .with("amount", AidWords.amount(measure.amount()))
                .with("scheme", CumulationArithmetic.title(measure))
                .with("lines", aid.lines() == null ? List.of() : aid.lines());
        Explanation line = Explanation.of(known ? Mark.NOTE : Mark.UNKNOWN, reason);
        if (aid.granting() != null) {
            line = line.with(Explanation.note(Reason.of("aid.cumul.granted.day")
                    .with("day", aid.granting().grantedOn())));
        }
        boolean refused = measure.ground() != null && measure.ground().refused();
        return refused ? line.with(Explanation.of(Mark.NOT_MET, Reason.of("aid.cumul.granted.refused"))) : line;
    }

    private static String code(GrantedAid aid) {
        if (aid.lines() == null) {
            return "aid.cumul.granted.anywhere";
        }
        return aid.lines().isEmpty() ? "aid.cumul.granted.not-tied" : "aid.cumul.granted";
    }

    private Mark mark() {
        AidRange permitted = ceiling.permitted();
        if (Euros.ZERO.equals(permitted.most())) {
            return Mark.NOT_MET;
        }
        return permitted.known().isPresent() ? Mark.MET : Mark.UNKNOWN;
    }

    private Reason headline() {
        AidRange permitted = ceiling.permitted();
        return Reason.of(code(permitted))
                .with("amount", AidWords.amount(permitted))
                .with("day", ceiling.planned().granting().grantedOn())
                .with("binding", ceiling.binding().kind().label());
    }

    private static String code(AidRange permitted) {
        if (Euros.ZERO.equals(permitted.most())) {
            return "aid.cumul.head.nothing";
        }
        return permitted.known().isPresent() ? "aid.cumul.head" : "aid.cumul.head.open";
    }
}
