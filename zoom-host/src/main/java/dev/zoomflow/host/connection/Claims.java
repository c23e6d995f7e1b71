package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.Optional;

/** Hands out a grant's generation to one process at a time, for no longer than an intent's lease. */
final class Claims {
    private static final long PAUSE_MILLIS = 50;

    private final Core core;

    Claims(Core core) {
        this.core = core;
    }

    Claim take(long grant) {
        var patience = IntentTable.LEASE.toMillis() / PAUSE_MILLIS;
        for (long waited = 0; waited <= patience; waited++) {
            var claim = tryTake(grant);
            if (claim.isPresent()) {
                return claim.get();
            }
            pause();
        }
        throw busy();
    }

    private Optional<Claim> tryTake(long grant) {
        return core.database.writeUnhurried(handle -> {
            var row = core.grants.find(handle, grant).orElseThrow(Renewals::ended);
            return core.intents.renewedElsewhere(handle, row, core.now())
                    ? Optional.empty()
                    : Optional.of(new Claim(core.intents.beginRenewal(handle, row, core.now()), row));
        });
    }

    void giveBack(Claim claim) {
        core.database.<Object>writeUnhurried(handle -> {
            core.intents.end(handle, claim.intent());
            return claim;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    static ConnectionException busy() {
        return new ConnectionException(
                Failure.UNAVAILABLE, "another process is still renewing the tokens: try again in a minute");
    }
}
