package dev.zoomflow.host.nodes;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.store.Database;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the other nodes are to hear: each change once, the oldest forgotten when there are too many. Any thread. */
final class Outbox {
    private static final int MOST = 4096;

    private final Database database;
    private final Set<Change> waiting = new LinkedHashSet<>();

    Outbox(Database database) {
        this.database = database;
    }

    synchronized void add(Change change) {
        if (database.node().isAlone()) {
            return;
        }
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.iterator().next());
        }
        waiting.add(change);
    }

    /** @throws dev.zoomflow.host.store.StoreException if it cannot be said: it is not said again */
    void send(String node) {
        var changes = take();
        if (!changes.isEmpty()) {
            Message.texts(node, changes).forEach(database::say);
        }
    }

    private synchronized List<Change> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
