package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.validation.EurosAmount;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One line of costs as somebody wrote it; see {@link fr.territoiresindustrie.project.CostItem}.
 *
 * @param label what is bought or done
 * @param nature the code of the nature, for example {@code equipment}
 * @param amount the amount, for example {@code 1200.50} or {@code 1 200,50 €}
 * @param eligible whether it counts in the eligible base: {@code true} or {@code false}
 * @param committedOn the day of the first binding commitment, {@code 2021-03-01} or {@code 01/03/2021}
 * @param spentOn the day of payment
 * @param obligationToBuy for a lease: {@code true} or {@code false}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostForm(
        @Nullable String label,
        @Nullable String nature,
        @EurosAmount(min = "0") @Nullable String amount,
        @Nullable String eligible,
        @Nullable String committedOn,
        @Nullable String spentOn,
        @Nullable String obligationToBuy)
        implements Serializable {

    Checked<CostItem> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(CostItem.builder()
                .label(facts.text("label", label))
                .nature(facts.choice("nature", nature, CostNature.class, CostNature::label))
                .amount(facts.amount("amount", amount))
                .eligible(facts.yesNo("eligible", eligible))
                .committedOn(facts.day("committedOn", committedOn))
                .spentOn(facts.day("spentOn", spentOn))
                .obligationToBuy(facts.yesNo("obligationToBuy", obligationToBuy))
                .tryBuild());
    }
}
