package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.problem.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the parts of a list of territories. */
record TerritoryListCheck(
        ListVersion version,
        @Nullable List<DepartementCode> limitedTo,
        List<Territory> territories,
        List<TerritoryList.CommuneEntry> entries) {

    TerritoryListCheck {
        Objects.requireNonNull(version, "version");
    }

    /** The errors in the order of the list, then the remarks. */
    Problems problems() {
        Problems problems = new Problems()
                .unique(territories, "territories", Territory::id)
                .unique(entries, "communes", entry -> entry);
        Set<TerritoryId> listed = territories.stream().map(Territory::id).collect(Collectors.toSet());
        for (int i = 0; i < territories.size(); i++) {
            checkPhase(problems, territories.get(i).id(), "territories[" + i + "].id");
        }
        for (int i = 0; i < entries.size(); i++) {
            checkEntry(problems, entries.get(i), "communes[" + i + "]", listed);
        }
        checkCount(problems, listed.size());
        checkEmpty(problems);
        return problems;
    }

    private void checkPhase(Problems problems, TerritoryId id, String path) {
        problems.check(
                id.phase() == version.phase(),
                () -> Problem.of(ProblemCode.CONTRADICTION, path, id)
                        .with("other", version.phase().years()));
    }

    private void checkEntry(Problems problems, TerritoryList.CommuneEntry entry, String path, Set<TerritoryId> listed) {
        CommuneCode commune = entry.commune();
        problems.check(
                listed.contains(entry.territory()),
                () -> Problem.of(ProblemCode.UNKNOWN_CODE, path, entry.territory())
                        .with("list", "territories"));
        problems.check(
                limitedTo == null || limitedTo.contains(commune.departement()),
                () -> Problem.of(ProblemCode.CONTRADICTION, path, commune).with("other", "limitedTo " + limitedTo));
    }

    private void checkCount(Problems problems, int listed) {
        Integer published = version.territories();
        problems.check(
                limitedTo != null || published == null || published == listed,
                () -> Problem.of(ProblemCode.CONTRADICTION, "territories", listed)
                        .with("other", "version.territories (" + published + ")")
                        .withSeverity(Severity.WARNING));
    }

    private void checkEmpty(Problems problems) {
        Set<TerritoryId> filled =
                entries.stream().map(TerritoryList.CommuneEntry::territory).collect(Collectors.toSet());
        for (int i = 0; i < territories.size(); i++) {
            TerritoryId id = territories.get(i).id();
            String path = "territories[" + i + "].communes";
            problems.check(
                    filled.contains(id),
                    () -> Problem.of(ProblemCode.REQUIRED, path, id).withSeverity(Severity.WARNING));
        }
    }
}
