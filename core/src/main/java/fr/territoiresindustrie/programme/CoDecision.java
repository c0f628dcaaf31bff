package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision that several offices take together on one project: nothing is agreed before all of them agree.
 *
 * <pre>{@code
 * CoDecision decision = CoDecision.of(CommitteeKind.REGIONAL_ACCELERATION_REVIEW,
 *     List.of(Opinion.favourable(Office.PREFECT_OF_REGION, LocalDate.of(2021, 5, 5))));
 * decision.standing();  // PENDING
 * decision.awaited();   // [REGIONAL_COUNCIL_PRESIDENT]
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param committee the committee, one that decides grants
 * @param opinions what has been said until now, by offices that decide in this committee and at most once by each
 */
@JsonPropertyOrder({"committee", "opinions"})
public record CoDecision(CommitteeKind committee, List<Opinion> opinions) implements Serializable {

    /** Where the offices stand together. */
    public enum Standing {

        /** Somebody has not spoken yet. */
        @JsonProperty("pending")
        PENDING,

        /** All have spoken, and all in favour. */
        @JsonProperty("agreed")
        AGREED,

        /** All have spoken, and all against. */
        @JsonProperty("refused")
        REFUSED,

        /** All have spoken, and not the same: without consensus the project does not go on. */
        @JsonProperty("divided")
        DIVIDED;

        /**
         * Names this standing for a person.
         *
         * @param locale French for French; any other language gives English
         * @return for example {@code désaccord}
         */
        public String label(Locale locale) {
            return ProgrammePhrases.BOOK.label(locale, "standing", this);
        }
    }

    /**
     * Checks who has spoken.
     *
     * @param committee the committee
     * @param opinions what has been said
     * @throws IllegalArgumentException if the committee decides no grant, or if somebody speaks twice or has no say
     */
    public CoDecision {
        opinions = Problems.copyOf(opinions, "opinions");
        check(committee, opinions).orThrow();
    }

    private static Problems check(@Nullable CommitteeKind committee, @Nullable List<Opinion> opinions) {
        Problems problems = new Problems()
                .require(committee, "committee")
                .require(opinions, "opinions")
                .unique(opinions, "opinions", Opinion::office);
        if (committee == null) {
            return problems;
        }
        problems.check(
                !committee.coDeciders().isEmpty(),
                () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, "committee", committee)
                        .with("expected", CommitteeKind.REGIONAL_ACCELERATION_REVIEW));
        for (int i = 0; opinions != null && i < opinions.size(); i++) {
            Office office = opinions.get(i).office();
            String path = "opinions[" + i + "].office";
            problems.check(
                    committee.coDeciders().contains(office),
                    () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, path, office)
                            .with("expected", committee.coDeciders()));
        }
        return problems;
    }

    /**
     * Obtains a decision, complete or not.
     *
     * @param committee the committee, one that decides grants
     * @param opinions what has been said until now
     * @return the decision
     * @throws IllegalArgumentException if the committee decides no grant, or if somebody speaks twice or has no say
     */
    public static CoDecision of(CommitteeKind committee, List<Opinion> opinions) {
        return new CoDecision(committee, opinions);
    }

    /**
     * Obtains a decision from facts that may be missing or contradictory.
     *
     * @param committee the committee; required
     * @param opinions what has been said until now; required
     * @return the decision, or all problems with paths such as {@code opinions[1].office}
     */
    public static Checked<CoDecision> tryOf(@Nullable CommitteeKind committee, @Nullable List<Opinion> opinions) {
        return check(committee, opinions)
                .checked(() -> new CoDecision(Objects.requireNonNull(committee), Objects.requireNonNull(opinions)));
    }

    /**
     * Returns who has not spoken yet.
     *
     * @return the offices, in the order of the committee
     */
    public List<Office> awaited() {
        return committee.coDeciders().stream()
                .filter(office -> opinions.stream().noneMatch(opinion -> opinion.office() == office))
                .toList();
    }

    /**
     * Returns where the offices stand together.
     *
     * @return agreed only if all have spoken in favour
     */
    public Standing standing() {
        if (!awaited().isEmpty()) {
            return Standing.PENDING;
        }
        long favourable = opinions.stream().filter(Opinion::favourable).count();
        if (favourable == opinions.size()) {
            return Standing.AGREED;
        }
        return favourable == 0 ? Standing.REFUSED : Standing.DIVIDED;
    }

    /**
     * Returns the day from which all had spoken.
     *
     * @return the latest day of the opinions; empty if somebody is awaited or if a day is not known
     */
    public Optional<LocalDate> completeOn() {
        boolean known = opinions.stream().allMatch(opinion -> opinion.givenOn() != null);
        return known && awaited().isEmpty()
                ? opinions.stream().map(Opinion::givenOn).max(LocalDate::compareTo)
                : Optional.empty();
    }
}
