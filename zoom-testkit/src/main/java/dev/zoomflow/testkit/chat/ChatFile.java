package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that somebody gave to the chat. Immutable.
 *
 * @param address where its bytes are fetched
 */
record ChatFile(String id, User owner, String name, String contentType, Body content, Instant at, URI address) {
    private static final String ID = "file_id";
    private static final String NAME = "file_name";
    private static final String SIZE = "file_size";

    /** With all that is known of it. */
    ObjectNode json() {
        ObjectNode json = Json.object().put(ID, id).put(NAME, name).put("OS_file_type", ending());
        json.put("length", content.size()).put("digest", digest());
        json.put("created_time", at.toEpochMilli()).put("modified_time", at.toEpochMilli());
        return json.put("download_url", address.toString());
    }

    /** As a message lists it. */
    ObjectNode listed() {
        ObjectNode json = Json.object().put(ID, id).put(NAME, name).put(SIZE, content.size());
        return json.put("download_url", address.toString());
    }

    /** As events of files tell it. */
    ObjectNode told() {
        return Json.object()
                .put(ID, id)
                .put(NAME, name)
                .put(SIZE, content.size())
                .put("OS_file_type", ending());
    }

    /** As events of messages tell it. */
    ObjectNode toldWithMessage() {
        boolean image = contentType.startsWith("image/");
        return told().put("file_message_type", image ? "image" : contentType.startsWith("audio/") ? "audio" : "file");
    }

    String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.bytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
