package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * The committees of the programme, from the territory to the nation, and the review that decides the fund's grants.
 *
 * <p>Sources: Banque des Territoires, "L'État et les collectivités" (territory, region, nation); Banque des
 * Territoires (Localtis), September 2020, and prefectures of Bretagne, Côte-d'Or and Hauts-de-France, 2021 and 2022
 * (review).
 */
public enum CommitteeKind {

    /**
     * The project committee of a territory (comité de projet), led by its pair. Its composition is free, but the
     * regional council, the State and the president of the EPCI must be represented. It identifies the needs and
     * brings the protocol and the local projects forward.
     */
    @JsonProperty("project-committee")
    PROJECT_COMMITTEE(
            List.of(Office.LEAD_PAIR),
            List.of(Office.REGIONAL_COUNCIL, Office.STATE_REPRESENTATIVE, Office.EPCI_PRESIDENT),
            List.of()),

    /** What the project committee becomes once the contract of the territory is signed (comité de suivi). */
    @JsonProperty("follow-up-committee")
    FOLLOW_UP_COMMITTEE(
            List.of(Office.LEAD_PAIR),
            List.of(Office.REGIONAL_COUNCIL, Office.STATE_REPRESENTATIVE, Office.EPCI_PRESIDENT),
            List.of()),

    /**
     * The regional committee, led by the president of the regional council: validates contracts, examines changes of
     * perimeters, looks after coherence with the regional economic plan (SRDEII).
     */
    @JsonProperty("regional-committee")
    REGIONAL_COMMITTEE(List.of(Office.REGIONAL_COUNCIL_PRESIDENT), List.of(), List.of()),

    /**
     * The national steering committee, chaired by two ministers, with the associations of Regions and groupings and
     * the operators.
     */
    @JsonProperty("national-steering-committee")
    NATIONAL_STEERING_COMMITTEE(
            List.of(Office.TERRITORIAL_COHESION_MINISTER, Office.ECONOMY_MINISTER), List.of(), List.of()),

    /**
     * The regional acceleration review (revue régionale d'accélération, in Bourgogne-Franche-Comté instance régionale
     * d'accélération), of the fund only: puts the projects in order and sets the amount of each grant. The prefect of
     * the region and the president of the regional council decide together: both must agree.
     */
    @JsonProperty("regional-acceleration-review")
    REGIONAL_ACCELERATION_REVIEW(
            List.of(Office.PREFECT_OF_REGION, Office.REGIONAL_COUNCIL_PRESIDENT),
            List.of(),
            List.of(Office.PREFECT_OF_REGION, Office.REGIONAL_COUNCIL_PRESIDENT));

    private final List<Office> leaders;
    private final List<Office> mandatoryMembers;
    private final List<Office> coDeciders;

    CommitteeKind(List<Office> leaders, List<Office> mandatoryMembers, List<Office> coDeciders) {
        this.leaders = leaders;
        this.mandatoryMembers = mandatoryMembers;
        this.coDeciders = coDeciders;
    }

    /**
     * Returns who leads the committee.
     *
     * @return at least one office
     */
    public List<Office> leaders() {
        return leaders;
    }

    /**
     * Returns who must be represented beside the leaders, as far as that is published.
     *
     * @return the offices, perhaps none
     */
    public List<Office> mandatoryMembers() {
        return mandatoryMembers;
    }

    /**
     * Returns whose agreement is needed for a grant.
     *
     * @return the offices that decide grants together; empty if the committee decides none
     */
    public List<Office> coDeciders() {
        return coDeciders;
    }

    /**
     * Names this committee for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code revue régionale d’accélération}
     */
    public String label(Locale locale) {
        return ProgrammePhrases.BOOK.label(locale, "committee-kind", this);
    }
}
