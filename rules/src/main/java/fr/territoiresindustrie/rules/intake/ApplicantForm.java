package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.validation.SiretNumber;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a project as somebody wrote it; see {@link fr.territoiresindustrie.project.Applicant}.
 *
 * @param name the name
 * @param siret the establishment that files
 * @param kind the code of the kind of body, for example {@code enterprise}
 * @param registeredInFrance whether it is registered in France
 * @param taxAndSocialUpToDate whether it is up to date with its obligations
 * @param undertaking its economic facts
 * @param group the other undertakings of its group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicantForm(
        @Nullable String name,
        @SiretNumber(tolerant = true) @Nullable String siret,
        @Nullable String kind,
        @Nullable String registeredInFrance,
        @Nullable String taxAndSocialUpToDate,
        @Valid @Nullable UndertakingForm undertaking,
        @Nullable List<@Nullable @Valid UndertakingForm> group)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param name the name
     * @param siret the establishment that files
     * @param kind the code of the kind of body
     * @param registeredInFrance whether it is registered in France
     * @param taxAndSocialUpToDate whether it is up to date with its obligations
     * @param undertaking its economic facts
     * @param group the other undertakings of its group
     */
    public ApplicantForm {
        group = FormFacts.copy(group);
    }

    Checked<Applicant> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(Applicant.builder()
                .name(facts.text("name", name))
                .siret(facts.fact("siret", siret, Siret::tryParse))
                .kind(facts.choice("kind", kind, HolderKind.class, HolderKind::label))
                .registeredInFrance(facts.yesNo("registeredInFrance", registeredInFrance))
                .taxAndSocialUpToDate(facts.yesNo("taxAndSocialUpToDate", taxAndSocialUpToDate))
                .undertaking(undertaking == null ? null : facts.take("undertaking", undertaking.read()))
                .group(facts.list("group", group, UndertakingForm::read))
                .tryBuild());
    }
}
