package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gives money.
 *
 * <pre>{@code
 * Funder.STATE;
 * Funder.region(RegionCode.of("24"));
 * Funder.of(FunderKind.EU_SHARED, RegionCode.of("24")).withName("FEDER");
 * Funder.of(FunderKind.PRIVATE).withName("Banque des Trois Rives");   // an invented bank
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind on whose behalf the money is given
 * @param name the name, or null if it is not known
 * @param region the Region itself, or the Region that manages the Union money; null if it is not known, and always
 *     null for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "name", "region"})
public record Funder(
        FunderKind kind, @Nullable String name, @Nullable RegionCode region) implements Serializable {

    /** The State. */
    public static final Funder STATE = new Funder(FunderKind.STATE, null, null);

    /** The beneficiary. */
    public static final Funder OWN = new Funder(FunderKind.OWN, null, null);

    /**
     * Checks the facts.
     *
     * @param kind on whose behalf
     * @param name the name
     * @param region the Region
     * @throws IllegalArgumentException if the name is blank, or if a Region is given for a kind that has none
     */
    public Funder {
        check(kind, name, region).orThrow();
    }

    private static Problems check(@Nullable FunderKind kind, @Nullable String name, @Nullable RegionCode region) {
        boolean regional = kind == null || kind == FunderKind.REGION || kind == FunderKind.EU_SHARED;
        return new Problems()
                .require(kind, "kind")
                .notBlank(name, "name")
                .check(
                        region == null || regional,
                        () -> Problem.of(ProblemCode.CONTRADICTION, "region", region)
                                .with("other", "kind"));
    }

    /**
     * Obtains a funder of which only the kind is known.
     *
     * @param kind on whose behalf the money is given
     * @return the funder
     */
    public static Funder of(FunderKind kind) {
        return new Funder(kind, null, null);
    }

    /**
     * Obtains a Region, or Union money that a Region manages.
     *
     * @param kind {@link FunderKind#REGION} or {@link FunderKind#EU_SHARED}
     * @param region the Region
     * @return the funder
     * @throws IllegalArgumentException if the kind has no Region
     */
    public static Funder of(FunderKind kind, RegionCode region) {
        return new Funder(kind, null, region);
    }

    /**
     * Obtains a Region.
     *
     * @param region the Region
     * @return the funder
     */
    public static Funder region(RegionCode region) {
        return of(FunderKind.REGION, region);
    }

    /**
     * Obtains a funder from facts that may be missing or contradictory.
     *
     * @param kind on whose behalf the money is given; required
     * @param name the name, or null
     * @param region the Region, or null
     * @return the funder, or all problems with the paths {@code kind}, {@code name}, {@code region}
     */
    public static Checked<Funder> tryOf(@Nullable FunderKind kind, @Nullable String name, @Nullable RegionCode region) {
        return check(kind, name, region).checked(() -> new Funder(kind, name, region));
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name, or null if it is not known
     * @return the copy
     */
    public Funder withName(@Nullable String other) {
        return new Funder(kind, other, region);
    }

    /**
     * Names this funder for a person.
     *
     * @param locale French for French; any other language gives English
     * @return the kind, and what is known of the Region and the name, for example {@code Région 24}
     */
    public String label(Locale locale) {
        return kind.label(locale) + (region == null ? "" : " " + region) + (name == null ? "" : " (" + name + ")");
    }

    /**
     * Returns the English label.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return label(Locale.ENGLISH);
    }
}
