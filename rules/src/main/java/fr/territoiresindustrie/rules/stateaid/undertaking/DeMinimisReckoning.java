package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a request leaves of the ceilings, once it is known which act governs it. */
final class DeMinimisReckoning {

    private static final String FREIGHT_CEILING = "deminimis.ceiling.roadFreight";
    private static final String SGEI_CEILING = "deminimis.cumul.sgei";

    private final DeMinimisLedger ledger;
    private final DeMinimisRequest request;
    private final DeMinimisAct act;
    private final AidLaw law;
    private final DeMinimisWindow window;
    private final AidRange missing;
    private final Map<DeMinimisLimit.Scope, DeMinimisLimit> limits = new EnumMap<>(DeMinimisLimit.Scope.class);

    DeMinimisReckoning(DeMinimisLedger ledger, DeMinimisRequest request, DeMinimisAct act, AidLaw law) {
        this.ledger = ledger;
        this.request = request;
        this.act = act;
        this.law = law;
        this.window = DeMinimisWindow.of(act, request.grantedOn(), ledger.fiscalYears(), law);
        this.missing = ledger.coverage().missingFrom(window.earliest());
    }

    DeMinimisWindow window() {
        return window;
    }

    /** What the ledger may lack. */
    AidRange missing() {
        return missing;
    }

    List<DeMinimisGate> gates() {
        return DeMinimisGate.of(request, act, law);
    }

    List<DeMinimisDuty> duties() {
        return DeMinimisDuty.of(request, act, window, law);
    }

    List<DeMinimisLine> lines() {
        return ledger.entries().stream()
                .map(entry -> DeMinimisLine.of(entry, window, ledger.memberState()))
                .toList();
    }

    List<DeMinimisReading> readings() {
        LegalFigure freight = law.get(FREIGHT_CEILING, act.figuresOn());
        boolean freightCounts = !freight.amount().equals(act.ceiling().amount());
        return DeMinimisReading.open(request, freightCounts).stream()
                .map(this::reading)
                .toList();
    }

    private DeMinimisReading reading(Set<DeMinimisLimit.Scope> scopes) {
        List<DeMinimisLimit> all = scopes.stream()
                .sorted()
                .map(scope -> limits.computeIfAbsent(scope, this::limit))
                .collect(Collectors.toList());
        sgei().ifPresent(all::add);
        return new DeMinimisReading(all);
    }

    private DeMinimisLimit limit(DeMinimisLimit.Scope scope) {
        boolean ordinary = scope == DeMinimisLimit.Scope.ORDINARY;
        LegalFigure ceiling = ordinary ? act.ceiling() : law.get(FREIGHT_CEILING, act.figuresOn());
        return new DeMinimisLimit(scope, ceiling, used(scope));
    }

    /** The ceiling shared with aid for services of general interest, where the law sets one and there is such aid. */
    private Optional<DeMinimisLimit> sgei() {
        boolean present = ledger.entries().stream()
                .map(DeMinimisEntry::grant)
                .anyMatch(grant -> grant.kind() == null || grant.kind() == DeMinimisKind.SGEI);
        DeMinimisLimit.Scope scope = DeMinimisLimit.Scope.WITH_SGEI;
        return law.find(SGEI_CEILING, act.figuresOn())
                .filter(figure -> present)
                .map(figure -> new DeMinimisLimit(scope, figure, used(scope)));
    }

    private AidRange used(DeMinimisLimit.Scope scope) {
        AidRange sum = missing;
        for (DeMinimisEntry entry : ledger.entries()) {
            DeMinimisGrant grant = entry.grant();
            LocalDate day = grant.grantedOn();
            Outcome counts = DeMinimisLine.here(grant, ledger.memberState())
                    .and(window.holds(day))
                    .and(scope.counts(grant));
            sum = sum.plus(entry.range(counts));
        }
        return sum;
    }

    static DeMinimisRoom room(List<DeMinimisReading> readings) {
        DeMinimisRoom room = readings.get(0).room();
        for (DeMinimisReading reading : readings) {
            room = room.or(reading.room());
        }
        return room;
    }

    static Outcome gate(List<DeMinimisGate> gates) {
        Outcome outcome = Outcome.MET;
        for (DeMinimisGate gate : gates) {
            outcome = outcome.and(gate.outcome());
        }
        return outcome;
    }

    /** The room that is left once the other conditions have spoken. */
    static DeMinimisRoom behind(Outcome gate, DeMinimisRoom room) {
        return switch (gate) {
            case NOT_MET -> DeMinimisRoom.NONE;
            case UNKNOWN -> new DeMinimisRoom(Euros.ZERO, room.most());
            default -> room;
        };
    }
}
