package dev.zoomflow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that never repeats a request and shows what came, however broken. */
final class Wire {
    private Wire() {}

    static String get(ZoomSimulator zoom, String path) {
        return send(zoom, "GET " + path + " HTTP/1.1\r\nHost: zoom\r\nConnection: close\r\n\r\n");
    }

    static String post(ZoomSimulator zoom, String path, String token, String json) {
        return send(
                zoom,
                "POST " + path + " HTTP/1.1\r\nHost: zoom\r\nConnection: close\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    /** What came until the connection was closed. */
    static String send(ZoomSimulator zoom, String request) {
        try (Socket socket = new Socket(zoom.baseUri().getHost(), zoom.baseUri().getPort())) {
            socket.setSoTimeout((int) Duration.ofMinutes(3).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
