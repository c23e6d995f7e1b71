package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a caller says about members, by paths such as {@code payload.object.recording_files[0].file_size}. Immutable. */
public record Overrides(Map<String, String> jsonByPath) {
    public static final Overrides NONE = new Overrides(Map.of());
    private static final String GONE = "";

    public Overrides {
        jsonByPath = Collections.unmodifiableMap(new LinkedHashMap<>(jsonByPath));
    }

    /**
     * @param value a text, number, boolean, or a list or map of them
     * @throws IllegalArgumentException when JSON has no such value
     */
    public Overrides with(String path, Object value) {
        return put(path, Json.text(value));
    }

    /**
     * @throws IllegalArgumentException when the text is not JSON
     */
    public Overrides withJson(String path, String json) {
        return put(path, Json.write(Json.parse(json)));
    }

    public Overrides without(String path) {
        return put(path, GONE);
    }

    private Overrides put(String path, String json) {
        if (!path.matches("[^.\\[\\]]+(\\[\\d+])?(\\.[^.\\[\\]]+(\\[\\d+])?)*")) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path; write it as payload.object.recording_files[0].file_size");
        }
        Map<String, String> more = new LinkedHashMap<>(jsonByPath);
        more.put(path, json);
        return new Overrides(more);
    }

    void applyTo(ObjectNode message) {
        jsonByPath.forEach((path, json) ->
                apply(message, Arrays.asList(path.replace("[", ".[").split("\\.", -1)), json));
    }

    private static void apply(JsonNode message, List<String> steps, String json) {
        JsonNode parent = message;
        for (int i = 0; i < steps.size() - 1; i++) {
            parent = child(parent, steps.get(i), steps.get(i + 1).startsWith("["));
        }
        String last = steps.get(steps.size() - 1);
        if (parent instanceof ArrayNode list) {
            item(list, place(last), json);
        } else if (parent instanceof ObjectNode object) {
            if (json.equals(GONE)) {
                object.remove(last);
            } else {
                object.set(last, Json.parse(json));
            }
        }
    }

    private static void item(ArrayNode list, int place, String json) {
        if (json.equals(GONE)) {
            list.remove(place);
        } else if (place < list.size()) {
            list.set(place, Json.parse(json));
        } else {
            list.add(Json.parse(json));
        }
    }

    /** Made if it is not there. */
    private static JsonNode child(JsonNode parent, String step, boolean list) {
        if (parent instanceof ArrayNode items) {
            while (items.size() <= place(step)) {
                items.addObject();
            }
            return items.get(place(step));
        }
        if (parent instanceof ObjectNode object) {
            if (!object.path(step).isContainer()) {
                object.set(step, list ? Json.array() : Json.object());
            }
            return object.get(step);
        }
        throw new IllegalArgumentException("there is nothing to put '" + step + "' into");
    }

    private static int place(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }
}
