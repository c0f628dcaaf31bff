package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.GoverningText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a human has to check whatever the article. */
final class SchemeChecks {

    private SchemeChecks() {}

    /** Doubts about the version of the regulation: its first days, and schemes that may keep older terms. */
    static List<Reason> ofVersion(AidSituation situation) {
        GoverningText text = situation.text();
        List<Reason> checks = new ArrayList<>(2);
        text.findVersion()
                .filter(version -> version.inDoubt(text.grantedOn()))
                .ifPresent(version ->
                        checks.add(Reason.of("aid.law.version.start-in-doubt").with("from", version.from())));
        LocalDate end = text.tailEnd();
        if (text.schemeMatters() && end != null) {
            checks.add(Reason.of("aid.law.version.scheme-matters").with("end", end));
        }
        return checks;
    }
}
