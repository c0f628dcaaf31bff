package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the regional rate of a cost line came about, for one size of the enterprise.
 *
 * @param line the identifier of the line
 * @param size the size
 * @param least the lowest rate
 * @param most the highest rate
 * @param largeProject whether the project is a large one, in which SMEs have the rate of large enterprises
 * @param place where the line lies
 */
record RegionalRate(
        String line,
        EnterpriseSize size,
        Rate least,
        Rate most,
        @Nullable Boolean largeProject,
        RegionalPlace place) implements Arithmetic {

    @Override
    public Explanation explanation() {
        Reason reason = Reason.of("aid.regional.rate")
                .with("line", line)
                .with("size", Telling.size(size))
                .with("rate", Telling.range(least, most));
        Explanation told = Explanation.note(reason)
                .basedOn(place.basis())
                .with(place.zones().stream()
                        .distinct()
                        .map(RegionalZone::explanation)
                        .toList());
        return size.sme() && !Boolean.FALSE.equals(largeProject) ? told.with(bonus()) : told;
    }

    private List<Explanation> bonus() {
        String code = largeProject == null ? "aid.regional.bonus-open" : "aid.regional.bonus-lost";
        return List.of(Explanation.note(Reason.of(code)).basedOn(Conditions.gber("art. 2(52)")));
    }
}
