package dev.zoomflow.host.connection;

import java.util.Optional;

/** What saving a form came to. */
public final class Saved {
    private final StoredConnection connection;
    private final boolean needsConsent;
    private final Optional<Draft> draft;

    private Saved(StoredConnection connection, boolean needsConsent, Optional<Draft> draft) {
        this.connection = connection;
        this.needsConsent = needsConsent;
        this.draft = draft;
    }

    static Saved working(StoredConnection connection) {
        return new Saved(connection, false, Optional.empty());
    }

    static Saved before(StoredConnection connection) {
        return new Saved(connection, true, Optional.empty());
    }

    static Saved waiting(StoredConnection connection, Draft draft) {
        return new Saved(connection, true, Optional.of(draft));
    }

    /** As it is stored now. */
    public StoredConnection connection() {
        return connection;
    }

    /** Whether a person must go through the flow now. */
    public boolean needsConsent() {
        return needsConsent;
    }

    /** Settings that become the connection's with the consent; empty: they are already. */
    Optional<Draft> draft() {
        return draft;
    }
}
