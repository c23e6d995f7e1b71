package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Disturbance;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same content in other bytes. */
final class Rewriting {
    private static final Pattern TOKEN =
            Pattern.compile("(\"download_token\":\"|[?&](?:access_token|token)=)([^\"&]+)");
    private static final Pattern DOWNLOAD = Pattern.compile("(\"download_url\":\"[^\"?]*)(\\?[^\"]*)?\"");

    private Rewriting() {}

    static String as(Disturbance.Form form, String body) {
        return switch (form) {
            case UNICODE_ESCAPES -> escaped(body);
            case ESCAPED_SLASHES -> body.replace("/", "\\/");
            case REVERSED_KEYS -> Json.write(reversed(Json.parse(body)));
            case NUMBERS_AS_STRINGS -> Json.write(textual(Json.parse(body)));
            case INDENTED -> Json.parse(body).toPrettyString();
        };
    }

    /** As Zoom re-issues a recording's event: other tokens, and the addresses that carry them. */
    static String newTokens(String body) {
        String tokens = TOKEN.matcher(body).replaceAll(found -> found.group(1) + Identifiers.urlSafe(32));
        return DOWNLOAD.matcher(tokens).replaceAll(Rewriting::otherAddress);
    }

    private static String otherAddress(MatchResult found) {
        boolean hasQuery = found.group(2) != null;
        String query = hasQuery ? found.group(2) + "&" : "?";
        return Matcher.quoteReplacement(found.group(1) + query + "v=" + Identifiers.urlSafe(6) + "\"");
    }

    private static String escaped(String body) {
        StringBuilder ascii = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char each = body.charAt(i);
            if (each < 0x80) {
                ascii.append(each);
            } else {
                ascii.append(String.format("\\u%04x", (int) each));
            }
        }
        return ascii.toString();
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.reverse(names);
            ObjectNode result = Json.object();
            names.forEach(name -> result.set(name, reversed(object.path(name))));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = Json.array();
            array.forEach(item -> result.add(reversed(item)));
            return result;
        }
        return node;
    }

    private static JsonNode textual(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = Json.object();
            object.propertyNames().forEach(name -> result.set(name, textual(object.path(name))));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = Json.array();
            array.forEach(item -> result.add(textual(item)));
            return result;
        }
        return node.isNumber() ? Json.array().add(node.asString()).get(0) : node;
    }
}
