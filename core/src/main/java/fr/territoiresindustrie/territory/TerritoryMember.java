package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a labelled territory: most often an EPCI, but also an EPT of Greater Paris or a single commune.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what the member is
 * @param code the SIREN of an EPCI or EPT, the official geographic code of a commune (not its SIREN, which the
 *     published list also gives)
 * @param name the name as published, or null if it is not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryMember(
        Kind kind, String code, @Nullable String name) implements Serializable {

    /** What a member of a territory is. */
    public enum Kind {

        /**
         * A body that groups communes and levies its own taxes (établissement public de coopération intercommunale).
         */
        @JsonProperty("epci")
        EPCI,

        /** A body of the Métropole du Grand Paris that groups communes (établissement public territorial). */
        @JsonProperty("ept")
        EPT,

        /** A commune that is a member by itself, without the grouping that it belongs to. */
        @JsonProperty("commune")
        COMMUNE
    }

    /**
     * Checks that the code is one of the kind.
     *
     * @param kind what the member is
     * @param code the SIREN or the commune code
     * @param name the name as published
     * @throws IllegalArgumentException if the code is not one of that kind
     */
    public TerritoryMember {
        Objects.requireNonNull(kind, "kind");
        code = parse(kind, code).orElseThrow();
    }

    /**
     * Obtains an EPCI as a member.
     *
     * @param code its code
     * @return the member, without name
     */
    public static TerritoryMember of(EpciCode code) {
        return new TerritoryMember(Kind.EPCI, code.value(), null);
    }

    /**
     * Obtains a commune as a member.
     *
     * @param code its code
     * @return the member, without name
     */
    public static TerritoryMember of(CommuneCode code) {
        return new TerritoryMember(Kind.COMMUNE, code.value(), null);
    }

    /**
     * Obtains a member from the cells of a file.
     *
     * @param kind what the member is
     * @param code the text of the code, see {@link EpciCode#tryParse} and {@link CommuneCode#tryParse}
     * @param name the name as published, or null if it is not given
     * @return the member, or the problems, at {@code kind} and {@code code}
     */
    public static Checked<TerritoryMember> tryOf(
            @Nullable Kind kind, @Nullable CharSequence code, @Nullable String name) {
        Problems problems = new Problems().require(kind, "kind");
        if (kind == null) {
            return problems.require(code, "code").checked(() -> {
                throw new IllegalStateException("The kind must be given.");
            });
        }
        String canonical = problems.take(parse(kind, code), "code");
        return problems.checked(() -> new TerritoryMember(kind, Objects.requireNonNull(canonical), name));
    }

    private static Checked<String> parse(Kind kind, @Nullable CharSequence code) {
        return kind == Kind.COMMUNE
                ? CommuneCode.tryParse(code).map(CommuneCode::value)
                : EpciCode.tryParse(code).map(EpciCode::value);
    }

    /**
     * Returns a copy with a name.
     *
     * @param name the name as published, or null if it is not given
     * @return the copy
     */
    public TerritoryMember withName(@Nullable String name) {
        return new TerritoryMember(kind, code, name);
    }

    /**
     * Finds the code as that of a grouping of communes.
     *
     * @return the code, empty for a commune
     */
    public Optional<EpciCode> findEpci() {
        return kind == Kind.COMMUNE ? Optional.empty() : Optional.of(EpciCode.of(code));
    }

    /**
     * Finds the code as that of a commune.
     *
     * @return the code, empty for a grouping
     */
    public Optional<CommuneCode> findCommune() {
        return kind == Kind.COMMUNE ? Optional.of(CommuneCode.of(code)) : Optional.empty();
    }
}
