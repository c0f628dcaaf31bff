package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises that share one de minimis ceiling with the applicant (Regulations (EU) 1407/2013 and (EU) 2023/2831,
 * Article 2(2)).
 *
 * <p>They are tied by a majority of votes, the right to appoint a board, a dominant influence or an agreement among
 * shareholders, in chains of any length, and established in the same Member State. Partners below that, links through
 * natural persons and links through nothing but a public body do not count. A chain may run through an enterprise
 * abroad, which is not a member itself: the texts do not say so, and this is the cautious reading.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param day the day for which it was asked
 * @param members the enterprises that surely belong to it, the applicant included if it has a reference
 * @param possibleMembers those that belong to it or not, depending on facts that are missing
 * @param complete whether nobody can belong to it whom no link names
 * @param explanation the members one by one, with the law
 */
public record SingleUndertaking(
        LocalDate day,
        Set<UndertakingRef> members,
        Set<UndertakingRef> possibleMembers,
        boolean complete,
        Explanation explanation)
        implements Serializable {

    /**
     * Copies the sets.
     *
     * @param day the day for which it was asked
     * @param members the enterprises that surely belong to it
     * @param possibleMembers those that belong to it or not
     * @param complete whether nobody can belong to it whom no link names
     * @param explanation the members one by one
     */
    public SingleUndertaking {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
        possibleMembers = Collections.unmodifiableSet(new TreeSet<>(possibleMembers));
    }

    /**
     * Finds the single undertaking of an applicant without taking anything for granted.
     *
     * @param applicant the applicant with its group
     * @param day the day of granting
     * @return the members
     * @throws IllegalArgumentException if the law has no figures on that day
     */
    public static SingleUndertaking of(Applicant applicant, LocalDate day) {
        return search().of(applicant, day);
    }

    /**
     * Starts a search to which one can tell more.
     *
     * @return a search that takes nothing for granted
     */
    public static Search search() {
        return new Search(AidLaw.shipped(), false, null);
    }

    /**
     * Tells whether the members are settled.
     *
     * @return true if there is no possible member and nobody is missing
     */
    public boolean settled() {
        return complete && possibleMembers.isEmpty();
    }

    /**
     * How a single undertaking is looked for.
     *
     * <p>This class is immutable and thread-safe.
     */
    public static final class Search implements Serializable {

        private final AidLaw law;
        private final boolean linksAsStated;
        private final @Nullable TreeSet<UndertakingRef> abroad;

        private Search(AidLaw law, boolean linksAsStated, @Nullable TreeSet<UndertakingRef> abroad) {
            this.law = law;
            this.linksAsStated = linksAsStated;
            this.abroad = abroad;
        }

        /**
         * Returns a search on other figures of law.
         *
         * @param figures the figures, with the keys {@code sme.*} that links need
         * @return the search
         */
        public Search on(AidLaw figures) {
            return new Search(figures, linksAsStated, abroad);
        }

        /**
         * Returns a search that takes the links as they are written, as {@link
         * SizeCalculator#takingLinksAsStated()} does.
         *
         * @return the search
         */
        public Search takingLinksAsStated() {
            return new Search(law, true, abroad);
        }

        /**
         * Returns a search that knows who is established outside France. Without it, whoever has no SIREN may be.
         *
         * @param elsewhere those established elsewhere; everybody else is taken to be established in France
         * @return the search
         */
        public Search abroad(Set<UndertakingRef> elsewhere) {
            return new Search(law, linksAsStated, new TreeSet<>(elsewhere));
        }

        /**
         * Finds the single undertaking of an applicant.
         *
         * @param applicant the applicant with its group
         * @param day the day of granting
         * @return the members
         * @throws IllegalArgumentException if the law has no figures on that day
         */
        public SingleUndertaking of(Applicant applicant, LocalDate day) {
            Undertaking own = Objects.requireNonNullElseGet(
                    applicant.undertaking(), () -> Undertaking.builder().build());
            Group group = Group.of(applicant, own, linksAsStated);
            LinkRules rules = LinkRules.of(law, day, false);
            Links least = Links.of(group, View.LEAST, rules);
            Links most = Links.of(group, View.MOST, rules);
            Set<UndertakingRef> sure = members(group, least, View.LEAST);
            Set<UndertakingRef> possible = members(group, most, View.MOST);
            possible.removeAll(sure);
            boolean complete = !most.linked(0, most.unnamed());
            return new SingleUndertaking(day, sure, possible, complete, explanation(day, sure, possible, complete));
        }

        private Set<UndertakingRef> members(Group group, Links links, View view) {
            Set<UndertakingRef> members = new TreeSet<>();
            for (Member member : group.members()) {
                UndertakingRef ref = member.ref();
                if (ref != null && links.linked(0, member.index()) && here(member, view)) {
                    members.add(ref);
                }
            }
            return members;
        }

        private boolean here(Member member, View view) {
            UndertakingRef ref = member.ref();
            if (ref == null || member.index() == 0) {
                return true;
            }
            if (abroad != null) {
                return !abroad.contains(ref);
            }
            return view == View.MOST || ref.findSiren().isPresent();
        }

        private Explanation explanation(
                LocalDate day, Set<UndertakingRef> sure, Set<UndertakingRef> possible, boolean complete) {
            List<Explanation> parts = new ArrayList<>();
            parts.add(Explanation.note(Reason.of("aid.single.members").with("members", sure)));
            if (!possible.isEmpty()) {
                parts.add(Explanation.of(
                        Mark.UNKNOWN, Reason.of("aid.single.possible").with("members", possible)));
            }
            if (!complete) {
                parts.add(Explanation.of(Mark.UNKNOWN, Reason.of("aid.single.incomplete")));
            }
            if (linksAsStated) {
                parts.add(Explanation.note(Reason.of("aid.size.links-as-stated")));
            }
            boolean settled = complete && possible.isEmpty();
            return Explanation.of(
                            settled ? Mark.NOTE : Mark.UNKNOWN,
                            Reason.of("aid.single.head").with("date", day))
                    .basedOn(basis(day))
                    .with(parts);
        }

        /** The definition stands in the regulation that sets the ceiling of the day. */
        private LegalBasis basis(LocalDate day) {
            String key = law.find("deminimis.ceiling", day).isPresent() ? "deminimis.ceiling" : "sme.linked.gt";
            LegalBasis basis = law.basis(key, day);
            return "sme.linked.gt".equals(key) ? basis : basis.withReference("art. 2(2)");
        }
    }
}
