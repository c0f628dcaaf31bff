package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.FundingArbitraries;
import fr.territoiresindustrie.money.Euros;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvelopeProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_envelope_of_a_tree_is_found_by_its_own_path(@ForAll("trees") Envelope tree) {
        tree.stream().forEach(envelope -> {
            assertThat(tree.find(envelope.id())).containsSame(envelope);
            List<Envelope> path = tree.pathTo(envelope.id());
            assertThat(path.get(0)).isSameAs(tree);
            assertThat(path.get(path.size() - 1)).isSameAs(envelope);
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i - 1).children()).contains(path.get(i));
            }
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void identifiers_are_unique_and_promises_can_be_kept(@ForAll("trees") Envelope tree) {
        assertThat(tree.stream().map(Envelope::id)).doesNotHaveDuplicates();
        tree.stream().forEach(envelope -> {
            assertThat(envelope.promised()).isBetween(Euros.ZERO, envelope.ceiling());
            assertThat(envelope.children()).allMatch(child -> child.ceiling().compareTo(envelope.ceiling()) <= 0);
        });
    }

    @Provide
    Arbitrary<Envelope> trees() {
        return FundingArbitraries.envelopes();
    }
}
