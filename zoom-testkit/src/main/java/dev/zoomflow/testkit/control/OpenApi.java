package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of the calls, made from what they say of themselves. */
final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");
    private static final Shape PROBLEM =
            Shape.object().with("error", Shape.text("what is wrong, in words")).named("Problem");

    private final Map<String, ObjectNode> schemas = new TreeMap<>(PROBLEM.named());

    private OpenApi() {}

    static ObjectNode document(List<Call> calls) {
        return new OpenApi().of(calls);
    }

    private ObjectNode of(List<Call> calls) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Control API of the Zoom simulator")
                .put("version", "1")
                .put("description", "Sets up the world, does what people do in it, and tells what happened.");
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        calls.forEach(call -> paths.withObjectProperty("/_control" + call.path())
                .set(call.method().toLowerCase(Locale.ROOT), operation(call)));
        ObjectNode components = document.putObject("components").putObject("schemas");
        schemas.forEach(components::set);
        return document;
    }

    private ObjectNode operation(Call call) {
        ObjectNode operation = Json.object().put("operationId", id(call)).put("summary", call.says());
        operation.putArray("tags").add(words(call.path()).get(0));
        VARIABLE.matcher(call.path())
                .results()
                .map(MatchResult::group)
                .map(variable -> variable.substring(1, variable.length() - 1))
                .forEach(variable -> parameter(operation, variable, "path", Shape.text("")));
        call.queries().forEach((query, shape) -> parameter(operation, query, "query", shape));
        call.body().ifPresent(body -> {
            ObjectNode content = content(operation
                    .putObject("requestBody")
                    .put("required", !call.example().isEmpty()));
            set(content, body);
            if (!call.example().isEmpty()) {
                content.set("example", Json.parse(call.example()));
            }
        });
        ObjectNode responses = operation.putObject("responses");
        ObjectNode usual = responses.putObject(Integer.toString(call.status())).put("description", "done");
        call.answer().ifPresent(answer -> set(content(usual, call.type()), answer));
        problem(responses, "400", "the call is wrong");
        problem(responses, "403", "a page of another site made the call, or it went to a host name that is not ours");
        return operation;
    }

    private static void parameter(ObjectNode operation, String name, String in, Shape shape) {
        operation
                .withArrayProperty("parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .set("schema", shape.json());
    }

    private void problem(ObjectNode responses, String status, String says) {
        set(content(responses.putObject(status).put("description", says)), PROBLEM);
    }

    private static ObjectNode content(ObjectNode of) {
        return content(of, "application/json");
    }

    private static ObjectNode content(ObjectNode of, String type) {
        return of.putObject("content").putObject(type);
    }

    private void set(ObjectNode content, Shape shape) {
        content.set("schema", shape.json());
        schemas.putAll(shape.named());
    }

    private static String id(Call call) {
        return call.method().toLowerCase(Locale.ROOT)
                + words(call.path()).stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static List<String> words(String path) {
        return Arrays.stream(path.split("[^a-z]+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
