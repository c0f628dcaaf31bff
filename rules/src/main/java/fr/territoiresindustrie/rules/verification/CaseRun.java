package fr.territoiresindustrie.rules.verification;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run over a table of cases. */
final class CaseRun {

    private final CriteriaSet<?> set;
    private final EvaluationContext registers;
    private final Map<String, Function<String, Checked<?>>> readers;
    private final String file;
    private final List<CaseFault> faults = new ArrayList<>();
    private final List<FailedCase> failures = new ArrayList<>();
    private final List<CriteriaReport> reports = new ArrayList<>();
    private @Nullable CaseColumns columns;
    private long line = 1;

    CaseRun(
            CriteriaSet<?> set,
            EvaluationContext registers,
            Map<String, Function<String, Checked<?>>> readers,
            String file) {
        this.set = set;
        this.registers = registers;
        this.readers = readers;
        this.file = file;
    }

    void read(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (!row(record.getFields())) {
                    return;
                }
                // Where the next record begins, should it not be readable.
                line += 1 + lineEnds(record);
            }
        } catch (CsvParseException e) {
            fault(Problem.of(ProblemCode.QUOTES, "", null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A table without a case would pass whatever the rules say.
        if (faults.isEmpty() && reports.isEmpty()) {
            fault(Problem.of(ProblemCode.EMPTY_FILE, "", null));
        }
    }

    private static long lineEnds(CsvRecord record) {
        return String.join("", record.getFields())
                .chars()
                .filter(character -> character == '\n')
                .count();
    }

    void unreadable(String reason) {
        fault(Problem.of(ProblemCode.UNREADABLE, "", null).with("reason", reason));
    }

    private void fault(Problem problem) {
        faults.add(new CaseFault(file, line, problem));
    }

    private static char separator(String text) {
        return text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
    }

    /** Reads the header or a case; returns false if it makes no sense to go on. */
    private boolean row(List<String> cells) {
        if (columns == null) {
            columns = new CaseColumns(set, readers, cells);
            columns.problems().forEach(this::fault);
            return faults.isEmpty();
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        Checked<CaseColumns.Case> read = columns.read(cells);
        read.problems().forEach(this::fault);
        read.value().ifPresent(this::judge);
        return true;
    }

    private void judge(CaseColumns.Case one) {
        CriteriaSet<Given> bound;
        try {
            bound = set.boundTo(one.facts().book(set));
        } catch (OpaqueFactException e) {
            fault(Problem.of(ProblemCode.REQUIRED, e.fact().name(), null));
            return;
        }
        CriteriaReport report = bound.explain(one.facts(), registers.withDate(one.date()));
        reports.add(report);
        List<Reason> differences = differences(one, report);
        if (!differences.isEmpty()) {
            failures.add(new FailedCase(one.name(), file, line, differences, report.explanation()));
        }
    }

    private List<Reason> differences(CaseColumns.Case one, CriteriaReport report) {
        List<Reason> differences = new ArrayList<>();
        if (one.expected() != null && one.expected() != report.outcome()) {
            differences.add(difference("set", set.id(), one.expected(), report.outcome()));
        }
        one.rules().forEach((rule, expected) -> {
            Outcome found = report.findVerdict(rule).orElseThrow().outcome();
            if (expected != found) {
                differences.add(difference("rule", rule, expected, found));
            }
        });
        Set<String> missing =
                new TreeSet<>(report.missing().stream().map(Fact::name).toList());
        if (one.missing() != null && !one.missing().equals(missing)) {
            differences.add(Reason.of("cases.missing")
                    .with("expected", listed(one.missing()))
                    .with("found", listed(missing)));
        }
        return differences;
    }

    private static Argument listed(Set<String> names) {
        return Argument.of(names.stream().map(Argument::of).toList());
    }

    private static Reason difference(String whose, RuleId id, Outcome expected, Outcome found) {
        return Reason.of("cases.outcome." + whose)
                .with("id", id.value())
                .with("expected", RuleCoverage.term(expected))
                .with("found", RuleCoverage.term(found));
    }

    CaseResult result() {
        return new CaseResult(reports.size(), faults, failures, Coverage.of(set, reports));
    }
}
