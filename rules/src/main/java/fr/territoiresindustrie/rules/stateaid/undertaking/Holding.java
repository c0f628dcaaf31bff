package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Map<Unstated, Function<UndertakingLink, ? extends @Nullable Object>> FACTS = Map.of(
            Unstated.CAPITAL, UndertakingLink::capital,
            Unstated.VOTES, UndertakingLink::votes,
            Unstated.CONTROL, UndertakingLink::control,
            Unstated.INVESTED, UndertakingLink::invested,
            Unstated.ADJACENT_MARKET, UndertakingLink::adjacentMarket,
            Unstated.HOLDER_KIND, UndertakingLink::holderKind);

    static Holding of(Member holder, Member target, List<UndertakingLink> said, boolean kindStated) {
        Set<Control> controls = distinct(said, UndertakingLink::control);
        return new Holding(
                holder,
                target,
                share(distinct(said, UndertakingLink::capital)),
                share(distinct(said, UndertakingLink::votes)),
                controls.isEmpty() ? EnumSet.allOf(Control.class) : controls,
                List.copyOf(distinct(said, UndertakingLink::invested)),
                distinct(said, UndertakingLink::adjacentMarket),
                unstated(said, kindStated));
    }

    private static Set<Unstated> unstated(List<UndertakingLink> said, boolean kindStated) {
        Set<Unstated> unstated = EnumSet.noneOf(Unstated.class);
        FACTS.forEach((name, fact) -> {
            int given = distinct(said, fact).size();
            // The kind may be stated with another holding of the same holder.
            if (given == 0 && !(name == Unstated.HOLDER_KIND && kindStated)) {
                unstated.add(name);
            } else if (given > 1) {
                unstated.add(Unstated.CONTRADICTION);
            }
        });
        return unstated;
    }

    private static <V> Set<V> distinct(
            List<UndertakingLink> said, Function<UndertakingLink, ? extends @Nullable V> fact) {
        return said.stream().map(fact).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Bounds share(Set<Rate> given) {
        List<Fraction> sorted = new ArrayList<>();
        given.forEach(rate -> sorted.add(Fraction.of(rate)));
        sorted.sort(null);
        return sorted.isEmpty() ? ANY_SHARE : new Bounds(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** The same with nothing left open that nobody has spoken of; what is contradicted stays so. */
    Holding asStated() {
        boolean noCapital = unstated.contains(Unstated.CAPITAL);
        boolean noVotes = unstated.contains(Unstated.VOTES);
        Set<Unstated> open = EnumSet.noneOf(Unstated.class);
        open.addAll(unstated);
        open.remove(Unstated.CONTROL);
        if (!noCapital || !noVotes) {
            open.removeAll(Set.of(Unstated.CAPITAL, Unstated.VOTES));
        }
        return new Holding(
                holder,
                target,
                noCapital ? votes : capital,
                noVotes ? capital : votes,
                unstated.contains(Unstated.CONTROL) ? Set.of(Control.NONE) : controls,
                invested,
                adjacent,
                open);
    }

    /** The same, knowing what all holders together have at least of the capital and of the votes. */
    Holding among(Fraction allCapital, Fraction allVotes) {
        if (capital.settled() && votes.settled()) {
            return this;
        }
        return new Holding(
                holder,
                target,
                capital.besides(allCapital.minus(capital.least())),
                votes.besides(allVotes.minus(votes.least())),
                controls,
                invested,
                adjacent,
                unstated);
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
