package dev.zoomflow.host.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a message must not lie readable in the store or be shown. By the names of members, and rather too much than too
 * little: the host does not know the services (see docs/adr/0006-masking-stored-deliveries.md).
 */
final class Masking {
    static final String MASK = "(hidden)";

    /** Parts of names, without case, "_" and "-". */
    private static final List<String> SECRET_PARTS = List.of(
            "token",
            "password",
            "passwd",
            "passcode",
            "passphrase",
            "pwd",
            "secret",
            "credential",
            "authorization",
            "cookie",
            "signature",
            "apikey",
            "privatekey",
            "accesskey",
            "hostkey",
            "streamkey",
            "starturl",
            "zak");

    /** Headers that identify nobody and open nothing. */
    private static final Set<String> PLAIN_HEADERS = Set.of(
            "content-type",
            "content-length",
            "user-agent",
            "accept",
            "host",
            "x-zm-request-timestamp",
            "x-zm-request-id",
            "x-zm-trackingid",
            "date");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Masking() {}

    static Masked json(String text) {
        try {
            var tree = JSON.readTree(text);
            if (tree.isMissingNode()) {
                return unreadable(text);
            }
            var shown = masked(tree, false);
            return shown.equals(tree)
                    ? new Masked(text, Optional.empty())
                    : new Masked(shown.toString(), Optional.of(text));
        } catch (JacksonException notJson) {
            return unreadable(text);
        }
    }

    private static Masked unreadable(String text) {
        return new Masked("\"(not JSON, hidden)\"", Optional.of(text));
    }

    /** The headers as JSON. What is not known to be harmless is hidden. */
    static String headers(Map<String, List<String>> headers) {
        var shown = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            shown.put(lower, PLAIN_HEADERS.contains(lower) ? values : List.of(MASK));
        });
        return JSON.writeValueAsString(shown);
    }

    private static JsonNode masked(JsonNode node, boolean secret) {
        if (node instanceof ObjectNode object) {
            var copy = JSON.createObjectNode();
            object.properties()
                    .forEach(member ->
                            copy.set(member.getKey(), masked(member.getValue(), secret || isSecret(member.getKey()))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(masked(element, secret)));
            return copy;
        }
        return scalar(node, secret);
    }

    private static JsonNode scalar(JsonNode node, boolean secret) {
        if (secret && (node.isNumber() || (node.isString() && !node.asString().isEmpty()))) {
            return JSON.getNodeFactory().stringNode(MASK);
        }
        return node.isString() ? address(node) : node;
    }

    /** Addresses carry their secrets behind the question mark. */
    private static JsonNode address(JsonNode node) {
        var text = node.asString();
        var query = text.indexOf('?');
        return text.contains("://") && query >= 0 && query < text.length() - 1
                ? JSON.getNodeFactory().stringNode(text.substring(0, query + 1) + MASK)
                : node;
    }

    static boolean isSecret(String member) {
        var plain = member.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SECRET_PARTS.stream().anyMatch(plain::contains);
    }
}
