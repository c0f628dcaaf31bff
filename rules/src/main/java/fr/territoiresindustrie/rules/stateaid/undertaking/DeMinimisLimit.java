package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling, and what counts below it already.
 *
 * @param scope which grants count
 * @param figure the ceiling
 * @param used what they come to
 */
record DeMinimisLimit(Scope scope, LegalFigure figure, AidRange used) implements Serializable {

    /** Which grants count below a ceiling. */
    enum Scope {

        /** General aid, and that of agriculture and fishery, which may be added up to the same ceiling. */
        ORDINARY("ordinary"),

        /** The same, of an undertaking that carries goods by road for others. */
        ROAD_FREIGHT("road-freight"),

        /** The part of it that benefits road freight, where activities are kept apart. */
        FREIGHT_PART("freight-part"),

        /** All de minimis aid together with that for services of general economic interest. */
        WITH_SGEI("with-sgei");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        /** Whether a grant counts, days and places apart. */
        Outcome counts(DeMinimisGrant grant) {
            return switch (this) {
                case ORDINARY, ROAD_FREIGHT -> ordinary(grant);
                case FREIGHT_PART -> ordinary(grant).and(known(grant.forRoadFreight()));
                case WITH_SGEI -> Outcome.MET;
            };
        }

        private static Outcome ordinary(DeMinimisGrant grant) {
            return known(grant.kind() == null ? null : grant.kind() != DeMinimisKind.SGEI);
        }
    }

    private static Outcome known(@Nullable Boolean fact) {
        return fact == null ? Outcome.UNKNOWN : fact ? Outcome.MET : Outcome.NOT_MET;
    }

    Euros ceiling() {
        return figure.amount();
    }

    DeMinimisRoom room() {
        return DeMinimisRoom.below(ceiling(), used);
    }

    /** The arithmetic of this ceiling. */
    Explanation explanation(@Nullable Euros amount) {
        String code = used.settled() ? "" : used.most() == null ? ".open" : ".between";
        Reason reason = Reason.of("aid.minimis.limit" + code)
                .with("limit", Argument.term(scope.code, label()))
                .with("ceiling", ceiling())
                .with("used", used.least())
                .with("room", room().most() == null ? Euros.ZERO : room().most())
                .with("least", room().least());
        Reason full = used.most() == null ? reason : reason.with("most", used.most());
        return Explanation.of(mark(amount), full).basedOn(figure.basis());
    }

    private Label label() {
        return Reason.of("aid.minimis.limit.name." + scope.code).label();
    }

    private Mark mark(@Nullable Euros amount) {
        return amount == null ? Mark.NOTE : test(amount, room()).mark();
    }

    /** Whether an amount fits into a room. */
    static Outcome test(Euros amount, DeMinimisRoom room) {
        if (amount.compareTo(room.least()) <= 0) {
            return Outcome.MET;
        }
        return room.most() != null && amount.compareTo(room.most()) > 0 ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }
}
