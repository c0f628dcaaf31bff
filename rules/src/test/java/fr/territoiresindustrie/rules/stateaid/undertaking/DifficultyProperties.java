package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.SolvencyYear;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class DifficultyProperties {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** All facts of an undertaking that exists, few enough values to meet every boundary. */
    private static Undertaking full(Random random) {
        return Undertaking.builder()
                .foundedOn(DAY.minusYears(3).plusDays(random.nextInt(3) - 1))
                .difficulty(DifficultyFacts.builder()
                        .limitedLiability(random.nextBoolean())
                        .subscribedCapital(Euros.of(random.nextInt(4)))
                        .reserves(Euros.of(random.nextInt(3)))
                        .accumulatedLosses(Euros.of(random.nextInt(5)))
                        .collectiveInsolvency(random.nextInt(8) == 0)
                        .rescueAidOutstanding(random.nextInt(8) == 0)
                        .underRestructuringPlan(random.nextInt(8) == 0)
                        .solvencyYears(List.of(year(random), year(random)))
                        .build())
                .build();
    }

    private static SolvencyYear year(Random random) {
        return SolvencyYear.builder()
                .bookDebt(Euros.of(random.nextInt(20)))
                .equity(Euros.of(random.nextInt(4) - 1))
                .ebitda(Euros.of(random.nextInt(4) - 1))
                .interest(Euros.of(random.nextInt(3)))
                .build();
    }

    private static <V> @Nullable V kept(@Nullable V fact, Random random) {
        return random.nextInt(5) == 0 ? null : fact;
    }

    private static Undertaking forgetful(Undertaking full, Random random) {
        DifficultyFacts facts = Objects.requireNonNull(full.difficulty());
        List<SolvencyYear> years = Objects.requireNonNull(facts.solvencyYears()).stream()
                .map(year -> year.toBuilder()
                        .bookDebt(kept(year.bookDebt(), random))
                        .equity(kept(year.equity(), random))
                        .ebitda(kept(year.ebitda(), random))
                        .interest(kept(year.interest(), random))
                        .build())
                .toList();
        return full.toBuilder()
                .foundedOn(kept(full.foundedOn(), random))
                .difficulty(facts.toBuilder()
                        .limitedLiability(kept(facts.limitedLiability(), random))
                        .subscribedCapital(kept(facts.subscribedCapital(), random))
                        .reserves(kept(facts.reserves(), random))
                        .accumulatedLosses(kept(facts.accumulatedLosses(), random))
                        .collectiveInsolvency(kept(facts.collectiveInsolvency(), random))
                        .rescueAidOutstanding(kept(facts.rescueAidOutstanding(), random))
                        .underRestructuringPlan(kept(facts.underRestructuringPlan(), random))
                        .solvencyYears(kept(years, random))
                        .build())
                .build();
    }

    /** The article in decimals, with the stated readings where a ratio has no value. */
    private static boolean inDifficulty(Undertaking one, boolean sme) {
        DifficultyFacts facts = Objects.requireNonNull(one.difficulty());
        boolean young = DAY.isBefore(Objects.requireNonNull(one.foundedOn()).plusYears(3));
        BigDecimal left = Objects.requireNonNull(facts.reserves())
                .minus(Objects.requireNonNull(facts.accumulatedLosses()))
                .toBigDecimal();
        BigDecimal half =
                Objects.requireNonNull(facts.subscribedCapital()).toBigDecimal().divide(BigDecimal.valueOf(2));
        boolean lost = left.signum() < 0 && left.negate().compareTo(half) > 0;
        boolean ratios =
                !sme && Objects.requireNonNull(facts.solvencyYears()).stream().allMatch(DifficultyProperties::bad);
        return (lost && !(sme && young))
                || Boolean.TRUE.equals(facts.collectiveInsolvency())
                || Boolean.TRUE.equals(facts.rescueAidOutstanding())
                || Boolean.TRUE.equals(facts.underRestructuringPlan())
                || ratios;
    }

    private static boolean bad(SolvencyYear year) {
        long debt = Objects.requireNonNull(year.bookDebt()).cents();
        long equity = Objects.requireNonNull(year.equity()).cents();
        long ebitda = Objects.requireNonNull(year.ebitda()).cents();
        long interest = Objects.requireNonNull(year.interest()).cents();
        boolean indebted = debt > 0 && (equity <= 0 || 2 * debt > 15 * equity);
        return indebted && interest > 0 && ebitda < interest;
    }

    @Property(tries = 2000)
    void complete_facts_give_what_the_article_says(@ForAll long seed) {
        Undertaking one = full(new Random(seed));
        for (EnterpriseSize size : EnterpriseSize.values()) {
            Difficulty difficulty = Difficulty.assess(one, EnumSet.of(size), DAY);
            assertThat(difficulty.outcome()).isEqualTo(inDifficulty(one, size.sme()) ? Outcome.MET : Outcome.NOT_MET);
            boolean any = difficulty.limbs().stream().anyMatch(limb -> limb.outcome() == Outcome.MET);
            assertThat(any).isEqualTo(difficulty.outcome() == Outcome.MET);
        }
    }

    @Property(tries = 2000)
    void what_is_decided_stays_so_when_facts_become_known(@ForAll long seed) {
        Random random = new Random(seed);
        Undertaking one = full(random);
        Undertaking less = forgetful(one, random);
        Set<EnterpriseSize> sizes = EnumSet.of(EnterpriseSize.values()[random.nextInt(4)], EnterpriseSize.LARGE);
        Difficulty difficulty = Difficulty.assess(less, sizes, DAY);
        for (EnterpriseSize size : sizes) {
            Outcome known = Difficulty.assess(one, EnumSet.of(size), DAY).outcome();
            assertThat(difficulty.outcome()).isIn(known, Outcome.UNKNOWN);
        }
        assertThat(difficulty.missing().isEmpty())
                .isEqualTo(difficulty.outcome().decided());
    }

    @Property(tries = 500)
    void an_open_size_is_settled_where_both_agree(@ForAll long seed) {
        Undertaking one = full(new Random(seed));
        Outcome small =
                Difficulty.assess(one, EnumSet.of(EnterpriseSize.SMALL), DAY).outcome();
        Outcome large =
                Difficulty.assess(one, EnumSet.of(EnterpriseSize.LARGE), DAY).outcome();
        Outcome open = Difficulty.assess(one, EnumSet.of(EnterpriseSize.SMALL, EnterpriseSize.LARGE), DAY)
                .outcome();
        assertThat(open).isEqualTo(small == large ? small : Outcome.UNKNOWN);
    }
}
