package dev.zoomflow.plugin.websocket;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.oauth.Grant;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connects to Zoom. The token goes into the address, as Zoom wants it, and so nothing of the address goes into a message.
 */
final class Dialling {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final Endpoints endpoints;

    Dialling(HttpClient client, Endpoints endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    /** An open WebSocket; whether Zoom takes the token is said in its first frame. */
    record Line(WebSocket socket, Listening listening) {}

    /** With a token of its own: a connection ends with its token, so it had better have all its hour. */
    Line connect(String subscription, Grant grant) {
        var address = endpoints.webSocket(subscription, grant.proven().access());
        var listening = new Listening();
        var connecting = client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, listening);
        return new Line(connected(connecting), listening);
    }

    private static WebSocket connected(CompletableFuture<WebSocket> connecting) {
        try {
            return connecting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } catch (TimeoutException late) {
            abandon(connecting);
            throw unavailable("did not answer in time");
        } catch (InterruptedException stopped) {
            abandon(connecting);
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for: the caller was told to stop");
        }
    }

    /** Should it come up after all, nobody is there to use it. */
    private static void abandon(CompletableFuture<WebSocket> connecting) {
        var unused = connecting.thenAccept(WebSocket::abort);
    }

    private static ConnectionException refused(@Nullable Throwable cause) {
        if (cause instanceof WebSocketHandshakeException handshake) {
            int status = handshake.getResponse().statusCode();
            return status == 429
                    ? ConnectionException.rateLimited(Duration.ofMinutes(1), "Zoom answered 429 to the WebSocket")
                    : unavailable("answered " + status);
        }
        return unavailable("could not be reached");
    }

    private static ConnectionException unavailable(String what) {
        return new ConnectionException(
                Failure.UNAVAILABLE, "Zoom's WebSocket server " + what + "; it is tried again by itself");
    }
}
