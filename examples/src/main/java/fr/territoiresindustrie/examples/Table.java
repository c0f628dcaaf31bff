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
        int[] widths = new int[alignments.size()];
        for (List<String> cells : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(cells.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i == 0 ? "" : "  ").append(padded(cells.get(i), alignments.get(i), widths[i]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String padded(String cell, String alignment, int width) {
        String space = " ".repeat(width - length(cell));
        return alignment.equals("<") ? cell + space : space + cell;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
