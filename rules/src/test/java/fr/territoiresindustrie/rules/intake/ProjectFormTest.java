package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.ImpactStatus;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.ProjectStatus;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @CsvSource({
        "enterprise, modernisation",
        "Entreprise, modernisation de l'outil de production",
        "ENTREPRISE, MODERNISATION  DE L’OUTIL DE PRODUCTION",
        "Enterprise, modernisation of production tools",
    })
    void a_choice_may_be_given_by_its_code_or_by_its_name_in_either_language(String holder, String kind) {
        FormFacts facts = new FormFacts();
        assertThat(facts.choice("kind", holder, HolderKind.class, HolderKind::label))
                .isEqualTo(HolderKind.ENTERPRISE);
        assertThat(FormFacts.tryChoice(kind, ProjectKind.class, ProjectKind::label)
                        .orElseThrow())
                .isEqualTo(ProjectKind.MODERNISATION);
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(HolderKind.class, (BiFunction<HolderKind, Locale, String>) HolderKind::label),
                Arguments.of(ProjectKind.class, (BiFunction<ProjectKind, Locale, String>) ProjectKind::label),
                Arguments.of(ProjectStatus.class, (BiFunction<ProjectStatus, Locale, String>) ProjectStatus::label),
                Arguments.of(CostNature.class, (BiFunction<CostNature, Locale, String>) CostNature::label),
                Arguments.of(EnterpriseSize.class, (BiFunction<EnterpriseSize, Locale, String>) EnterpriseSize::label),
                Arguments.of(
                        ImpactIndicator.class, (BiFunction<ImpactIndicator, Locale, String>) ImpactIndicator::label),
                Arguments.of(ImpactStatus.class, (BiFunction<ImpactStatus, Locale, String>) ImpactStatus::label),
                Arguments.of(FunderKind.class, (BiFunction<FunderKind, Locale, String>) FunderKind::label),
                Arguments.of(Instrument.class, (BiFunction<Instrument, Locale, String>) Instrument::label));
    }

    @ParameterizedTest
    @MethodSource("choices")
    <E extends Enum<E>> void every_name_of_a_choice_is_read_back(
            Class<E> choices, BiFunction<E, Locale, String> label) {
        for (E choice : choices.getEnumConstants()) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(FormFacts.tryChoice(label.apply(choice, locale), choices, label)
                                .orElseThrow())
                        .isEqualTo(choice);
            }
        }
    }

    @Test
    void a_name_that_two_choices_bear_is_refused() {
        assertThat(FormFacts.tryChoice("same", HolderKind.class, (choice, locale) -> "Same")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_CHOICE);
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
