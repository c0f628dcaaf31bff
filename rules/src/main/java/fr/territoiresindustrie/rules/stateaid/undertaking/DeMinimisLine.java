package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger and what it counts beside the new grant, below the ceiling of ordinary aid.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grant the entry
 * @param least the least it counts
 * @param most the most it counts, or null if its amount is not known and may count
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisLine(
        DeMinimisGrant grant, Euros least, @Nullable Euros most, Reason reason) implements Serializable {

    static DeMinimisLine of(DeMinimisEntry entry, DeMinimisWindow window, String memberState) {
        DeMinimisGrant grant = entry.grant();
        Outcome here = here(grant, memberState);
        Outcome inside = window.holds(grant.grantedOn());
        Outcome kind = DeMinimisLimit.Scope.ORDINARY.counts(grant);
        AidRange range = entry.range(here.and(inside).and(kind));
        String why = why(entry, window, here, inside, kind);
        Reason reason = Reason.of("aid.minimis.line." + why)
                .with("amount", argument(grant.amount()))
                .with("date", argument(grant.grantedOn()))
                .with("kind", grant.kind() == null ? unknown() : grant.kind().label())
                .with("state", Objects.requireNonNullElse(grant.memberState(), "?"));
        return new DeMinimisLine(grant, range.least(), range.most(), reason);
    }

    /** Whether it was granted by the Member State of the ledger. */
    static Outcome here(DeMinimisGrant grant, String memberState) {
        if (grant.memberState() == null) {
            return Outcome.UNKNOWN;
        }
        return grant.memberState().equals(memberState) ? Outcome.MET : Outcome.NOT_MET;
    }

    private static String why(
            DeMinimisEntry entry, DeMinimisWindow window, Outcome here, Outcome inside, Outcome kind) {
        LocalDate day = entry.grant().grantedOn();
        if (here == Outcome.NOT_MET) {
            return "elsewhere";
        }
        if (inside == Outcome.NOT_MET) {
            return day != null && day.isAfter(window.to()) ? "later" : "before";
        }
        if (kind == Outcome.NOT_MET) {
            return "sgei";
        }
        boolean counted = here.and(inside).and(kind) == Outcome.MET && entry.sure();
        return counted ? "counted" : "perhaps";
    }

    private static Object argument(@Nullable Object fact) {
        return fact == null ? unknown() : fact;
    }

    private static Label unknown() {
        return Reason.of("aid.minimis.not-known").label();
    }

    Explanation explanation() {
        boolean settled = least.equals(most);
        return Explanation.of(settled ? Mark.NOTE : Mark.UNKNOWN, reason);
    }
}
