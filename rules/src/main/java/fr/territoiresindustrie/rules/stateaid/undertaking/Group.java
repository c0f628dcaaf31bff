package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group and their holdings, read once from the facts.
 *
 * @param members everyone whom a link names and everyone about whom facts are known; the applicant first
 * @param holdings what each holds of each
 */
record Group(List<Member> members, List<Holding> holdings) {

    static Group of(Applicant applicant, Undertaking own, boolean linksAsStated) {
        return new Reader(applicant, own, linksAsStated).read();
    }

    Member applicant() {
        return members.get(0);
    }

    /** Reads a group; used once. */
    private static final class Reader {

        private final List<Undertaking> facts = new ArrayList<>();
        private final boolean linksAsStated;
        private final Map<UndertakingRef, Integer> places = new LinkedHashMap<>();
        private final List<@Nullable UndertakingRef> refs = new ArrayList<>();

        /** What was said of each holding, by the places of holder and target. */
        private final Map<List<Integer>, List<UndertakingLink>> said = new LinkedHashMap<>();

        private final Set<Integer> holders = new HashSet<>();
        private final Set<Integer> held = new HashSet<>();

        /** The kinds that were stated, by the place of the holder. */
        private final Map<Integer, Set<InvestorKind>> kinds = new HashMap<>();

        Reader(Applicant applicant, Undertaking own, boolean linksAsStated) {
            this.linksAsStated = linksAsStated;
            facts.add(own);
            facts.addAll(Objects.requireNonNullElse(applicant.group(), List.of()));
            register(ownRef(applicant, own));
            facts.subList(1, facts.size()).forEach(other -> register(other.ref()));
        }

        private static @Nullable UndertakingRef ownRef(Applicant applicant, Undertaking own) {
            if (own.ref() != null || applicant.siret() == null) {
                return own.ref();
            }
            return UndertakingRef.of(applicant.siret().siren());
        }

        private void register(@Nullable UndertakingRef ref) {
            if (ref != null) {
                places.putIfAbsent(ref, refs.size());
            }
            refs.add(ref);
        }

        Group read() {
            for (int i = 0; i < facts.size(); i++) {
                for (UndertakingLink link :
                        Objects.requireNonNullElse(facts.get(i).links(), List.<UndertakingLink>of())) {
                    say(i, link);
                }
            }
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < refs.size(); i++) {
                members.add(member(i));
            }
            List<Holding> holdings = new ArrayList<>();
            said.forEach((ends, links) -> {
                Holding holding = Holding.of(
                        members.get(ends.get(0)), members.get(ends.get(1)), links, kinds.containsKey(ends.get(0)));
                holdings.add(linksAsStated ? holding.asStated() : holding);
            });
            return new Group(members, narrowed(holdings));
        }

        /** Unknown shares are at most what the known ones leave. */
        private static List<Holding> narrowed(List<Holding> holdings) {
            Map<Integer, Fraction> capital = new HashMap<>();
            Map<Integer, Fraction> votes = new HashMap<>();
            for (Holding holding : holdings) {
                capital.merge(holding.target().index(), holding.capital().least(), Fraction::plus);
                votes.merge(holding.target().index(), holding.votes().least(), Fraction::plus);
            }
            return holdings.stream()
                    .map(holding -> holding.among(
                            Objects.requireNonNull(capital.get(holding.target().index())),
                            Objects.requireNonNull(votes.get(holding.target().index()))))
                    .toList();
        }

        private void say(int place, UndertakingLink link) {
            int other = place(link.other());
            // A link to oneself, which a missing reference can hide, holds nothing of anybody else.
            if (other != place) {
                boolean down = link.direction() == Direction.HOLDS;
                say(down ? place : other, down ? other : place, link);
            }
        }

        private void say(int holder, int target, UndertakingLink link) {
            said.computeIfAbsent(List.of(holder, target), key -> new ArrayList<>())
                    .add(link);
            holders.add(holder);
            held.add(target);
            if (link.holderKind() != null) {
                kinds.computeIfAbsent(holder, key -> EnumSet.noneOf(InvestorKind.class))
                        .add(link.holderKind());
            }
        }

        private int place(UndertakingRef ref) {
            if (!places.containsKey(ref)) {
                register(ref);
            }
            return places.get(ref);
        }

        private Member member(int place) {
            Undertaking known = place < facts.size() ? facts.get(place) : null;
            Set<InvestorKind> stated = kinds.get(place);
            boolean linksKnown = linksAsStated || (known != null && known.links() != null);
            return new Member(place, refs.get(place), known, stated == null ? guessed(place) : stated, linksKnown);
        }

        /** The kinds that a member may be of which no kind is stated. */
        private Set<InvestorKind> guessed(int place) {
            // A status of an investor is a favour; the applicant who has one is the first to say so.
            if (place == 0 || !holders.contains(place) || linksAsStated) {
                return EnumSet.of(InvestorKind.ORDINARY);
            }
            Set<InvestorKind> all = EnumSet.allOf(InvestorKind.class);
            if (held.contains(place)) {
                all.removeAll(Holder.NEVER_HELD);
            }
            return all;
        }
    }
}
