package dev.zoomflow.host.connection;

import dev.zoomflow.host.store.OnEachStore;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A host whose background looks when the test says so. */
@OnEachStore
abstract class OneUpkeep extends OneHost {
    static final Duration BEFORE_ANY_JITTER = Duration.ofMinutes(50);
    static final Duration AFTER_ANY_JITTER = Duration.ofMinutes(8);

    Upkeep upkeep;

    @BeforeEach
    void openUpkeep() {
        upkeep = new Upkeep(host.connections);
    }

    @AfterEach
    void closeUpkeep() {
        upkeep.close();
    }

    void sweep() {
        upkeep.sweep().forEach(OneUpkeep::await);
    }

    static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
