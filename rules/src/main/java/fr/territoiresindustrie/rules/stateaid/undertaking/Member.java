package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of those whom the links of a group name.
 *
 * @param index its place in the group; the applicant stands first
 * @param ref how others name it, or null
 * @param facts what is known of it, or null
 * @param kinds which kinds of investor it may be; one alone if that is known
 * @param linksKnown whether all its links are known
 */
record Member(
        int index,
        @Nullable UndertakingRef ref,
        @Nullable Undertaking facts,
        Set<InvestorKind> kinds,
        boolean linksKnown) {

    private static final Label APPLICANT = Label.of("the applicant", "le demandeur");
    private static final Label UNNAMED = Label.of("an undertaking that is not named", "une entreprise non désignée");

    /** Natural persons link only on adjacent markets, and public authorities not at all. */
    private static final Set<InvestorKind> NEVER_CONDUIT = Holder.NEVER_HELD;

    /** The name as a person would write it, or how others name it. */
    Argument name() {
        String name = facts == null ? null : facts.name();
        if (name != null) {
            return Argument.of(name);
        }
        return ref == null ? Argument.of(index == 0 ? APPLICANT : UNNAMED) : Argument.of(ref.value());
    }

    /** Whether it has staff and accounts of its own to add. */
    boolean enterprise(View view) {
        return view.takes(!Holder.some(kinds, Holder.NO_ENTERPRISE), !Holder.all(kinds, Holder.NO_ENTERPRISE));
    }

    /** Whether those whom it controls are linked to each other by that alone. */
    boolean conduit(View view) {
        return enterprise(view) && view.takes(!Holder.some(kinds, Holder.PERSONS), !Holder.all(kinds, NEVER_CONDUIT));
    }

    /** Whether those whom it controls are linked if their markets are adjacent. */
    boolean person(View view) {
        return view.takes(!Holder.some(kinds, Holder.AUTHORITIES), Holder.some(kinds, Holder.PERSONS));
    }

    boolean publicBody(View view) {
        return view.takes(Holder.all(kinds, Holder.SURELY_PUBLIC), Holder.some(kinds, Holder.PERHAPS_PUBLIC));
    }
}
