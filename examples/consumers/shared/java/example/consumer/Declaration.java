package example.consumer;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.validation.BalancedFundingPlan;
import fr.territoiresindustrie.validation.CommuneCodeFormat;
import fr.territoiresindustrie.validation.EurosAmount;
import fr.territoiresindustrie.validation.NafCodeFormat;
import fr.territoiresindustrie.validation.PositiveEuros;
import fr.territoiresindustrie.validation.RegionCodeFormat;
import fr.territoiresindustrie.validation.SirenNumber;
import fr.territoiresindustrie.validation.SiretNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A record of the consumer's own, with constraints of the library on components, containers and the class. */
@BalancedFundingPlan(uses = "totalCost", resources = {"grants", "ownFunds"})
public record Declaration(
        @NotNull @SirenNumber String siren,
        @SiretNumber(tolerant = true) String siret,
        @RegionCodeFormat String region,
        @NafCodeFormat String naf,
        List<@CommuneCodeFormat String> communes,
        @PositiveEuros Euros totalCost,
        List<@Valid Grant> grants,
        Euros ownFunds) {

    public record Grant(@NotNull String funder, @EurosAmount(min = "100") Euros amount) {}

    static final Declaration RIGHT = new Declaration(
            "732829320",
            "732 829 320 00074",
            "24",
            "25.62B",
            List.of("18033", "2A004"),
            Euros.of(1000),
            List.of(new Grant("Région", Euros.of(200))),
            Euros.of(800));

    static final Declaration WRONG = new Declaration(
            "732829321",
            "732829320",
            "x",
            "25.62B",
            List.of("1033"),
            Euros.of(1000),
            List.of(new Grant("Région", Euros.of(20))),
            Euros.of(800));
}
