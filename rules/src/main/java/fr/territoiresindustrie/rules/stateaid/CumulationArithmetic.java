package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of costs line by line, and the support that already counts against them.
 *
 * @param planned the legal basis of the planned aid, whose rates are told apart from these
 * @param least what each line bears at least
 * @param most what each line bears at most, in the same order; null where nothing known bounds it
 * @param measures the support that counts
 */
record CumulationArithmetic(Ground planned, List<Bearing> least, List<@Nullable Bearing> most, List<Measure> measures)
        implements Arithmetic {

    /** Lines whose bases are added up before they are multiplied. */
    private record Group(@Nullable Ground ground, Rate rate) {}

    @Override
    public Explanation explanation() {
        return Explanation.of(Mark.NOTE, Reason.of("aid.cumul.arithmetic").label())
                .with(lines(least, most, planned))
                .with(measures.stream().map(CumulationArithmetic::counted).toList());
    }

    /**
     * Writes down what lines bear, those of one basis and rate together.
     *
     * @param known the legal basis whose rates the reader has seen already, or null
     */
    static List<Explanation> lines(List<Bearing> least, List<@Nullable Bearing> most, @Nullable Ground known) {
        List<Explanation> parts = new ArrayList<>();
        Map<Group, List<Bearing>> groups = new LinkedHashMap<>();
        for (int i = 0; i < least.size(); i++) {
            Bearing low = least.get(i);
            Bearing high = most.get(i);
            if (high != null && high.equals(low)) {
                groups.computeIfAbsent(new Group(low.ground(), low.rate()), key -> new ArrayList<>())
                        .add(low);
            } else {
                parts.add(uncertain(low, high, known));
            }
        }
        List<Explanation> lines = new ArrayList<>();
        groups.values().forEach(group -> lines.add(product(group, known)));
        lines.addAll(parts);
        return lines;
    }

    private static Explanation product(List<Bearing> group, @Nullable Ground known) {
        Bearing first = group.get(0);
        Euros base = Euros.sum(group.stream().map(Bearing::base).toList());
        Bearing together = new Bearing(first.line(), base, first.rate(), first.ground(), null);
        List<String> lines = group.stream().map(Bearing::line).toList();
        if (first.ground() == null) {
            return Explanation.note(
                    Reason.of("aid.cumul.cost").with("lines", lines).with("base", base));
        }
        String code = AidWords.wholeCents(together) ? "aid.cumul.product" : "aid.cumul.product.exact";
        Explanation line = Explanation.note(Reason.of(code)
                .with("lines", lines)
                .with("base", base)
                .with("rate", first.rate())
                .with("amount", AidWords.product(together))
                .with("scheme", first.ground().scheme().title()));
        return first.ground() == known
                ? line
                : line.with(
                        group.stream().flatMap(CumulationArithmetic::entitled).toList());
    }

    private static Stream<Explanation> entitled(Bearing bearing) {
        return Stream.ofNullable(bearing.entitlement())
                .map(entitlement -> entitlement.arithmetic().explanation());
    }

    private static Explanation uncertain(Bearing low, @Nullable Bearing high, @Nullable Ground known) {
        // Ceilings: down to the cent.
        Euros least = low.base().times(low.rate(), RoundingMode.FLOOR);
        Euros top = high == null ? null : high.base().times(high.rate(), RoundingMode.FLOOR);
        Explanation line = Explanation.of(
                Mark.UNKNOWN,
                Reason.of("aid.cumul.uncertain")
                        .with("line", low.line())
                        .with("amount", AidWords.amount(new AidRange(least, top))));
        Bearing shown = high == null || high.entitlement() == null ? low : high;
        return shown.ground() == known ? line : line.with(entitled(shown).toList());
    }

    static Explanation counted(Measure measure) {
        GrantedAid aid = measure.aid();
        Mark mark = measure.onUnknownLines() || aid.amount() == null ? Mark.UNKNOWN : Mark.NOTE;
        return Explanation.of(
                mark,
                Reason.of(measure.onUnknownLines() ? "aid.cumul.less.anywhere" : "aid.cumul.less")
                        .with("aid", aid.id())
                        .with("amount", AidWords.amount(measure.amount()))
                        .with("scheme", title(measure)));
    }

    static Label title(Measure measure) {
        if (measure.ground() != null) {
            return measure.ground().scheme().title();
        }
        if (!measure.aid().stateAid()) {
            return Reason.of("aid.cumul.no-state-aid").label();
        }
        return measure.aid().scheme() == null
                ? Reason.of("aid.cumul.unknown-basis").label()
                : Label.of(measure.aid().scheme().value());
    }
}
