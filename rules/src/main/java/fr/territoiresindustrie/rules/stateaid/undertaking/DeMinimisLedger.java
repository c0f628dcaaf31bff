package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The de minimis aid of one single undertaking in one Member State, and what it leaves for new aid.
 *
 * <p>The regulation is chosen by the day of granting. Regulation (EU) No 1407/2013, until the end of 2023, counts the
 * current and the two previous fiscal years of the undertaking; where its {@linkplain #withFiscalYears fiscal years} are
 * not given, answers hold for every closing day. Regulation (EU) 2023/2831 counts the three years before each new grant,
 * the anniversary included. Aid that was granted after the day of the request does not count: it is to be asked about
 * on its own day. Aid of other Member States never counts.
 *
 * <p>A ledger says what it {@linkplain DeMinimisCoverage covers}. It refuses as soon as what it holds is too much, and
 * says yes only if what it may lack cannot turn the answer.
 *
 * <pre>{@code
 * DeMinimisLedger ledger = DeMinimisLedger.of(DeMinimisCoverage.all(), List.of(
 *         DeMinimisGrant.of(LocalDate.of(2021, 3, 10), Euros.of(120_000)),
 *         DeMinimisGrant.of(LocalDate.of(2022, 7, 1), Euros.of(100_000))));
 * DeMinimisAnswer answer = ledger.mayGrant(
 *         DeMinimisRequest.ordinary(LocalDate.of(2024, 3, 10), Euros.of(100_000)));
 * answer.outcome();                          // NOT_MET: 320,000 with what counts still on its anniversary
 * answer.room().most();                      // 80000.00 EUR
 * answer.explanation().text(Locale.FRENCH);
 * }</pre>
 *
 * <p>Law: Articles 3 to 6 of both regulations. Whether the aid may be added to other State aid on the same costs
 * (Article 5) is a matter of cumulation, not of this ledger.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DeMinimisLedger implements Serializable {

    /** Undated entries come last; entries of one day stand by their amount, so that their order of arrival is no matter. */
    private static final Comparator<DeMinimisEntry> BY_DAY = Comparator.comparing(
                    (DeMinimisEntry entry) -> entry.grant().grantedOn(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.grant().amount(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.grant().toString())
            .thenComparing(DeMinimisEntry::sure);

    private final String memberState;
    private final DeMinimisCoverage coverage;
    private final @Nullable FiscalYears fiscalYears;
    private final List<DeMinimisEntry> entries;

    private DeMinimisLedger(
            String memberState,
            DeMinimisCoverage coverage,
            @Nullable FiscalYears fiscalYears,
            Collection<DeMinimisEntry> entries) {
        this.memberState = memberState;
        this.coverage = Objects.requireNonNull(coverage, "coverage");
        this.fiscalYears = fiscalYears;
        this.entries = entries.stream().sorted(BY_DAY).toList();
    }

    /**
     * Obtains the ledger of an undertaking in France.
     *
     * @param coverage what the entries hold of the aid that was really granted
     * @param grants the entries, in any order
     * @return the ledger, without fiscal years
     * @throws IllegalArgumentException if an entry is missing, with its place
     */
    public static DeMinimisLedger of(DeMinimisCoverage coverage, Collection<DeMinimisGrant> grants) {
        return of(DeMinimisGrant.FRANCE, coverage, grants);
    }

    /**
     * Obtains the ledger of an undertaking in a Member State.
     *
     * @param memberState the Member State as two capital letters
     * @param coverage what the entries hold of the aid that was really granted
     * @param grants the entries, in any order; those of other Member States are kept and do not count
     * @return the ledger, without fiscal years
     * @throws IllegalArgumentException if the Member State does not have its form, or if an entry is missing
     */
    public static DeMinimisLedger of(
            String memberState, DeMinimisCoverage coverage, Collection<DeMinimisGrant> grants) {
        DeMinimisGrant.checkState(new Problems().require(memberState, "memberState"), memberState)
                .orThrow();
        Collection<DeMinimisGrant> given = Objects.requireNonNull(Problems.copyOf(grants, "grants"), "grants");
        List<DeMinimisEntry> entries =
                given.stream().map(grant -> new DeMinimisEntry(grant, true)).toList();
        return new DeMinimisLedger(memberState, coverage, null, entries);
    }

    /**
     * Returns a copy with fiscal years. In a group it is those of the undertaking that is to receive the aid that count.
     *
     * @param years the fiscal years, or null if they are not known
     * @return the copy
     */
    public DeMinimisLedger withFiscalYears(@Nullable FiscalYears years) {
        return new DeMinimisLedger(memberState, coverage, years, entries);
    }

    /**
     * Returns a copy with another coverage.
     *
     * @param other what the entries hold of the aid that was really granted
     * @return the copy
     */
    public DeMinimisLedger withCoverage(DeMinimisCoverage other) {
        return new DeMinimisLedger(memberState, other, fiscalYears, entries);
    }

    /**
     * Returns a copy with one more entry.
     *
     * @param grant the entry
     * @return the copy
     * @throws IllegalArgumentException if the entry is missing
     */
    public DeMinimisLedger with(DeMinimisGrant grant) {
        new Problems().require(grant, "grant").orThrow();
        List<DeMinimisEntry> more = new ArrayList<>(entries);
        more.add(new DeMinimisEntry(grant, true));
        return new DeMinimisLedger(memberState, coverage, fiscalYears, more);
    }

    /**
     * Returns the ledger after a merger or an acquisition: all earlier aid of both counts (Article 3(8)). Aid that was
     * lawfully granted before stays lawful even if the sum is too large.
     *
     * @param other the ledger of the other undertaking, in the same Member State
     * @return the ledger of both, with the fiscal years of this one
     * @throws IllegalArgumentException if the other one is of another Member State
     */
    public DeMinimisLedger mergedWith(DeMinimisLedger other) {
        if (!other.memberState.equals(memberState)) {
            throw new IllegalArgumentException(
                    "The Member State of the other ledger (" + other.memberState + ") must be " + memberState
                            + ".\nMaybe two ledgers are to be kept: ceilings are per Member State.");
        }
        List<DeMinimisEntry> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new DeMinimisLedger(memberState, coverage.and(other.coverage), fiscalYears, both);
    }

    /**
     * Returns the ledgers after a split (Article 3(9)): aid goes to the undertaking that benefited from it, as a rule
     * the one that takes over the activities; where that cannot be told, it is shared by the book value of equity, to the
     * cent. Where equity is not known, or none has any, each of them may have to bear the whole.
     *
     * @param shares the undertakings that come out of the split, at least one
     * @param benefited which of them benefited from an entry, empty if that cannot be told
     * @return their ledgers in the order given, each with the coverage and the fiscal years of this one
     * @throws IllegalArgumentException if there is no share, if an undertaking comes out twice, or if one that benefited
     *     is none of them
     */
    public Map<UndertakingRef, DeMinimisLedger> splitInto(
            List<DeMinimisShare> shares, Function<DeMinimisGrant, Optional<UndertakingRef>> benefited) {
        Map<UndertakingRef, DeMinimisLedger> ledgers = new LinkedHashMap<>();
        new DeMinimisSplit(shares)
                .share(entries, benefited)
                .forEach((undertaking, own) ->
                        ledgers.put(undertaking, new DeMinimisLedger(memberState, coverage, fiscalYears, own)));
        return ledgers;
    }

    /**
     * Returns the ledger of a single undertaking out of one that holds more: entries of members count, those of possible
     * members may count, all others are left out. An entry that names nobody may count.
     *
     * @param members who belongs to the single undertaking
     * @param possible who may belong to it
     * @return the ledger of the single undertaking
     */
    public DeMinimisLedger groupedAs(Set<UndertakingRef> members, Set<UndertakingRef> possible) {
        return grouped(members, possible::contains, coverage);
    }

    /**
     * Returns the ledger of a single undertaking out of one that holds more. If the single undertaking may have members
     * that nobody has named, every entry may be theirs, and so may aid that the ledger does not hold; whoever knows a
     * bound for that states it by {@link #withCoverage}.
     *
     * @param single the members
     * @return the ledger of the single undertaking
     */
    public DeMinimisLedger groupedAs(SingleUndertaking single) {
        if (single.complete()) {
            return groupedAs(single.members(), single.possibleMembers());
        }
        return grouped(single.members(), member -> true, DeMinimisCoverage.partial());
    }

    private DeMinimisLedger grouped(
            Set<UndertakingRef> members, Predicate<UndertakingRef> possible, DeMinimisCoverage covered) {
        List<DeMinimisEntry> own = new ArrayList<>();
        for (DeMinimisEntry entry : entries) {
            UndertakingRef member = entry.grant().member();
            if (member != null && members.contains(member)) {
                own.add(entry);
            } else if (member == null || possible.test(member)) {
                own.add(entry.perhaps());
            }
        }
        return new DeMinimisLedger(memberState, covered, fiscalYears, own);
    }

    /**
     * Returns the Member State whose aid counts.
     *
     * @return two capital letters
     */
    public String memberState() {
        return memberState;
    }

    /**
     * Returns what the entries hold of the aid that was really granted.
     *
     * @return the coverage
     */
    public DeMinimisCoverage coverage() {
        return coverage;
    }

    /**
     * Returns the fiscal years of the undertaking.
     *
     * @return the fiscal years, or null if they are not known
     */
    public @Nullable FiscalYears fiscalYears() {
        return fiscalYears;
    }

    /**
     * Lists the entries.
     *
     * @return the grants in the order of their days, undated ones last
     */
    public List<DeMinimisGrant> grants() {
        return entries.stream().map(DeMinimisEntry::grant).toList();
    }

    List<DeMinimisEntry> entries() {
        return entries;
    }

    /**
     * Answers whether new aid may be granted, by the figures that travel with the library.
     *
     * @param request the new aid
     * @return the answer, explained
     */
    public DeMinimisAnswer mayGrant(DeMinimisRequest request) {
        return mayGrant(request, AidLaw.shipped());
    }

    /**
     * Answers whether new aid may be granted.
     *
     * @param request the new aid
     * @param law the figures of the law
     * @return the answer, explained
     */
    public DeMinimisAnswer mayGrant(DeMinimisRequest request, AidLaw law) {
        return DeMinimisAnswer.of(this, request, law);
    }

    /**
     * Returns how much may be granted, as {@link #mayGrant} does, without lines and explanation.
     *
     * @param request the new aid; its amount is no matter
     * @param law the figures of the law
     * @return the room; a range where facts are missing
     */
    public DeMinimisRoom room(DeMinimisRequest request, AidLaw law) {
        DeMinimisAct act = DeMinimisAct.governing(request, law);
        if (act == null) {
            return DeMinimisRoom.NOT_KNOWN;
        }
        DeMinimisReckoning reckoning = new DeMinimisReckoning(this, request, act, law);
        Outcome gate = DeMinimisReckoning.gate(reckoning.gates());
        return DeMinimisReckoning.behind(gate, DeMinimisReckoning.room(reckoning.readings()));
    }

    /**
     * Finds the text that sets the ceiling of an aid, as {@link DeMinimisAnswer#basis()} does, without the answer.
     *
     * @param request the aid that is asked for
     * @param law the figures of the law
     * @return the legal basis, or nothing if the law of the day is not known
     */
    public Optional<LegalBasis> findBasis(DeMinimisRequest request, AidLaw law) {
        DeMinimisAct act = DeMinimisAct.governing(request, law);
        return act == null
                ? Optional.empty()
                : Optional.of(DeMinimisAnswer.basis(act, new DeMinimisReckoning(this, request, act, law).readings()));
    }

    /**
     * Returns how much may be granted on a day as an ordinary grant, by the figures that travel with the library.
     *
     * @param day the day
     * @return the room; a range where facts are missing
     */
    public DeMinimisRoom roomOn(LocalDate day) {
        return room(DeMinimisRequest.ordinary(day), AidLaw.shipped());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeMinimisLedger that
                && that.memberState.equals(memberState)
                && that.coverage.equals(coverage)
                && Objects.equals(that.fiscalYears, fiscalYears)
                && that.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(memberState, coverage, fiscalYears, entries);
    }

    /**
     * Returns the Member State, the coverage and the entries.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "DeMinimisLedger of " + memberState + ", " + coverage + ", " + grants();
    }
}
