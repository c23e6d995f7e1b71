package dev.zoomflow.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured, round by round: of each benchmark's times the median, in microseconds. */
final class Rounds {
    private final Map<String, List<Double>> times = new TreeMap<>();

    void add(Collection<RunResult> round) {
        for (var result : round) {
            var time = result.getPrimaryResult().getStatistics().getPercentile(50);
            times.computeIfAbsent(name(result), first -> new ArrayList<>()).add(time);
        }
    }

    /** As it is asked for: class.method, and a blank and the bytes if it has them. */
    private static String name(RunResult result) {
        var parameters = result.getParams();
        var benchmark = parameters.getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
        return parameters.getParamsKeys().contains("bytes")
                ? benchmark + " " + parameters.getParam("bytes")
                : benchmark;
    }

    private double[] of(String name) {
        var found = times.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " was not measured, only " + times.keySet());
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double median(String name) {
        return median(of(name));
    }

    String range(String name) {
        var all = Arrays.stream(of(name)).summaryStatistics();
        return "%.2f–%.2f".formatted(all.getMin(), all.getMax());
    }

    /** Of the ratios within a round. */
    double ratio(String name, String to) {
        var above = of(name);
        var below = of(to);
        for (int round = 0; round < above.length; round++) {
            above[round] /= below[round];
        }
        return median(above);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
