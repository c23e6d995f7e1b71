package dev.zoomflow.host.store;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What {@linkplain Database#writeAlongside transactions alongside others} read again and again although it hardly changes. It is
 * kept until a transaction of another kind begins, and so must not be of anything that those alongside change. Where other
 * nodes share the database nothing is kept. Any thread, inside such a transaction.
 */
public final class ReadBefore<K, V> {
    private static final int MOST = 1_000;

    private final Map<K, V> kept = new HashMap<>();
    private long since;

    /** @param read does it, inside the same transaction, if it must be read now */
    public V of(Handle transaction, K key, Supplier<V> read) {
        var now = transaction.getStatementBuilder() instanceof KeptStatements session
                ? session.unchangedSince()
                : OptionalLong.empty();
        return now.isEmpty() ? read.get() : kept(now.getAsLong(), key, read);
    }

    private synchronized V kept(long now, K key, Supplier<V> read) {
        if (since != now || kept.size() >= MOST) {
            kept.clear();
            since = now;
        }
        return kept.computeIfAbsent(key, missing -> read.get());
    }
}
