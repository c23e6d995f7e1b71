package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.status.StatusChanges;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Beat;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of connections' statuses as server-sent events, from the store: {@code ?after=} the last id that was seen (or the
 * header {@code Last-Event-ID}, as browsers send it) brings what came since; without it the stream begins now.
 */
final class ChangeStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int BEATS_PER_LOOK = 4;
    private static final int KEEP_ALIVE_MILLIS = 15_000;
    private static final int TOGETHER = 100;
    private static final long FROM_NOW = -1;

    private final StatusChanges changes;
    private final Map<ServerSentEventConnection, Long> positions = new ConcurrentHashMap<>();
    private final ServerSentEventHandler handler = Handlers.serverSentEvents(this::connected);
    private final Beat beat = new Beat("status stream");
    private volatile boolean news;
    private int beats;

    ChangeStream(StatusChanges changes, Live live) {
        this.changes = changes;
        live.listen(this::heard);
        beat.every(PAUSE, this::look);
    }

    private void heard(Change change) {
        if (change.topic().equals("connection")) {
            news = true;
        }
    }

    HttpHandler handler() {
        return handler;
    }

    private void connected(ServerSentEventConnection connection, String lastEventId) {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        var asked = Optional.ofNullable(connection.getQueryParameters().get("after"))
                .flatMap(values -> Optional.ofNullable(values.peekFirst()))
                .or(() -> Optional.ofNullable(lastEventId))
                .filter(text -> text.matches("[0-9]{1,18}"));
        positions.put(connection, asked.map(Long::parseLong).orElse(FROM_NOW));
        connection.addCloseTask(positions::remove);
        news = true;
    }

    /** At once after news of this process, and every second: other processes may have brought some. */
    private void look() {
        beats = (beats + 1) % BEATS_PER_LOOK;
        if (positions.isEmpty() || (!news && beats != 0)) {
            return;
        }
        news = false;
        try {
            positions.replaceAll(this::tell);
        } catch (StoreException storeDown) {
            LOG.warn("changes are not told now: {}", storeDown.getMessage());
        }
    }

    private Long tell(ServerSentEventConnection connection, Long position) {
        if (position == FROM_NOW) {
            connection.send("ready", "ready", null, null);
            return changes.newest();
        }
        var page = changes.after(position, TOGETHER);
        for (var change : page.changes()) {
            connection.send(Json.of(change), "status", Long.toString(change.id()), null);
        }
        news |= page.changes().size() == TOGETHER;
        return page.last();
    }

    @Override
    public void close() {
        beat.close();
    }
}
