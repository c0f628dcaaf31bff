package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a table of cases, and how a row is read with them. */
final class CaseColumns {

    private static final String CASE = "case";
    private static final String DATE = "date";
    private static final String EXPECT = "expect";
    private static final String MISSING = "missing";
    private static final String NOTE = "note";

    /** Columns that hold no fact. */
    static final List<String> RESERVED = List.of(CASE, DATE, EXPECT, MISSING, NOTE);

    private final CriteriaSet<?> set;
    private final Map<String, Function<String, Checked<?>>> readers;
    private final List<String> header;

    CaseColumns(CriteriaSet<?> set, Map<String, Function<String, Checked<?>>> readers, List<String> header) {
        this.set = set;
        this.readers = readers;
        this.header = header.stream().map(String::strip).toList();
    }

    /** A row that could be read. */
    record Case(
            String name,
            LocalDate date,
            Given facts,
            @Nullable Outcome expected,
            Map<RuleId, Outcome> rules,
            @Nullable Set<String> missing) {}

    /** What is wrong with the header. */
    List<Problem> problems() {
        Problems problems = new Problems();
        Set<String> once = new LinkedHashSet<>();
        for (String column : header) {
            problems.check(
                    known(column),
                    () -> Problem.of(ProblemCode.UNKNOWN_KEY, column, null)
                            .with("expected", String.join(", ", expected())));
            problems.check(once.add(column), ProblemCode.DUPLICATE_KEY, column, null);
        }
        for (String column : List.of(CASE, DATE)) {
            problems.check(
                    once.contains(column),
                    () -> Problem.of(ProblemCode.MISSING_COLUMN, column, null)
                            .with("found", String.join(", ", header)));
        }
        return problems.list();
    }

    private boolean known(String column) {
        return RESERVED.contains(column)
                || readers.containsKey(column)
                || ruleIds().stream().anyMatch(id -> column.equals(EXPECT + ":" + id));
    }

    private List<String> expected() {
        List<String> expected = new ArrayList<>(RESERVED);
        ruleIds().forEach(id -> expected.add(EXPECT + ":" + id));
        expected.addAll(new TreeSet<>(readers.keySet()));
        return expected;
    }

    private List<RuleId> ruleIds() {
        return set.rules().stream().map(Rule::id).toList();
    }

    Checked<Case> read(List<String> record) {
        if (record.size() != header.size()) {
            return Checked.invalid(Problem.of(ProblemCode.ROW_LENGTH, "", null)
                    .with("expected", header.size())
                    .with("found", record.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i).strip());
        }
        return read(cells);
    }

    private Checked<Case> read(Map<String, String> cells) {
        Problems problems = new Problems();
        for (String column : List.of(CASE, DATE)) {
            problems.check(!cells.get(column).isEmpty(), ProblemCode.REQUIRED, column, null);
        }
        // A row that expects nothing would pass whatever happens.
        problems.check(anything(cells), ProblemCode.REQUIRED, EXPECT, null);
        Outcome whole = cell(cells, EXPECT, Cells::outcome, problems);
        Map<RuleId, Outcome> rules = rules(cells, problems);
        Set<String> missing = missing(cells, problems);
        LocalDate date = cell(cells, DATE, Cells::day, problems);
        Given facts = facts(cells, problems);
        return problems.checked(() -> new Case(
                Objects.requireNonNull(cells.get(CASE)), Objects.requireNonNull(date), facts, whole, rules, missing));
    }

    private static boolean anything(Map<String, String> cells) {
        return cells.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty()
                        && (cell.getKey().startsWith(EXPECT) || cell.getKey().equals(MISSING)));
    }

    private static <V> @Nullable V cell(
            Map<String, String> cells, String column, Function<String, Checked<V>> reader, Problems problems) {
        String cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? null : problems.take(reader.apply(cell), column);
    }

    private Map<RuleId, Outcome> rules(Map<String, String> cells, Problems problems) {
        Map<RuleId, Outcome> rules = new LinkedHashMap<>();
        for (RuleId id : ruleIds()) {
            Outcome outcome = cell(cells, EXPECT + ":" + id, Cells::outcome, problems);
            if (outcome != null) {
                rules.put(id, outcome);
            }
        }
        return rules;
    }

    private @Nullable Set<String> missing(Map<String, String> cells, Problems problems) {
        String cell = cells.getOrDefault(MISSING, "");
        if (cell.isEmpty()) {
            return null;
        }
        Set<String> names = Cells.absent(cell) ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("[ |]+")));
        Set<String> known = new TreeSet<>();
        set.facts().forEach(fact -> known.add(fact.name()));
        set.rules().forEach(rule -> rule.criterion().parameters().forEach(parameter -> known.add(parameter.name())));
        for (String name : names) {
            problems.check(
                    known.contains(name),
                    () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, MISSING, name)
                            .with("expected", String.join(", ", known)));
        }
        return names;
    }

    private Given facts(Map<String, String> cells, Problems problems) {
        Given facts = Given.NOTHING;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            String name = cell.getKey();
            Function<String, Checked<?>> reader = readers.get(name);
            if (reader == null || cell.getValue().isEmpty()) {
                continue;
            }
            if (Cells.absent(cell.getValue())) {
                facts = facts.withAbsent(name);
            } else {
                Object value = problems.take(reader.apply(cell.getValue()), name);
                facts = value == null ? facts : facts.with(name, value);
            }
        }
        return facts;
    }
}
