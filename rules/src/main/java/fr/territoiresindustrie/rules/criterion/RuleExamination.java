package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.criterion.Examination.Item;
import fr.territoiresindustrie.rules.criterion.Search.Answer;
import fr.territoiresindustrie.rules.criterion.Telling.Groups;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Examines rules on a day: each alone, then those that block together. */
final class RuleExamination {

    private static final int PASSED = Possible.MET | Possible.NOT_APPLICABLE;

    private final Examination examination;
    private final Search search;

    /** Blocking rules that can fail and can pass. */
    private final List<Item> deciding = new ArrayList<>();

    /** Those of them that were found to decide nothing beside the others. */
    private final List<Item> dropped = new ArrayList<>();

    /** Whether a blocking rule cannot pass. */
    private boolean impossible;

    RuleExamination(Examination examination, Search search) {
        this.examination = examination;
        this.search = search;
    }

    void examine(List<Item> items) {
        items.forEach(this::alone);
        boolean contradictory = contradictions();
        if (!contradictory && !impossible) {
            together(items.stream().filter(Item::blocking).toList());
            implications();
        }
    }

    private void alone(Item item) {
        int met = reached(item, Possible.MET);
        int failed = reached(item, Possible.NOT_MET);
        int beside = reached(item, Possible.NOT_APPLICABLE);
        if (met < 0 || failed < 0 || beside < 0) {
            Reason question = Reason.of("analysis.question.rule").with("rule", item.name());
            examination.unsettled(question, List.of(item));
        }
        if (met == 0) {
            say(beside == 0 ? Severity.ERROR : Severity.WARNING, failed == 0 ? "idle" : never(beside), item);
        } else if (failed == 0) {
            say(Severity.WARNING, "always-met", item);
        } else {
            new PartExamination(examination, search, item).examine();
        }
        impossible |= item.blocking() && met == 0 && beside == 0;
        if (item.blocking() && failed != 0 && (met != 0 || beside != 0)) {
            deciding.add(item);
        }
    }

    private static String never(int beside) {
        return beside == 0 ? "never-met" : "never-met-where-applicable";
    }

    private void say(Severity severity, String code, Item item) {
        Reason reason = Reason.of("analysis.rule." + code).with("rule", item.name());
        // A rule that decides nothing stops nobody.
        boolean grave = severity == Severity.ERROR && !item.blocking();
        examination.add(grave ? Severity.WARNING : severity, reason, List.of(item));
    }

    /** 1 if the outcome can be had, 0 if it cannot, -1 if that was not settled. */
    private int reached(Item item, int outcome) {
        return switch (search.find(item.formula(), outcome)) {
            case FOUND -> 1;
            case NONE -> 0;
            case UNSETTLED -> -1;
        };
    }

    /** Reports rules that cannot pass together, as few as can be, until the others can. */
    private boolean contradictions() {
        List<Item> left = new ArrayList<>(deciding);
        boolean some = false;
        Answer answer = passing(left);
        while (answer == Answer.NONE) {
            List<Item> core = smallest(left);
            Reason reason = Reason.of("analysis.contradiction").with("rules", Examination.names(core));
            examination.add(Severity.ERROR, reason, core);
            left.removeAll(core);
            some = true;
            answer = passing(left);
        }
        if (answer == Answer.UNSETTLED) {
            examination.unsettled(Reason.of("analysis.question.together"), left);
        }
        return some;
    }

    /** Whether all can pass together; rules that share no fact do so if each group can. */
    private Answer passing(List<Item> items) {
        Answer together = Answer.FOUND;
        for (Formula group :
                Groups.of(items.stream().map(RuleExamination::passed).toList())) {
            Answer answer = search.find(group, Possible.MET);
            if (answer == Answer.NONE) {
                return answer;
            }
            together = answer == Answer.UNSETTLED ? answer : together;
        }
        return together;
    }

    private static Formula passed(Item item) {
        return new Formula.Among(item.formula(), PASSED);
    }

    private static Formula failed(Item item) {
        return new Formula.Among(item.formula(), Possible.NOT_MET);
    }

    /** Two rules if two are enough; otherwise rules of which none can be left out. */
    private List<Item> smallest(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                List<Item> pair = List.of(items.get(i), items.get(j));
                if (sharing(pair) && passing(pair) == Answer.NONE) {
                    return pair;
                }
            }
        }
        List<Item> core = new ArrayList<>(items);
        for (Item item : items) {
            List<Item> fewer = new ArrayList<>(core);
            fewer.remove(item);
            core = passing(fewer) == Answer.NONE ? fewer : core;
        }
        return core;
    }

    private static boolean sharing(List<Item> pair) {
        return Groups.variables(pair.get(0).formula())
                .intersects(Groups.variables(pair.get(1).formula()));
    }

    /** Reports that the set, though not contradictory, is at best not applicable. */
    private void together(List<Item> blocking) {
        List<Formula.Combined> groups =
                Groups.of(blocking.stream().map(Item::formula).toList());
        boolean idle = groups.stream().allMatch(group -> search.find(group, Possible.MET) == Answer.NONE);
        boolean told = blocking.stream().allMatch(item -> search.find(item.formula(), Possible.MET) == Answer.NONE);
        if (idle && !told) {
            Reason reason = Reason.of("analysis.never-met").with("rules", Examination.names(blocking));
            examination.add(Severity.WARNING, reason, blocking);
        }
    }

    /** Reports rules that fail only where others do. */
    private void implications() {
        for (int i = 0; i < deciding.size(); i++) {
            for (int j = i + 1; j < deciding.size(); j++) {
                compare(deciding.get(i), deciding.get(j));
            }
        }
        for (Item item : deciding) {
            if (!dropped.contains(item)) {
                impliedByMany(item);
            }
        }
    }

    private void compare(Item one, Item other) {
        if (!sharing(List.of(one, other)) || dropped.contains(one) || dropped.contains(other)) {
            return;
        }
        boolean first = escaping(one, List.of(other)) == Answer.NONE;
        boolean second = escaping(other, List.of(one)) == Answer.NONE;
        if (first && second) {
            List<Item> both = List.of(one, other);
            examination.add(Severity.WARNING, Reason.of("analysis.equal").with("rules", Examination.names(both)), both);
            dropped.add(other);
        } else if (first) {
            implied(one, List.of(other));
        } else if (second) {
            implied(other, List.of(one));
        }
    }

    /** Whether the rule can fail where the others pass. */
    private Answer escaping(Item item, List<Item> others) {
        Stream<Formula> passed = others.stream().map(RuleExamination::passed);
        return search.find(
                Formula.Combined.all(
                        Stream.concat(Stream.of(failed(item)), passed).toList()),
                Possible.MET);
    }

    private void impliedByMany(Item item) {
        List<Item> others = new ArrayList<>(connected(item));
        Answer answer = escaping(item, others);
        if (answer == Answer.UNSETTLED) {
            Reason question = Reason.of("analysis.question.implied").with("rule", item.name());
            examination.unsettled(question, List.of(item));
        }
        if (answer == Answer.NONE) {
            for (Item other : List.copyOf(others)) {
                List<Item> fewer = new ArrayList<>(others);
                fewer.remove(other);
                others = escaping(item, fewer) == Answer.NONE ? fewer : others;
            }
            implied(item, others);
        }
    }

    /** The others that share facts with the rule, directly or through others; the rest can pass whatever they do. */
    private List<Item> connected(Item item) {
        List<Item> connected = new ArrayList<>();
        BitSet variables = Groups.variables(item.formula());
        boolean more = true;
        while (more) {
            more = false;
            for (Item other : deciding) {
                boolean candidate = other != item && !dropped.contains(other) && !connected.contains(other);
                if (candidate && Groups.variables(other.formula()).intersects(variables)) {
                    connected.add(other);
                    other.formula().collectVariables(variables);
                    more = true;
                }
            }
        }
        connected.sort(Comparator.comparing(deciding::indexOf));
        return connected;
    }

    private void implied(Item item, List<Item> by) {
        Reason reason = Reason.of("analysis.implied").with("rule", item.name()).with("by", Examination.names(by));
        List<Item> concerned = new ArrayList<>(List.of(item));
        concerned.addAll(by);
        examination.add(Severity.WARNING, reason, concerned);
        dropped.add(item);
    }
}
