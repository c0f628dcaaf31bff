package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRuleSetsTest {

    private static final Path FILES = Path.of("src/main/resources/fr/territoiresindustrie/rules/catalogue");

    @Test
    void files_are_laid_out_in_one_way() throws IOException {
        for (RuleSetDefinition definition : RuleCatalogue.shipped().list()) {
            Golden.assertReadsAs(FILES.resolve(definition.content().place().source()), definition.toJson());
        }
    }

    @Test
    void a_file_comes_to_the_same_as_code() {
        CriteriaSet<Project> code = FundRulesInCode.call2021();
        assertThat(FundRules.call2021()).isEqualTo(code);
        assertThat(FundRules.call2021().fingerprint()).isEqualTo(code.fingerprint());
        CriteriaSet<Project> first = FundRulesInCode.call2020();
        assertThat(FundRules.call2020()).isEqualTo(first);
        assertThat(FundRules.call2020().fingerprint()).isEqualTo(first.fingerprint());
        RoundTrips.assertSerializable(
                RuleCatalogue.shipped().get("faiit.2021", "1.0.0").on(ProjectFacts.BOOK));
        RoundTrips.assertSerializable(FundRules.greenFund());
    }
}
