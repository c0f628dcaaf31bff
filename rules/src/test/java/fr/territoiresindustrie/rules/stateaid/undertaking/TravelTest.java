package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.project.Applicant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TravelTest {

    private final Applicant applicant =
            RandomGroup.forgetful(new RandomGroup(42, true).applicant(), new java.util.Random(7), 10);

    private static Object travelled(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void answers_and_calculators_travel() throws Exception {
        EnterpriseSizeAnswer answer = SizeCalculator.shipped().assess(applicant, Firms.DAY);
        Difficulty difficulty =
                Difficulty.assess(Objects.requireNonNull(applicant.undertaking()), answer.possible(), Firms.DAY);
        for (Object value : List.of(answer, difficulty, SingleUndertaking.of(applicant, Firms.DAY))) {
            assertThat(travelled(value)).isEqualTo(value);
        }
        SizeCalculator calculator =
                (SizeCalculator) travelled(SizeCalculator.shipped().takingLinksAsStated());
        assertThat(calculator.assess(applicant, Firms.DAY))
                .isEqualTo(SizeCalculator.shipped().takingLinksAsStated().assess(applicant, Firms.DAY));
    }
}
