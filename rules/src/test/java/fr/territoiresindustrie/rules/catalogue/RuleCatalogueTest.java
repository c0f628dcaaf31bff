package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogueTest {

    private static final String EXTENDING = Texts.HEAD + """
             "extends": {"id": "faiit.2021", "version": "1.0.0"},
             "overrides": [
              {"replace": {"id": "faiit.2021.eligible-base", "title": {"en": "base", "fr": "assiette"}, "basis": {},
                           "criterion": {"fact": "eligible-base", "at-least": 300000}},
               "motive": {"en": "our envelope is small", "fr": "notre enveloppe est réduite"}},
              {"enforce": "faiit.2021.closing", "as": "off",
               "motive": {"en": "we stay open", "fr": "nous restons ouverts"}},
              {"remove": "faiit.2021.kind", "motive": {"en": "left to the jury", "fr": "laissé au jury"}},
              {"add": {"id": "test.jobs", "title": {"en": "jobs", "fr": "emplois"}, "basis": {},
                       "enforcement": "warning",
                       "criterion": {"fact": "jobs-created", "above": 0}},
               "motive": {"en": "jobs matter here", "fr": "l’emploi compte ici"}}
             ]}
            """;

    private static RuleSetDefinition set(String version) {
        return RuleCatalogue.empty()
                .read(
                        "test.json",
                        Texts.rule("{\"fact\": \"kinds\", \"present\": true}").replace("1.0.0", version))
                .orElseThrow();
    }

    /** A released set never changes: another fingerprint needs another version, in a file and a line of its own. */
    @ParameterizedTest
    @CsvSource({
        "faiit.2020,                      1.0.0, 87db936227d75f7b4cbf92191a36a013ada3b991922cfa43ef5a015862e7d321",
        "faiit.2021,                      1.0.0, f181a2716e8c6799cd5d05badc73c85f590d32aec22c6a781ebdfe9f3200f8f2",
        "fonds-vert.territoires-industrie, 1.0.0, 092e0bb10728f40dc412429af51ae95836cf32349bc9ae714674f9833509b5de",
    })
    void a_released_set_never_changes(String id, String version, String fingerprint) {
        assertThat(RuleCatalogue.shipped().get(id, version).fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void every_shipped_set_is_pinned() {
        assertThat(RuleCatalogue.shipped().list())
                .extracting(RuleSetDefinition::toString)
                .containsExactly("faiit.2020 1.0.0", "faiit.2021 1.0.0", "fonds-vert.territoires-industrie 1.0.0");
        assertThat(RuleCatalogue.shipped().list())
                .allSatisfy(one -> assertThat(one.description()).isPresent());
    }

    @Test
    void the_layout_of_a_file_is_no_content() {
        RuleSetDefinition fund = RuleCatalogue.shipped().get("faiit.2021", "1.0.0");
        String compact = fund.toJson().replaceAll("\\n *", "");
        RuleSetDefinition again =
                RuleCatalogue.empty().read("other.json", compact).orElseThrow();
        assertThat(again).isEqualTo(fund).hasSameHashCodeAs(fund);
        assertThat(again.fingerprint()).isEqualTo(fund.fingerprint());
        RuleSetDefinition changed = RuleCatalogue.empty()
                .read("other.json", compact.replace("200000", "200000.01"))
                .orElseThrow();
        assertThat(changed.fingerprint()).isNotEqualTo(fund.fingerprint());
    }

    @Test
    void two_contents_cannot_have_one_identifier_and_version() {
        RuleCatalogue catalogue = RuleCatalogue.empty().with(set("1.0.0"));
        assertThat(catalogue.with(set("1.0.0"))).isEqualTo(catalogue);
        String other = Texts.rule("{\"fact\": \"kinds\", \"present\": false}");
        RuleSetDefinition changed = catalogue.read("changed.json", other).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.with(changed))
                .withMessageContaining("test.set 1.0.0")
                .withMessageContaining("changed.json");
    }

    @Test
    void the_latest_version_is_the_highest_and_never_taken_unasked() {
        RuleCatalogue catalogue =
                RuleCatalogue.empty().with(set("1.10.0")).with(set("1.9.0")).with(set("1.2.0"));
        assertThat(catalogue.findLatest("test.set"))
                .map(RuleSetDefinition::version)
                .contains("1.10.0");
        assertThat(catalogue.list()).extracting(RuleSetDefinition::version).containsExactly("1.2.0", "1.9.0", "1.10.0");
        assertThat(catalogue.find("test.set", "1.0.0")).isEmpty();
        assertThat(catalogue.findLatest("other")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.get("test.set", "2.0.0"))
                .withMessageContaining("1.10.0");
        RoundTrips.assertSerializable(catalogue);
    }

    @Test
    void a_set_that_extends_another_says_what_it_changes() {
        RuleSetDefinition mine =
                RuleCatalogue.shipped().read("mine.json", EXTENDING).orElseThrow();
        RuleSet<Project> rules = mine.on(ProjectFacts.BOOK);
        CriteriaSet<Project> fund = FundRules.call2021();
        CriteriaSet<Project> criteria = rules.criteria();
        assertThat(criteria.id()).isEqualTo(RuleId.of("test.set"));
        assertThat(criteria.findRule(RuleId.of("faiit.2021.eligible-base"))
                        .orElseThrow()
                        .criterion())
                .hasToString("base");
        assertThat(criteria.rules()).hasSameSizeAs(fund.rules());
        assertThat(criteria.findRule(RuleId.of("faiit.2021.kind"))).isEmpty();
        assertThat(criteria.enforcement(RuleId.of("faiit.2021.closing"))).isEqualTo(Enforcement.OFF);
        assertThat(criteria.enforcement(RuleId.of("faiit.2021.priority"))).isEqualTo(Enforcement.INFORMATION);
        assertThat(criteria.enforcement(RuleId.of("test.jobs"))).isEqualTo(Enforcement.WARNING);
        assertThat(criteria.findRule(RuleId.of("faiit.2021.duration")))
                .isEqualTo(fund.findRule(RuleId.of("faiit.2021.duration")));
        assertThat(rules.overrides())
                .extracting(override -> override.text(Locale.ENGLISH))
                .containsExactly(
                        "Rule faiit.2021.eligible-base is replaced: our envelope is small.",
                        "Rule faiit.2021.closing is no longer evaluated: we stay open.",
                        "Rule faiit.2021.kind is removed: left to the jury.",
                        "Rule test.jobs is added: jobs matter here.");
        assertThat(rules.overrides().get(1).text(Locale.FRENCH))
                .isEqualTo("La règle faiit.2021.closing n’est plus examinée\u00A0: nous restons ouverts.");
        assertThat(mine.extended()).contains(RuleCatalogue.shipped().get("faiit.2021", "1.0.0"));
        RoundTrips.assertSerializable(mine);
        RoundTrips.assertTravels(rules.overrides().get(1), RuleSetOverride.class);
    }

    @Test
    void a_set_that_is_extended_can_be_pinned_by_its_fingerprint() {
        String pinned = EXTENDING.replace(
                "\"1.0.0\"}",
                "\"1.0.0\", \"fingerprint\": \""
                        + RuleCatalogue.shipped().get("faiit.2021", "1.0.0").fingerprint() + "\"}");
        RuleSetDefinition first =
                RuleCatalogue.shipped().read("mine.json", pinned).orElseThrow();
        assertThat(first.toJson()).contains("fingerprint");
        // What extends a set can be extended in turn, and its grid and parameters with it.
        RuleCatalogue more = RuleCatalogue.shipped().with(first);
        String second = EXTENDING
                .replace("\"id\": \"test.set\"", "\"id\": \"test.second\"")
                .replace("\"id\": \"faiit.2021\"", "\"id\": \"test.set\"")
                .replaceAll(
                        "(?s)\"overrides\": .*",
                        "\"overrides\": [{\"remove\": \"test.jobs\", \"motive\": {\"en\": \"m\", \"fr\": \"m\"}}]}");
        CriteriaSet<Project> criteria = more.read("second.json", second)
                .orElseThrow()
                .on(ProjectFacts.BOOK)
                .criteria();
        assertThat(criteria.findRule(RuleId.of("test.jobs"))).isEmpty();
        assertThat(criteria.findRule(RuleId.of("faiit.2021.eligible-base"))
                        .orElseThrow()
                        .criterion())
                .isEqualTo(first.on(ProjectFacts.BOOK)
                        .criteria()
                        .findRule(RuleId.of("faiit.2021.eligible-base"))
                        .orElseThrow()
                        .criterion());
    }

    @Test
    void paths_streams_readers_and_texts_read_alike(@TempDir Path folder) throws IOException {
        String text = "\uFEFF" + Texts.rule("{\"fact\": \"eligible-base\", \"at-least\": 1}");
        Path file = Files.writeString(folder.resolve("mine.json"), text);
        RuleCatalogue catalogue = RuleCatalogue.empty();
        assertThat(catalogue.read(file)).isEqualTo(catalogue.read("a", text));
        assertThat(catalogue.read("b", new StringReader(text))).isEqualTo(catalogue.read("a", text));
        assertThat(catalogue
                        .read("a", text)
                        .orElseThrow()
                        .on(ProjectFacts.BOOK)
                        .criteria()
                        .rules()
                        .get(0)
                        .criterion())
                .isEqualTo(rule(ProjectFacts.ELIGIBLE_BASE.atLeast(Euros.of(1))));
        assertThatThrownBy(() -> catalogue.read(folder.resolve("none.json"))).isInstanceOf(UncheckedIOException.class);
    }

    private static Object rule(Criterion<Project> criterion) {
        return Rule.of(
                        "test.rule",
                        Label.of("a rule", "une règle"),
                        LegalBasis.of(Label.of("a text", "un texte")),
                        criterion)
                .criterion();
    }

    /** An organisation that brings its own set. */
    public static final class Provider implements RuleSetProvider {

        @Override
        public List<RuleSetDefinition> ruleSets() {
            return List.of(RuleCatalogue.shipped().read("mine.json", EXTENDING).orElseThrow());
        }
    }

    @Test
    void providers_are_found(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve(RuleSetProvider.class.getName()),
                List.of(Provider.class.getName()),
                StandardCharsets.UTF_8);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        assertThat(RuleCatalogue.installed()).isEqualTo(RuleCatalogue.shipped());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThat(RuleCatalogue.installed().find("test.set", "1.0.0")).isPresent();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
