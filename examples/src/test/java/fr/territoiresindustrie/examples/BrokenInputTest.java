package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.ProjectReader;
import fr.territoiresindustrie.rules.intake.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kinds of broken input, end to end: each is told in both languages, and every other row is decided. */
class BrokenInputTest {

    private static final long GIBIBYTE = 1L << 30;

    /** JSON is read byte by byte, so twice the bound has to do. */
    private static final long LARGE = 128L << 20;

    private static final long BOUND = 64L << 20;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /**
     * Reviews the projects in both languages; exit code 1, no stack trace, the words in each, and these projects
     * decided.
     */
    private void assertTold(Path projects, List<String> french, List<String> english, String... decided) {
        Run inFrench = Run.review(folder.resolve("fr"), "--projects", projects.toString());
        Run inEnglish = Run.review(folder.resolve("en"), "--projects", projects.toString(), "--language", "en");
        String name = projects.getFileName().toString();
        assertThat(inFrench.err()).contains(name).contains(french).doesNotContain("\tat ", "Exception");
        assertThat(inEnglish.err()).contains(name).contains(english).doesNotContain("\tat ", "Exception");
        assertThat(inFrench.written("errors.csv")).contains(name, french.get(french.size() - 1));
        assertThat(inEnglish.written("errors.csv")).contains(name, english.get(english.size() - 1));
        assertThat(List.of(inFrench.code(), inEnglish.code())).containsOnly(1);
        for (Run run : List.of(inFrench, inEnglish)) {
            if (decided.length == 0) {
                assertThat(run.folder().resolve("decisions.json")).doesNotExist();
            } else {
                assertThat(run.decided()).containsExactlyInAnyOrder(decided);
            }
        }
    }

    /** A good row before and a good row after the faulty one. */
    private Path between(String header, String faulty) throws IOException {
        return file(
                "projects.csv", "id;title;" + header + "\n" + row("A-1", header) + faulty + "\n" + row("A-3", header));
    }

    private static String row(String id, String header) {
        return id + ";Presse" + header.replaceAll("[^;]", "") + ";\n";
    }

    @Test
    void truncated_json() throws IOException {
        Path file = file("projects.json", "[{\"id\": \"A-1\"}, {\"id\": \"A-2\"}, {\"id\": \"A-3\", \"title\": \"Pre");
        assertTold(
                file,
                List.of("ligne 1", "le fichier s’arrête au milieu d’une valeur", "Renvoyez le fichier"),
                List.of("line 1", "the file ends in the middle of a value", "Send the file again"),
                "A-1",
                "A-2");
    }

    @Test
    void json_broken_in_the_middle() throws IOException {
        Path file = file("projects.json", "[{\"id\": \"A-1\"},\n{\"id\": \"A-2\", \"title\": },\n{\"id\": \"A-3\"}]");
        assertTold(
                file,
                List.of("enregistrement 2 (ligne 2)", "JSON bien formé", "virgule"),
                List.of("row 2 (line 2)", "not well-formed JSON", "comma"),
                "A-1",
                "A-3");
    }

    @Test
    void wrong_encoding() throws IOException {
        Path file = folder.resolve("projects.csv");
        Files.write(file, "id;title\nA-1;Presse\nA-2;Découpe\nA-3;Four\n".getBytes(Charset.forName("windows-1252")));
        assertTold(
                file,
                List.of("enregistrement 3", "colonne title", "UTF-8", "windows-1252", "Découpe"),
                List.of("row 3", "column title", "not in UTF-8", "windows-1252", "Découpe"),
                "A-1",
                "A-3");
    }

    @Test
    void utf_16() throws IOException {
        Path file = folder.resolve("projects.csv");
        Files.write(file, "\uFEFFid;title\nA-1;Presse\n".getBytes(StandardCharsets.UTF_16LE));
        assertTold(
                file, List.of("UTF-16", "Enregistrez de nouveau le fichier"), List.of("UTF-16", "Save the file again"));
    }

    @Test
    void lost_leading_zeros() throws IOException {
        assertTold(
                between("site_commune", "A-2;Presse;1053"),
                List.of("enregistrement 3", "colonne site_commune", "1053", "zéro initial", "01053"),
                List.of("row 3", "column site_commune", "1053", "zero at the beginning", "01053"),
                "A-1",
                "A-3");
    }

    @Test
    void unknown_region() throws IOException {
        List<String> rows = Run.embedded("grants.csv");
        Path file = file(
                "rows.csv",
                String.join(
                        "\n",
                        rows.get(0),
                        rows.get(1),
                        rows.get(2).replace("Centre-Val de Loire", "Berry"),
                        rows.get(4)));
        Run inFrench = Run.grants(folder, "--grants", file.toString());
        assertThat(inFrench.code()).isEqualTo(1);
        assertThat(inFrench.err())
                .contains(
                        "rows.csv, enregistrement 3",
                        "colonne nom_region",
                        "Berry",
                        "n’existe pas",
                        "Vérifiez le code");
        assertThat(inFrench.out()).contains("Lignes lues : 3 = 2 dans un territoire");
        Run inEnglish = Run.grants(folder, "--grants", file.toString(), "--language", "en");
        assertThat(inEnglish.code()).isEqualTo(1);
        assertThat(inEnglish.err())
                .contains("rows.csv, row 3", "column nom_region", "Berry", "there is no such code", "Check the code");
        assertThat(inEnglish.out()).contains("Rows read: 3 = 2 in a territory");
    }

    @Test
    void negative_cost() throws IOException {
        assertTold(
                between("cost_equipment", "A-2;Presse;-5000"),
                List.of("enregistrement 3", "colonne cost_equipment", "-5000", "négatif", "Retirez le signe"),
                List.of("row 3", "column cost_equipment", "-5000", "must not be negative", "Remove the sign"),
                "A-1",
                "A-3");
    }

    @Test
    void plan_that_does_not_balance() throws IOException {
        assertTold(
                between("total_cost;plan_state_grant;plan_own_funds", "A-2;Presse;1000;200;700"),
                List.of("enregistrement 3", "les ressources", "900", "1000", "au centime"),
                List.of("row 3", "the resources", "900", "1000", "equal to the cent"),
                "A-1",
                "A-3");
    }

    @Test
    void dates_out_of_order() throws IOException {
        assertTold(
                between("filed_on;complete_on", "A-2;Presse;2021-04-08;2021-03-08"),
                List.of("enregistrement 3", "colonne complete_on", "2021-03-08", "Vérifiez les deux dates"),
                List.of("row 3", "column complete_on", "2021-03-08", "Check both dates"),
                "A-1",
                "A-3");
    }

    @Test
    void project_id_that_stands_twice() throws IOException {
        assertTold(
                file("projects.csv", "id;title\nA-1;Presse\nA-1;Four\nA-3;Tour\n"),
                List.of("enregistrement 3", "colonne id", "figure déjà", "enregistrement 2"),
                List.of("row 3", "column id", "already stands", "row", "2"),
                "A-1",
                "A-3");
    }

    @Test
    void empty_file() throws IOException {
        for (String name : List.of("projects.csv", "projects.json")) {
            assertTold(
                    file(name, ""),
                    List.of("le fichier est vide", "Vérifiez l’export"),
                    List.of("the file is empty", "Check the export"));
        }
    }

    @Nested
    class Very_large {

        /** A file with a hole: it is as long as it says, and takes no room on most disks. */
        private Path withHole(String name, String before, long size, String after) throws IOException {
            Path path = folder.resolve(name);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.write(before.getBytes(StandardCharsets.UTF_8));
                file.seek(size);
                file.write(after.getBytes(StandardCharsets.UTF_8));
            }
            return path;
        }

        @Test
        void line_of_csv() throws IOException {
            assertTold(
                    withHole("projects.csv", "id;title\nA-1;Presse\nA-2;", GIBIBYTE, "\nA-3;Four\n"),
                    List.of("enregistrement 3", "plus grand que ce qui est accepté ici"),
                    List.of("row 3", "larger than what is accepted here"),
                    "A-1",
                    "A-3");
        }

        @Test
        void text_of_json() throws IOException {
            assertTold(
                    withHole(
                            "projects.json",
                            "[{\"id\":\"A-1\"},\n{\"id\":\"A-2\",\"title\":\"",
                            LARGE,
                            "\"},\n{\"id\":\"A-3\"}]"),
                    List.of("enregistrement 2", "plus grand que ce qui est accepté ici"),
                    List.of("row 2", "larger than what is accepted here"),
                    "A-1",
                    "A-3");
        }

        @Test
        void line_is_read_in_bounded_memory() throws IOException {
            Source source = lazily("id;title\nA-1;Presse\nA-2;", 'x', GIBIBYTE, "\nA-3;Four\n");
            long before = allocated();
            IntakeResult<Project> read = ProjectReader.readCsv(source, IntakeOptions.standard());
            assertThat(allocated() - before).isLessThan(BOUND);
            assertThat(read.rowsRead()).isEqualTo(3);
            assertThat(read.values())
                    .extracting(project -> project.id().value())
                    .containsExactly("A-1", "A-3");
        }

        @Test
        void array_bomb_is_read_in_bounded_memory() throws IOException {
            Source source =
                    lazily("[{\"id\":\"A-1\"},\n{\"id\":\"A-2\",\"kinds\":", '[', LARGE, "]},\n{\"id\":\"A-3\"}]");
            long before = allocated();
            IntakeResult<Project> read = ProjectReader.readJson(source, IntakeOptions.standard());
            assertThat(allocated() - before).isLessThan(BOUND);
            assertThat(read.values())
                    .extracting(project -> project.id().value())
                    .containsExactly("A-1", "A-3");
            assertThat(read.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(diagnostic ->
                            assertThat(diagnostic.text(Locale.FRENCH)).startsWith("big"));
        }

        /** Many times one byte between two texts, made while it is read. */
        private Source lazily(String before, char filler, long size, String after) {
            return Source.of(
                    "big",
                    new SequenceInputStream(Collections.enumeration(List.of(
                            new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                            new Filler((byte) filler, size),
                            new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8))))));
        }

        private long allocated() {
            return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getThreadAllocatedBytes(Thread.currentThread().getId());
        }
    }

    @Test
    void array_bomb() throws IOException {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        Path file = file(
                "projects.json", "[{\"id\":\"A-1\"},\n{\"id\":\"A-2\",\"kinds\":" + deep + "},\n{\"id\":\"A-3\"}]");
        assertTold(
                file,
                List.of("enregistrement 2", "plus grand que ce qui est accepté ici"),
                List.of("row 2", "larger than what is accepted here"),
                "A-1",
                "A-3");
    }

    /** The same byte, again and again. */
    private static final class Filler extends InputStream {

        private final byte content;
        private long left;

        Filler(byte content, long size) {
            this.content = content;
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? content : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, content);
            left -= count;
            return count;
        }
    }
}
