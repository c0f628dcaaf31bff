package example.bare;

import example.check.Report;
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

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        for (String absent : List.of(
                "com.fasterxml.jackson.annotation.JsonValue",
                "jakarta.validation.Constraint",
                "org.jspecify.annotations.Nullable")) {
            report.same("loads " + absent, false, loads(absent));
        }
        report.same("siren", true, Siren.tryParse("732 829 320").valid());
        report.same(
                "sentence",
                true,
                Siren.tryParse("732829321").problems().get(0).text(Locale.FRENCH).contains("la clé de contrôle"));
        report.same(
                "commune",
                true,
                Geography.shipped().latest().findCommune(CommuneCode.of("18033")).isPresent());
        Project project = Project.builder(ProjectId.of("P-1"))
                .filedOn(LocalDate.of(2021, 3, 1))
                .fundingPlan(FundingPlan.of(
                        Euros.of(10),
                        List.of(
                                FundingLine.of(Funder.STATE, Instrument.GRANT, Euros.of(2)),
                                FundingLine.ownFunds(Euros.of(8)))))
                .build();
        report.same("serialisation", project, copy(project));
        report.same("annotations", 0, Project.class.getAnnotations().length);
        report.end("Core alone, no annotations, " + (Main.class.getModule().isNamed() ? "module path" : "class path"));
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
