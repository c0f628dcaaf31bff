package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words one answer of the regional-aid map: its status, its rates, its law and its notes. */
record ZoneAnswer(AidLaw law, CommuneCode commune, LocalDate day) {

    static final String MAP_A = "afr.map.a";
    static final String MAP_C = "afr.map.c";
    static final String MAP_C_APPROVED = "afr.map.c.approved";
    private static final String DECREE_A = "afr.map.a.decree";

    /** Where no act says anything of a day, the guidelines and the regulation frame the maps. */
    private static final LegalBasis NO_MAP = LegalBasis.of(
                    Label.of("Regulation (EU) No 651/2014", "règlement (UE) n° 651/2014"))
            .withReference("art. 2(27)");

    private static final LegalBasis OUTERMOST = LegalBasis.of(Label.of(
                    "Treaty on the Functioning of the European Union",
                    "traité sur le fonctionnement de l’Union européenne"))
            .withReference("art. 349, 355");

    RegionalZone outermost(RegionalArea area) {
        LegalFigure map = law.find(MAP_A, day).orElse(null);
        if (map == null) {
            return beyond(area);
        }
        if (!map.flag()) {
            return notApproved(map);
        }
        List<Reason> notes = new ArrayList<>();
        if (!law.find(DECREE_A, day).map(LegalFigure::flag).orElse(true)) {
            notes.add(Reason.of("aid.zone.note.before-decree"));
        }
        Reason reason = reason("aid.zone.outermost").with("area", area.label());
        return answer(Status.A, area, reason, map.basis(), notes);
    }

    private RegionalZone notApproved(LegalFigure gap) {
        LocalDate last = gap.validity().to();
        Reason reason = last == null
                ? reason("aid.zone.not-approved")
                : reason("aid.zone.not-approved.until").with("approved", last.plusDays(1));
        return answer(Status.NOT_APPROVED, null, reason, gap.basis(), List.of());
    }

    /** After the last map, or before the first one, an area is still where it was, but its rates are not known. */
    private RegionalZone beyond(@Nullable RegionalArea area) {
        return new RegionalZone(
                commune, day, Status.NOT_KNOWN, area, null, reason("aid.zone.no-map"), NO_MAP, List.of());
    }

    RegionalZone notCovered() {
        LegalBasis basis = OUTERMOST.withConfidence(Confidence.UNVERIFIED);
        return answer(Status.NOT_COVERED, null, reason("aid.zone.not-covered"), basis, List.of());
    }

    /** The answer on a day on which no map of metropolitan France was in force; empty if one was. */
    Optional<RegionalZone> withoutMap() {
        LegalFigure map = law.find(MAP_C, day).orElse(null);
        if (map != null) {
            return map.flag() ? Optional.empty() : Optional.of(notApproved(map));
        }
        return Optional.of(law.find(MAP_C_APPROVED, day)
                .map(approved -> answer(
                        Status.APPROVED_NOT_PUBLISHED,
                        null,
                        reason("aid.zone.approved-not-published"),
                        approved.basis(),
                        List.of()))
                .orElseGet(() -> beyond(null)));
    }

    RegionalZone listed(ListedZone found, String source) {
        LegalBasis basis = decree().withSource(source);
        return switch (found.cover()) {
            case WHOLE ->
                answer(
                        Status.C,
                        areaC(),
                        reason("aid.zone.listed").with("area", areaC().label()),
                        basis,
                        reducedNote());
            case PARTIAL -> answer(Status.PARTIAL, areaC(), partial(found), basis, reducedNote());
            default -> answer(Status.NOT_LISTED, null, reason("aid.zone.not-listed"), basis, List.of());
        };
    }

    private Reason partial(ListedZone found) {
        return found.merged()
                ? reason("aid.zone.partial.merged")
                        .with("listed", ListChecks.texts(found.listed()))
                        .with("unlisted", ListChecks.texts(found.unlisted()))
                : reason("aid.zone.partial");
    }

    RegionalZone corsica() {
        LegalBasis basis = decree().withConfidence(Confidence.UNVERIFIED);
        return twoRates()
                ? answer(Status.C, areaC(), reason("aid.zone.corsica").with("area", areaC().label()), basis, List.of())
                : withoutList();
    }

    /** What is said of Corsica is said of the map that has two rates. */
    private boolean twoRates() {
        return law.find(RegionalArea.C_REDUCED.key(), day).isPresent();
    }

    RegionalZone withoutList() {
        return answer(Status.NOT_KNOWN, areaC(), reason("aid.zone.no-list"), decree(), reducedNote());
    }

    RegionalZone unknownCode() {
        return answer(Status.NOT_KNOWN, areaC(), reason("aid.zone.unknown-code"), decree(), List.of());
    }

    private LegalBasis decree() {
        return law.basis(MAP_C, day);
    }

    /** The reduced rate exists in the map that began in 2022 only. */
    private RegionalArea areaC() {
        boolean reduced = RegionalArea.reduced(commune.departement()) && twoRates();
        return reduced ? RegionalArea.C_REDUCED : RegionalArea.C_STANDARD;
    }

    private List<Reason> reducedNote() {
        return areaC() == RegionalArea.C_REDUCED ? List.of(Reason.of("aid.zone.note.reduced")) : List.of();
    }

    private Reason reason(String code) {
        return Reason.of(code).with("commune", commune.value()).with("day", day);
    }

    private RegionalZone answer(
            Status status, @Nullable RegionalArea area, Reason reason, LegalBasis basis, List<Reason> notes) {
        RegionalRates rates =
                area == null ? null : RegionalRates.find(law, area, day).orElse(null);
        return new RegionalZone(commune, day, status, area, rates, reason, basis, notes);
    }
}
