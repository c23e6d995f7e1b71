package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.EventReader;
import dev.zoomflow.host.store.Database;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on stored events that withdraw access or make us forget somebody: from the store, so that a crash loses none. */
final class EndingAccess {
    private static final Logger LOG = LoggerFactory.getLogger(EndingAccess.class);

    private final Database database;
    private final EventReader events;
    private final Parties parties;
    private final Erasing erasing;

    EndingAccess(Database database, EventReader events, Parties parties) {
        this.erasing = new Erasing(database);
        this.database = database;
        this.events = events;
        this.parties = parties;
    }

    /** What is left undone is done at the next start. */
    void act() {
        List<Long> open = database.read(handle -> handle.createQuery(
                        "select seq from event where ends_access = 1 and access_ended = 0 order by seq")
                .mapTo(Long.class)
                .list());
        open.forEach(this::act);
    }

    private void act(long seq) {
        try {
            String owner = database.read(handle -> handle.createQuery("select owner from event where seq = ?")
                    .bind(0, seq)
                    .mapTo(String.class)
                    .one());
            events.whole(seq).ifPresent(stored -> act(stored.type(), owner, stored.event()));
            database.writeAlongside(handle -> handle.execute("update event set access_ended = 1 where seq = ?", seq));
        } catch (RuntimeException failed) {
            LOG.warn("event {} ends access; it is acted on at the next start: {}", seq, failed.getMessage());
        }
    }

    private void act(String type, String owner, Event event) {
        if (event.endsAccess()) {
            parties.endAccess(type, owner, event);
        }
        parties.forgets(type, owner, event).ifPresent(whose -> {
            var erased = erasing.erase(type, whose, event.occurredAt());
            LOG.info("{}: {} stored events of its user were erased", event.type(), erased);
        });
    }
}
