package dev.zoomflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The turns of one entrant. Of each figure the median counts: one turn in which the machine did something else does not. */
final class Turns {
    private final Entrant entrant;
    private final List<Turn> turns = new ArrayList<>();

    Turns(Entrant entrant) {
        this.entrant = entrant;
    }

    void uncounted() {
        entrant.turn();
    }

    void next() {
        turns.add(entrant.turn());
    }

    /** A row of the table. */
    Object[] row(Shape shape, double rivet) {
        var perSecond = perSecond();
        return new Object[] {
            entrant.name(),
            (long) shape.bytes(),
            (long) shape.connections(),
            perSecond,
            range(),
            median(Turn::receiver),
            filled(median(Turn::sender)),
            median(Turn::p50),
            median(Turn::p99),
            perSecond / rivet,
            filled(median(Turn::halfP99)),
            turns.stream().mapToLong(Turn::refused).sum(),
            entrant.resident()
        };
    }

    double perSecond() {
        return median(Turn::perSecond);
    }

    private String range() {
        var all = turns.stream().mapToDouble(Turn::perSecond).summaryStatistics();
        return "%,.0f–%,.0f".formatted(all.getMin(), all.getMax());
    }

    private double median(ToDoubleFunction<Turn> figure) {
        var sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Object filled(double figure) {
        return figure == 0 ? "" : figure;
    }
}
