package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.spelling.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operation that somebody may have meant who asked for one that is not there. */
public final class NearestOperation {
    private static final double WRONG_METHOD = 0.3;
    private static final double MISSING_SEGMENT = 1;
    private static final double FARTHEST = 1.5;

    private NearestOperation() {}

    private record Candidate(String name, double distance) {}

    /** Method and template; nothing where all are too different. */
    public static Optional<String> to(String method, String path) {
        List<String> given = split(path);
        return Operations.all().stream()
                .map(operation -> new Candidate(
                        operation.name(),
                        distance(split(operation.path()), given)
                                + (operation.method().equals(method) ? 0 : WRONG_METHOD)))
                .min(Comparator.comparingDouble(Candidate::distance))
                .filter(nearest -> nearest.distance() <= FARTHEST)
                .map(Candidate::name);
    }

    private static double distance(List<String> template, List<String> given) {
        int common = Math.min(template.size(), given.size());
        double distance = MISSING_SEGMENT * (template.size() + given.size() - 2.0 * common);
        for (int i = 0; i < common; i++) {
            distance += distance(template.get(i), given.get(i));
        }
        return distance;
    }

    /** From 0, the same or a variable, to 1, nothing in common. */
    private static double distance(String expected, String given) {
        if (expected.startsWith("{") || expected.equals(given)) {
            return 0;
        }
        return (double) Spelling.edits(expected, given) / Math.max(expected.length(), given.length());
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
