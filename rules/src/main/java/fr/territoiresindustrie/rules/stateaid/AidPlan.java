package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Aids under one legal basis or several that may be granted together, each for costs of its own.
 *
 * <p>Each part was worked out with the parts before it taken for granted, and held against all others once more. Amounts
 * are those that are sure: where facts are missing, a part may turn out larger.
 *
 * @param parts the parts in the order in which they were worked out, none of them zero
 * @param total what they come to
 * @param largest true if no other basis or combination was open, all facts being known and nothing granted before; false if the total is good, and not proved to be the
 *     largest
 */
public record AidPlan(List<Part> parts, Euros total, boolean largest) implements Serializable {

    /**
     * One aid of a plan.
     *
     * @param ceiling what was worked out for it, the parts before it being granted
     * @param amount the amount, positive and not above what is surely permitted
     */
    public record Part(AidCeiling ceiling, Euros amount) implements Serializable {

        /**
         * Checks the amount.
         *
         * @param ceiling what was worked out for it
         * @param amount the amount
         * @throws IllegalArgumentException if the amount is not positive or above what is surely permitted
         */
        public Part {
            Objects.requireNonNull(ceiling, "ceiling");
            if (!amount.positive() || amount.compareTo(ceiling.permitted().least()) > 0) {
                throw new IllegalArgumentException("The amount (" + amount + ") must be positive and at most "
                        + ceiling.permitted().least() + ".");
            }
        }

        /**
         * Writes this part as an aid that was granted.
         *
         * @param id the identifier that it gets in the case
         * @return the aid
         */
        public GrantedAid asGranted(String id) {
            PlannedAid planned = ceiling.planned();
            return new GrantedAid(
                    id,
                    planned.funder(),
                    planned.scheme().id(),
                    amount,
                    planned.granting(),
                    List.copyOf(ceiling.lines()));
        }
    }

    /**
     * Copies the parts.
     *
     * @param parts the parts
     * @param total what they come to
     * @param largest whether no other was open
     */
    public AidPlan {
        parts = List.copyOf(parts);
        Objects.requireNonNull(total, "total");
    }

    static AidPlan of(List<Part> parts, boolean largest) {
        return new AidPlan(parts, Euros.sum(parts.stream().map(Part::amount).toList()), largest);
    }

    /**
     * Writes down the plan.
     *
     * @return the total (“at least” if it is not proved to be the largest), then one line for each part with what binds it
     */
    public Explanation explanation() {
        List<Explanation> lines = new ArrayList<>();
        for (Part part : parts) {
            AidCeiling ceiling = part.ceiling();
            lines.add(Explanation.note(Reason.of(
                                    ceiling.lines().isEmpty() ? "aid.cumul.plan.part.not-tied" : "aid.cumul.plan.part")
                            .with("amount", part.amount())
                            .with("scheme", ceiling.planned().scheme().title())
                            .with("lines", ceiling.lines())
                            .with("binding", ceiling.binding().kind().label()))
                    .basedOn(ceiling.basis()));
        }
        if (!largest && !parts.isEmpty()) {
            lines.add(Explanation.note(Reason.of("aid.cumul.plan.not-proved")));
        }
        Mark mark = parts.isEmpty() ? Mark.NOT_MET : Mark.MET;
        String code = largest ? "aid.cumul.plan" : "aid.cumul.plan.at-least";
        return Explanation.of(
                        mark,
                        Reason.of(parts.isEmpty() ? "aid.cumul.plan.nothing" : code)
                                .with("total", total))
                .with(lines);
    }
}
