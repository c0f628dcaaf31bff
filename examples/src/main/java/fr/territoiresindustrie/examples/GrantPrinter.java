package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.intake.GrantRow;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.territory.Placement;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows to a person where grants ended, and writes what was wrong. */
final class GrantPrinter {

    private final GrantOptions options;
    private final PrintStream out;
    private final Locale locale;

    GrantPrinter(GrantOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.locale = options.language();
    }

    void print(IntakeResult<GrantRow> read, PlacedGrants placed, TerritoryList list) {
        say("grants.title", Map.of("source", read.source()));
        if (options.grants().isEmpty()) {
            say("grants.invented", Map.of());
        }
        say(
                list.limitedTo() == null ? "grants.list" : "grants.list.limited",
                Map.of(
                        "territories", String.valueOf(list.territories().size()),
                        "date", Argument.of(list.version().validFrom()).text(locale),
                        "source", list.version().source()));
        out.println();
        out.print(table(read, placed, list));
        out.println();
        say(
                "grants.count",
                Map.of(
                        "read", String.valueOf(read.rowsRead()),
                        "located", count(placed, Placement.Status.IN),
                        "outside", count(placed, Placement.Status.IN_NONE),
                        "unplaced", count(placed, Placement.Status.NOT_KNOWN),
                        "rejected", String.valueOf(read.rejected())));
        say(
                "grants.amount",
                Map.of("amount", PlacedGrants.amount(placed.grants()).format(locale)));
        if (!read.complete()) {
            say("grants.incomplete", Map.of());
        }
        say("grants.files", Map.of("folder", options.out().toString()));
    }

    private static String count(PlacedGrants placed, Placement.Status status) {
        return String.valueOf(placed.list(status).size());
    }

    private Table table(IntakeResult<GrantRow> read, PlacedGrants placed, TerritoryList list) {
        Table table = new Table(List.of("<", ">", ">"));
        table.add(List.of(
                phrase("grants.column.place", Map.of()),
                phrase("grants.column.rows", Map.of()),
                phrase("grants.column.amount", Map.of())));
        placed.byTerritory().forEach((id, grants) -> {
            String name = list.findTerritory(id).map(Territory::name).orElse("");
            table.add(cells(id.id() + " " + name, grants));
        });
        table.add(cells(phrase("grants.outside", Map.of()), placed.list(Placement.Status.IN_NONE)));
        placed.byReason()
                .forEach((reason, grants) -> table.add(cells(phrase("grants.not-known." + reason, Map.of()), grants)));
        table.add(List.of(phrase("grants.rejected", Map.of()), String.valueOf(read.rejected()), ""));
        table.add(List.of(
                phrase("grants.total", Map.of()),
                String.valueOf(read.rejected() + placed.grants().size()),
                PlacedGrants.amount(placed.grants()).format(locale)));
        return table;
    }

    private List<String> cells(String place, List<PlacedGrants.PlacedGrant> grants) {
        return List.of(
                place,
                String.valueOf(grants.size()),
                PlacedGrants.amount(grants).format(locale));
    }

    private void say(String key, Map<String, String> arguments) {
        out.println(phrase(key, arguments));
    }

    private String phrase(String key, Map<String, String> arguments) {
        return WrongUse.PHRASES.say(locale, key, arguments);
    }
}
