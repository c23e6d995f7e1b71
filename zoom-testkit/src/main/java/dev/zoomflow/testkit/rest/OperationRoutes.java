package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.PathTemplate;
import dev.zoomflow.testkit.http.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation a request is for; a template's literal segments win over its variables. */
final class OperationRoutes {
    private final Map<String, List<Entry>> byShape = new HashMap<>();

    record Found(Operation operation, Request request) {}

    private record Entry(Operation operation, PathTemplate template) {}

    OperationRoutes(List<Operation> operations) {
        for (Operation operation : operations) {
            PathTemplate template = PathTemplate.of(operation.path());
            byShape.computeIfAbsent(operation.method() + template.segments(), shape -> new ArrayList<>())
                    .add(new Entry(operation, template));
        }
        Comparator<Entry> literalsFirst =
                Comparator.comparing(entry -> entry.template().rank());
        byShape.values().forEach(entries -> entries.sort(literalsFirst));
    }

    Optional<Found> find(Request request) {
        return byShape.getOrDefault(request.method() + PathTemplate.segments(request.path()), List.of()).stream()
                .flatMap(entry -> entry.template().match(request.path()).stream()
                        .map(variables -> new Found(entry.operation(), request.withVariables(variables))))
                .findFirst();
    }
}
