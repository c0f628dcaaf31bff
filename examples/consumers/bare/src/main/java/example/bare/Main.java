package example.bare;

import fr.territoiresindustrie.funding.Funder;
import fr.territoiresindustrie.funding.FundingLine;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.territory.Geography;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Uses the types where no class of Jackson, of the validation API and of JSpecify can be loaded. */
public final class Main {

    private static int checks;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        for (String absent : List.of(
                "com.fasterxml.jackson.annotation.JsonValue",
                "jakarta.validation.Constraint",
                "org.jspecify.annotations.Nullable")) {
            check("absent: " + absent, !loads(absent));
        }
        check("siren", Siren.tryParse("732 829 320").valid());
        check(
                "sentence",
                Siren.tryParse("732829321").problems().get(0).text(Locale.FRENCH).contains("la clé de contrôle"));
        check(
                "commune",
                Geography.shipped().latest().findCommune(CommuneCode.of("18033")).isPresent());
        Project project = Project.builder(ProjectId.of("P-1"))
                .filedOn(LocalDate.of(2021, 3, 1))
                .fundingPlan(FundingPlan.of(
                        Euros.of(10),
                        List.of(
                                FundingLine.of(Funder.STATE, Instrument.GRANT, Euros.of(2)),
                                FundingLine.ownFunds(Euros.of(8)))))
                .build();
        check("serialisation", project.equals(copy(project)));
        check("annotations", Project.class.getAnnotations().length == 0);
        System.out.println("No annotations, " + (Main.class.getModule().isNamed() ? "module path" : "class path")
                + " on Java " + Runtime.version().feature() + ": " + checks + " checks, 0 failures");
    }

    private static void check(String what, boolean holds) {
        checks++;
        if (!holds) {
            System.out.println("FAILED " + what);
            System.exit(1);
        }
    }

    private static boolean loads(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
