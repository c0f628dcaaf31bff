package fr.territoiresindustrie.rules.verification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.AidEntitlement;
import fr.territoiresindustrie.rules.stateaid.AidLimit;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSituation;
import fr.territoiresindustrie.rules.stateaid.Arithmetic;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.ConstraintKind;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.LineEntitlement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The schemes are written where they are used, so that this class travels with them. */
class AidSchemeContractTest implements Serializable {

    private static final long serialVersionUID = 1;

    private static final LegalBasis BASIS =
            LegalBasis.of(Label.of("Deliberation of an invented Region", "Délibération d’une Région inventée"));
    private static final Arithmetic SAID = () -> Explanation.note(Reason.of("own.said", Label.of("said.", "dit.")));

    /** 20 % of the equipment of a small firm, 10 % of that of any other, 300,000 euros at most. */
    private static class Grant implements AidScheme {

        private static final long serialVersionUID = 1;

        @Override
        public RuleId id() {
            return RuleId.of("own.grant");
        }

        @Override
        public Label title() {
            return Label.of("grant", "subvention");
        }

        @Override
        public LegalBasis basis(AidSituation situation) {
            return BASIS;
        }

        @Override
        public CriteriaSet<AidSituation> conditions() {
            Criterion<AidSituation> sound = Circumstance.IN_DIFFICULTY.fact().isFalse();
            return CriteriaSet.of(
                    "own.conditions",
                    Label.of("conditions", "conditions"),
                    List.of(Rule.of("own.sound", Label.of("sound", "saine"), BASIS, sound)));
        }

        @Override
        public AidEntitlement entitlement(AidSituation situation) {
            List<LineEntitlement> lines = new ArrayList<>();
            for (CostLine line : Objects.requireNonNullElse(situation.project().lines(), List.<CostLine>of())) {
                if (line.nature() == null || line.nature() == CostNature.EQUIPMENT) {
                    lines.add(line(line, situation.sizes()));
                }
            }
            return lines.isEmpty()
                    ? AidEntitlement.NONE
                    : new AidEntitlement(lines, List.of(cap(Euros.of(300_000))), List.of());
        }

        LineEntitlement line(CostLine line, Set<EnterpriseSize> sizes) {
            Rate most = sizes.contains(EnterpriseSize.SMALL) ? Rate.ofPercent(20) : Rate.ofPercent(10);
            Rate least = sizes.equals(Set.of(EnterpriseSize.SMALL)) ? most : Rate.ofPercent(10);
            AidRange base = line.nature() == null ? new AidRange(Euros.ZERO, line.amount()) : line.cost();
            return new LineEntitlement(line.id(), base, least, most, SAID);
        }

        AidLimit cap(Euros amount) {
            return new AidLimit(
                    ConstraintKind.PROGRAMME,
                    AidRange.of(amount),
                    AidLimit.Counting.SAME_SCHEME,
                    Set.of(),
                    BASIS,
                    SAID);
        }
    }

    private static void refused(AidScheme scheme, String why) {
        assertThatThrownBy(() -> AidSchemeContract.of(scheme).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_sound_scheme_passes() {
        assertThatCode(() -> AidSchemeContract.of(new Grant()).verify()).doesNotThrowAnyException();
        assertThatCode(() -> AidSchemeContract.of(new Grant())
                        .withSeed(7)
                        .withCases(50)
                        .verify())
                .doesNotThrowAnyException();
    }

    @Test
    void at_least_one_case_must_be_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AidSchemeContract.of(new Grant()).withCases(0));
    }

    @Nested
    class Broken implements Serializable {

        private static final long serialVersionUID = 1;

        @Test
        void a_missing_amount_taken_for_nothing_is_found() {
            refused(
                    new Grant() {
                        @Override
                        LineEntitlement line(CostLine line, Set<EnterpriseSize> sizes) {
                            LineEntitlement right = super.line(line, sizes);
                            Euros known = line.amount() == null ? Euros.ZERO : line.amount();
                            return new LineEntitlement(
                                    line.id(), AidRange.of(known), right.least(), right.most(), SAID);
                        }
                    },
                    "must lie within the answer from fewer facts");
        }

        @Test
        void an_unknown_size_taken_for_large_is_found() {
            refused(
                    new Grant() {
                        @Override
                        LineEntitlement line(CostLine line, Set<EnterpriseSize> sizes) {
                            boolean small = sizes.equals(Set.of(EnterpriseSize.SMALL));
                            Rate rate = Rate.ofPercent(small ? 20 : 10);
                            return new LineEntitlement(line.id(), line.cost(), rate, rate, SAID);
                        }
                    },
                    "must lie within the answer from fewer facts");
        }

        @Test
        void silence_taken_for_no_is_found() {
            refused(
                    new Grant() {
                        @Override
                        public CriteriaSet<AidSituation> conditions() {
                            Fact<AidSituation, Boolean> fact = Fact.of(
                                    "difficulty",
                                    Label.of("difficulty", "difficulté"),
                                    situation -> Boolean.TRUE.equals(
                                            situation.project().find(Circumstance.IN_DIFFICULTY)));
                            return CriteriaSet.of(
                                    "own.conditions",
                                    Label.of("conditions", "conditions"),
                                    List.of(Rule.of("own.sound", Label.of("sound", "saine"), BASIS, fact.isFalse())));
                        }
                    },
                    "must lie within the answer from fewer facts");
        }

        @Test
        void an_answer_that_depends_on_the_order_of_lines_is_found() {
            refused(
                    new Grant() {
                        @Override
                        public AidEntitlement entitlement(AidSituation situation) {
                            AidEntitlement all = super.entitlement(situation);
                            List<LineEntitlement> lines = all.lines().stream()
                                    .map(line -> more(line, situation.project().lines()))
                                    .toList();
                            return new AidEntitlement(lines, all.limits(), List.of());
                        }

                        private LineEntitlement more(LineEntitlement line, List<CostLine> lines) {
                            Rate rate = Rate.ofPercent(30);
                            return lines.get(0).id().equals(line.line())
                                    ? new LineEntitlement(line.line(), line.base(), rate, rate, SAID)
                                    : line;
                        }
                    },
                    "must not depend on the order of the lines");
        }

        @Test
        void an_answer_that_changes_is_found() {
            AtomicInteger count = new AtomicInteger();
            refused(
                    new Grant() {
                        @Override
                        AidLimit cap(Euros amount) {
                            return super.cap(amount.plus(Euros.of(count.incrementAndGet())));
                        }
                    },
                    "must be the same");
        }

        @Test
        void a_limit_without_a_line_that_it_limits_is_found() {
            refused(
                    new Grant() {
                        @Override
                        public AidEntitlement entitlement(AidSituation situation) {
                            return new AidEntitlement(
                                    super.entitlement(situation).lines(), List.of(cap(Euros.of(300_000))), List.of());
                        }
                    },
                    "must allow nothing where it covers no line");
        }

        @Test
        void lines_that_the_case_does_not_have_are_found() {
            refused(
                    new Grant() {
                        @Override
                        LineEntitlement line(CostLine line, Set<EnterpriseSize> sizes) {
                            LineEntitlement right = super.line(line, sizes);
                            return new LineEntitlement("other", right.base(), right.least(), right.most(), SAID);
                        }
                    },
                    "must cover lines of the case alone");
        }

        @Test
        void what_cannot_travel_is_found() {
            Object lock = new Object();
            refused(
                    new Grant() {
                        @Override
                        public Label title() {
                            return Label.of(String.valueOf(lock.hashCode()));
                        }
                    },
                    "must be serialisable");
        }

        @Test
        void an_exception_is_found() {
            refused(
                    new Grant() {
                        @Override
                        LineEntitlement line(CostLine line, Set<EnterpriseSize> sizes) {
                            return super.line(line, Set.of(sizes.iterator().next()))
                                                    .base()
                                                    .known()
                                                    .orElseThrow()
                                                    .positive()
                                            && line.nature() != null
                                    ? super.line(line, sizes)
                                    : super.line(CostLine.of(" ", CostNature.EQUIPMENT, Euros.ZERO), sizes);
                        }
                    },
                    "it throws");
        }
    }
}
