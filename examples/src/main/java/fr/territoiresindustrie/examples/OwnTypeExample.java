package fr.territoiresindustrie.examples;

import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.COMPLETE_ON;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.ELIGIBLE_BASE;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.REQUESTED_GRANT;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.WORKS_START_ON;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.catalogue.RuleCatalogue;
import fr.territoiresindustrie.rules.catalogue.RuleSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A rule set of a file on a class of one's own: an entity as a persistence framework wants it, with amounts in {@link
 * BigDecimal} and null where nothing was entered. Firms and figures are invented.
 */
public final class OwnTypeExample {

    /** A row of a database: a plain class with getters, which knows nothing of this library. */
    static final class DossierEntity {

        private final String numero;
        private final BigDecimal montant;
        private final BigDecimal subvention;
        private final LocalDate complet;
        private final LocalDate debut;

        DossierEntity(String numero, String montant, String subvention, LocalDate complet, LocalDate debut) {
            this.numero = numero;
            this.montant = montant == null ? null : new BigDecimal(montant);
            this.subvention = subvention == null ? null : new BigDecimal(subvention);
            this.complet = complet;
            this.debut = debut;
        }

        String getNumero() {
            return numero;
        }

        BigDecimal getMontant() {
            return montant;
        }

        BigDecimal getSubvention() {
            return subvention;
        }

        LocalDate getComplet() {
            return complet;
        }

        LocalDate getDebut() {
            return debut;
        }
    }

    private OwnTypeExample() {}

    /**
     * Prints what the rules say of three rows.
     *
     * @param words not used
     */
    public static void main(String[] words) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static List<DossierEntity> rows() {
        LocalDate march = LocalDate.of(2021, 3, 1);
        return List.of(
                new DossierEntity("D-1", "250000.00", "100000.00", march, LocalDate.of(2021, 9, 1)),
                new DossierEntity("D-2", "199999.99", "150000.00", march, LocalDate.of(2021, 2, 26)),
                new DossierEntity("D-3", "300000.00", null, march, null));
    }

    // spotless:off
    static void run(PrintStream out) {
        // twenty-five lines begin
        FactBook<DossierEntity> book = ProjectFacts.BOOK.<DossierEntity>rebound()
            .bind(ELIGIBLE_BASE, DossierEntity::getMontant, Euros::of)        // BigDecimal; null stays unknown
            .bind(REQUESTED_GRANT, DossierEntity::getSubvention, Euros::of)
            .bind(COMPLETE_ON, DossierEntity::getComplet)
            .bind(WORKS_START_ON, DossierEntity::getDebut)
            .build();

        RuleSet<DossierEntity> rules = RuleCatalogue.shipped()
            .read("own-rules.json", OwnTypeExample.class.getResourceAsStream("own-rules.json"))
            .orElseThrow()                                                    // or all problems, each with its place
            .on(book);

        EvaluationContext context = EvaluationContext.at(LocalDate.of(2021, 3, 18));
        for (DossierEntity row : rows()) {
            out.println(row.getNumero() + ": " + rules.criteria().test(row, context));
            out.print(rules.criteria().explain(row, context).explanation().text(Locale.ENGLISH));
        }
        // twenty-five lines end
    }
    // spotless:on
}
