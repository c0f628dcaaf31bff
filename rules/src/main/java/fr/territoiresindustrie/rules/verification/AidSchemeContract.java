package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidEntitlement;
import fr.territoiresindustrie.rules.stateaid.AidLimit;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSituation;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.LineEntitlement;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a scheme on generated cases, against what {@link AidScheme} asks of whoever implements it: the same answer to
 * the same question, in whatever order the lines are given, and from a copy that has travelled; amounts for lines of the
 * case alone; conditions that test as they explain; words in both languages; and answers from fewer facts that are
 * wider, never different.
 *
 * <p>The cases follow from a seed alone: the same seed gives the same cases everywhere. In half of the comparisons some
 * facts are taken away; the answer before must lie within the answer after.
 *
 * <pre>{@code
 * AidSchemeContract.of(new RegionalGrant()).verify();
 * }</pre>
 *
 * <p>This class is immutable.
 */
public final class AidSchemeContract {

    private static final int CASES = 500;
    private static final int FORGETFUL = 3;

    /** Overseas, listed or not, so that zones differ: of what lies in metropolitan France the map may know nothing. */
    private static final List<CommuneCode> COMMUNES = Stream.of("97302", "97209", "97411", "36044", "21231")
            .map(CommuneCode::of)
            .toList();

    private final AidScheme scheme;
    private final AidLaw law;
    private final RegionalAidMap map;
    private final long seed;
    private final int cases;

    private AidSchemeContract(AidScheme scheme, AidLaw law, RegionalAidMap map, long seed, int cases) {
        this.scheme = scheme;
        this.law = law;
        this.map = map;
        this.seed = seed;
        this.cases = cases;
    }

    /**
     * Obtains the contract for a scheme, to be tried on 500 cases with the shipped law and a map without lists.
     *
     * @param scheme the scheme
     * @return the contract
     */
    public static AidSchemeContract of(AidScheme scheme) {
        return new AidSchemeContract(scheme, AidLaw.shipped(), RegionalAidMap.shipped(), 0, CASES);
    }

    /**
     * Returns a copy with another sheet of the law.
     *
     * @param other the sheet
     * @return the copy
     */
    public AidSchemeContract withLaw(AidLaw other) {
        return new AidSchemeContract(scheme, other, map, seed, cases);
    }

    /**
     * Returns a copy with another map.
     *
     * @param other the map; the sites of the cases lie in 36044, in 21231 and in outermost regions
     * @return the copy
     */
    public AidSchemeContract withMap(RegionalAidMap other) {
        return new AidSchemeContract(scheme, law, other, seed, cases);
    }

    /**
     * Returns a copy with other cases.
     *
     * @param other the seed from which they follow
     * @return the copy
     */
    public AidSchemeContract withSeed(long other) {
        return new AidSchemeContract(scheme, law, map, other, cases);
    }

    /**
     * Returns a copy with more or fewer cases.
     *
     * @param count how many, at least one
     * @return the copy
     * @throws IllegalArgumentException if it is below one
     */
    public AidSchemeContract withCases(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of cases (" + count + ") must be at least 1.");
        }
        return new AidSchemeContract(scheme, law, map, seed, count);
    }

    /**
     * Tries the scheme on all cases.
     *
     * @throws AssertionError on the first case on which it does not do what it must, with the case and the answer
     */
    public void verify() {
        AidScheme copy = copy();
        requireWords("title", scheme.title());
        boolean byLines = byLines();
        AidCaseMaker maker = new AidCaseMaker(seed, COMMUNES);
        for (int i = 1; i <= cases; i++) {
            Granting granting = maker.granting();
            verify(i, maker, maker.next(granting), granting, copy, byLines);
        }
    }

    /**
     * Whether the scheme covers lines at all. If it does, an answer without lines must be one without amounts: else it
     * would be taken for one of a scheme of amounts alone.
     */
    private boolean byLines() {
        AidCaseMaker maker = new AidCaseMaker(seed, COMMUNES);
        for (int i = 1; i <= cases; i++) {
            Granting granting = maker.granting();
            Trial trial = new Trial(i, situation(maker.next(granting), granting));
            if (!trial.answer.lines().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void verify(
            int number, AidCaseMaker maker, AidCase made, Granting granting, AidScheme copy, boolean byLines) {
        Trial trial = new Trial(number, situation(made, granting));
        trial.requireSound();
        boolean amounts =
                trial.answer.lines().isEmpty() && !trial.answer.total().equals(AidRange.ZERO);
        trial.require(!byLines || !amounts, "must allow nothing where it covers no line");
        trial.require(trial.answer.equals(trial.asked(scheme)), "must be the same when the scheme is asked again");
        trial.require(trial.answer.equals(trial.asked(copy)), "must be the same from a copy that was serialised");
        Trial turned = new Trial(number, situation(maker.turned(made), granting));
        trial.require(
                turned.answer.equals(trial.answer), "must not depend on the order of the lines: " + turned.answer);
        for (int i = 0; i < FORGETFUL; i++) {
            Trial wider = new Trial(number, situation(maker.forgetful(made), granting));
            wider.requireSound();
            trial.require(
                    trial.answer.within(wider.answer),
                    "must lie within the answer from fewer facts, which is " + wider.answer + "\n\nof "
                            + wider.situation.project());
        }
    }

    private AidSituation situation(AidCase made, Granting granting) {
        return AidSituation.of(made, granting, law, map);
    }

    private AidScheme copy() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(scheme);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (AidScheme) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError("The scheme " + scheme.id() + " must be serialisable: " + e, e);
        }
    }

    private void requireWords(String what, Label label) {
        if (label.en().isBlank() || label.fr().isBlank()) {
            throw new AssertionError(
                    "The " + what + " of the scheme " + scheme.id() + " must have words in both languages: " + label);
        }
    }

    /** A situation and what the scheme says of it. */
    private final class Trial {

        private final int number;
        private final AidSituation situation;
        private final SchemeAnswer answer;

        Trial(int number, AidSituation situation) {
            this.number = number;
            this.situation = situation;
            this.answer = asked(scheme);
        }

        SchemeAnswer asked(AidScheme other) {
            try {
                return SchemeAnswer.of(other, situation);
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "The scheme " + scheme.id() + " must answer on case " + place() + "; it throws " + e + "\n\n"
                                + situation.project(),
                        e);
            }
        }

        private String place() {
            return number + " of seed " + seed + ", granted on "
                    + situation.granting().grantedOn();
        }

        void require(boolean holds, String what) {
            if (!holds) {
                throw new AssertionError("The answer of the scheme " + scheme.id() + " on case " + place() + " " + what
                        + "\n\n" + answer + "\n\n" + situation.project());
            }
        }

        /** What can be seen from one answer alone. */
        void requireSound() {
            AidEntitlement entitlement = scheme.entitlement(situation);
            requireLines(entitlement);
            CriteriaReport report = scheme.conditions().explain(situation, situation.context());
            require(report.outcome() == answer.conditions(), "must test as it explains: " + report.outcome());
            requireWords("basis", scheme.basis(situation).title());
            for (LineEntitlement line : entitlement.lines()) {
                requireReadable(line.arithmetic().explanation().text(Locale.FRENCH));
            }
            for (AidLimit limit : entitlement.limits()) {
                requireReadable(limit.arithmetic().explanation().text(Locale.FRENCH));
            }
        }

        private void requireReadable(String text) {
            require(!text.isBlank(), "must explain each amount");
        }

        private void requireLines(AidEntitlement entitlement) {
            List<CostLine> known =
                    Objects.requireNonNullElse(situation.project().lines(), List.<CostLine>of());
            Set<String> ids = known.stream().map(CostLine::id).collect(Collectors.toSet());
            List<String> covered = new ArrayList<>(
                    entitlement.lines().stream().map(LineEntitlement::line).toList());
            require(ids.containsAll(covered), "must cover lines of the case alone");
            require(Set.copyOf(covered).size() == covered.size(), "must name each line once");
            for (AidLimit limit : entitlement.limits()) {
                require(ids.containsAll(limit.lines()), "must limit lines of the case alone: " + limit.kind());
            }
        }
    }
}
