package dev.zoomflow.host.connection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nodes that are gone had begun and not told the result of. */
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
        if (core.database.read(this::isNothingLeft)) {
            return;
        }
        var left = core.database.write(this::adopt);
        left.authorisations()
                .forEach(pending -> attempt(pending.attempt().connectionId(), () -> callback.resume(pending.key())));
        left.doubtful().forEach(id -> attempt(id, () -> trial.renew(id)));
        core.database.<Object>write(handle -> {
            left.renewals().forEach(intent -> core.intents.end(handle, intent));
            return left;
        });
    }

    private record Left(List<Pending> authorisations, Set<String> doubtful, List<Long> renewals) {}

    private boolean isNothingLeft(Handle handle) {
        return abandoned(handle).isEmpty();
    }

    private List<IntentTable.Abandoned> abandoned(Handle handle) {
        return core.intents.abandoned(handle, core.database.isShared(), core.now());
    }

    /** From now on it is this node's to find out; should that die too, another does. */
    private Left adopt(Handle handle) {
        var intents = abandoned(handle);
        var authorisations = new ArrayList<Pending>();
        var doubtful = new LinkedHashSet<String>();
        for (var pending : core.pending.unfinished(handle)) {
            if (intents.stream().anyMatch(intent -> intent.id() == pending.intent())) {
                authorisations.add(pending);
                doubtful.add(pending.attempt().connectionId());
            }
        }
        for (var intent : intents) {
            core.intents.adopt(handle, intent.id());
            doubtful.addAll(oneOf(handle, intent.grant()));
        }
        var renewals = intents.stream()
                .map(IntentTable.Abandoned::id)
                .filter(id -> authorisations.stream().noneMatch(pending -> pending.intent() == id))
                .toList();
        return new Left(authorisations, doubtful, renewals);
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
