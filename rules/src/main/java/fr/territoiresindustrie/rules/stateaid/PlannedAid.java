package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aid that somebody thinks of granting: under which legal basis, when, for which costs, within which limits of the
 * programme that pays it.
 *
 * @param scheme the legal basis
 * @param granting the day of granting and the version of the scheme
 * @param lines the cost lines that it is to cover, in order; empty if it is not tied to identifiable costs; null for
 *     all lines that the scheme covers
 * @param funder on whose behalf it is given; public
 * @param programme the limits of the programme, which come last
 */
public record PlannedAid(
        AidScheme scheme,
        Granting granting,
        @Nullable List<String> lines,
        FunderKind funder,
        List<ProgrammeLimit> programme)
        implements Serializable {

    /**
     * Checks the funder; sorts and copies the lines.
     *
     * @param scheme the legal basis
     * @param granting the day of granting and the version of the scheme
     * @param lines the cost lines that it is to cover
     * @param funder on whose behalf it is given
     * @param programme the limits of the programme
     * @throws IllegalArgumentException if the funder is not public
     */
    public PlannedAid {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(granting, "granting");
        new Problems()
                .require(funder, "funder")
                .check(funder == null || funder.publicMoney(), ProblemCode.UNKNOWN_CHOICE, "funder", funder)
                .orThrow();
        lines = lines == null ? null : List.copyOf(new TreeSet<>(lines));
        programme = List.copyOf(programme);
    }

    /**
     * Obtains an aid of the State for all lines that the scheme covers.
     *
     * @param scheme the legal basis
     * @param granting the day of granting and the version of the scheme
     * @return the planned aid, without limits of a programme
     */
    public static PlannedAid of(AidScheme scheme, Granting granting) {
        return new PlannedAid(scheme, granting, null, FunderKind.STATE, List.of());
    }

    /**
     * Returns a copy that covers some lines only.
     *
     * @param ids the cost lines; those that the scheme does not cover are left out of the answer
     * @return the copy
     */
    public PlannedAid on(String... ids) {
        return on(List.of(ids));
    }

    /**
     * Returns a copy that covers some lines only.
     *
     * @param ids the cost lines; those that the scheme does not cover are left out of the answer
     * @return the copy
     */
    public PlannedAid on(Collection<String> ids) {
        return new PlannedAid(scheme, granting, List.copyOf(ids), funder, programme);
    }

    /**
     * Returns a copy that is not tied to identifiable costs (Regulation (EU) 2023/2831, Article 5(3), last sentence).
     *
     * @return the copy
     */
    public PlannedAid notTied() {
        return on(List.of());
    }

    /**
     * Returns a copy paid by somebody else.
     *
     * @param other on whose behalf it is given; public
     * @return the copy
     */
    public PlannedAid from(FunderKind other) {
        return new PlannedAid(scheme, granting, lines, other, programme);
    }

    /**
     * Returns a copy within more limits of a programme.
     *
     * @param more the limits
     * @return the copy
     */
    public PlannedAid within(ProgrammeLimit... more) {
        List<ProgrammeLimit> all =
                Stream.concat(programme.stream(), Stream.of(more)).toList();
        return new PlannedAid(scheme, granting, lines, funder, all);
    }

    /** The same aid under another scheme. */
    PlannedAid under(AidScheme other) {
        return new PlannedAid(other, granting, lines, funder, programme);
    }

    boolean tied() {
        return lines == null || !lines.isEmpty();
    }
}
