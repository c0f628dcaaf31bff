package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says, before it is bound to the facts of a type of subject. {@link RuleCatalogue} reads it, and
 * {@link #on} compiles it.
 *
 * <p>Two definitions are equal if they say the same, however their files are laid out; {@link #toJson} writes it in one
 * way only, and {@link #fingerprint} sums it up.
 *
 * <p>This class is immutable, thread-safe and serializable.
 */
public final class RuleSetDefinition implements Serializable {

    /** A rule, what it leads to, and the file whose sources, basis and parameters it uses. */
    record Effective(Content.RuleEntry entry, Enforcement enforcement, RuleSetDefinition of) {}

    private final Content content;
    private final @Nullable RuleSetDefinition parent;
    private final String canonical;

    RuleSetDefinition(Content content, @Nullable RuleSetDefinition parent) {
        this.content = content;
        this.parent = parent;
        this.canonical = DefinitionWriter.compact(content);
    }

    Content content() {
        return content;
    }

    @Nullable
    RuleSetDefinition parent() {
        return parent;
    }

    /** The rules with all changes made. */
    List<Effective> rules() {
        List<Effective> rules = new ArrayList<>(parent == null ? List.of() : parent.rules());
        content.rules().forEach(rule -> rules.add(new Effective(rule, rule.enforcement(), this)));
        for (Content.Change change : content.changes()) {
            Content.RuleEntry entry = change.entry();
            if (change.kind() == RuleSetOverride.Kind.ADD) {
                rules.add(new Effective(entry, entry.enforcement(), this));
                continue;
            }
            int position = position(rules, change.rule());
            Effective before = rules.get(position);
            switch (change.kind()) {
                case REMOVE -> rules.remove(position);
                case REPLACE -> rules.set(position, new Effective(entry, entry.enforcement(), this));
                default -> rules.set(position, new Effective(before.entry(), change.enforcement(), before.of()));
            }
        }
        return rules;
    }

    private static int position(List<Effective> rules, RuleId rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).entry().id().equals(rule)) {
                return i;
            }
        }
        throw new IllegalStateException("The rule (" + rule + ") must be in the set that is extended.");
    }

    /** The lines of the grid: its own, otherwise those of the set that it extends. */
    List<Content.GridLine> lines() {
        return content.lines().isEmpty() && parent != null ? parent.lines() : content.lines();
    }

    /** The groups of those lines. */
    List<Content.GridGroup> groups() {
        return content.lines().isEmpty() && parent != null ? parent.groups() : content.groups();
    }

    Set<String> parameterNames() {
        Set<String> names = new LinkedHashSet<>(content.parameters().keySet());
        if (parent != null) {
            names.addAll(parent.parameterNames());
        }
        return names;
    }

    /** The definition, of this one and those that it extends, in which a parameter stands. */
    RuleSetDefinition holderOf(String parameter) {
        return content.parameters().containsKey(parameter) || parent == null ? this : parent.holderOf(parameter);
    }

    /**
     * Returns the identifier.
     *
     * @return the identifier of the set
     */
    public RuleId id() {
        return content.id();
    }

    /**
     * Returns the version.
     *
     * @return three numbers, such as {@code 1.0.0}
     */
    public String version() {
        return content.version();
    }

    /**
     * Returns the day on which this version was released.
     *
     * @return the day
     */
    public LocalDate released() {
        return content.released();
    }

    /**
     * Returns the title.
     *
     * @return what the set is
     */
    public Label title() {
        return content.title();
    }

    /**
     * Returns what a reader must know about the set.
     *
     * @return the description, if there is one
     */
    public Optional<Label> description() {
        return Optional.ofNullable(content.description());
    }

    /**
     * Returns the publications that the set names.
     *
     * @return the publications by their names in the set, in its order; those that a rule spells out are not here
     */
    public Map<String, String> sources() {
        return content.sources();
    }

    /**
     * Finds the set that this one extends.
     *
     * @return the set, in the very version that is named, if there is one
     */
    public Optional<RuleSetDefinition> extended() {
        return Optional.ofNullable(parent);
    }

    /**
     * Lists what this set changes in the one that it extends.
     *
     * @return the changes, in the order in which they are made; none if it extends nothing
     */
    public List<RuleSetOverride> overrides() {
        return content.changes().stream()
                .map(change -> new RuleSetOverride(change.kind(), change.rule(), change.enforcement(), change.motive()))
                .toList();
    }

    /**
     * Compiles the definition for a type of subject.
     *
     * @param <T> the type of the subject
     * @param book the facts of that type
     * @return the rules as the same objects that code would make
     * @throws IllegalArgumentException if a fact is missing in the book or is of another type than its threshold, with
     *     all problems in the message
     */
    public <T> RuleSet<T> on(FactBook<T> book) {
        return tryOn(book, CriterionFactories.none()).orElseThrow();
    }

    /**
     * Compiles the definition for a type of subject, with criteria of the caller's own.
     *
     * @param <T> the type of the subject
     * @param book the facts of that type
     * @param factories make the criteria that the definition asks for by name
     * @return the rules as the same objects that code would make
     * @throws IllegalArgumentException as {@link #on(FactBook)} does, or if there is no such factory
     */
    public <T> RuleSet<T> on(FactBook<T> book, CriterionFactories<T> factories) {
        return tryOn(book, factories).orElseThrow();
    }

    /**
     * Compiles the definition as {@link #on(FactBook, CriterionFactories)} does, and returns the problems instead of
     * throwing.
     *
     * @param <T> the type of the subject
     * @param book the facts of that type
     * @param factories make the criteria that the definition asks for by name
     * @return the rules, or all problems, each with its place in the file
     */
    public <T> Loaded<RuleSet<T>> tryOn(FactBook<T> book, CriterionFactories<T> factories) {
        return Compiler.compile(this, book, factories);
    }

    /**
     * Writes the definition.
     *
     * @return the JSON, indented, with its members in one order; read back it is an equal definition
     */
    public String toJson() {
        return DefinitionWriter.indented(content);
    }

    /**
     * Works out what the content of the definition comes to, whatever the layout of its file. What a set extends counts
     * as it is named.
     *
     * @return the SHA-256 of the content, as 64 hexadecimal digits
     */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSetDefinition that && that.canonical.equals(canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /**
     * Returns the identifier and the version.
     *
     * @return for example {@code faiit.2021 1.0.0}
     */
    @Override
    public String toString() {
        return content.id() + " " + content.version();
    }
}
