package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation on sets of outcomes is the operation on their members. */
class PossibleTest {

    private static final List<Outcome> DECIDED = List.of(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE);

    private static List<Outcome> members(int possible) {
        List<Outcome> members = new ArrayList<>();
        for (Outcome one : DECIDED) {
            if ((possible & Possible.of(one)) != 0) {
                members.add(one);
            }
        }
        return members;
    }

    private static void assertLifted(IntBinaryOperator onSets, BinaryOperator<Outcome> onMembers) {
        for (int a = 1; a <= Possible.ANYTHING; a++) {
            for (int b = 1; b <= Possible.ANYTHING; b++) {
                int expected = 0;
                for (Outcome x : members(a)) {
                    for (Outcome y : members(b)) {
                        expected |= Possible.of(onMembers.apply(x, y));
                    }
                }
                assertThat(onSets.applyAsInt(a, b))
                        .as("%s %s", members(a), members(b))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void and_is_that_of_the_members() {
        assertLifted(Possible::and, Outcome::and);
    }

    @Test
    void or_is_that_of_the_members() {
        assertLifted(Possible::or, Outcome::or);
    }

    @Test
    void not_is_that_of_the_members() {
        assertLifted((a, b) -> Possible.not(a), (x, y) -> x.not());
    }

    @Test
    void when_is_that_of_the_members() {
        assertLifted(Possible::when, (x, y) -> x == Outcome.MET ? y : Outcome.NOT_APPLICABLE);
    }

    @Test
    void one_member_is_decided_and_more_are_unknown() {
        for (int a = 1; a <= Possible.ANYTHING; a++) {
            assertThat(Possible.decided(a)).isEqualTo(members(a).size() == 1);
            assertThat(Possible.outcome(a))
                    .isEqualTo(members(a).size() == 1 ? members(a).get(0) : Outcome.UNKNOWN);
        }
    }
}
