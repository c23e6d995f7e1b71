package dev.zoomflow.benchmarks.routing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Routes events among 10 to 1,000,000 connections, in turns of a few events each, so that all have the same conditions.
 * Counts the processor time of the thread: what else the machine does matters little.
 *
 * <p>Not by JMH, because what matters is a ratio of sizes. JMH measures one size after another, each in a JVM of its own and
 * minutes apart, by the clock: the ratio would mostly be that of how fast the machine was in each of these minutes. Here all
 * sizes have their turn within tenths of a second, in one JVM, which has compiled the same code for all of them.
 */
public final class Routing {
    private static final int[] SIZES = {10, 1_000, 100_000, 1_000_000};
    private static final int TOGETHER = 100;
    private static final int WARM_UP = 60;
    private static final int TURNS = 60;

    private Routing() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var all = new ArrayList<Population>();
        try {
            for (var size : SIZES) {
                all.add(new Population(size));
            }
            measure(all, WARM_UP);
            print(all, measure(all, TURNS));
        } finally {
            for (var population : all) {
                population.close();
            }
        }
    }

    /** Microseconds per event, of each population's turns. */
    private static double[][] measure(List<Population> all, int turns) {
        var micros = new double[all.size()][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < all.size(); i++) {
                micros[i][turn] = turn(all.get(i));
            }
        }
        return micros;
    }

    private static double turn(Population population) {
        var thread = ManagementFactory.getThreadMXBean();
        var begin = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < TOGETHER; i++) {
            population.route();
        }
        return (thread.getCurrentThreadCpuTime() - begin) / 1_000.0 / TOGETHER;
    }

    private static void print(List<Population> all, double[][] micros) {
        var least = median(micros[0]);
        System.out.println("| connections | processor time for an event, µs | ratio |");
        System.out.println("|---|---|---|");
        for (int i = 0; i < all.size(); i++) {
            var median = median(micros[i]);
            System.out.printf("| %,d | %.0f | %.2f |%n", all.get(i).connections(), median, median / least);
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
