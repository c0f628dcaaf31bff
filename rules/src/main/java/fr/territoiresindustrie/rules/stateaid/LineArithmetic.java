package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How the base and the intensity of a line came about under an article.
 *
 * @param line the cost line
 * @param base the eligible part
 * @param least the way to the lowest intensity
 * @param most the way to the highest
 */
record LineArithmetic(CostLine line, AidRange base, LineRating.Way least, LineRating.Way most) implements Arithmetic {

    @Override
    public Explanation explanation() {
        Explanation head = Explanation.note(head());
        return least.rate().equals(most.rate()) ? head.with(steps(most)) : head.with(bounds());
    }

    private Reason head() {
        boolean known = least.rate().equals(most.rate());
        Reason reason = Reason.of(known ? "aid.article.line" : "aid.article.line.open")
                .with("line", line.id())
                .with("base", based());
        return known
                ? reason.with("rate", most.rate())
                : reason.with("least", least.rate()).with("most", most.rate());
    }

    private Argument based() {
        boolean extra = most.part().extra() && line.amount() != null && line.counterfactual() != null;
        Reason reason = extra
                ? Reason.of("aid.article.base.extra")
                        .with("cost", Objects.requireNonNull(line.amount()))
                        .with("alternative", Objects.requireNonNull(line.counterfactual()))
                : Reason.of("aid.article.base.cost");
        return Argument.of(reason.with("amount", Telling.range(base)).label());
    }

    private List<Explanation> bounds() {
        return List.of(
                Explanation.note(Reason.of("aid.article.at-least")).with(steps(least)),
                Explanation.note(Reason.of("aid.article.at-most")).with(steps(most)));
    }

    private static List<Explanation> steps(LineRating.Way way) {
        if (way.rating().terms().isEmpty()) {
            return List.of(Explanation.note(Reason.of("aid.article.rate.none")));
        }
        List<Explanation> steps = new ArrayList<>();
        steps.add(Explanation.note(Reason.of("aid.article.heading").with("purpose", purpose(way))));
        way.rating().terms().forEach(term -> steps.add(step(steps.size() == 1, term)));
        LegalFigure cap = way.rating().cap();
        if (cap != null) {
            steps.add(Explanation.note(Reason.of("aid.article.cap").with("rate", cap.rate()))
                    .basedOn(cap.basis()));
        }
        // A sum of one term says nothing, unless the cap cuts it.
        if (way.rating().terms().size() > 1
                || !way.rating().total().equals(way.rating().sum())) {
            steps.add(Explanation.note(sum(way.rating())));
        }
        LegalFigure factor = way.part().factor();
        if (factor != null) {
            steps.add(Explanation.note(halved(way, factor)).basedOn(factor.basis()));
        }
        return steps;
    }

    private static Argument purpose(LineRating.Way way) {
        return Argument.of(way.heading().purpose().label());
    }

    private static Explanation step(boolean first, Formula.Term term) {
        Reason reason = Reason.of(first ? "aid.article.base-rate" : "aid.article.bonus")
                .with("what", Argument.of(term.guard().label()))
                .with("rate", term.figure().rate());
        return Explanation.note(reason).basedOn(term.figure().basis());
    }

    private static Reason sum(Formula.Rating rating) {
        Reason reason = Reason.of(rating.total().equals(rating.sum()) ? "aid.article.sum" : "aid.article.sum.capped")
                .with("terms", terms(rating))
                .with("total", rating.total());
        return rating.total().equals(rating.sum()) ? reason : reason.with("sum", rating.sum());
    }

    private static Argument terms(Formula.Rating rating) {
        return Argument.of(Label.of(joined(rating, Locale.ENGLISH), joined(rating, Locale.FRENCH)));
    }

    private static String joined(Formula.Rating rating, Locale locale) {
        return rating.terms().stream()
                .map(term -> term.figure().rate())
                .map((Rate rate) -> rate.format(locale))
                .collect(Collectors.joining(" + "));
    }

    private static Reason halved(LineRating.Way way, LegalFigure factor) {
        return Reason.of("aid.article.without-alternative")
                .with("rate", way.rating().total())
                .with("factor", factor.rate())
                .with("total", way.rate());
    }
}
