package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sum of one side of a financing plan, and whether it is known. Not thread-safe: one is made for each validation.
 */
final class PlanSum {

    private final PropertyReader amountOfLine;
    private BigDecimal total = Euros.ZERO.toBigDecimal();
    private boolean unknown;
    private @Nullable ProblemCode fault;

    PlanSum(PropertyReader amountOfLine) {
        this.amountOfLine = amountOfLine;
    }

    /** Adds the amounts of some properties. */
    PlanSum addAll(Object plan, List<PropertyReader> properties) {
        properties.forEach(property -> addProperty(property.read(plan)));
        return this;
    }

    private void addProperty(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            addProperty(optional.orElse(null));
        } else if (value instanceof Iterable<?> lines) {
            lines.forEach(this::addLine);
        } else if (value instanceof Object[] lines) {
            Arrays.asList(lines).forEach(this::addLine);
        } else {
            addLine(value);
        }
    }

    private void addLine(@Nullable Object line) {
        boolean amount = line == null || Amounts.holdsOne(line);
        addAmount(amount ? line : amountOfLine.read(line));
    }

    private void addAmount(@Nullable Object amount) {
        if (amount instanceof Optional<?> optional) {
            addAmount(optional.orElse(null));
        } else if (amount == null) {
            unknown = true;
        } else {
            add(Amounts.read(amount));
        }
    }

    private void add(Checked<Euros> read) {
        if (read.valid()) {
            total = total.add(read.orElseThrow().toBigDecimal());
            return;
        }
        ProblemCode code = read.problems().get(0).code();
        if (code == ProblemCode.TOO_PRECISE || code == ProblemCode.OUT_OF_RANGE) {
            fault = code;
        } else {
            unknown = true;
        }
    }

    /** The sum of the amounts that are known, in euros; never overflows. */
    BigDecimal total() {
        return total;
    }

    /** Whether at least one amount is not known. */
    boolean unknown() {
        return unknown;
    }

    /** What is wrong with an amount, so that it cannot balance to the cent; null if there is nothing. */
    @Nullable
    ProblemCode fault() {
        return fault;
    }
}
