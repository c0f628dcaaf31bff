package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryMember;
import java.io.IOException;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TerritoryMembersReaderTest {

    private static final TerritoryMembersReader READER = TerritoryMembersReader.of(Phase.SECOND);

    @Test
    void tells_groupings_from_communes() throws IOException {
        IntakeResult<TerritoryMembersReader.Row> result =
                READER.readMembers(Source.of("members.csv", """
                        id_ti,siren_groupement,lib_groupement,nature,type_epci,code_commune_si_commune
                        ti-0101,249710062,CA du Nord Basse-Terre,EPCI,CA,
                        ti-2707,215800467,Cercy-la-Tour,COMMUNE,,58046
                        ti-2707,215800467,Cercy-la-Tour,COMMUNE,,
                        ti-2707,215800468,Ailleurs,EPCI,CC,
                        ti-2707,215800467,Ailleurs,PETR,,
                        ti-0101,249710062,CA du Nord Basse-Terre,EPCI,CA,
                        """), IntakeOptions.standard());
        assertThat(result.values())
                .extracting(row -> row.member().kind(), row -> row.member().code())
                .containsExactly(
                        Tuple.tuple(TerritoryMember.Kind.EPCI, "249710062"),
                        Tuple.tuple(TerritoryMember.Kind.COMMUNE, "58046"));
        assertThat(result.diagnostics())
                .extracting(
                        Diagnostic::column, diagnostic -> diagnostic.problem().code())
                .containsExactly(
                        Tuple.tuple("code_commune_si_commune", ProblemCode.REQUIRED),
                        Tuple.tuple("siren_groupement", ProblemCode.CHECK_DIGIT),
                        Tuple.tuple("nature", ProblemCode.UNKNOWN_CHOICE),
                        Tuple.tuple("siren_groupement", ProblemCode.DUPLICATE));
    }

    @Test
    void reads_the_published_183_territories_and_641_members() throws IOException {
        IntakeResult<TerritoryMembersReader.Row> members = READER.readMembers(
                Source.of(RealFiles.find("territoires-industrie/ti2023-groupements.csv")), IntakeOptions.standard());
        IntakeResult<Territory> territories = READER.readTerritories(
                Source.of(RealFiles.find("territoires-industrie/ti2023-territoires.csv")), IntakeOptions.standard());
        assertThat(members.rejected()).isZero();
        assertThat(members.values().stream()
                        .collect(Collectors.groupingBy(row -> row.member().kind(), Collectors.counting())))
                .containsEntry(TerritoryMember.Kind.EPCI, 626L)
                .containsEntry(TerritoryMember.Kind.EPT, 3L)
                .containsEntry(TerritoryMember.Kind.COMMUNE, 12L);
        assertThat(territories.rejected()).isZero();
        assertThat(TerritoryMembersReader.join(territories.values(), members.values()))
                .hasSize(183)
                .allSatisfy(territory -> assertThat(territory.members()).isNotEmpty());
    }
}
