package dev.zoomflow.host.connection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a start: what the process before had begun and not told the result of. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Core core;
    private final Trial trial;
    private final Callback callback;

    Recovery(Core core, Trial trial, Callback callback) {
        this.core = core;
        this.trial = trial;
        this.callback = callback;
    }

    void run() {
        var doubtful = new LinkedHashSet<String>();
        var authorisations = new ArrayList<Pending>();
        core.database.<Object>write(handle -> {
            for (var pending : core.pending.unfinished(handle)) {
                if (!core.intents.isOurs(handle, pending.intent())) {
                    authorisations.add(pending);
                    doubtful.add(pending.attempt().connectionId());
                }
            }
            core.intents.takeAbandoned(handle).forEach(grant -> doubtful.addAll(oneOf(handle, grant)));
            return doubtful;
        });
        authorisations.forEach(
                pending -> attempt(pending.attempt().connectionId(), () -> callback.resume(pending.key())));
        doubtful.forEach(id -> attempt(id, () -> trial.test(id)));
    }

    /** They share the grant: one answer is for all. */
    private List<String> oneOf(Handle handle, long grant) {
        return core.connections.withGrant(handle, grant).stream().limit(1).toList();
    }

    private static void attempt(String id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("what a crash left open of {} is still open: {}", id, failed.getMessage());
        }
    }
}
