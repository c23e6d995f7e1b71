package dev.zoomflow.host.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the admin API. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static String object(String... namesAndValues) {
        Map<String, String> object = new LinkedHashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(object);
    }

    /** The same with line breaks; as it is if it is no JSON. */
    static String pretty(String json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json));
        } catch (tools.jackson.core.JacksonException notJson) {
            return json;
        }
    }
}
