package fr.territoiresindustrie.rules.catalogue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that was meant by one that does not exist. */
final class Spelling {

    private Spelling() {}

    /** The name that differs least, if it differs in a third of its characters at most. */
    static @Nullable String nearest(String name, Collection<String> known) {
        String nearest = null;
        int least = Math.max(1, Math.min(name.length(), 60) / 3) + 1;
        for (String candidate : known) {
            int distance = Math.abs(candidate.length() - name.length()) < least ? distance(name, candidate) : least;
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The number of characters to be added, dropped or replaced. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
