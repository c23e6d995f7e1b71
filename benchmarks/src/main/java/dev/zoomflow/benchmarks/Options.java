package dev.zoomflow.benchmarks;

import java.util.Collections;
import java.util.List;

/**
 * What was asked for on the command line: {@code [SECONDS] [write] [BYTESxCONNECTIONS ...] [RECEIVER ...]}, see run.sh.
 *
 * @param write whether the document is to be written
 */
record Options(int seconds, boolean write, List<String> receivers, List<Shape> shapes) {
    private static final List<String> RECEIVERS = List.of("rivet", "bolt", "sqlite", "memory", "postgres", "jdbc");
    private static final List<Shape> SHAPES =
            List.of(new Shape(1024, 64), new Shape(1024, 16), new Shape(8192, 64), new Shape(8192, 16));

    static Options parse(String[] arguments) {
        var given = List.of(arguments);
        var seconds = given.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1);
        return new Options(seconds, given.contains("write"), named(given), shaped(given));
    }

    private static List<String> named(List<String> given) {
        var names = RECEIVERS.stream().filter(given::contains).toList();
        return names.isEmpty() ? RECEIVERS : names;
    }

    private static List<Shape> shaped(List<String> given) {
        var texts = SHAPES.stream().map(Options::text).toList();
        return SHAPES.stream()
                .filter(shape -> Collections.disjoint(given, texts) || given.contains(text(shape)))
                .toList();
    }

    private static String text(Shape shape) {
        return shape.bytes() + "x" + shape.connections();
    }
}
