package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprintProperties {

    private static final Label TITLE = Label.of("rule", "règle");
    private static final LegalBasis BASIS = LegalBasis.of(Label.of("a text", "un texte"));
    private static final Fact<Answers, Integer> FACT = Answers.FACTS.get(0);

    private static CriteriaSet<Answers> set(Criterion<Answers> criterion) {
        return CriteriaSet.of("set", TITLE, List.of(Rule.of("r", TITLE, BASIS, criterion)));
    }

    private static String of(Criterion<Answers> criterion) {
        return set(criterion).fingerprint();
    }

    @Example
    void everything_that_makes_a_set_what_it_is_counts() {
        CriteriaSet<Answers> set = set(FACT.atLeast(1));
        RuleId rule = RuleId.of("r");
        Rule<Answers> inner = set.rules().get(0);
        List<String> prints = List.of(
                set.fingerprint(),
                set.withVersion("1").fingerprint(),
                set.withVersion("2").fingerprint(),
                set.enforcing(rule, Enforcement.WARNING).fingerprint(),
                of(FACT.atLeast(2)),
                of(FACT.above(1)),
                of(FACT.atLeast(1).not()),
                of(FACT.atLeast(1).not().not()),
                of(Answers.FACTS.get(1).atLeast(1)),
                of(FACT.in(1, 2)),
                of(FACT.in(1, 12)),
                of(FACT.notIn(1, 2)),
                of(FACT.matches("a")),
                of(FACT.matches("b")),
                of(FACT.atMost(Answers.FACTS.get(1))),
                of(FACT.atLeast(1).as(Label.of("a", "b")).not()),
                CriteriaSet.of("other", TITLE, set.rules()).fingerprint(),
                CriteriaSet.of("set", Label.of("other"), set.rules()).fingerprint(),
                CriteriaSet.of("set", TITLE, List.of(inner.withValidity(Validity.from(LocalDate.of(2021, 1, 1)))))
                        .fingerprint(),
                CriteriaSet.of(
                                "set",
                                TITLE,
                                List.of(Rule.of(
                                        "r", TITLE, BASIS.withConfidence(Confidence.INFERRED), FACT.atLeast(1))))
                        .fingerprint());
        assertThat(prints).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{64}"));
    }

    @Example
    void the_order_of_members_and_zeros_behind_the_point_do_not_count() {
        assertThat(of(FACT.in(1, 2, 3))).isEqualTo(of(FACT.in(3, 2, 1)));
        Fact<Answers, BigDecimal> tons = FACT.map(BigDecimal::valueOf);
        assertThat(of(tons.atLeast(new BigDecimal("1.50")))).isEqualTo(of(tons.atLeast(new BigDecimal("1.5"))));
    }

    @Example
    void a_known_content_has_a_known_fingerprint() {
        assertThat(set(FACT.atLeast(1).and(FACT.in(1, 2))).withVersion("1.0.0").fingerprint())
                .isEqualTo("e78931b7c45c878411979cc73c9664a99e913d9446ba4918b8159fb2e1808ed7");
    }

    @Provide
    Arbitrary<Criterion<Answers>> trees() {
        return Answers.trees();
    }

    @Property(tries = 200)
    void a_set_that_has_travelled_keeps_its_fingerprint(@ForAll("trees") Criterion<Answers> criterion)
            throws IOException, ClassNotFoundException {
        CriteriaSet<Answers> set = set(criterion);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(set);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((CriteriaSet<?>) in.readObject()).fingerprint()).isEqualTo(set.fingerprint());
        }
        Set<String> twice = new HashSet<>(List.of(set.fingerprint()));
        assertThat(twice.add(set(criterion).fingerprint())).isFalse();
    }
}
