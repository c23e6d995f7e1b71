package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.http.Address;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a call's JSON body; an empty body has none. */
final class Fields {
    private final ObjectNode json;

    private Fields(ObjectNode json) {
        this.json = json;
    }

    static Fields of(Request request) {
        String body = request.body().text();
        return new Fields(body.isBlank() ? Json.object() : Json.parseObject(body));
    }

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** One of a closed set, in lower case, with hyphens. */
    <E extends Enum<E>> E word(String name, Class<E> set) {
        return Enum.valueOf(set, required(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean flag(String name) {
        return flag(name, false);
    }

    boolean flag(String name, boolean otherwise) {
        return text(name).map("true"::equals).orElse(otherwise);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
    }

    Optional<Integer> number(String name) {
        return text(name).map(text -> number(name, text));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is \"" + text + "\", which is no whole number", malformed);
        }
    }

    int number(String name, int otherwise) {
        return number(name).orElse(otherwise);
    }

    Optional<Duration> duration(String name) {
        return text(name).map(Fields::parsed);
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no duration such as PT5M (5 minutes) or P91D (91 days)", malformed);
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(item -> texts.add(item.asString()));
        return texts;
    }

    LocalDate date(String name) {
        String text = required(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is \"" + text + "\", which is no day such as 2026-03-01", malformed);
        }
    }

    BigDecimal amount(String name) {
        String text = required(name);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is \"" + text + "\", which is no amount such as 12.50", malformed);
        }
    }

    /** An object of its own; an empty one where it is missing. */
    Fields object(String name) {
        return new Fields(has(name) ? json.path(name).asObject() : Json.object());
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The members of an object as texts. */
    Map<String, String> map(String name) {
        JsonNode object = json.path(name);
        if (has(name) && !object.isObject()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is " + object + ", which is no object of names with values");
        }
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> map.put(member.getKey(), member.getValue().asString()));
        return map;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        json.path(name).forEach(item -> objects.add(new Fields(item.asObject())));
        return objects;
    }

    /** The JSON of a member; of an empty object where it is missing. */
    String json(String name) {
        return Json.write(json.path(name).isMissingNode() ? Json.object() : json.path(name));
    }

    /** An address with a host. */
    URI address(String name) {
        return Address.of(required(name));
    }

    /** A reference that may be relative. */
    URI uri(String name) {
        return URI.create(required(name));
    }
}
