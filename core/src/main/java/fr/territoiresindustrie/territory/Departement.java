package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.RegionCode;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A département, or an overseas collectivity that has a code of the same form.
 *
 * <p>An overseas collectivity is in no région. That is known, not missing: the kind says so, and the region is null if
 * and only if the kind is {@link DepartementKind#OVERSEAS_COLLECTIVITY}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, for example {@code 2A} or {@code 974}
 * @param name the official name, for example {@code Corse-du-Sud}
 * @param kind what stands behind the code
 * @param region the région, null for an overseas collectivity and for nothing else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Departement(
        DepartementCode code,
        String name,
        DepartementKind kind,
        @Nullable Region region) implements Serializable {

    /**
     * Checks that the région is there exactly when the kind asks for one.
     *
     * @param code the code
     * @param name the name, not blank
     * @param kind the kind
     * @param region the région, null for an overseas collectivity
     * @throws IllegalArgumentException if the name is blank or the région does not fit the kind
     */
    public Departement {
        PlaceNames.requireName("name of département " + code, name);
        if ((region == null) != (kind == DepartementKind.OVERSEAS_COLLECTIVITY)) {
            throw new IllegalArgumentException(
                    "The région (" + region + ") must be absent for an overseas collectivity and present otherwise.");
        }
    }

    /**
     * Finds the code of the région.
     *
     * @return the code, empty for an overseas collectivity
     */
    public Optional<RegionCode> findRegionCode() {
        return Optional.ofNullable(region).map(Region::code);
    }
}
