package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What kind of investor holds a part of an undertaking.
 *
 * <p>Some kinds may hold from 25 % up to 50 % without making a partner, as long as they are not linked (Annex I of
 * Regulation (EU) 651/2014, Article 3(2), second subparagraph), and public bodies otherwise deprive an enterprise of
 * the SME class from 25 % (Article 3(4)). The kind is a fact; its effect belongs to the rules.
 */
public enum InvestorKind {

    /** Another undertaking without any particular status. */
    @JsonProperty("ordinary")
    ORDINARY,

    /** A natural person, or a group of natural persons acting jointly. */
    @JsonProperty("natural-person")
    NATURAL_PERSON,

    /** A public investment corporation. */
    @JsonProperty("public-investment-corporation")
    PUBLIC_INVESTMENT_CORPORATION,

    /** A venture capital company. */
    @JsonProperty("venture-capital")
    VENTURE_CAPITAL,

    /**
     * A natural person, or a group of them, with a regular venture capital activity (business angel); see {@link
     * UndertakingLink#invested()}.
     */
    @JsonProperty("business-angel")
    BUSINESS_ANGEL,

    /** A university or a non-profit research centre. */
    @JsonProperty("university-or-research-centre")
    UNIVERSITY_OR_RESEARCH_CENTRE,

    /** An institutional investor, regional development funds included. */
    @JsonProperty("institutional-investor")
    INSTITUTIONAL_INVESTOR,

    /** An autonomous local authority with a yearly budget under 10 million euros and fewer than 5,000 inhabitants. */
    @JsonProperty("small-local-authority")
    SMALL_LOCAL_AUTHORITY,

    /** Any other public body, a larger local authority included. */
    @JsonProperty("public-body")
    PUBLIC_BODY
}
