package dev.zoomflow.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown that grows by rows. */
public final class Table {
    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... columns) {
        add(List.of(columns));
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    /** Numbers are rounded as fits their size. */
    public void row(Object... cells) {
        add(List.of(cells).stream().map(Table::text).toList());
    }

    private void add(List<String> cells) {
        rows.add(cells);
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return number >= 1000 ? "%,d".formatted(Math.round(number)) : "%.2f".formatted(number);
        }
        return cell instanceof Long number ? "%,d".formatted(number) : cell.toString();
    }

    /** The row added last, in columns for a terminal. */
    public String last() {
        var cells = rows.get(rows.size() - 1);
        var line = new StringBuilder("%-42s".formatted(cells.get(0)));
        cells.subList(1, cells.size()).forEach(cell -> line.append("%15s".formatted(cell)));
        return line.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
