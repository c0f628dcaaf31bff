package fr.territoiresindustrie.territory;

import static fr.territoiresindustrie.fixture.RoundTrips.assertSerializable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.identifier.CommuneCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {

    private static final Geography GEOGRAPHY = Geography.shipped();

    @Nested
    class Years {

        @Test
        void are_those_that_the_source_lists_communes_for() {
            assertThat(GEOGRAPHY.years()).containsExactly(2019, 2021, 2022, 2023, 2024, 2025, 2026);
        }

        @ParameterizedTest
        @ValueSource(ints = {2018, 2020, 2027})
        void that_are_not_shipped_are_refused_with_those_that_are(int year) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GEOGRAPHY.at(year))
                    .withMessageStartingWith(
                            "The COG year (" + year + ") must be one of [2019, 2021, 2022, 2023, 2024, 2025, 2026].");
        }

        @ParameterizedTest
        @CsvSource({"2019, 2019", "2020, 2019", "2023, 2023", "2040, 2026"})
        void before_one_are_found_when_the_caller_says_so(int asked, int found) {
            assertThat(GEOGRAPHY.atOrBefore(asked).year()).isEqualTo(found);
        }

        @Test
        void before_all_are_refused_even_then() {
            assertThatIllegalArgumentException().isThrownBy(() -> GEOGRAPHY.atOrBefore(2018));
        }

        @Test
        void end_with_the_latest() {
            assertThat(GEOGRAPHY.latest()).isEqualTo(GEOGRAPHY.at(2026));
        }

        @ParameterizedTest
        @CsvSource({"2019, 2019, 0", "2023, 2023, 2023", "2024, 2024, 2023", "2026, 2025, 2025"})
        void say_which_lists_of_groupings_they_use(int year, int epciYear, int eptYear) {
            assertThat(GEOGRAPHY.at(year).epciYear()).isEqualTo(epciYear);
            assertThat(GEOGRAPHY.at(year).findEptYear().orElse(0)).isEqualTo(eptYear);
        }
    }

    @Nested
    class Follow {

        @ParameterizedTest
        @CsvSource({
            "69152, 2019, 2026, 69149, merged into Oullins-Pierre-Bénite in 2024",
            "69149, 2026, 2019, 69149 69152, the new commune back to its two",
            "15141, 2024, 2025, 15031 15035 15047 15141 15171, Neussargues en Pinatelle was dissolved",
            "15035, 2025, 2024, 15141, and Chalinargues was in it before",
            "60054, 2023, 2024, 60054 60694, Beaumont-les-Nonains left Les Hauts-Talican",
            "27676, 2019, 2021, 27058, Les Trois Lacs changed its code",
            "27676, 2019, 2023, 27676, and changed it back",
            "12218, 2026, 2019, 12076, Conques-en-Rouergue changed its code",
            "75101, 2019, 2026, 75056, an arrondissement counts for its commune",
            "18033, 2019, 2026, 18033, nothing happened to Bourges"
        })
        void leads_to_the_communes_that_have_the_territory(
                CommuneCode code, int from, int to, String communes, String story) {
            assertThat(GEOGRAPHY.follow(code, from, to))
                    .as(story)
                    .extracting(commune -> commune.code().value())
                    .containsExactly(communes.split(" "));
        }

        @Test
        void finds_nothing_for_a_code_that_never_was() {
            assertThat(GEOGRAPHY.follow(CommuneCode.of("18999"), 2019, 2026)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2019, 2026", "2026, 2019", "2023, 2025", "2025, 2023"})
        void loses_no_commune_and_meets_every_commune(int from, int to) {
            Set<CommuneCode> met = new HashSet<>();
            Set<CommuneCode> lost = new HashSet<>();
            for (Commune commune : GEOGRAPHY.at(from).listCommunes()) {
                List<Commune> found = GEOGRAPHY.follow(commune.code(), from, to);
                if (found.isEmpty()) {
                    lost.add(commune.code());
                }
                found.forEach(there -> met.add(there.code()));
            }
            assertThat(lost).isEmpty();
            assertThat(met).hasSameSizeAs(GEOGRAPHY.at(to).listCommunes());
        }
    }

    @Nested
    class Resource {

        @Test
        void is_well_below_a_megabyte_in_the_jar() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (InputStream resource = Geography.class.getResourceAsStream("geography.tsv");
                    DeflaterOutputStream deflater =
                            new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION))) {
                assertThat(resource).isNotNull();
                resource.transferTo(deflater);
            }
            assertThat(packed.size()).isBetween(100_000, 500_000);
        }

        @Test
        void is_read_once_by_however_many_threads() throws Exception {
            int threads = 8;
            CyclicBarrier start = new CyclicBarrier(threads);
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                Callable<Geography> task = () -> {
                    start.await();
                    return Geography.shipped();
                };
                Set<Geography> seen = new HashSet<>();
                for (Future<Geography> future : executor.invokeAll(
                        Stream.generate(() -> task).limit(threads).toList())) {
                    seen.add(future.get());
                }
                assertThat(seen).containsExactly(GEOGRAPHY);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    @Nested
    class Serialization {

        @Test
        void keeps_the_identity_of_the_lists_and_of_the_views() {
            assertSerializable(GEOGRAPHY);
            assertSerializable(GEOGRAPHY.at(2023));
        }

        @Test
        void writes_a_mark_and_not_the_lists() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(GEOGRAPHY.at(2023));
            }
            assertThat(bytes.size()).isLessThan(2_000);
        }

        @Test
        void refuses_the_mark_of_other_lists() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(GEOGRAPHY);
            }
            String other = bytes.toString(StandardCharsets.ISO_8859_1).replace("6.0.0", "6.0.1");

            assertThatThrownBy(() -> {
                        byte[] stream = other.getBytes(StandardCharsets.ISO_8859_1);
                        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
                            in.readObject();
                        }
                    })
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageContaining("6.0.1");
        }
    }
}
