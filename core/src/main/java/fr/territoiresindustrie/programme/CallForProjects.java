package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.CallId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects and its versions, which follow one another: at most one is open on a day.
 *
 * <pre>{@code
 * VersionSearch search = FundCalls.FUND.findVersion(LocalDate.of(2021, 2, 1));
 * search.answer();      // NOT_KNOWN: the day on which the version of 2021 took over was never published
 * search.candidates();  // the versions of 2020 and of 2021
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier
 * @param name the name under which it is best known, not blank
 * @param otherNames the other names under which it was published; empty, also when absent from JSON, if there are none
 * @param versions the versions in the order in which they followed one another, at least one
 * @param lastVersionListed true if no version followed the last one listed, false if one did; null if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "otherNames", "versions", "lastVersionListed"})
public record CallForProjects(
        CallId id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> otherNames,
        List<CallVersion> versions,
        @Nullable Boolean lastVersionListed)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param id the identifier
     * @param name the name
     * @param otherNames the other names
     * @param versions the versions
     * @param lastVersionListed whether the last one is known
     * @throws IllegalArgumentException if there is no version, if a name stands twice, or if versions are out of order
     */
    public CallForProjects {
        otherNames = otherNames == null ? List.of() : Problems.copyOf(otherNames, "otherNames");
        versions = Problems.copyOf(versions, "versions");
        check(id, name, otherNames, versions).orThrow();
    }

    private static Problems check(
            @Nullable CallId id, @Nullable String name, List<String> otherNames, List<CallVersion> versions) {
        Problems problems = new Problems()
                .require(id, "id")
                .require(name, "name")
                .check(!versions.isEmpty(), ProblemCode.REQUIRED, "versions", null)
                .unique(versions, "versions", CallVersion::name);
        for (int i = 0; i < otherNames.size(); i++) {
            problems.require(otherNames.get(i), "otherNames[" + i + "]");
        }
        problems.unique(otherNames, "otherNames", CallForProjects::spelling);
        for (int i = 1; i < versions.size(); i++) {
            checkOrder(problems, versions, i);
        }
        return problems;
    }

    /**
     * A version must open after the one before it opened, and after that one closed; only what is certain is a fault.
     */
    private static void checkOrder(Problems problems, List<CallVersion> versions, int i) {
        PublishedDate opening = versions.get(i).opening();
        CallVersion before = versions.get(i - 1);
        if (opening == null) {
            return;
        }
        boolean closed = before.closing() != null;
        PublishedDate past = closed ? before.closing() : before.opening();
        problems.check(
                past == null || opening.latest().isAfter(past.earliest()),
                () -> Problem.of(ProblemCode.DATE_ORDER, "versions[" + i + "].opening", opening.latest())
                        .with("earlier", "versions[" + (i - 1) + "]." + (closed ? "closing" : "opening"))
                        .with("date", past.earliest()));
    }

    /**
     * Starts a call.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells whether a text is one of the names of this call. Case, the kind of apostrophe and the kind of space do not
     * matter, since published copies of one list differ in them.
     *
     * @param text the text
     * @return true if it is the name or one of the other names
     */
    public boolean goesBy(String text) {
        String wanted = spelling(text);
        return Stream.concat(Stream.of(name), otherNames.stream())
                .anyMatch(known -> spelling(known).equals(wanted));
    }

    private static String spelling(String text) {
        return text.replace('’', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .strip()
                .toLowerCase(Locale.FRENCH);
    }

    /**
     * Finds a version by its name.
     *
     * @param version the name, for example {@code 2020}
     * @return the version, or empty
     */
    public Optional<CallVersion> findVersion(String version) {
        return versions.stream()
                .filter(candidate -> candidate.name().equals(version))
                .findFirst();
    }

    /**
     * Finds the version that was open on a day, as far as published dates tell.
     *
     * <p>A version lasts from its opening to its closing, both included, or to the eve of the next opening if that
     * comes first or no closing was published. If the last version has no closing, nobody knows from its opening on
     * whether it is still open. After the last closing the answer is "none" only if {@link #lastVersionListed()} is
     * true.
     *
     * @param filedOn the day, for example that on which a project was filed
     * @return the version, or that there was none, or that it is not known and which ones it may be
     */
    public VersionSearch findVersion(LocalDate filedOn) {
        return new VersionPeriods(versions, Boolean.TRUE.equals(lastVersionListed)).search(filedOn);
    }

    /**
     * Returns a copy in which the version of the same name is replaced, or which has one version more at the end.
     *
     * @param version the version
     * @return the copy
     * @throws IllegalArgumentException if versions would be out of order
     */
    public CallForProjects withVersion(CallVersion version) {
        List<CallVersion> others = new ArrayList<>(versions);
        others.replaceAll(known -> known.name().equals(version.name()) ? version : known);
        if (!others.contains(version)) {
            others.add(version);
        }
        return new CallForProjects(id, name, otherNames, others, lastVersionListed);
    }

    /**
     * Returns a copy that says whether the last version is listed.
     *
     * @param other true if no version followed the last one listed, false if one did, null if that is not known
     * @return the copy
     */
    public CallForProjects withLastVersionListed(@Nullable Boolean other) {
        return new CallForProjects(id, name, otherNames, versions, other);
    }

    /** Collects the facts of a call; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private final List<String> otherNames = new ArrayList<>();
        private final List<CallVersion> versions = new ArrayList<>();
        private @Nullable CallId id;
        private @Nullable String name;
        private @Nullable Boolean lastVersionListed;

        private Builder() {}

        /**
         * Sets the identifier.
         *
         * @param value the identifier
         * @return this builder
         */
        public Builder id(@Nullable CallId value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the name under which the call is best known.
         *
         * @param value the name
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Adds a name under which the call was published too.
         *
         * @param value the name
         * @return this builder
         */
        public Builder otherName(String value) {
            otherNames.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * Adds a version, after those already added.
         *
         * @param value the version
         * @return this builder
         */
        public Builder version(CallVersion value) {
            versions.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * Sets whether the last version is listed.
         *
         * @param value true if no version followed the last one listed, false if one did, null if that is not known
         * @return this builder
         */
        public Builder lastVersionListed(@Nullable Boolean value) {
            this.lastVersionListed = value;
            return this;
        }

        /**
         * Builds the call.
         *
         * @return the call
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public CallForProjects build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the call, or says all that prevents it. The paths are those of the JSON.
         *
         * @return the call, or all problems
         */
        public Checked<CallForProjects> tryBuild() {
            return check(id, name, otherNames, versions)
                    .checked(() -> new CallForProjects(
                            Objects.requireNonNull(id),
                            Objects.requireNonNull(name),
                            otherNames,
                            versions,
                            lastVersionListed));
        }
    }
}
