package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Legal bases side by side: which allow most for the same case on the same day, which allow nothing and why, and what
 * they allow together.
 *
 * @param ranked the legal bases that may allow something: by the most that they allow, then by the least
 * @param excluded those that allow nothing, each with the constraint that says so
 * @param plan aids that may be granted together
 */
public record BestBasis(List<AidCeiling> ranked, List<AidCeiling> excluded, AidPlan plan) implements Serializable {

    private static final Comparator<AidCeiling> MOST_FIRST = Comparator.comparing(
                    (AidCeiling ceiling) -> ceiling.permitted().most(),
                    Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(ceiling -> ceiling.permitted().least(), Comparator.reverseOrder())
            .thenComparing(ceiling -> ceiling.planned().scheme().id());

    /**
     * Copies the lists.
     *
     * @param ranked the legal bases that may allow something
     * @param excluded those that allow nothing
     * @param plan aids that may be granted together
     */
    public BestBasis {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
        Objects.requireNonNull(plan, "plan");
    }

    static BestBasis of(StateAid engine, AidCase project, PlannedAid like, List<AidScheme> schemes) {
        Assessment assessment = new Assessment(engine, project);
        List<AidCeiling> ranked = new ArrayList<>();
        List<AidCeiling> excluded = new ArrayList<>();
        for (AidScheme scheme : schemes) {
            AidCeiling ceiling = assessment.ceiling(like.under(scheme));
            boolean nothing = Euros.ZERO.equals(ceiling.permitted().most());
            (nothing ? excluded : ranked).add(ceiling);
        }
        ranked.sort(MOST_FIRST);
        excluded.sort(MOST_FIRST);
        return new BestBasis(ranked, excluded, new PlanSearch(engine, project, like, ranked).found());
    }

    /**
     * Finds the legal basis that allows most.
     *
     * @return the first of the ranked ones; empty if none allows anything
     */
    public Optional<AidCeiling> find() {
        return ranked.stream().findFirst();
    }

    /**
     * Writes down the comparison.
     *
     * @return the legal bases in their order, then those excluded with what excludes them, then the plan
     */
    public Explanation explanation() {
        Reason headline = find().map(best -> Reason.of("aid.cumul.best")
                        .with("scheme", best.planned().scheme().title())
                        .with("amount", AidWords.amount(best.permitted())))
                .orElseGet(() -> Reason.of("aid.cumul.best.none"));
        Explanation all = Explanation.of(ranked.isEmpty() ? Mark.NOT_MET : Mark.NOTE, headline);
        for (AidCeiling ceiling : ranked) {
            all = all.with(line(ceiling, "aid.cumul.best.line"));
        }
        for (AidCeiling ceiling : excluded) {
            all = all.with(line(ceiling, "aid.cumul.best.excluded").with(failures(ceiling)));
        }
        return all.with(plan.explanation());
    }

    private static Explanation line(AidCeiling ceiling, String code) {
        AidRange permitted = ceiling.permitted();
        Mark open = permitted.known().isPresent() ? Mark.MET : Mark.UNKNOWN;
        Mark mark = Euros.ZERO.equals(permitted.most()) ? Mark.NOT_MET : open;
        return Explanation.of(
                        mark,
                        Reason.of(code)
                                .with("scheme", ceiling.planned().scheme().title())
                                .with("amount", AidWords.amount(permitted))
                                .with("binding", ceiling.binding().kind().label()))
                .basedOn(ceiling.basis());
    }

    private static List<Explanation> failures(AidCeiling ceiling) {
        if (ceiling.binding().kind() != ConstraintKind.CONDITIONS) {
            return List.of(ceiling.binding().arithmetic().explanation());
        }
        return ceiling.conditionsReport().failures().stream()
                .map(verdict -> verdict.explanation())
                .toList();
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
