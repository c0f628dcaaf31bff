package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AidLawProperties {

    private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    private static final LegalBasis BASIS = LegalBasis.of(Label.of("invented act", "acte inventé"));

    /** Some periods that do not meet, the outer ones perhaps open, each with its number as value. */
    @Provide
    Arbitrary<List<LegalFigure>> figures() {
        Arbitrary<List<Integer>> bounds =
                Arbitraries.integers().between(0, 40).list().uniqueElements().ofMaxSize(6);
        return bounds.flatMap(days -> Arbitraries.of(true, false)
                .flatMap(open -> Arbitraries.integers()
                        .between(1, 1000)
                        .map(value -> figures(days.stream().sorted().toList(), open, value))));
    }

    private static List<LegalFigure> figures(List<Integer> days, boolean open, int value) {
        List<LegalFigure> figures = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i += 2) {
            LocalDate from = open && i == 0 ? null : DAY_ZERO.plusDays(days.get(i));
            LocalDate to = open && i + 3 >= days.size() ? null : DAY_ZERO.plusDays(days.get(i + 1));
            figures.add(LegalFigure.of(
                    "a.b", new Validity(from, to), LegalFigure.Unit.COUNT, BigDecimal.valueOf(value + i), BASIS));
        }
        return figures;
    }

    /** Day by day, the other sheet first and this one where it says nothing. */
    @Property(tries = 300)
    void overrides_are_a_choice_made_on_each_day(
            @ForAll("figures") List<LegalFigure> below, @ForAll("figures") List<LegalFigure> above) {
        AidLaw law = AidLaw.of(below).withOverrides(AidLaw.of(above));

        for (LocalDate day = DAY_ZERO.minusDays(2); day.isBefore(DAY_ZERO.plusDays(44)); day = day.plusDays(1)) {
            Optional<Integer> upper = on(above, day);
            assertThat(law.find("a.b", day).map(LegalFigure::count))
                    .isEqualTo(upper.isPresent() ? upper : on(below, day));
        }
    }

    private static Optional<Integer> on(List<LegalFigure> figures, LocalDate day) {
        return figures.stream()
                .filter(figure -> figure.validity().covers(day))
                .map(LegalFigure::count)
                .findFirst();
    }

    @Property(tries = 100)
    void a_sheet_laid_over_itself_changes_nothing(@ForAll("figures") List<LegalFigure> figures) {
        AidLaw law = AidLaw.of(figures);

        assertThat(law.withOverrides(law)).isEqualTo(law);
    }

    @Provide
    Arbitrary<LocalDate> anyDay() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2013, 1, 1).toEpochDay(),
                        LocalDate.of(2032, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> anyKey() {
        return Arbitraries.of(AidLaw.shipped().keys());
    }

    @Property(tries = 500)
    void a_shipped_figure_is_found_exactly_on_its_days(@ForAll("anyKey") String key, @ForAll("anyDay") LocalDate day) {
        AidLaw law = AidLaw.shipped();
        long inForce = law.list(key).stream()
                .filter(figure -> figure.validity().covers(day))
                .count();

        assertThat(inForce).isLessThanOrEqualTo(1);
        assertThat(law.find(key, day).isPresent()).isEqualTo(inForce == 1);
        law.find(key, day).ifPresent(figure -> {
            assertThat(law.basis(key, day)).isEqualTo(figure.basis());
            assertThat(figure.basis().validity()).isEqualTo(figure.validity());
        });
    }

    @Property(tries = 500)
    void the_day_for_figures_lies_in_the_governing_version(
            @ForAll("anyDay") LocalDate granted, @ForAll("anyDay") LocalDate scheme) {
        LocalDate entered = scheme.isAfter(granted) ? null : scheme;
        GoverningText text = GberVersion.governing(granted, entered);

        text.findVersion().ifPresent(version -> {
            assertThat(version.validity().covers(text.requireFiguresOn())).isTrue();
            assertThat(text.requireFiguresOn()).isBeforeOrEqualTo(granted);
        });
        assertThat(text.settled()).isEqualTo(text.inTail() || text.standing() == GoverningText.Standing.IN_FORCE);
    }
}
