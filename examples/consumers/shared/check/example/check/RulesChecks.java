package example.check;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.Source;
import fr.territoiresindustrie.rules.intake.TerritoryListReader;
import fr.territoiresindustrie.rules.intake.TerritoryListing;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/** Criteria on a type of the consumer's own, their explanation as JSON, and a file read by the library. */
public final class RulesChecks {

    private static final EvaluationContext DAY = EvaluationContext.at(LocalDate.of(2021, 3, 1));

    private RulesChecks() {}

    /** A type of the consumer's own. */
    public record Dossier(Euros base, Boolean inFrance) implements Serializable {}

    public static void run(Report report) throws Exception {
        criteria(report);
        file(report);
    }

    private static void criteria(Report report) throws Exception {
        Fact<Dossier, Euros> base = Fact.of("eligible-base", Label.of("eligible base", "assiette"), Dossier::base);
        Fact<Dossier, Boolean> place = Fact.of("in-france", Label.of("place in France", "lieu en France"), Dossier::inFrance);
        Criterion<Dossier> admitted = base.atLeast(Euros.of(200_000)).and(place.isTrue());
        Dossier dossier = new Dossier(Euros.of(250_000), null);

        Verdict verdict = admitted.explain(dossier, DAY);
        report.same("outcome", "UNKNOWN", verdict.outcome().name());
        report.same("missing", "[in-france]", verdict.missing().toString());
        report.same("the two paths", verdict.outcome(), admitted.test(dossier, DAY));
        report.same("French", true, verdict.explanation().text(Locale.FRENCH).contains("lieu en France"));
        report.same("English", true, verdict.explanation().text(Locale.ENGLISH).contains("place in France"));
        report.same("JSON", true, verdict.explanation().json().startsWith("{\"mark\":\"unknown\""));
        report.same("criterion sent to a worker", verdict, copy(admitted).explain(dossier, DAY));
    }

    private static void file(Report report) throws IOException {
        String rows = "insee_com,lib_com,id_ti,lib_ti\n18033,Bourges,ti-1,Berry\n1033,Bellegarde,ti-1,Berry\n";
        TerritoryListing listing = TerritoryListReader.of(
                        ListVersion.of(Phase.SECOND, LocalDate.of(2023, 11, 9), "rows invented for this check"))
                .read(Source.of("list.csv", rows), IntakeOptions.standard());
        report.same("rows read", 1, listing.rows().values().size());
        report.same("rows with a fault", 1L, listing.rows().rejected());
        report.same(
                "the fault",
                "lost-leading-zero",
                listing.rows().diagnostics().get(0).problem().code().code());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
