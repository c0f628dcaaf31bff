package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The rates of the articles against a second statement of the law, written as plain code with numbers in place of dated
 * data, and what must hold of them whatever is missing.
 */
class ArticleProperties {

    /** The facts on which rates depend; of what is not a single value every value is possible. */
    record Facts(
            AidPurpose purpose,
            boolean since2023,
            Set<EnterpriseSize> sizes,
            String place,
            Map<Circumstance, Boolean> said) {

        AidSituation situation() {
            return situation(line());
        }

        AidSituation situation(CostLine... lines) {
            String day = since2023 ? "2024-05-02" : "2023-05-02";
            AidCase.Builder project = Situations.sound("2025-01-01")
                    .sizes(sizes)
                    .communes(communes())
                    .unknown(Circumstance.values());
            said.forEach((circumstance, so) -> {
                if (so) {
                    project.yes(circumstance);
                } else {
                    project.no(circumstance);
                }
            });
            return Situations.on(day, project.line(lines));
        }

        /** A hundred euros, so that cents are basis points; what it would cost without the aid is zero. */
        CostLine line() {
            return new CostLine("l", null, Euros.of(100), Set.of(purpose), Euros.ZERO, null);
        }

        private List<CommuneCode> communes() {
            return switch (place) {
                case "a" -> List.of(CommuneCode.of(Situations.GUYANE));
                case "c" -> List.of(CommuneCode.of(Situations.LISTED));
                case "none" -> List.of(CommuneCode.of(Situations.NOT_LISTED));
                case "partly c" -> List.of(CommuneCode.of(Situations.PARTLY_LISTED));
                case "a or c" -> List.of(CommuneCode.of(Situations.GUYANE), CommuneCode.of(Situations.LISTED));
                default -> null;
            };
        }

        private List<String> places() {
            return switch (place) {
                case "partly c" -> List.of("none", "c");
                case "a or c" -> List.of("a", "c");
                case "unknown" -> List.of("none", "a", "c");
                default -> List.of(place);
            };
        }

        /** The rates of all completions in percent, by the second statement. */
        List<Integer> rates() {
            List<Integer> rates = new ArrayList<>();
            for (EnterpriseSize size : sizes) {
                for (String zone : places()) {
                    for (Set<Circumstance> yes : completions()) {
                        rates.add(SecondStatement.rate(purpose, since2023, size, zone, yes));
                    }
                }
            }
            return rates;
        }

        private List<Set<Circumstance>> completions() {
            List<Set<Circumstance>> sets = new ArrayList<>();
            sets.add(EnumSet.noneOf(Circumstance.class));
            for (Circumstance flag : SecondStatement.FLAGS) {
                List<Set<Circumstance>> next = new ArrayList<>();
                for (Set<Circumstance> set : sets) {
                    if (!Boolean.FALSE.equals(said.get(flag))) {
                        Set<Circumstance> with = EnumSet.copyOf(set);
                        with.add(flag);
                        next.add(with);
                    }
                    if (!Boolean.TRUE.equals(said.get(flag))) {
                        next.add(set);
                    }
                }
                sets = next;
            }
            return sets;
        }
    }

    /** The rates of section 4 of the law in percent, once more and without any data of the library. */
    private static final class SecondStatement {

        static final List<Circumstance> FLAGS = List.of(
                Circumstance.COLLABORATION,
                Circumstance.DISSEMINATION,
                Circumstance.OPEN_LICENSING,
                Circumstance.MULTI_STATE,
                Circumstance.SME_CAPACITY,
                Circumstance.DISADVANTAGED_TRAINEES,
                Circumstance.COMPETITIVE_BID,
                Circumstance.FULL_EMISSION_CUT,
                Circumstance.CARBON_CAPTURE);

        private SecondStatement() {}

        static int rate(AidPurpose purpose, boolean now, EnterpriseSize size, String zone, Set<Circumstance> yes) {
            boolean bid = yes.contains(Circumstance.COMPETITIVE_BID);
            int bySize = size == EnterpriseSize.LARGE ? 0 : size == EnterpriseSize.MEDIUM ? 10 : 20;
            int byZone = zone.equals("a") ? 15 : zone.equals("c") ? 5 : 0;
            boolean several = yes.contains(Circumstance.MULTI_STATE);
            return switch (purpose) {
                case CONSULTANCY, INNOVATION -> size.sme() ? 50 : 0;
                case INNOVATION_ADVICE -> size.sme() ? 100 : 0;
                case FUNDAMENTAL_RESEARCH -> 100;
                case INDUSTRIAL_RESEARCH -> Math.min(80, 50 + bySize + research(now, zone, yes));
                case EXPERIMENTAL_DEVELOPMENT -> Math.min(80, 25 + bySize + research(now, zone, yes));
                case FEASIBILITY_STUDY -> 50 + bySize;
                case RESEARCH_INFRASTRUCTURE -> now && several ? 60 : 50;
                case TESTING_INFRASTRUCTURE -> now ? testing(bySize, several, yes) : 0;
                case CLUSTER_INVESTMENT -> 50 + byZone;
                case CLUSTER_OPERATION -> 50;
                case PROCESS_INNOVATION -> size.sme() ? 50 : 15;
                case TRAINING ->
                    Math.min(70, 50 + bySize + (yes.contains(Circumstance.DISADVANTAGED_TRAINEES) ? 10 : 0));
                case ENVIRONMENTAL_PROTECTION -> now && bid ? 100 : environment(now, yes) + bySize + byZone;
                case ENERGY_EFFICIENCY -> now && bid ? 100 : 30 + bySize + byZone;
                case RENEWABLE_ENERGY -> bid ? 100 : 45 + bySize + (now ? 0 : byZone);
                case OTHER_LOW_CARBON_ENERGY -> bid ? 100 : 30 + bySize + (now ? 0 : byZone);
                case CIRCULAR_ECONOMY -> (now ? 40 : 35) + bySize + byZone;
                case ENVIRONMENTAL_STUDY -> (now ? 60 : 50) + bySize;
            };
        }

        private static int research(boolean now, String zone, Set<Circumstance> yes) {
            boolean shared = yes.contains(Circumstance.COLLABORATION) || yes.contains(Circumstance.DISSEMINATION);
            if (!now) {
                return shared ? 15 : 0;
            }
            if (yes.contains(Circumstance.MULTI_STATE)) {
                return 25;
            }
            boolean fifteen = shared || yes.contains(Circumstance.OPEN_LICENSING) || zone.equals("a");
            return fifteen ? 15 : zone.equals("c") ? 5 : 0;
        }

        private static int testing(int bySize, boolean several, Set<Circumstance> yes) {
            int sum = 25 + bySize + (several ? 10 : 0) + (yes.contains(Circumstance.SME_CAPACITY) ? 5 : 0);
            return Math.min(sum, 40 + bySize);
        }

        private static int environment(boolean now, Set<Circumstance> yes) {
            if (now && yes.contains(Circumstance.CARBON_CAPTURE)) {
                return 30;
            }
            return now && yes.contains(Circumstance.FULL_EMISSION_CUT) ? 50 : 40;
        }
    }

    private static AidScheme scheme(AidPurpose purpose) {
        return switch (purpose) {
            case CONSULTANCY -> AidSchemes.ARTICLE_18;
            case FUNDAMENTAL_RESEARCH, INDUSTRIAL_RESEARCH, EXPERIMENTAL_DEVELOPMENT, FEASIBILITY_STUDY ->
                AidSchemes.ARTICLE_25;
            case RESEARCH_INFRASTRUCTURE -> AidSchemes.ARTICLE_26;
            case TESTING_INFRASTRUCTURE -> AidSchemes.ARTICLE_26A;
            case CLUSTER_INVESTMENT, CLUSTER_OPERATION -> AidSchemes.ARTICLE_27;
            case INNOVATION, INNOVATION_ADVICE -> AidSchemes.ARTICLE_28;
            case PROCESS_INNOVATION -> AidSchemes.ARTICLE_29;
            case TRAINING -> AidSchemes.ARTICLE_31;
            case ENVIRONMENTAL_PROTECTION -> AidSchemes.ARTICLE_36;
            case ENERGY_EFFICIENCY -> AidSchemes.ARTICLE_38;
            case RENEWABLE_ENERGY, OTHER_LOW_CARBON_ENERGY -> AidSchemes.ARTICLE_41;
            case CIRCULAR_ECONOMY -> AidSchemes.ARTICLE_47;
            case ENVIRONMENTAL_STUDY -> AidSchemes.ARTICLE_49;
        };
    }

    private static LineEntitlement entitled(Facts facts) {
        return scheme(facts.purpose()).entitlement(facts.situation()).lines().get(0);
    }

    private static Arbitrary<Map<Circumstance, Boolean>> said(boolean everything) {
        List<Boolean> answers = everything ? List.of(true, false) : Arrays.asList(true, false, null);
        return Arbitraries.of(answers)
                .list()
                .ofSize(SecondStatement.FLAGS.size())
                .map(list -> {
                    Map<Circumstance, Boolean> map = new EnumMap<>(Circumstance.class);
                    for (int i = 0; i < list.size(); i++) {
                        if (list.get(i) != null) {
                            map.put(SecondStatement.FLAGS.get(i), list.get(i));
                        }
                    }
                    return map;
                });
    }

    @Provide
    Arbitrary<Facts> known() {
        return Combinators.combine(
                        Arbitraries.of(AidPurpose.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(EnterpriseSize.class).map(Set::of),
                        Arbitraries.of("none", "a", "c"),
                        said(true))
                .as(Facts::new);
    }

    @Provide
    Arbitrary<Facts> partlyKnown() {
        return Combinators.combine(
                        Arbitraries.of(AidPurpose.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(EnterpriseSize.class).set().ofMinSize(1),
                        Arbitraries.of("none", "a", "c", "partly c", "a or c", "unknown"),
                        said(false))
                .as(Facts::new);
    }

    /** The rate is that of the second statement, to the last point. */
    @Property(tries = 2000)
    void rates_agree_with_the_second_statement(@ForAll("known") Facts facts) {
        LineEntitlement line = entitled(facts);
        Rate expected = Rate.ofPercent(facts.rates().get(0));
        assertThat(List.of(line.least(), line.most())).containsExactly(expected, expected);
    }

    /** What is missing makes the answer exactly as wide as its completions are. */
    @Property(tries = 1500)
    void unknown_facts_leave_all_completions_open_and_no_more(@ForAll("partlyKnown") Facts facts) {
        LineEntitlement line = entitled(facts);
        List<Integer> rates = facts.rates();
        assertThat(line.least()).isEqualTo(Rate.ofPercent(Collections.min(rates)));
        assertThat(line.most()).isEqualTo(Rate.ofPercent(Collections.max(rates)));
    }

    /** The smaller the enterprise, the higher the rate. */
    @Property(tries = 500)
    void smaller_enterprises_never_get_less(@ForAll("known") Facts facts) {
        List<Rate> rates = Stream.of(
                        EnterpriseSize.LARGE, EnterpriseSize.MEDIUM, EnterpriseSize.SMALL, EnterpriseSize.MICRO)
                .map(size -> new Facts(facts.purpose(), facts.since2023(), Set.of(size), facts.place(), facts.said()))
                .map(each -> entitled(each).most())
                .toList();
        assertThat(rates).isSorted();
    }

    /** Bounds of amounts hold for every cost, alternative and answer on the alternative that a case leaves out. */
    @Property(tries = 1000)
    void what_is_not_known_of_a_line_widens_its_amount(
            @ForAll("known") Facts facts,
            @ForAll("cents") long cost,
            @ForAll("cents") long alternative,
            @ForAll boolean identified,
            @ForAll Random hidden) {
        CostLine full =
                new CostLine("l", null, Euros.ofCents(cost), Set.of(facts.purpose()), Euros.ofCents(alternative), null);
        AidSituation whole = facts.situation(identified ? full : withoutAlternative(full));
        AidRange answer = Situations.amount(
                scheme(facts.purpose()), answered(whole, Circumstance.COUNTERFACTUAL_IDENTIFIED, identified));
        CostLine open = hidden.nextBoolean()
                ? withoutAlternative(full)
                : withoutAlternative(full).withoutAmount();
        AidRange wide = Situations.amount(scheme(facts.purpose()), facts.situation(open));
        assertThat(wide.least()).isLessThanOrEqualTo(answer.least());
        assertThat(wide.most() == null || wide.most().compareTo(answer.most()) >= 0)
                .isTrue();
    }

    private static CostLine withoutAlternative(CostLine line) {
        return new CostLine(line.id(), line.nature(), line.amount(), line.purposes(), null, null);
    }

    private static AidSituation answered(AidSituation situation, Circumstance circumstance, boolean so) {
        AidCase.Builder project = situation.project().toBuilder();
        project = so ? project.yes(circumstance) : project.no(circumstance);
        return Situations.on(situation.granting().grantedOn().toString(), project);
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(0, 20_000_000_000L);
    }

    /** The order of the lines changes nothing but the order of the answer. */
    @Property(tries = 300)
    void the_order_of_lines_does_not_matter(
            @ForAll("partlyKnown") Facts facts, @ForAll("cents") long cost, @ForAll Random random) {
        List<CostLine> lines = new ArrayList<>();
        for (AidPurpose purpose : AidPurpose.values()) {
            lines.add(new CostLine(
                    purpose.name(),
                    null,
                    random.nextBoolean() ? null : Euros.ofCents(random.nextLong(cost + 1)),
                    Set.of(purpose),
                    random.nextBoolean() ? null : Euros.ofCents(random.nextLong(cost + 1)),
                    null));
        }
        AidSituation first = facts.situation(lines.toArray(new CostLine[0]));
        Collections.shuffle(lines, random);
        AidSituation second = facts.situation(lines.toArray(new CostLine[0]));
        for (AidScheme scheme : AidSchemes.all()) {
            assertThat(byLine(scheme, first)).isEqualTo(byLine(scheme, second));
            assertThat(limits(scheme, first)).isEqualTo(limits(scheme, second));
        }
    }

    private static Map<String, String> byLine(AidScheme scheme, AidSituation situation) {
        return scheme.entitlement(situation).lines().stream()
                .collect(Collectors.toMap(
                        LineEntitlement::line, line -> line.base() + " " + line.least() + " " + line.most()));
    }

    private static Set<String> limits(AidScheme scheme, AidSituation situation) {
        return scheme.entitlement(situation).limits().stream()
                .map(limit -> limit.kind() + " " + limit.ceiling() + " " + limit.lines())
                .collect(Collectors.toSet());
    }

    /** Whatever was granted before, less room is left and the answer stays the same on a second call. */
    @Property(tries = 300)
    void earlier_amounts_only_take_away(
            @ForAll("known") Facts facts, @ForAll("cents") long before, @ForAll("cents") long more) {
        for (AidScheme scheme : List.of(AidSchemes.ARTICLE_28, AidSchemes.COVID_3_1)) {
            AidCase project = facts.situation(new CostLine(
                            "l", null, Euros.ofCents(before), Set.of(AidPurpose.INNOVATION_ADVICE), null, null))
                    .project();
            AidRange one = granted(scheme, project, before);
            AidRange two = granted(scheme, project, Math.addExact(before, more));
            assertThat(two.least()).isLessThanOrEqualTo(one.least());
            assertThat(two.most()).isLessThanOrEqualTo(one.most());
            assertThat(granted(scheme, project, before)).isEqualTo(one);
        }
    }

    private static AidRange granted(AidScheme scheme, AidCase project, long before) {
        AidCase.Builder builder =
                project.toBuilder().adviceGranted(Euros.ofCents(before)).frameworkGranted(Euros.ofCents(before));
        String day = scheme == AidSchemes.COVID_3_1 ? "2021-06-01" : "2022-05-02";
        return Situations.amount(scheme, Situations.on(day, builder));
    }
}
