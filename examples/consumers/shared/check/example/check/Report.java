package example.check;

import java.util.Objects;

/** Counts what was checked and prints what failed. */
public final class Report {

    private int checks;
    private int failures;

    public void same(String what, Object expected, Object seen) {
        checks++;
        if (!Objects.equals(expected, seen)) {
            failures++;
            System.out.println("FAILED " + what + "\n  expected: " + expected + "\n  seen:     " + seen);
        }
    }

    /** Prints the count and ends the program: 0 if all is well, 1 otherwise. */
    public void end(String name) {
        System.out.println(name + " on Java " + Runtime.version().feature() + ": " + checks + " checks, " + failures
                + " failures");
        System.exit(failures == 0 && checks > 0 ? 0 : 1);
    }
}
