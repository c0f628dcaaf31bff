package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The short ways through comparisons, against the plain order of the values. */
class PlainTestsProperties {

    record Numbers(
            long first,
            long second,
            int small,
            @Nullable Long known,
            @Nullable LocalDate day) implements Serializable {}

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    private static final Fact<Numbers, Long> FIRST = Fact.ofLong("first", Label.of("first"), Numbers::first);
    private static final Fact<Numbers, Long> SECOND = Fact.ofLong("second", Label.of("second"), Numbers::second);
    private static final Fact<Numbers, Integer> SMALL = Fact.ofInt("small", Label.of("small"), Numbers::small);
    private static final Fact<Numbers, Long> KNOWN = Fact.of("known", Label.of("known"), Numbers::known);
    private static final Fact<Numbers, Euros> MONEY =
            Fact.of("money", Label.of("money"), one -> new Euros(one.first()));
    private static final Fact<Numbers, LocalDate> DAY = Fact.of("day", Label.of("day"), Numbers::day);

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-3, 3),
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(18_600, 18_700).map(LocalDate::ofEpochDay);
    }

    /** The three ways through a criterion and through a set agree with what is expected. */
    private static void check(Criterion<Numbers> criterion, Numbers subject, Outcome expected) {
        Label title = Label.of("rule");
        LegalBasis basis = LegalBasis.of(title);
        CriteriaSet<Numbers> set = CriteriaSet.of("set", title, List.of(Rule.of("r", title, basis, criterion)));
        assertThat(criterion.test(subject, CONTEXT)).isEqualTo(expected);
        assertThat(criterion.explain(subject, CONTEXT).outcome()).isEqualTo(expected);
        assertThat(set.test(subject, CONTEXT)).isEqualTo(expected);
        assertThat(set.screen(subject, CONTEXT).outcome()).isEqualTo(expected);
        assertThat(set.screen(subject, CONTEXT).outcome(0)).isEqualTo(expected);
        assertThat(set.explain(subject, CONTEXT).verdicts())
                .containsExactly(
                        Rule.of("r", title, basis, criterion).criterion().explain(subject, CONTEXT));
    }

    private static void check(Criterion<Numbers> criterion, Numbers subject, boolean expected) {
        check(criterion, subject, expected ? Outcome.MET : Outcome.NOT_MET);
    }

    @Property(tries = 500)
    void whole_numbers_and_amounts_are_compared_as_they_are_ordered(
            @ForAll("longs") long value, @ForAll("longs") long threshold) {
        Numbers subject = new Numbers(value, 0, (int) value, value, null);
        check(FIRST.atLeast(threshold), subject, value >= threshold);
        check(FIRST.atMost(threshold), subject, value <= threshold);
        check(FIRST.above(threshold), subject, value > threshold);
        check(FIRST.below(threshold), subject, value < threshold);
        check(
                FIRST.between(Math.min(threshold, 5), Math.max(threshold, 5)),
                subject,
                value >= Math.min(threshold, 5) && value <= Math.max(threshold, 5));
        check(KNOWN.above(threshold), subject, value > threshold);
        check(KNOWN.below(threshold), subject, value < threshold);
        check(MONEY.atLeast(new Euros(threshold)), subject, value >= threshold);
        check(MONEY.below(new Euros(threshold)), subject, value < threshold);
        check(SMALL.atMost((int) threshold), subject, (int) value <= (int) threshold);
        check(SMALL.above((int) threshold), subject, (int) value > (int) threshold);
        check(FIRST.in(threshold, 7L, -2L), subject, value == threshold || value == 7 || value == -2);
        check(SMALL.in((int) threshold, 7), subject, (int) value == (int) threshold || (int) value == 7);
        check(SMALL.notIn((int) threshold, 7), subject, (int) value != (int) threshold && (int) value != 7);
    }

    @Property(tries = 500)
    void days_are_compared_as_they_are_ordered(@ForAll("days") LocalDate day, @ForAll("days") LocalDate other) {
        Numbers subject = new Numbers(0, 0, 0, null, day);
        check(DAY.atLeast(other), subject, !day.isBefore(other));
        check(DAY.atMost(other), subject, !day.isAfter(other));
        check(DAY.above(other), subject, day.isAfter(other));
        check(DAY.below(other), subject, day.isBefore(other));
        check(DAY.in(other, other.plusDays(1)), subject, day.equals(other) || day.equals(other.plusDays(1)));
    }

    @Property(tries = 200)
    void what_is_not_known_stays_unknown(@ForAll("longs") long threshold, @ForAll("days") LocalDate day) {
        Numbers nothing = new Numbers(0, 0, 0, null, null);
        for (Criterion<Numbers> criterion : List.of(
                KNOWN.atLeast(threshold),
                KNOWN.in(threshold),
                KNOWN.atMost(SECOND),
                DAY.atMost(day),
                DAY.in(day),
                KNOWN.atMost(Rate.ofPercent(60), SECOND))) {
            check(criterion, nothing, Outcome.UNKNOWN);
        }
    }

    @Property(tries = 500)
    void a_share_is_compared_exactly(
            @ForAll("longs") long value,
            @ForAll("longs") long other,
            @ForAll @IntRange(min = 0, max = 500) int percent) {
        Rate share = Rate.ofPercent(percent);
        int order = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(other).multiply(BigInteger.valueOf(percent)));
        Numbers subject = new Numbers(value, other, 0, null, null);
        check(FIRST.atMost(share, SECOND), subject, order <= 0);
        check(FIRST.atLeast(share, SECOND), subject, order >= 0);
    }

    @Property(tries = 200)
    void the_limit_that_is_told_passes_and_the_next_one_does_not(
            @ForAll @LongRange(min = 0, max = 1_000_000) long other,
            @ForAll @IntRange(min = 1, max = 300) int percent) {
        Rate share = Rate.ofPercent(percent);
        long limit = ((Long) Shares.limit(other, share, false));
        check(FIRST.atMost(share, SECOND), new Numbers(limit, other, 0, null, null), true);
        check(FIRST.atMost(share, SECOND), new Numbers(limit + 1, other, 0, null, null), false);
        long least = ((Long) Shares.limit(other, share, true));
        check(FIRST.atLeast(share, SECOND), new Numbers(least, other, 0, null, null), true);
        check(FIRST.atLeast(share, SECOND), new Numbers(least - 1, other, 0, null, null), false);
    }

    @Property(tries = 50)
    void a_set_of_many_rules_is_screened_as_it_is_explained(
            @ForAll @IntRange(min = 1, max = 80) int size, @ForAll("longs") long value) {
        Label title = Label.of("rule");
        List<Rule<Numbers>> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Criterion<Numbers> criterion = switch (i % 5) {
                case 0 -> KNOWN.atLeast((long) i);
                case 1 -> FIRST.atLeast(1L).when(SMALL.above(0));
                case 2 -> FIRST.atLeast((long) -i).and(SMALL.atMost(i)).and(FIRST.atMost(Rate.of(i, 1), SECOND));
                case 3 -> FIRST.atMost((long) i).and(KNOWN.atMost(3L));
                default -> FIRST.atLeast((long) i - 40);
            };
            rules.add(Rule.of("r" + i, title, LegalBasis.of(title), criterion));
        }
        CriteriaSet<Numbers> blocking = CriteriaSet.of("set", title, rules);
        Numbers subject = new Numbers(value, 0, 0, null, null);
        checkScreened(blocking, subject);
        checkScreened(blocking.enforcing(rules.get(0).id(), Enforcement.WARNING), subject);
    }

    private static void checkScreened(CriteriaSet<Numbers> set, Numbers subject) {
        Screening<Numbers> screening = set.screen(subject, CONTEXT);
        CriteriaReport report = set.explain(subject, CONTEXT);
        assertThat(screening.outcome()).isEqualTo(report.outcome()).isEqualTo(set.test(subject, CONTEXT));
        for (int i = 0; i < set.rules().size(); i++) {
            assertThat(screening.outcome(i)).isEqualTo(report.verdict(i).outcome());
        }
        assertThat(screening.failures())
                .extracting(Rule::id)
                .isEqualTo(report.failures().stream()
                        .map(one -> one.rule().orElseThrow())
                        .toList());
    }

    @Property(tries = 100)
    void decimals_of_one_value_are_one_member(
            @ForAll @IntRange(min = -50, max = 50) int value, @ForAll @IntRange(min = 0, max = 4) int zeros) {
        BigDecimal written = BigDecimal.valueOf(value).setScale(zeros);
        Fact<Numbers, BigDecimal> rate = Fact.of("rate", Label.of("rate"), one -> BigDecimal.valueOf(one.first(), 0));
        Numbers subject = new Numbers(value, 0, 0, null, null);
        check(rate.equalTo(written), subject, true);
        check(rate.in(written, BigDecimal.TEN.pow(3)), subject, true);
        check(rate.notIn(written), subject, false);
        check(rate.in(written.add(BigDecimal.ONE)), subject, false);
    }
}
