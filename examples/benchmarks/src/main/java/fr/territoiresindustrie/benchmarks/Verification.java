package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.byhand.DraftReference;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Applications;
import fr.territoiresindustrie.benchmarks.workload.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the answers of every contender, failed criteria and score, with those of code written by hand to be read.
 * Nothing is measured before all are the same.
 */
public final class Verification {

    private static final int SHOWN = 5;

    private final DraftReference reference = new DraftReference();
    private final int count;

    /** Obtains a verification on so many records of each kind. */
    Verification(int count) {
        this.count = count;
    }

    /** Verifies the entries that are given, or all, on all records; ends with an error if one answers otherwise. */
    public static void main(String[] args) {
        new Verification(Applications.COUNT).verify(args.length == 0 ? Contenders.ENTRIES : List.of(args));
    }

    /** Verifies entries, and says on standard output what was compared. */
    void verify(List<String> entries) {
        for (String entry : entries) {
            System.out.println(verify(Entry.parse(entry)));
        }
    }

    /** Verifies an entry, and returns a line on what was compared. */
    String verify(Entry entry) {
        return verify(entry, Contenders.named(entry.contender()));
    }

    /** Verifies a contender on the records of an entry. */
    <S, R> String verify(Entry entry, Contender<S, R> contender) {
        List<Application> applications = entry.applications(count);
        List<S> subjects = applications.stream().map(contender::prepare).toList();
        List<Answer> answers = new ArrayList<>(subjects.size());
        contender.answerAll(subjects, result -> answers.add(contender.read(result)));
        Tally tally = new Tally();
        for (int i = 0; i < subjects.size(); i++) {
            S subject = subjects.get(i);
            tally.add(subject, expected(subject, applications.get(i)), i < answers.size() ? answers.get(i) : null);
        }
        if (answers.size() != subjects.size() || !tally.wrong.isEmpty()) {
            throw new IllegalStateException("The answers of " + entry + " (" + answers.size() + " for "
                    + subjects.size() + " records) must be those of the code by hand.\n"
                    + String.join("\n", tally.wrong));
        }
        return tally.summary(entry);
    }

    private Answer expected(Object subject, Application application) {
        return reference.answer(subject instanceof Draft draft ? draft : Draft.complete(application));
    }

    /** What was compared. */
    private static final class Tally {

        private final List<String> wrong = new ArrayList<>();
        private long records;
        private long passing;
        private long broken;
        private long open;

        void add(Object subject, Answer expected, Object answer) {
            records++;
            passing += expected.broken().isEmpty() && expected.open().isEmpty() ? 1 : 0;
            broken += expected.broken().size();
            open += expected.open().size();
            if (!expected.equals(answer) && wrong.size() < SHOWN) {
                wrong.add(subject + "\n  expected " + expected + "\n  answered " + answer);
            }
        }

        String summary(Entry entry) {
            return String.format(
                    Locale.ROOT,
                    "%-22s the same on %,d records: %,d pass, %,d criteria broken, %,d open; every score the same",
                    entry,
                    records,
                    passing,
                    broken,
                    open);
        }
    }
}
