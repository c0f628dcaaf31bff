package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.Project;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ProjectFormTest {

    private static final String FAULTY = """
            {"id": " ", "applicant": {"siret": "73282932000075", "undertaking": {"activity": "99"}},
             "costs": [{"amount": "-1"}, null], "sites": [{"commune": "1004"}],
             "fundingPlan": {"uses": "10", "lines": [{"instrument": "grant", "amount": "9"}]}}
            """;

    @Test
    void a_validator_names_the_fields_at_fault() throws IOException {
        ProjectForm form = Mappers.jackson3().readValue(FAULTY, ProjectForm.class);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(
                        new ParameterMessageInterpolator(Set.of(Locale.FRENCH, Locale.ENGLISH), Locale.FRENCH, false))
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(form))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder(
                            "id",
                            "applicant.siret",
                            "applicant.undertaking.activity",
                            "costs[0].amount",
                            "sites[0].commune",
                            "fundingPlan.lines");
        }
    }

    @Test
    void the_form_itself_finds_as_much_without_a_validator() throws IOException {
        ProjectForm form = Mappers.jackson3().readValue(FAULTY, ProjectForm.class);
        assertThat(form.toProject().problems())
                .extracting(problem -> problem.path() + " " + problem.code().code())
                .containsExactlyInAnyOrder(
                        "id required",
                        "applicant.siret check-digit",
                        "applicant.undertaking.activity malformed",
                        "costs[0].amount negative",
                        "costs[1] required",
                        "sites[0].commune lost-leading-zero",
                        "fundingPlan.lines[0].funder required",
                        "fundingPlan.lines not-balanced");
    }

    @Test
    void a_fault_is_told_once_and_not_as_something_missing() throws IOException {
        ProjectForm form = Mappers.jackson3()
                .readValue(
                        "{\"id\":\"A\",\"impacts\":[{\"indicator\":\"jobs\",\"status\":\"promised\"}]}",
                        ProjectForm.class);
        assertThat(form.toProject().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CHOICE);
            assertThat(problem.path()).isEqualTo("impacts[0].indicator");
        });
    }

    @Test
    void blank_texts_are_unknown_and_empty_lists_are_known_to_be_empty() throws IOException {
        Project project = Mappers.jackson3()
                .readValue("{\"id\":\"A\",\"title\":\" \",\"sites\":[],\"totalCost\":\"\"}", ProjectForm.class)
                .toProject()
                .orElseThrow();
        assertThat(project.title()).isNull();
        assertThat(project.totalCost()).isNull();
        assertThat(project.sites()).isEmpty();
        assertThat(project.costs()).isNull();
    }
}
