package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RuleSetDefinitionProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RuleCatalogue.schema(), InputFormat.JSON);

    @Provide
    Arbitrary<RuleSetDefinition> definitions() {
        return DefinitionArbitraries.definitions();
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.of("{", "}", "[", "]", ",", ":", "\"", "null", "-1", "\"x\"", "é", "\n", "1e99999", "\\");
    }

    /** Compared part by part, places apart: a part that the writer forgot would be missing in both texts. */
    @Property(tries = 300)
    void what_is_written_is_read_back(@ForAll("definitions") RuleSetDefinition definition) {
        String json = definition.toJson();
        RuleSetDefinition again = RuleCatalogue.empty().read("again.json", json).orElseThrow();
        assertThat(again.content())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .isEqualTo(definition.content());
        assertThat(again).isEqualTo(definition);
        assertThat(again.toJson()).isEqualTo(json);
        assertThat(again.fingerprint()).isEqualTo(definition.fingerprint());
    }

    @Property(tries = 50)
    void what_is_written_fits_the_schema(@ForAll("definitions") RuleSetDefinition definition) {
        assertThat(SCHEMA.validate(definition.toJson(), InputFormat.JSON)).isEmpty();
    }

    /** Reading never throws, whatever the text; compiling neither. */
    @Property(tries = 300)
    void a_damaged_file_is_read_or_its_problems_are_told(
            @ForAll("definitions") RuleSetDefinition definition,
            @ForAll("damage") String damage,
            @ForAll @IntRange(max = 1_000_000) int at) {
        String json = definition.toJson();
        int cut = at % json.length();
        String damaged =
                json.substring(0, cut) + damage + json.substring(Math.min(json.length(), cut + damage.length()));
        Loaded<RuleSetDefinition> read = RuleCatalogue.empty().read("damaged.json", damaged);
        assertThat(read.valid()).isEqualTo(read.problems().isEmpty());
        read.problems().forEach(problem -> {
            assertThat(problem.text(Locale.FRENCH)).isNotBlank().doesNotContain("\n");
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
        });
        read.value()
                .ifPresent(whole -> assertThat(whole.tryOn(ProjectFacts.BOOK, CriterionFactories.none())
                                .problems())
                        .isNotEmpty());
    }
}
