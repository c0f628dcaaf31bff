package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import fr.territoiresindustrie.project.UndertakingLink.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A group of invented firms made from a seed; the applicant is firm 0. */
final class RandomGroup {

    private static final int[] BASIS_POINTS = {
        0, 500, 1000, 1500, 2499, 2500, 3000, 3300, 4500, 5000, 5001, 6000, 10_000
    };
    private static final int[] STAFF = {0, 10, 20, 30, 40, 50, 100, 120, 200, 240, 250, 300};
    private static final InvestorKind[] HELD_KINDS = {
        InvestorKind.ORDINARY,
        InvestorKind.VENTURE_CAPITAL,
        InvestorKind.PUBLIC_INVESTMENT_CORPORATION,
        InvestorKind.INSTITUTIONAL_INVESTOR,
        InvestorKind.UNIVERSITY_OR_RESEARCH_CENTRE
    };

    final Random random;
    final int count;
    /** Hundredths of a percent, by holder and target. */
    final int[][] capital;

    final int[][] votes;
    final Control[][] controls;
    final InvestorKind[] kinds;
    final boolean[][] adjacent;
    final Euros[][] invested;
    final List<SizeFacts> sizes = new ArrayList<>();

    RandomGroup(long seed, boolean investors) {
        random = new Random(seed);
        count = 2 + random.nextInt(5);
        capital = new int[count][count];
        votes = new int[count][count];
        controls = new Control[count][count];
        adjacent = new boolean[count][count];
        invested = new Euros[count][count];
        kinds = new InvestorKind[count];
        for (int i = 0; i < count; i++) {
            sizes.add(size());
            kinds[i] = kind(i, investors);
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j && random.nextInt(count) < 2 && !Holder.NEVER_HELD.contains(kinds[j])) {
                    hold(i, j);
                }
            }
        }
    }

    private InvestorKind kind(int place, boolean investors) {
        if (!investors || place == 0 || random.nextInt(3) > 0) {
            return InvestorKind.ORDINARY;
        }
        InvestorKind[] all = InvestorKind.values();
        return random.nextBoolean() ? HELD_KINDS[random.nextInt(HELD_KINDS.length)] : all[random.nextInt(all.length)];
    }

    private void hold(int holder, int target) {
        capital[holder][target] = Math.min(pick(BASIS_POINTS), left(capital, target));
        int other = random.nextInt(3) == 0 ? pick(BASIS_POINTS) : capital[holder][target];
        votes[holder][target] = Math.min(other, left(votes, target));
        controls[holder][target] =
                random.nextInt(8) == 0 ? Control.values()[random.nextInt(Control.values().length)] : Control.NONE;
        adjacent[holder][target] = random.nextBoolean();
        invested[holder][target] = Euros.of(random.nextBoolean() ? 1_000_000 : 2_000_000);
    }

    /** All holders together have no more than the whole. */
    private int left(int[][] shares, int target) {
        int left = 10_000;
        for (int[] row : shares) {
            left -= row[target];
        }
        return left;
    }

    private int pick(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private SizeFacts size() {
        return SizeFacts.builder()
                .periods(List.of(period(), period()))
                .newEnterprise(false)
                .ownershipChanged(random.nextBoolean())
                .previousSize(EnterpriseSize.values()[random.nextInt(4)])
                .build();
    }

    private AccountingPeriod period() {
        return AccountingPeriod.builder()
                .headcount(Quantity.of(pick(STAFF)))
                .turnover(Euros.of(1_000_000L * random.nextInt(60)))
                .balanceSheet(Euros.of(1_000_000L * random.nextInt(60)))
                .build();
    }

    boolean held(int holder, int target) {
        return controls[holder][target] != null;
    }

    private static UndertakingRef ref(int place) {
        return UndertakingRef.of("Firm " + place);
    }

    private UndertakingLink link(int holder, int target, Direction direction) {
        return UndertakingLink.builder()
                .other(ref(direction == Direction.HOLDS ? target : holder))
                .direction(direction)
                .capital(Rate.of(capital[holder][target], 10_000))
                .votes(Rate.of(votes[holder][target], 10_000))
                .control(controls[holder][target])
                .holderKind(kinds[holder])
                .invested(invested[holder][target])
                .adjacentMarket(adjacent[holder][target])
                .build();
    }

    private Undertaking undertaking(int place) {
        List<UndertakingLink> links = new ArrayList<>();
        for (int other = 0; other < count; other++) {
            if (held(place, other)) {
                links.add(link(place, other, Direction.HOLDS));
            }
            if (held(other, place)) {
                links.add(link(other, place, Direction.HELD_BY));
            }
        }
        return Undertaking.builder()
                .ref(ref(place))
                .size(sizes.get(place))
                .links(links)
                .build();
    }

    Applicant applicant() {
        List<Undertaking> group = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            group.add(undertaking(i));
        }
        return Applicant.builder().undertaking(undertaking(0)).group(group).build();
    }

    /** The same group, told in another order and each holding by one side or by both. */
    static Applicant shuffled(Applicant applicant, Random random) {
        List<Undertaking> group = new ArrayList<>();
        for (Undertaking one : java.util.Objects.requireNonNull(applicant.group())) {
            group.add(shuffled(one, random));
        }
        Collections.shuffle(group, random);
        return applicant.toBuilder()
                .undertaking(shuffled(java.util.Objects.requireNonNull(applicant.undertaking()), random))
                .group(group)
                .build();
    }

    private static Undertaking shuffled(Undertaking one, Random random) {
        List<UndertakingLink> links = new ArrayList<>(java.util.Objects.requireNonNull(one.links()));
        Collections.shuffle(links, random);
        return one.toBuilder().links(links).build();
    }

    /** The same group with some facts forgotten. */
    static Applicant forgetful(Applicant applicant, Random random, int oneIn) {
        List<Undertaking> group = new ArrayList<>();
        for (Undertaking one : java.util.Objects.requireNonNull(applicant.group())) {
            if (random.nextInt(oneIn) > 0) {
                group.add(forgetful(one, random, oneIn));
            }
        }
        return applicant.toBuilder()
                .undertaking(forgetful(java.util.Objects.requireNonNull(applicant.undertaking()), random, oneIn))
                .group(group)
                .build();
    }

    private static Undertaking forgetful(Undertaking one, Random random, int oneIn) {
        List<UndertakingLink> links = one.links() == null
                ? null
                : one.links().stream()
                        .map(link -> forgetful(link, random, oneIn))
                        .toList();
        SizeFacts size = one.size();
        return one.toBuilder()
                .links(kept(links, random, oneIn))
                .size(size == null ? null : forgetful(size, random, oneIn))
                .build();
    }

    private static UndertakingLink forgetful(UndertakingLink link, Random random, int oneIn) {
        return link.toBuilder()
                .capital(kept(link.capital(), random, oneIn))
                .votes(kept(link.votes(), random, oneIn))
                .control(kept(link.control(), random, oneIn))
                .holderKind(kept(link.holderKind(), random, oneIn))
                .invested(kept(link.invested(), random, oneIn))
                .adjacentMarket(kept(link.adjacentMarket(), random, oneIn))
                .build();
    }

    private static SizeFacts forgetful(SizeFacts size, Random random, int oneIn) {
        List<AccountingPeriod> periods = size.periods() == null
                ? null
                : size.periods().stream()
                        .map(period -> period.toBuilder()
                                .headcount(kept(period.headcount(), random, oneIn))
                                .turnover(kept(period.turnover(), random, oneIn))
                                .balanceSheet(kept(period.balanceSheet(), random, oneIn))
                                .build())
                        .toList();
        return size.toBuilder()
                .periods(kept(periods, random, oneIn))
                .ownershipChanged(kept(size.ownershipChanged(), random, oneIn))
                .previousSize(kept(size.previousSize(), random, oneIn))
                .build();
    }

    private static <V> @Nullable V kept(@Nullable V fact, Random random, int oneIn) {
        return random.nextInt(oneIn) == 0 ? null : fact;
    }
}
