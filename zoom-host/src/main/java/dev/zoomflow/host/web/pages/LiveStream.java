package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.thread.Beat;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open pages that something changed, by topic, at most four times a second; they fetch what they show themselves.
 */
final class LiveStream implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    private final ServerSentEventHandler handler = Handlers.serverSentEvents(LiveStream::connected);
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Beat beat = new Beat("live pages");

    LiveStream(Live live) {
        live.listen(change -> changed.add(change.topic()));
        beat.every(PAUSE, this::tell);
    }

    HttpHandler handler() {
        return handler;
    }

    private static void connected(ServerSentEventConnection connection, String lastEventId) {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        connection.send("ready", "ready", null, null);
    }

    private void tell() {
        for (var topic : Set.copyOf(changed)) {
            changed.remove(topic);
            handler.getConnections().forEach(connection -> connection.send(topic, topic, null, null));
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
