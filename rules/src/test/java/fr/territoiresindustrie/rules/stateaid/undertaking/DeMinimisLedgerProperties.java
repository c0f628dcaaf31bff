package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Random ledgers are drawn from a seed, so that facts can be taken away and put back. */
class DeMinimisLedgerProperties {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final AidLaw LAW = AidLaw.shipped();

    private static LocalDate day(Random random) {
        // Half of the days lie close to a leap day, where windows go wrong.
        LocalDate leap = LocalDate.of(2020 + 4 * random.nextInt(3), 2, 29).minusYears(random.nextInt(4));
        return random.nextBoolean() ? leap.plusDays(random.nextInt(5) - 2) : FIRST.plusDays(random.nextInt(5400));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static DeMinimisGrant grant(Random random) {
        return DeMinimisGrant.builder()
                .grantedOn(day(random))
                .amount(Euros.of(1L + random.nextInt(90_000)))
                .kind(any(random, DeMinimisKind.values()))
                .memberState(random.nextInt(5) == 0 ? "BE" : "FR")
                .forRoadFreight(random.nextBoolean())
                .build();
    }

    private static List<DeMinimisGrant> grants(Random random) {
        List<DeMinimisGrant> grants = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            grants.add(grant(random));
        }
        return grants;
    }

    private static DeMinimisRequest request(Random random) {
        return DeMinimisRequest.ordinary(day(random), Euros.of(1L + random.nextInt(250_000))).toBuilder()
                .roadFreight(any(random, RoadFreight.values()))
                .forRoadFreight(random.nextBoolean())
                .buysFreightVehicles(random.nextInt(6) == 0)
                .instrument(random.nextInt(4) == 0 ? Instrument.LOAN : Instrument.GRANT)
                .insolvent(random.nextInt(6) == 0)
                .large(random.nextBoolean())
                .ratedAtLeastBMinus(random.nextBoolean())
                .schemeEnteredOn(random.nextInt(3) == 0 ? LocalDate.of(2016, 1, 1) : null)
                .build();
    }

    private static DeMinimisLedger ledger(List<DeMinimisGrant> grants, int closingMonth) {
        return DeMinimisLedger.of(DeMinimisCoverage.all(), grants).withFiscalYears(years(closingMonth));
    }

    private static FiscalYears years(int closingMonth) {
        return FiscalYears.closingOn(
                YearMonth.of(2023, closingMonth).atEndOfMonth().getMonth().getValue() == 2
                        ? MonthDay.of(2, 29)
                        : MonthDay.from(YearMonth.of(2023, closingMonth).atEndOfMonth()));
    }

    /** The label of the fiscal year that closes at the end of a month, by counting on fingers. */
    private static int fiscalYear(LocalDate day, int closingMonth) {
        return day.getMonthValue() > closingMonth ? day.getYear() + 1 : day.getYear();
    }

    private static boolean counts(LocalDate granted, LocalDate day, int closingMonth, boolean old) {
        if (granted.isAfter(day)) {
            return false;
        }
        if (old) {
            return fiscalYear(granted, closingMonth) >= fiscalYear(day, closingMonth) - 2;
        }
        int months = (day.getYear() - granted.getYear()) * 12 + day.getMonthValue() - granted.getMonthValue();
        int sameDay = Math.min(day.getDayOfMonth(), YearMonth.from(granted).lengthOfMonth());
        return months < 36 || (months == 36 && granted.getDayOfMonth() >= sameDay);
    }

    /** The room by the letter of the two regulations, written down a second time with its own numbers. */
    private static long oracle(List<DeMinimisGrant> grants, DeMinimisRequest request, int closingMonth) {
        LocalDate day = request.grantedOn();
        boolean tail = request.schemeEnteredOn() != null && day.isBefore(LocalDate.of(2024, 7, 1));
        boolean old = tail || day.isBefore(LocalDate.of(2024, 1, 1));
        long ordinary = 0;
        long freight = 0;
        long all = 0;
        for (DeMinimisGrant grant : grants) {
            if (grant.memberState().equals("FR") && counts(grant.grantedOn(), day, closingMonth, old)) {
                long cents = grant.amount().cents();
                all += cents;
                ordinary += grant.kind() == DeMinimisKind.SGEI ? 0 : cents;
                freight += grant.kind() != DeMinimisKind.SGEI && grant.forRoadFreight() ? cents : 0;
            }
        }
        boolean carries = request.roadFreight() != RoadFreight.NONE;
        if (old && carries && request.buysFreightVehicles() || barred(request)) {
            return 0;
        }
        if (!old) {
            return Math.max(0, 300_000_00L - ordinary);
        }
        boolean apart = request.roadFreight() == RoadFreight.SEPARATED;
        long room = (carries && !apart ? 100_000_00L : 200_000_00L) - ordinary;
        if (apart && request.forRoadFreight()) {
            room = Math.min(room, 100_000_00L - freight);
        }
        boolean sgei = grants.stream().anyMatch(grant -> grant.kind() == DeMinimisKind.SGEI);
        return Math.max(0, sgei ? Math.min(room, 500_000_00L - all) : room);
    }

    private static boolean barred(DeMinimisRequest request) {
        return request.instrument() == Instrument.LOAN
                && (request.insolvent() || request.large() && !request.ratedAtLeastBMinus());
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void the_room_is_that_of_the_letter_of_the_law(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int month) {
        Random random = new Random(seed);
        List<DeMinimisGrant> grants = grants(random);
        DeMinimisRequest request = request(random);
        DeMinimisAnswer answer = ledger(grants, month).mayGrant(request);
        Euros expected = Euros.ofCents(oracle(grants, request, month));
        assertThat(answer.room()).isEqualTo(new DeMinimisRoom(expected, expected));
        assertThat(answer.outcome())
                .isEqualTo(request.amount().compareTo(expected) <= 0 ? Outcome.MET : Outcome.NOT_MET);
        assertThat(ledger(grants, month).room(request, LAW)).isEqualTo(answer.room());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void one_more_grant_never_gives_more_room(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int month) {
        Random random = new Random(seed);
        DeMinimisLedger ledger = ledger(veiled(grants(random), random), month);
        DeMinimisRequest request = request(random);
        DeMinimisRoom before = ledger.room(request, LAW);
        DeMinimisRoom after = ledger.with(veiled(grant(random), random)).room(request, LAW);
        assertThat(after.least()).isLessThanOrEqualTo(before.least());
        assertThat(after.most()).isLessThanOrEqualTo(before.most());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_the_entries_is_no_matter_and_a_merger_is_their_sum(@ForAll long seed) {
        Random random = new Random(seed);
        List<DeMinimisGrant> grants = veiled(grants(random), random);
        DeMinimisLedger ledger = ledger(grants, 12);
        List<DeMinimisGrant> shuffled = new ArrayList<>(grants);
        Collections.shuffle(shuffled, random);
        assertThat(ledger(shuffled, 12)).isEqualTo(ledger);
        int cut = random.nextInt(grants.size() + 1);
        assertThat(ledger(shuffled.subList(0, cut), 12).mergedWith(ledger(shuffled.subList(cut, grants.size()), 12)))
                .isEqualTo(ledger);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_split_by_equity_keeps_every_cent(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 5) int one,
            @ForAll @IntRange(min = 1, max = 5) int two) {
        List<DeMinimisGrant> grants = grants(new Random(seed));
        Map<UndertakingRef, DeMinimisLedger> parts = ledger(grants, 12)
                .splitInto(
                        List.of(
                                new DeMinimisShare(UndertakingRef.of("one"), Euros.of(one)),
                                new DeMinimisShare(UndertakingRef.of("two"), Euros.of(two))),
                        grant -> Optional.empty());
        Euros sum = Euros.sum(parts.values().stream()
                .flatMap(part -> part.grants().stream())
                .map(DeMinimisGrant::amount)
                .toList());
        assertThat(sum)
                .isEqualTo(Euros.sum(grants.stream().map(DeMinimisGrant::amount).toList()));
    }

    private static List<DeMinimisGrant> veiled(List<DeMinimisGrant> grants, Random random) {
        return grants.stream().map(grant -> veiled(grant, random)).toList();
    }

    /** The same grant with some facts taken away. */
    private static DeMinimisGrant veiled(DeMinimisGrant grant, Random random) {
        DeMinimisGrant.Builder builder = grant.toBuilder();
        switch (random.nextInt(10)) {
            case 0 -> builder.grantedOn(null);
            case 1 -> builder.amount(null);
            case 2 -> builder.kind(null);
            case 3 -> builder.memberState(null);
            case 4 -> builder.forRoadFreight(null);
            default -> {
                // Most facts are known.
            }
        }
        return builder.build();
    }

    private static DeMinimisRequest veiled(DeMinimisRequest request, Random random) {
        DeMinimisRequest.Builder builder = request.toBuilder();
        switch (random.nextInt(10)) {
            case 0 -> builder.roadFreight(null);
            case 1 -> builder.forRoadFreight(null);
            case 2 -> builder.buysFreightVehicles(null).roadFreight(null);
            case 3 -> builder.instrument(null);
            case 4 -> builder.insolvent(null).large(null);
            case 5 -> builder.exclusions(null);
            case 6 -> builder.amount(null);
            case 7 -> builder.ratedAtLeastBMinus(null);
            default -> {
                // Most facts are known.
            }
        }
        return builder.build();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void missing_facts_leave_every_completion_possible(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int month) {
        Random random = new Random(seed);
        List<DeMinimisGrant> grants = grants(random);
        DeMinimisRequest request = request(random);
        // What is complete is known; what is asked knows less, and lacks some entries that a bound covers.
        int known = random.nextInt(grants.size() + 1);
        Euros lost = Euros.sum(grants.subList(known, grants.size()).stream()
                .map(DeMinimisGrant::amount)
                .toList());
        DeMinimisCoverage coverage = known == grants.size() && random.nextBoolean()
                ? DeMinimisCoverage.all()
                : random.nextBoolean()
                        ? DeMinimisCoverage.partial()
                        : DeMinimisCoverage.partial().withUndeclaredAtMost(lost);
        DeMinimisLedger asked = DeMinimisLedger.of(coverage, veiled(grants.subList(0, known), random))
                .withFiscalYears(random.nextBoolean() ? null : years(month));
        DeMinimisAnswer answer = asked.mayGrant(veiled(request, random));
        DeMinimisAnswer truth = ledger(grants, month).mayGrant(request);
        assertThat(truth.room().least())
                .isBetween(answer.room().least(), answer.room().most());
        assertThat(answer.explanation().text(Locale.FRENCH)).doesNotContain("aid.minimis", "{");
        if (answer.outcome().decided()) {
            assertThat(truth.outcome()).isEqualTo(answer.outcome());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void unknown_fiscal_years_are_the_hull_of_all_closing_days(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate day = day(random).minusYears(3);
        DeMinimisAct act = DeMinimisAct.governing(DeMinimisRequest.ordinary(day), LAW);
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (LocalDate closing = LocalDate.of(2020, 1, 1); closing.getYear() == 2020; closing = closing.plusDays(1)) {
            FiscalYears years = FiscalYears.closingOn(MonthDay.from(closing));
            LocalDate start = years.start(day, 2);
            assertThat(years.containing(start).from()).isEqualTo(start);
            assertThat(years.containing(day).covers(day)).isTrue();
            earliest = start.isBefore(earliest) ? start : earliest;
            latest = start.isAfter(latest) ? start : latest;
        }
        if (act == null || !day.isBefore(LocalDate.of(2024, 1, 1))) {
            return;
        }
        DeMinimisWindow window = DeMinimisWindow.of(act, day, null, LAW);
        // Who closes on 28 February even in leap years says so by a list of days; the window is ready for it.
        boolean leapDay =
                window.earliest().getMonthValue() == 2 && window.earliest().getDayOfMonth() == 29;
        assertThat(leapDay ? window.earliest().plusDays(1) : window.earliest()).isEqualTo(earliest);
        assertThat(window.latest()).isEqualTo(latest);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void fiscal_years_follow_each_other_without_a_gap(@ForAll long seed) {
        Random random = new Random(seed);
        List<LocalDate> closings = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            closings.add(FIRST.plusDays(random.nextInt(2000)));
        }
        FiscalYears years = FiscalYears.of(closings);
        LocalDate day = day(random);
        var year = years.containing(day);
        assertThat(year.covers(day)).isTrue();
        assertThat(years.containing(year.to())).isEqualTo(year);
        assertThat(years.containing(year.from())).isEqualTo(year);
        assertThat(years.containing(year.to().plusDays(1)).from())
                .isEqualTo(year.to().plusDays(1));
        assertThat(years.start(day, 1))
                .isEqualTo(years.containing(year.from().minusDays(1)).from());
        closings.forEach(closing -> assertThat(years.containing(closing).to()).isEqualTo(closing));
    }

    @Test
    void a_short_fiscal_year_moves_the_window() {
        FiscalYears years = FiscalYears.of(List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 6, 30)));
        assertThat(years.start(LocalDate.of(2021, 5, 1), 0)).isEqualTo(LocalDate.of(2020, 7, 1));
        assertThat(years.start(LocalDate.of(2021, 5, 1), 1)).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(years.start(LocalDate.of(2021, 5, 1), 2)).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(years.containing(LocalDate.of(2022, 6, 30)).to()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(years.containing(LocalDate.of(2018, 3, 1)).from()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void around_every_leap_day_the_window_is_three_years_with_its_anniversary() {
        for (LocalDate day = LocalDate.of(2027, 2, 20);
                day.isBefore(LocalDate.of(2028, 3, 10));
                day = day.plusDays(1)) {
            LocalDate start = day.minusYears(3);
            for (LocalDate granted = start.minusDays(4);
                    granted.isBefore(start.plusDays(4));
                    granted = granted.plusDays(1)) {
                DeMinimisLedger ledger = ledger(List.of(DeMinimisGrant.of(granted, Euros.of(1))), 12);
                boolean counted = !ledger.mayGrant(DeMinimisRequest.ordinary(day))
                        .counted()
                        .isEmpty();
                assertThat(counted).as("%s on %s", granted, day).isEqualTo(counts(granted, day, 12, false));
            }
        }
    }

    @Test
    void the_exclusions_left_open_cannot_make_a_yes() {
        DeMinimisRequest open = DeMinimisRequest.ordinary(LocalDate.of(2025, 1, 1), Euros.of(1)).toBuilder()
                .exclusions(null)
                .build();
        assertThat(ledger(List.of(), 12).mayGrant(open).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ledger(List.of(), 12)
                        .mayGrant(open.toBuilder().exclusions(Set.of()).build())
                        .outcome())
                .isEqualTo(Outcome.MET);
    }
}
