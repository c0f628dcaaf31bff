package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidPurpose;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.InvestmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Makes cases in which all is known, and takes facts away from them. */
final class AidCaseMaker {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2016, 5, 2),
            LocalDate.of(2020, 10, 15),
            LocalDate.of(2021, 6, 1),
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2022, 9, 1),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2024, 2, 1),
            LocalDate.of(2026, 3, 2));

    /** In cents: around nothing, usual, with an odd cent, and on both sides of the large-project threshold. */
    private static final List<Long> COSTS =
            List.of(0L, 1L, 10_000_000L, 125_000_000L, 777_777_777L, 3_000_000_000L, 6_000_000_000L, 12_000_000_000L);

    private static final List<NafCode> ACTIVITIES = List.of(
            NafCode.of("25.62B"),
            NafCode.of("24.10Z"),
            NafCode.of("01.11Z"),
            NafCode.of("35.11Z"),
            NafCode.of("49.41A"));

    /** The sequence of this class is part of the Java platform: the same everywhere. */
    private final Random random;

    private final List<CommuneCode> communes;

    AidCaseMaker(long seed, List<CommuneCode> communes) {
        this.random = new Random(seed);
        this.communes = communes;
    }

    Granting granting() {
        return Granting.on(one(DAYS));
    }

    private <V> V one(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Euros amount() {
        return Euros.ofCents(one(COSTS));
    }

    /** A case in which every fact is known. */
    AidCase next(Granting granting) {
        LocalDate applied = granting.grantedOn().minusDays(random.nextInt(300));
        LocalDate start = applied.plusDays(random.nextInt(200) - 20L);
        AidCase.Builder made = AidCase.builder(ProjectId.of("generated"))
                .size(one(List.of(EnterpriseSize.values())))
                .commune(one(communes))
                .activity(one(ACTIVITIES))
                .appliedOn(applied)
                .worksStartOn(start)
                .completedOn(start.plusDays(500))
                .investment(one(List.of(InvestmentKind.values())))
                .reusedAssets(amount())
                .replacedDepreciation(amount())
                .smeCostShare(Rate.ofPercent(random.nextInt(101)))
                .adviceGranted(amount())
                .frameworkGranted(amount())
                .granted(List.of())
                .earlier(List.of())
                .lines(lines());
        for (Circumstance circumstance : Circumstance.values()) {
            // Most circumstances stand against the aid: if they were so half of the time, no case would pass.
            made = random.nextInt(6) == 0 ? made.yes(circumstance) : made.no(circumstance);
        }
        // Every line states its alternative.
        return made.yes(Circumstance.COUNTERFACTUAL_IDENTIFIED).build();
    }

    private List<CostLine> lines() {
        List<CostLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            CostLine line = CostLine.of("line-" + (char) ('a' + i), one(List.of(CostNature.values())), amount())
                    .against(amount());
            boolean serving = random.nextInt(3) != 0;
            lines.add(serving ? line.serving(one(List.of(AidPurpose.values()))) : line);
        }
        return lines;
    }

    /** The same case with its lines in another order. */
    AidCase turned(AidCase made) {
        List<CostLine> lines = new ArrayList<>(made.lines() == null ? List.of() : made.lines());
        Collections.shuffle(lines, random);
        return made.toBuilder().lines(lines).build();
    }

    /** The same case with some facts, and at least one, not known any more. */
    AidCase forgetful(AidCase made) {
        AidCase.Builder left = made.toBuilder();
        List<Consumer<AidCase.Builder>> losses = losses(made);
        Consumer<AidCase.Builder> certain = one(losses);
        int oneIn = 2 + random.nextInt(12);
        for (Consumer<AidCase.Builder> loss : losses) {
            if (loss == certain || random.nextInt(oneIn) == 0) {
                loss.accept(left);
            }
        }
        return left.build();
    }

    private List<Consumer<AidCase.Builder>> losses(AidCase made) {
        List<Consumer<AidCase.Builder>> losses = new ArrayList<>(List.of(
                left -> left.sizes(null),
                left -> left.sizes(EnumSet.of(size(made), one(List.of(EnterpriseSize.values())))),
                left -> left.communes(null),
                left -> left.activity(null),
                left -> left.appliedOn(null),
                left -> left.worksStartOn(null),
                left -> left.completedOn(null),
                left -> left.investment(null),
                left -> left.reusedAssets(null),
                left -> left.replacedDepreciation(null),
                left -> left.smeCostShare(null),
                left -> left.adviceGranted(null),
                left -> left.frameworkGranted(null),
                left -> left.earlier(null),
                left -> left.lines(vague(made))));
        for (Circumstance circumstance : Circumstance.values()) {
            losses.add(left -> left.unknown(circumstance));
        }
        return losses;
    }

    private static EnterpriseSize size(AidCase made) {
        return made.sizes() == null
                ? EnterpriseSize.LARGE
                : made.sizes().iterator().next();
    }

    /** Lines of which the amount, the nature or the alternative is not known. */
    private List<CostLine> vague(AidCase made) {
        List<CostLine> lines = made.lines() == null ? List.of() : made.lines();
        return lines.stream()
                .map(line -> switch (random.nextInt(4)) {
                    case 0 -> line.withoutAmount();
                    case 1 ->
                        new CostLine(
                                line.id(), null, line.amount(), line.purposes(), line.counterfactual(), line.commune());
                    case 2 -> new CostLine(line.id(), line.nature(), line.amount(), line.purposes(), null, null);
                    default -> line;
                })
                .toList();
    }
}
