package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-5", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void what_a_spreadsheet_would_work_out_gets_an_apostrophe(String text) {
        assertThat(SpreadsheetText.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void any_other_text_stays_and_none_is_empty() {
        assertThat(SpreadsheetText.cell("P-014")).isEqualTo("P-014");
        assertThat(SpreadsheetText.cell("a=1")).isEqualTo("a=1");
        assertThat(SpreadsheetText.cell(null)).isEmpty();
    }
}
