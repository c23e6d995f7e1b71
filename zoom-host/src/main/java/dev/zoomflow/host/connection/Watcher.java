package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.audit.Who;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Keeps one connection's status by what its calls meet. */
final class Watcher {
    private final Core core;
    private final String id;

    Watcher(Core core, String id) {
        this.core = core;
        this.id = id;
    }

    /**
     * What a call began with: its result says nothing about a grant that came later.
     *
     * @param failures of the background, in a row
     * @param refused whether the service refused to give the next tokens
     */
    record Before(State state, long grant, long epoch, int failures, boolean refused) {
        /** Tokens that still work do not end the trouble with getting the next ones. */
        boolean isRenewalInTrouble() {
            return state == State.RECONNECT ? refused : failures > 0;
        }
    }

    Before look() {
        return core.database.read(this::look);
    }

    private Before look(Handle handle) {
        return handle.createQuery("""
                        select c.state, coalesce(g.id, 0) as g_id, coalesce(g.epoch, 0) as epoch,
                          coalesce(g.failures, 0) as failures, coalesce(g.refused_at, 0) as refused_at
                        from connection c left join service_grant g on g.id = c.grant_id where c.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new Before(
                        State.valueOf(row.getString("state")),
                        row.getLong("g_id"),
                        row.getLong("epoch"),
                        row.getInt("failures"),
                        row.getLong("refused_at") > 0))
                .findOne()
                .orElse(new Before(State.OK, 0, 0, 0, false));
    }

    void worked(Before before) {
        // the call may have got the tokens itself that nobody could get before
        if (before.state() != State.OK && !(before.isRenewalInTrouble() && look().isRenewalInTrouble())) {
            var texts = core.integrations.workingTexts();
            set(
                    before,
                    (handle, now) ->
                            now.isRenewalInTrouble() ? List.of() : core.statuses.works(handle, id, texts, Who.HOST));
        }
    }

    void failed(Before before, ConnectionException failure) {
        Finding.of(failure, core.now())
                .filter(finding -> isNews(before.state(), finding.state()))
                .map(finding -> before.grant() == 0 ? finding : soon(finding))
                .ifPresent(finding -> set(before, (handle, now) -> set(handle, before.grant(), finding)));
    }

    /** The service was not asked: who must sign in before anything works still must, and is told that. */
    void unopened(ConnectionException failure) {
        var before = look();
        if (before.grant() != 0 && (before.state() == State.OK || before.state().passes())) {
            // somebody wants it: until it works the background tries it again and again
            core.uses.mark(before.grant(), core.now());
            failed(before, failure);
        }
    }

    private static boolean isNews(State before, State found) {
        return switch (found) {
            case RECONNECT -> before != State.INIT_REQUIRED && before != State.RECONNECT;
            case CONFIGURATION -> before != State.CONFIGURATION;
            // a grant known to be dead does not come alive because the service cannot be reached
            case UNAVAILABLE -> before == State.OK;
            default -> before == State.OK || before == State.RATE_LIMITED;
        };
    }

    /** What passes is tried again by the background, so that nobody has to. */
    private Finding soon(Finding finding) {
        return finding.state().passes() && finding.next().isEmpty()
                ? finding.until(core.timetable.retry(1, Optional.empty(), core.now()))
                : finding;
    }

    private void set(Before before, BiFunction<Handle, Before, List<String>> change) {
        core.tell(core.database.write(handle -> {
            var now = look(handle);
            var same = now.grant() == before.grant() && now.epoch() == before.epoch();
            return same ? change.apply(handle, now) : List.of();
        }));
    }

    private List<String> set(Handle handle, long grant, Finding finding) {
        finding.next().ifPresent(next -> core.care.hurry(handle, grant, next));
        return core.statuses.set(handle, id, finding, finding.state() == State.RECONNECT ? Who.SERVICE : Who.HOST);
    }
}
