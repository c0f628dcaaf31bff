package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What kind of body an applicant or a partner is.
 *
 * <p>The words are those of the published sheets of the call: holders that it admits, holders that it excludes, and
 * others that turn up in files. Which of them may hold a project is an eligibility criterion, not a property of the
 * kind.
 */
public enum HolderKind {

    /** A business run as a company, of any size and legal form. Named among the admitted holders. */
    @JsonProperty("enterprise")
    ENTERPRISE,

    /** An association. Named among the admitted holders. */
    @JsonProperty("association")
    ASSOCIATION,

    /** An employers' group with legal personality (groupement d'employeurs). Named among the admitted holders. */
    @JsonProperty("employers-group")
    EMPLOYERS_GROUP,

    /** A training establishment. Named among the admitted holders. */
    @JsonProperty("training-establishment")
    TRAINING_ESTABLISHMENT,

    /** An SCI (société civile immobilière), a property company. Named among the excluded holders. */
    @JsonProperty("sci")
    SCI,

    /** A business in a person's own name (affaire en nom personnel). Named among the excluded holders. */
    @JsonProperty("sole-trader")
    SOLE_TRADER,

    /** A credit or financial institution. Named among the excluded holders. */
    @JsonProperty("credit-or-financial-institution")
    CREDIT_OR_FINANCIAL_INSTITUTION,

    /** A business of the fishery sector. Named among the excluded holders. */
    @JsonProperty("fishery")
    FISHERY,

    /** A local authority or a grouping of them (commune, EPCI, département, region). Not named by the call. */
    @JsonProperty("local-authority")
    LOCAL_AUTHORITY,

    /** Another public body, such as a public establishment or a chamber of commerce. Not named by the call. */
    @JsonProperty("public-body")
    PUBLIC_BODY,

    /** A university or research organisation. Not named by the call. */
    @JsonProperty("research-organisation")
    RESEARCH_ORGANISATION,

    /** It is known to be none of the above. */
    @JsonProperty("other")
    OTHER;

    /**
     * Names this kind for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code groupement d’employeurs}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "holder-kind", this);
    }
}
