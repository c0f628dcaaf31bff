package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of State-aid law by key and day: thresholds, rates, ceilings, delays.
 *
 * <p>On a day without a figure nothing is assumed: {@link #find} is empty, and the other queries refuse and name the
 * days for which there is one. A figure whose confidence is {@link
 * fr.territoiresindustrie.rules.explanation.Confidence#UNVERIFIED} was not checked against any publication; an answer
 * that rests on one must say so.
 *
 * <p>A sheet is a CSV file with semicolons and the columns {@code key;legalRef;from;to;value;unit;confidence;source},
 * with or without that header; {@code from} and {@code to} are days that are both included, an empty one is open; the
 * units are those of {@link LegalFigure.Unit}; the confidence is {@code seen} (in the text itself), {@code seen-2nd} (in
 * a publication that relays it), {@code derived} or {@code memory}, followed in parentheses by that of a day which is
 * known less well, as in {@code seen (start derived)}. The last column may be missing, and lines that begin with
 * {@code #} are remarks.
 *
 * <pre>{@code
 * AidLaw ours = AidLaw.shipped().withOverrides(AidLaw.read(Files.newBufferedReader(sheetOfTheOffice)));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AidLaw implements Serializable {

    private static final String RESOURCE = "law.csv";
    private static final String REGIONAL_THRESHOLD = "gber.art14.threshold.r";

    /** By key, in the order of the days. */
    private final Map<String, List<LegalFigure>> figures;

    private AidLaw(Map<String, List<LegalFigure>> figures) {
        this.figures = figures;
    }

    /** Makes a sheet of figures of which no two of one key are in force on one day. */
    static AidLaw of(Collection<LegalFigure> figures) {
        Map<String, List<LegalFigure>> byKey = new HashMap<>();
        figures.stream()
                .sorted(Comparator.comparing(
                        figure -> figure.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(figure -> byKey.computeIfAbsent(figure.key(), key -> new ArrayList<>())
                        .add(figure));
        byKey.replaceAll((key, list) -> List.copyOf(list));
        return new AidLaw(byKey);
    }

    /**
     * Obtains the sheet that travels with the library. The first call reads it, later calls return the same object.
     *
     * @return the shipped sheet
     */
    public static AidLaw shipped() {
        return Shipped.LAW;
    }

    /** Reads the sheet when it is first touched: the virtual machine sees to it that this happens once. */
    private static final class Shipped {

        private static final AidLaw LAW = read();

        private static AidLaw read() {
            try (InputStream bytes = AidLaw.class.getResourceAsStream(RESOURCE)) {
                if (bytes == null) {
                    throw new IllegalStateException(
                            "The resource (" + RESOURCE + ") must be on the path of the library.");
                }
                return AidLaw.read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a sheet.
     *
     * @param sheet the text, which is left open
     * @return the sheet
     * @throws IOException if the text cannot be had
     * @throws IllegalArgumentException if a line is faulty, see {@link #tryRead}
     */
    public static AidLaw read(Reader sheet) throws IOException {
        return tryRead(sheet).orElseThrow();
    }

    /**
     * Reads a sheet as {@link #read} does, and returns all problems instead of throwing at them. The path of a problem
     * is its line, as a text editor counts, and its column: {@code line 12.unit}.
     *
     * @param sheet the text, which is left open
     * @return the sheet or its problems
     * @throws IOException if the text cannot be had
     */
    public static Checked<AidLaw> tryRead(Reader sheet) throws IOException {
        return new LawSheetReader().read(sheet);
    }

    /**
     * Lays another sheet over this one: on the days of its figures they count instead of those of this sheet, on all
     * other days this sheet still counts.
     *
     * @param overrides the other sheet
     * @return the combined sheet
     * @throws IllegalArgumentException if a key measures something else in the other sheet than here, or if it begins
     *     like those of this sheet ({@code gber.}) and is none of them: nobody would ever read it
     */
    public AidLaw withOverrides(AidLaw overrides) {
        overrides.keys().forEach(key -> Overlay.requireKnown(key, keys()));
        List<LegalFigure> all = new ArrayList<>();
        for (List<LegalFigure> own : figures.values()) {
            List<LegalFigure> others = overrides.figures.getOrDefault(own.get(0).key(), List.of());
            Overlay.requireSameMeasure(own.get(0), others);
            own.forEach(figure -> all.addAll(Overlay.clipped(figure, others)));
        }
        overrides.figures.values().forEach(all::addAll);
        return of(all);
    }

    /**
     * Lists the keys.
     *
     * @return the keys in their order, unmodifiable
     */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(figures.keySet()));
    }

    /**
     * Lists the figures of a key.
     *
     * @param key the key
     * @return the figures in the order of their days; empty if the key is unknown
     */
    public List<LegalFigure> list(String key) {
        return figures.getOrDefault(key, List.of());
    }

    /**
     * Finds a figure.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the figure in force; empty if there is none on that day or the key is unknown
     */
    public Optional<LegalFigure> find(String key, LocalDate day) {
        return Optional.ofNullable(inForce(key, day));
    }

    /**
     * Returns a figure.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the figure in force
     * @throws IllegalArgumentException if there is none on that day or the key is unknown; the message says for which
     *     days there is one
     */
    public LegalFigure get(String key, LocalDate day) {
        LegalFigure figure = inForce(key, day);
        if (figure == null) {
            throw refused(key, day);
        }
        return figure;
    }

    private @Nullable LegalFigure inForce(String key, LocalDate day) {
        List<LegalFigure> candidates = figures.get(key);
        // By position: an iterator for each look-up would be an object for each of some ten figures of each project.
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            if (candidates.get(i).validity().covers(day)) {
                return candidates.get(i);
            }
        }
        return null;
    }

    private IllegalArgumentException refused(String key, LocalDate day) {
        List<LegalFigure> known = list(key);
        if (known.isEmpty()) {
            return new IllegalArgumentException("The key (" + key + ") must be one of the sheet.\n"
                    + "Maybe it is spelt otherwise: keys() lists them.");
        }
        List<String> periods =
                known.stream().map(figure -> period(figure.validity())).toList();
        return new IllegalArgumentException("The figure (" + key + ") must be in force on " + day + "; it is "
                + String.join(", ", periods) + ".\nMaybe a newer sheet is to be laid over this one: withOverrides.");
    }

    private static String period(Validity days) {
        return (days.from() == null ? "" : "from " + days.from()) + (days.to() == null ? "" : " to " + days.to());
    }

    /**
     * Returns an amount.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the amount in force
     * @throws IllegalArgumentException if there is none on that day, the key is unknown, or it is no amount
     */
    public Euros amount(String key, LocalDate day) {
        return get(key, day).amount();
    }

    /**
     * Returns a rate, points or a ratio.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the rate in force; ten points are {@code 10%}
     * @throws IllegalArgumentException if there is none on that day, the key is unknown, or it is no rate
     */
    public Rate rate(String key, LocalDate day) {
        return get(key, day).rate();
    }

    /**
     * Returns a whole number.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the number in force
     * @throws IllegalArgumentException if there is none on that day, the key is unknown, or it is no count
     */
    public int count(String key, LocalDate day) {
        return get(key, day).count();
    }

    /**
     * Returns a day that the law names.
     *
     * @param key the key
     * @param day the day for which it is asked, that of granting as a rule
     * @return the day named
     * @throws IllegalArgumentException if nothing is said of that day, the key is unknown, or it is no day
     */
    public LocalDate day(String key, LocalDate day) {
        return get(key, day).day();
    }

    /**
     * Returns a yes or no.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return whether it holds
     * @throws IllegalArgumentException if nothing is said of that day, the key is unknown, or it is no flag
     */
    public boolean flag(String key, LocalDate day) {
        return get(key, day).flag();
    }

    /**
     * Returns the text that sets a figure.
     *
     * @param key the key
     * @param day the day, that of granting as a rule
     * @return the legal basis with the days and the confidence of the figure
     * @throws IllegalArgumentException if there is no figure on that day or the key is unknown
     */
    public LegalBasis basis(String key, LocalDate day) {
        return get(key, day).basis();
    }

    /**
     * Finds the amount of regional investment aid above which it must be notified, by the rate of the area: the list of
     * article 4(1)(a) of the general block exemption regulation, whose amounts are rounded since 1 July 2023.
     *
     * @param large the rate of large enterprises in the area
     * @param day the day for the figures of the regulation, see {@link GoverningText}
     * @return the threshold; empty if the list has none for that rate
     */
    public Optional<LegalFigure> findRegionalThreshold(Rate large, LocalDate day) {
        Rate percent = large.times(Rate.of(100, 1));
        return percent.denominator() == 1 ? find(REGIONAL_THRESHOLD + percent.numerator(), day) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AidLaw that && that.figures.equals(figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures);
    }

    /**
     * Returns the keys and their figures.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "AidLaw" + new TreeMap<>(figures).values();
    }
}
