package fr.territoiresindustrie.rules.stateaid;

import static fr.territoiresindustrie.rules.stateaid.Situations.GUADELOUPE;
import static fr.territoiresindustrie.rules.stateaid.Situations.GUYANE;
import static fr.territoiresindustrie.rules.stateaid.Situations.LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.NOT_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.PARTLY_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.REDUCED;
import static fr.territoiresindustrie.rules.stateaid.Situations.amount;
import static fr.territoiresindustrie.rules.stateaid.Situations.maximum;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What must hold for the articles on investment, whatever the case. */
class InvestmentAidProperties {

    private static final List<AidScheme> SCHEMES = List.of(Article14.INSTANCE, Article17.INSTANCE);
    private static final List<String> COMMUNES =
            List.of(LISTED, REDUCED, PARTLY_LISTED, NOT_LISTED, GUYANE, GUADELOUPE);
    private static final List<String> ACTIVITIES = List.of("25.62B", "25.62B", "24.10Z", "35.11Z", "20.60Z", "01.21Z");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2016, 5, 4),
            LocalDate.of(2020, 8, 1),
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2022, 9, 1),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2026, 12, 31));

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Euros euros(Random random) {
        long most = random.nextInt(4) == 0 ? 12_000_000_000L : 200_000_000L;
        return Euros.ofCents(Math.floorMod(random.nextLong(), most));
    }

    /** A case of which everything is known. */
    private static AidCase complete(Random random) {
        List<CommuneCode> communes = new ArrayList<>(List.of(CommuneCode.of(one(random, COMMUNES))));
        if (random.nextInt(3) == 0) {
            communes.add(CommuneCode.of(one(random, COMMUNES)));
        }
        List<CostLine> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            CostLine line = CostLine.of("line-" + i, one(random, List.of(CostNature.values())), euros(random));
            lines.add(random.nextBoolean() ? line : line.at(one(random, communes)));
        }
        LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2000));
        AidCase.Builder builder = AidCase.builder(ProjectId.of("P-1"))
                .size(one(random, List.of(EnterpriseSize.values())))
                .communes(communes)
                .activity(NafCode.of(one(random, ACTIVITIES)))
                .appliedOn(start.minusDays(random.nextInt(8) == 0 ? -1 : random.nextInt(8)))
                .worksStartOn(start)
                .investment(one(random, List.of(InvestmentKind.values())))
                .reusedAssets(euros(random))
                .replacedDepreciation(euros(random))
                .lines(lines)
                .earlier(random.nextBoolean() ? List.of() : List.of(earlier(random, start, communes.get(0))));
        for (Circumstance circumstance : Circumstance.values()) {
            say(builder, circumstance, random.nextInt(12) == 0);
        }
        // A new establishment is a new activity by definition: no case may deny it and be complete.
        boolean created = builder.build().investment() == InvestmentKind.NEW_ESTABLISHMENT;
        say(builder, Circumstance.NEW_ECONOMIC_ACTIVITY, created || random.nextInt(3) != 0);
        say(builder, Circumstance.UNRELATED_SELLER, random.nextInt(3) != 0);
        return builder.build();
    }

    private static EarlierInvestment earlier(Random random, LocalDate start, CommuneCode commune) {
        return new EarlierInvestment(
                start.minusDays(random.nextInt(1500)),
                random.nextInt(4) == 0 ? DepartementCode.of("75") : commune.departement(),
                euros(random),
                euros(random),
                random.nextInt(3) != 0);
    }

    private static void say(AidCase.Builder builder, Circumstance circumstance, boolean value) {
        if (value) {
            builder.yes(circumstance);
        } else {
            builder.no(circumstance);
        }
    }

    /** The same case with some of its facts not known. */
    private static AidCase blanked(AidCase whole, Random random) {
        AidCase.Builder builder = whole.toBuilder();
        int odds = 1 + random.nextInt(10);
        List<Runnable> blanks = List.of(
                () -> builder.sizes(wider(whole, random)),
                () -> builder.communes(null),
                () -> builder.activity(null),
                () -> builder.appliedOn(null),
                () -> builder.worksStartOn(null),
                () -> builder.investment(null),
                () -> builder.reusedAssets(null),
                () -> builder.replacedDepreciation(null),
                () -> builder.earlier(null),
                () -> builder.lines(blanked(whole.lines(), odds, random)),
                () -> builder.lines(null),
                () -> builder.earlier(blankedEarlier(whole.earlier(), odds, random)));
        blanks.forEach(blank -> {
            if (random.nextInt(odds) == 0) {
                blank.run();
            }
        });
        for (Circumstance circumstance : Circumstance.values()) {
            if (random.nextInt(odds) == 0) {
                builder.unknown(circumstance);
            }
        }
        return builder.build();
    }

    private static Set<EnterpriseSize> wider(AidCase whole, Random random) {
        Set<EnterpriseSize> sizes = EnumSet.copyOf(Objects.requireNonNull(whole.sizes()));
        sizes.add(one(random, List.of(EnterpriseSize.values())));
        return random.nextBoolean() ? sizes : EnumSet.allOf(EnterpriseSize.class);
    }

    private static List<CostLine> blanked(List<CostLine> lines, int odds, Random random) {
        List<CostLine> blanked = new ArrayList<>();
        for (CostLine line : lines) {
            CostNature nature = random.nextInt(odds) == 0 ? null : line.nature();
            Euros amount = random.nextInt(odds) == 0 ? null : line.amount();
            CommuneCode commune = random.nextInt(odds) == 0 ? null : line.commune();
            blanked.add(new CostLine(line.id(), nature, amount, Set.of(), null, commune));
        }
        return blanked;
    }

    private static List<EarlierInvestment> blankedEarlier(List<EarlierInvestment> all, int odds, Random random) {
        return all.stream()
                .map(each -> new EarlierInvestment(
                        random.nextInt(odds) == 0 ? null : each.worksStartOn(),
                        random.nextInt(odds) == 0 ? null : each.nuts3(),
                        random.nextInt(odds) == 0 ? null : each.eligibleCosts(),
                        random.nextInt(odds) == 0 ? null : each.aid(),
                        random.nextInt(odds) == 0 ? null : each.sameActivity()))
                .toList();
    }

    private static AidSituation situation(AidCase project, LocalDate day) {
        return AidSituation.of(project, Granting.on(day), AidLaw.shipped(), Situations.MAP);
    }

    /** What is not known makes an answer wider: it still holds the answer of the case of which everything is known. */
    @Property(tries = 4000)
    void unknown_facts_give_an_interval_that_holds_every_completion(@ForAll long seed) {
        Random random = new Random(seed);
        AidCase whole = complete(random);
        LocalDate day = one(random, DAYS);
        AidCase blank = blanked(whole, random);
        for (AidScheme scheme : SCHEMES) {
            String about = scheme.id() + " on " + day + ": " + blank + "\nof " + whole;
            requireInside(maximum(scheme, situation(blank, day)), maximum(scheme, situation(whole, day)), about);
            requireInside(amount(scheme, situation(blank, day)), amount(scheme, situation(whole, day)), about);
        }
    }

    private static void requireInside(AidRange wide, AidRange narrow, String about) {
        assertThat(wide.least()).as(about).isLessThanOrEqualTo(narrow.least());
        if (wide.most() != null) {
            assertThat(narrow.most()).as(about).isNotNull();
            assertThat(narrow.most()).as(about).isLessThanOrEqualTo(wide.most());
        }
    }

    @Property(tries = 500)
    void the_order_of_lines_and_communes_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        AidCase whole = blanked(complete(random), random);
        LocalDate day = one(random, DAYS);
        AidCase.Builder turned = whole.toBuilder();
        if (whole.lines() != null) {
            List<CostLine> lines = new ArrayList<>(whole.lines());
            Collections.shuffle(lines, random);
            turned.lines(lines);
        }
        if (whole.communes() != null) {
            List<CommuneCode> communes = new ArrayList<>(whole.communes());
            Collections.reverse(communes);
            turned.communes(communes);
        }
        for (AidScheme scheme : SCHEMES) {
            assertThat(maximum(scheme, situation(turned.build(), day)))
                    .isEqualTo(maximum(scheme, situation(whole, day)));
            assertThat(ceilings(scheme, turned.build(), day)).isEqualTo(ceilings(scheme, whole, day));
        }
    }

    private static List<String> ceilings(AidScheme scheme, AidCase project, LocalDate day) {
        return scheme.entitlement(situation(project, day)).limits().stream()
                .map(limit -> limit.kind() + " " + limit.ceiling() + " " + limit.lines())
                .toList();
    }

    /**
     * Other investments of the group are left out: of an SME all intangible assets count, so that its project may become
     * a large one together with them where that of a large enterprise does not.
     */
    @Property(tries = 500)
    void a_smaller_enterprise_never_gets_less(@ForAll long seed) {
        Random random = new Random(seed);
        AidCase whole = complete(random).toBuilder().earlier(List.of()).build();
        LocalDate day = one(random, DAYS);
        for (AidScheme scheme : SCHEMES) {
            AidRange last = null;
            for (EnterpriseSize size : EnterpriseSize.values()) {
                AidRange amount = amount(
                        scheme, situation(whole.toBuilder().sizes(Set.of(size)).build(), day));
                if (last != null && last.most() != null && amount.most() != null) {
                    assertThat(amount.most()).isLessThanOrEqualTo(last.most());
                    assertThat(amount.least()).isLessThanOrEqualTo(last.least());
                }
                last = amount;
            }
        }
    }

    /** More costs never mean less aid, but for the bonus of SMEs that is lost above 50 million euros. */
    @Property(tries = 500)
    void more_costs_never_mean_less_aid_but_for_the_lost_bonus(
            @ForAll @LongRange(max = 15_000_000_000L) long cents,
            @ForAll @LongRange(max = 6_000_000_000L) long more,
            @ForAll EnterpriseSize size,
            @ForAll boolean guyane,
            @ForAll boolean late) {
        String commune = guyane ? GUYANE : LISTED;
        LocalDate day = late ? LocalDate.of(2024, 5, 2) : LocalDate.of(2021, 5, 2);
        Euros before = aid(Euros.ofCents(cents), size, commune, day);
        Euros after = aid(Euros.ofCents(cents + more), size, commune, day);
        Rate bonus = Rate.ofPercent(size == EnterpriseSize.LARGE ? 0 : size == EnterpriseSize.MEDIUM ? 10 : 20);
        Euros threshold = Euros.of(50_000_000);
        boolean crossed = Euros.ofCents(cents).compareTo(threshold) <= 0
                && Euros.ofCents(cents + more).compareTo(threshold) > 0;
        Euros lost = crossed ? threshold.times(bonus, RoundingMode.CEILING) : Euros.ZERO;
        assertThat(after.plus(lost)).isGreaterThanOrEqualTo(before);
    }

    private static Euros aid(Euros costs, EnterpriseSize size, String commune, LocalDate day) {
        AidCase project = Situations.sound("2024-09-01", size, commune)
                .line(CostLine.of("machines", CostNature.EQUIPMENT, costs))
                .build();
        return amount(Article14.INSTANCE, situation(project, day)).known().orElseThrow();
    }

    /** Aid is never more than the rate of the line on its cost, added up and rounded down once. */
    @Property(tries = 500)
    void never_more_than_the_rates_on_the_costs(@ForAll long seed) {
        Random random = new Random(seed);
        AidCase whole = complete(random);
        LocalDate day = one(random, DAYS);
        Euros costs = Euros.sum(whole.lines().stream().map(CostLine::amount).toList());
        AidRange regional = amount(Article14.INSTANCE, situation(whole, day));
        assertThat(regional.most()).isNotNull();
        assertThat(regional.most()).isLessThanOrEqualTo(costs.times(Rate.ofPercent(90), RoundingMode.FLOOR));
        AidRange sme = amount(Article17.INSTANCE, situation(whole, day));
        assertThat(sme.most()).isLessThanOrEqualTo(costs.times(Rate.ofPercent(20), RoundingMode.FLOOR));
    }
}
