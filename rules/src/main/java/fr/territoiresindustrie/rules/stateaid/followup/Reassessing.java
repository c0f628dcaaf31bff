package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.PlannedAid;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a grant again on other costs. Lives in one method. */
final class Reassessing {

    private final StateAid engine;
    private final AidCase project;
    private final PlannedAid planned;
    private final List<CostLine> decided;
    private final Map<String, CostLine> actual = new HashMap<>();

    Reassessing(StateAid engine, AidCase project, PlannedAid planned, Collection<CostLine> actual) {
        this.engine = engine;
        this.project = project;
        if (project.lines() == null) {
            throw new IllegalArgumentException("The cost lines of the case (null) must be known.\n"
                    + "Maybe the decision names them: without them nothing says which costs the grant is for.");
        }
        this.decided = project.lines();
        List<CostLine> given = List.copyOf(actual);
        new Problems().unique(given, "actual", CostLine::id).orThrow();
        given.forEach(this::keep);
        this.planned = planned.lines() == null
                ? planned.on(decided.stream().map(CostLine::id).toList())
                : planned;
    }

    private void keep(CostLine line) {
        List<String> known = decided.stream().map(CostLine::id).toList();
        if (!known.contains(line.id())) {
            throw new IllegalArgumentException("The line (" + line.id() + ") of the final costs must be one of the"
                    + " decision: " + known + ".\nMaybe it is spelt otherwise; a cost that the decision does not know"
                    + " is to be left out.");
        }
        actual.put(line.id(), line);
    }

    Reassessment of(Euros granted, Euros paid) {
        new Problems()
                .check(!granted.negative(), ProblemCode.NEGATIVE, "granted", granted)
                .check(!paid.negative(), ProblemCode.NEGATIVE, "paid", paid)
                .orThrow();
        AidCeiling before = engine.ceiling(project, planned);
        AidCeiling after = ceiling(decided.stream().map(this::actual).toList());
        AidRange allowed = after.permitted();
        List<CostLine> capped = decided.stream().map(this::capped).toList();
        if (!capped.equals(after.project().lines())) {
            allowed = allowed.max(ceiling(capped).permitted());
        }
        List<Reassessment.Line> lines = decided.stream()
                .filter(line -> before.lines().contains(line.id()))
                .map(line -> new Reassessment.Line(
                        line.id(), line.cost(), actual(line).cost()))
                .toList();
        return new Reassessment(
                planned,
                granted,
                paid,
                before,
                after,
                lines,
                allowed.min(AidRange.of(granted)),
                inProportion(granted, lines));
    }

    private AidCeiling ceiling(List<CostLine> lines) {
        return engine.ceiling(project.toBuilder().lines(lines).build(), planned);
    }

    /** What a line cost at last. One that is not among the final costs was not carried out. */
    private CostLine actual(CostLine line) {
        CostLine found = actual.get(line.id());
        return found == null ? with(line, Euros.ZERO, Euros.ZERO) : found;
    }

    /** The final cost, or the planned one where that is lower. */
    private CostLine capped(CostLine line) {
        CostLine found = actual(line);
        if (line.amount() == null || found.amount() == null || found.amount().compareTo(line.amount()) <= 0) {
            return found;
        }
        return with(found, line.amount(), line.counterfactual());
    }

    private static CostLine with(CostLine line, Euros amount, @Nullable Euros alternative) {
        return new CostLine(line.id(), line.nature(), amount, line.purposes(), alternative, line.commune());
    }

    private static AidRange inProportion(Euros granted, List<Reassessment.Line> lines) {
        if (lines.isEmpty()) {
            return AidRange.of(granted);
        }
        List<AidRange> before = new ArrayList<>();
        List<AidRange> after = new ArrayList<>();
        lines.forEach(line -> {
            before.add(line.planned());
            after.add(line.actual());
        });
        AidRange base = sum(before);
        AidRange costs = sum(after);
        Euros least = base.most() == null ? Euros.ZERO : share(granted, costs.least(), base.most());
        Euros most = costs.most() == null ? granted : share(granted, costs.most(), base.least());
        return new AidRange(least, most);
    }

    private static AidRange sum(List<AidRange> amounts) {
        return amounts.stream().reduce(AidRange.ZERO, AidRange::plus);
    }

    /** The grant times the part of the costs that was spent, down to the cent; all of it if nothing was saved. */
    private static Euros share(Euros granted, Euros spent, Euros base) {
        return spent.compareTo(base) >= 0 ? granted : granted.times(spent.shareOf(base), RoundingMode.FLOOR);
    }
}
