package dev.zoomflow.host.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nodes that are gone had begun and not told the result of, and what this one could not store. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Until what the service could not tell is asked again. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Core core;
    private final Trial trial;
    private final Callback callback;

    Recovery(Core core, Trial trial, Callback callback) {
        this.core = core;
        this.trial = trial;
        this.callback = callback;
    }

    void run() {
        resume(core.exchanged.unstored());
        if (core.database.read(this::isNothingLeft)) {
            return;
        }
        var left = core.database.write(this::adopt);
        resume(left.authorisations());
        left.doubtful().forEach((id, grant) -> attempt(id, () -> trial.renew(id, grant)));
        core.database.<Object>write(handle -> {
            left.authorisations().forEach(pending -> settle(handle, pending));
            left.renewals().forEach(intent -> settle(handle, intent));
            return left;
        });
    }

    private void resume(List<Pending> authorisations) {
        authorisations.forEach(
                pending -> attempt(pending.attempt().connectionId(), () -> callback.resume(pending.key())));
    }

    /** The service could not say whose the tokens are: it is asked again. */
    private void settle(Handle handle, Pending pending) {
        core.pending
                .find(handle, pending.key())
                .filter(now -> now.step() == Pending.Step.STORED)
                .ifPresent(now ->
                        core.intents.postpone(handle, now.intent(), core.now().plus(PAUSE)));
    }

    /** The same where it gave no other tokens, and did not refuse to. */
    private void settle(Handle handle, IntentTable.Abandoned intent) {
        var open = core.grants
                .find(handle, intent.grant())
                .filter(grant -> grant.generation() == intent.generation())
                .filter(grant -> grant.tokens().isPresent() && !core.care.isRefused(handle, grant.id()));
        if (open.isPresent()) {
            core.intents.postpone(handle, intent.id(), core.now().plus(PAUSE));
        } else {
            core.intents.end(handle, intent.id());
        }
    }

    /** @param doubtful connections, with the grants whose tokens may be spent */
    private record Left(
            List<Pending> authorisations, Map<String, GrantRow> doubtful, List<IntentTable.Abandoned> renewals) {}

    private boolean isNothingLeft(Handle handle) {
        return abandoned(handle).isEmpty();
    }

    /** Not those whose result is here, for the store to take. */
    private List<IntentTable.Abandoned> abandoned(Handle handle) {
        return core.intents.abandoned(handle, core.database.isShared(), core.now()).stream()
                .filter(intent -> !core.exchanged.isUnstored(intent.id()))
                .toList();
    }

    /** From now on it is this node's to find out; should that die too, another does. */
    private Left adopt(Handle handle) {
        var intents = abandoned(handle);
        var authorisations = new ArrayList<Pending>();
        var doubtful = new LinkedHashMap<String, GrantRow>();
        for (var pending : core.pending.unfinished(handle)) {
            if (intents.stream().anyMatch(intent -> intent.id() == pending.intent())) {
                authorisations.add(pending);
                var id = pending.attempt().connectionId();
                core.grantOf(handle, id).ifPresent(grant -> doubtful.put(id, grant));
            }
        }
        for (var intent : intents) {
            core.intents.adopt(handle, intent.id());
            core.grants
                    .find(handle, intent.grant())
                    .filter(grant -> grant.generation() == intent.generation())
                    .ifPresent(grant -> oneOf(handle, grant.id()).ifPresent(id -> doubtful.put(id, grant)));
        }
        var renewals = intents.stream()
                .filter(intent -> authorisations.stream().noneMatch(pending -> pending.intent() == intent.id()))
                .toList();
        return new Left(authorisations, doubtful, renewals);
    }

    /** They share the grant: one answer is for all. */
    private Optional<String> oneOf(Handle handle, long grant) {
        return core.connections.withGrant(handle, grant).stream().findFirst();
    }

    private static void attempt(String id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("what was left open of {} is still open: {}", id, failed.getMessage());
        }
    }
}
