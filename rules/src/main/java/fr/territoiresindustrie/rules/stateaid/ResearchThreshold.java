package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds for research and development (Article 4(1)(i)): by the category in which more than half of the costs
 * arise, and for a feasibility study by itself.
 */
final class ResearchThreshold {

    private static final String PREFIX = "gber.art25.threshold.";
    private static final Set<AidPurpose> FUNDAMENTAL = EnumSet.of(AidPurpose.FUNDAMENTAL_RESEARCH);
    private static final Set<AidPurpose> UP_TO_INDUSTRIAL =
            EnumSet.of(AidPurpose.FUNDAMENTAL_RESEARCH, AidPurpose.INDUSTRIAL_RESEARCH);
    private static final Set<AidPurpose> STUDY = EnumSet.of(AidPurpose.FEASIBILITY_STUDY);
    private static final Set<AidPurpose> CATEGORIES = EnumSet.of(
            AidPurpose.FUNDAMENTAL_RESEARCH,
            AidPurpose.INDUSTRIAL_RESEARCH,
            AidPurpose.EXPERIMENTAL_DEVELOPMENT,
            AidPurpose.FEASIBILITY_STUDY);

    private ResearchThreshold() {}

    static List<AidLimit> limits(AidSituation situation, List<CostLine> covered) {
        List<CostLine> studies =
                covered.stream().filter(line -> surely(line, STUDY)).toList();
        List<CostLine> others =
                covered.stream().filter(line -> !surely(line, STUDY)).toList();
        List<AidLimit> limits = new ArrayList<>();
        add(limits, situation, studies, List.of("feasibility"));
        add(limits, situation, others, categories(others));
        return limits;
    }

    private static void add(
            List<AidLimit> limits, AidSituation situation, List<CostLine> lines, List<String> categories) {
        List<LegalFigure> figures = categories.stream()
                .flatMap(name -> situation.law().find(PREFIX + name, situation.lawDay()).stream())
                .toList();
        if (!lines.isEmpty() && !figures.isEmpty()) {
            List<Euros> amounts = figures.stream()
                    .map(LegalFigure::amount)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            AidRange range = AidRange.of(amounts.get(0), amounts.get(amounts.size() - 1));
            limits.add(Thresholds.limit(range, figures, Thresholds.ids(lines)));
        }
    }

    /** The categories that may prevail, one if it is certain. */
    private static List<String> categories(List<CostLine> lines) {
        List<String> found = new ArrayList<>();
        Boolean fundamental = prevails(lines, FUNDAMENTAL);
        Boolean industrial = prevails(lines, UP_TO_INDUSTRIAL);
        if (!Boolean.FALSE.equals(fundamental)) {
            found.add("fundamental");
        }
        if (!Boolean.TRUE.equals(fundamental) && !Boolean.FALSE.equals(industrial)) {
            found.add("industrial");
        }
        if (!Boolean.TRUE.equals(industrial)) {
            found.add("experimental");
        }
        if (lines.stream().anyMatch(line -> perhaps(line, STUDY))) {
            found.add("feasibility");
        }
        return found;
    }

    /** Whether more than half of the costs surely (true), surely not (false) or perhaps (null) are of some categories. */
    private static @Nullable Boolean prevails(List<CostLine> lines, Set<AidPurpose> some) {
        Set<AidPurpose> rest = EnumSet.copyOf(CATEGORIES);
        rest.removeAll(some);
        AidRange inside = sum(lines, line -> surely(line, some), line -> perhaps(line, some));
        AidRange outside = sum(lines, line -> surely(line, rest), line -> perhaps(line, rest));
        if (outside.most() != null && inside.least().compareTo(outside.most()) > 0) {
            return Boolean.TRUE;
        }
        return inside.most() != null && inside.most().compareTo(outside.least()) <= 0 ? Boolean.FALSE : null;
    }

    private static AidRange sum(List<CostLine> lines, Predicate<CostLine> surely, Predicate<CostLine> perhaps) {
        AidRange sum = AidRange.ZERO;
        for (CostLine line : lines) {
            AidRange cost = surely.test(line)
                    ? line.cost()
                    : perhaps.test(line) ? new AidRange(Euros.ZERO, line.cost().most()) : AidRange.ZERO;
            sum = sum.plus(cost);
        }
        return sum;
    }

    /** Of a line that only says that it is research, every category is possible. */
    private static Set<AidPurpose> possible(CostLine line) {
        Set<AidPurpose> stated = EnumSet.copyOf(CATEGORIES);
        stated.retainAll(line.purposes());
        return stated.isEmpty() ? CATEGORIES : stated;
    }

    private static boolean surely(CostLine line, Set<AidPurpose> some) {
        return some.containsAll(possible(line));
    }

    private static boolean perhaps(CostLine line, Set<AidPurpose> some) {
        return possible(line).stream().anyMatch(some::contains);
    }
}
