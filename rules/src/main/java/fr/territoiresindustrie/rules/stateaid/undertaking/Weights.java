package fr.territoiresindustrie.rules.stateaid.undertaking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which part of each member counts for the size of the applicant (Annex I, Article 6), when every doubt is taken in one
 * way: all of the linked ones; of partners, and of those linked to them, the greatest share held in either direction.
 */
final class Weights {

    /** The sums of capital and votes of the same holders in the same target. */
    private record Sums(Fraction capital, Fraction votes) {

        Sums plus(Sums other) {
            return new Sums(capital.plus(other.capital), votes.plus(other.votes));
        }

        Fraction greater() {
            return capital.max(votes).min(Fraction.ONE);
        }
    }

    private final Group group;
    private final View view;
    private final LinkRules rules;
    private final Links links;

    /** The shares of partners by their clusters. */
    private final Map<Integer, Fraction> partners = new HashMap<>();

    private Weights(Group group, View view, LinkRules rules) {
        this.group = group;
        this.view = view;
        this.rules = rules;
        this.links = Links.of(group, view, rules);
    }

    static Weights of(Group group, View view, LinkRules rules) {
        Weights weights = new Weights(group, view, rules);
        group.members().forEach(weights::weighHoldersOf);
        return weights;
    }

    boolean linked(Member member) {
        return links.linked(0, member.index());
    }

    Fraction of(Member member) {
        if (linked(member)) {
            return Fraction.ONE;
        }
        return member.enterprise(view)
                ? partners.getOrDefault(links.cluster(member.index()), Fraction.ZERO)
                : Fraction.ZERO;
    }

    /** Whether members whom nobody names count too. */
    boolean unlimited() {
        return links.linked(0, links.unnamed()) || partners.containsKey(links.cluster(links.unnamed()));
    }

    /** Adds up by holding cluster; a partner holds a part of us, or we of it. */
    private void weighHoldersOf(Member target) {
        Map<Integer, Sums> byCluster = new HashMap<>();
        for (Holding holding : links.into(target)) {
            if (holding.holder().enterprise(view) && target.enterprise(view) && !rules.favoured(holding, view)) {
                byCluster.merge(
                        links.cluster(holding.holder().index()),
                        new Sums(holding.capital().in(view), holding.votes().in(view)),
                        Sums::plus);
            }
        }
        int ours = links.cluster(0);
        byCluster.forEach((cluster, sums) -> {
            if (linked(target) && cluster != ours) {
                admit(cluster, sums.greater());
            } else if (!linked(target) && cluster == ours) {
                admit(links.cluster(target.index()), sums.greater());
            }
        });
    }

    private void admit(int cluster, Fraction share) {
        if (share.compareTo(rules.partner()) >= 0) {
            partners.merge(cluster, share, Fraction::max);
        }
    }

    /** Whether public bodies control a quarter of the applicant (Annex I, Article 3(4)). */
    boolean publiclyControlled() {
        Set<Integer> bodies = new HashSet<>();
        for (Member member : group.members()) {
            // A holder with links that nobody names may belong to the State.
            if (member.publicBody(view) || (view == View.MOST && !member.linksKnown() && member.conduit(view))) {
                bodies.add(member.index());
            }
        }
        // An applicant with unknown links is in doubt by these, not by being a public body itself.
        boolean unnamedHolders = bodies.remove(0);
        Set<Integer> reached =
                links.controlledBy(bodies, holding -> holding.exempt(view.reversed(), rules.angelLimit()));
        return unnamedHolders || reached.contains(0) || heldBy(reached).compareTo(rules.publicShare()) >= 0;
    }

    private Fraction heldBy(Set<Integer> bodies) {
        Sums sums = new Sums(Fraction.ZERO, Fraction.ZERO);
        for (Holding holding : links.into(group.applicant())) {
            if (bodies.contains(holding.holder().index()) && !rules.favoured(holding, view)) {
                sums = sums.plus(
                        new Sums(holding.capital().in(view), holding.votes().in(view)));
            }
        }
        return sums.greater();
    }
}
