package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.criterion.Cells.Cell;
import fr.territoiresindustrie.rules.criterion.Examination.Item;
import fr.territoiresindustrie.rules.criterion.Search.Answer;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for what stands in no band and for what stands in two. */
final class BandExamination {

    private final Examination examination;
    private final Search search;
    private final Model model;

    BandExamination(Examination examination, Search search, Model model) {
        this.examination = examination;
        this.search = search;
        this.model = model;
    }

    void examine(List<Item> bands) {
        bands.forEach(this::alone);
        Model.Variable only = model.variables().size() == 1 ? model.variables().get(0) : null;
        if (only != null && only.fact() != null && only.cells() != null) {
            alongValues(bands, only.fact(), only.cells());
        } else {
            gap(bands);
            overlaps(bands);
        }
    }

    private void alone(Item band) {
        Answer met = search.find(band.formula(), Possible.MET);
        if (met == Answer.NONE) {
            Reason reason = Reason.of("analysis.bands.empty").with("band", band.name());
            examination.add(Severity.WARNING, reason, List.of(band));
        } else if (met == Answer.UNSETTLED) {
            examination.unsettled(Reason.of("analysis.question.rule").with("rule", band.name()), List.of(band));
        }
    }

    /** The bands of one fact: neighbouring values that stand in the same bands are told together. */
    private void alongValues(List<Item> bands, Fact<?, ?> fact, Cells cells) {
        List<Cell> run = new ArrayList<>();
        List<Item> holding = List.of();
        for (int i = 0; i < cells.all().size(); i++) {
            Cell cell = cells.all().get(i);
            List<Item> here = holding(bands, cells.place(i));
            if (cell.kind() == Cells.Kind.ABSENT || (!run.isEmpty() && !here.equals(holding))) {
                tell(fact, cells, run, holding);
                run = new ArrayList<>();
            }
            if (cell.kind() != Cells.Kind.ABSENT) {
                run.add(cell);
                holding = here;
            }
        }
        tell(fact, cells, run, holding);
    }

    private List<Item> holding(List<Item> bands, int place) {
        int[] values = {place};
        return bands.stream()
                .filter(band -> band.formula().possible(values) == Possible.MET)
                .toList();
    }

    private void tell(Fact<?, ?> fact, Cells cells, List<Cell> run, List<Item> holding) {
        if (run.isEmpty() || holding.size() == 1) {
            return;
        }
        boolean gap = holding.isEmpty();
        boolean outer = gap && run.stream().anyMatch(BandExamination::endless);
        Reason reason = Reason.of(
                        gap ? (outer ? "analysis.bands.gap.outer" : "analysis.bands.gap") : "analysis.bands.overlap")
                .with("fact", fact.term())
                .with("values", Witness.values(fact, run, cells.line()));
        examination.add(
                outer ? Severity.INFORMATION : Severity.WARNING,
                gap ? reason : reason.with("bands", Examination.names(holding)),
                holding);
    }

    /** Whether there is no end on one side, or no word for the values. */
    private static boolean endless(Cell cell) {
        return cell.kind() == Cells.Kind.OTHER
                || (cell.kind() == Cells.Kind.BETWEEN && (cell.low() == null || cell.high() == null));
    }

    private void gap(List<Item> bands) {
        List<Formula> outside = new ArrayList<>();
        bands.forEach(band -> outside.add(new Formula.Among(band.formula(), ~Possible.MET)));
        told(Reason.of("analysis.bands.gap.case"), search.find(Formula.Combined.all(outside), Possible.MET), bands);
    }

    private void overlaps(List<Item> bands) {
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                List<Item> pair = List.of(bands.get(i), bands.get(j));
                List<Formula> inside = pair.stream()
                        .<Formula>map(band -> new Formula.Among(band.formula(), Possible.MET))
                        .toList();
                Reason reason = Reason.of("analysis.bands.overlap.case").with("bands", Examination.names(pair));
                told(reason, search.find(Formula.Combined.all(inside), Possible.MET), pair);
            }
        }
    }

    private void told(Reason reason, Answer answer, List<Item> bands) {
        if (answer == Answer.UNSETTLED) {
            examination.unsettled(Reason.of("analysis.question.bands").with("bands", Examination.names(bands)), bands);
        } else if (answer == Answer.FOUND) {
            int[] found = search.found();
            // Facts are taken as independent, and what is not looked into as free: the case may not exist.
            boolean one =
                    Arrays.stream(found).filter(value -> value != Formula.OPEN).count() <= 1
                            && model.variables().stream().noneMatch(variable -> variable.hidden() != null);
            examination.add(Severity.WARNING, reason.with("case", Witness.of(model, found)), bands, one);
        }
    }
}
