package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The words put on a criterion from outside. They never change an outcome. */
record Wording(
        @Nullable RuleId rule,
        @Nullable Label title,
        @Nullable LegalBasis basis) implements Serializable {

    static final Wording NONE = new Wording(null, null, null);

    /** Whether there are no words at all. */
    boolean none() {
        return rule == null && title == null && basis == null;
    }

    Wording titled(Label label) {
        return new Wording(rule, label, basis);
    }

    Wording basedOn(LegalBasis law) {
        return new Wording(rule, title, law);
    }
}
