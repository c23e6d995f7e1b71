package dev.zoomflow.host.connection;

import java.util.Optional;

/** A connection as it was read, to be {@linkplain Connections#open(Unopened) opened} when the read is over. Immutable. */
public final class Unopened {
    final StoredConnection stored;
    final Optional<byte[]> settings;

    Unopened(StoredConnection stored, Optional<byte[]> settings) {
        this.stored = stored;
        this.settings = settings;
    }
}
