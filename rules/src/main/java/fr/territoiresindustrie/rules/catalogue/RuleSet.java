package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule set on a type of subject: the same criteria and the same grid that code would make.
 *
 * <p>This class is immutable and thread-safe, and serializable if the facts of its book are.
 *
 * @param <T> the type of the subject
 */
public final class RuleSet<T> implements Serializable {

    private final RuleSetDefinition definition;
    private final CriteriaSet<T> criteria;
    private final @Nullable ScoringGrid<T> grid;

    RuleSet(RuleSetDefinition definition, CriteriaSet<T> criteria, @Nullable ScoringGrid<T> grid) {
        this.definition = definition;
        this.criteria = criteria;
        this.grid = grid;
    }

    /**
     * Returns the definition of which this was made.
     *
     * @return the definition
     */
    public RuleSetDefinition definition() {
        return definition;
    }

    /**
     * Returns the rules, under the identifier, the version and the title of the definition.
     *
     * @return the set of criteria
     */
    public CriteriaSet<T> criteria() {
        return criteria;
    }

    /**
     * Returns the grid.
     *
     * @return the grid, if the definition has one
     */
    public Optional<ScoringGrid<T>> grid() {
        return Optional.ofNullable(grid);
    }

    /**
     * Lists what this set changes in the one that it extends.
     *
     * @return the changes; none if it extends nothing
     */
    public List<RuleSetOverride> overrides() {
        return definition.overrides();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSet<?> that
                && that.definition.equals(definition)
                && that.criteria.equals(criteria)
                && Objects.equals(that.grid, grid);
    }

    @Override
    public int hashCode() {
        return 31 * definition.hashCode() + criteria.hashCode();
    }

    /**
     * Returns the identifier and the version.
     *
     * @return for example {@code faiit.2021 1.0.0}
     */
    @Override
    public String toString() {
        return definition.toString();
    }
}
