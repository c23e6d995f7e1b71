package dev.zoomflow.host.feed;

import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Which node has a feed open, and where it can go on. */
final class FeedTable {
    private static final String KEY = "type = :type and owner = :owner and name = :name";
    private static final Duration HOLD = Duration.ofSeconds(15);
    /** No clock that is about right says that somebody holds a feed for so long. */
    private static final Duration ABSURD = Duration.ofMinutes(2);

    private final Database database;
    private final Clock clock;
    private final String node;

    FeedTable(Database database, Clock clock, String node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    /** For the next 15 seconds, unless another node has it. */
    boolean hold(FeedKey key) {
        var now = clock.instant();
        return database.write(handle -> handle.createUpdate("""
                                insert into feed (type, owner, name, position, node, held_until)
                                values (:type, :owner, :name, '', :node, :until)
                                on conflict (type, owner, name) do update set node = :node, held_until = :until
                                where feed.node = :node or feed.held_until < :now or feed.held_until > :absurd""")
                        .bindMap(key.columns())
                        .bind("node", node)
                        .bind("until", now.plus(HOLD).toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("absurd", now.plus(ABSURD).toEpochMilli())
                        .execute())
                == 1;
    }

    /** Another node may have it at once. */
    void release(FeedKey key) {
        database.write(
                handle -> handle.createUpdate("update feed set held_until = 0 where " + KEY + " and node = :node")
                        .bindMap(key.columns())
                        .bind("node", node)
                        .execute());
    }

    Optional<String> position(FeedKey key) {
        return database.read(handle -> handle.createQuery("select position from feed where " + KEY)
                .bindMap(key.columns())
                .mapTo(String.class)
                .findOne()
                .filter(position -> !position.isEmpty()));
    }

    void keep(FeedKey key, String position) {
        database.write(handle -> handle.createUpdate("update feed set position = :position where " + KEY)
                .bindMap(key.columns())
                .bind("position", position)
                .execute());
    }

    /** Nothing is left to remember: its connection is gone. */
    void forget(FeedKey key) {
        database.write(handle -> handle.createUpdate("delete from feed where " + KEY)
                .bindMap(key.columns())
                .execute());
    }
}
