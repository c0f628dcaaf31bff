package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Funder REGIONS = Funder.of(FunderKind.REGION);

    private static EnvelopeId id(String text) {
        return EnvelopeId.of(text);
    }

    private static Envelope leaf(String text, long euros) {
        return Envelope.of(id(text), text, Euros.of(euros));
    }

    private static Envelope promised(String text, long floor, long ceiling) {
        return Envelope.builder()
                .id(id(text))
                .label(text)
                .floor(Euros.of(floor))
                .ceiling(Euros.of(ceiling))
                .build();
    }

    /** The top-up of 23 March 2021 as it was published. */
    private static Envelope topUp() {
        Envelope state = Envelope.builder()
                .id(id("state"))
                .label("State")
                .ceiling(Euros.of(157_000_000))
                .funder(Funder.STATE)
                .child(leaf("matched", 141_500_000))
                .child(leaf("state-alone", 15_500_000))
                .build();
        return leaf("top-up", 298_500_000)
                .withChildren(List.of(state, leaf("regions", 141_500_000).withFunder(REGIONS)));
    }

    @Nested
    class PublishedAmounts {

        @Test
        void of_the_top_up_are_shared_out_exactly_at_every_level() {
            assertThat(topUp().unshared()).isEqualTo(Euros.ZERO);
            assertThat(topUp().find(id("state")).orElseThrow().unshared()).isEqualTo(Euros.ZERO);
        }

        @Test
        void of_the_first_envelope_leave_what_was_said_of_2021() {
            Envelope first = leaf("fund", 400_000_000).withChildren(List.of(leaf("2020", 150_000_000)));
            assertThat(first.unshared()).isEqualTo(Euros.of(250_000_000));
        }
    }

    @Nested
    class LookUp {

        @Test
        void finds_an_envelope_and_the_path_to_it() {
            assertThat(topUp().find(id("matched")).map(Envelope::ceiling)).contains(Euros.of(141_500_000));
            assertThat(topUp().find(id("nowhere"))).isEmpty();
            assertThat(topUp().pathTo(id("state-alone")))
                    .extracting(envelope -> envelope.id().value())
                    .containsExactly("top-up", "state", "state-alone");
            assertThat(topUp().pathTo(id("top-up"))).containsExactly(topUp());
            assertThat(topUp().pathTo(id("nowhere"))).isEmpty();
        }

        @Test
        void walks_from_the_top_down() {
            assertThat(topUp().stream().map(envelope -> envelope.id().value()))
                    .containsExactly("top-up", "state", "matched", "state-alone", "regions");
        }
    }

    @Nested
    class Rules {

        @Test
        void let_ceilings_overlap_but_none_be_higher_than_the_whole() {
            assertThat(leaf("all", 100)
                            .withChildren(List.of(leaf("a", 80), leaf("b", 80)))
                            .unshared())
                    .isEqualTo(Euros.of(-60));
            assertThat(problems(Envelope.builder()
                            .id(id("all"))
                            .label("all")
                            .ceiling(Euros.of(100))
                            .child(leaf("a", 101))))
                    .containsExactly(tuple("children[0].ceiling", ProblemCode.OUT_OF_RANGE));
        }

        @Test
        void keep_all_promises_at_once() {
            Envelope.Builder all = Envelope.builder()
                    .id(id("all"))
                    .label("all")
                    .ceiling(Euros.of(100))
                    .child(promised("a", 60, 100))
                    .child(promised("b", 40, 100));
            assertThat(all.build().promised()).isEqualTo(Euros.of(100));
            assertThat(problems(all.child(promised("c", 1, 1))))
                    .containsExactly(tuple("children", ProblemCode.OUT_OF_RANGE));
        }

        @Test
        void count_promises_of_any_depth() {
            Envelope deep = leaf("a", 90).withChildren(List.of(promised("a1", 50, 90), promised("a2", 40, 90)));
            assertThat(deep.promised()).isEqualTo(Euros.of(90));
            Envelope lowFloor =
                    new Envelope(id("a"), "a", Euros.of(90), Euros.of(10), null, List.of(promised("a1", 50, 90)));
            assertThat(lowFloor.promised()).isEqualTo(Euros.of(50));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> leaf("all", 100).withChildren(List.of(deep, promised("b", 11, 100))))
                    .withMessageContaining("101.00 EUR")
                    .withMessageContaining("≤ 100.00 EUR");
        }

        @Test
        void want_identifiers_once_in_the_whole_tree() {
            Envelope twice = leaf("a", 10).withChildren(List.of(leaf("b", 5)));
            assertThat(Envelope.builder()
                            .id(id("all"))
                            .label("all")
                            .ceiling(Euros.of(100))
                            .child(twice)
                            .child(leaf("b", 1))
                            .child(leaf("all", 1))
                            .tryBuild()
                            .problems())
                    .extracting(Problem::path, problem -> problem.arguments().get("first"))
                    .containsExactly(
                            tuple("children[1].id", "children[0].children[0].id"), tuple("children[2].id", "id"));
        }

        @Test
        void keep_one_kind_of_funder_within_that_of_a_funder() {
            Envelope feder = leaf("feder", 10).withFunder(Funder.of(FunderKind.EU_SHARED));
            assertThat(leaf("r", 10)
                            .withFunder(REGIONS)
                            .withChildren(List.of(feder))
                            .children())
                    .containsExactly(feder);
            assertThat(problems(Envelope.builder()
                            .id(id("s"))
                            .label("s")
                            .ceiling(Euros.of(10))
                            .funder(Funder.STATE)
                            .child(feder)))
                    .containsExactly(tuple("children[0].funder", ProblemCode.CONTRADICTION));
        }

        @Test
        void are_all_told_at_once() {
            assertThat(problems(Envelope.builder()
                            .label(" ")
                            .ceiling(Euros.of(-5))
                            .floor(Euros.of(-1))
                            .child(leaf("a", 0))))
                    .containsExactly(
                            tuple("id", ProblemCode.REQUIRED),
                            tuple("label", ProblemCode.REQUIRED),
                            tuple("ceiling", ProblemCode.NEGATIVE),
                            tuple("floor", ProblemCode.NEGATIVE),
                            tuple("floor", ProblemCode.OUT_OF_RANGE),
                            tuple("children", ProblemCode.OUT_OF_RANGE),
                            tuple("children[0].ceiling", ProblemCode.OUT_OF_RANGE));
            assertThat(problems(Envelope.builder()))
                    .containsExactly(
                            tuple("id", ProblemCode.REQUIRED),
                            tuple("label", ProblemCode.REQUIRED),
                            tuple("ceiling", ProblemCode.REQUIRED));
        }

        private static List<Tuple> problems(Envelope.Builder builder) {
            return builder.tryBuild().problems().stream()
                    .map(problem -> tuple(problem.path(), problem.code()))
                    .toList();
        }
    }

    @Test
    void json_of_an_undivided_envelope_is_short() throws Exception {
        String json = "{\"id\":\"a\",\"label\":\"a\",\"ceiling\":1.00}";
        assertThat(Mappers.jackson2().writeValueAsString(leaf("a", 1))).isEqualTo(json);
        assertThat(Mappers.jackson3().readValue(json, Envelope.class)).isEqualTo(leaf("a", 1));
    }
}
