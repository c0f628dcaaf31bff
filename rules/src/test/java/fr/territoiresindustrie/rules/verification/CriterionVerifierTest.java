package fr.territoiresindustrie.rules.verification;

import static fr.territoiresindustrie.rules.verification.Office.BASE;
import static fr.territoiresindustrie.rules.verification.Office.FIRST_DAY;
import static fr.territoiresindustrie.rules.verification.Office.FLOOR;
import static fr.territoiresindustrie.rules.verification.Office.GRANT;
import static fr.territoiresindustrie.rules.verification.Office.IN_FRANCE;
import static fr.territoiresindustrie.rules.verification.Office.JOBS;
import static fr.territoiresindustrie.rules.verification.Office.LAW;
import static fr.territoiresindustrie.rules.verification.Office.MARCH;
import static fr.territoiresindustrie.rules.verification.Office.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.verification.Office.Dossier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CriterionVerifierTest {

    private static final Label WORDS = Label.of("words", "mots");

    private static VerdictAssertion short_by_a_cent() {
        return CriterionVerifier.of(Office.rule("floor", FLOOR), MARCH)
                .given(BASE, Euros.ofCents(19_999_999))
                .then();
    }

    private static ReportAssertion half_known() {
        return CriterionVerifier.of(Office.set(), MARCH)
                .given(BASE, Euros.of(200_000))
                .given(IN_FRANCE, false)
                .absent(JOBS)
                .unknown(START)
                .then();
    }

    private static Arguments verdict(String what, Consumer<VerdictAssertion> right, Consumer<VerdictAssertion> wrong) {
        return Arguments.of(what, right, wrong);
    }

    static Stream<Arguments> verdictAssertions() {
        Reason reason = Reason.of("at-least.not-met-by")
                .with("fact", Argument.term("base", BASE.label()))
                .with("value", Euros.ofCents(19_999_999))
                .with("threshold", Euros.of(200_000))
                .with("margin", Euros.ofCents(1));
        return Stream.of(
                verdict("outcome", VerdictAssertion::isNotMet, VerdictAssertion::isMet),
                verdict("outcome", a -> a.hasOutcome(Outcome.NOT_MET), VerdictAssertion::isUnknown),
                verdict("outcome", VerdictAssertion::isNotMet, VerdictAssertion::isNotApplicable),
                verdict("value", a -> a.hasValue(Euros.ofCents(19_999_999)), a -> a.hasValue(Euros.of(1))),
                verdict("threshold", a -> a.hasThreshold(Euros.of(200_000)), a -> a.hasThreshold(200_000)),
                verdict("margin", a -> a.hasMargin(Euros.ofCents(-1)), a -> a.hasMargin(Euros.ofCents(1))),
                verdict("passing value", a -> a.hasPassing(Euros.of(200_000)), a -> a.hasPassing(Euros.of(200_001))),
                verdict("reason", a -> a.hasReason("at-least.not-met-by"), a -> a.hasReason("at-least.met")),
                verdict("reason", a -> a.hasReason(reason), a -> a.hasReason(reason.with("margin", 1))),
                verdict(
                        "argument margin",
                        a -> a.hasArgument("margin", Euros.ofCents(1)),
                        a -> a.hasArgument("margin", 2)),
                verdict("argument other", a -> {}, a -> a.hasArgument("other", 1)),
                verdict("legal basis", a -> a.restsOn(LAW), a -> a.restsOn(LAW.withReference("art. 2"))),
                verdict("missing facts", VerdictAssertion::hasMissing, a -> a.hasMissing(BASE)),
                verdict("next questions", VerdictAssertion::asksFor, a -> a.asksFor(BASE)),
                verdict(
                        "explanation",
                        a -> a.says(Locale.ENGLISH, "Eligible base"),
                        a -> a.says(Locale.ENGLISH, "jobs")),
                verdict(
                        "explanation",
                        a -> a.says(Locale.FRENCH, "le minimum est de 200 000 €, il manque donc 0,01 €"),
                        a -> a.doesNotSay(Locale.FRENCH, "200 000 €")),
                verdict("number of parts", VerdictAssertion::hasParts, a -> a.part(0)),
                verdict("outcomes of the parts", VerdictAssertion::hasParts, a -> a.hasParts(Outcome.MET)));
    }

    @ParameterizedTest
    @MethodSource("verdictAssertions")
    void every_assertion_on_a_verdict_holds_and_fails(
            String what, Consumer<VerdictAssertion> right, Consumer<VerdictAssertion> wrong) {
        right.accept(short_by_a_cent());
        assertThatThrownBy(() -> wrong.accept(short_by_a_cent()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The " + what + " of office.floor must be: ")
                .hasMessageContaining("\nbut is: ")
                .hasMessageContaining("[not met] Rule on floor");
    }

    private static Arguments report(String what, Consumer<ReportAssertion> right, Consumer<ReportAssertion> wrong) {
        return Arguments.of(what, right, wrong);
    }

    static Stream<Arguments> reportAssertions() {
        return Stream.of(
                report("outcome", ReportAssertion::isUnknown, ReportAssertion::isMet),
                report("missing facts", a -> a.hasMissing(START, GRANT), a -> a.hasMissing(GRANT)),
                report("missing facts", a -> a.hasMissing(GRANT, START), ReportAssertion::hasMissing),
                report("next questions", a -> a.asksFor(GRANT, START), a -> a.asksFor(START, GRANT)),
                report("failures", ReportAssertion::hasFailures, a -> a.hasFailures("office.floor")),
                report("warnings", a -> a.hasWarnings("office.place"), ReportAssertion::hasWarnings),
                report("relaxations", a -> a.hasRelaxations("office.place"), ReportAssertion::hasRelaxations),
                report("findings", ReportAssertion::hasFindings, a -> a.hasFindings(finding())));
    }

    private static Finding finding() {
        return Finding.of(RuleId.of("office.start"), Outcome.MET, "an officer", "seen on site");
    }

    @ParameterizedTest
    @MethodSource("reportAssertions")
    void every_assertion_on_a_report_holds_and_fails(
            String what, Consumer<ReportAssertion> right, Consumer<ReportAssertion> wrong) {
        right.accept(half_known());
        assertThatThrownBy(() -> wrong.accept(half_known()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The " + what + " of office must be: ")
                .hasMessageContaining("Rule on floor");
    }

    @Nested
    class Subjects {

        @Test
        void are_judged_as_they_are() {
            Dossier dossier = new Dossier(Euros.of(500_000), Euros.of(100_000), FIRST_DAY, 3, null);
            CriterionVerifier.of(Office.set(), MARCH)
                    .subject(dossier)
                    .isMet()
                    .hasMissing(IN_FRANCE)
                    .asksFor()
                    .rule("office.start")
                    .isMet()
                    .hasMargin(Argument.days(0));
            CriterionVerifier.of(FLOOR, MARCH).subject(dossier).isMet();
        }

        @Test
        void are_judged_with_findings() {
            CriterionVerifier.of(Office.set(), MARCH, List.of(finding()))
                    .subject(Dossier.EMPTY)
                    .hasFindings(finding())
                    .rule("office.start")
                    .isMet();
        }

        @Test
        void are_not_concerned_by_a_rule_out_of_force() {
            Rule<Dossier> old = Office.rule("floor", FLOOR).withValidity(Validity.until(LocalDate.of(2020, 12, 31)));
            CriterionVerifier.of(old, MARCH)
                    .subject(Dossier.EMPTY)
                    .isNotApplicable()
                    .hasReason("not-in-force");
        }

        @Test
        void have_parts() {
            CriterionVerifier.of(FLOOR.and(IN_FRANCE.isTrue()), MARCH)
                    .given(IN_FRANCE, true)
                    .then()
                    .isUnknown()
                    .hasParts(Outcome.UNKNOWN, Outcome.MET)
                    .part(1)
                    .isMet();
        }

        @Test
        void of_another_set_have_no_such_rule() {
            assertThatThrownBy(() -> half_known().rule("office.other"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The rule (office.other) must be one of the set office");
        }
    }

    @Nested
    class GivenByThemselves {

        @Test
        void facts_stand_for_a_project() {
            CriterionVerifier.of(FundRules.call2021(), MARCH)
                    .given(ProjectFacts.WORKS_START_ON, LocalDate.of(2021, 3, 15))
                    .given(ProjectFacts.END_ON, LocalDate.of(2023, 3, 16))
                    .absent(ProjectFacts.KINDS)
                    .then()
                    .isNotMet()
                    .hasFailures("faiit.2021.kind", "faiit.2021.duration")
                    .rule("faiit.2021.duration")
                    .hasMargin(Argument.days(-1))
                    .hasPassing(LocalDate.of(2023, 3, 15));
        }

        @Test
        void facts_agree_with_the_subject_that_has_them() {
            Project project = Project.builder(ProjectId.of("P-1"))
                    .eligibleBase(Euros.of(150_000))
                    .endOn(LocalDate.of(2023, 1, 1))
                    .build();
            Function<CriterionVerifier<Project, ReportAssertion>, String> given =
                    verifier -> verifier.given(ProjectFacts.ELIGIBLE_BASE, Euros.of(150_000))
                            .given(ProjectFacts.END_ON, LocalDate.of(2023, 1, 1))
                            .then()
                            .toString();
            CriterionVerifier<Project, ReportAssertion> verifier = CriterionVerifier.of(FundRules.call2021(), MARCH);
            assertThat(given.apply(verifier))
                    .isEqualTo(verifier.subject(project).toString());
        }

        @Test
        void nothing_known_asks_for_all_that_matters() {
            CriterionVerifier.of(FLOOR, MARCH)
                    .nothingKnown()
                    .then()
                    .isUnknown()
                    .hasMissing(BASE)
                    .asksFor(BASE);
        }

        @Test
        void the_last_word_on_a_fact_counts() {
            CriterionVerifier<Dossier, VerdictAssertion> verifier = CriterionVerifier.of(FLOOR, MARCH);
            verifier.given(BASE, Euros.of(1)).unknown(BASE).then().isUnknown();
            verifier.unknown(BASE).absent(BASE).then().isNotMet().hasReason("known-absent");
            verifier.absent(BASE).given(BASE, Euros.of(200_000)).then().isMet();
        }

        @Test
        void a_share_follows_from_its_facts_unless_it_is_said() {
            Fact<Dossier, Rate> share = Fact.share("share", WORDS, GRANT, BASE);
            Rate limit = Rate.ofPercent(new BigDecimal("40"));
            CriterionVerifier<Dossier, VerdictAssertion> verifier = CriterionVerifier.of(share.atMost(limit), MARCH);
            GivenFacts<Dossier, VerdictAssertion> facts =
                    verifier.given(GRANT, Euros.of(41)).given(BASE, Euros.of(100));
            facts.then().isNotMet().hasValue(Rate.ofPercent(new BigDecimal("41")));
            facts.given(share, limit).then().isMet();
            facts.unknown(share).then().isUnknown();
            verifier.given(GRANT, Euros.of(41)).then().isUnknown().hasMissing(BASE);
        }

        @Test
        void what_only_code_can_work_out_is_asked_for() {
            Fact<Dossier, Boolean> big =
                    Fact.<Dossier, Boolean>of("big", WORDS, dossier -> true).from(BASE);
            CriterionVerifier<Dossier, VerdictAssertion> verifier = CriterionVerifier.of(big.isTrue(), MARCH);
            assertThatThrownBy(() -> verifier.given(BASE, Euros.of(1)).then())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The fact (big) must be said too");
            verifier.given(BASE, Euros.of(1)).given(big, false).then().isNotMet();
            verifier.nothingKnown().then().isUnknown().hasMissing(BASE);
        }

        @Test
        void code_on_the_subject_itself_is_refused() {
            Criterion<Dossier> code = Criterion.of(WORDS, (dossier, context) -> true, BASE);
            assertThatThrownBy(() -> CriterionVerifier.of(Office.rule("code", code), MARCH)
                            .given(BASE, Euros.of(1))
                            .then())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("office.code cannot be verified on facts alone")
                    .hasMessageContaining("subject(…)");
        }

        @Test
        void a_fact_that_nobody_reads_is_refused() {
            assertThatThrownBy(() -> CriterionVerifier.of(FLOOR, MARCH).given(JOBS, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The fact (jobs) must be one that");
        }
    }

    @Test
    void a_wrong_criterion_is_caught() {
        Consumer<Criterion<Dossier>> cases = floor -> {
            CriterionVerifier<Dossier, VerdictAssertion> verifier = CriterionVerifier.of(floor, MARCH);
            verifier.given(BASE, Euros.of(200_000)).then().isMet();
            verifier.given(BASE, Euros.ofCents(19_999_999)).then().isNotMet();
            verifier.nothingKnown().then().isUnknown();
        };
        cases.accept(FLOOR);
        for (Criterion<Dossier> wrong : List.of(
                BASE.above(Euros.of(200_000)),
                BASE.atMost(Euros.of(200_000)),
                BASE.atLeast(Euros.of(20_000)),
                FLOOR.not(),
                FLOOR.or(BASE.present()))) {
            assertThatThrownBy(() -> cases.accept(wrong)).as("%s", wrong).isInstanceOf(AssertionError.class);
        }
    }
}
