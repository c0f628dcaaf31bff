package fr.territoiresindustrie.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.benchmarks.byhand.LeanContender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Applications;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {

    static List<String> entries() {
        return Contenders.ENTRIES;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_contender_answers_as_the_code_by_hand_on_all_records(String entry) {
        String compared = new Verification(Applications.COUNT).verify(Entry.parse(entry));

        assertThat(compared).startsWith(entry).contains("the same on 100,000 records");
    }

    @Test
    void a_wrong_code_is_told_with_its_record() {
        assertThatThrownBy(() -> verify(new Distorted(answer -> List.of("C02"), 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("lean", "A-0", "broken=[C02]");
    }

    @Test
    void a_score_off_by_a_thousandth_is_told() {
        assertThatThrownBy(() -> verify(new Distorted(Answer::broken, 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_record_without_answer_is_told() {
        Contender<Application, Object> silent = new Contender<>() {
            @Override
            public Application prepare(Application application) {
                return application;
            }

            @Override
            public Object answer(Application subject) {
                return subject;
            }

            @Override
            public void answerAll(List<Application> subjects, Consumer<? super Object> results) {}

            @Override
            public Answer read(Object result) {
                return Answer.of(List.of(), 0);
            }
        };

        assertThatThrownBy(() -> verify(silent)).hasMessageContaining("(0 for 100 records)");
    }

    private static void verify(Contender<?, ?> contender) {
        new Verification(100).verify(Entry.parse("lean"), contender);
    }

    /** A contender that answers almost as it should. */
    private record Distorted(Function<Answer, List<String>> broken, long more)
            implements Contender<Application, Answer> {

        @Override
        public Application prepare(Application application) {
            return application;
        }

        @Override
        public Answer answer(Application application) {
            LeanContender lean = new LeanContender();
            Answer right = lean.read(lean.answer(application));
            return Answer.of(broken.apply(right), right.lowest() + more);
        }

        @Override
        public Answer read(Answer result) {
            return result;
        }
    }
}
