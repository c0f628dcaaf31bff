package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a table of cases.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param cases how many cases were run
 * @param faults what could not be read; the rows concerned were not run
 * @param failures the cases whose result is not the expected one
 * @param coverage what the cases have shown of the rules
 */
@JsonPropertyOrder({"cases", "faults", "failures", "coverage"})
public record CaseResult(int cases, List<CaseFault> faults, List<FailedCase> failures, Coverage coverage)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param cases how many cases were run
     * @param faults what could not be read
     * @param failures the cases whose result is not the expected one
     * @param coverage what the cases have shown of the rules
     */
    public CaseResult {
        faults = List.copyOf(faults);
        failures = List.copyOf(failures);
    }

    /**
     * Asserts that all rows could be read and gave what was expected.
     *
     * @return this result
     * @throws AssertionError if not; the message has every fault and every failed case with its explanation
     */
    public CaseResult requirePassed() {
        if (!faults.isEmpty() || !failures.isEmpty()) {
            throw new AssertionError(
                    "The cases for " + coverage.set() + " must pass.\n\n" + failed().text(Locale.ENGLISH));
        }
        return this;
    }

    /**
     * Asserts that the cases cover the rules, see {@link Coverage#requireCovered()}, and that all rows could be read.
     *
     * @return this result
     * @throws AssertionError if not
     */
    public CaseResult requireCovered() {
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "The cases for " + coverage.set() + " must be readable.\n\n" + failed().text(Locale.ENGLISH));
        }
        coverage.requireCovered();
        return this;
    }

    /**
     * Writes down the result as plain data: failures first, then the coverage.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return failed().with(coverage.explanation());
    }

    private Explanation failed() {
        Reason head = Reason.of("cases.run")
                .with("cases", cases)
                .with("failed", failures.size())
                .with("faults", faults.size());
        List<Explanation> parts = new ArrayList<>();
        for (CaseFault fault : faults) {
            parts.add(Explanation.note(fault.reason()));
        }
        failures.forEach(failure -> parts.add(failure.explanation()));
        return Explanation.of(Mark.NOTE, head).with(parts);
    }
}
