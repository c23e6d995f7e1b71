package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.host.audit.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Binds connections to the grant of the user that a service named: only after that proof do connections share. */
final class Owners {
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Core core;

    Owners(Core core) {
        this.core = core;
    }

    /**
     * The fresh grant, whose turn is taken here, is this identity's.
     *
     * @param sameCommit what else belongs into the transaction
     * @return the grant that nobody uses any more, if the connection left one behind
     */
    Optional<GrantRow> settle(StoredConnection connection, long fresh, Identity who, Consumer<Handle> sameCommit) {
        var changed = new ArrayList<String>();
        var texts = core.integrations.workingTexts();
        var left = core.turns.take(
                Turns.grant(fresh),
                () -> core.database.write(handle -> {
                    var row = core.grants.find(handle, fresh).orElseThrow(Renewals::ended);
                    var before = core.connections.grant(handle, connection.id());
                    var target = target(handle, row, who);
                    before.filter(old -> old != target)
                            .flatMap(old -> core.grants.find(handle, old))
                            .filter(old -> isLater(old, row))
                            .ifPresent(later -> {
                                throw overtaken();
                            });
                    core.connections.bind(handle, connection.id(), target);
                    tellSharers(handle, connection.id(), target);
                    core.care.used(handle, Map.of(target, core.now()));
                    if (target != fresh) {
                        core.grants.delete(handle, fresh);
                    }
                    sameCommit.accept(handle);
                    changed.addAll(core.statuses.allWork(handle, target, texts, Who.PERSON));
                    core.statuses.goOn(handle, connection.id());
                    return before.filter(old -> old != target && old != fresh).flatMap(old -> abandoned(handle, old));
                }));
        core.tell(changed.contains(connection.id()) ? changed : with(changed, connection.id()));
        return left;
    }

    private void tellSharers(Handle handle, String authorised, long grant) {
        core.connections.withGrant(handle, grant).stream()
                .filter(id -> !id.equals(authorised))
                .forEach(id -> core.audit.add(handle, id, Who.PERSON, "tokens replaced", "by way of " + authorised));
    }

    private static boolean isLater(GrantRow one, GrantRow other) {
        return one.grant().authorizedAt().isAfter(other.grant().authorizedAt());
    }

    private static ConnectionException overtaken() {
        return ConnectionException.coded(
                Failure.AUTHORIZATION, "overtaken", "A later sign-in has connected this connection, and stays.");
    }

    private static List<String> with(List<String> changed, String id) {
        var all = new ArrayList<>(changed);
        all.add(id);
        return all;
    }

    /** The newest authorisation wins: the service has ended the tokens of the ones before. */
    private long target(Handle handle, GrantRow fresh, Identity who) {
        var known = core.grants.owned(handle, fresh.type(), fresh.grant().app(), who);
        if (known.isEmpty()) {
            core.grants.own(handle, fresh.id(), who);
            return fresh.id();
        }
        var shared = known.get();
        var newer = shared.tokens().isPresent() && isLater(shared, fresh);
        if (!newer) {
            var tokens = fresh.tokens().orElseThrow(Renewals::ended);
            core.grants.replace(handle, shared.id(), tokens, fresh.grant().authorizedAt());
            core.fresh(handle, shared.id(), tokens);
        }
        core.grants.own(handle, shared.id(), who);
        return shared.id();
    }

    private Optional<GrantRow> abandoned(Handle handle, long old) {
        if (!core.connections.withGrant(handle, old).isEmpty()) {
            return Optional.empty();
        }
        var row = core.grants.find(handle, old);
        core.grants.delete(handle, old);
        return row;
    }

    /** A working connection named itself again: a provisional grant finds its owner, a proven one its newest name. */
    void confirm(StoredConnection connection, Identity who) {
        var bound = core.database.read(handle -> core.grantOf(handle, connection.id()));
        if (bound.isEmpty()) {
            return;
        }
        var row = bound.get();
        if (row.provisional()) {
            settle(connection, row.id(), who, nothingElse -> {});
        } else if (!row.grant().account().equals(who.account())
                || !row.grant().user().equals(who.user())) {
            throw new ConnectionException(
                    Failure.AUTHORIZATION, "the service names another user than the one who connected: connect again");
        } else {
            proven(row, who);
        }
    }

    private void proven(GrantRow row, Identity who) {
        var texts = core.integrations.workingTexts();
        if (row.grant().identity().equals(who) && core.database.read(handle -> isKnown(handle, row, texts))) {
            return;
        }
        core.tell(core.database.writeUnhurried(handle -> {
            var still = core.grants.find(handle, row.id()).filter(now -> now.epoch() == row.epoch());
            // tokens that still work prove nothing of the next ones, which were refused
            if (still.isEmpty() || core.care.isRefused(handle, row.id())) {
                return List.of();
            }
            core.care.proven(handle, row.id(), core.now());
            if (!row.grant().identity().equals(who)) {
                core.grants.own(handle, row.id(), who);
            }
            var changed = core.statuses.allWork(handle, row.id(), texts, Who.HOST);
            return row.grant().identity().equals(who) ? changed : core.connections.withGrant(handle, row.id());
        }));
    }

    /** Renewing tokens has proven them a moment ago, and said so. */
    private boolean isKnown(Handle handle, GrantRow row, WorkingTexts texts) {
        return core.care.isProvenSince(handle, row.id(), core.now().minus(A_MOMENT))
                && core.connections.withGrant(handle, row.id()).stream()
                        .map(id -> core.connections.require(handle, id))
                        .allMatch(connection -> saysSo(connection, texts));
    }

    private static boolean saysSo(StoredConnection connection, WorkingTexts texts) {
        var status = connection.status();
        return status.state() == State.OK
                && status.text().equals(texts.of(connection).text());
    }
}
