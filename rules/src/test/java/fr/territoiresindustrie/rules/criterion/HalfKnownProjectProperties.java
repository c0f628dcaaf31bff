package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A project with half its facts missing, against all ways in which the missing half can turn out. */
class HalfKnownProjectProperties {

    enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    /** The words for what is known to be absent, in the place of a value. */
    private enum Known {
        ABSENT
    }

    /**
     * An invented project with facts of several kinds, by position; null is not known.
     *
     * @param values the values
     */
    record Project(List<@Nullable Object> values) implements Serializable {

        private <V> @Nullable V read(int position, Class<V> type) {
            Object value = values.get(position);
            return type.isInstance(value) ? type.cast(value) : null;
        }

        private Project with(int position, Object value) {
            List<@Nullable Object> changed = new ArrayList<>(values);
            changed.set(position, value);
            return new Project(changed);
        }

        private List<Integer> unknown() {
            return IntStream.range(0, values.size())
                    .filter(i -> values.get(i) == null)
                    .boxed()
                    .toList();
        }

        private List<Project> completions() {
            List<Project> all = List.of(this);
            for (int position : unknown()) {
                all = all.stream()
                        .flatMap(one -> DOMAINS.get(position).stream().map(value -> one.with(position, value)))
                        .toList();
            }
            return all;
        }
    }

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Euros FLOOR = Euros.of(200_000);
    private static final Euros CEILING = Euros.of(1_000_000);

    /** Below, on, between and above all thresholds of the rules; dates reach further than those that are known. */
    private static final List<List<Object>> DOMAINS = List.of(
            List.of(FLOOR.minus(Euros.ofCents(1)), FLOOR, Euros.of(500_000), CEILING, Euros.of(2_000_000)),
            List.of(DAY.minusDays(2), DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2)),
            List.of(DAY.minusDays(2), DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2)),
            List.of(true, false),
            List.of(Size.SMALL, Size.MEDIUM, Size.LARGE),
            List.of(-1L, 0L, 4L, 5L, 30L, Known.ABSENT),
            List.of("Bourges", "Vierzon", "elsewhere", Known.ABSENT));

    private static final Fact<Project, Euros> BASE = fact(0, "base", Euros.class);
    private static final Fact<Project, LocalDate> COMPLETE = fact(1, "complete", LocalDate.class);
    private static final Fact<Project, LocalDate> START = fact(2, "start", LocalDate.class);
    private static final Fact<Project, Boolean> PLACE = fact(3, "place", Boolean.class);
    private static final Fact<Project, Size> SIZE = fact(4, "size", Size.class);
    private static final Fact<Project, Long> JOBS = fact(5, "jobs", Long.class);
    private static final Fact<Project, String> TOWN = fact(6, "town", String.class);
    private static final List<Fact<Project, ?>> FACTS = List.of(BASE, COMPLETE, START, PLACE, SIZE, JOBS, TOWN);

    private static final CriteriaSet<Project> READ_ONCE = set(
            BASE.atLeast(FLOOR),
            START.atLeast(COMPLETE).when(PLACE.isTrue()),
            JOBS.atLeast(5L).or(SIZE.in(Size.SMALL, Size.MEDIUM)),
            TOWN.notIn("Vierzon"));

    private static final CriteriaSet<Project> READ_OFTEN = set(
            BASE.atLeast(FLOOR),
            BASE.atMost(CEILING).when(SIZE.equalTo(Size.SMALL)),
            JOBS.atLeast(5L).when(SIZE.notIn(Size.SMALL)),
            JOBS.present().and(JOBS.above(-1L)).or(TOWN.in("Bourges", "Vierzon")),
            Criterion.atLeast(
                    2, START.atLeast(DAY), START.below(DAY).and(PLACE.isTrue()), BASE.above(FLOOR), TOWN.present()),
            PLACE.isTrue().or(TOWN.absent()).or(PLACE.isFalse().and(START.between(DAY, DAY.plusDays(1)))),
            // Whatever the size is, this is met.
            SIZE.in(Size.SMALL).or(SIZE.in(Size.MEDIUM, Size.LARGE)));

    private static <V> Fact<Project, V> fact(int position, String name, Class<V> type) {
        Fact<Project, V> fact = Fact.of(name, Label.of(name), project -> project.read(position, type));
        return DOMAINS.get(position).contains(Known.ABSENT)
                ? fact.absentWhen(project -> project.values().get(position) == Known.ABSENT)
                : fact;
    }

    @SafeVarargs
    private static CriteriaSet<Project> set(Criterion<Project>... criteria) {
        List<Rule<Project>> rules = new ArrayList<>();
        for (Criterion<Project> criterion : criteria) {
            LegalBasis basis = LegalBasis.of(Label.of("an invented call", "un appel inventé"));
            rules.add(Rule.of("rule-" + rules.size(), Label.of("rule " + rules.size()), basis, criterion));
        }
        return CriteriaSet.of("invented", Label.of("an invented call", "un appel inventé"), rules);
    }

    /** Three or four of the seven facts are missing. */
    @Provide
    Arbitrary<Project> projects() {
        return Arbitraries.randomValue(random -> {
            Object[] values = new Object[FACTS.size()];
            for (int i = 0; i < values.length; i++) {
                List<Object> domain = DOMAINS.get(i);
                boolean date = domain.get(0) instanceof LocalDate;
                values[i] = date ? domain.get(1 + random.nextInt(3)) : domain.get(random.nextInt(domain.size()));
            }
            List<Integer> positions =
                    new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
            Collections.shuffle(positions, random);
            positions.subList(0, 3 + random.nextInt(2)).forEach(position -> values[position] = null);
            return new Project(Arrays.asList(values));
        });
    }

    private static Set<Outcome> outcomes(CriteriaSet<Project> set, Project project) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        project.completions().forEach(complete -> outcomes.add(set.test(complete, CONTEXT)));
        return outcomes;
    }

    private static Set<Fact<?, ?>> telling(CriteriaSet<Project> set, Project project) {
        Set<Fact<?, ?>> telling = new LinkedHashSet<>();
        List<Project> completions = project.completions();
        for (int position : project.unknown()) {
            Object reference = DOMAINS.get(position).get(0);
            boolean tells = completions.stream()
                    .anyMatch(complete ->
                            set.test(complete, CONTEXT) != set.test(complete.with(position, reference), CONTEXT));
            if (tells) {
                telling.add(FACTS.get(position));
            }
        }
        return telling;
    }

    @Property(tries = 400)
    void a_decided_outcome_holds_in_every_completion(@ForAll("projects") Project project) {
        for (CriteriaSet<Project> set : List.of(READ_ONCE, READ_OFTEN)) {
            Outcome outcome = set.test(project, CONTEXT);
            if (outcome.decided()) {
                assertThat(outcomes(set, project)).containsExactly(outcome);
            }
            for (Rule<Project> rule : set.rules()) {
                Outcome one = rule.test(project, CONTEXT);
                assertThat(project.completions())
                        .allMatch(complete -> !one.decided() || rule.test(complete, CONTEXT) == one);
            }
        }
    }

    @Property(tries = 400)
    void what_holds_in_every_completion_is_decided_where_each_fact_is_read_once(@ForAll("projects") Project project) {
        Set<Outcome> outcomes = outcomes(READ_ONCE, project);
        assertThat(READ_ONCE.test(project, CONTEXT))
                .isEqualTo(outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNKNOWN);
    }

    @Property(tries = 400)
    void the_next_questions_are_those_whose_answer_can_change_the_outcome(@ForAll("projects") Project project) {
        assertThat(READ_ONCE.nextQuestions(project, CONTEXT))
                .containsExactlyInAnyOrderElementsOf(telling(READ_ONCE, project));
        assertThat(READ_OFTEN.nextQuestions(project, CONTEXT))
                .containsExactlyInAnyOrderElementsOf(telling(READ_OFTEN, project));
    }

    @Property(tries = 400)
    void there_is_nothing_to_ask_exactly_when_the_outcome_is_settled(@ForAll("projects") Project project) {
        CriteriaReport report = READ_OFTEN.explain(project, CONTEXT);
        Set<Outcome> outcomes = outcomes(READ_OFTEN, project);
        assertThat(report.settledOutcome())
                .isEqualTo(outcomes.stream().filter(one -> outcomes.size() == 1).findFirst());
        assertThat(report.nextQuestions().isEmpty()).isEqualTo(outcomes.size() == 1);
    }

    @Property(tries = 200)
    void answering_the_questions_one_by_one_leads_to_a_settled_outcome(@ForAll("projects") Project project) {
        Project known = project;
        int asked = 0;
        for (List<Fact<?, ?>> questions = READ_OFTEN.nextQuestions(known, CONTEXT);
                !questions.isEmpty();
                questions = READ_OFTEN.nextQuestions(known, CONTEXT)) {
            int position = FACTS.indexOf(questions.get(0));
            known = known.with(position, DOMAINS.get(position).get(1));
            asked++;
        }
        assertThat(asked).isLessThanOrEqualTo(project.unknown().size());
        assertThat(READ_OFTEN.explain(known, CONTEXT).settledOutcome()).isPresent();
    }
}
