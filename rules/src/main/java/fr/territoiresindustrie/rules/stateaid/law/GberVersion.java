package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the general block exemption regulation, Regulation (EU) No 651/2014 (in French RGEC): each with the
 * act that brought it and its days.
 *
 * <p>Aid goes by the version in force on the day of granting, the day on which the legal right to it is conferred
 * (article 2(28)), unless it is granted under a scheme that still lives on an older version: {@link #governing}.
 */
public enum GberVersion {

    /** The first version. */
    @JsonProperty("2014")
    V2014("651/2014", "L 187, 26.6.2014", "2014-07-01", "2017-07-09", Confidence.PUBLISHED),

    /** As amended in 2017: ports and airports, relocation in article 14(16). */
    @JsonProperty("2017")
    V2017("2017/1084", "L 156, 20.6.2017", "2017-07-10", "2020-07-26", Confidence.PUBLISHED),

    /** As amended in 2020: prolonged to 2023, with the derogation for difficulty because of Covid-19. */
    @JsonProperty("2020")
    V2020("2020/972", "L 215, 7.7.2020", "2020-07-27", "2021-04-04", Confidence.UNVERIFIED),

    /** As amended in the spring of 2021, for the maps that were prolonged to the end of that year. */
    @JsonProperty("2021a")
    V2021A("2021/452", "L 89, 16.3.2021", "2021-04-05", "2021-07-31", Confidence.INFERRED),

    /** As amended in the summer of 2021. */
    @JsonProperty("2021b")
    V2021B("2021/1237", "L 270, 29.7.2021", "2021-08-01", "2023-06-30", Confidence.UNVERIFIED),

    /** As amended in 2023: higher thresholds, new environmental articles, prolonged to 2026. */
    @JsonProperty("2023")
    V2023("2023/1315", "L 167, 30.6.2023", "2023-07-01", "2026-12-31", Confidence.PUBLISHED);

    /** Article 58(3a) as amended in 2023 counts from 3 August 2021: until then the first day is in doubt. */
    private static final int DAYS_IN_DOUBT = 3;

    private final String act;
    private final String journal;
    private final Validity validity;
    private final Confidence startConfidence;

    GberVersion(String act, String journal, String from, String to, Confidence startConfidence) {
        this.act = act;
        this.journal = journal;
        this.validity = Validity.of(LocalDate.parse(from), LocalDate.parse(to));
        this.startConfidence = startConfidence;
    }

    /**
     * Returns the number of the act that brought this version.
     *
     * @return the number, for example {@code 2023/1315}
     */
    public String act() {
        return act;
    }

    /**
     * Returns the place of that act in the Official Journal of the European Union.
     *
     * @return series, number and day, for example {@code L 167, 30.6.2023}
     */
    public String journal() {
        return journal;
    }

    /**
     * Returns the days on which this version is the latest.
     *
     * @return the first and the last day, both included, neither of them open
     */
    public Validity validity() {
        return validity;
    }

    /**
     * Returns the first day.
     *
     * @return the day, included
     */
    public LocalDate from() {
        return Objects.requireNonNull(validity.from());
    }

    /**
     * Returns the last day.
     *
     * @return the day, included
     */
    public LocalDate to() {
        return Objects.requireNonNull(validity.to());
    }

    /**
     * Tells how well the first day is known; the content was read, whatever is said here.
     *
     * @return the confidence
     */
    public Confidence startConfidence() {
        return startConfidence;
    }

    /**
     * Tells whether a day is among the first of this version and its first day was not checked, so that the version
     * before may still have been in force.
     *
     * @param day the day
     * @return true on the first three days of a version whose start is unverified
     */
    public boolean inDoubt(LocalDate day) {
        return startConfidence == Confidence.UNVERIFIED
                && validity.covers(day)
                && day.isBefore(from().plusDays(DAYS_IN_DOUBT));
    }

    /**
     * Returns the text of this version as a legal basis.
     *
     * @return the regulation, with the act that brought this version, its publication and its days
     */
    public LegalBasis basis() {
        Label title = this == V2014
                ? Label.of("Regulation (EU) No 651/2014", "règlement (UE) n° 651/2014")
                : Label.of(
                        "Regulation (EU) No 651/2014 as amended by Regulation (EU) " + act,
                        "règlement (UE) n° 651/2014 modifié par le règlement (UE) " + act);
        return LegalBasis.of(title).withSource(journal).withValidity(validity);
    }

    /**
     * Finds the version in force on a day.
     *
     * @param day the day
     * @return the version; empty before the first and after the last day known
     */
    public static Optional<GberVersion> find(LocalDate day) {
        for (GberVersion version : values()) {
            if (version.validity.covers(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the version in force on a day.
     *
     * @param day the day
     * @return the version
     * @throws IllegalArgumentException if there is none, before 1 July 2014 and after 31 December 2026
     */
    public static GberVersion on(LocalDate day) {
        return find(day)
                .orElseThrow(() -> new IllegalArgumentException("The day (" + day + ") must be between "
                        + V2014.from() + " and " + V2023.to() + ".\n"
                        + "Maybe governing(day, scheme) is meant, which answers for every day."));
    }

    /**
     * Tells which version governs an aid, and by which day its figures are chosen. A scheme keeps the version under
     * which it entered into force for six months after an amendment (article 58(5)) and after the end of the regulation
     * (article 58(4)).
     *
     * @param grantedOn the day of granting
     * @param schemeVersionOn the day of the text of the scheme, as last adapted; null if the aid is under no scheme or
     *     none was named
     * @return the version, or why there is none
     * @throws IllegalArgumentException if the scheme is later than the aid
     */
    public static GoverningText governing(LocalDate grantedOn, @Nullable LocalDate schemeVersionOn) {
        return GoverningText.find(grantedOn, schemeVersionOn);
    }
}
