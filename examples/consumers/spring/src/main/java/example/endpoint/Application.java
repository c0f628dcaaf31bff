package example.endpoint;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.validation.BalancedFundingPlan;
import fr.territoiresindustrie.validation.CommuneCodeFormat;
import fr.territoiresindustrie.validation.PositiveEuros;
import fr.territoiresindustrie.validation.SirenNumber;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What the endpoint takes. */
@BalancedFundingPlan(uses = "totalCost", resources = {"grant", "ownFunds"})
public record Application(
        @NotNull @SirenNumber String siren,
        List<@CommuneCodeFormat String> communes,
        @PositiveEuros Euros totalCost,
        Euros grant,
        Euros ownFunds) {}
