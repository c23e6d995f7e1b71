package dev.zoomflow.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An app that listens on a WebSocket, with nothing but the JDK's client. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    private SocketClient() {}

    static SocketClient connect(URI address, String accessToken) {
        return connect(HttpClient.newHttpClient(), address, accessToken);
    }

    static SocketClient connect(HttpClient http, URI address, String accessToken) {
        SocketClient client = new SocketClient();
        client.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address + "&access_token=" + accessToken), client)
                .join();
        return client;
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    List<String> modules() {
        return frames.stream().map(frame -> frame.path("module").asString("")).toList();
    }

    /** The bodies of the events so far. */
    List<String> events() {
        return frames.stream()
                .filter(frame -> frame.path("module").asString("").equals("message"))
                .map(frame -> frame.path("content").asString(""))
                .toList();
    }

    /** How it ended; the code of a close, or "broken". */
    CompletableFuture<String> end() {
        return end;
    }

    void send(String frame) {
        socket().sendText(frame, true).join();
    }

    void heartbeat() {
        send("{\"module\":\"heartbeat\"}");
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket over, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(parsed(text.toString()));
            text.setLength(0);
        }
        over.request(1);
        return null;
    }

    private static JsonNode parsed(String frame) {
        try {
            return Client.json(frame);
        } catch (RuntimeException garbage) {
            return Client.json("{\"garbage\":true}");
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket over, int code, String reason) {
        end.complete(Integer.toString(code));
        return null;
    }

    @Override
    public void onError(WebSocket over, Throwable broken) {
        end.complete("broken");
    }

    /** Also where the other side ends it at the same moment. */
    @Override
    public void close() {
        if (!end.isDone()) {
            socket().sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(over -> socket())
                    .join();
        }
    }
}
