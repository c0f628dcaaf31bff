package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema, the shipped files and the page on the format agree with each other and with the reader. */
class RuleSetSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RuleCatalogue.schema(), InputFormat.JSON);

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static final FactBook<Project> BOOK = ProjectFacts.BOOK.with(
            Fact.<Project, CommuneCode>of("commune", Label.of("commune"), project -> null), CommuneCode.class);

    private static final CriterionFactories<Project> FACTORIES = CriterionFactories.<Project>none()
            .with(
                    "in-town",
                    arguments ->
                            arguments.fact("where", CommuneCode.class).in(arguments.values("towns", CommuneCode.class)),
                    "where",
                    "towns");

    static Stream<String> documents() throws IOException {
        List<String> shipped = RuleCatalogue.shipped().list().stream()
                .map(RuleSetDefinition::toJson)
                .toList();
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/rule-set-format.md")))
                .results()
                .map(match -> match.group(1))
                .map(text -> text.contains("\"format\"") ? text : Texts.rule(text.strip()))
                .toList();
        assertThat(shipped).hasSize(3);
        assertThat(examples).hasSizeGreaterThan(5);
        return Stream.concat(shipped.stream(), examples.stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shipped_files_and_examples_fit_the_schema_and_are_compiled(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        RuleSetDefinition definition =
                RuleCatalogue.shipped().read("example.json", document).orElseThrow();
        assertThat(definition.tryOn(BOOK, FACTORIES).problems()).isEmpty();
        assertThat(SCHEMA.validate(definition.toJson(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fact\": \"eligible-base\"}",
                "{\"fact\": \"eligible-base\", \"at-least\": 1, \"at-most\": 2}",
                "{\"fact\": \"eligible-base\", \"atleast\": 1}",
                "{\"fact\": \"eligible-base\", \"between\": [1]}",
                "{\"fact\": \"eligible-base\", \"above\": {\"fact\": \"total-cost\"}}",
                "{\"all-of\": []}",
                "{\"fact\": \"holder-kind\", \"in\": []}",
                "{\"at-least-of\": {\"needed\": 0, \"of\": [{\"fact\": \"kinds\", \"present\": true}]}}",
                "{\"when\": {\"fact\": \"kinds\", \"present\": true}}",
                "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"filed-on\", \"plus-months\": 0}}",
                "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"filed-on\", \"plus-months\": 1, \"times\": 2}}",
                "{\"fact\": \"registered-in-france\", \"is\": \"yes\"}",
                "{\"fact\": \"kinds\", \"present\": null}",
            })
    void what_the_schema_refuses_the_reader_refuses_too(String criterion) {
        String document = Texts.rule(criterion);
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isNotEmpty();
        assertThat(RuleCatalogue.empty().read("broken.json", document).valid()).isFalse();
    }
}
