package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCardTest {

    private static final Label LABEL = Label.of("public share", "part publique");

    private static Dossier dossier(Integer jobs, Euros cost) {
        return new Dossier("Fonderie", jobs, true, cost, "creation", null);
    }

    private static <V> ScoreCard card(Fact<Dossier, V> fact, Scale<? super V> scale, Dossier dossier) {
        return ScoringGrid.<Dossier>builder()
                .line("line", fact.label(), Points.of(20), fact, scale)
                .build()
                .score(dossier, CONTEXT);
    }

    @Test
    void equals_the_card_of_its_contributions() {
        for (Dossier dossier : List.of(dossier(1, null), dossier(null, null))) {
            ScoreCard card = Dossier.grid().score(dossier, CONTEXT);
            ScoreCard written = new ScoreCard(new ArrayList<>(card.contributions()));
            assertThat(card).isEqualTo(written).hasSameHashCodeAs(written).hasToString(written.toString());
            assertThat(written).isEqualTo(card).isEqualTo(new ScoreCard(card.contributions()));
            assertThat(card.total()).isEqualTo(written.total());
            assertThat(card.lowest()).isEqualTo(written.lowest());
            assertThat(card.highest()).isEqualTo(written.highest());
            assertThat(card.missing()).isEqualTo(written.missing());
            assertThat(card.explanation()).isEqualTo(written.explanation());
            RoundTrips.assertTravels(card, ScoreCard.class);
        }
    }

    @Test
    void shows_a_share_as_a_rate() {
        Fact<Dossier, Euros> grant = Fact.of("grant", Label.of("grant", "aide"), any -> Euros.of(250_000));
        Fact<Dossier, Rate> share = Fact.share("share", LABEL, grant, Dossier.COST);
        Scale<Rate> scale = Scales.linear(Rate.ONE, Rate.ZERO);
        ScoreCard card = card(share, scale, dossier(1, Euros.of(1_000_000)));
        assertThat(card.explanation().text(Locale.ENGLISH)).contains("Public share: 25%; 15 points out of 20.");
        assertThat(card.explanation().text(Locale.FRENCH))
                .contains("Part publique\u00A0: 25\u00A0%\u202F; 15 points sur 20.");
        assertThat(card(share, scale, dossier(1, null)).highest()).isEqualTo(Points.of(20));
        assertThat(card(share, scale, dossier(1, Euros.ZERO)).total()).isNull();
        ScoreCard absent = card(share.absentWhen(any -> true), scale, dossier(1, null));
        assertThat(absent.total()).isEqualTo(Points.ZERO);
        assertThat(absent.contributions().get(0).reason().code()).isEqualTo("scoring.line.absent");
    }

    @Test
    void a_share_with_other_sources_said_is_still_the_share() {
        Fact<Dossier, Long> one = Fact.ofLong("one", LABEL, any -> 1);
        Fact<Dossier, Long> four = Fact.ofLong("four", LABEL, any -> 4);
        Fact<Dossier, Rate> share = Fact.share("share", LABEL, one, four).from(Dossier.COST);
        assertThat(card(share, Scales.linear(Rate.ZERO, Rate.ONE), dossier(1, null))
                        .total())
                .isEqualTo(Points.of(5));
    }

    @Test
    void knows_facts_that_are_read_without_an_object() {
        Fact<Dossier, Integer> one = Fact.ofInt("one", LABEL, any -> 1);
        assertThat(one.isWhole()).isTrue();
        assertThat(Fact.ofLong("two", LABEL, (Dossier any) -> 2).isWhole()).isTrue();
        assertThat(one.map(number -> number + 1).isWhole()).isFalse();
        assertThat(Dossier.JOBS.isWhole()).isFalse();
    }

    @Test
    void keeps_what_was_seen_when_the_subject_changes_later() {
        List<String> kinds = new ArrayList<>(List.of("creation"));
        Fact<Dossier, List<String>> fact = Fact.of("kinds", Label.of("kinds", "natures"), any -> kinds);
        ScoreCard card = card(fact, Scales.lookup(Map.of(List.of("creation"), Rate.ONE)), dossier(1, null));
        kinds.add("relocation");
        assertThat(card.total()).isEqualTo(Points.of(20));
        assertThat(card.explanation().text(Locale.ENGLISH)).contains("Kinds: creation; 20 points out of 20.");
    }

    @Test
    void travels_where_the_values_seen_cannot() {
        Fact<Dossier, Object> fact = Fact.of("thing", LABEL, any -> new Object() {
            @Override
            public String toString() {
                return "a thing";
            }
        });
        RoundTrips.assertSerializable(card(fact, any -> Rate.ONE, dossier(1, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+999999999",
                "-1E+999999999",
                "1E-999999999",
                "-1E-999999999",
                "0E+2147483647",
                "0E-2147483647"
            })
    void a_number_of_any_size_is_scored_at_once(String text) {
        BigDecimal value = new BigDecimal(text);
        Fact<Dossier, BigDecimal> fact = Fact.of("figure", LABEL, any -> value);
        Points expected = value.compareTo(BigDecimal.ONE) > 0
                ? Points.of(20)
                : value.compareTo(BigDecimal.ONE.negate()) < 0 ? Points.ZERO : Points.of(10);
        // Half of a thousandth is earned from nothing on, so that the smallest number below it earns less.
        assertThat(card(fact, Scales.linear(-1, 1), dossier(1, null)).total()).isEqualTo(expected);
        ScoreCard edge = card(fact, Scales.linear(-1, 39_999), dossier(1, null));
        assertThat(edge.total())
                .isEqualTo(
                        expected.equals(Points.of(10)) ? Points.ofThousandths(value.signum() < 0 ? 0 : 1) : expected);
    }

    @Test
    void scales_refuse_ends_of_which_nobody_can_think() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scales.linear(BigDecimal.ZERO, new BigDecimal("1E+999999999")));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.linear(Rate.ONE, Rate.of(2, 2)));
    }
}
