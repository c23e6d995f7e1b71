package dev.zoomflow.host.nodes;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.Notices;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Beat;
import dev.zoomflow.host.thread.Daemon;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets other nodes on the same database know what changed here, and this one what changed there: their pages follow, and
 * feeds are opened with new settings wherever they are open. Two threads; where there can be no other node they do nothing.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration TOGETHER = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final String name = Ids.token();
    private final Database database;
    private final Live live;
    private final Consumer<Change> reaction;
    private final Outbox outbox;
    private final Thread listening = Daemon.thread("nodes", this::listen);
    private final Beat sending = new Beat("nodes");
    private volatile boolean closed;

    /** @param reaction told of each change of another node, on one thread, after the pages; its failures are logged */
    public Relay(Database database, Live live, Consumer<Change> reaction) {
        this.database = database;
        this.live = live;
        this.reaction = reaction;
        this.outbox = new Outbox(database);
    }

    public void start() {
        if (database.isShared()) {
            live.relay(outbox::add);
            sending.nowAndEvery(TOGETHER, this::send);
            listening.start();
        }
    }

    private void send() {
        try {
            outbox.send(name);
        } catch (StoreException storeDown) {
            LOG.debug("other nodes did not hear of changes: {}", storeDown.getMessage());
        }
    }

    private void listen() {
        while (!closed) {
            try {
                hearUntilTheLineBreaks();
                TimeUnit.MILLISECONDS.sleep(closed ? 0 : AGAIN.toMillis());
            } catch (InterruptedException stoppedOrLeftSo) {
                LOG.debug("the thread that hears other nodes was interrupted; while this one runs it goes on");
            }
        }
    }

    private void hearUntilTheLineBreaks() {
        try (var line = database.listen().orElseThrow()) {
            while (!closed) {
                hear(line);
            }
        } catch (StoreException broken) {
            LOG.warn("{}", broken.getMessage());
        } catch (RuntimeException | Error defect) {
            LOG.error("other nodes are not heard for {} seconds", AGAIN.toSeconds(), defect);
        }
    }

    private void hear(Notices line) {
        for (var text : line.next(PATIENCE)) {
            var message = Message.read(text);
            if (!message.node().equals(name)) {
                message.changes().forEach(this::hear);
            }
        }
    }

    private void hear(Change change) {
        live.heard(change);
        try {
            reaction.accept(change);
        } catch (RuntimeException | Error failed) {
            LOG.warn("{} {} changed on another node: {}", change.topic(), change.id(), failed.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        sending.close();
        listening.interrupt();
        try {
            listening.join(PATIENCE.toMillis() * 3);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
