package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an undertaking is in difficulty in the sense of Regulation (EU) 651/2014, Article 2(18), point by point.
 *
 * <p>Met means <em>in difficulty</em>. A missing fact leaves a point open only if it could still turn it; a size that
 * is open does no harm where every possible size gives the same. The facts are those of the undertaking that is asked
 * about; whether its group as a whole must be looked at is left to a person.
 *
 * <p>Derogations that depend on when difficulty began are not applied here: {@link #startedWithin} answers what they
 * ask.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param day the day for which it was asked, that of granting as a rule
 * @param outcome met if the undertaking is in difficulty, not met if it is not
 * @param limbs the five points, from (a) to (e)
 * @param startedFrom the first day on which difficulty, if any, can have begun, or null if it is not known
 * @param startedTo the last day on which it can have begun
 * @param missing the facts to ask for, each as a sentence; empty once the outcome is decided
 */
public record Difficulty(
        LocalDate day,
        Outcome outcome,
        List<DifficultyLimb> limbs,
        @Nullable LocalDate startedFrom,
        LocalDate startedTo,
        List<Reason> missing)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param day the day for which it was asked
     * @param outcome met if the undertaking is in difficulty
     * @param limbs the five points
     * @param startedFrom the first day on which difficulty can have begun
     * @param startedTo the last day on which it can have begun
     * @param missing the facts to ask for
     */
    public Difficulty {
        limbs = List.copyOf(limbs);
        missing = List.copyOf(missing);
    }

    /**
     * Assesses an undertaking on the figures of law that travel with the library.
     *
     * @param undertaking the undertaking
     * @param possible the sizes that it may have, as {@link EnterpriseSizeAnswer#possible()} gives them; at least one
     * @param day the day of granting, by which the age is reckoned and which leaves later years aside
     * @return the assessment
     * @throws IllegalArgumentException if no size is possible, or if the law has no figures on that day
     */
    public static Difficulty assess(Undertaking undertaking, Set<EnterpriseSize> possible, LocalDate day) {
        return assess(undertaking, possible, day, AidLaw.shipped());
    }

    /**
     * Assesses an undertaking.
     *
     * @param undertaking the undertaking
     * @param possible the sizes that it may have; at least one
     * @param day the day of granting
     * @param law the figures of law, with the keys {@code difficulty.*}
     * @return the assessment
     * @throws IllegalArgumentException if no size is possible, or if the law has no figures on that day
     */
    public static Difficulty assess(Undertaking undertaking, Set<EnterpriseSize> possible, LocalDate day, AidLaw law) {
        if (possible.isEmpty()) {
            throw new IllegalArgumentException(
                    "The possible sizes ([]) must hold at least one.\nMaybe all four are meant: nothing is known.");
        }
        DifficultyTests tests = new DifficultyTests(undertaking, possible, law, day);
        Outcome outcome = tests.outcome();
        List<Reason> missing = outcome.decided() ? List.of() : tests.missing();
        return new Difficulty(day, outcome, tests.limbs(), undertaking.foundedOn(), day, missing);
    }

    /**
     * Returns the same assessment of difficulty that is known to have begun on a day.
     *
     * @param start the day
     * @return the copy
     */
    public Difficulty startedOn(LocalDate start) {
        return new Difficulty(day, outcome, limbs, start, start, missing);
    }

    /**
     * Returns the same assessment in the light of an earlier one of the same undertaking: difficulty that was not there
     * then began later, difficulty that was there is taken to have lasted.
     *
     * @param earlier the assessment on the earlier day
     * @return the copy; the same if the earlier one is open
     * @throws IllegalArgumentException if the other day is not an earlier one
     */
    public Difficulty after(Difficulty earlier) {
        if (!earlier.day.isBefore(day)) {
            throw new IllegalArgumentException(
                    "The day of the earlier assessment (" + earlier.day + ") must be before " + day + ".");
        }
        return switch (earlier.outcome) {
            case MET -> new Difficulty(day, outcome, limbs, startedFrom, earlier.startedTo, missing);
            case NOT_MET -> new Difficulty(day, outcome, limbs, earlier.day.plusDays(1), startedTo, missing);
            default -> this;
        };
    }

    /**
     * Tells whether difficulty, if there is any, began within a span of days.
     *
     * @param first the first day of the span, included
     * @param last the last day of the span, included
     * @return met or not met as far as the start is known; not applicable to an undertaking that is not in difficulty
     */
    public Outcome startedWithin(LocalDate first, LocalDate last) {
        if (outcome == Outcome.NOT_MET) {
            return Outcome.NOT_APPLICABLE;
        }
        boolean tooLate = startedFrom != null && startedFrom.isAfter(last);
        if (tooLate || startedTo.isBefore(first)) {
            return Outcome.NOT_MET;
        }
        boolean within = startedFrom != null && !startedFrom.isBefore(first) && !startedTo.isAfter(last);
        return within ? Outcome.MET : Outcome.UNKNOWN;
    }

    /**
     * Tells the assessment point by point.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        String code =
                "aid.difficulty." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Explanation head = Explanation.of(outcome.mark(), Reason.of(code).with("date", day))
                .basedOn(limbs.get(0).basis().withReference("art. 2(18)"))
                .with(limbs.stream().map(DifficultyLimb::explanation).toList());
        return head.with(missing.stream()
                .map(reason -> Explanation.of(Outcome.UNKNOWN.mark(), reason))
                .toList());
    }
}
