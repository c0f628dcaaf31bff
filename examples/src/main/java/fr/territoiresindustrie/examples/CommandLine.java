package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.problem.Checked;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words after the name of the program: options in pairs, {@code --name value}, some of which may stand several
 * times.
 */
final class CommandLine {

    private final Map<String, List<String>> options = new HashMap<>();

    private CommandLine() {}

    /** What an example does once it is called, up to its exit code. */
    interface Job {
        int run() throws IOException, WrongUse;
    }

    /** Runs a job so that a wrong word, a file that fails or a call for help ends in sentences. */
    static int guarded(String[] words, String usage, PrintStream out, PrintStream err, Job job) {
        Locale locale = language(words);
        String help = WrongUse.PHRASES.say(locale, usage, Map.of());
        if (List.of(words).contains("--help")) {
            out.println(help);
            return 0;
        }
        try {
            return job.run();
        } catch (WrongUse e) {
            err.println(e.text(locale));
            err.println(help);
        } catch (IOException e) {
            err.println(new WrongUse("failed", String.valueOf(e.getMessage())).text(locale));
        }
        return 2;
    }

    static CommandLine parse(String[] words, Set<String> known, Set<String> repeatable) throws WrongUse {
        CommandLine line = new CommandLine();
        for (int i = 0; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new WrongUse("unknown-option", words[i]);
            }
            if (i + 1 == words.length) {
                throw new WrongUse("no-value", words[i]);
            }
            List<String> values = line.options.computeIfAbsent(name, none -> new ArrayList<>());
            if (!values.isEmpty() && !repeatable.contains(name)) {
                throw new WrongUse("twice", words[i]);
            }
            values.add(words[i + 1]);
        }
        return line;
    }

    /** The language in which to answer even if the rest of the line is wrong: French unless English is asked for. */
    static Locale language(String[] words) {
        List<String> all = List.of(words);
        int at = all.indexOf("--language");
        return at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    Locale language() throws WrongUse {
        String language = find("language").orElse("fr");
        if (!language.equals("fr") && !language.equals("en")) {
            throw new WrongUse("language", language);
        }
        return Locale.forLanguageTag(language);
    }

    Optional<String> find(String name) {
        return list(name).stream().findFirst();
    }

    List<String> list(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** A file that must be there. */
    Optional<Path> findFile(String name) throws WrongUse {
        Optional<String> word = find(name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Path file = path(word.get());
        if (Files.isDirectory(file)) {
            throw new WrongUse("folder-for-file", word.get());
        }
        if (!Files.isReadable(file)) {
            throw new WrongUse("no-file", word.get());
        }
        return Optional.of(file);
    }

    /** A folder that is there or can be made. */
    Path folder(String name, String otherwise) throws WrongUse {
        String word = find(name).orElse(otherwise);
        Path folder = path(word);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongUse("no-folder", word);
        }
    }

    private static Path path(String word) throws WrongUse {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new WrongUse("no-file", word);
        }
    }

    <V> V read(String name, String otherwise, Function<String, Checked<V>> reader) throws WrongUse {
        String text = find(name).orElse(otherwise);
        Checked<V> checked = reader.apply(text);
        return checked.value()
                .orElseThrow(() -> WrongUse.badValue(
                        "--" + name + " " + text, checked.problems().get(0)));
    }
}
