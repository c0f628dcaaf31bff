package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeMinimisShortcutTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "W-19 loan over five years, LOAN, 600000, 60, 50%, NONE, 2024-03-01, MET, 120000",
        "loan for the whole ceiling, LOAN, 1500000, 60, 50%, NONE, 2024-03-01, MET, 300000",
        "one cent beyond, LOAN, 1500000.01, 60, 50%, NONE, 2024-03-01, NOT_MET, ",
        "half of the time, LOAN, 1500000, 30, 50%, NONE, 2024-03-01, MET, 150000",
        "loan over ten years, LOAN, 750000, 120, 50%, NONE, 2024-03-01, MET, 300000",
        "over seven years the amount of ten, LOAN, 750000, 84, 50%, NONE, 2024-03-01, MET, 210000",
        "over seven years too much, LOAN, 750000.01, 84, 50%, NONE, 2024-03-01, NOT_MET, ",
        "over more than ten years, LOAN, 100000, 121, 50%, NONE, 2024-03-01, NOT_MET, ",
        "too little collateral, LOAN, 600000, 60, 49.99%, NONE, 2024-03-01, NOT_MET, ",
        "collateral not known, LOAN, 600000, 60, , NONE, 2024-03-01, UNKNOWN, 120000",
        "loan of 2023, LOAN, 600000, 60, 50%, NONE, 2023-12-31, MET, 120000",
        "road freight of 2023, LOAN, 500000, 60, 50%, ONLY, 2023-12-31, MET, 100000",
        "road freight of 2023 beyond its half, LOAN, 600000, 60, 50%, ONLY, 2023-12-31, NOT_MET, ",
        "freight not known and it matters, LOAN, 600000, 60, 50%, , 2023-12-31, UNKNOWN, 120000",
        "freight not known and no matter, LOAN, 400000, 60, 50%, , 2023-12-31, MET, 80000",
        "guarantee for the whole ceiling, GUARANTEE, 2250000, 60, 80%, NONE, 2024-03-01, MET, 300000",
        "guarantee of too much of the loan, GUARANTEE, 2250000, 60, 80.01%, NONE, 2024-03-01, NOT_MET, ",
        "guarantee of 2023, GUARANTEE, 1500000, 60, 80%, NONE, 2023-03-01, MET, 200000",
        "guarantee of 2023 over ten years, GUARANTEE, 750000, 120, 80%, NONE, 2023-03-01, MET, 200000",
        "guarantee over ten years, GUARANTEE, 1125000, 120, 80%, NONE, 2024-03-01, MET, 300000",
        "rounded up, LOAN, 100000.01, 7, 50%, NONE, 2024-03-01, MET, 2333.34"
    })
    void the_equivalent_is_a_part_of_the_ceiling(
            String name,
            DeMinimisShortcut.Kind kind,
            String amount,
            int months,
            String share,
            RoadFreight freight,
            LocalDate day,
            Outcome outcome,
            String equivalent) {
        Rate part = share == null ? null : Rate.parse(share);
        DeMinimisEquivalent found = new DeMinimisShortcut(kind, Euros.parse(amount), months, part, freight)
                .equivalent(day, AidLaw.shipped());
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.amount()).isEqualTo(equivalent == null ? null : Euros.parse(equivalent));
        assertThat(found.findAmount().isPresent()).isEqualTo(outcome == Outcome.MET);
        assertThat(found.explanation().text(Locale.FRENCH)).doesNotContain("aid.minimis", "{");
        assertThat(found.explanation().text(Locale.ENGLISH)).doesNotContain("aid.minimis", "{");
        RoundTrips.assertSerializable(found);
    }

    @Test
    void the_arithmetic_is_shown() {
        DeMinimisEquivalent found = DeMinimisShortcut.loan(Euros.of(600_000), 60, Rate.ofPercent(50))
                .withRoadFreight(RoadFreight.NONE)
                .equivalent(LocalDate.of(2024, 3, 1), AidLaw.shipped());
        assertThat(found.explanation().text(Locale.ENGLISH))
                .contains("€300,000 × €600,000 ÷ €1,500,000 × 60 ÷ 60 months = €120,000");
    }

    @Test
    void impossible_facts_name_the_place() {
        assertThatThrownBy(() -> DeMinimisShortcut.guarantee(Euros.ZERO, 0, Rate.ofPercent(-1)))
                .hasMessageContaining("amount")
                .hasMessageContaining("months")
                .hasMessageContaining("share");
    }
}
