package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Applications;
import java.util.List;

/**
 * A contender and the records that it is given, written {@code ours-screen} or {@code ours-screen/broken}.
 *
 * @param contender the name of the contender
 * @param data {@code mixed}, the records of the comparison; {@code clean}, none of them breaks anything; or {@code
 *     broken}, each breaks every criterion
 */
record Entry(String contender, String data) {

    static Entry parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new Entry(text, "mixed") : new Entry(text.substring(0, slash), text.substring(slash + 1));
    }

    List<Application> applications(int count) {
        return switch (data) {
            case "mixed" -> Applications.mixed(count);
            case "clean" -> Applications.clean(count);
            case "broken" -> Applications.broken(count);
            default -> throw new IllegalArgumentException("The data (" + data + ") must be mixed, clean or broken.");
        };
    }

    @Override
    public String toString() {
        return data.equals("mixed") ? contender : contender + "/" + data;
    }
}
