package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidEntitlement;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSituation;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.LineEntitlement;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A legal basis of one's own beside those of the library: a scheme of an invented Region. */
public final class OwnSchemeExample {

    private OwnSchemeExample() {}

    // the scheme begins
    /** 12 % of what a firm that is not in difficulty spends on equipment. */
    record EquipmentGrant() implements AidScheme {
        private static final LegalBasis TEXT = LegalBasis.of(Label.of("Deliberation 24-07", "délibération n° 24-07"));
        private static final Rate RATE = Rate.ofPercent(12);

        @Override
        public RuleId id() {
            return RuleId.of("region.equipment");
        }

        @Override
        public Label title() {
            return Label.of("equipment grant", "aide à l’équipement");
        }

        @Override
        public LegalBasis basis(AidSituation situation) {
            return TEXT;
        }

        @Override
        public CriteriaSet<AidSituation> conditions() {
            return CriteriaSet.of(
                    "region.conditions",
                    title(),
                    List.of(Rule.of(
                            "region.sound",
                            title(),
                            TEXT,
                            Circumstance.IN_DIFFICULTY.fact().isFalse())));
        }

        @Override
        public AidEntitlement entitlement(AidSituation situation) {
            List<CostLine> lines =
                    Objects.requireNonNullElse(situation.project().lines(), List.<CostLine>of());
            return new AidEntitlement(
                    lines.stream()
                            .filter(line -> line.nature() == null || line.nature() == CostNature.EQUIPMENT)
                            .map(line -> new LineEntitlement(line.id(), base(line), RATE, RATE, () -> said(line)))
                            .toList(),
                    List.of(),
                    List.of());
        }

        /** A line of unknown nature may be equipment or not. */
        private static AidRange base(CostLine line) {
            return line.nature() == null ? new AidRange(Euros.ZERO, line.amount()) : line.cost();
        }

        private static Explanation said(CostLine line) {
            Label words = Label.of("{rate} of {cost}.", "{rate} de {cost}.");
            return Explanation.note(Reason.of("region.rate", words)
                    .with("rate", RATE)
                    .with("cost", line.amount() == null ? "?" : line.amount()));
        }
    }
    // the scheme ends

    /**
     * Prints what the scheme allows for a case.
     *
     * @param words not used
     */
    public static void main(String[] words) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        AidCase project = AidCase.builder(ProjectId.of("P-014"))
                .line(CostLine.of("press", CostNature.EQUIPMENT, Euros.of(1_000_000)))
                .granted(List.of())
                .nothingElse()
                .build();
        out.print(StateAid.shipped()
                .ceiling(project, new EquipmentGrant(), Granting.on(LocalDate.of(2024, 2, 1)))
                .explanation()
                .text(Locale.FRENCH));
    }
}
