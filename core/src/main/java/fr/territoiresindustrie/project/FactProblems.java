package fr.territoiresindustrie.project;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of facts of which any may be unknown: an unknown fact is never a fault, and never at odds with
 * another one.
 */
final class FactProblems {

    private final Problems problems = new Problems();

    FactProblems required(String path, @Nullable Object value) {
        problems.require(value, path);
        return this;
    }

    FactProblems add(Problem problem) {
        problems.add(problem);
        return this;
    }

    FactProblems addAll(List<Problem> others) {
        others.forEach(problems::add);
        return this;
    }

    /** A blank text is neither a text nor an unknown one. */
    FactProblems notBlank(String path, @Nullable String text) {
        problems.notBlank(text, path);
        return this;
    }

    FactProblems notNegative(String path, @Nullable Euros amount) {
        problems.check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, path, amount);
        return this;
    }

    FactProblems notNegative(String path, @Nullable Quantity quantity) {
        problems.check(quantity == null || !quantity.negative(), ProblemCode.NEGATIVE, path, quantity);
        return this;
    }

    FactProblems share(String path, @Nullable Rate part) {
        boolean within = part == null || (part.compareTo(Rate.ZERO) >= 0 && part.compareTo(Rate.ONE) <= 0);
        problems.check(
                within, () -> Problem.of(ProblemCode.OUT_OF_RANGE, path, part).with("expected", "0% … 100%"));
        return this;
    }

    /** The same day is in order. */
    FactProblems inOrder(String earlierPath, @Nullable LocalDate earlier, String laterPath, @Nullable LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            problems.add(Problem.of(ProblemCode.DATE_ORDER, laterPath, later)
                    .with("earlier", earlierPath)
                    .with("date", earlier));
        }
        return this;
    }

    FactProblems consistent(boolean holds, String path, @Nullable Object value, String other) {
        problems.check(
                holds, () -> Problem.of(ProblemCode.CONTRADICTION, path, value).with("other", other));
        return this;
    }

    /** Elements that are not there, or whose key is not known, are never duplicates. */
    <E> FactProblems unique(
            String path,
            @Nullable List<? extends @Nullable E> elements,
            Function<? super E, ? extends @Nullable Object> key) {
        problems.unique(elements, path, key);
        return this;
    }

    Problems problems() {
        return problems;
    }
}
