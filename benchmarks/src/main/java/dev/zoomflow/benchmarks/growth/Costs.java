package dev.zoomflow.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Of one kind of rows, in one store, window by window. The medians count. */
final class Costs {
    private final List<Cost> windows = new ArrayList<>();

    void add(Cost window) {
        windows.add(window);
    }

    double median(ToDoubleFunction<Cost> figure) {
        var sorted = windows.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private String range() {
        var all = windows.stream().mapToDouble(Cost::writer).summaryStatistics();
        return "%.1f–%.1f".formatted(all.getMin(), all.getMax());
    }

    /** A row of the table, beside what the same costs in a smaller store. */
    Object[] row(String what, long size, Costs smaller) {
        return new Object[] {
            what,
            size,
            median(Cost::writer),
            range(),
            ratio(smaller, Cost::writer),
            median(Cost::process),
            ratio(smaller, Cost::process),
            median(Cost::clock),
            ratio(smaller, Cost::clock)
        };
    }

    private double ratio(Costs smaller, ToDoubleFunction<Cost> figure) {
        return median(figure) / smaller.median(figure);
    }
}
