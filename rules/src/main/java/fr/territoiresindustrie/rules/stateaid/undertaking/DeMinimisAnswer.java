package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether new de minimis aid may be granted, how much would pass, and why.
 *
 * <p>An amount beyond the room is refused as a whole: none of it benefits from the regulation (Article 3(7)). A smaller
 * grant up to {@link #room()} may be made instead.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DeMinimisAnswer implements Serializable {

    private final DeMinimisRequest request;
    private final @Nullable Worked worked;
    private final Outcome outcome;
    private final DeMinimisRoom room;

    /**
     * What was found once the governing act was known.
     *
     * @param act the act
     * @param window the days whose grants count
     * @param gates the conditions other than ceilings
     * @param lines the entries
     * @param missing what the ledger may lack
     * @param readings the ceilings, for each case that the facts leave open
     * @param duties what comes with a grant
     */
    record Worked(
            DeMinimisAct act,
            DeMinimisWindow window,
            List<DeMinimisGate> gates,
            List<DeMinimisLine> lines,
            AidRange missing,
            List<DeMinimisReading> readings,
            List<DeMinimisDuty> duties)
            implements Serializable {}

    private DeMinimisAnswer(DeMinimisRequest request, @Nullable Worked worked, Outcome outcome, DeMinimisRoom room) {
        this.request = request;
        this.worked = worked;
        this.outcome = outcome;
        this.room = room;
    }

    static DeMinimisAnswer of(DeMinimisLedger ledger, DeMinimisRequest request, AidLaw law) {
        DeMinimisAct act = DeMinimisAct.governing(request, law);
        if (act == null) {
            return new DeMinimisAnswer(request, null, Outcome.UNKNOWN, DeMinimisRoom.NOT_KNOWN);
        }
        DeMinimisReckoning reckoning = new DeMinimisReckoning(ledger, request, act, law);
        List<DeMinimisGate> gates = reckoning.gates();
        List<DeMinimisReading> readings = reckoning.readings();
        Outcome gate = DeMinimisReckoning.gate(gates);
        DeMinimisRoom below = DeMinimisReckoning.room(readings);
        Outcome outcome = gate.and(fits(request.amount(), below));
        List<DeMinimisDuty> duties = outcome == Outcome.NOT_MET ? List.of() : reckoning.duties();
        Worked worked =
                new Worked(act, reckoning.window(), gates, reckoning.lines(), reckoning.missing(), readings, duties);
        return new DeMinimisAnswer(request, worked, outcome, DeMinimisReckoning.behind(gate, below));
    }

    /** Whether an amount fits; of an amount that is not known, only that nothing fits can be said. */
    private static Outcome fits(@Nullable Euros amount, DeMinimisRoom below) {
        if (amount != null) {
            return DeMinimisLimit.test(amount, below);
        }
        return below.equals(DeMinimisRoom.NONE) ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    DeMinimisRequest request() {
        return request;
    }

    @Nullable
    Worked worked() {
        return worked;
    }

    /**
     * Tells whether the aid may be granted as de minimis aid.
     *
     * @return met: it may; not met: it may not, as a whole; unknown: a fact is missing, or the law of that day, or the
     *     amount was left open
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Returns how much may be granted at most, with regard to the ceilings and to all other conditions of the
     * regulation.
     *
     * @return the room; a range where facts are missing
     */
    public DeMinimisRoom room() {
        return room;
    }

    /**
     * Returns what would be left on the same day once the aid has been granted.
     *
     * @return the room less the amount of the request, or the room itself if the aid may not be granted or its amount is
     *     open
     */
    public DeMinimisRoom roomAfter() {
        return request.amount() == null || outcome == Outcome.NOT_MET ? room : room.less(request.amount());
    }

    /**
     * Returns the largest amount that may be granted whatever the missing facts are.
     *
     * @return the least room; zero if nothing is sure
     */
    public Euros largestSure() {
        return room.least();
    }

    /**
     * Returns the first day whose grants may count beside the new one.
     *
     * @return the day, or nothing if the law of the day is not known
     */
    public Optional<LocalDate> windowFrom() {
        return Optional.ofNullable(worked).map(found -> found.window().earliest());
    }

    /**
     * Returns the first day whose grants count beside the new one in any case. It is later than {@link #windowFrom} if
     * the fiscal years of the undertaking are needed and not known.
     *
     * @return the day, or nothing if the law of the day is not known
     */
    public Optional<LocalDate> windowSureFrom() {
        return Optional.ofNullable(worked).map(found -> found.window().latest());
    }

    /**
     * Lists the entries of the ledger, those that do not count included.
     *
     * @return one line for each entry, in the order of their days; empty if the law of the day is not known
     */
    public List<DeMinimisLine> lines() {
        return worked == null ? List.of() : worked.lines();
    }

    /**
     * Lists the entries that count, or may count.
     *
     * @return their lines, in the order of their days
     */
    public List<DeMinimisLine> counted() {
        return lines().stream()
                .filter(line -> line.most() == null || line.most().positive())
                .toList();
    }

    /**
     * Returns the least that counts already, below the ceiling of ordinary aid.
     *
     * @return the sum; zero if the law of the day is not known
     */
    public Euros usedAtLeast() {
        return Euros.sum(lines().stream().map(DeMinimisLine::least).toList());
    }

    /**
     * Returns the ceiling that binds: the one that leaves least.
     *
     * @return the amount; empty if the law of the day is not known, or if it hangs on facts that are missing
     */
    public Optional<Euros> ceiling() {
        return binding().map(DeMinimisLimit::ceiling);
    }

    /**
     * Returns the text that sets the ceiling: the one that binds or, as long as that hangs on facts that are missing,
     * that of the regulation.
     *
     * @return the legal basis, or nothing if the law of the day is not known
     */
    public Optional<LegalBasis> basis() {
        return worked == null ? Optional.empty() : Optional.of(basis(worked.act(), worked.readings()));
    }

    static LegalBasis basis(DeMinimisAct act, List<DeMinimisReading> readings) {
        return binding(readings)
                .map(limit -> limit.figure().basis())
                .orElseGet(() -> act.ceiling().basis());
    }

    private Optional<DeMinimisLimit> binding() {
        return worked == null ? Optional.empty() : binding(worked.readings());
    }

    private static Optional<DeMinimisLimit> binding(List<DeMinimisReading> readings) {
        if (readings.size() > 1) {
            return Optional.empty();
        }
        List<DeMinimisLimit> limits = readings.get(0).limits();
        DeMinimisLimit tightest = limits.get(0);
        for (DeMinimisLimit limit : limits) {
            tightest = left(limit).compareTo(left(tightest)) < 0 ? limit : tightest;
        }
        return Optional.of(tightest);
    }

    private static Euros left(DeMinimisLimit limit) {
        return limit.ceiling().minus(limit.used().least());
    }

    /**
     * Lists what comes with the grant: declaration, register, records.
     *
     * @return the duties; none if the aid may not be granted
     */
    public List<DeMinimisDuty> duties() {
        return worked == null ? List.of() : worked.duties();
    }

    /**
     * Explains the answer: the act, the days that count, the conditions, the entries line by line, the ceilings with
     * their arithmetic, the duties.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return new DeMinimisTelling(this).explanation();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeMinimisAnswer that
                && that.request.equals(request)
                && Objects.equals(that.worked, worked)
                && that.outcome == outcome
                && that.room.equals(room);
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, outcome, room);
    }

    /**
     * Returns the outcome and the room.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return outcome + " " + room;
    }
}
