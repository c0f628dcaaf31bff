package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.allocation.AllocationLine;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidJudgement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a review proposes for one project, and everything that justifies it.
 *
 * <p>The parts that were not reached are absent: a project that is not eligible has no points and no place in the
 * allocation. A project without them for any other reason says so in {@link #reason()}.
 *
 * <p>This class is immutable and thread-safe, and serialisable if the values that the criteria saw are.
 *
 * @param project the project
 * @param status what is proposed
 * @param award the grant that is proposed, perhaps nothing
 * @param request the grant that the project asks for, or null if it is not known
 * @param reason the decision in one sentence, as data
 * @param eligibility the verdict on each criterion
 * @param score the points, or null if none were worked out
 * @param line the place in the allocation, or null if it was not a candidate
 * @param notes what a reader of the decision must know beside, such as that the State-aid ceiling was not assessed
 * @param aid how much State-aid law permits and why, or null if the review was not told or did not come to it
 */
public record Decision(
        ProjectId project,
        DecisionStatus status,
        Euros award,
        @Nullable Euros request,
        Reason reason,
        CriteriaReport eligibility,
        @Nullable ScoreCard score,
        @Nullable AllocationLine line,
        List<Reason> notes,
        @Nullable AidCeiling aid)
        implements Serializable {

    static final Label PLACE = Label.of("place in the envelope", "place dans l’enveloppe");

    /**
     * Checks that nothing needed is missing, and copies the notes.
     *
     * @param project the project
     * @param status what is proposed
     * @param award the grant that is proposed
     * @param request the grant that the project asks for
     * @param reason the decision in one sentence
     * @param eligibility the verdict on each criterion
     * @param score the points
     * @param line the place in the allocation
     * @param notes what a reader must know beside
     * @param aid how much State-aid law permits
     */
    public Decision {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(eligibility, "eligibility");
        notes = List.copyOf(notes);
    }

    /**
     * Holds the award against the State-aid ceiling. A review never awards more; an allocator of the caller might, and
     * so might whoever records another award by hand.
     *
     * @return the judgement; empty if no ceiling is known or nothing is awarded
     */
    public Optional<AidJudgement> judgeAid() {
        return aid == null || !award.positive() ? Optional.empty() : Optional.of(aid.judge(award));
    }

    /**
     * Writes down the decision as plain data: the decision in one sentence, then notes, criteria, State aid, points and
     * place.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        List<Explanation> parts =
                new ArrayList<>(notes.stream().map(Explanation::note).toList());
        parts.add(eligibility.explanation());
        judgeAid().map(AidJudgement::explanation).ifPresent(parts::add);
        if (aid != null) {
            parts.add(aid.explanation());
        }
        if (score != null) {
            parts.add(score.explanation());
        }
        if (line != null) {
            parts.add(line.explanation().titled(PLACE));
        }
        return Explanation.of(status.mark(), reason)
                .titled(Label.of(project.value()))
                .with(parts);
    }
}
