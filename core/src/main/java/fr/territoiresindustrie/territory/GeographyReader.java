package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.RegionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Reads the resource {@code geography.tsv} line by line. Its sections come in a fixed order, each with the number of
 * its rows; a row is a code, its facts and, unless they hold in all lists, the years {@code from-to}. The script
 * {@code core/src/geography/reduce.mjs} writes it.
 */
final class GeographyReader {

    private static final String RESOURCE = "geography.tsv";

    private final BufferedReader lines;
    private final List<CogEdition> editions = new ArrayList<>();
    private final Map<Integer, Integer> listOfYear = new HashMap<>();

    private GeographyReader(BufferedReader lines) {
        this.lines = lines;
    }

    static GeographyTables readShipped() {
        try (InputStream bytes = GeographyReader.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("The resource (" + RESOURCE + ") must be on the path of the library.");
            }
            return new GeographyReader(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeographyTables read() throws IOException {
        readEditions();
        Map<RegionCode, Region> regions = readRegions();
        Map<DepartementCode, Departement> departements = readDepartements(regions);
        Map<String, List<EpciCode>> memberships = new HashMap<>();
        return new GeographyTables(
                List.copyOf(editions),
                Collections.unmodifiableMap(regions),
                Collections.unmodifiableMap(departements),
                chronicle("groupings", Integer::parseInt, 2, f -> new EpciFacts(EpciKind.ofSign(f[1]), f[2])),
                chronicle("communes", PackedCode::pack, 2, f -> new CommuneFacts(f[1], shared(memberships, f[2]))),
                chronicle("parts", PackedCode::pack, 3, f -> new PartFacts(kind(f[1]), f[2], PackedCode.pack(f[3]))),
                chronicle("former", PackedCode::pack, 1, f -> packed(f[1])));
    }

    private void readEditions() throws IOException {
        section("years", (fields, row) -> {
            Integer eptYear = fields[2].isEmpty() ? null : Integer.valueOf(fields[2]);
            int year = Integer.parseInt(fields[0]);
            editions.add(new CogEdition(year, Integer.parseInt(fields[1]), eptYear, fields[3]));
            listOfYear.put(year, row);
        });
    }

    private Map<RegionCode, Region> readRegions() throws IOException {
        Map<RegionCode, Region> regions = new LinkedHashMap<>();
        section("regions", (fields, row) -> {
            RegionCode code = RegionCode.of(fields[0]);
            regions.put(code, new Region(code, fields[1]));
        });
        return regions;
    }

    private Map<DepartementCode, Departement> readDepartements(Map<RegionCode, Region> regions) throws IOException {
        Map<DepartementCode, Departement> departements = new LinkedHashMap<>();
        section("departements", (fields, row) -> {
            DepartementCode code = DepartementCode.of(fields[0]);
            Region region = fields[2].isEmpty() ? null : regions.get(RegionCode.of(fields[2]));
            DepartementKind overseas =
                    region == null ? DepartementKind.OVERSEAS_COLLECTIVITY : DepartementKind.OVERSEAS;
            DepartementKind kind = code.overseas() ? overseas : DepartementKind.METROPOLITAN;
            departements.put(code, new Departement(code, fields[1], kind, region));
        });
        return departements;
    }

    private <F> Chronicle<F> chronicle(String title, ToKey key, int facts, ToFact<F> fact) throws IOException {
        List<Chronicle.Builder<F>> builder = new ArrayList<>(1);
        section(title, rows -> builder.add(new Chronicle.Builder<>(rows)), (fields, row) -> {
            int[] span = span(fields.length > facts + 1 ? fields[facts + 1] : "-");
            builder.get(0).add(key.of(fields[0]), span[0], span[1], fact.of(fields));
        });
        return builder.get(0).build();
    }

    /** Reads "from-to", where a missing end is that of the lists, into positions of lists. */
    private int[] span(String years) {
        int dash = years.indexOf('-');
        String from = years.substring(0, dash);
        String to = years.substring(dash + 1);
        return new int[] {
            from.isEmpty() ? 0 : listOfYear.get(Integer.valueOf(from)),
            to.isEmpty() ? editions.size() - 1 : listOfYear.get(Integer.valueOf(to))
        };
    }

    private void section(String title, BiConsumer<String[], Integer> row) throws IOException {
        section(title, rows -> {}, row);
    }

    private void section(String title, IntConsumer begin, BiConsumer<String[], Integer> row) throws IOException {
        String head = nextLine();
        if (!head.startsWith("@" + title + "\t")) {
            throw new IllegalStateException("The section (" + head + ") must be " + title + ".");
        }
        int rows = Integer.parseInt(head.substring(title.length() + 2));
        begin.accept(rows);
        for (int i = 0; i < rows; i++) {
            row.accept(nextLine().split("\t", -1), i);
        }
    }

    private String nextLine() throws IOException {
        String line = lines.readLine();
        while (line != null && line.startsWith("#")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The resource (" + RESOURCE + ") must be complete.");
        }
        return line;
    }

    private static List<EpciCode> shared(Map<String, List<EpciCode>> memberships, String codes) {
        return memberships.computeIfAbsent(
                codes,
                text -> text.isEmpty()
                        ? List.of()
                        : Stream.of(text.split(" ")).map(EpciCode::of).toList());
    }

    private static List<Integer> packed(String codes) {
        return Stream.of(codes.split(" ")).map(PackedCode::pack).toList();
    }

    private static CommunePart.Kind kind(String sign) {
        return switch (sign) {
            case "M" -> CommunePart.Kind.ARRONDISSEMENT;
            case "D" -> CommunePart.Kind.DELEGATED;
            case "A" -> CommunePart.Kind.ASSOCIATED;
            default -> throw new IllegalStateException("The kind (" + sign + ") must be M, D or A.");
        };
    }

    /** Packs a code into an int. */
    private interface ToKey {
        int of(String code);
    }

    /** Makes the facts of a row from its fields. */
    private interface ToFact<F> {
        F of(String[] fields);
    }
}
