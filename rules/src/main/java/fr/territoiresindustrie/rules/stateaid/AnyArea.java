package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalRates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rates of all areas of the map on a day, for a place of which nothing is known. */
final class AnyArea {

    private static final List<String> KEYS = List.of(
            "afr.a.mayotte.large",
            "afr.a.guyane.large",
            "afr.a.saintMartin.large",
            "afr.a.guadeloupe.large",
            "afr.a.reunion.large",
            "afr.a.martinique.large",
            "afr.c.standard.large",
            "afr.c.reduced35_73_78.large");

    private AnyArea() {}

    static List<RegionalRates> rates(AidLaw law, LocalDate day) {
        return KEYS.stream()
                .map(key -> law.find(key, day))
                .flatMap(Optional::stream)
                .map(figure -> {
                    Rate large = figure.rate();
                    return new RegionalRates(
                            large,
                            large.plus(law.rate("afr.bonus.medium", day)),
                            large.plus(law.rate("afr.bonus.small", day)),
                            figure.basis());
                })
                .toList();
    }
}
