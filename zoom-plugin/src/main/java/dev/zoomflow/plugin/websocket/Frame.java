package dev.zoomflow.plugin.websocket;

import dev.zoomflow.plugin.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a text from Zoom is.
 *
 * @param text the message of what happened, as a webhook would have brought it; why Zoom refuses; else empty
 */
record Frame(Kind kind, String text) {
    enum Kind {
        HAPPENED,
        /** Zoom will not or will no longer serve this connection. */
        REFUSED,
        /** Nothing to store: the connection stands, a heartbeat was heard, or something newer than this plugin. */
        UNDERSTOOD
    }

    /** What cannot be read may have been an event: it is handed on for the host to see. */
    static Frame read(String text) {
        return Json.object(text).map(json -> read(json, text)).orElseGet(() -> new Frame(Kind.HAPPENED, text));
    }

    private static Frame read(ObjectNode json, String text) {
        if (json.path("success").isBoolean() && !json.path("success").booleanValue()) {
            return new Frame(Kind.REFUSED, words(json.path("content")));
        }
        if (json.has("module") && !json.path("module").stringValue("").equals("message")) {
            return new Frame(Kind.UNDERSTOOD, "");
        }
        return new Frame(Kind.HAPPENED, json.path("content").stringValue(text));
    }

    /** For people: short, and printable whatever was sent. */
    private static String words(JsonNode content) {
        var text = content.stringValue("").replaceAll("[^\\x20-\\x7e]", " ").strip();
        return text.length() > 120 ? text.substring(0, 120) : text;
    }
}
