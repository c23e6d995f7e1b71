package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import dev.zoomflow.plugin.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The id of an event: version 1, for ever as {@code docs/adr/0003-event-identity.md} says. A change would make every stored
 * event a new one; it needs a new version beside this one.
 */
final class EventIdentity {
    private static final String VERSION = "v1";

    /** What Zoom makes anew for each copy of a message. */
    private static final Set<String> VOLATILE = Set.of(
            "download_token",
            "download_access_token",
            "download_url",
            "transcript_download_url",
            "play_url",
            "share_url",
            "start_url");

    private EventIdentity() {}

    static String of(JsonNode message) {
        return VERSION + "-" + HexFormat.of().formatHex(sha256(canonical(message)));
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return node.valueStream().map(EventIdentity::canonical).collect(joining(",", "[", "]"));
        }
        if (node.isString()) {
            return Json.quoted(node.stringValue());
        }
        if (node.isNumber()) {
            return node.isIntegralNumber()
                    ? node.bigIntegerValue().toString()
                    : node.decimalValue().toString();
        }
        return node.isNull() ? "null" : String.valueOf(node.booleanValue());
    }

    private static String object(JsonNode object) {
        return object.propertyStream()
                .filter(member -> !VOLATILE.contains(member.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(member -> Json.quoted(member.getKey()) + ":" + canonical(member.getValue()))
                .collect(joining(",", "{", "}"));
    }

    private static byte[] sha256(String canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
