package dev.zoomflow.host.connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know of changed connections. */
final class Observers {
    private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

    private final List<Consumer<StoredConnection>> all = new CopyOnWriteArrayList<>();

    void add(Consumer<StoredConnection> observer) {
        all.add(observer);
    }

    void tell(StoredConnection changed) {
        for (var observer : all) {
            try {
                observer.accept(changed);
            } catch (RuntimeException itsOwnTrouble) {
                LOG.warn("an observer of {} failed", changed.id(), itsOwnTrouble);
            }
        }
    }
}
