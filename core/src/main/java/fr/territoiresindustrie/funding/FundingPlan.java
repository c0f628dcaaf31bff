package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A financing plan (plan de financement): what is to be paid for, and who pays it. A plan that does not balance to the
 * cent is no plan and cannot be built.
 *
 * <pre>{@code
 * FundingPlan plan = FundingPlan.builder()
 *     .uses(Euros.of(1_000_000))
 *     .line(Funder.STATE, Instrument.GRANT, Euros.of(100_000))
 *     .line(Funder.region(RegionCode.of("24")), Instrument.GRANT, Euros.of(100_000))
 *     .line(Funder.OWN, Instrument.OWN_FUNDS, Euros.of(800_000))
 *     .build();
 * plan.publicShare();  // 20%
 * }</pre>
 *
 * <p>A guarantee may stand in the plan but brings no cash: it is left out of every total but {@link #guaranteed()}.
 * One funder gives one line per instrument; two loans of two banks are told apart by the {@linkplain Funder#name()
 * names} of the banks.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param uses the total cost that is to be financed, more than zero
 * @param lines the resources; their cash is exactly the uses
 */
@JsonPropertyOrder({"uses", "lines"})
public record FundingPlan(Euros uses, List<FundingLine> lines) implements Serializable {

    /**
     * Checks that the plan balances.
     *
     * @param uses the total cost
     * @param lines the resources
     * @throws IllegalArgumentException if the plan does not balance, if nothing is to be financed, or if a funder has
     *     two lines of one instrument
     */
    public FundingPlan {
        lines = Problems.copyOf(lines, "lines");
        check(uses, lines.stream().map(Draft::of).toList()).orThrow();
    }

    private static Problems check(@Nullable Euros uses, List<Draft> drafts) {
        Problems problems = Amounts.positive(new Problems().require(uses, "uses"), uses, "uses");
        for (int i = 0; i < drafts.size(); i++) {
            String path = "lines[" + i + "]";
            drafts.get(i).check().list().forEach(problem -> problems.add(problem.under(path)));
        }
        problems.unique(drafts, "lines", Draft::key);
        if (uses != null && drafts.stream().allMatch(Draft::countable)) {
            Amounts.balanced(
                    problems, uses, "lines", drafts.stream().map(Draft::cash).toList());
        }
        return problems;
    }

    /**
     * Obtains a plan.
     *
     * @param uses the total cost that is to be financed, more than zero
     * @param lines the resources
     * @return the plan
     * @throws IllegalArgumentException if the plan does not balance, if nothing is to be financed, or if a funder has
     *     two lines of one instrument
     */
    public static FundingPlan of(Euros uses, List<FundingLine> lines) {
        return new FundingPlan(uses, lines);
    }

    /**
     * Starts a plan.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sums the cash of one kind of funder.
     *
     * @param kind the kind
     * @return the sum, zero if no such funder takes part
     */
    public Euros total(FunderKind kind) {
        return total(line -> line.funder().kind() == kind);
    }

    /**
     * Sums the cash of one instrument.
     *
     * @param instrument the instrument
     * @return the sum, zero if it is not used; always zero for a guarantee, see {@link #guaranteed()}
     */
    public Euros total(Instrument instrument) {
        return total(line -> line.instrument() == instrument);
    }

    /**
     * Sums the cash of some lines, for example of those that are confirmed.
     *
     * @param counted which lines count
     * @return the sum
     */
    public Euros total(Predicate<? super FundingLine> counted) {
        return Euros.sum(lines.stream().filter(counted).map(FundingLine::cash).toList());
    }

    /**
     * Sums the cash by kind of funder.
     *
     * @return the sums in the order of the kinds, only kinds that take part; they add up to the uses
     */
    public Map<FunderKind, Euros> totalsByFunderKind() {
        return totals(FunderKind.class, line -> line.funder().kind());
    }

    /**
     * Sums the cash by instrument.
     *
     * @return the sums in the order of the instruments, only instruments that bring cash and are used; they add up to
     *     the uses
     */
    public Map<Instrument, Euros> totalsByInstrument() {
        return totals(Instrument.class, FundingLine::instrument);
    }

    private <K extends Enum<K>> Map<K, Euros> totals(Class<K> type, Function<FundingLine, K> key) {
        Map<K, Euros> totals = new EnumMap<>(type);
        lines.stream()
                .filter(line -> line.instrument().bringsCash())
                .forEach(line -> totals.merge(key.apply(line), line.cash(), Euros::plus));
        return Collections.unmodifiableMap(totals);
    }

    /**
     * Sums the public cash, national and European.
     *
     * @return the sum
     */
    public Euros publicTotal() {
        return total(line -> line.funder().kind().publicMoney());
    }

    /**
     * Returns the public part of the uses, exactly. It counts amounts as they stand: the aid that a loan holds is less
     * than its amount.
     *
     * @return the public total divided by the uses, between 0 and 1
     */
    public Rate publicShare() {
        return publicTotal().shareOf(uses);
    }

    /**
     * Sums the cash that comes from State resources.
     *
     * @return the public total without Union money managed centrally
     */
    public Euros stateResourcesTotal() {
        return total(line -> line.funder().kind().stateResources());
    }

    /**
     * Sums the amounts that are guaranteed, which are part of no other total.
     *
     * @return the sum
     */
    public Euros guaranteed() {
        return Euros.sum(lines.stream()
                .filter(line -> line.instrument() == Instrument.GUARANTEE)
                .map(FundingLine::amount)
                .toList());
    }

    /** A line as somebody gave it, perhaps incomplete. */
    private record Draft(
            @Nullable Funder funder,
            @Nullable Instrument instrument,
            @Nullable Euros amount,
            @Nullable Boolean confirmed) {

        static Draft of(FundingLine line) {
            return new Draft(line.funder(), line.instrument(), line.amount(), line.confirmed());
        }

        Problems check() {
            return FundingLine.check(funder, instrument, amount);
        }

        /** Only complete lines can stand twice; an incomplete one is like no other. */
        Object key() {
            return funder == null || instrument == null ? new Object() : funder + ", " + instrument;
        }

        boolean countable() {
            return instrument != null && (amount != null || !instrument.bringsCash());
        }

        Euros cash() {
            return instrument != null && instrument.bringsCash() && amount != null ? amount : Euros.ZERO;
        }

        FundingLine line() {
            return new FundingLine(
                    Objects.requireNonNull(funder),
                    Objects.requireNonNull(instrument),
                    Objects.requireNonNull(amount),
                    confirmed);
        }
    }

    /** Collects the facts of a plan; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private final List<Draft> drafts = new ArrayList<>();
        private @Nullable Euros uses;

        private Builder() {}

        /**
         * Sets the total cost that is to be financed.
         *
         * @param amount the amount, or null if it is not known
         * @return this builder
         */
        public Builder uses(@Nullable Euros amount) {
            this.uses = amount;
            return this;
        }

        /**
         * Adds a line from facts that may be missing or wrong.
         *
         * @param funder who gives
         * @param instrument with what
         * @param amount how much
         * @return this builder
         */
        public Builder line(@Nullable Funder funder, @Nullable Instrument instrument, @Nullable Euros amount) {
            return line(funder, instrument, amount, null);
        }

        /**
         * Adds a line from facts that may be missing or wrong.
         *
         * @param funder who gives
         * @param instrument with what
         * @param amount how much
         * @param confirmed whether the funder has agreed, or null if nobody has said
         * @return this builder
         */
        public Builder line(
                @Nullable Funder funder,
                @Nullable Instrument instrument,
                @Nullable Euros amount,
                @Nullable Boolean confirmed) {
            drafts.add(new Draft(funder, instrument, amount, confirmed));
            return this;
        }

        /**
         * Adds a line.
         *
         * @param line the line
         * @return this builder
         */
        public Builder line(FundingLine line) {
            drafts.add(Draft.of(line));
            return this;
        }

        /**
         * Builds the plan.
         *
         * @return the plan
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public FundingPlan build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the plan, or says all that prevents it. The paths are those of the JSON: {@code uses}, {@code lines},
         * {@code lines[1].amount}. Whether the plan balances is said as soon as the instrument and the amount of every
         * line are known, faults or not.
         *
         * @return the plan, or all problems
         */
        public Checked<FundingPlan> tryBuild() {
            return check(uses, drafts)
                    .checked(() -> new FundingPlan(
                            Objects.requireNonNull(uses),
                            drafts.stream().map(Draft::line).toList()));
        }
    }
}
