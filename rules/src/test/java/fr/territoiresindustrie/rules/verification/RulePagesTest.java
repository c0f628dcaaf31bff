package fr.territoiresindustrie.rules.verification;

import static fr.territoiresindustrie.rules.verification.Office.BASE;
import static fr.territoiresindustrie.rules.verification.Office.LAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.verification.Office.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePagesTest {

    private static final Path PAGES = Path.of("docs", "rules");
    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/verification");
    private static final Label WORDS = Label.of("words", "mots");

    /** After a wanted change, the pages are written anew with {@code -Dpages.update=true}, read, and committed. */
    @Test
    void the_pages_of_the_built_in_rules_are_in_step() throws IOException {
        RulePages pages = RulePages.of(BuiltInSets.list());
        if (Boolean.getBoolean("pages.update")) {
            pages.write(PAGES);
        }
        pages.requireInStep(PAGES);
    }

    @Test
    void there_is_one_page_for_every_built_in_rule_and_an_index() {
        RulePages pages = RulePages.of(BuiltInSets.list());
        long rules =
                BuiltInSets.list().stream().mapToLong(set -> set.rules().size()).sum();
        assertThat(pages.files()).hasSize((int) rules + 1).containsKeys("index.md", "faiit.2021.eligible-base.md");
        assertThat(pages.files().values())
                .allSatisfy(page -> assertThat(page)
                        .doesNotContain("?)")
                        .doesNotContain("page.")
                        .endsWith("\n"));
    }

    private static Criterion<Dossier> everything() {
        Parameter<Euros> floor = Parameter.<Euros>builder("floor", Label.of("lowest base", "assiette la plus basse"))
                .value(
                        Validity.of(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 12, 31)),
                        Euros.of(400_000),
                        LAW.withReference("art. 2"))
                .value(Validity.from(LocalDate.of(2021, 1, 1)), Euros.of(200_000), LAW)
                .afterLast(Parameter.AfterLast.KEEP_AND_WARN)
                .build();
        return Criterion.allOf(
                BASE.atLeast(floor),
                Criterion.atLeast(
                        2,
                        Office.JOBS.between(1, 50).because(LAW.withReference("art. 3")),
                        Office.START.atLeast(Office.FIRST_DAY).not(),
                        Office.GRANT.atMost(BASE).or(Office.IN_FRANCE.isTrue())),
                Office.IN_FRANCE.isTrue().when(Office.JOBS.present()));
    }

    private static CriteriaSet<Dossier> one(Criterion<Dossier> criterion) {
        Rule<Dossier> rule = Rule.of(
                        "office/all:_2021",
                        Label.of("all of it | with <signs>", "le tout | avec des <signes>"),
                        LAW.withReference("art. 1")
                                .withSource("an invented gazette")
                                .withConfidence(Confidence.UNVERIFIED)
                                .withNote(WORDS)
                                .withValidity(Validity.until(LocalDate.of(2021, 6, 1))),
                        criterion)
                .withValidity(Validity.of(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 12, 31)));
        return CriteriaSet.of("office", WORDS, List.of(rule)).withVersion("1.0.0");
    }

    @Test
    void a_page_reads_as_agreed() throws IOException {
        RulePages pages = RulePages.of(List.of(one(everything())));
        Golden.assertReadsAs(FILES.resolve("page.md"), pages.files().get("office-all-_2021.md"));
        Golden.assertReadsAs(FILES.resolve("index.md"), pages.files().get("index.md"));
    }

    @Test
    void the_page_of_code_of_ones_own_says_so() {
        Criterion<Dossier> code = Criterion.of(WORDS, (dossier, context) -> true, BASE);
        String page = RulePages.of(List.of(one(code))).files().get("office-all-_2021.md");
        assertThat(page)
                .contains("This rule holds code of its own")
                .contains("- Words\n")
                .contains("- Mots\n");
    }

    @Test
    void pages_that_differ_miss_or_are_left_over_are_named(@TempDir Path folder) throws IOException {
        RulePages pages = RulePages.of(List.of(one(everything())));
        assertThatThrownBy(() -> pages.requireInStep(folder.resolve("none")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[index.md, office-all-_2021.md]");
        pages.write(folder);
        assertThatCode(() -> pages.requireInStep(folder)).doesNotThrowAnyException();
        Files.writeString(folder.resolve("old.md"), "");
        Files.writeString(folder.resolve("index.md"), "changed");
        Files.writeString(folder.resolve("picture.svg"), "");
        assertThatThrownBy(() -> pages.requireInStep(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Missing or different: [index.md]")
                .hasMessageContaining("Of no rule: [old.md]");
    }

    @Test
    void a_rule_of_two_sets_has_one_page_that_names_both() {
        CriteriaSet<Dossier> office = Office.set();
        CriteriaSet<Dossier> other =
                CriteriaSet.of("other", WORDS, List.of(office.rules().get(4)));
        String page = RulePages.of(List.of(office, other)).files().get("office.place.md");
        assertThat(page).contains("(office): warns").contains("(other): blocking");
    }

    @Test
    void two_rules_never_share_a_page() {
        CriteriaSet<Dossier> office = Office.set();
        CriteriaSet<Dossier> changed = Office.set(BASE.present());
        assertThatThrownBy(() -> RulePages.of(List.of(office, changed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The rule id (office.floor) must stand for one rule");
        CriteriaSet<Dossier> alike =
                CriteriaSet.of("alike", WORDS, List.of(Rule.of("Office.Floor", WORDS, LAW, BASE.present())));
        assertThatThrownBy(() -> RulePages.of(List.of(office, alike)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a file of its own");
        assertThatThrownBy(() -> RulePages.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
