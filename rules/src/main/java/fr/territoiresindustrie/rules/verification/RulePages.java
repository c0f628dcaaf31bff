package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One page of Markdown for every rule of some sets, in French and in English, and an index: what is asked, the law, the
 * days, the enforcement, parameters and thresholds, the facts read, and what happens while one of them is missing.
 *
 * <p>The pages are made from the rules alone; the same sets give the same text everywhere. A test keeps those that are
 * published in step:
 *
 * <pre>{@code
 * RulePages pages = RulePages.of(List.of(ourCall));
 * if (Boolean.getBoolean("pages.update")) {
 *     pages.write(Path.of("docs", "rules"));
 * }
 * pages.requireInStep(Path.of("docs", "rules"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RulePages implements Serializable {

    private static final String INDEX = "index.md";

    private final TreeMap<String, String> files;

    private RulePages(TreeMap<String, String> files) {
        this.files = files;
    }

    /**
     * Obtains the pages of some sets.
     *
     * @param sets the sets, at least one, in the order of the index
     * @return the pages
     * @throws IllegalArgumentException if there is no set, if two different rules have one identifier, or if two
     *     identifiers would have one file
     */
    public static RulePages of(List<? extends CriteriaSet<?>> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("The sets ([]) of which pages are written must not be empty.");
        }
        TreeMap<String, String> files = new TreeMap<>();
        files.put(INDEX, new IndexPage(sets).text());
        standing(sets).forEach((id, where) -> {
            String page = new RulePage(where.get(0).findRule(id).orElseThrow(), where).text();
            if (files.putIfAbsent(file(id), page) != null) {
                throw new IllegalArgumentException("The rule id (" + id + ") must have a file of its own; " + file(id)
                        + " is that of another rule already.\nMaybe the two differ in capitals or in signs alone.");
            }
        });
        return new RulePages(files);
    }

    /** The sets in which each rule stands. */
    private static Map<RuleId, List<CriteriaSet<?>>> standing(List<? extends CriteriaSet<?>> sets) {
        Map<RuleId, List<CriteriaSet<?>>> standing = new LinkedHashMap<>();
        Map<RuleId, Rule<?>> first = new LinkedHashMap<>();
        for (CriteriaSet<?> set : sets) {
            for (Rule<?> rule : set.rules()) {
                if (!first.computeIfAbsent(rule.id(), id -> rule).equals(rule)) {
                    throw new IllegalArgumentException("The rule id (" + rule.id() + ") must stand for one rule.\n"
                            + "Maybe two versions of a set are meant: each has pages in a folder of its own then.");
                }
                standing.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(set);
            }
        }
        return standing;
    }

    /** Lower case, because some file systems take capitals for the same name; signs that some do not admit go. */
    static String file(RuleId id) {
        return id.value().toLowerCase(Locale.ROOT).replaceAll("[:/]", "-") + ".md";
    }

    /**
     * Returns the pages.
     *
     * @return the texts by the names of their files, unmodifiable
     */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Writes the pages into a folder, in UTF-8. What else is in the folder stays.
     *
     * @param folder the folder; made if there is none
     * @throws IOException if a page cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : files.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    /**
     * Asserts that a folder holds these pages and no other page.
     *
     * @param folder the folder
     * @throws IOException if the folder cannot be read
     * @throws AssertionError if a page is missing, differs, or belongs to no rule; the message names the files
     */
    public void requireInStep(Path folder) throws IOException {
        SortedSet<String> different = new TreeSet<>();
        for (Map.Entry<String, String> page : files.entrySet()) {
            Path file = folder.resolve(page.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
                different.add(page.getKey());
            }
        }
        SortedSet<String> leftOver = present(folder);
        leftOver.removeAll(files.keySet());
        if (!different.isEmpty() || !leftOver.isEmpty()) {
            throw new AssertionError("The pages in " + folder + " must be those of the rules.\nMissing or different: "
                    + different + "\nOf no rule: " + leftOver + "\nMaybe they are to be written anew, and read.");
        }
    }

    private static SortedSet<String> present(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> found = Files.list(folder)) {
            SortedSet<String> names = new TreeSet<>();
            found.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".md"))
                    .forEach(names::add);
            return names;
        }
    }

    /**
     * Returns the names of the files.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
