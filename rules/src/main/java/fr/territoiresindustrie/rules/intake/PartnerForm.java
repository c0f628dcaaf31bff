package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Partner;
import fr.territoiresindustrie.validation.EurosAmount;
import fr.territoiresindustrie.validation.SiretNumber;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A partner as somebody wrote it; see {@link fr.territoiresindustrie.project.Partner}.
 *
 * @param name the name
 * @param siret the establishment
 * @param kind the code of the kind of body, for example {@code enterprise}
 * @param funded whether it receives the grant: {@code true} or {@code false}
 * @param eligibleCosts its part of the eligible base
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerForm(
        @Nullable String name,
        @SiretNumber(tolerant = true) @Nullable String siret,
        @Nullable String kind,
        @Nullable String funded,
        @EurosAmount(min = "0") @Nullable String eligibleCosts)
        implements Serializable {

    Checked<Partner> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(Partner.builder()
                .name(facts.text("name", name))
                .siret(facts.fact("siret", siret, Siret::tryParse))
                .kind(facts.choice("kind", kind, HolderKind.class, HolderKind::label))
                .funded(facts.yesNo("funded", funded))
                .eligibleCosts(facts.amount("eligibleCosts", eligibleCosts))
                .tryBuild());
    }
}
