package dev.zoomflow.host.web.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer. Immutable. */
public final class Reply {
    private final int status;
    private final byte[] body;
    private final List<Header> headers;
    private final Optional<Path> file;

    /** One header line. */
    public record Header(String name, String value) {}

    private Reply(int status, byte[] body, List<Header> headers, Optional<Path> file) {
        this.status = status;
        this.body = body;
        this.headers = List.copyOf(headers);
        this.file = file;
    }

    public static Reply of(int status, String contentType, byte[] body) {
        var headers = contentType.isEmpty() ? List.<Header>of() : List.of(new Header("Content-Type", contentType));
        return new Reply(status, body.clone(), headers, Optional.empty());
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Reply html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the file, and deletes it when it is sent. */
    public static Reply sending(Path file) {
        return new Reply(
                200, new byte[0], List.of(new Header("Content-Type", "application/octet-stream")), Optional.of(file));
    }

    public static Reply empty(int status) {
        return of(status, "", new byte[0]);
    }

    /** @param status 302, or 303 after a form */
    public static Reply redirect(int status, URI target) {
        return empty(status).with("Location", target.toString());
    }

    public Reply with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(header, value));
        return new Reply(status, body, more, file);
    }

    public int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    List<Header> headers() {
        return headers;
    }

    Optional<Path> file() {
        return file;
    }
}
