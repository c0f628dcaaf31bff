package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every cumulation; cases are drawn from a seed, so that they can be taken apart and completed. */
class CumulationProperties {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 15);
    private static final Granting GRANTING = Granting.on(DAY);
    private static final AidRange CAP = AidRange.of(Euros.ofCents(900));

    /** By position: three of rates, one of them with a condition, and one of amounts. */
    private static final List<InventedScheme> SCHEMES = List.of(
            InventedScheme.ofRate("t.ten", 10),
            InventedScheme.ofRates("t.third", Rate.of(1, 3), Rate.of(1, 3)),
            InventedScheme.ofRate("t.fifty", 50).unless(Circumstance.RELOCATION),
            InventedScheme.ofAmount("t.amount", ConstraintKind.DE_MINIMIS, CAP, AidLimit.Counting.SAME_SCHEME));

    private static final List<Rate> RATES = List.of(Rate.of(1, 10), Rate.of(1, 3), Rate.of(1, 2));

    private static final StateAid ENGINE = StateAid.shipped().withScheme(SCHEMES.toArray(AidScheme[]::new));

    /** A case with all facts, and the aid that is planned. */
    private record Drawn(List<CostLine> lines, List<GrantedAid> granted, boolean relocation, PlannedAid planned) {

        AidCase project() {
            AidCase.Builder builder = AidCase.builder(ProjectId.of("P-1"))
                    .size(EnterpriseSize.SMALL)
                    .lines(lines)
                    .granted(granted);
            return (relocation ? builder.yes(Circumstance.RELOCATION) : builder.no(Circumstance.RELOCATION)).build();
        }

        AidCeiling ceiling() {
            return ENGINE.ceiling(project(), planned);
        }

        Drawn with(GrantedAid aid) {
            List<GrantedAid> more = new ArrayList<>(granted);
            more.add(aid);
            return new Drawn(lines, more, relocation, planned);
        }
    }

    private static Drawn drawn(Random random, int most) {
        int count = 1 + random.nextInt(4);
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(CostLine.of("l" + i, CostNature.EQUIPMENT, Euros.ofCents(random.nextInt(most))));
        }
        List<GrantedAid> granted = new ArrayList<>();
        int aids = random.nextInt(4);
        for (int i = 0; i < aids; i++) {
            granted.add(aid("g" + i, random, lines, most / 2));
        }
        AidScheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        PlannedAid planned = PlannedAid.of(scheme, GRANTING).on(some(random, lines, 1));
        boolean relocation = random.nextInt(4) == 0;
        if (relocation && scheme == SCHEMES.get(3)) {
            // What an aid that should not have been granted leaves for one without intensity is open, see
            // CumulationTest.
            granted.removeIf(aid -> SCHEMES.get(2).id().equals(aid.scheme()));
        }
        return new Drawn(lines, granted, relocation, planned);
    }

    private static GrantedAid aid(String id, Random random, List<CostLine> lines, int most) {
        AidScheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        FunderKind funder = random.nextInt(6) == 0 ? FunderKind.EU_CENTRAL : FunderKind.REGION;
        return GrantedAid.of(id, funder, scheme, Euros.ofCents(random.nextInt(most)), DAY.minusDays(random.nextInt(99)))
                .on(some(random, lines, 0));
    }

    private static List<String> some(Random random, List<CostLine> lines, int least) {
        List<String> ids = new ArrayList<>(lines.stream().map(CostLine::id).toList());
        Collections.shuffle(ids, random);
        return ids.subList(0, least + random.nextInt(ids.size() + 1 - least));
    }

    private static Euros known(AidCeiling ceiling) {
        return ceiling.permitted().known().orElseThrow(() -> new AssertionError(ceiling.permitted()));
    }

    @Property(tries = 1500)
    void the_answer_is_that_of_every_way_to_look_at_some_of_the_aids(@ForAll long seed) {
        Drawn drawn = drawn(new Random(seed), 3000);
        assertThat(known(drawn.ceiling())).isEqualTo(Euros.ofCents(bySubsets(drawn)));
    }

    /** The smallest of what each set of aids that hangs together with the new one leaves, in sixths of ten cents. */
    private static long bySubsets(Drawn drawn) {
        AidScheme scheme = drawn.planned().scheme();
        boolean guarded = scheme == SCHEMES.get(2);
        if (guarded && drawn.relocation()) {
            return 0;
        }
        List<GrantedAid> stateAid =
                drawn.granted().stream().filter(GrantedAid::stateAid).toList();
        BigInteger room = smallest(drawn, stateAid, thirtieths(drawn, stateAid));
        if (part(scheme.id().value(), drawn) >= 0) {
            List<GrantedAid> same = stateAid.stream()
                    .filter(aid -> scheme.id().equals(aid.scheme()))
                    .toList();
            room = room.min(smallest(drawn, same, thirtieths(drawn, same)));
        }
        BigInteger[] costs = drawn.lines().stream()
                .map(line -> BigInteger.valueOf(line.amount().cents() * 30))
                .toArray(BigInteger[]::new);
        room = room.min(smallest(drawn, drawn.granted(), costs));
        long cents = room.max(BigInteger.ZERO).divide(BigInteger.valueOf(30)).longValueExact();
        return scheme == SCHEMES.get(3) ? Math.min(cents, leftOfCap(stateAid)) : cents;
    }

    private static long leftOfCap(List<GrantedAid> stateAid) {
        long used = stateAid.stream()
                .filter(aid -> SCHEMES.get(3).id().equals(aid.scheme()))
                .mapToLong(aid -> aid.amount().cents())
                .sum();
        return Math.max(0, 900 - used);
    }

    private static BigInteger[] thirtieths(Drawn drawn, List<GrantedAid> stateAid) {
        BigInteger[] bearable = new BigInteger[drawn.lines().size()];
        for (int i = 0; i < bearable.length; i++) {
            String id = drawn.lines().get(i).id();
            long cost = drawn.lines().get(i).amount().cents();
            long best = drawn.planned().lines().contains(id)
                    ? part(drawn.planned().scheme().id().value(), drawn)
                    : -1;
            for (GrantedAid aid : stateAid) {
                best = aid.lines().contains(id)
                        ? Math.max(best, part(aid.scheme().value(), drawn))
                        : best;
            }
            bearable[i] = BigInteger.valueOf(cost * (best < 0 ? 30 : best));
        }
        return bearable;
    }

    private static long part(String scheme, Drawn drawn) {
        return switch (scheme) {
            case "t.ten" -> 3;
            case "t.third" -> 10;
            case "t.fifty" -> drawn.relocation() ? -1 : 15;
            default -> -1;
        };
    }

    private static BigInteger smallest(Drawn drawn, List<GrantedAid> counted, BigInteger[] bearable) {
        List<GrantedAid> joined = joined(drawn, counted);
        BigInteger smallest = null;
        for (int set = 0; set < 1 << joined.size(); set++) {
            TreeSet<String> lines = new TreeSet<>(drawn.planned().lines());
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < joined.size(); i++) {
                if ((set & 1 << i) != 0) {
                    lines.addAll(joined.get(i).lines());
                    sum = sum.add(BigInteger.valueOf(joined.get(i).amount().cents() * 30));
                }
            }
            BigInteger all = BigInteger.ZERO;
            for (int i = 0; i < bearable.length; i++) {
                all = lines.contains(drawn.lines().get(i).id()) ? all.add(bearable[i]) : all;
            }
            BigInteger left = all.subtract(sum);
            smallest = smallest == null ? left : smallest.min(left);
        }
        return Objects.requireNonNull(smallest);
    }

    private static List<GrantedAid> joined(Drawn drawn, List<GrantedAid> counted) {
        TreeSet<String> lines = new TreeSet<>(drawn.planned().lines());
        List<GrantedAid> joined = new ArrayList<>();
        for (int round = 0; round <= counted.size(); round++) {
            for (GrantedAid aid : counted) {
                if (!joined.contains(aid) && aid.lines().stream().anyMatch(lines::contains)) {
                    joined.add(aid);
                    lines.addAll(aid.lines());
                }
            }
        }
        return joined;
    }

    @Property(tries = 400)
    void the_attribution_is_the_best_of_all_attributions_cent_by_cent(@ForAll long seed) {
        Random random = new Random(seed);
        int costs = 1 + random.nextInt(3);
        long[] bearable = random.longs(costs, 0, 4).toArray();
        int aids = random.nextInt(3);
        List<BitSet> covers = new ArrayList<>();
        for (int i = 0; i <= aids; i++) {
            covers.add(BitSet.valueOf(new long[] {1 + random.nextInt((1 << costs) - 1)}));
        }
        long[] amounts = random.longs(aids, 0, 4).toArray();
        Attribution attribution = new Attribution(bearable, covers);
        long rest = IntStream.range(0, aids)
                .mapToLong(i -> attribution.attribute(i, amounts[i]))
                .sum();
        long total = Arrays.stream(amounts).sum();
        assertThat(total - rest).isEqualTo(most(bearable, covers, amounts, 0, 0));
        long more = 100 - attribution.attribute(aids, 100);
        long[] withNew = Arrays.copyOf(amounts, aids + 1);
        withNew[aids] = 12;
        assertThat(total - rest + more).isEqualTo(most(bearable, covers, withNew, 0, 0));
    }

    /** The most cents that find a place, by trying every place of every cent. */
    private static long most(long[] left, List<BitSet> covers, long[] amounts, int aid, long used) {
        if (aid == amounts.length) {
            return 0;
        }
        if (used == amounts[aid]) {
            return most(left, covers, amounts, aid + 1, 0);
        }
        long best = most(left, covers, amounts, aid + 1, 0);
        for (int cost = covers.get(aid).nextSetBit(0);
                cost >= 0;
                cost = covers.get(aid).nextSetBit(cost + 1)) {
            if (left[cost] > 0) {
                left[cost]--;
                best = Math.max(best, 1 + most(left, covers, amounts, aid, used + 1));
                left[cost]++;
            }
        }
        return best;
    }

    @Property(tries = 500)
    void an_aid_under_a_basis_already_used_on_its_costs_never_raises_what_is_left(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = drawn(random, 3000);
        GrantedAid more = aid("more", random, drawn.lines(), 1500);
        boolean used = more.lines().stream().allMatch(line -> usedOn(drawn, line, more));
        if (used || SCHEMES.get(3).id().equals(more.scheme())) {
            assertThat(known(drawn.with(more).ceiling())).isLessThanOrEqualTo(known(drawn.ceiling()));
        }
    }

    private static boolean usedOn(Drawn drawn, String line, GrantedAid like) {
        boolean planned = drawn.planned().lines().contains(line)
                && drawn.planned().scheme().id().equals(like.scheme());
        return planned
                || !like.stateAid()
                || drawn.granted().stream()
                        .anyMatch(aid -> aid.stateAid()
                                && like.scheme().equals(aid.scheme())
                                && aid.lines().contains(line));
    }

    @Property(tries = 300)
    void the_order_of_lines_and_aids_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = drawn(random, 3000);
        List<CostLine> lines = new ArrayList<>(drawn.lines());
        List<GrantedAid> granted = new ArrayList<>(drawn.granted());
        Collections.shuffle(lines, random);
        Collections.shuffle(granted, random);
        AidCeiling one = drawn.ceiling();
        AidCeiling other = new Drawn(lines, granted, drawn.relocation(), drawn.planned()).ceiling();
        assertThat(other.permitted()).isEqualTo(one.permitted());
        assertThat(other.constraints())
                .usingRecursiveComparison()
                .comparingOnlyFields("kind", "ceiling", "counted", "room", "lines", "aids")
                .isEqualTo(one.constraints());
    }

    @Property(tries = 300)
    void a_line_cut_in_two_is_still_the_same_costs(@ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int part) {
        Drawn drawn = drawn(new Random(seed), 3000);
        CostLine first = drawn.lines().get(0);
        long cut = first.amount().cents() * part / 100;
        List<CostLine> lines = new ArrayList<>(drawn.lines());
        lines.set(0, CostLine.of(first.id(), CostNature.EQUIPMENT, Euros.ofCents(cut)));
        lines.add(CostLine.of("twin", CostNature.EQUIPMENT, first.amount().minus(Euros.ofCents(cut))));
        List<GrantedAid> granted = drawn.granted().stream()
                .map(aid -> aid.on(twinned(aid.lines(), first.id())))
                .toList();
        PlannedAid planned = drawn.planned().on(twinned(drawn.planned().lines(), first.id()));
        assertThat(new Drawn(lines, granted, drawn.relocation(), planned)
                        .ceiling()
                        .permitted())
                .isEqualTo(drawn.ceiling().permitted());
    }

    private static List<String> twinned(List<String> lines, String id) {
        List<String> all = new ArrayList<>(lines);
        if (lines.contains(id)) {
            all.add("twin");
        }
        return all;
    }

    @Property(tries = 300)
    void what_is_permitted_once_granted_leaves_nothing(@ForAll long seed) {
        Drawn drawn = drawn(new Random(seed), 3000);
        AidCeiling ceiling = drawn.ceiling();
        GrantedAid awarded = GrantedAid.of(
                        "new", FunderKind.STATE, drawn.planned().scheme(), known(ceiling), DAY)
                .on(ceiling.lines());
        AidCeiling after = drawn.with(awarded).ceiling();
        assertThat(known(after)).isEqualTo(Euros.ZERO);
        if (known(ceiling).positive()) {
            assertThat(after.constraints())
                    .allSatisfy(constraint -> assertThat(constraint.excess()).isEqualTo(Euros.ZERO));
        }
        assertThat(ceiling.judge(known(ceiling)).result()).isEqualTo(AidJudgement.Result.WITHIN);
        assertThat(ceiling.judge(known(ceiling).plus(Euros.ofCents(1))).result())
                .isEqualTo(AidJudgement.Result.ABOVE);
    }

    @Property(tries = 300)
    void the_permitted_amount_is_the_smallest_room_and_the_binding_constraint_has_it(@ForAll long seed) {
        AidCeiling ceiling = drawn(new Random(seed), 3000).ceiling();
        assertThat(ceiling.binding().room()).isEqualTo(ceiling.permitted());
        assertThat(ceiling.constraints()).isSortedAccordingTo(AidConstraint.TIGHTEST_FIRST);
        assertThat(ceiling.constraints()).allSatisfy(constraint -> {
            Euros left = constraint.ceiling().least().minus(constraint.counted().least());
            assertThat(constraint.room().least()).isEqualTo(left.max(Euros.ZERO));
        });
    }

    @Property(tries = 2000)
    void what_is_unknown_widens_the_answer_around_every_completion(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = drawn(random, 3000);
        AidCase project = drawn.project();
        AidCase.Builder blurred = project.toBuilder()
                .lines(drawn.lines().stream()
                        .map(line -> random.nextInt(5) == 0 ? line.withoutAmount() : line)
                        .toList())
                .granted(
                        random.nextInt(12) == 0
                                ? null
                                : drawn.granted().stream()
                                        .map(aid -> blurred(aid, random))
                                        .toList());
        if (random.nextInt(3) == 0) {
            blurred.unknown(Circumstance.RELOCATION);
        }
        AidScheme[] wider = wider(random);
        StateAid engine = StateAid.shipped().withScheme(wider);
        AidScheme planned = Arrays.stream(wider)
                .filter(scheme -> scheme.id().equals(drawn.planned().scheme().id()))
                .findFirst()
                .orElseThrow();
        AidRange open =
                engine.ceiling(blurred.build(), drawn.planned().under(planned)).permitted();
        Euros settled = known(drawn.ceiling());
        assertThat(open.holds(settled)).as("%s in %s", settled, open).isTrue();
    }

    private static GrantedAid blurred(GrantedAid aid, Random random) {
        boolean basis = random.nextInt(6) != 0;
        return new GrantedAid(
                aid.id(),
                aid.funder(),
                basis ? aid.scheme() : null,
                random.nextInt(6) == 0 ? null : aid.amount(),
                random.nextInt(8) == 0 ? null : aid.granting(),
                random.nextInt(5) == 0 ? null : aid.lines());
    }

    private static AidScheme[] wider(Random random) {
        return SCHEMES.stream()
                .map(scheme -> scheme.least() == null || random.nextInt(3) != 0 ? scheme : wider(scheme))
                .toArray(AidScheme[]::new);
    }

    private static InventedScheme wider(InventedScheme scheme) {
        Rate least = scheme.least().minus(Rate.of(1, 20));
        return new InventedScheme(
                scheme.id(),
                least,
                scheme.most().plus(Rate.of(1, 7)),
                scheme.lines(),
                scheme.extraCost(),
                scheme.limits(),
                scheme.conditions());
    }

    @Property(tries = 150)
    void a_plan_stands_up_and_leaves_nothing_to_its_own_bases(@ForAll long seed) {
        Drawn drawn = drawn(new Random(seed), 3000);
        PlannedAid all = new PlannedAid(drawn.planned().scheme(), GRANTING, null, FunderKind.STATE, List.of());
        BestBasis best = ENGINE.best(drawn.project(), all, SCHEMES);
        Euros single = best.find().map(ceiling -> known(ceiling)).orElse(Euros.ZERO);
        assertThat(best.plan().total()).isGreaterThanOrEqualTo(single);
        Drawn after = drawn;
        for (int i = 0; i < best.plan().parts().size(); i++) {
            after = after.with(best.plan().parts().get(i).asGranted("p" + i));
        }
        for (AidPlan.Part part : best.plan().parts()) {
            AidCeiling again = ENGINE.ceiling(after.project(), part.ceiling().planned());
            assertThat(known(again)).isEqualTo(Euros.ZERO);
            assertThat(again.constraints())
                    .allSatisfy(constraint ->
                            assertThat(constraint.excess()).isLessThanOrEqualTo(excessBefore(drawn, part, constraint)));
        }
    }

    /** What was granted above its ceiling before stays so; a plan adds nothing to it. */
    private static Euros excessBefore(Drawn drawn, AidPlan.Part part, AidConstraint like) {
        @Nullable
        AidConstraint before = ENGINE.ceiling(drawn.project(), part.ceiling().planned()).constraints().stream()
                .filter(constraint -> constraint.kind() == like.kind())
                .findFirst()
                .orElse(null);
        return before == null ? Euros.ZERO : before.excess();
    }
}
