package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.project.EnterpriseSize;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the faults of the facts of a case, so that its constructor throws and its builder reports the same ones. */
final class AidCaseChecks {

    private final Problems problems = new Problems();

    Problems problems() {
        return problems;
    }

    /** Unknown sizes are null; an empty set would say that no class is possible at all. */
    AidCaseChecks sizes(@Nullable Set<? extends @Nullable EnterpriseSize> sizes) {
        boolean given = sizes == null || (!sizes.isEmpty() && sizes.stream().noneMatch(Objects::isNull));
        problems.check(given, ProblemCode.REQUIRED, "sizes", sizes);
        return this;
    }

    AidCaseChecks complete(@Nullable List<? extends @Nullable Object> elements, String path) {
        for (int i = 0; elements != null && i < elements.size(); i++) {
            problems.require(elements.get(i) == null ? null : path, path + "[" + i + "]");
        }
        return this;
    }

    AidCaseChecks notNegative(@Nullable Euros amount, String path) {
        problems.check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, path, amount);
        return this;
    }

    AidCaseChecks days(@Nullable LocalDate start, @Nullable LocalDate end) {
        problems.check(
                end == null || start == null || !end.isBefore(start),
                () -> Problem.of(ProblemCode.DATE_ORDER, "completedOn", end)
                        .with("earlier", "worksStartOn")
                        .with("date", String.valueOf(start)));
        return this;
    }

    AidCaseChecks lines(
            @Nullable List<? extends @Nullable CostLine> lines,
            @Nullable List<? extends @Nullable GrantedAid> granted) {
        complete(lines, "lines").complete(granted, "granted");
        problems.unique(lines, "lines", CostLine::id);
        problems.unique(granted, "granted", GrantedAid::id);
        if (lines != null && granted != null) {
            Set<String> known = new TreeSet<>();
            lines.stream().filter(Objects::nonNull).forEach(line -> known.add(line.id()));
            for (int i = 0; i < granted.size(); i++) {
                covers(granted.get(i), known, "granted[" + i + "].lines");
            }
        }
        return this;
    }

    private void covers(@Nullable GrantedAid aid, Set<String> known, String path) {
        List<String> covered = aid == null ? null : aid.lines();
        for (String line : Objects.requireNonNullElse(covered, List.<String>of())) {
            problems.check(
                    known.contains(line),
                    () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, path, line)
                            .with("expected", String.join(", ", known)));
        }
    }
}
