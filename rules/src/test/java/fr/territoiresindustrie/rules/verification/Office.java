package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of an invented office, on a type of its own. */
final class Office {

    /**
     * A file of the office.
     *
     * @param base the eligible base
     * @param grant the grant requested
     * @param start the start of works
     * @param jobs the jobs; -1 if it is known that none is meant to be counted
     * @param inFrance whether the place is in France
     */
    record Dossier(
            @Nullable Euros base,
            @Nullable Euros grant,
            @Nullable LocalDate start,
            @Nullable Integer jobs,
            @Nullable Boolean inFrance)
            implements Serializable {

        static final Dossier EMPTY = new Dossier(null, null, null, null, null);
    }

    static final EvaluationContext MARCH = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);

    static final Fact<Dossier, Euros> BASE =
            Fact.of("base", Label.of("eligible base", "assiette éligible"), Dossier::base);
    static final Fact<Dossier, Euros> GRANT =
            Fact.of("grant", Label.of("grant requested", "subvention demandée"), Dossier::grant);
    static final Fact<Dossier, LocalDate> START =
            Fact.of("start", Label.of("start of works", "début des travaux"), Dossier::start);
    static final Fact<Dossier, Integer> JOBS = Fact.<Dossier, Integer>of(
                    "jobs",
                    Label.of("jobs", "emplois"),
                    dossier -> Integer.valueOf(-1).equals(dossier.jobs()) ? null : dossier.jobs())
            .absentWhen(dossier -> Integer.valueOf(-1).equals(dossier.jobs()));
    static final Fact<Dossier, Boolean> IN_FRANCE =
            Fact.of("in-france", Label.of("place in France", "lieu en France"), Dossier::inFrance);

    static final FactBook<Dossier> BOOK = FactBook.<Dossier>empty()
            .with(BASE, Euros.class)
            .with(GRANT, Euros.class)
            .with(START, LocalDate.class)
            .with(JOBS, Integer.class)
            .with(IN_FRANCE, Boolean.class);

    static final LegalBasis LAW = LegalBasis.of(Label.of("invented call", "appel inventé"));

    static final Criterion<Dossier> FLOOR = BASE.atLeast(Euros.of(200_000));

    private Office() {}

    static Rule<Dossier> rule(String name, Criterion<Dossier> criterion) {
        return Rule.of("office." + name, Label.of("rule on " + name, "règle : " + name), LAW, criterion);
    }

    static CriteriaSet<Dossier> set() {
        return set(FLOOR);
    }

    static CriteriaSet<Dossier> set(Criterion<Dossier> floor) {
        return CriteriaSet.of(
                        "office",
                        Label.of("call of the office", "appel du service"),
                        List.of(
                                rule("floor", floor),
                                rule("share", GRANT.atMost(Rate.ofPercent(new BigDecimal("40")), BASE)),
                                rule("start", START.atLeast(FIRST_DAY)),
                                rule("jobs", JOBS.between(1, 50).when(JOBS.present())),
                                rule("place", IN_FRANCE.isTrue())))
                .enforcing(RuleId.of("office.place"), Enforcement.WARNING);
    }
}
