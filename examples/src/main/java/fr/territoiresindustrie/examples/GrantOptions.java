package fr.territoiresindustrie.examples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is asked of the reading of grants. What is not given is the embedded case. */
record GrantOptions(Optional<Path> grants, Optional<Path> territories, Path out, Locale language) {

    private static final Set<String> NAMES = Set.of("grants", "territories", "out", "language");

    static GrantOptions parse(String[] words) throws WrongUse {
        boolean fileAlone = words.length == 1 && !words[0].startsWith("--");
        CommandLine line = CommandLine.parse(fileAlone ? new String[] {"--grants", words[0]} : words, NAMES, Set.of());
        return new GrantOptions(
                line.findFile("grants"),
                line.findFile("territories"),
                line.folder("out", "target/grant-file"),
                line.language());
    }
}
