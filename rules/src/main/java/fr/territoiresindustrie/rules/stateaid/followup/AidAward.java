package fr.territoiresindustrie.rules.stateaid.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.Granting;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An aid that is granted, with what the duties that follow from it ask for. What is null is unknown.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the project and its holder, as they were on the day of granting
 * @param granting the day of granting, and the version of the scheme
 * @param scheme the legal basis
 * @param regime which body of law that is; worked out from the scheme if it is one of this library
 * @param equivalent the gross grant equivalent on the day of granting, zero or more
 * @param nominal the amount that is promised, zero or more, not below the equivalent
 * @param yearTotal what the same authority grants to the same beneficiary in the year, this award included
 * @param instrument how the money is given
 * @param investEu whether it is supported by the InvestEU Fund; needs not be said for an article of this library
 * @param taxDeclarationOn for a tax advantage, the day on which the tax declaration is due; null for any other aid
 * @param signedOn the day on which the convention is signed
 * @param authority the name of the granting authority
 * @param authoritySiret its establishment
 * @param measure the number of the measure, for example the SA number of the scheme
 * @param further what else is known, by the name of the field, for example {@code objet}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidAward(
        AidCase project,
        Granting granting,
        @Nullable RuleId scheme,
        @Nullable AwardRegime regime,
        @Nullable Euros equivalent,
        @Nullable Euros nominal,
        @Nullable Euros yearTotal,
        @Nullable Instrument instrument,
        @Nullable Boolean investEu,
        @Nullable LocalDate taxDeclarationOn,
        @Nullable LocalDate signedOn,
        @Nullable String authority,
        @Nullable Siret authoritySiret,
        @Nullable String measure,
        SortedMap<String, String> further)
        implements Serializable {

    /**
     * Checks the facts and copies the map.
     *
     * @param project the project and its holder
     * @param granting the day of granting
     * @param scheme the legal basis
     * @param regime which body of law that is
     * @param equivalent the gross grant equivalent
     * @param nominal the amount that is promised
     * @param yearTotal what the same authority grants in the year
     * @param instrument how the money is given
     * @param investEu whether it is supported by the InvestEU Fund
     * @param taxDeclarationOn the day on which the tax declaration is due
     * @param signedOn the day on which the convention is signed
     * @param authority the name of the granting authority
     * @param authoritySiret its establishment
     * @param measure the number of the measure
     * @param further what else is known; null, as in JSON, is nothing
     * @throws IllegalArgumentException if an amount is negative or above one that contains it, or a text is blank
     */
    public AidAward {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(granting, "granting");
        regime = regime == null && scheme != null ? AwardRegime.find(scheme).orElse(null) : regime;
        further = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNullElse(further, Map.<String, String>of())));
        new Problems()
                .check(equivalent == null || !equivalent.negative(), ProblemCode.NEGATIVE, "equivalent", equivalent)
                .check(contains(nominal, equivalent), () -> tooSmall("nominal", nominal, "equivalent", equivalent))
                .check(contains(yearTotal, nominal), () -> tooSmall("yearTotal", yearTotal, "nominal", nominal))
                .notBlank(authority, "authority")
                .notBlank(measure, "measure")
                .orThrow();
    }

    private static boolean contains(@Nullable Euros whole, @Nullable Euros part) {
        return whole == null || whole.compareTo(part == null ? Euros.ZERO : part) >= 0;
    }

    private static Problem tooSmall(String path, @Nullable Euros value, String part, @Nullable Euros partValue) {
        return Problem.of(ProblemCode.CONTRADICTION, path, value).with("other", part + ": " + partValue);
    }

    /**
     * Starts an award.
     *
     * @param project the project and its holder, as they were on the day of granting
     * @param granting the day of granting
     * @return a builder in which nothing else is known
     */
    public static Builder builder(AidCase project, Granting granting) {
        return new Builder(project, granting);
    }

    /** Collects facts, in any order, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private final AidCase project;
        private final Granting granting;
        private final SortedMap<String, String> further = new TreeMap<>();
        private @Nullable RuleId scheme;
        private @Nullable AwardRegime regime;
        private @Nullable Euros equivalent;
        private @Nullable Euros nominal;
        private @Nullable Euros yearTotal;
        private @Nullable Instrument instrument;
        private @Nullable Boolean investEu;
        private @Nullable LocalDate taxDeclarationOn;
        private @Nullable LocalDate signedOn;
        private @Nullable String authority;
        private @Nullable Siret authoritySiret;
        private @Nullable String measure;

        private Builder(AidCase project, Granting granting) {
            this.project = project;
            this.granting = granting;
        }

        /**
         * Sets the legal basis.
         *
         * @param value the identifier of the scheme, or null if unknown
         * @return this builder
         */
        public Builder scheme(@Nullable RuleId value) {
            this.scheme = value;
            return this;
        }

        /**
         * Sets the body of law, for a scheme that is not of this library.
         *
         * @param value the regime, or null to work it out from the scheme
         * @return this builder
         */
        public Builder regime(@Nullable AwardRegime value) {
            this.regime = value;
            return this;
        }

        /**
         * Sets the gross grant equivalent on the day of granting.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder equivalent(@Nullable Euros value) {
            this.equivalent = value;
            return this;
        }

        /**
         * Sets the amount that is promised.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder nominal(@Nullable Euros value) {
            this.nominal = value;
            return this;
        }

        /**
         * Sets what the same authority grants to the same beneficiary in the year, this award included.
         *
         * @param value the amount, or null if unknown
         * @return this builder
         */
        public Builder yearTotal(@Nullable Euros value) {
            this.yearTotal = value;
            return this;
        }

        /**
         * Sets how the money is given.
         *
         * @param value the instrument, or null if unknown
         * @return this builder
         */
        public Builder instrument(@Nullable Instrument value) {
            this.instrument = value;
            return this;
        }

        /**
         * Says whether the award is supported by the InvestEU Fund.
         *
         * @param value whether it is, or null if unknown
         * @return this builder
         */
        public Builder investEu(@Nullable Boolean value) {
            this.investEu = value;
            return this;
        }

        /**
         * Says that the award is a tax advantage.
         *
         * @param value the day on which the tax declaration is due
         * @return this builder
         */
        public Builder taxDeclarationOn(@Nullable LocalDate value) {
            this.taxDeclarationOn = value;
            return this;
        }

        /**
         * Sets the day on which the convention is signed.
         *
         * @param value the day, or null if unknown
         * @return this builder
         */
        public Builder signedOn(@Nullable LocalDate value) {
            this.signedOn = value;
            return this;
        }

        /**
         * Sets the granting authority.
         *
         * @param name its name, or null if unknown
         * @param siret its establishment, or null if unknown
         * @return this builder
         */
        public Builder authority(@Nullable String name, @Nullable Siret siret) {
            this.authority = name;
            this.authoritySiret = siret;
            return this;
        }

        /**
         * Sets the number of the measure.
         *
         * @param value for example the SA number of the scheme; null if unknown
         * @return this builder
         */
        public Builder measure(@Nullable String value) {
            this.measure = value;
            return this;
        }

        /**
         * Gives the content of a field that nothing else says.
         *
         * @param field the name of the field, see {@link Duty#fields()}
         * @param content what stands in it
         * @return this builder
         */
        public Builder with(String field, String content) {
            further.put(field, content);
            return this;
        }

        /**
         * Builds the award.
         *
         * @return the award
         * @throws IllegalArgumentException if there is a fault, see the class
         */
        public AidAward build() {
            return new AidAward(
                    project,
                    granting,
                    scheme,
                    regime,
                    equivalent,
                    nominal,
                    yearTotal,
                    instrument,
                    investEu,
                    taxDeclarationOn,
                    signedOn,
                    authority,
                    authoritySiret,
                    measure,
                    further);
        }
    }
}
