package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisGrant;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AidCaseFaultsTest {

    private static final CostLine PRESS = CostLine.of("press", CostNature.EQUIPMENT, Euros.of(1_000));

    private static AidCase.Builder builder() {
        return AidCase.builder(ProjectId.of("P-1"));
    }

    private static Arguments row(String path, UnaryOperator<AidCase.Builder> fault) {
        return Arguments.of(path, fault);
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                row("sizes", b -> b.sizes(Set.of())),
                row("sizes", b -> b.sizes(Collections.singleton(null))),
                row("sizes", b -> b.size(null)),
                row("communes[0]", b -> b.commune((CommuneCode) null)),
                row("communes[0]", b -> b.commune((CommuneCode[]) null)),
                row("communes[1]", b -> b.communes(Arrays.asList(CommuneCode.of("02691"), null))),
                row("lines[0]", b -> b.line((CostLine) null)),
                row("lines[1]", b -> b.line(PRESS, null).granted(List.of())),
                row("granted[0]", b -> b.line(PRESS).granted((GrantedAid) null)),
                row("earlier[0]", b -> b.earlier(Collections.singletonList(null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void a_gap_is_told_with_its_place(String path, UnaryOperator<AidCase.Builder> fault) {
        AidCase.Builder faulty = fault.apply(builder());
        assertThat(faulty.tryBuild().problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemCode.REQUIRED, path));
        assertThatIllegalArgumentException()
                .isThrownBy(faulty::build)
                .withMessageContaining(path)
                .withMessageContaining("a value is needed here");
    }

    @Test
    void all_gaps_are_told_at_once() {
        assertThat(builder()
                        .size(null)
                        .line((CostLine) null)
                        .adviceGranted(Euros.of(-1))
                        .tryBuild()
                        .problems())
                .extracting(Problem::path)
                .containsExactly("sizes", "lines[0]", "adviceGranted");
    }

    @Test
    void sizes_that_are_not_known_are_no_fault() {
        assertThat(builder().sizes(null).build().sizes()).isNull();
        assertThat(builder().size(EnterpriseSize.SMALL).build().sizes()).containsExactly(EnterpriseSize.SMALL);
    }

    @Test
    void a_circumstance_without_a_name_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().yes((Circumstance) null))
                .withMessageContaining("circumstances[0]");
    }

    @Test
    void a_private_funder_is_told_with_those_that_are_public() {
        LocalDate day = LocalDate.of(2024, 3, 10);
        assertThatThrownBy(() -> new GrantedAid("a", FunderKind.PRIVATE, null, Euros.of(1), Granting.on(day), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("funder")
                .hasMessageContaining("STATE, REGION")
                .hasMessageNotContaining("PRIVATE,")
                .hasMessageNotContaining("?");
    }

    @Test
    void a_line_of_an_aid_without_an_id_is_told() {
        GrantedAid aid = GrantedAid.byTheUnion("a", Euros.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aid.on("press", null))
                .withMessageContaining("lines[1]");
    }

    @Test
    void an_entry_missing_in_a_ledger_is_told() {
        DeMinimisGrant grant = DeMinimisGrant.of(LocalDate.of(2021, 3, 10), Euros.of(120_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeMinimisLedger.of(DeMinimisCoverage.all(), Arrays.asList(grant, null)))
                .withMessageContaining("grants[1]");
        DeMinimisLedger ledger = DeMinimisLedger.of(DeMinimisCoverage.all(), List.of(grant));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.with(null)).withMessageContaining("grant");
    }
}
