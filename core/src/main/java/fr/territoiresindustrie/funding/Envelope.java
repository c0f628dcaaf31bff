package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount that awards are taken from, perhaps divided into envelopes within it: a tree.
 *
 * <p>A ceiling is a limit and a floor is a promise, and that is where the rules of the tree come from:
 *
 * <ul>
 *   <li>the ceiling of an envelope within another one is at most the other's ceiling;
 *   <li>the ceilings of several envelopes within one <em>may</em> add up to more than its ceiling: whoever comes first
 *       is served, and an award must fit into every envelope on the {@linkplain #pathTo path} to its own; {@link
 *       #unshared()} tells by how much;
 *   <li>what is promised within an envelope, {@link #promised()}, is at most its ceiling: promises must all be kept at
 *       once;
 *   <li>an identifier stands once in the whole tree;
 *   <li>within an envelope of one funder there are only envelopes of the same kind of funder, or of Union money under
 *       shared management within a Region's.
 * </ul>
 *
 * <pre>{@code
 * Envelope state = Envelope.of(EnvelopeId.of("2021-state"), "State", Euros.of(157_000_000));
 * Envelope topUp = Envelope.of(EnvelopeId.of("2021"), "Top-up", Euros.of(298_500_000)).withChildren(List.of(state));
 * topUp.find(EnvelopeId.of("2021-state"));  // Optional[state]
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique in the tree
 * @param label what it is called, not blank
 * @param ceiling the most that can be awarded from it, zero or more
 * @param floor the least that is promised to it, at most the ceiling; null if no promise is known
 * @param funder whose money it is, or null if it is that of several or not known
 * @param children the envelopes within it, in their order; empty, also when absent from JSON, if it is not divided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "label", "ceiling", "floor", "funder", "children"})
public record Envelope(
        EnvelopeId id,
        String label,
        Euros ceiling,
        @Nullable Euros floor,
        @Nullable Funder funder,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Envelope> children)
        implements Serializable {

    /**
     * Checks the envelope and what is within it.
     *
     * @param id the identifier
     * @param label what it is called
     * @param ceiling the most
     * @param floor the least
     * @param funder whose money
     * @param children the envelopes within it
     * @throws IllegalArgumentException if a rule of the tree does not hold
     */
    public Envelope {
        children = children == null ? List.of() : Problems.copyOf(children, "children");
        check(id, label, ceiling, floor, funder, children).orThrow();
    }

    private static Problems check(
            @Nullable EnvelopeId id,
            @Nullable String label,
            @Nullable Euros ceiling,
            @Nullable Euros floor,
            @Nullable Funder funder,
            List<Envelope> children) {
        Problems problems =
                new Problems().require(id, "id").require(label, "label").require(ceiling, "ceiling");
        Amounts.notNegative(problems, ceiling, "ceiling");
        Amounts.notNegative(problems, floor, "floor");
        Amounts.atMost(problems, floor, "floor", ceiling);
        Amounts.sumAtMost(problems, children.stream().map(Envelope::promised).toList(), "children", ceiling);
        for (int i = 0; i < children.size(); i++) {
            String path = "children[" + i + "]";
            Envelope child = children.get(i);
            Amounts.atMost(problems, child.ceiling, path + ".ceiling", ceiling);
            problems.check(
                    within(child.funder, funder),
                    () -> Problem.of(ProblemCode.CONTRADICTION, path + ".funder", child.funder)
                            .with("other", "funder"));
        }
        checkUnique(problems, id, children);
        return problems;
    }

    private static boolean within(@Nullable Funder part, @Nullable Funder whole) {
        return part == null
                || whole == null
                || part.kind() == whole.kind()
                || (part.kind() == FunderKind.EU_SHARED && whole.kind() == FunderKind.REGION);
    }

    private static void checkUnique(Problems problems, @Nullable EnvelopeId id, List<Envelope> children) {
        Map<EnvelopeId, String> firsts = new HashMap<>();
        if (id != null) {
            firsts.put(id, "id");
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).collectIds("children[" + i + "]", firsts, problems);
        }
    }

    private void collectIds(String path, Map<EnvelopeId, String> firsts, Problems problems) {
        String first = firsts.putIfAbsent(id, path + ".id");
        if (first != null) {
            problems.add(Problem.of(ProblemCode.DUPLICATE, path + ".id", id).with("first", first));
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).collectIds(path + ".children[" + i + "]", firsts, problems);
        }
    }

    /**
     * Obtains an envelope that is not divided, without promise and without named funder.
     *
     * @param id the identifier
     * @param label what it is called
     * @param ceiling the most that can be awarded from it
     * @return the envelope
     * @throws IllegalArgumentException if the label is blank or the ceiling negative
     */
    public static Envelope of(EnvelopeId id, String label, Euros ceiling) {
        return new Envelope(id, label, ceiling, null, null, List.of());
    }

    /**
     * Starts an envelope.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a copy that belongs to a funder.
     *
     * @param other the funder, or null if it is that of several or not known
     * @return the copy
     * @throws IllegalArgumentException if an envelope within it belongs to another kind of funder
     */
    public Envelope withFunder(@Nullable Funder other) {
        return new Envelope(id, label, ceiling, floor, other, children);
    }

    /**
     * Returns a copy with other envelopes within it.
     *
     * @param others the envelopes
     * @return the copy
     * @throws IllegalArgumentException if a rule of the tree does not hold
     */
    public Envelope withChildren(List<Envelope> others) {
        return new Envelope(id, label, ceiling, floor, funder, others);
    }

    /**
     * Finds an envelope in the tree.
     *
     * @param wanted its identifier
     * @return this envelope or the one within it that has the identifier, or empty
     */
    public Optional<Envelope> find(EnvelopeId wanted) {
        return stream().filter(envelope -> envelope.id.equals(wanted)).findFirst();
    }

    /**
     * Finds the envelopes that an award from one of them must fit into.
     *
     * @param wanted the identifier of that one
     * @return the envelopes from this one down to the wanted one; empty if it is not in the tree
     */
    public List<Envelope> pathTo(EnvelopeId wanted) {
        if (id.equals(wanted)) {
            return List.of(this);
        }
        for (Envelope child : children) {
            List<Envelope> rest = child.pathTo(wanted);
            if (!rest.isEmpty()) {
                List<Envelope> path = new ArrayList<>(rest);
                path.add(0, this);
                return List.copyOf(path);
            }
        }
        return List.of();
    }

    /**
     * Walks through the tree.
     *
     * @return this envelope, then each one within it followed by those within that one
     */
    public Stream<Envelope> stream() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Envelope::stream));
    }

    /**
     * Returns what must be kept for this envelope.
     *
     * @return its floor, or the sum of what is promised within it if that is more; zero if nothing is promised
     */
    public Euros promised() {
        Euros within = Euros.sum(children.stream().map(Envelope::promised).toList());
        return floor == null ? within : floor.max(within);
    }

    /**
     * Returns the part of the ceiling that the envelopes within this one do not take up together.
     *
     * @return the ceiling less the sum of the children's ceilings: zero if it is shared out exactly, negative if the
     *     children's ceilings overlap
     * @throws ArithmeticException if the children's ceilings are too large to be added
     */
    public Euros unshared() {
        return ceiling.minus(Euros.sum(children.stream().map(Envelope::ceiling).toList()));
    }

    /** Collects the facts of an envelope; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private final List<Envelope> children = new ArrayList<>();
        private @Nullable EnvelopeId id;
        private @Nullable String label;
        private @Nullable Euros ceiling;
        private @Nullable Euros floor;
        private @Nullable Funder funder;

        private Builder() {}

        /**
         * Sets the identifier.
         *
         * @param value the identifier, unique in the tree
         * @return this builder
         */
        public Builder id(@Nullable EnvelopeId value) {
            this.id = value;
            return this;
        }

        /**
         * Sets what the envelope is called.
         *
         * @param value the label
         * @return this builder
         */
        public Builder label(@Nullable String value) {
            this.label = value;
            return this;
        }

        /**
         * Sets the most that can be awarded.
         *
         * @param value the ceiling
         * @return this builder
         */
        public Builder ceiling(@Nullable Euros value) {
            this.ceiling = value;
            return this;
        }

        /**
         * Sets the least that is promised.
         *
         * @param value the floor, or null if no promise is known
         * @return this builder
         */
        public Builder floor(@Nullable Euros value) {
            this.floor = value;
            return this;
        }

        /**
         * Sets whose money it is.
         *
         * @param value the funder, or null if it is that of several or not known
         * @return this builder
         */
        public Builder funder(@Nullable Funder value) {
            this.funder = value;
            return this;
        }

        /**
         * Adds an envelope within this one.
         *
         * @param value the envelope
         * @return this builder
         */
        public Builder child(Envelope value) {
            children.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * Builds the envelope.
         *
         * @return the envelope
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public Envelope build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the envelope, or says all that prevents it. The paths are those of the JSON: {@code ceiling}, {@code
         * children[1].id}.
         *
         * @return the envelope, or all problems
         */
        public Checked<Envelope> tryBuild() {
            return check(id, label, ceiling, floor, funder, children)
                    .checked(() -> new Envelope(
                            Objects.requireNonNull(id),
                            Objects.requireNonNull(label),
                            Objects.requireNonNull(ceiling),
                            floor,
                            funder,
                            children));
        }
    }
}
