package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a project that State-aid law asks for, as far as they are known.
 *
 * <p>Only the identifier must be known. What is null is <em>unknown</em>; an empty list says that there is none. The
 * size class is either established by the caller ({@link Builder#size}) or worked out from the accounts of the
 * applicant and its group.
 *
 * <p>It is a fault of data if a set of size classes is empty, if an element of a list is missing, if an id of a line or
 * of an aid stands twice, if an aid covers a line that is not there, if
 * an amount is negative, or if the investment is complete before it starts.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier of the project
 * @param applicant the holder, with its undertaking and its group
 * @param sizes the size classes that are still possible, one if it is established; null to work it out from the
 *     applicant
 * @param communes the communes of the project; empty if it has none in France
 * @param zone the regional-aid area as somebody found it, for sites that the commune code does not decide; null to look
 *     it up by commune
 * @param activity the activity of the aided establishment; null if not known
 * @param appliedOn the day of the written application for the aid (Article 6(2))
 * @param worksStartOn the start of works (Article 2(23))
 * @param completedOn the day of completion, planned or real
 * @param investment what the investment does
 * @param reusedAssets the book value of the assets that a diversification uses again (Article 14(7))
 * @param replacedDepreciation the depreciation, in the three fiscal years before, of the assets of an activity that is
 *     modernised (Article 14(7))
 * @param smeCostShare the part of the eligible costs that collaborating SMEs bear (Article 29(2))
 * @param lines what it costs, by lines that can be told apart
 * @param granted the support already granted to it
 * @param earlier other initial investments that the same group started before
 * @param adviceGranted the aid for innovation advice granted to the undertaking in the three years before (Article
 *     28(4))
 * @param frameworkGranted the aid granted to the undertaking before under section 3.1 of the Covid Temporary Framework,
 *     that of this project left out
 * @param ledger the de minimis aid of the single undertaking, that of this project included or not; not part of the
 *     JSON form
 * @param circumstances what is known to be so, or not to be so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidCase(
        ProjectId id,
        @Nullable Applicant applicant,
        @Nullable Set<EnterpriseSize> sizes,
        @Nullable List<CommuneCode> communes,
        @Nullable RegionalZone zone,
        @Nullable NafCode activity,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate worksStartOn,
        @Nullable LocalDate completedOn,
        @Nullable InvestmentKind investment,
        @Nullable Euros reusedAssets,
        @Nullable Euros replacedDepreciation,
        @Nullable Rate smeCostShare,
        @Nullable List<CostLine> lines,
        @Nullable List<GrantedAid> granted,
        @Nullable List<EarlierInvestment> earlier,
        @Nullable Euros adviceGranted,
        @Nullable Euros frameworkGranted,
        @Nullable @JsonIgnore DeMinimisLedger ledger,
        Map<Circumstance, Boolean> circumstances)
        implements Serializable {

    /**
     * Checks the facts and copies the collections.
     *
     * @param id the identifier of the project
     * @param applicant the holder
     * @param sizes the size classes that are still possible
     * @param communes the communes of the project
     * @param zone the regional-aid area as somebody found it
     * @param activity the activity of the aided establishment
     * @param appliedOn the day of the application
     * @param worksStartOn the start of works
     * @param completedOn the day of completion
     * @param investment what the investment does
     * @param reusedAssets the book value of the assets used again
     * @param replacedDepreciation the depreciation of the assets of the activity that is modernised
     * @param smeCostShare the part of the eligible costs that SMEs bear
     * @param lines what it costs
     * @param granted the support already granted
     * @param earlier other initial investments
     * @param adviceGranted the aid for innovation advice before
     * @param frameworkGranted the aid under the Temporary Framework before
     * @param ledger the de minimis aid of the single undertaking
     * @param circumstances what is known to be so, or not to be so; null, as in JSON, is nothing
     * @throws IllegalArgumentException if there is a fault, see above
     */
    public AidCase {
        Objects.requireNonNull(id, "id");
        check(sizes, communes, lines, granted, earlier)
                .days(worksStartOn, completedOn)
                .notNegative(reusedAssets, "reusedAssets")
                .notNegative(replacedDepreciation, "replacedDepreciation")
                .notNegative(adviceGranted, "adviceGranted")
                .notNegative(frameworkGranted, "frameworkGranted")
                .problems()
                .orThrow();
        sizes = sizes == null ? null : Collections.unmodifiableSet(EnumSet.copyOf(sizes));
        communes = Problems.copyOf(communes, "communes");
        lines = Problems.copyOf(lines, "lines");
        granted = Problems.copyOf(granted, "granted");
        earlier = Problems.copyOf(earlier, "earlier");
        circumstances = circumstances == null || circumstances.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(circumstances));
    }

    private static AidCaseChecks check(
            @Nullable Set<EnterpriseSize> sizes,
            @Nullable List<CommuneCode> communes,
            @Nullable List<CostLine> lines,
            @Nullable List<GrantedAid> granted,
            @Nullable List<EarlierInvestment> earlier) {
        return new AidCaseChecks()
                .sizes(sizes)
                .complete(communes, "communes")
                .lines(lines, granted)
                .complete(earlier, "earlier");
    }

    /**
     * Starts a case.
     *
     * @param id the identifier of the project
     * @return a builder in which nothing else is known
     */
    public static Builder builder(ProjectId id) {
        return new Builder(id);
    }

    /**
     * Starts from the file of a project, with what it says and no more.
     *
     * <p>The sites give the communes, unknown if one of them has none, and the activity: theirs if they state one and
     * the same, that of the undertaking if they state none. The day of filing is that of the application, the day of the
     * last spending that of completion. Every cost item that is not known to be out of the eligible base becomes a line,
     * whose identifier is its place in the file and its label, as {@code 2 press}; its amount is unknown unless the item
     * is known to be eligible. Consultancy and training serve what their nature says; any other purpose, and the kind of
     * the investment, are for the caller to state.
     *
     * <p>The support already granted is the public money of the funding plan, but for what is only asked for. The plan
     * does not tell its legal basis, its day and its costs, and the amount of aid in it only for a confirmed grant: give
     * {@link Builder#granted(List)} where more is known. Without a plan it is unknown. An earlier grant that the plan
     * leaves out is not in the case.
     *
     * @param project the file
     * @return a builder with these facts
     */
    public static Builder builder(Project project) {
        return new ProjectFile(project).read(builder(project.id()));
    }

    /**
     * Starts from these facts.
     *
     * @return a builder that holds all of them
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Tells what is known of a circumstance.
     *
     * @param circumstance the circumstance
     * @return whether it is so, or null if nothing is said
     */
    public @Nullable Boolean find(Circumstance circumstance) {
        return circumstances.get(circumstance);
    }

    /**
     * Collects facts, in any order, until they are checked all at once. Not thread-safe.
     */
    public static final class Builder {

        private final ProjectId id;
        private @Nullable Applicant applicant;
        private @Nullable Set<EnterpriseSize> sizes;
        private @Nullable List<CommuneCode> communes;
        private @Nullable RegionalZone zone;
        private @Nullable NafCode activity;
        private @Nullable LocalDate appliedOn;
        private @Nullable LocalDate worksStartOn;
        private @Nullable LocalDate completedOn;
        private @Nullable InvestmentKind investment;
        private @Nullable Euros reusedAssets;
        private @Nullable Euros replacedDepreciation;
        private @Nullable Rate smeCostShare;
        private @Nullable List<CostLine> lines;
        private @Nullable List<GrantedAid> granted;
        private @Nullable List<EarlierInvestment> earlier;
        private @Nullable Euros adviceGranted;
        private @Nullable Euros frameworkGranted;
        private @Nullable DeMinimisLedger ledger;
        private final Map<Circumstance, Boolean> circumstances = new EnumMap<>(Circumstance.class);

        private Builder(ProjectId id) {
            this.id = id;
        }

        private Builder(AidCase from) {
            this(from.id);
            applicant = from.applicant;
            sizes = from.sizes;
            communes = from.communes;
            zone = from.zone;
            activity = from.activity;
            appliedOn = from.appliedOn;
            worksStartOn = from.worksStartOn;
            completedOn = from.completedOn;
            investment = from.investment;
            reusedAssets = from.reusedAssets;
            replacedDepreciation = from.replacedDepreciation;
            smeCostShare = from.smeCostShare;
            lines = from.lines;
            granted = from.granted;
            earlier = from.earlier;
            adviceGranted = from.adviceGranted;
            frameworkGranted = from.frameworkGranted;
            ledger = from.ledger;
            circumstances.putAll(from.circumstances);
        }

        /**
         * Sets the holder.
         *
         * @param value the holder, or null if unknown
         * @return this builder
         */
        public Builder applicant(@Nullable Applicant value) {
            this.applicant = value;
            return this;
        }

        /**
         * Sets the size class that the caller has established.
         *
         * @param value the class
         * @return this builder
         */
        public Builder size(EnterpriseSize value) {
            // Not Set.of: a class that is missing is told with the other faults of the case.
            return sizes(Collections.singleton(value));
        }

        /**
         * Sets the size classes that are still possible.
         *
         * @param values the classes, or null to work it out from the applicant
         * @return this builder
         */
        public Builder sizes(@Nullable Set<EnterpriseSize> values) {
            this.sizes = values;
            return this;
        }

        /**
         * Sets the communes of the project.
         *
         * @param values the communes
         * @return this builder
         */
        public Builder commune(CommuneCode... values) {
            return communes(each(values));
        }

        /**
         * Sets the communes of the project.
         *
         * @param values the communes, or null if unknown
         * @return this builder
         */
        public Builder communes(@Nullable List<CommuneCode> values) {
            this.communes = values;
            return this;
        }

        /**
         * Sets the regional-aid area as somebody found it.
         *
         * @param value the area, or null to look it up by commune
         * @return this builder
         */
        public Builder zone(@Nullable RegionalZone value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets the activity of the aided establishment.
         *
         * @param value the activity, or null if unknown
         * @return this builder
         */
        public Builder activity(@Nullable NafCode value) {
            this.activity = value;
            return this;
        }

        /**
         * Sets the day of the written application.
         *
         * @param value the day, or null if unknown
         * @return this builder
         */
        public Builder appliedOn(@Nullable LocalDate value) {
            this.appliedOn = value;
            return this;
        }

        /**
         * Sets the start of works.
         *
         * @param value the day, or null if unknown
         * @return this builder
         */
        public Builder worksStartOn(@Nullable LocalDate value) {
            this.worksStartOn = value;
            return this;
        }

        /**
         * Sets the day of completion.
         *
         * @param value the day, or null if unknown
         * @return this builder
         */
        public Builder completedOn(@Nullable LocalDate value) {
            this.completedOn = value;
            return this;
        }

        /**
         * Sets what the investment does.
         *
         * @param value the kind, or null if unknown
         * @return this builder
         */
        public Builder investment(@Nullable InvestmentKind value) {
            this.investment = value;
            return this;
        }

        /**
         * Sets the book value of the assets that are used again.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder reusedAssets(@Nullable Euros value) {
            this.reusedAssets = value;
            return this;
        }

        /**
         * Sets the depreciation of the assets of the activity that is modernised, over three fiscal years.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder replacedDepreciation(@Nullable Euros value) {
            this.replacedDepreciation = value;
            return this;
        }

        /**
         * Sets the part of the eligible costs that collaborating SMEs bear.
         *
         * @param value the part, or null if unknown
         * @return this builder
         */
        public Builder smeCostShare(@Nullable Rate value) {
            this.smeCostShare = value;
            return this;
        }

        /**
         * Adds cost lines.
         *
         * @param values the lines
         * @return this builder
         */
        public Builder line(CostLine... values) {
            return lines(joined(lines, each(values)));
        }

        /**
         * Sets the cost lines.
         *
         * @param values the lines, or null if unknown
         * @return this builder
         */
        public Builder lines(@Nullable List<CostLine> values) {
            this.lines = values;
            return this;
        }

        /**
         * Adds support already granted.
         *
         * @param values the aids
         * @return this builder
         */
        public Builder granted(GrantedAid... values) {
            return granted(joined(granted, each(values)));
        }

        /**
         * Sets the support already granted.
         *
         * @param values the aids, empty if there is none, or null if unknown
         * @return this builder
         */
        public Builder granted(@Nullable List<GrantedAid> values) {
            this.granted = values;
            return this;
        }

        /** What is missing keeps its place, for {@link #tryBuild} to name it; so does a lone null. */
        private static <E> List<E> each(E @Nullable [] values) {
            return values == null ? Collections.singletonList(null) : Arrays.asList(values);
        }

        private static Collection<Circumstance> named(Collection<Circumstance> values) {
            return Objects.requireNonNull(Problems.copyOf(values, "circumstances"));
        }

        private static <E> List<E> joined(@Nullable List<E> before, List<E> more) {
            List<E> all = new ArrayList<>(before == null ? List.of() : before);
            all.addAll(more);
            return all;
        }

        /**
         * Sets the other initial investments that the same group started before.
         *
         * @param values the investments, empty if there is none, or null if unknown
         * @return this builder
         */
        public Builder earlier(@Nullable List<EarlierInvestment> values) {
            this.earlier = values;
            return this;
        }

        /**
         * Sets the aid for innovation advice granted in the three years before.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder adviceGranted(@Nullable Euros value) {
            this.adviceGranted = value;
            return this;
        }

        /**
         * Sets the aid granted before under section 3.1 of the Covid Temporary Framework.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder frameworkGranted(@Nullable Euros value) {
            this.frameworkGranted = value;
            return this;
        }

        /**
         * Sets the de minimis aid of the single undertaking. Aid under {@link AidSchemes#DE_MINIMIS} that the case says
         * was {@linkplain #granted granted} to the project counts besides, unless the ledger has an entry of that day and
         * amount.
         *
         * @param value the ledger, or null if unknown
         * @return this builder
         */
        public Builder ledger(@Nullable DeMinimisLedger value) {
            this.ledger = value;
            return this;
        }

        /**
         * Says that circumstances are so.
         *
         * @param values the circumstances
         * @return this builder
         */
        public Builder yes(Circumstance... values) {
            return say(each(values), true);
        }

        /**
         * Says that circumstances are not so.
         *
         * @param values the circumstances
         * @return this builder
         */
        public Builder no(Circumstance... values) {
            return say(each(values), false);
        }

        /**
         * Says that nothing else is so: every circumstance that is still unknown is not, and unless some were named, no
         * support was granted to the project, the group started no other investment, and the undertaking received neither
         * de minimis aid nor aid for innovation advice nor aid under the Temporary Framework.
         *
         * @return this builder
         */
        public Builder nothingElse() {
            Stream.of(Circumstance.values()).forEach(each -> circumstances.putIfAbsent(each, false));
            granted = granted == null ? List.of() : granted;
            earlier = earlier == null ? List.of() : earlier;
            adviceGranted = adviceGranted == null ? Euros.ZERO : adviceGranted;
            frameworkGranted = frameworkGranted == null ? Euros.ZERO : frameworkGranted;
            ledger = ledger == null ? DeMinimisLedger.of(DeMinimisCoverage.all(), List.of()) : ledger;
            return this;
        }

        /**
         * Forgets what was said of circumstances.
         *
         * @param values the circumstances
         * @return this builder
         */
        public Builder unknown(Circumstance... values) {
            named(each(values)).forEach(circumstances::remove);
            return this;
        }

        private Builder say(Collection<Circumstance> values, boolean so) {
            named(values).forEach(each -> circumstances.put(each, so));
            return this;
        }

        /**
         * Builds the case, or lists what is at fault.
         *
         * @return the case, or all problems
         */
        public Checked<AidCase> tryBuild() {
            return check(sizes, communes, lines, granted, earlier)
                    .days(worksStartOn, completedOn)
                    .notNegative(reusedAssets, "reusedAssets")
                    .notNegative(replacedDepreciation, "replacedDepreciation")
                    .notNegative(adviceGranted, "adviceGranted")
                    .notNegative(frameworkGranted, "frameworkGranted")
                    .problems()
                    .checked(this::build);
        }

        /**
         * Builds the case.
         *
         * @return the case
         * @throws IllegalArgumentException if there is a fault, see the class
         */
        public AidCase build() {
            return new AidCase(
                    id,
                    applicant,
                    sizes,
                    communes,
                    zone,
                    activity,
                    appliedOn,
                    worksStartOn,
                    completedOn,
                    investment,
                    reusedAssets,
                    replacedDepreciation,
                    smeCostShare,
                    lines,
                    granted,
                    earlier,
                    adviceGranted,
                    frameworkGranted,
                    ledger,
                    circumstances);
        }
    }
}
