package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Works out the size class of an enterprise with its partners and linked enterprises (Annex I of Regulation (EU)
 * 651/2014; Recommendation 2003/361/EC).
 *
 * <p>The staff, the turnover and the balance-sheet total of the applicant are added to those of its linked enterprises
 * in full, however long the chain, and to those of its partners by the share that is held, each partner together with
 * those linked to it. A class changes only if a threshold is crossed in two consecutive periods.
 *
 * <p>A fact that is missing is never taken for a no. Links count as fully known only where the list of links of an
 * undertaking is given; each link asks for the capital, the votes, other grounds of control and the kind of the
 * holder. Whoever has established that what is written is all there is says so by {@link #takingLinksAsStated()}.
 *
 * <p>Readings that the texts leave open: the shares of public bodies are those that they control, directly or through
 * enterprises under their control, not products of minority shares; the favour of Article 3(2) is looked at holding by
 * holding; a natural person or a public authority has no staff or accounts to add; with one closed period only and no
 * earlier class, the class is that of the period; with three, the class before the latest two is that of the third by
 * its figures (guide of the Commission), and the explanation says so where it decides. Two periods that differ leave the
 * class open: as long as nothing is known before them, a first year above the threshold cannot be told from a first year
 * below it. So do four or more of which no two in a row agree.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SizeCalculator implements Serializable {

    private final AidLaw law;
    private final boolean linksAsStated;
    private final boolean declaredAccepted;

    private SizeCalculator(AidLaw law, boolean linksAsStated, boolean declaredAccepted) {
        this.law = law;
        this.linksAsStated = linksAsStated;
        this.declaredAccepted = declaredAccepted;
    }

    /**
     * Obtains a calculator on the figures of law that travel with the library.
     *
     * @return the calculator, which takes nothing for granted
     */
    public static SizeCalculator shipped() {
        return of(AidLaw.shipped());
    }

    /**
     * Obtains a calculator on other figures of law.
     *
     * @param law the figures, with the keys {@code sme.*}
     * @return the calculator, which takes nothing for granted
     */
    public static SizeCalculator of(AidLaw law) {
        return new SizeCalculator(law, false, false);
    }

    /**
     * Returns a calculator that takes the links as they are written: there are no others, an enterprise without a list
     * has none, control on other grounds than votes exists only where it is said, a share of the capital stands for
     * that of the votes and the reverse if one of the two is missing, and a holder without a kind is an ordinary one.
     * The explanation says so.
     *
     * @return the calculator
     */
    public SizeCalculator takingLinksAsStated() {
        return new SizeCalculator(law, true, declaredAccepted);
    }

    /**
     * Returns a calculator that follows the class declared by the applicant where the facts leave it open; never
     * against the facts. The explanation says so.
     *
     * @return the calculator
     */
    public SizeCalculator acceptingDeclaredSize() {
        return new SizeCalculator(law, linksAsStated, true);
    }

    /**
     * Works out the size of an applicant.
     *
     * @param applicant the applicant with its group
     * @param day the day of granting: it chooses the thresholds, and accounts closed after it are left aside
     * @return the classes that are possible, with the sums
     * @throws IllegalArgumentException if the law has no thresholds on that day
     */
    public EnterpriseSizeAnswer assess(Applicant applicant, LocalDate day) {
        Undertaking own = Objects.requireNonNullElseGet(
                applicant.undertaking(), () -> Undertaking.builder().build());
        Group group = Group.of(applicant, own, linksAsStated);
        SizeAssessment assessment = new SizeAssessment(group, law, day);
        return new SizeAnswers(assessment, law, day, linksAsStated, declaredAccepted).answer();
    }
}
