package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SizeProperties {

    private static EnterpriseSizeAnswer assess(Applicant applicant) {
        return SizeCalculator.shipped().assess(applicant, Firms.DAY);
    }

    /** Shares by enumeration of pairs on matrices of hundredths of a percent, written without a look at the calculator. */
    private static final class Oracle {

        private final RandomGroup group;
        private final boolean[][] linked;

        Oracle(RandomGroup group) {
            this.group = group;
            this.linked = new boolean[group.count][group.count];
            for (int i = 0; i < group.count; i++) {
                linked[i][i] = true;
            }
            for (boolean more = true; more; ) {
                more = false;
                for (int i = 0; i < group.count; i++) {
                    for (int j = 0; j < group.count; j++) {
                        if (!linked[i][j] && (controls(i, j) || controls(j, i) || throughAnother(i, j))) {
                            linked[i][j] = true;
                            linked[j][i] = true;
                            more = true;
                        }
                    }
                }
            }
        }

        private boolean throughAnother(int i, int j) {
            for (int k = 0; k < group.count; k++) {
                if (linked[i][k] && linked[k][j]) {
                    return true;
                }
            }
            return false;
        }

        private boolean controls(int i, int target) {
            int votes = 0;
            boolean ground = false;
            for (int k = 0; k < group.count; k++) {
                if (linked[i][k] && k != target) {
                    votes += group.votes[k][target];
                    ground |= group.held(k, target) && group.controls[k][target] != Control.NONE;
                }
            }
            return ground || votes > 5000;
        }

        /** The greatest share in either direction, for whoever is linked to the other side. */
        private int share(int member) {
            if (linked[0][member]) {
                return 10_000;
            }
            int greatest = 0;
            for (int x = 0; x < group.count; x++) {
                for (int y = 0; y < group.count; y++) {
                    if (linked[0][x] && linked[member][y]) {
                        greatest = Math.max(greatest, Math.max(together(0, y), together(member, x)));
                    }
                }
            }
            return greatest >= 2500 ? greatest : 0;
        }

        private int together(int holder, int target) {
            int capital = 0;
            int votes = 0;
            for (int k = 0; k < group.count; k++) {
                capital += linked[holder][k] ? group.capital[k][target] : 0;
                votes += linked[holder][k] ? group.votes[k][target] : 0;
            }
            return Math.min(10_000, Math.max(capital, votes));
        }

        long sum(int year, ToLongFunction<AccountingPeriod> figure) {
            long sum = 0;
            for (int i = 0; i < group.count; i++) {
                AccountingPeriod period =
                        Objects.requireNonNull(group.sizes.get(i).periods()).get(year);
                sum += share(i) * figure.applyAsLong(period);
            }
            return sum / 10_000;
        }

        Set<UndertakingRef> tied() {
            Set<UndertakingRef> tied = new HashSet<>();
            for (int i = 0; i < group.count; i++) {
                if (linked[0][i]) {
                    tied.add(UndertakingRef.of("Firm " + i));
                }
            }
            return tied;
        }
    }

    @Property(tries = 1500)
    void sums_equal_those_of_an_enumeration(@ForAll long seed) {
        RandomGroup group = new RandomGroup(seed, false);
        Oracle oracle = new Oracle(group);
        EnterpriseSizeAnswer answer = assess(group.applicant());
        assertThat(answer.settled()).isPresent();
        for (int year = 0; year < 2; year++) {
            SizeFigures sums = answer.periods().get(year);
            assertThat(sums.leastHeadcount()).isEqualTo(sums.mostHeadcount());
            assertThat(sums.leastHeadcount().thousandths())
                    .isEqualTo(oracle.sum(
                            year,
                            period -> Objects.requireNonNull(period.headcount()).thousandths()));
            assertThat(sums.leastTurnover().cents())
                    .isEqualTo(oracle.sum(
                            year,
                            period -> Objects.requireNonNull(period.turnover()).cents()));
            assertThat(sums.leastBalanceSheet()).isEqualTo(sums.mostBalanceSheet());
        }
    }

    @Property(tries = 500)
    void the_single_undertaking_is_what_is_linked_among_ordinary_enterprises(@ForAll long seed) {
        RandomGroup group = new RandomGroup(seed, false);
        SingleUndertaking single = SingleUndertaking.search().abroad(Set.of()).of(group.applicant(), Firms.DAY);
        assertThat(single.members()).isEqualTo(new Oracle(group).tied());
        assertThat(single.settled()).isTrue();
    }

    @Property(tries = 500)
    void the_order_of_telling_changes_nothing(@ForAll long seed) {
        RandomGroup group = new RandomGroup(seed, true);
        Applicant applicant = RandomGroup.forgetful(group.applicant(), group.random, 30);
        EnterpriseSizeAnswer answer = assess(applicant);
        Applicant known = applicant.undertaking().links() == null
                        || applicant.group().stream().anyMatch(one -> one.links() == null)
                ? applicant
                : RandomGroup.shuffled(applicant, group.random);
        EnterpriseSizeAnswer other = assess(known);
        assertThat(other.possible()).isEqualTo(answer.possible());
        assertThat(other.periods()).isEqualTo(answer.periods());
        assertThat(other.contributions()).containsExactlyInAnyOrderElementsOf(answer.contributions());
    }

    @Property(tries = 3000)
    void whoever_forgets_facts_still_sees_every_class_that_they_bring_about(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int oneIn) {
        RandomGroup group = new RandomGroup(seed, true);
        Applicant full = group.applicant();
        Applicant less = RandomGroup.forgetful(full, group.random, oneIn);
        Applicant least = RandomGroup.forgetful(less, group.random, oneIn);
        Set<EnterpriseSize> possible = assess(full).possible();
        EnterpriseSizeAnswer answer = assess(less);
        assertThat(answer.possible()).containsAll(possible);
        assertThat(assess(least).possible()).containsAll(answer.possible());
        assertThat(answer.missing().isEmpty()).isEqualTo(answer.settled().isPresent());
        assertThat(answer.explanation().text(Locale.FRENCH)).doesNotContain("aid.size", "{");
    }

    @Property(tries = 1000)
    void whoever_forgets_facts_still_sees_every_member(@ForAll long seed) {
        RandomGroup group = new RandomGroup(seed, true);
        Applicant full = group.applicant();
        SingleUndertaking.Search search = SingleUndertaking.search().abroad(Set.of());
        SingleUndertaking all = search.of(full, Firms.DAY);
        SingleUndertaking some = search.of(RandomGroup.forgetful(full, group.random, 8), Firms.DAY);
        assertThat(union(all)).containsAll(some.members());
        assertThat(all.members()).containsAll(some.members());
        if (some.complete()) {
            assertThat(union(some)).containsAll(union(all));
        }
    }

    private static Set<UndertakingRef> union(SingleUndertaking single) {
        Set<UndertakingRef> union = new HashSet<>(single.members());
        union.addAll(single.possibleMembers());
        return union;
    }

    @Property
    void more_staff_or_money_never_makes_smaller(
            @ForAll @LongRange(min = 0, max = 300_000) long staff,
            @ForAll @LongRange(min = 0, max = 6_000_000_000L) long turnover,
            @ForAll @LongRange(min = 0, max = 6_000_000_000L) long balanceSheet,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        SizeThresholds thresholds =
                SizeThresholds.of(fr.territoiresindustrie.rules.stateaid.law.AidLaw.shipped(), Firms.DAY);
        EnterpriseSize size = only(thresholds.classes(figures(staff, turnover, balanceSheet)));
        assertThat(only(thresholds.classes(figures(staff + more, turnover, balanceSheet))))
                .isGreaterThanOrEqualTo(size);
        assertThat(only(thresholds.classes(figures(staff, turnover + more, balanceSheet))))
                .isGreaterThanOrEqualTo(size);
        assertThat(only(thresholds.classes(figures(staff, turnover, balanceSheet + more))))
                .isGreaterThanOrEqualTo(size);
    }

    private static Figures figures(long staff, long turnover, long balanceSheet) {
        return new Figures(
                Bounds.exactly(Fraction.of(staff)),
                Bounds.exactly(Fraction.of(turnover)),
                Bounds.exactly(Fraction.of(balanceSheet)));
    }

    private static EnterpriseSize only(Set<EnterpriseSize> sizes) {
        assertThat(sizes).hasSize(1);
        return sizes.iterator().next();
    }

    @Property
    void each_threshold_follows_the_rule_of_two_periods_by_itself(
            @ForAll EnterpriseSize before, @ForAll EnterpriseSize earlier, @ForAll EnterpriseSize later) {
        EnterpriseSize size = only(SizeHistory.lasting(List.of(EnumSet.of(later), EnumSet.of(earlier)), before));
        for (EnterpriseSize limit : EnterpriseSize.values()) {
            boolean above = before.compareTo(limit) > 0;
            boolean both = earlier.compareTo(limit) > 0 == later.compareTo(limit) > 0;
            assertThat(size.compareTo(limit) > 0).isEqualTo(both ? later.compareTo(limit) > 0 : above);
        }
    }
}
