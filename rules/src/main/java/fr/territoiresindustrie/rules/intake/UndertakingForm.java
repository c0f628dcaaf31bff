package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.SolvencyYear;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.validation.EurosAmount;
import fr.territoiresindustrie.validation.NafCodeFormat;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking as somebody wrote it; see {@link fr.territoiresindustrie.project.Undertaking}.
 *
 * @param ref its SIREN; or any text where it has none
 * @param name the name
 * @param activity the NAF code of its main activity
 * @param foundedOn the day on which it came into existence
 * @param size the facts on its size
 * @param difficulty the facts on difficulty
 * @param recoveryOrderOutstanding whether it has yet to repay illegal aid
 * @param links its links; empty if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndertakingForm(
        @Nullable String ref,
        @Nullable String name,
        @NafCodeFormat(tolerant = true) @Nullable String activity,
        @Nullable String foundedOn,
        @Valid @Nullable Size size,
        @Valid @Nullable Difficulty difficulty,
        @Nullable String recoveryOrderOutstanding,
        @Nullable List<@Nullable @Valid Link> links)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param ref its SIREN
     * @param name the name
     * @param activity the NAF code of its main activity
     * @param foundedOn the day on which it came into existence
     * @param size the facts on its size
     * @param difficulty the facts on difficulty
     * @param recoveryOrderOutstanding whether it has yet to repay illegal aid
     * @param links its links
     */
    public UndertakingForm {
        links = FormFacts.copy(links);
    }

    Checked<Undertaking> read() {
        FormFacts facts = new FormFacts();
        return facts.checked(Undertaking.builder()
                .ref(facts.fact("ref", ref, UndertakingRef::tryParse))
                .name(facts.text("name", name))
                .activity(facts.fact("activity", activity, NafCode::tryParse))
                .foundedOn(facts.day("foundedOn", foundedOn))
                .size(size == null ? null : facts.take("size", size.read()))
                .difficulty(difficulty == null ? null : facts.take("difficulty", difficulty.read()))
                .recoveryOrderOutstanding(facts.yesNo("recoveryOrderOutstanding", recoveryOrderOutstanding))
                .links(facts.list("links", links, Link::read))
                .tryBuild());
    }

    /**
     * Facts on size as somebody wrote them; see {@link fr.territoiresindustrie.project.SizeFacts}.
     *
     * @param periods the closed periods; the latest first
     * @param newEnterprise whether no accounts are approved yet
     * @param ownershipChanged whether it joined or left a group since
     * @param previousSize the code of the class before, for example {@code small}
     * @param declaredSize the code of the class that it states itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Size(
            @Nullable List<@Nullable @Valid Period> periods,
            @Nullable String newEnterprise,
            @Nullable String ownershipChanged,
            @Nullable String previousSize,
            @Nullable String declaredSize)
            implements Serializable {

        /**
         * Copies the lists.
         *
         * @param periods the closed periods
         * @param newEnterprise whether no accounts are approved yet
         * @param ownershipChanged whether it joined or left a group since
         * @param previousSize the code of the class before
         * @param declaredSize the code of the class that it states itself
         */
        public Size {
            periods = FormFacts.copy(periods);
        }

        Checked<SizeFacts> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(SizeFacts.builder()
                    .periods(facts.list("periods", periods, Period::read))
                    .newEnterprise(facts.yesNo("newEnterprise", newEnterprise))
                    .ownershipChanged(facts.yesNo("ownershipChanged", ownershipChanged))
                    .previousSize(
                            facts.choice("previousSize", previousSize, EnterpriseSize.class, EnterpriseSize::label))
                    .declaredSize(
                            facts.choice("declaredSize", declaredSize, EnterpriseSize.class, EnterpriseSize::label))
                    .tryBuild());
        }
    }

    /**
     * An accounting period as somebody wrote it; see {@link fr.territoiresindustrie.project.AccountingPeriod}.
     *
     * @param closedOn the day on which it closed
     * @param headcount annual work units
     * @param turnover the turnover
     * @param balanceSheet the balance sheet total
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(
            @Nullable String closedOn,
            @Nullable String headcount,
            @EurosAmount(min = "0") @Nullable String turnover,
            @EurosAmount(min = "0") @Nullable String balanceSheet)
            implements Serializable {

        Checked<AccountingPeriod> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(AccountingPeriod.builder()
                    .closedOn(facts.day("closedOn", closedOn))
                    .headcount(facts.fact("headcount", headcount, Quantity::tryParse))
                    .turnover(facts.amount("turnover", turnover))
                    .balanceSheet(facts.amount("balanceSheet", balanceSheet))
                    .tryBuild());
        }
    }

    /**
     * Facts on difficulty as somebody wrote them; see {@link fr.territoiresindustrie.project.DifficultyFacts}.
     *
     * @param limitedLiability whether its members answer only for what they put in
     * @param subscribedCapital the subscribed capital
     * @param reserves the reserves
     * @param accumulatedLosses the accumulated losses
     * @param collectiveInsolvency whether it is in insolvency proceedings
     * @param rescueAidOutstanding whether rescue aid is outstanding
     * @param underRestructuringPlan whether it is under a restructuring plan
     * @param solvencyYears the latest closed years; the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difficulty(
            @Nullable String limitedLiability,
            @EurosAmount @Nullable String subscribedCapital,
            @EurosAmount @Nullable String reserves,
            @EurosAmount @Nullable String accumulatedLosses,
            @Nullable String collectiveInsolvency,
            @Nullable String rescueAidOutstanding,
            @Nullable String underRestructuringPlan,
            @Nullable List<@Nullable @Valid Solvency> solvencyYears)
            implements Serializable {

        /**
         * Copies the lists.
         *
         * @param limitedLiability whether its members answer only for what they put in
         * @param subscribedCapital the subscribed capital
         * @param reserves the reserves
         * @param accumulatedLosses the accumulated losses
         * @param collectiveInsolvency whether it is in insolvency proceedings
         * @param rescueAidOutstanding whether rescue aid is outstanding
         * @param underRestructuringPlan whether it is under a restructuring plan
         * @param solvencyYears the latest closed years
         */
        public Difficulty {
            solvencyYears = FormFacts.copy(solvencyYears);
        }

        Checked<DifficultyFacts> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(DifficultyFacts.builder()
                    .limitedLiability(facts.yesNo("limitedLiability", limitedLiability))
                    .subscribedCapital(facts.amount("subscribedCapital", subscribedCapital))
                    .reserves(facts.amount("reserves", reserves))
                    .accumulatedLosses(facts.amount("accumulatedLosses", accumulatedLosses))
                    .collectiveInsolvency(facts.yesNo("collectiveInsolvency", collectiveInsolvency))
                    .rescueAidOutstanding(facts.yesNo("rescueAidOutstanding", rescueAidOutstanding))
                    .underRestructuringPlan(facts.yesNo("underRestructuringPlan", underRestructuringPlan))
                    .solvencyYears(facts.list("solvencyYears", solvencyYears, Solvency::read))
                    .tryBuild());
        }
    }

    /**
     * The accounts of a year as somebody wrote them; see {@link fr.territoiresindustrie.project.SolvencyYear}.
     *
     * @param closedOn the day on which the year closed
     * @param bookDebt the debt
     * @param equity the own funds
     * @param ebitda the EBITDA
     * @param interest the interest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Solvency(
            @Nullable String closedOn,
            @EurosAmount @Nullable String bookDebt,
            @EurosAmount @Nullable String equity,
            @EurosAmount @Nullable String ebitda,
            @EurosAmount @Nullable String interest)
            implements Serializable {

        Checked<SolvencyYear> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(SolvencyYear.builder()
                    .closedOn(facts.day("closedOn", closedOn))
                    .bookDebt(facts.amount("bookDebt", bookDebt))
                    .equity(facts.amount("equity", equity))
                    .ebitda(facts.amount("ebitda", ebitda))
                    .interest(facts.amount("interest", interest))
                    .tryBuild());
        }
    }

    /**
     * A link to another undertaking as somebody wrote it; see {@link fr.territoiresindustrie.project.UndertakingLink}.
     *
     * @param other the other undertaking; its SIREN or any text
     * @param direction {@code holds} or {@code held-by}
     * @param capital the part of the capital, for example {@code 25%}
     * @param votes the part of the votes
     * @param control the code of the ground of control
     * @param holderKind the code of the kind of investor
     * @param invested how much was put in
     * @param adjacentMarket whether both are on the same or an adjacent market
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            @Nullable String other,
            @Nullable String direction,
            @Nullable String capital,
            @Nullable String votes,
            @Nullable String control,
            @Nullable String holderKind,
            @EurosAmount(min = "0") @Nullable String invested,
            @Nullable String adjacentMarket)
            implements Serializable {

        Checked<UndertakingLink> read() {
            FormFacts facts = new FormFacts();
            return facts.checked(UndertakingLink.builder()
                    .other(facts.fact("other", other, UndertakingRef::tryParse))
                    .direction(facts.choice("direction", direction, UndertakingLink.Direction.class))
                    .capital(facts.fact("capital", capital, Rate::tryParse))
                    .votes(facts.fact("votes", votes, Rate::tryParse))
                    .control(facts.choice("control", control, UndertakingLink.Control.class))
                    .holderKind(facts.choice("holderKind", holderKind, InvestorKind.class))
                    .invested(facts.amount("invested", invested))
                    .adjacentMarket(facts.yesNo("adjacentMarket", adjacentMarket))
                    .tryBuild());
        }
    }
}
