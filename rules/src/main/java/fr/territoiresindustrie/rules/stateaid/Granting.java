package fr.territoiresindustrie.rules.stateaid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When aid is granted and under which version of its scheme: the two days that choose the law.
 *
 * <p>Aid is granted on the day on which the legal right to it is conferred, whenever it was applied for and is paid
 * (Regulation (EU) 651/2014, Article 2(28)). A scheme that entered into force before an amendment of the regulation may
 * keep its terms for six months (Article 58(5)); then the day from which its version counts must be given.
 *
 * @param grantedOn the day of granting
 * @param schemeVersionOn the day on which the version of the scheme entered into force; null if the scheme follows the
 *     regulation as it stands on the day of granting
 */
public record Granting(LocalDate grantedOn, @Nullable LocalDate schemeVersionOn) implements Serializable {

    /**
     * Checks the order of the days.
     *
     * @param grantedOn the day of granting
     * @param schemeVersionOn the day on which the version of the scheme entered into force
     * @throws IllegalArgumentException if the scheme would enter into force after the aid is granted
     */
    public Granting {
        Objects.requireNonNull(grantedOn, "grantedOn");
        if (schemeVersionOn != null && schemeVersionOn.isAfter(grantedOn)) {
            throw new IllegalArgumentException("The version of the scheme (" + schemeVersionOn
                    + ") must not enter into force after the day of granting (" + grantedOn + ").");
        }
    }

    /**
     * Obtains the granting of a day under a scheme that follows the regulation of that day.
     *
     * @param day the day of granting
     * @return the granting
     */
    public static Granting on(LocalDate day) {
        return new Granting(day, null);
    }

    /**
     * Returns a copy under an older version of the scheme.
     *
     * @param day the day on which that version entered into force
     * @return the copy
     */
    public Granting underSchemeOf(LocalDate day) {
        return new Granting(grantedOn, day);
    }
}
