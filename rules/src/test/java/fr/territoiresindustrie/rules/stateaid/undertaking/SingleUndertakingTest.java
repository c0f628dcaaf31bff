package fr.territoiresindustrie.rules.stateaid.undertaking;

import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.DAY;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.applicant;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.firm;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.heldBy;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.holds;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.link;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.size;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import fr.territoiresindustrie.project.UndertakingLink.Direction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleUndertakingTest {

    private static final SizeFacts SIZE = size();

    private static Set<UndertakingRef> refs(String... names) {
        Set<UndertakingRef> refs = new TreeSet<>();
        Arrays.stream(names).map(UndertakingRef::of).forEach(refs::add);
        return refs;
    }

    /** Everybody is established in France unless a test says otherwise. */
    private static SingleUndertaking atHome(Undertaking own, Undertaking... group) {
        return SingleUndertaking.search().abroad(Set.of()).of(applicant(own, group), DAY);
    }

    @Test
    void majorities_tie_in_chains_and_partners_do_not() {
        SingleUndertaking single = atHome(
                firm("A", SIZE, heldBy("M", "51%"), holds("P", "50%")),
                firm("M", SIZE, holds("S", "90%")),
                firm("S", SIZE, holds("T", "100%")),
                firm("T", SIZE),
                firm("P", SIZE));
        assertThat(single.members()).isEqualTo(refs("A", "M", "S", "T"));
        assertThat(single.settled()).isTrue();
    }

    @Test
    void natural_persons_and_public_bodies_tie_nobody() {
        for (InvestorKind kind : List.of(InvestorKind.NATURAL_PERSON, InvestorKind.PUBLIC_BODY)) {
            SingleUndertaking single =
                    atHome(firm("A", SIZE, heldBy("P", "100%", kind)), firm("D", SIZE, heldBy("P", "100%", kind)));
            assertThat(single.members()).isEqualTo(refs("A"));
            assertThat(single.settled()).isTrue();
        }
    }

    @Test
    void investors_have_no_favour_here() {
        Undertaking own = firm(
                "A",
                SIZE,
                link(Direction.HELD_BY, "V", "20%", "20%")
                        .holderKind(InvestorKind.VENTURE_CAPITAL)
                        .control(Control.DOMINANT_INFLUENCE)
                        .build());
        assertThat(atHome(own, firm("V", SIZE)).members()).isEqualTo(refs("A", "V"));
    }

    @Test
    void a_public_investment_corporation_may_be_a_public_body() {
        SingleUndertaking single = atHome(
                firm("A", SIZE, heldBy("V", "80%", InvestorKind.PUBLIC_INVESTMENT_CORPORATION)),
                firm("V", SIZE),
                firm("D", SIZE, heldBy("V", "80%", InvestorKind.PUBLIC_INVESTMENT_CORPORATION)));
        assertThat(single.members()).isEqualTo(refs("A"));
        assertThat(single.possibleMembers()).isEqualTo(refs("D", "V"));
        assertThat(single.settled()).isFalse();
    }

    @Test
    void whoever_has_no_siren_may_be_abroad() {
        Undertaking own = firm("552100554", SIZE, heldBy("Invented Holding GmbH", "100%"));
        Undertaking parent = firm("Invented Holding GmbH", SIZE, holds("732829320", "100%"));
        Undertaking sister = firm("732829320", SIZE);
        Applicant applicant = applicant(own, parent, sister);
        SingleUndertaking single = SingleUndertaking.of(applicant, DAY);
        assertThat(single.members()).isEqualTo(refs("552100554", "732829320"));
        assertThat(single.possibleMembers()).isEqualTo(refs("Invented Holding GmbH"));
        SingleUndertaking known =
                SingleUndertaking.search().abroad(refs("Invented Holding GmbH")).of(applicant, DAY);
        assertThat(known.members()).isEqualTo(refs("552100554", "732829320"));
        assertThat(known.settled()).isTrue();
    }

    @Test
    void missing_facts_make_possible_members_and_an_open_end() {
        Undertaking unknownControl = firm(
                "A",
                SIZE,
                link(Direction.HOLDS, "B", "30%", "30%").control(null).build());
        SingleUndertaking single = atHome(unknownControl, firm("B", SIZE));
        assertThat(single.possibleMembers()).isEqualTo(refs("B"));
        assertThat(single.complete()).isTrue();
        SingleUndertaking open = atHome(firm("A", SIZE, holds("B", "60%")));
        assertThat(open.members()).isEqualTo(refs("A", "B"));
        assertThat(open.complete()).isFalse();
        assertThat(SingleUndertaking.search()
                        .takingLinksAsStated()
                        .abroad(Set.of())
                        .of(applicant(unknownControl), DAY)
                        .settled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 1407/2013", "2024-01-01, 2023/2831"})
    void the_law_of_the_day_is_named(LocalDate day, String regulation) {
        SingleUndertaking single = SingleUndertaking.of(applicant(firm("A", SIZE)), day);
        assertThat(single.explanation().text(Locale.FRENCH))
                .contains(regulation)
                .containsPattern("Membres\\h: A\\.");
    }
}
