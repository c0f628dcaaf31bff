package fr.territoiresindustrie.rules.stateaid.undertaking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who is linked to whom in a group, directly or through others, when every doubt is taken in one way. */
final class Links {

    private final Group group;
    private final View view;
    private final LinkRules rules;
    private final List<List<Holding>> into = new ArrayList<>();
    private final List<List<Holding>> from = new ArrayList<>();

    /** For each member, and for all whom nobody names, another one of its cluster; itself if it speaks for it. */
    private final int[] spokesman;

    private Links(Group group, View view, LinkRules rules) {
        this.group = group;
        this.view = view;
        this.rules = rules;
        this.spokesman = new int[group.members().size() + 1];
        for (int i = 0; i < spokesman.length; i++) {
            spokesman[i] = i;
            into.add(new ArrayList<>());
            from.add(new ArrayList<>());
        }
        group.holdings().forEach(holding -> {
            into.get(holding.target().index()).add(holding);
            from.get(holding.holder().index()).add(holding);
        });
    }

    static Links of(Group group, View view, LinkRules rules) {
        Links links = new Links(group, view, rules);
        links.joinUnnamed();
        boolean more = true;
        while (more) {
            // Each new link can make a majority out of parts that were apart before.
            more = links.joinMajorities();
            more |= rules.size() && links.joinThroughPersons();
        }
        return links;
    }

    /** The place that stands for all whom nobody names. */
    int unnamed() {
        return spokesman.length - 1;
    }

    int cluster(int place) {
        int one = place;
        while (spokesman[one] != one) {
            one = spokesman[one];
        }
        return one;
    }

    boolean linked(int one, int other) {
        return cluster(one) == cluster(other);
    }

    List<Holding> into(Member member) {
        return into.get(member.index());
    }

    private boolean join(int one, int other) {
        int first = cluster(one);
        int second = cluster(other);
        spokesman[Math.max(first, second)] = Math.min(first, second);
        return first != second;
    }

    /** Whoever may have links that nobody names may all be linked by them. */
    private void joinUnnamed() {
        if (view == View.MOST) {
            group.members().stream()
                    .filter(member -> !member.linksKnown() && member.conduit(view))
                    .forEach(member -> join(member.index(), unnamed()));
        }
    }

    private boolean joinMajorities() {
        boolean more = false;
        for (Member target : group.members()) {
            if (target.conduit(view)) {
                more |= joinHolders(target);
            }
        }
        return more;
    }

    private boolean joinHolders(Member target) {
        boolean more = false;
        Map<Integer, Fraction> votes = new HashMap<>();
        for (Holding holding : into(target)) {
            if (!rules.ties(holding.holder(), view)) {
                continue;
            }
            Fraction sum = votes.merge(
                    cluster(holding.holder().index()), holding.votes().in(view), Fraction::plus);
            if (sum.compareTo(rules.majority()) > 0 || rules.grounded(holding, view)) {
                more |= join(holding.holder().index(), target.index());
            }
        }
        return more;
    }

    private boolean joinThroughPersons() {
        boolean more = false;
        for (Member member : group.members()) {
            if (!from.get(member.index()).isEmpty() && member.person(view)) {
                more |= joinMarkets(member);
            }
        }
        return more;
    }

    /** Enterprises of one person are linked if their markets are adjacent. */
    private boolean joinMarkets(Member person) {
        boolean more = false;
        boolean mayHoldMore = view == View.MOST && !person.linksKnown();
        Set<Integer> own = new HashSet<>(Set.of(person.index()));
        if (mayHoldMore) {
            group.members().stream().filter(member -> !member.linksKnown()).forEach(member -> own.add(member.index()));
        }
        Set<Integer> controlled = controlledBy(own, holding -> false);
        int first = mayHoldMore ? unnamed() : -1;
        for (Holding holding : from.get(person.index())) {
            int place = holding.target().index();
            if (controlled.contains(place)
                    && holding.adjacentMarket(view)
                    && holding.target().conduit(view)) {
                more |= first >= 0 && join(first, place);
                first = first < 0 ? place : first;
            }
        }
        return more;
    }

    /**
     * Those whom some members control, alone or together, directly or through others.
     *
     * @param apart which holdings are never added to those of others
     */
    Set<Integer> controlledBy(Set<Integer> holders, Predicate<Holding> apart) {
        Set<Integer> reached = new HashSet<>(holders);
        boolean more = true;
        while (more) {
            more = false;
            for (Member target : group.members()) {
                more |= !reached.contains(target.index())
                        && controlledBy(reached, apart, target)
                        && reached.add(target.index());
            }
        }
        return reached;
    }

    private boolean controlledBy(Set<Integer> holders, Predicate<Holding> apart, Member target) {
        Fraction votes = Fraction.ZERO;
        for (Holding holding : into(target)) {
            if (!holders.contains(holding.holder().index())) {
                continue;
            }
            if (rules.controls(holding, view)) {
                return true;
            }
            votes = apart.test(holding) ? votes : votes.plus(holding.votes().in(view));
        }
        return votes.compareTo(rules.majority()) > 0;
    }
}
