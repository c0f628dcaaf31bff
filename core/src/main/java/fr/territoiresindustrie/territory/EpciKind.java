package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The kinds of groupings of communes that the lists of EPCI (établissement public de coopération intercommunale) and of
 * EPT hold.
 */
public enum EpciKind {

    /** Communauté de communes (code général des collectivités territoriales, art. L. 5214-1). */
    @JsonProperty("communaute-de-communes")
    COMMUNAUTE_DE_COMMUNES("CC"),

    /** Communauté d'agglomération (CGCT, art. L. 5216-1). */
    @JsonProperty("communaute-d-agglomeration")
    COMMUNAUTE_D_AGGLOMERATION("CA"),

    /** Communauté urbaine (CGCT, art. L. 5215-1). */
    @JsonProperty("communaute-urbaine")
    COMMUNAUTE_URBAINE("CU"),

    /** Métropole (CGCT, art. L. 5217-1), those of Grand Paris and of Aix-Marseille included. */
    @JsonProperty("metropole")
    METROPOLE("ME"),

    /** The Métropole de Lyon (CGCT, art. L. 3611-1), a collectivity of its own that the lists keep with the EPCI. */
    @JsonProperty("metropole-de-lyon")
    METROPOLE_DE_LYON("ML"),

    /**
     * Établissement public territorial within the Métropole du Grand Paris (CGCT, art. L. 5219-2): it has no taxation
     * of its own, and its communes are members of the métropole at the same time.
     */
    @JsonProperty("etablissement-public-territorial")
    ETABLISSEMENT_PUBLIC_TERRITORIAL("PT");

    private final String sign;

    EpciKind(String sign) {
        this.sign = sign;
    }

    /** Obtains the kind that the shipped resource writes as two letters. */
    static EpciKind ofSign(String sign) {
        for (EpciKind kind : values()) {
            if (kind.sign.equals(sign)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The kind (" + sign + ") must be one of the shipped list.");
    }

    /**
     * Tells whether groupings of this kind levy taxes of their own, as every EPCI à fiscalité propre does.
     *
     * @return false for an établissement public territorial, true otherwise
     */
    public boolean levyingTaxes() {
        return this != ETABLISSEMENT_PUBLIC_TERRITORIAL;
    }
}
