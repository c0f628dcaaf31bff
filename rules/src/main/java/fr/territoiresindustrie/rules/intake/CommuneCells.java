package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.Commune;
import fr.territoiresindustrie.territory.CommunePart;
import fr.territoiresindustrie.territory.CommuneResolution;
import fr.territoiresindustrie.territory.GeographyYear;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a commune that is given twice, by its code and by its name. Names in files lack accents, articles and
 * hyphens, and may be those of before a merger, so only a name that fits in none of these ways contradicts the code.
 */
final class CommuneCells {

    private static final List<String> ARTICLES = List.of("", "LE ", "LA ", "LES ", "L'");

    private final GeographyYear geography;

    CommuneCells(GeographyYear geography) {
        this.geography = geography;
    }

    /** Adds a problem if no year knows the code, or if the name is not one of the commune that the code stands for. */
    void check(CsvCells cells, CommuneCode code, String codeColumn, String nameColumn) {
        CommuneResolution found = geography.resolve(code);
        String name = cells.raw(nameColumn);
        if (found.status() == CommuneResolution.Status.UNKNOWN) {
            cells.problems()
                    .add(Problem.of(ProblemCode.UNKNOWN_CODE, codeColumn, code)
                            .with("list", "COG " + geography.year()));
        } else if (name != null && !Spelling.placeholder(name) && !named(found, Spelling.stripped(name))) {
            cells.problems()
                    .add(Problem.of(ProblemCode.CONTRADICTION, nameColumn, name)
                            .with("other", codeColumn + " = " + code + " (" + names(found) + ")"));
        }
    }

    private boolean named(CommuneResolution found, String name) {
        List<CommuneCode> codes = found.communes().stream().map(Commune::code).toList();
        return ARTICLES.stream()
                        .map(article -> article + name)
                        .anyMatch(full -> codes.stream().anyMatch(code -> current(code, full)) || other(found, full))
                || shortened(found, name);
    }

    private boolean current(CommuneCode code, String name) {
        return geography.listCommunesNamed(name, code.departement()).stream()
                .anyMatch(commune -> commune.code().equals(code));
    }

    /** The names of before a merger: the one that the code had, and those of the parts of the commune. */
    private boolean other(CommuneResolution found, String name) {
        Stream<String> parts = found.communes().stream()
                .flatMap(commune -> geography.listParts(commune.code()).stream())
                .map(CommunePart::name);
        String key = Spelling.key(name);
        return Stream.concat(Stream.ofNullable(found.name()), parts)
                .anyMatch(known -> Spelling.key(known).equals(key));
    }

    /**
     * A name cut short, as Ambérieu for Ambérieu-en-Bugey, unless another commune of the département has just that
     * name.
     */
    private boolean shortened(CommuneResolution found, String name) {
        String start = Spelling.key(name) + " ";
        return geography.listCommunesNamed(name, found.code().departement()).isEmpty()
                && found.communes().stream()
                        .anyMatch(commune -> Spelling.key(commune.name()).startsWith(start));
    }

    private static String names(CommuneResolution found) {
        return found.communes().stream().map(Commune::name).collect(Collectors.joining(", "));
    }
}
