package dev.zoomflow.host.connection;

import dev.zoomflow.host.audit.Audit;
import dev.zoomflow.host.audit.Who;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Changes statuses, with a line for every state that begins; every method tells which connections it changed. */
final class Statuses {
    static final Finding INIT_REQUIRED = Finding.of(State.INIT_REQUIRED, "Init required");

    private final ConnectionTable connections;
    private final Audit audit;
    private final Clock clock;
    private volatile BiConsumer<Handle, StoredConnection> working = (transaction, connection) -> {};

    Statuses(ConnectionTable connections, Audit audit, Clock clock) {
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param told as {@link Connections#onWorking} */
    void onWorking(BiConsumer<Handle, StoredConnection> told) {
        working = told;
    }

    /** Somebody has done something about it, or it works again: what waited for that goes on when this is committed. */
    void goOn(Handle handle, String id) {
        connections
                .find(handle, id)
                .filter(connection -> connection.status().state() == State.OK)
                .ifPresent(connection -> working.accept(handle, connection));
    }

    Status now(Finding finding) {
        return new Status(
                finding.state(),
                finding.text(),
                now(),
                finding.next(),
                finding.settings().stream().sorted().toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** It works, in the words of its way to connect. */
    List<String> works(Handle handle, String id, WorkingTexts texts, Who who) {
        return connections
                .find(handle, id)
                .map(connection -> set(handle, id, texts.of(connection), who))
                .orElse(List.of());
    }

    List<String> allWork(Handle handle, long grant, WorkingTexts texts, Who who) {
        return connections.withGrant(handle, grant).stream()
                .flatMap(id -> works(handle, id, texts, who).stream())
                .toList();
    }

    List<String> set(Handle handle, String id, Finding finding, Who who) {
        var before = connections.find(handle, id).map(StoredConnection::status);
        if (before.isEmpty() || isToldAlready(before.get(), finding)) {
            return List.of();
        }
        var began = before.get().state() != finding.state();
        var found = now(finding);
        var status = began
                ? found
                : new Status(found.state(), found.text(), before.get().since(), found.next(), found.settings());
        if (status.equals(before.get())) {
            return List.of();
        }
        connections.status(handle, id, status);
        if (began) {
            audit.changed(handle, id, who, finding.state().name(), finding.text());
            goOn(handle, id);
        }
        return List.of(id);
    }

    /** Why a grant died is what was found first; later calls only meet the dead one. */
    private static boolean isToldAlready(Status before, Finding finding) {
        return before.state() == State.RECONNECT && finding.state() == State.RECONNECT;
    }

    List<String> setAll(Handle handle, long grant, Finding finding, Who who) {
        return connections.withGrant(handle, grant).stream()
                .flatMap(id -> set(handle, id, finding, who).stream())
                .toList();
    }
}
