package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a group holds of another, from all that either of the two says of it. Where they contradict each
 * other, either may be right.
 *
 * @param holder the one that holds
 * @param target the one of whom a part is held
 * @param capital between which shares the part of the capital lies
 * @param votes between which shares the part of the voting rights lies
 * @param controls which other grounds of control there may be; one alone if that is known
 * @param invested every amount that was given
 * @param adjacent what was said of the markets
 * @param unstated the facts that nobody has given
 */
record Holding(
        Member holder,
        Member target,
        Bounds capital,
        Bounds votes,
        Set<Control> controls,
        List<Euros> invested,
        Set<Boolean> adjacent,
        Set<Unstated> unstated) {

    /** A fact of a holding that nobody has given, or that is in doubt. */
    enum Unstated {
        CAPITAL,
        VOTES,
        CONTROL,
        INVESTED,
        ADJACENT_MARKET,
        HOLDER_KIND,

        /** Both sides have given some fact, and not the same one. */
        CONTRADICTION
    }

    private static final Bounds ANY_SHARE = new Bounds(Fraction.ZERO, Fraction.ONE);

    private static final Set<Control> GROUNDS =
            Set.of(Control.APPOINTS_BOARD, Control.DOMINANT_INFLUENCE, Control.SHAREHOLDER_AGREEMENT);

    static Holding of(Member holder, Member target, List<UndertakingLink> said, boolean kindStated) {
        Set<Control> controls = distinct(said, UndertakingLink::control);
        List<Euros> invested = List.copyOf(distinct(said, UndertakingLink::invested));
        Set<Boolean> adjacent = distinct(said, UndertakingLink::adjacentMarket);
        Set<Rate> capital = distinct(said, UndertakingLink::capital);
        Set<Rate> votes = distinct(said, UndertakingLink::votes);
        Set<Unstated> unstated = EnumSet.noneOf(Unstated.class);
        note(unstated, Unstated.CAPITAL, capital);
        note(unstated, Unstated.VOTES, votes);
        note(unstated, Unstated.CONTROL, controls);
        note(unstated, Unstated.INVESTED, invested);
        note(unstated, Unstated.ADJACENT_MARKET, adjacent);
        if (Stream.of(controls, adjacent, capital, votes, distinct(said, UndertakingLink::holderKind))
                .anyMatch(given -> given.size() > 1)) {
            unstated.add(Unstated.CONTRADICTION);
        }
        if (!kindStated) {
            unstated.add(Unstated.HOLDER_KIND);
        }
        Set<Control> possible = controls.isEmpty() ? EnumSet.allOf(Control.class) : controls;
        return new Holding(holder, target, share(capital), share(votes), possible, invested, adjacent, unstated);
    }

    private static <V> Set<V> distinct(
            List<UndertakingLink> said, Function<UndertakingLink, ? extends @Nullable V> fact) {
        return said.stream().map(fact).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static void note(Set<Unstated> unstated, Unstated fact, Collection<?> given) {
        if (given.isEmpty()) {
            unstated.add(fact);
        }
    }

    private static Bounds share(Set<Rate> given) {
        List<Fraction> sorted = new ArrayList<>();
        given.forEach(rate -> sorted.add(Fraction.of(rate)));
        sorted.sort(null);
        return sorted.isEmpty() ? ANY_SHARE : new Bounds(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Whether the holder controls the other one on another ground than votes. */
    boolean controlled(View view, Set<Control> counting) {
        return view.takes(counting.containsAll(controls), controls.stream().anyMatch(counting::contains));
    }

    /** The grounds that count whoever the holder is. */
    static Set<Control> allGrounds() {
        return GROUNDS;
    }

    /** Whether both sides of a person are active on the same or an adjacent market. */
    boolean adjacentMarket(View view) {
        return view.takes(adjacent.equals(Set.of(true)), !adjacent.equals(Set.of(false)));
    }

    /** Whether the holder is an investor that may hold a quarter without making a partner, as long as not linked. */
    boolean exempt(View view, Euros angelLimit) {
        boolean sure = Holder.all(holder.kinds(), Holder.EXEMPT);
        boolean possible = Holder.some(holder.kinds(), Holder.EXEMPT);
        boolean mayBeAngel = holder.kinds().contains(InvestorKind.BUSINESS_ANGEL);
        if (!mayBeAngel) {
            return view.takes(sure, possible);
        }
        boolean surelyBelow = !invested.isEmpty() && invested.stream().allMatch(sum -> sum.compareTo(angelLimit) < 0);
        boolean maybeBelow = invested.isEmpty() || invested.stream().anyMatch(sum -> sum.compareTo(angelLimit) < 0);
        boolean angelAlone =
                holder.kinds().stream().filter(Holder.EXEMPT::contains).count() == 1;
        return view.takes(sure && surelyBelow, possible && (!angelAlone || maybeBelow));
    }
}
