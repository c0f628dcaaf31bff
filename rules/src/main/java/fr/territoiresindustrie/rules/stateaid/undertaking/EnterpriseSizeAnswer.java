package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The size classes that an enterprise may have in State-aid law on a day, and the sums behind them.
 *
 * <p>While facts are missing, every class is listed that they can still bring about; none is left out that could turn
 * out to be the right one, but for the readings that {@link SizeCalculator} states.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param day the day for which it was asked, that of granting as a rule
 * @param possible the classes, from micro to large; at least one
 * @param smallMidCap whether the enterprise is a small mid-cap (Regulation (EU) 651/2014, Article 2(103e)), for
 *     information; not applicable to an SME and before that notion existed
 * @param periods the figures of the group, the latest period first; empty for a size that was only stated
 * @param contributions what each member brings, the applicant first
 * @param missing the facts to ask for, each as a sentence; empty once the class is settled
 * @param explanation the sums line by line, with the law
 */
public record EnterpriseSizeAnswer(
        LocalDate day,
        Set<EnterpriseSize> possible,
        Outcome smallMidCap,
        List<SizeFigures> periods,
        List<SizeContribution> contributions,
        List<Reason> missing,
        Explanation explanation)
        implements Serializable {

    /**
     * Copies the collections.
     *
     * @param day the day for which it was asked
     * @param possible the classes
     * @param smallMidCap whether the enterprise is a small mid-cap
     * @param periods the figures of the group
     * @param contributions what each member brings
     * @param missing the facts to ask for
     * @param explanation the sums line by line
     * @throws IllegalArgumentException if no class is possible
     */
    public EnterpriseSizeAnswer {
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("The possible sizes ([]) must hold at least one.");
        }
        possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
        periods = List.copyOf(periods);
        contributions = List.copyOf(contributions);
        missing = List.copyOf(missing);
    }

    /**
     * Obtains the answer of a caller who knows the class from elsewhere and answers for it; nothing is worked out, and
     * the explanation says so.
     *
     * @param size the class
     * @param day the day for which it holds
     * @return the answer
     */
    public static EnterpriseSizeAnswer stated(EnterpriseSize size, LocalDate day) {
        Reason reason = Reason.of("aid.size.stated").with("size", term(size)).with("date", day);
        Outcome midCap = size.sme() ? Outcome.NOT_APPLICABLE : Outcome.UNKNOWN;
        return new EnterpriseSizeAnswer(
                day, EnumSet.of(size), midCap, List.of(), List.of(), List.of(), Explanation.note(reason));
    }

    /**
     * Returns the class, if only one is possible.
     *
     * @return the class, or nothing while it is open
     */
    public Optional<EnterpriseSize> settled() {
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /**
     * Tells whether the enterprise is an SME.
     *
     * @return met for an SME, not met for a large enterprise, unknown while both are possible
     */
    public Outcome sme() {
        if (!possible.contains(EnterpriseSize.LARGE)) {
            return Outcome.MET;
        }
        return possible.size() == 1 ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    /** The class as a word of a sentence. */
    static Argument term(EnterpriseSize size) {
        return Argument.term(
                size.name().toLowerCase(Locale.ROOT), Label.of(size.label(Locale.ENGLISH), size.label(Locale.FRENCH)));
    }

    static Argument terms(Set<EnterpriseSize> sizes) {
        return Argument.of(sizes.stream().map(EnterpriseSizeAnswer::term).toList());
    }
}
