package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole answers, as the people read them who have to stand by them. The firms and the programme are invented. */
class GoldenCeilingTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/stateaid");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 15);
    private static final Granting GRANTING = Granting.on(DAY);
    private static final StateAid ENGINE = StateAid.shipped().withMap(Situations.MAP);

    private static AidCase.Builder small() {
        return Situations.sound("2022-10-01", EnterpriseSize.SMALL, Situations.LISTED);
    }

    private static void assertReadsAs(String name, Explanation explanation) throws IOException {
        Golden.assertReadsAs(FILES.resolve(name + ".fr.txt"), explanation.text(Locale.FRENCH));
        Golden.assertReadsAs(FILES.resolve(name + ".en.txt"), explanation.text(Locale.ENGLISH));
        Golden.assertReadsAs(FILES.resolve(name + ".json"), explanation.json() + "\n");
    }

    private static GrantedAid fund() {
        return GrantedAid.of(
                "fund", FunderKind.STATE, AidSchemes.ARTICLE_14, Euros.of(200_000), LocalDate.of(2022, 9, 1));
    }

    private static GrantedAid region() {
        return GrantedAid.of(
                "region", FunderKind.REGION, AidSchemes.ARTICLE_17, Euros.of(100_000), LocalDate.of(2022, 9, 5));
    }

    @Test
    void w59_de_minimis_after_two_aids_on_the_same_costs() throws IOException {
        AidCase two = small().line(Situations.machines(1_000_000))
                .granted(fund().on("machines"), region().on("machines"))
                .build();
        AidCeiling ceiling = ENGINE.ceiling(two, AidSchemes.DE_MINIMIS, GRANTING);
        assertReadsAs("w59", ceiling.explanation());
        assertReadsAs("w59-judged", ceiling.judge(Euros.of(60_000)).explanation());
    }

    @Test
    void much_is_unknown() throws IOException {
        AidCase open = small().sizes(Set.of(EnterpriseSize.SMALL, EnterpriseSize.MEDIUM))
                .unknown(Circumstance.RELOCATION)
                .line(Situations.machines(1_000_000), CostLine.of("land", CostNature.LAND, Euros.of(200_000)))
                .granted(
                        region(),
                        new GrantedAid("town", FunderKind.OTHER_PUBLIC, null, Euros.of(40_000), null, List.of("land")))
                .build();
        assertReadsAs(
                "unknown", ENGINE.ceiling(open, AidSchemes.ARTICLE_14, GRANTING).explanation());
    }

    @Test
    void too_much_was_granted_within_a_programme() throws IOException {
        AidCase over = small().line(Situations.machines(1_000_000))
                .granted(fund().withAmount(Euros.of(380_000)).on("machines"), region().notTied())
                .build();
        LegalBasis call = LegalBasis.of(Label.of("invented call of a programme", "appel inventé d’un programme"));
        PlannedAid planned = PlannedAid.of(AidSchemes.ARTICLE_17, GRANTING)
                .within(ProgrammeLimit.of(call)
                        .rate(Rate.ofPercent(40))
                        .cap(Euros.of(800_000))
                        .fromBase(Euros.of(200_000)));
        assertReadsAs("exceeded", ENGINE.ceiling(over, planned).explanation());
    }

    @Test
    void legal_bases_side_by_side() throws IOException {
        AidCase project = small().line(
                        Situations.machines(1_000_000),
                        CostLine.of("course", CostNature.TRAINING, Euros.of(100_000))
                                .serving(AidPurpose.TRAINING))
                .build();
        assertReadsAs("best", ENGINE.best(project, GRANTING).explanation());
    }
}
