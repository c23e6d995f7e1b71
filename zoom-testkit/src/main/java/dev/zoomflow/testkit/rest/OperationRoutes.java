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

    private record Entry(Operation operation, PathTemplate template, String rank) {}

    OperationRoutes(List<Operation> operations) {
        for (Operation operation : operations) {
            PathTemplate template = PathTemplate.of(operation.path());
            byShape.computeIfAbsent(operation.method() + template.segments(), shape -> new ArrayList<>())
                    .add(new Entry(operation, template, template.rank()));
        }
        byShape.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::rank)));
    }

    Optional<Found> find(Request request) {
        String shape = request.method() + PathTemplate.segments(request.path());
        for (Entry entry : byShape.getOrDefault(shape, List.of())) {
            Optional<Map<String, String>> variables = entry.template().match(request.path());
            if (variables.isPresent()) {
                return Optional.of(new Found(entry.operation(), request.withVariables(variables.get())));
            }
        }
        return Optional.empty();
    }
}
