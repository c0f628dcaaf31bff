package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis of these tests: a rate of every line (of some lines only, if they are named), limits of amount, and one
 * condition if wanted.
 */
record InventedScheme(
        RuleId id,
        @Nullable Rate least,
        @Nullable Rate most,
        Set<String> lines,
        boolean extraCost,
        List<AidLimit> limits,
        CriteriaSet<AidSituation> conditions)
        implements AidScheme {

    private static final LegalBasis BASIS =
            LegalBasis.of(Label.of("an invented text", "un texte inventé")).withReference("art. 1");

    static InventedScheme ofRate(String id, int percent) {
        return ofRates(id, Rate.ofPercent(percent), Rate.ofPercent(percent));
    }

    static InventedScheme ofRates(String id, Rate least, Rate most) {
        return new InventedScheme(
                RuleId.of(id), least, most, Set.of(), false, List.of(), CriteriaSet.empty(id + ".c", Label.of(id)));
    }

    static InventedScheme ofAmount(String id, ConstraintKind kind, AidRange ceiling, AidLimit.Counting counts) {
        return new InventedScheme(
                        RuleId.of(id),
                        null,
                        null,
                        Set.of(),
                        false,
                        List.of(),
                        CriteriaSet.empty(id + ".c", Label.of(id)))
                .limitedTo(limit(kind, ceiling, counts));
    }

    static AidLimit limit(ConstraintKind kind, AidRange ceiling, AidLimit.Counting counts, String... lines) {
        return new AidLimit(kind, ceiling, counts, Set.of(lines), BASIS, said("limit"));
    }

    private static Arithmetic said(String code) {
        return () -> Explanation.note(Reason.of(code));
    }

    InventedScheme limitedTo(AidLimit limit) {
        List<AidLimit> all = new ArrayList<>(limits);
        all.add(limit);
        return new InventedScheme(id, least, most, lines, extraCost, all, conditions);
    }

    InventedScheme only(String... some) {
        return new InventedScheme(id, least, most, Set.of(some), extraCost, limits, conditions);
    }

    InventedScheme onExtraCost() {
        return new InventedScheme(id, least, most, lines, true, limits, conditions);
    }

    /** Asks that a circumstance be not so. */
    InventedScheme unless(Circumstance circumstance) {
        Rule<AidSituation> rule = Rule.of(
                id + "." + circumstance.code(),
                circumstance.label(),
                BASIS,
                circumstance.fact().isTrue().not());
        return new InventedScheme(
                id,
                least,
                most,
                lines,
                extraCost,
                limits,
                CriteriaSet.of(id + ".c", Label.of(id.value()), List.of(rule)));
    }

    @Override
    public Label title() {
        return Label.of(id.value());
    }

    @Override
    public LegalBasis basis(AidSituation situation) {
        return BASIS;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        List<LineEntitlement> found = new ArrayList<>();
        List<CostLine> costs = Objects.requireNonNullElse(situation.project().lines(), List.of());
        for (CostLine line : costs) {
            if (least != null && most != null && (lines.isEmpty() || lines.contains(line.id()))) {
                AidRange base = extraCost ? line.extraCost() : line.cost();
                found.add(new LineEntitlement(line.id(), base, least, most, said("rate")));
            }
        }
        return new AidEntitlement(found, limits, List.of());
    }

    static AidLimit cap(Euros amount) {
        return limit(ConstraintKind.NOTIFICATION_THRESHOLD, AidRange.of(amount), AidLimit.Counting.SAME_SCHEME);
    }
}
