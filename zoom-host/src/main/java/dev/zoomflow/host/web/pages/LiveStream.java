package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.live.Live;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells open pages that something changed, by topic, at most four times a second; they fetch what they show themselves.
 */
final class LiveStream implements AutoCloseable {
    private static final int BEAT_MILLIS = 250;
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    private final ServerSentEventHandler handler = Handlers.serverSentEvents(LiveStream::connected);
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "live pages");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored")
    LiveStream(Live live) {
        live.listen(change -> changed.add(change.topic()));
        beat.scheduleWithFixedDelay(this::tell, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
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
        beat.shutdownNow();
    }
}
