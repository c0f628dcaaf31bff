package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Placement;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion may look at beside its subject: the date for which it is asked, and registers.
 *
 * <p>The date is always given by the caller; nothing here reads a clock. What depends on a register that is not given
 * is unknown.
 *
 * <pre>{@code
 * EvaluationContext context = EvaluationContext.at(LocalDate.of(2021, 3, 18)).withTerritories(register);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the date for which the question is asked: which rules are in force, which list of territories counts
 * @param territories the labelled territories by date, or null if there is no register
 * @param geography the communes by year, so that a code older or newer than a list is found in it; null to take codes
 *     as they are written
 */
public record EvaluationContext(
        LocalDate date,
        @Nullable TerritoryRegister territories,
        @Nullable Geography geography) implements Serializable {

    /**
     * Checks that there is a date.
     *
     * @param date the date for which the question is asked
     * @param territories the labelled territories by date
     * @param geography the communes by year
     */
    public EvaluationContext {
        Objects.requireNonNull(date, "date");
    }

    /**
     * Obtains a context without registers: what depends on one is then unknown.
     *
     * @param date the date for which the question is asked
     * @return the context
     */
    public static EvaluationContext at(LocalDate date) {
        return new EvaluationContext(date, null, null);
    }

    /**
     * Returns a copy with another date.
     *
     * @param other the date for which the question is asked
     * @return the copy
     */
    public EvaluationContext withDate(LocalDate other) {
        return new EvaluationContext(other, territories, geography);
    }

    /**
     * Returns a copy with a register of labelled territories. Codes of communes that are older or newer than a list
     * are found in it through the geography that travels with the library, unless another one is set.
     *
     * @param register the territories by date
     * @return the copy
     */
    public EvaluationContext withTerritories(TerritoryRegister register) {
        return new EvaluationContext(date, register, geography == null ? Geography.shipped() : geography);
    }

    /**
     * Returns a copy with the communes by year.
     *
     * @param communes the communes
     * @return the copy
     */
    public EvaluationContext withGeography(Geography communes) {
        return new EvaluationContext(date, territories, communes);
    }

    /**
     * Lists the versions of the lists of territories that are in use at the date of this context, so that an answer
     * can name what it rests on.
     *
     * @return the versions, each once, in the order in which they are asked; none without a register
     */
    public List<ListVersion> listVersions() {
        return territories == null
                ? List.of()
                : territories.listInUseOn(date).stream()
                        .map(TerritoryList::version)
                        .distinct()
                        .toList();
    }

    /**
     * Tells whether a commune is in a labelled territory at the date of this context.
     *
     * @param commune the commune
     * @return true or false, or null if it is not known, as without a register
     */
    public @Nullable Boolean labelled(CommuneCode commune) {
        if (territories == null) {
            return null;
        }
        return geography == null
                ? territories.labelled(commune, date)
                : territories.locate(commune, date, geography).labelled();
    }

    /**
     * Finds the labelled territories of a commune at the date of this context.
     *
     * @param commune the commune
     * @return in some territories, in none, or not known and why; empty without a register
     */
    public Optional<Placement> findPlacement(CommuneCode commune) {
        if (territories == null) {
            return Optional.empty();
        }
        return Optional.of(
                geography == null
                        ? territories.locateAsWritten(commune, date)
                        : territories.locate(commune, date, geography));
    }
}
