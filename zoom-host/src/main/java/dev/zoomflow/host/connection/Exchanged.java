package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * What exchanges of codes brought, until it is stored: by then these may be the only living tokens of the user, so that
 * they outlast a failing store. The caller has the turn of the authorisation.
 */
final class Exchanged {
    private final Core core;
    private final Map<String, Answer> unstored = new ConcurrentHashMap<>();

    Exchanged(Core core) {
        this.core = core;
    }

    /** @param pending with the intent of this exchange */
    void keep(Pending pending, TokenSet tokens, Instant asked) {
        unstored.put(pending.key(), new Answer(pending, tokens, asked));
    }

    boolean isUnstored(String key) {
        return unstored.containsKey(key);
    }

    boolean isUnstored(long intent) {
        return unstored.values().stream().anyMatch(answer -> answer.pending().intent() == intent);
    }

    /** Whether it may have ended tokens of this grant's user. */
    boolean mayConcern(GrantRow grant) {
        return unstored.values().stream()
                .map(answer -> answer.pending().attempt())
                .anyMatch(attempt -> attempt.type().equals(grant.type())
                        && attempt.app().equals(grant.grant().app()));
    }

    List<Pending> unstored() {
        return unstored.values().stream().map(Answer::pending).toList();
    }

    /**
     * Stores it, if it is not yet, provisional: whose tokens they are the service has to say.
     *
     * @throws dev.zoomflow.host.store.StoreException if it cannot be; it is kept, and can be tried again
     */
    void store(String key) {
        var answer = unstored.get(key);
        if (answer != null) {
            core.database.<Object>write(handle -> store(handle, answer));
            unstored.remove(key);
        }
    }

    /** What came too late stays outside: the person has been told to start again. */
    private boolean store(Handle handle, Answer answer) {
        var attempt = answer.pending().attempt();
        var id = core.grants.addProvisional(handle, attempt.type(), attempt.app(), answer.tokens(), answer.asked());
        core.fresh(handle, id, answer.tokens());
        var stored = core.pending.stored(handle, answer.pending().key(), id);
        if (!stored) {
            core.grants.delete(handle, id);
        }
        return stored;
    }

    private record Answer(Pending pending, TokenSet tokens, Instant asked) {}
}
