package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class IntakeProperties {

    private static final AidZoneListReader ZONES =
            AidZoneListReader.of("invented", LocalDate.of(2014, 7, 1), LocalDate.of(2021, 12, 31));
    private static final IntakeOptions SMALL = IntakeOptions.standard().withLimits(1_000, 50);
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\"(NULL|#?N/A|NAN?|ND|N\\.?C\\.?|-|inconnu|unknown)\"", Pattern.CASE_INSENSITIVE);
    private static final ListVersion VERSION =
            ListVersion.of(Phase.SECOND, LocalDate.of(2023, 11, 9), "rows written for this property");

    @Provide
    Arbitrary<Project> projects() {
        return ProjectArbitraries.fullProjects().withoutEdgeCases();
    }

    /** A call or an undertaking may well be named "-" or "NA", which a file says when it has no name. */
    private static boolean withoutPlaceholders(String json) {
        return !PLACEHOLDER.matcher(json).find();
    }

    /** Bytes that are often nearly CSV or JSON. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<String> pieces = Arbitraries.of(
                "id",
                "title",
                "insee_com",
                "id_ti",
                "lib_ti",
                ",",
                ";",
                "\n",
                "\r\n",
                "\r",
                "\"",
                "\"\"",
                "{",
                "}",
                "[",
                "]",
                ":",
                "\"id\":",
                "{\"id\":\"A\"}",
                "\\",
                "18279",
                "ti-1",
                "NULL",
                "é",
                "\uFEFF",
                "\u0000",
                " ",
                "1e99",
                "insee_com,lib_com,id_ti,lib_ti\n",
                "commune;zone;part;from;to\n",
                "08105;c;partie;;\n",
                "id,title,total_cost\n",
                "A,\"b\n",
                "x".repeat(600));
        Arbitrary<byte[]> likely =
                pieces.list().ofMaxSize(40).map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Arbitraries.oneOf(likely, likely, any);
    }

    private static Source source(byte[] bytes) {
        return Source.of("any", new ByteArrayInputStream(bytes));
    }

    @Property(tries = 1_500)
    void whatever_the_bytes_nothing_is_thrown_and_every_row_is_accounted_for(@ForAll("bytes") byte[] bytes)
            throws IOException {
        List<IntakeResult<?>> results = List.of(
                ProjectReader.readJson(source(bytes), SMALL),
                ProjectReader.readCsv(source(bytes), SMALL),
                TerritoryListReader.of(VERSION).read(source(bytes), SMALL).rows(),
                ZONES.read(source(bytes), SMALL).rows(),
                ZONES.readPublished(source(bytes), SMALL).rows(),
                TerritoryMembersReader.of(Phase.SECOND).readMembers(source(bytes), SMALL));
        for (IntakeResult<?> result : results) {
            assertThat(result.accepted().size() + result.rejected()).isEqualTo(result.rowsRead());
            assertThat(result.complete() || !result.diagnostics().isEmpty()).isTrue();
            for (Diagnostic diagnostic : result.diagnostics()) {
                assertThat(diagnostic.text(Locale.FRENCH)).isNotBlank().doesNotContain("\n", "\r");
                assertThat(diagnostic.text(Locale.ENGLISH)).isNotBlank().doesNotContain("\n", "\r");
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_jackson_writes_of_a_project_is_read_back(@ForAll("projects") Project project) throws IOException {
        Assume.that(withoutPlaceholders(Mappers.jackson3().writeValueAsString(project)));
        for (String json : List.of(
                Mappers.jackson3().writeValueAsString(project),
                Mappers.jackson2().writeValueAsString(project))) {
            IntakeResult<Project> result =
                    ProjectReader.readJson(Source.of("p.json", "[" + json + "]"), IntakeOptions.standard());
            assertThat(result.diagnostics().stream().filter(Diagnostic::rejects))
                    .isEmpty();
            Assume.that(result.diagnostics().stream()
                    .noneMatch(told -> told.problem().code() == ProblemCode.SPELLING));
            assertThat(result.values()).containsExactly(project);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void a_form_bound_by_jackson_gives_the_same_project(@ForAll("projects") Project project) throws IOException {
        String json = Mappers.jackson3().writeValueAsString(project);
        Assume.that(withoutPlaceholders(json));
        ProjectForm form = Mappers.jackson3().readValue(json, ProjectForm.class);
        Checked<Project> read = form.toProject();
        assertThat(read.valid()).as("%s", read.problems()).isTrue();
        Assume.that(read.problems().stream().noneMatch(told -> told.code() == ProblemCode.SPELLING));
        assertThat(read.orElseThrow()).isEqualTo(project);
        assertThat(Mappers.jackson2().readValue(json, ProjectForm.class)).isEqualTo(form);
        assertThat(Mappers.jackson3().readValue(Mappers.jackson3().writeValueAsString(form), ProjectForm.class))
                .isEqualTo(form);
    }
}
