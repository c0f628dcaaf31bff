package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import fr.territoiresindustrie.rules.stateaid.undertaking.Difficulty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a situation says of the soundness of the undertaking: what the case states, else what its accounts tell. */
final class DifficultyReading {

    private DifficultyReading() {}

    private static @Nullable Undertaking undertaking(AidSituation situation) {
        Applicant applicant = situation.project().applicant();
        return applicant == null ? null : applicant.undertaking();
    }

    static @Nullable Boolean inDifficulty(AidSituation situation) {
        Boolean said = situation.project().find(Circumstance.IN_DIFFICULTY);
        Difficulty assessed = said == null ? assessed(situation) : null;
        return assessed == null ? said : decided(assessed.outcome());
    }

    private static @Nullable Boolean decided(Outcome outcome) {
        return outcome == Outcome.MET || outcome == Outcome.NOT_MET ? Boolean.valueOf(outcome == Outcome.MET) : null;
    }

    /** The difficulty that the accounts tell; null if nothing is said of them, and before the regulation. */
    private static @Nullable Difficulty assessed(AidSituation situation) {
        Undertaking undertaking = undertaking(situation);
        LocalDate day = situation.granting().grantedOn();
        return undertaking == null || day.isBefore(GberVersion.V2014.from())
                ? null
                : Difficulty.assess(undertaking, situation.sizes(), day, situation.law());
    }

    static @Nullable Boolean recoveryOrder(AidSituation situation) {
        Boolean said = situation.project().find(Circumstance.RECOVERY_ORDER);
        Undertaking undertaking = undertaking(situation);
        return said != null || undertaking == null ? said : undertaking.recoveryOrderOutstanding();
    }

    /**
     * Whether an undertaking that is in difficulty is admitted all the same: it was not on the last day of 2019 and
     * became so in the period of the version that governs (Article 1(4)(c)). Aid that is granted within the period needs
     * no more: what was not there at its start and is there now came in between.
     */
    static @Nullable Boolean derogation(AidSituation situation) {
        LegalFigure last =
                situation.law().find("difficulty.covid.to", situation.lawDay()).orElse(null);
        Boolean before = situation.project().find(Circumstance.IN_DIFFICULTY_AT_END_2019);
        if (last == null || Boolean.TRUE.equals(before)) {
            return Boolean.FALSE;
        }
        boolean over = situation.granting().grantedOn().isAfter(last.day());
        Boolean within = over ? startedBy(last.day(), situation) : Boolean.TRUE;
        if (Boolean.FALSE.equals(within)) {
            return Boolean.FALSE;
        }
        return before == null || within == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean startedBy(LocalDate last, AidSituation situation) {
        Boolean said = situation.project().find(Circumstance.IN_DIFFICULTY_BY_COVID);
        Difficulty assessed = said == null ? assessed(situation) : null;
        LocalDate first = situation.law().day("difficulty.covid.from", situation.lawDay());
        return assessed == null ? said : decided(assessed.startedWithin(first, last));
    }
}
