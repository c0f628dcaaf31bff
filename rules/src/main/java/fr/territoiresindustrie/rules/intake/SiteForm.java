package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.validation.CommuneCodeFormat;
import fr.territoiresindustrie.validation.NafCodeFormat;
import fr.territoiresindustrie.validation.SiretNumber;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A site as somebody wrote it; see {@link fr.territoiresindustrie.project.Site}.
 *
 * @param label how the project names the site
 * @param commune the INSEE code of the commune, not its postcode
 * @param siret the establishment
 * @param activity the NAF code of the activity
 * @param inFrance whether it is in France: {@code true} or {@code false}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteForm(
        @Nullable String label,
        @CommuneCodeFormat(tolerant = true) @Nullable String commune,
        @SiretNumber(tolerant = true) @Nullable String siret,
        @NafCodeFormat(tolerant = true) @Nullable String activity,
        @Nullable String inFrance)
        implements Serializable {

    Checked<Site> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(Site.builder()
                .label(facts.text("label", label))
                .commune(facts.fact("commune", commune, CommuneCode::tryParse))
                .siret(facts.fact("siret", siret, Siret::tryParse))
                .activity(facts.fact("activity", activity, NafCode::tryParse))
                .inFrance(facts.yesNo("inFrance", inFrance))
                .tryBuild());
    }
}
