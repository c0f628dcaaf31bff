package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProgrammeArbitraries;
import fr.territoiresindustrie.identifier.ActionSheetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ActionPlanProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_sheet_of_two_revisions_is_added_or_dropped_or_changed_or_kept(@ForAll("plans") ActionPlan plan) {
        ActionPlanRevision before = plan.revisions().get(0);
        ActionPlanRevision after = plan.latest();
        before.changesTo(after).ifPresent(changes -> {
            List<ActionSheetId> all = new ArrayList<>(changes.added());
            all.addAll(changes.dropped());
            all.addAll(changes.changed());
            all.addAll(changes.kept());
            Set<ActionSheetId> expected = new HashSet<>();
            before.sheets().forEach(sheet -> expected.add(sheet.id()));
            after.sheets().forEach(sheet -> expected.add(sheet.id()));
            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
            assertThat(changes.kept()).allMatch(id -> before.find(id).equals(after.find(id)));
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void seen_backwards_what_was_added_is_dropped(@ForAll("plans") ActionPlan plan) {
        ActionPlanRevision before = plan.revisions().get(0);
        ActionPlanRevision after = plan.latest();
        before.changesTo(after).ifPresent(changes -> {
            ActionPlanChanges back = after.changesTo(before).orElseThrow();
            assertThat(back.added()).isEqualTo(changes.dropped());
            assertThat(back.dropped()).isEqualTo(changes.added());
            assertThat(back.changed()).containsExactlyInAnyOrderElementsOf(changes.changed());
            assertThat(back.kept()).containsExactlyInAnyOrderElementsOf(changes.kept());
        });
    }

    @Provide
    Arbitrary<ActionPlan> plans() {
        return ProgrammeArbitraries.actionPlans();
    }
}
