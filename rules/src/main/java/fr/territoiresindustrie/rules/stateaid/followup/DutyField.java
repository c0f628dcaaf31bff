package fr.territoiresindustrie.rules.stateaid.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that must be filled in to fulfil a duty.
 *
 * @param name the stable name; for the essential data of grants, the name of the column
 * @param label what stands in it
 * @param value what is known of it, as a register takes it: amounts in euros with a point, days as {@code 2024-02-01};
 *     null if nothing is
 * @param required whether it must be filled in whatever the award; false if it stands only where there is such a thing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyField(String name, Label label, @Nullable String value, boolean required) implements Serializable {

    /**
     * Checks that there is a name and a label.
     *
     * @param name the stable name
     * @param label what stands in it
     * @param value what is known of it
     * @param required whether it must be filled in
     */
    public DutyField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
    }
}
