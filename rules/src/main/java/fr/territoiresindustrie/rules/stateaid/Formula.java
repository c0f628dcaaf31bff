package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an article makes an aid intensity: a base rate, bonuses, a cap, and a rate that takes the place of all of it.
 *
 * <p>Only figures that are in force on the day count. A bonus that the law has dropped, or has not brought yet, thus
 * falls away without a word about dates here.
 */
final class Formula implements Serializable {

    /** Rates that replace the sum; the first that is open counts. */
    private final List<Option> instead;

    /** Base rates; the first that is open counts, and without one there is no aid. */
    private final List<Option> bases;

    /** What is added: of each group the highest that is open. */
    private final List<List<Option>> bonuses;

    /** Upper limits of the sum; the first that is open counts. */
    private final List<Option> caps;

    private final Set<Circumstance> circumstances;
    private final boolean zoned;

    private Formula(List<Option> instead, List<Option> bases, List<List<Option>> bonuses, List<Option> caps) {
        this.instead = instead;
        this.bases = bases;
        this.bonuses = bonuses;
        this.caps = caps;
        EnumSet<Circumstance> all = EnumSet.noneOf(Circumstance.class);
        guards().map(Guard::circumstance).filter(Objects::nonNull).forEach(all::add);
        this.circumstances = Collections.unmodifiableSet(all);
        this.zoned = guards().anyMatch(guard -> guard.zone() != null);
    }

    /**
     * A rate and to whom it is open.
     *
     * @param guard to whom or to what
     * @param key the figure of the law
     */
    record Option(Guard guard, String key) implements Serializable {}

    /**
     * What a formula gives in a setting.
     *
     * @param terms base and bonuses, in this order; empty if there is no aid
     * @param cap the upper limit, or null if there is none
     * @param total the intensity
     */
    record Rating(List<Term> terms, @Nullable LegalFigure cap, Rate total) implements Serializable {

        static final Rating NONE = new Rating(List.of(), null, Rate.ZERO);

        /** The sum before the cap. */
        Rate sum() {
            return terms.stream().map(term -> term.figure().rate()).reduce(Rate.ZERO, Rate::plus);
        }
    }

    /**
     * A rate that counts.
     *
     * @param guard why
     * @param figure the rate and its legal basis
     */
    record Term(Guard guard, LegalFigure figure) implements Serializable {}

    static Option when(Guard guard, String key) {
        return new Option(guard, key);
    }

    static Option when(Circumstance circumstance, String key) {
        return new Option(Guard.on(circumstance), key);
    }

    /** Starts with a base rate that is open to all. */
    static Formula base(String key) {
        return base(when(Guard.ALWAYS, key));
    }

    /** Starts with base rates, of which the first that is open counts. */
    static Formula base(Option... options) {
        return new Formula(List.of(), List.of(options), List.of(), List.of());
    }

    /** Adds the highest of some bonuses. */
    Formula plus(Option... options) {
        return new Formula(
                instead,
                bases,
                Stream.concat(bonuses.stream(), Stream.of(List.of(options))).toList(),
                caps);
    }

    /** Adds the bonuses for size. */
    Formula plusForSize(String prefix) {
        return plus(when(Guard.MEDIUM, prefix + ".medium"), when(Guard.SMALL, prefix + ".small"));
    }

    /** Adds the bonuses for assisted areas. */
    Formula plusForZone(String prefix) {
        return plus(when(Guard.A_ZONE, prefix + ".aZone"), when(Guard.C_ZONE, prefix + ".cZone"));
    }

    /** Caps the sum, with the first cap that is open. */
    Formula cappedAt(Option... options) {
        return new Formula(instead, bases, bonuses, List.of(options));
    }

    /** Replaces the sum where a circumstance holds. */
    Formula insteadOn(Circumstance circumstance, String key) {
        return new Formula(List.of(when(circumstance, key)), bases, bonuses, caps);
    }

    private Stream<Guard> guards() {
        return Stream.of(instead.stream(), bases.stream(), bonuses.stream().flatMap(List::stream), caps.stream())
                .flatMap(options -> options)
                .map(Option::guard);
    }

    /** The circumstances on which the rate can depend, at any time. */
    Set<Circumstance> circumstances() {
        return circumstances;
    }

    /** Whether the rate can depend on the place, at any time. */
    boolean zoned() {
        return zoned;
    }

    /** Whether a setting has a rate that replaces the sum. */
    boolean replaced(Setting setting, AidLaw law, LocalDate day) {
        return first(instead, setting, law, day) != null;
    }

    /** The intensity in a setting. */
    Rating rate(Setting setting, AidLaw law, LocalDate day) {
        Term replacement = first(instead, setting, law, day);
        Term base = replacement == null ? first(bases, setting, law, day) : replacement;
        if (base == null) {
            return Rating.NONE;
        }
        List<Term> terms = new ArrayList<>();
        terms.add(base);
        if (replacement == null) {
            bonuses.forEach(group -> addHighest(terms, group, setting, law, day));
        }
        Term cap = replacement == null ? first(caps, setting, law, day) : null;
        Rating open = new Rating(List.copyOf(terms), cap == null ? null : cap.figure(), Rate.ZERO);
        Rate sum = open.sum();
        return new Rating(
                open.terms(),
                open.cap(),
                cap == null ? sum : sum.min(cap.figure().rate()));
    }

    private static @Nullable Term first(List<Option> options, Setting setting, AidLaw law, LocalDate day) {
        for (Option option : options) {
            LegalFigure figure =
                    option.guard().holds(setting) ? law.find(option.key(), day).orElse(null) : null;
            if (figure != null) {
                return new Term(option.guard(), figure);
            }
        }
        return null;
    }

    private static void addHighest(List<Term> terms, List<Option> group, Setting setting, AidLaw law, LocalDate day) {
        Term highest = null;
        for (Option option : group) {
            Term term = first(List.of(option), setting, law, day);
            boolean higher = term != null
                    && (highest == null
                            || term.figure().rate().compareTo(highest.figure().rate()) > 0);
            highest = higher ? term : highest;
        }
        if (highest != null) {
            terms.add(highest);
        }
    }
}
