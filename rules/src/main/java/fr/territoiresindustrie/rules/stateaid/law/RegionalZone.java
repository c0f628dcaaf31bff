package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the regional-aid map says of a commune on the day of granting: the answer of {@link RegionalAidMap#zone}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param commune the commune, as it was asked for
 * @param grantedOn the day of granting
 * @param status whether the commune is in a zone, or why not, or why that is not said
 * @param area the area that the commune is in, wholly, in part or possibly; null if it is in none
 * @param rates the rates of that area on that day; null if there is no area or no rate is known
 * @param reason why
 * @param basis the text on which the answer rests
 * @param notes what a reader must know besides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionalZone(
        CommuneCode commune,
        LocalDate grantedOn,
        Status status,
        @Nullable RegionalArea area,
        @Nullable RegionalRates rates,
        Reason reason,
        LegalBasis basis,
        List<Reason> notes)
        implements Serializable {

    /** Whether a commune is in a zone. */
    public enum Status {

        /** In a zone of article 107(3)(a) of the Treaty. */
        @JsonProperty("a")
        A,

        /** In a zone of article 107(3)(c) of the Treaty. */
        @JsonProperty("c")
        C,

        /** In no zone: the map was in force and does not list the commune. */
        @JsonProperty("not-listed")
        NOT_LISTED,

        /** Only a part of the commune is in a zone, and its code cannot tell which: the site must be looked up. */
        @JsonProperty("partial")
        PARTIAL,

        /** On that day no map that covers the commune had been approved: no regional aid. */
        @JsonProperty("not-approved")
        NOT_APPROVED,

        /** The map had been approved and its decree was not in force yet: no regional aid under it. */
        @JsonProperty("approved-not-published")
        APPROVED_NOT_PUBLISHED,

        /** The place is overseas and no outermost region, so that no regional-aid map of the Union covers it. */
        @JsonProperty("not-covered")
        NOT_COVERED,

        /** It is not known: no list was given, the day is beyond the maps, or no list of communes knows the code. */
        @JsonProperty("not-known")
        NOT_KNOWN
    }

    /**
     * Copies the notes and checks that the parts go together.
     *
     * @param commune the commune
     * @param grantedOn the day of granting
     * @param status whether the commune is in a zone
     * @param area the area
     * @param rates the rates
     * @param reason why
     * @param basis the text on which the answer rests
     * @param notes what a reader must know besides
     * @throws IllegalArgumentException if a commune in a zone has no area or no rates, or one in none has
     */
    public RegionalZone {
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(grantedOn, "grantedOn");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(basis, "basis");
        notes = List.copyOf(notes);
        boolean needed = status == Status.A || status == Status.C || status == Status.PARTIAL;
        boolean allowed = needed || status == Status.NOT_KNOWN;
        boolean whole = area != null && rates != null;
        if ((needed && !whole) || (!allowed && (area != null || rates != null))) {
            throw new IllegalArgumentException("The area (" + area + ") and its rates (" + rates
                    + ") must be given if and only if the commune may be in a zone: " + status + ".");
        }
    }

    /**
     * Tells whether it is settled if, and in which zone, the commune is.
     *
     * @return false for {@link Status#PARTIAL} and {@link Status#NOT_KNOWN}
     */
    public boolean decided() {
        return status != Status.PARTIAL && status != Status.NOT_KNOWN;
    }

    /**
     * Tells whether the commune is wholly in a zone that was in force.
     *
     * @return true for {@link Status#A} and {@link Status#C}
     */
    public boolean assisted() {
        return status == Status.A || status == Status.C;
    }

    /**
     * Tells whether the commune lies in an outermost region whose map was in force.
     *
     * @return true in a zone of article 107(3)(a), which in France are the outermost regions
     */
    public boolean outermost() {
        return status == Status.A;
    }

    /**
     * Returns what holds once someone has looked the site up, in the annex of the decree or on its map.
     *
     * @param inside whether the site lies in the zone
     * @return a decided zone, which says that it rests on this; this zone itself if it is decided, or if no map is known
     *     for the day
     */
    public RegionalZone withSiteInside(boolean inside) {
        if (decided() || area == null || rates == null) {
            return this;
        }
        Reason lookedUp = Reason.of(inside ? "aid.zone.site-inside" : "aid.zone.site-outside")
                .with("commune", commune.value())
                .with("day", grantedOn)
                .with("area", area.label());
        Status found = area.outermost() ? Status.A : Status.C;
        return inside
                ? new RegionalZone(commune, grantedOn, found, area, rates, lookedUp, basis, notes)
                : new RegionalZone(commune, grantedOn, Status.NOT_LISTED, null, null, lookedUp, basis, List.of());
    }

    /**
     * Finds the regional rate of a size, for a project of which nothing is reduced.
     *
     * @param size the size of the enterprise
     * @return the rate, zero outside of the zones; empty if it is not decided
     */
    public Optional<Rate> findRate(EnterpriseSize size) {
        return decided() ? Optional.of(leastRate(size)) : Optional.empty();
    }

    /**
     * Returns the regional rate of a size, for a project of which nothing is reduced.
     *
     * @param size the size of the enterprise
     * @return the rate, zero outside of the zones
     * @throws IllegalStateException if it is not decided: see {@link #leastRate} and {@link #findMostRate}
     */
    public Rate rate(EnterpriseSize size) {
        return findRate(size)
                .orElseThrow(() -> new IllegalStateException("The zone of the commune (" + commune
                        + ") must be decided on " + grantedOn + "; it is " + status + ".\n"
                        + "Maybe the list of the decree is missing, or the site must be looked up in its annex."));
    }

    /**
     * Returns the rate that is certain for a size.
     *
     * @param size the size of the enterprise
     * @return the rate in a zone, otherwise zero
     */
    public Rate leastRate(EnterpriseSize size) {
        return assisted() && rates != null ? rates.of(size) : Rate.ZERO;
    }

    /**
     * Finds the rate that is possible at most for a size.
     *
     * @param size the size of the enterprise
     * @return the rate, zero where the commune is in no zone; empty if nothing bounds it, as after the last map known
     */
    public Optional<Rate> findMostRate(EnterpriseSize size) {
        if (decided()) {
            return Optional.of(leastRate(size));
        }
        return rates == null ? Optional.empty() : Optional.of(rates.of(size));
    }

    /**
     * Says in which zone the commune is, and why.
     *
     * @return a line with the rates and the notes as parts
     */
    public Explanation explanation() {
        Explanation tree = Explanation.of(mark(), reason).basedOn(basis);
        if (rates != null) {
            Reason line = Reason.of(decided() ? "aid.zone.rates" : "aid.zone.rates.possible")
                    .with("large", rates.large())
                    .with("medium", rates.medium())
                    .with("small", rates.small());
            tree = tree.with(Explanation.note(line).basedOn(rates.basis()));
        }
        return tree.with(notes.stream().map(Explanation::note).toList());
    }

    private Mark mark() {
        return switch (status) {
            case A, C -> Mark.MET;
            case PARTIAL, NOT_KNOWN -> Mark.UNKNOWN;
            case NOT_LISTED, NOT_APPROVED, APPROVED_NOT_PUBLISHED, NOT_COVERED -> Mark.NOT_MET;
        };
    }
}
