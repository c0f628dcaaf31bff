package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.validation.BalancedFundingPlan;
import fr.territoiresindustrie.validation.EurosAmount;
import fr.territoiresindustrie.validation.RegionCodeFormat;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A financing plan as somebody wrote it; see {@link fr.territoiresindustrie.funding.FundingPlan}.
 *
 * @param uses the total cost that is financed
 * @param lines the resources
 */
@BalancedFundingPlan(uses = "uses", resources = "lines")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundingPlanForm(
        @EurosAmount(min = "0") @Nullable String uses,
        @Nullable List<@Nullable @Valid Line> lines) implements Serializable {

    /**
     * Copies the lists.
     *
     * @param uses the total cost that is financed
     * @param lines the resources
     */
    public FundingPlanForm {
        lines = FormFacts.copy(lines);
    }

    Checked<FundingPlan> read() {
        FormFacts facts = new FormFacts();
        FundingPlan.Builder plan = FundingPlan.builder().uses(facts.amount("uses", uses));
        for (int i = 0; lines != null && i < lines.size(); i++) {
            Line line = lines.get(i);
            (line == null ? new Line(null, null, null, null) : line).addTo(plan, facts.at("lines[" + i + "]"));
        }
        return facts.checked(plan.tryBuild());
    }

    /**
     * A resource as somebody wrote it; see {@link fr.territoiresindustrie.funding.FundingLine}.
     *
     * @param funder who gives
     * @param instrument the code of the instrument, for example {@code grant}
     * @param amount how much
     * @param confirmed whether the funder has agreed: {@code true} or {@code false}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Valid @Nullable Funder funder,
            @Nullable String instrument,
            @EurosAmount(min = "0") @Nullable String amount,
            @Nullable String confirmed)
            implements Serializable {

        void addTo(FundingPlan.Builder plan, FormFacts facts) {
            plan.line(
                    funder == null ? null : funder.read(facts.at("funder")),
                    facts.choice("instrument", instrument, Instrument.class, Instrument::label),
                    facts.amount("amount", amount),
                    facts.yesNo("confirmed", confirmed));
        }
    }

    /**
     * Who gives, as somebody wrote it; see {@link fr.territoiresindustrie.funding.Funder}.
     *
     * @param kind the code of the kind, for example {@code state}
     * @param name the name
     * @param region the code of the région
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Funder(
            @Nullable String kind,
            @Nullable String name,
            @RegionCodeFormat(tolerant = true) @Nullable String region) implements Serializable {

        fr.territoiresindustrie.funding.@Nullable Funder read(FormFacts facts) {
            return facts.take(
                    "",
                    fr.territoiresindustrie.funding.Funder.tryOf(
                            facts.choice("kind", kind, FunderKind.class, FunderKind::label),
                            facts.text("name", name),
                            facts.fact("region", region, RegionText::tryParse)));
        }
    }
}
