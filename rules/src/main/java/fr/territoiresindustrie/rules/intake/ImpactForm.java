package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.Impact;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.ImpactStatus;
import fr.territoiresindustrie.project.Quantity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An effect as somebody wrote it; see {@link fr.territoiresindustrie.project.Impact}.
 *
 * @param indicator the code of the indicator, for example {@code jobs-created}
 * @param status {@code promised} or {@code observed}
 * @param amount how much, in the unit of the indicator
 * @param definition what exactly is counted
 * @param source who says so
 * @param asOf the day of the promise or observation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpactForm(
        @Nullable String indicator,
        @Nullable String status,
        @Nullable String amount,
        @Nullable String definition,
        @Nullable String source,
        @Nullable String asOf)
        implements Serializable {

    Checked<Impact> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(Impact.builder()
                .indicator(facts.choice("indicator", indicator, ImpactIndicator.class, ImpactIndicator::label))
                .status(facts.choice("status", status, ImpactStatus.class, ImpactStatus::label))
                .amount(facts.fact("amount", amount, Quantity::tryParse))
                .definition(facts.text("definition", definition))
                .source(facts.text("source", source))
                .asOf(facts.day("asOf", asOf))
                .tryBuild());
    }
}
