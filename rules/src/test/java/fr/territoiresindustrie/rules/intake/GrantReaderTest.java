package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows and beneficiaries here are invented; the faults are those of the published files. */
class GrantReaderTest {

    private static final String HEADER =
            "nom_region,code_departement,nom_departement,code_commune,nom_commune,numero_dossier_ds,nom_demarche_ds,siren,montant_engage\n";
    private static final String GOOD = "Centre-Val de Loire,18,Cher,18033,BOURGES,1,Ingénierie,732829320,1500.5\n";
    private static final String OTHER = "Corse,2A,Corse-du-Sud,2A004,AJACCIO,2,Ingénierie,732829320,\"1 500,50\"\n";

    private static IntakeResult<GrantRow> read(String rows) {
        try {
            return GrantReader.standard().read(Source.of("grants.csv", rows), IntakeOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,200071892.0,10 # siren # CODE_AS_DECIMAL # 200071892",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,73282932000074,10 # siren # SIRET_FOR_SIREN # 732829320",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829321,10 # siren # CHECK_DIGIT # 732829321",
                "Centre-Val de Loire,18,Cher,NULL,NULL,9,x,732829320,10 # code_commune # PLACEHOLDER # NULL",
                "Centre-Val de Loire,18,Cher,,BOURGES,9,x,732829320,10 # code_commune # REQUIRED # ",
                "Auvergne-Rhône-Alpes,01,Ain,1004,AMBERIEU,9,x,732829320,10 # code_commune # LOST_LEADING_ZERO # 01004",
                "Auvergne-Rhône-Alpes,1,Ain,01004,AMBERIEU,9,x,732829320,10 # code_departement # LOST_LEADING_ZERO # 01",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829320,37004.799999999996 # montant_engage # FLOAT_TAIL # 37004.80",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829320,1010.125 # montant_engage # TOO_PRECISE # 1010.125",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829320,450.000 # montant_engage # AMBIGUOUS # 450.000",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829320,-10 # montant_engage # NEGATIVE # -10",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,9,x,732829320,NULL # montant_engage # MALFORMED # NULL",
                "Berry,18,Cher,18033,BOURGES,9,x,732829320,10 # nom_region # UNKNOWN_CODE # Berry",
                "Bretagne,18,Cher,18033,BOURGES,9,x,732829320,10 # nom_region # CONTRADICTION # code_departement = 18",
                "Bretagne,35,Ille-et-Vilaine,40001,SAINT MALO,9,x,732829320,10 # code_commune # CONTRADICTION # code_departement = 35",
                "Centre-Val de Loire,18,Cher,18999,BOURGES,9,x,732829320,10 # code_commune # UNKNOWN_CODE # 18999",
                "Centre-Val de Loire,18,Cher,18033,VIERZON,9,x,732829320,10 # nom_commune # CONTRADICTION # code_commune = 18033 (Bourges)",
                "Centre-Val de Loire,18,Cher,18033,BOURGES,1,x,732829320,10 # numero_dossier_ds # DUPLICATE # 2",
            })
    void tells_the_fault_of_a_row_and_keeps_the_others(String faulty, String column, ProblemCode code, String told) {
        IntakeResult<GrantRow> result = read(HEADER + GOOD + faulty + "\n" + OTHER);
        assertThat(result.rowsRead()).isEqualTo(3);
        assertThat(result.accepted()).extracting(IntakeRow::row).containsExactly(2L, 4L);
        assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.row()).isEqualTo(3);
            assertThat(diagnostic.column()).isEqualTo(column);
            assertThat(diagnostic.problem().code()).isEqualTo(code);
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(diagnostic.text(locale))
                        .contains(column, told == null ? "" : told)
                        .doesNotContain("?", "{");
            }
        });
    }

    @Test
    void reads_names_with_other_apostrophes_and_accents() {
        IntakeResult<GrantRow> result = read(HEADER
                + "PROVENCE ALPES COTE D’AZUR,13,x,13055,MARSEILLE,1,Rénovation d’éclairage,732829320,1\n"
                + "Provence-Alpes-Côte d'Azur,13,x,13055,MARSEILLE,2,Rénovation d'éclairage,732829320,1\n");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.values()).extracting(GrantRow::measure).containsOnly("Rénovation d'éclairage");
    }

    @ParameterizedTest
    @CsvSource({
        "Hauts-de-France,62,62667,PORTEL",
        "Hauts-de-France,02,02691,ST QUENTIN",
        "Centre-Val de Loire,18,18197,SAINT AMAND MONTROND",
        "Île-de-France,75,75101,PARIS",
        "Auvergne-Rhône-Alpes,69,69152,PIERRE BENITE",
        "Auvergne-Rhône-Alpes,69,69152,OULLINS-PIERRE-BENITE",
    })
    void takes_the_name_of_a_commune_as_files_write_it(String region, String departement, String code, String name) {
        IntakeResult<GrantRow> result =
                read(HEADER + region + "," + departement + ",x," + code + "," + name + ",1,x,732829320,1\n");
        assertThat(result.diagnostics()).isEmpty();
    }

    @Test
    void reads_amounts_as_they_are_written_in_france() {
        assertThat(read(HEADER + OTHER).values())
                .extracting(GrantRow::committed)
                .containsExactly(Euros.ofCents(150_050));
    }

    @Test
    void accounts_for_all_200_rows_of_the_published_extract() throws IOException {
        IntakeResult<GrantRow> result = GrantReader.standard()
                .read(Source.of(RealFiles.find("fonds-vert/fonds-vert-2023-extract.csv")), IntakeOptions.standard());
        assertThat(result.rowsRead()).isEqualTo(200);
        assertThat(result.accepted()).hasSize(170);
        assertThat(result.rejected()).isEqualTo(30);
        assertThat(result.complete()).isTrue();
        assertThat(result.listDiagnostics(Severity.ERROR))
                .extracting(Diagnostic::problem)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.CODE_AS_DECIMAL, ProblemCode.PLACEHOLDER);
    }
}
