package fr.territoiresindustrie.examples;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under each other, as wide as the widest of each column. */
final class Table {

    private static final int WIDEST = 48;

    private final List<String> alignments;
    private final List<List<String>> lines = new ArrayList<>();

    /** Creates a table; a column is aligned to the left with {@code <}, to the right with {@code >}. */
    Table(List<String> alignments) {
        this.alignments = List.copyOf(alignments);
    }

    void add(List<String> cells) {
        lines.add(cells.stream().map(Table::cut).toList());
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= WIDEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                line.append(i == 0 ? "" : "  ").append(padded(cells.get(i), i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        int width = lines.stream()
                .mapToInt(cells -> length(cells.get(column)))
                .max()
                .orElse(0);
        String space = " ".repeat(width - length(cell));
        return alignments.get(column).equals("<") ? cell + space : space + cell;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
