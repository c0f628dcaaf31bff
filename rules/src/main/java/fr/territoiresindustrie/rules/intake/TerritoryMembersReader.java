package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryMember;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two published files on the territories themselves: who carries them, and what they are called.
 *
 * <ul>
 * <li>members: {@code id_ti}, {@code siren_groupement}, {@code lib_groupement}, {@code nature} ({@code EPCI},
 * {@code EPT} or {@code COMMUNE}), {@code type_epci}, {@code code_commune_si_commune}. A member that is a commune is
 * known by its official geographic code, the others by their SIREN;
 * <li>territories: {@code id_ti}, {@code lib_ti}, {@code code_region_pilote} and counts, which are not read.
 * </ul>
 *
 * <p>The files do not say of which phase they are, so the caller does. This class is immutable and thread-safe.
 */
public final class TerritoryMembersReader {

    private static final CsvTable MEMBERS = new CsvTable(
            List.of("id_ti", "siren_groupement", "nature", "code_commune_si_commune"),
            List.of("lib_groupement", "type_epci"));

    private static final CsvTable TERRITORIES = new CsvTable(
            List.of("id_ti", "lib_ti", "code_region_pilote"),
            List.of(
                    "nom_region_pilote",
                    "nb_groupements",
                    "nb_communes",
                    "departements",
                    "regions",
                    "population_cog2023"));

    private final Phase phase;

    private TerritoryMembersReader(Phase phase) {
        this.phase = Objects.requireNonNull(phase, "phase");
    }

    /**
     * A row of the list of members.
     *
     * @param territory the territory
     * @param member one of those who carry it
     */
    public record Row(TerritoryId territory, TerritoryMember member) implements Serializable {

        /**
         * Checks that the parts are there.
         *
         * @param territory the territory
         * @param member the member
         */
        public Row {
            Objects.requireNonNull(territory, "territory");
            Objects.requireNonNull(member, "member");
        }
    }

    /**
     * Obtains the reader of the files of a phase.
     *
     * @param phase the phase
     * @return the reader
     */
    public static TerritoryMembersReader of(Phase phase) {
        return new TerritoryMembersReader(phase);
    }

    /**
     * Reads the members.
     *
     * @param source the file of members
     * @param options how to read it
     * @return the members with their territories, and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public IntakeResult<Row> readMembers(Source source, IntakeOptions options) throws IOException {
        TerritoryCells territories = new TerritoryCells(phase);
        Map<String, Long> seen = new HashMap<>();
        return MEMBERS.read(source, options, cells -> {
            TerritoryId territory = territories.id(cells, "id_ti");
            TerritoryMember member = member(cells);
            boolean known = territory != null && member != null;
            cells.unique("siren_groupement", known ? territory + " " + member.code() : null, seen);
            return cells.checked(() -> new Row(Objects.requireNonNull(territory), Objects.requireNonNull(member)));
        });
    }

    private static @Nullable TerritoryMember member(CsvCells cells) {
        TerritoryMember.Kind kind = cells.required("nature", TerritoryMembersReader::kind);
        if (kind == null) {
            return null;
        }
        String column = kind == TerritoryMember.Kind.COMMUNE ? "code_commune_si_commune" : "siren_groupement";
        String name = cells.text("lib_groupement");
        return cells.required(column, code -> withoutPath(TerritoryMember.tryOf(kind, code, name)));
    }

    /** The column says enough: the path inside of the member is dropped. */
    private static Checked<TerritoryMember> withoutPath(Checked<TerritoryMember> member) {
        return member.fold(
                Checked::valid,
                problems -> Checked.invalid(problems.stream()
                        .map(found -> new Problem(found.code(), found.severity(), "", found.value(), found.arguments()))
                        .toList()));
    }

    private static Checked<TerritoryMember.Kind> kind(@Nullable String text) {
        if (text == null) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", null));
        }
        return FormFacts.tryChoice(text.toLowerCase(Locale.ROOT), TerritoryMember.Kind.class);
    }

    /**
     * Reads the territories, without their members.
     *
     * @param source the file of territories
     * @param options how to read it
     * @return the territories and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public IntakeResult<Territory> readTerritories(Source source, IntakeOptions options) throws IOException {
        TerritoryCells territories = new TerritoryCells(phase);
        Map<TerritoryId, Long> seen = new HashMap<>();
        return TERRITORIES.read(source, options, cells -> {
            TerritoryId id = territories.id(cells, "id_ti");
            String name = territories.name(cells, "lib_ti", id);
            RegionCode region = cells.optional("code_region_pilote", RegionText::tryParse);
            cells.unique("id_ti", id, seen);
            return cells.checked(
                    () -> new Territory(Objects.requireNonNull(id), Objects.requireNonNull(name), null, region, null));
        });
    }

    /**
     * Gives territories their members. A territory of which no member was read keeps what it has; a member of a
     * territory that is not given is left out, so compare the two files first.
     *
     * @param territories the territories
     * @param members the members
     * @return the territories in the same order
     */
    public static List<Territory> join(List<Territory> territories, List<Row> members) {
        Map<TerritoryId, List<TerritoryMember>> byTerritory = members.stream()
                .collect(Collectors.groupingBy(Row::territory, Collectors.mapping(Row::member, Collectors.toList())));
        return territories.stream()
                .map(territory -> new Territory(
                        territory.id(),
                        territory.name(),
                        byTerritory.getOrDefault(territory.id(), territory.members()),
                        territory.pilotRegion(),
                        territory.leadPair()))
                .toList();
    }
}
