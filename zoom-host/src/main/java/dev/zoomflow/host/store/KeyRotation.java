package dev.zoomflow.host.store;

import dev.zoomflow.host.thread.Beat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the vault new keys while it is in use: a new key seals what is written from then on, what older ones sealed is
 * sealed anew in the background, and when nothing needs them any more they can be dropped. Everything is in the database,
 * so it goes on after a crash. Any thread.
 */
public final class KeyRotation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vault vault;
    private final Database database;
    private final Clock clock;
    private final Duration notice;
    private final Duration pause;
    private final Beat background = new Beat("keys");
    private volatile boolean closed;
    private volatile int walked;
    private volatile List<Cell> unreadable = List.of();

    /** @param notice how long a new key only opens, so that other hosts on this database learn of it before it seals */
    public KeyRotation(Vault vault, Database database, Clock clock, Duration notice) {
        this(vault, database, clock, notice, PAUSE);
    }

    KeyRotation(Vault vault, Database database, Clock clock, Duration notice, Duration pause) {
        this.vault = vault;
        this.database = database;
        this.clock = clock;
        this.notice = notice;
        this.pause = pause;
    }

    /** Goes on with what an earlier start began, and looks for what another host began. */
    public void start() {
        background.nowAndEvery(pause, this::attend);
    }

    /** Does on this thread what {@link #start} does in the background, until nothing is left to do. */
    public KeyState finish() {
        while (vault.keyset().ids().size() > 1 && walked != vault.keyset().primary()) {
            learn();
            walk(vault.keyset().primary());
        }
        return state();
    }

    public KeyState state() {
        var keys = vault.keyset();
        return new KeyState(
                Keyset.name(keys.primary()),
                keys.ids().stream()
                        .filter(id -> id != keys.primary())
                        .map(Keyset::name)
                        .toList(),
                database.read(handle -> SealedRows.waiting(handle, keys.primary())),
                unreadable.size(),
                vault.masterKeyName());
    }

    /** Adds a key; it is durable when this returns, and seals from now on, or after the notice if there is one. */
    public KeyState rotate() {
        change((handle, keys) -> notice.isZero() ? keys.announced().promoted() : keys.announced());
        LOG.info("a new key was added; what other keys sealed is sealed anew in the background");
        background.soon(this::attend);
        return state();
    }

    /**
     * Removes all keys but the primary.
     *
     * @throws StoreException if a value still needs one of them; nothing is changed then
     */
    public KeyState drop() {
        change(this::withoutOthers);
        LOG.info("old keys were dropped");
        return state();
    }

    private Keyset withoutOthers(Handle handle, Keyset keys) {
        var row = KeysetRow.find(handle).orElseThrow();
        var waiting = SealedRows.waiting(handle, keys.primary());
        if (waiting > 0 || !keys.isSettled() || isRecent(row)) {
            throw new StoreException("old keys cannot be dropped yet: " + waiting + " values are still sealed with them"
                    + " or may be; 'zoom-host keys' shows how far it is"
                    + (unreadable.isEmpty() ? "" : "; no key opens " + unreadable));
        }
        return keys.withoutOthers();
    }

    private boolean isRecent(KeysetRow row) {
        return clock.instant().isBefore(row.changedAt().plus(notice));
    }

    @FunctionalInterface
    private interface Change {
        Keyset apply(Handle handle, Keyset stored);
    }

    /** Who learns of keys meanwhile waits, and does not take the keys before for news. */
    private void change(Change change) {
        synchronized (vault) {
            vault.use(database.write(handle -> {
                var stored = KeysetRow.find(handle).orElseThrow().open(vault.master());
                var changed = change.apply(handle, stored);
                KeysetRow.store(handle, vault.master(), changed, clock.instant());
                return changed;
            }));
        }
    }

    private void attend() {
        try {
            learn();
            var keys = vault.keyset();
            if (keys.ids().size() > 1 && walked != keys.primary()) {
                walk(keys.primary());
            }
        } catch (RuntimeException failed) {
            if (!closed) {
                LOG.warn("keys are not attended to now: {}", failed.getMessage());
            }
        }
    }

    /** What this or another host has stored, and a key whose notice is over. */
    private void learn() {
        synchronized (vault) {
            var row = database.read(KeysetRow::find).orElseThrow();
            var stored = row.open(vault.master());
            vault.learn(stored);
            if (!stored.isSettled() && !isRecent(row)) {
                change((handle, keys) -> keys.promoted());
            }
        }
    }

    /** Until nothing is left; a value that was on its way during the walk is found by the next. */
    private void walk(int primary) {
        var walk = new Resealing(database, vault, () -> closed);
        var done = walk.walk();
        unreadable = walk.unreadable();
        if (done > 0) {
            LOG.info("{} values were sealed anew with the key {}", done, Keyset.name(primary));
        } else if (!closed) {
            walked = primary;
        }
    }

    /** What is not yet sealed anew is so after the next start. */
    @Override
    public void close() {
        closed = true;
        if (!background.end(PATIENCE)) {
            background.close();
        }
    }
}
