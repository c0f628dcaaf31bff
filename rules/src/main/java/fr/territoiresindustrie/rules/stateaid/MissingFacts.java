package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which facts are missing for an answer, in the order in which a caseworker would ask for them. */
final class MissingFacts {

    private final AidCeiling ceiling;
    private final Set<Reason> found = new LinkedHashSet<>();

    MissingFacts(AidCeiling ceiling) {
        this.ceiling = ceiling;
    }

    List<Reason> found() {
        AidCase project = ceiling.project();
        for (Fact<?, ?> fact : ceiling.conditionsReport().nextQuestions()) {
            found.add(Reason.of("aid.cumul.missing.fact").with("fact", Argument.term(fact.name(), fact.label())));
        }
        if (project.lines() == null) {
            found.add(Reason.of("aid.cumul.missing.lines"));
        }
        if (project.granted() == null) {
            found.add(Reason.of("aid.cumul.missing.granted"));
        }
        ceiling.lines().forEach(this::line);
        ceiling.measures().forEach(this::measure);
        situation();
        whatMovesTheAnswer();
        return List.copyOf(found);
    }

    /** Facts that no condition asks about: one is missing if to know it would change the answer. */
    private void whatMovesTheAnswer() {
        AidCase project = ceiling.project();
        if (project.earlier() == null) {
            ask("earlier", project.toBuilder().earlier(List.of()).build());
        }
        if (project.ledger() == null) {
            DeMinimisLedger none = DeMinimisLedger.of(DeMinimisCoverage.all(), List.of());
            ask("ledger", project.toBuilder().ledger(none).build());
        }
        if (project.adviceGranted() == null) {
            ask("advice", project.toBuilder().adviceGranted(Euros.ZERO).build());
        }
        if (project.frameworkGranted() == null) {
            ask("framework", project.toBuilder().frameworkGranted(Euros.ZERO).build());
        }
        for (Circumstance each : Circumstance.values()) {
            if (project.find(each) == null
                    && (moves(project.toBuilder().yes(each).build())
                            || moves(project.toBuilder().no(each).build()))) {
                Argument term = Argument.term(each.code(), each.label());
                found.add(Reason.of("aid.cumul.missing.fact").with("fact", term));
            }
        }
    }

    private void ask(String code, AidCase known) {
        if (moves(known)) {
            found.add(Reason.of("aid.cumul.missing." + code));
        }
    }

    private boolean moves(AidCase known) {
        return !ceiling.permittedIf(known).equals(ceiling.permitted());
    }

    private void line(String id) {
        AidCase project = ceiling.project();
        List<CostLine> lines = project.lines() == null ? List.of() : project.lines();
        for (CostLine line : lines) {
            if (line.id().equals(id) && line.amount() == null) {
                found.add(Reason.of("aid.cumul.missing.line").with("line", id));
            }
        }
    }

    private void measure(Measure measure) {
        GrantedAid aid = measure.aid();
        List<String> codes = new ArrayList<>();
        if (aid.amount() == null) {
            codes.add("amount");
        }
        if (measure.onUnknownLines()) {
            codes.add("covers");
        }
        if (aid.stateAid() && aid.scheme() == null) {
            codes.add("basis");
        } else if (aid.stateAid() && aid.granting() == null) {
            codes.add("day");
        } else if (aid.stateAid() && measure.ground() == null) {
            codes.add("scheme");
        }
        codes.forEach(code -> found.add(Reason.of("aid.cumul.missing." + code).with("aid", aid.id())));
    }

    private void situation() {
        AidSituation situation = ceiling.ground().situation();
        boolean open = ceiling.entitlement().lines().stream()
                .anyMatch(line -> !line.least().equals(line.most()));
        if (open && situation.sizes().size() > 1) {
            found.add(Reason.of("aid.cumul.missing.size"));
        }
        boolean zones =
                situation.zones().size() != 1 || situation.zones().stream().anyMatch(zone -> !zone.decided());
        if (open && zones) {
            found.add(Reason.of("aid.cumul.missing.zone"));
        }
    }
}
