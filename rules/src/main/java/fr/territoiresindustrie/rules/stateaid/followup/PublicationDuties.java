package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.util.List;

/**
 * What the granting authority has to publish, register, sign and keep after an award, by the law of the day of granting:
 * publication under Article 9 of Regulation (EU) 651/2014, declaration and register of de minimis aid, convention and
 * essential data of French law, records.
 *
 * <p>A duty that cannot be decided says which fact is missing. What a decision of the Commission on a scheme asks for is
 * not modelled, and said not to be.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param award the award
 * @param duties one for each kind, in the order of the kinds
 */
public record PublicationDuties(AidAward award, List<Duty> duties) implements Serializable {

    /**
     * Copies the duties.
     *
     * @param award the award
     * @param duties one for each kind
     */
    public PublicationDuties {
        duties = List.copyOf(duties);
    }

    /**
     * Works out the duties by the shipped figures of the law.
     *
     * @param award the award
     * @return the duties
     */
    public static PublicationDuties of(AidAward award) {
        return of(award, AidLaw.shipped());
    }

    /**
     * Works out the duties.
     *
     * @param award the award
     * @param law the figures of the law
     * @return the duties
     */
    public static PublicationDuties of(AidAward award, AidLaw law) {
        AwardFields fields = new AwardFields(award, law);
        DeMinimisDuties deMinimis = new DeMinimisDuties(award, law, fields);
        ConventionDuties convention = new ConventionDuties(award, law, fields);
        return new PublicationDuties(
                award,
                List.of(
                        new TransparencyDuty(award, law, fields).duty(),
                        deMinimis.declaration(),
                        deMinimis.register(),
                        convention.convention(),
                        convention.data(),
                        new RecordsDuty(award, law).duty()));
    }

    /**
     * Returns the duty of a kind.
     *
     * @param kind the kind
     * @return the duty, whether it has to be done or not
     */
    public Duty get(Duty.Kind kind) {
        return duties.get(kind.ordinal());
    }

    /**
     * Lists what has to be done.
     *
     * @return the duties that are certainly due, in the order of the kinds
     */
    public List<Duty> due() {
        return duties.stream().filter(Duty::due).toList();
    }

    /**
     * Writes down all duties.
     *
     * @return a line with the duties as parts
     */
    public Explanation explanation() {
        Reason headline = Reason.of("aid.duty.headline")
                .with("granted", award.granting().grantedOn())
                .with("project", award.project().id());
        return Explanation.of(Mark.NOTE, headline)
                .with(duties.stream().map(Duty::explanation).toList());
    }
}
