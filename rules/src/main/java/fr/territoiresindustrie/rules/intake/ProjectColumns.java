package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.project.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of projects in CSV, each with its place in the form; what a column says once more stands in the
 * constants behind it.
 */
final class ProjectColumns {

    /**
     * Column, path in the form, and constants that come with a value: {@code []} adds an element, {@code |} splits a
     * cell, {@code [0]} is one element that several columns fill.
     */
    private static final List<Column> COLUMNS = parse("""
            id id
            title title
            call call
            applicant_name applicant.name
            applicant_siret applicant.siret
            applicant_kind applicant.kind
            applicant_in_france applicant.registeredInFrance
            applicant_up_to_date applicant.taxAndSocialUpToDate
            applicant_naf applicant.undertaking.activity
            applicant_founded_on applicant.undertaking.foundedOn
            applicant_size applicant.undertaking.size.declaredSize
            accounts_closed_on applicant.undertaking.size.periods[0].closedOn
            headcount applicant.undertaking.size.periods[0].headcount
            turnover applicant.undertaking.size.periods[0].turnover
            balance_sheet applicant.undertaking.size.periods[0].balanceSheet
            recovery_order_outstanding applicant.undertaking.recoveryOrderOutstanding
            in_insolvency applicant.undertaking.difficulty.collectiveInsolvency
            kinds kinds|
            claimed_territories claimedTerritories|
            site_commune sites[0].commune
            site_naf sites[0].activity
            site_in_france sites[0].inFrance
            cost_land costs[].amount nature=land
            cost_buildings costs[].amount nature=buildings
            cost_infrastructure costs[].amount nature=infrastructure
            cost_equipment costs[].amount nature=equipment
            cost_intangible costs[].amount nature=intangible
            cost_industrialisation costs[].amount nature=industrialisation
            cost_energy_environment costs[].amount nature=energy-environment
            cost_consultancy costs[].amount nature=consultancy
            cost_training costs[].amount nature=training
            cost_research costs[].amount nature=research
            cost_other costs[].amount nature=other
            cost_leasing costs[1].amount nature=leasing
            leasing_obligation_to_buy costs[1].obligationToBuy nature=leasing
            leasing_eligible costs[1].eligible nature=leasing
            total_cost totalCost
            eligible_base eligibleBase
            requested_grant requestedGrant
            plan_state_grant fundingPlan.lines[].amount funder.kind=state instrument=grant
            plan_region_grant fundingPlan.lines[].amount funder.kind=region instrument=grant
            plan_eu_shared_grant fundingPlan.lines[].amount funder.kind=eu-shared instrument=grant
            plan_eu_central_grant fundingPlan.lines[].amount funder.kind=eu-central instrument=grant
            plan_other_public_grant fundingPlan.lines[].amount funder.kind=other-public instrument=grant
            plan_loan fundingPlan.lines[].amount funder.kind=private instrument=loan
            plan_own_funds fundingPlan.lines[].amount funder.kind=own instrument=own-funds
            filed_on filedOn
            complete_on completeOn
            works_start_on worksStartOn
            end_on endOn
            jobs_created impacts[].amount indicator=jobs-created status=promised
            jobs_kept impacts[].amount indicator=jobs-kept status=promised
            decarbonation impacts[].amount indicator=decarbonation status=promised
            training impacts[].amount indicator=training status=promised
            collaborations impacts[].amount indicator=collaborations status=promised
            status status
            """);

    /** Says with yes that the holder is known to be alone; a row has no room for partners, who are given in JSON. */
    private static final String ALONE = "holder_alone";

    static final List<String> NAMES =
            Stream.concat(COLUMNS.stream().map(Column::name), Stream.of(ALONE)).toList();
    static final CsvTable TABLE = new CsvTable(List.of("id"), NAMES.subList(1, NAMES.size()));

    private ProjectColumns() {}

    /** A column and its place. */
    private record Column(String name, String path, List<String[]> constants) {}

    private static List<Column> parse(String lines) {
        return lines.lines()
                .map(line -> line.strip().split(" "))
                .map(parts -> new Column(
                        parts[0],
                        parts[1],
                        Arrays.stream(parts)
                                .skip(2)
                                .map(constant -> constant.split("="))
                                .toList()))
                .toList();
    }

    static Checked<Project> project(CsvCells cells, Map<ProjectId, Long> ids) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, String> columnOf = new HashMap<>();
        for (Column column : COLUMNS) {
            String cell = cells.raw(column.name());
            if (cell != null) {
                put(json, column, cell, columnOf);
            }
        }
        usesOfPlan(json, columnOf);
        holderAlone(cells, json, columnOf);
        ProjectForm form = new FormBinder(cells.problems()).form(ProjectForm.class, json, "");
        Checked<Project> project =
                ProjectReader.unique(cells.problems(), form == null ? throwNoForm() : form, ids, cells.row());
        return inColumns(project, columnOf);
    }

    private static ProjectForm throwNoForm() {
        throw new IllegalStateException("The form of a row must be there.");
    }

    private static void holderAlone(CsvCells cells, Map<String, @Nullable Object> json, Map<String, String> columnOf) {
        String cell = cells.raw(ALONE);
        if (cell != null && Boolean.TRUE.equals(cells.problems().take(FormFacts.tryYesNo(cell), ALONE))) {
            json.put("partners", new ArrayList<>());
            columnOf.put("partners", ALONE);
        }
    }

    private static void usesOfPlan(Map<String, @Nullable Object> json, Map<String, String> columnOf) {
        if (json.get("fundingPlan") instanceof Map<?, ?>) {
            child(json, "fundingPlan").put("uses", json.get("totalCost"));
            columnOf.put("fundingPlan.uses", "total_cost");
            columnOf.put("fundingPlan.lines", "plan_…");
        }
    }

    private static void put(
            Map<String, @Nullable Object> json, Column column, String cell, Map<String, String> columnOf) {
        if (column.path().endsWith("|")) {
            String name = column.path().substring(0, column.path().length() - 1);
            json.put(name, new ArrayList<>(Arrays.asList(cell.split("\\|"))));
            columnOf.put(name, column.name());
            return;
        }
        Map<String, @Nullable Object> object = json;
        StringBuilder at = new StringBuilder();
        String[] steps = column.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            object = step(object, steps[i], at, column);
            at.append('.');
        }
        for (String[] constant : column.constants()) {
            constant(object, constant);
            columnOf.put(at + constant[0], column.name());
        }
        object.put(steps[steps.length - 1], cell);
        columnOf.put(at + steps[steps.length - 1], column.name());
    }

    private static void constant(Map<String, @Nullable Object> object, String[] constant) {
        String[] path = constant[0].split("\\.");
        Map<String, @Nullable Object> target = path.length == 1 ? object : child(object, path[0]);
        target.put(path[path.length - 1], constant[1]);
    }

    /**
     * Goes into a part of an object, which is made if it is not there; a list gets a new element, unless the element
     * before comes from the same group.
     */
    private static Map<String, @Nullable Object> step(
            Map<String, @Nullable Object> object, String step, StringBuilder at, Column column) {
        int bracket = step.indexOf('[');
        if (bracket < 0) {
            at.append(step);
            return child(object, step);
        }
        String name = step.substring(0, bracket);
        List<Map<String, @Nullable Object>> list = list(object, name);
        boolean joins = !step.endsWith("[]") && !list.isEmpty() && (step.endsWith("[0]") || sameNature(list, column));
        if (!joins) {
            list.add(new LinkedHashMap<>());
        }
        at.append(name).append('[').append(list.size() - 1).append(']');
        return list.get(list.size() - 1);
    }

    private static boolean sameNature(List<Map<String, @Nullable Object>> list, Column column) {
        return column.constants().get(0)[1].equals(list.get(list.size() - 1).get("nature"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> object, String name) {
        return (Map<String, @Nullable Object>) object.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> list(Map<String, @Nullable Object> object, String name) {
        return (List<Map<String, @Nullable Object>>) object.computeIfAbsent(name, key -> new ArrayList<>());
    }

    /** The same outcome with the names of columns in place of paths, where a path is that of a column. */
    private static Checked<Project> inColumns(Checked<Project> project, Map<String, String> columnOf) {
        List<Problem> problems = project.problems().stream()
                .map(problem -> inColumn(problem, columnOf))
                .toList();
        return project.fold(value -> Checked.valid(value, problems), none -> Checked.invalid(problems));
    }

    private static Problem inColumn(Problem problem, Map<String, String> columnOf) {
        String path = problem.path();
        int element = path.lastIndexOf('[');
        String column = columnOf.getOrDefault(
                path, element > 0 && path.endsWith("]") ? columnOf.get(path.substring(0, element)) : null);
        String named = column == null ? snake(path) : column;
        Map<String, String> arguments = new HashMap<>(problem.arguments());
        arguments.computeIfPresent("other", (key, other) -> columnOf.getOrDefault(other, snake(other)));
        arguments.computeIfPresent("earlier", (key, other) -> columnOf.getOrDefault(other, snake(other)));
        return new Problem(problem.code(), problem.severity(), named, problem.value(), arguments);
    }

    private static String snake(String path) {
        return path.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
