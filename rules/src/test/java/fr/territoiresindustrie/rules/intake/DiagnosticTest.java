package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final Diagnostic OF_ROW = new Diagnostic(
            "a.csv", Diagnostic.Layout.CSV, 3L, 4L, Problem.of(ProblemCode.NEGATIVE, "amount", "-5"), "x,-5");

    @Test
    void travels() {
        RoundTrips.assertTravels(OF_ROW, Diagnostic.class);
        RoundTrips.assertTravels(
                new Diagnostic(
                        "a.csv", Diagnostic.Layout.CSV, null, null, Problem.of(ProblemCode.EMPTY_FILE, "", null), null),
                Diagnostic.class);
        RoundTrips.assertSerializable(
                new IntakeResult<>("a.csv", 2, List.of(new IntakeRow<>(2, 2, "x")), List.of(OF_ROW), true));
    }

    @Test
    void names_file_row_line_column_value_and_way_out() {
        assertThat(OF_ROW.text(Locale.FRENCH))
                .isEqualTo(
                        "a.csv, enregistrement 3 (ligne 4), colonne amount « -5 » : le montant ou le nombre ne peut pas être"
                                + " négatif. Retirez le signe\u00A0; une réduction se saisit sur une ligne à part là où le formulaire"
                                + " le permet.");
        assertThat(OF_ROW.toString())
                .isEqualTo(
                        "a.csv, row 3 (line 4), column amount \"-5\": the amount or count must not be negative. Remove"
                                + " the sign; a reduction is entered as a line of its own where the form allows it.");
    }

    @Test
    void names_a_key_where_the_file_was_read_as_json_whatever_it_is_called() {
        Diagnostic ofJson = new Diagnostic(
                "a.csv", Diagnostic.Layout.JSON, 3L, 4L, Problem.of(ProblemCode.NEGATIVE, "a.b", "-5"), "[");
        assertThat(ofJson.text(Locale.FRENCH)).contains("clé a.b");
        assertThat(ofJson.text(Locale.ENGLISH)).contains("key a.b");
        assertThat(OF_ROW.text(Locale.ENGLISH)).contains("column amount");
    }

    @Test
    void a_result_refuses_counts_that_do_not_add_up() {
        assertThatThrownBy(() -> new IntakeResult<>("a.csv", 2, List.of(), List.of(OF_ROW), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The rows read (2) must be");
    }
}
