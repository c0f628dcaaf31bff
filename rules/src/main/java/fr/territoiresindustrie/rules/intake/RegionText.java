package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import org.jspecify.annotations.Nullable;

/** Reads codes of régions that exist; they have not changed since 2016, so the latest year that is shipped decides. */
final class RegionText {

    private RegionText() {}

    static Checked<RegionCode> tryParse(@Nullable String text) {
        Checked<RegionCode> code = RegionCode.tryParse(text);
        GeographyYear year = Geography.shipped().latest();
        boolean unknown =
                code.value().isPresent() && year.findRegion(code.value().get()).isEmpty();
        return unknown
                ? Checked.invalid(Problem.of(ProblemCode.UNKNOWN_CODE, "", text).with("list", "COG " + year.year()))
                : code;
    }
}
