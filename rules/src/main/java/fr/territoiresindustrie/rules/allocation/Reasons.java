package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says why, in codes and arguments. */
final class Reasons {

    private final AllocationProblem problem;
    private final Lineup lineup;

    Reasons(AllocationProblem problem, Lineup lineup) {
        this.problem = problem;
        this.lineup = lineup;
    }

    /** Why a candidate that had its turn got what it got. */
    Reason of(Candidate candidate, AllocationStatus status, Turn turn) {
        Reason reason = Reason.of("allocation." + code(status, turn))
                .with("payable", candidate.payable())
                .with("left", Euros.ofCents(turn.before().left()));
        return switch (status) {
            case FUNDED ->
                candidate.payable().equals(candidate.request())
                        ? reason
                        : Reason.of("allocation.funded-at-ceiling")
                                .with("payable", candidate.payable())
                                .with("request", candidate.request())
                                .with("left", Euros.ofCents(turn.before().left()));
            case PARTLY_FUNDED -> reason.with("minimum", Objects.requireNonNull(candidate.viableMinimum()));
            case TIED ->
                reason.with(
                        "others",
                        Argument.of(turn.members().stream()
                                .filter(member -> !member.equals(candidate))
                                .map(member -> Argument.of(member.project().value()))
                                .toList()));
            default -> reason;
        };
    }

    private static String code(AllocationStatus status, Turn turn) {
        return switch (status) {
            case FUNDED -> "funded";
            case PARTLY_FUNDED -> "partly-funded";
            case WAITING -> turn.before().phase() == Turn.Phase.OPEN ? "exhausted" : "behind-exhausted";
            case TIED -> "tied";
            default -> "behind-tie";
        };
    }

    /** Why a candidate is not in the order. */
    Reason of(Candidate candidate, AllocationStatus status) {
        return switch (status) {
            case BELOW_THRESHOLD ->
                Reason.of("allocation.below-threshold")
                        .with("points", points(Objects.requireNonNull(candidate.pointThousandths())))
                        .with("threshold", points(Objects.requireNonNull(problem.thresholdThousandths())));
            case CEILING_TOO_LOW -> ceilingTooLow(candidate);
            case OUT_OF_TIME ->
                Reason.of("allocation.out-of-time").with("filed", Objects.requireNonNull(candidate.filedOn()));
            default -> Reason.of("allocation.unplaced." + missing(candidate));
        };
    }

    private static Reason ceilingTooLow(Candidate candidate) {
        Euros minimum = candidate.viableMinimum();
        return minimum == null || !minimum.positive()
                ? Reason.of("allocation.ceiling-zero").with("request", candidate.request())
                : Reason.of("allocation.ceiling-too-low")
                        .with("payable", candidate.payable())
                        .with("minimum", minimum);
    }

    private String missing(Candidate candidate) {
        SortKey first = lineup.keys().get(0);
        boolean points = first.known().test(candidate) || first.code().equals("points-per-euro");
        return points ? "points" : first.code();
    }

    static Argument points(long thousandths) {
        return Argument.points(BigDecimal.valueOf(thousandths, 3));
    }

    /** What would have been needed. */
    static List<Reason> of(Margins margins) {
        List<Reason> reasons = new ArrayList<>();
        if (margins.pointThousandths() != null) {
            reasons.add(Reason.of("allocation.margin.points").with("points", points(margins.pointThousandths())));
        }
        if (margins.shortfall() != null) {
            reasons.add(Reason.of("allocation.margin.money")
                    .with("missing", margins.shortfall().missing())
                    .with("envelope", margins.shortfall().envelope().value()));
        }
        if (margins.reduction() != null) {
            reasons.add(Reason.of("allocation.margin.reduction").with("reduction", margins.reduction()));
        }
        return reasons;
    }

    static Reason of(EnvelopeBalance balance) {
        return Reason.of("allocation.balance")
                .with("envelope", balance.envelope().value())
                .with("available", balance.available())
                .with("awarded", balance.awarded())
                .with("remainder", balance.remainder());
    }

    static Reason of(AllocationRule rule) {
        if (rule instanceof ProportionalShares shares) {
            return ShareReasons.rule(shares);
        }
        Reason whenShort = Reason.of("allocation.when-short."
                + switch (Objects.requireNonNull(rule.whenShort())) {
                    case SKIP -> "skip";
                    case STOP -> "stop";
                    case PARTIAL -> "partial";
                });
        if (rule instanceof BestPerEuro best) {
            return Reason.of("allocation.rule.best-per-euro").with("order", order(best.ties()));
        }
        if (rule instanceof MostPoints most) {
            return Reason.of("allocation.rule.most-points").with("order", order(most.order()));
        }
        if (rule instanceof FirstCome firstCome) {
            String waves = firstCome.closings().isEmpty() ? "by-day" : "in-waves";
            return Reason.of("allocation.rule.first-come." + waves)
                    .with("closings", firstCome.closings())
                    .with("order", order(firstCome.within()))
                    .with("short", whenShort.label());
        }
        return Reason.of("allocation.rule.rank-order")
                .with("order", order(((RankOrder) rule).order()))
                .with("short", whenShort.label());
    }

    static Argument order(List<Priority> order) {
        return Argument.of(order.stream()
                .map(priority -> {
                    String code = priority.key().code();
                    return Argument.term(
                            code, Reason.of("allocation.priority." + code).label());
                })
                .toList());
    }

    static Reason of(Optimality optimality) {
        return Reason.of("allocation.optimality." + optimality.proof().code())
                .with("reached", points(optimality.reachedThousandths()))
                .with("bound", points(optimality.boundThousandths()))
                .with("gap", points(optimality.gapThousandths()));
    }

    static Reason exhausted(LocalDate day) {
        return Reason.of("allocation.exhausted-on").with("day", day);
    }
}
